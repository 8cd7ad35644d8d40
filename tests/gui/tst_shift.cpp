#include "services/commands/approvals.h"
#include "services/identity/identity_repository.h"
#include "services/ledger/verify.h"
#include "services/orders/orders_commands.h"
#include "services/store/cases.h"
#include "tests/gui/console_fixture.h"
#include "ui/pages/catalog/import_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace reiyan;

using test::orDie;

/// A whole shift by keyboard, in the real program: real store, real engine, a supplier over HTTP.
class tst_Shift : public test::ConsoleFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { openConsole(); }
    void cleanupTestCase() { closeConsole(); }

    /// C3: no key twice in one context, a text and a permission for everything, a guard for what
    /// can do harm, and everything to be found in the palette.
    void everyActionIsInOrder()
    {
        QSet<QString> keys;
        for (const ui::ActionRegistry::Entry &entry : m_window->actions().entries()) {
            const char *id = entry.spec.id.constData();
            const QString shortcut = entry.action->shortcut().toString();
            QVERIFY2(!entry.action->text().isEmpty(), id);
            if (!shortcut.isEmpty()) {
                const QString inContext = QString::fromLatin1(entry.spec.context) + ' ' + shortcut;
                QVERIFY2(!keys.contains(inContext), qPrintable(inContext));
                keys.insert(inContext);
                QVERIFY2(entry.spec.context == "global" || !keys.contains("global " + shortcut),
                         qPrintable(inContext));
            }
            if (entry.spec.risk == ui::Risk::R2 || entry.spec.risk == ui::Risk::R3) {
                QVERIFY2(entry.spec.guarded, id);
                QVERIFY2(entry.spec.permission.has_value(), id);
            }
            // Reserved in every list; F is the list's own.
            if (entry.spec.context != "global" && !entry.spec.id.endsWith(".filter_cell")) {
                for (const char *reserved : {"J", "K", "F", "G", "Space", "?"})
                    QVERIFY2(shortcut != reserved, id);
            }
        }
    }

    void signIn()
    {
        press("rina", Qt::Key_Return);
        press("not the password", Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(label("signInMessage").contains("wrong"), 5'000);
        QVERIFY(!m_window->isSignedIn());
        press(passwordOf("rina"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isSignedIn(), 5'000);
        QTRY_COMPARE(page(), "S03_Deposit");
    }

    /// A refresh that was asked for before the person moved must not move them back: the next key
    /// would meet another row.
    void aRefreshLeavesThePersonWhereTheyAre()
    {
        auto *table = focusedTable();
        QTRY_VERIFY(table->model()->rowCount() > 2);
        QSignalSpy loaded(qobject_cast<models::ListModel *>(table->model()),
                          &models::ListModel::loaded);
        const int row = table->currentIndex().row();
        QTest::keyClick(table, Qt::Key_F5);
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(loaded.size(), 0);
        QTRY_VERIFY(!loaded.isEmpty());
        QCOMPARE(table->currentIndex().row(), row + 1);
        QTest::keyClick(table, Qt::Key_Up);
    }

    void approveThree()
    {
        const qint64 before = credited();
        for (int i = 0; i < 3; ++i) {
            auto *table = focusedTable();
            QTRY_VERIFY(table->model()->rowCount() > 0);
            QTRY_VERIFY(action("deposits.approve")->isEnabled());
            const QString row = table->currentIndex().data(models::ListModel::IdRole).toString();
            QTest::keyClick(table, Qt::Key_A);
            QTRY_VERIFY(armBar() && armBar()->isArmed());
            QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(credited(), before + i + 1, 5'000);
            // Focus goes to the row that takes its place, by itself.
            QTRY_VERIFY(focusedTable());
            QTRY_VERIFY(table->currentIndex().data(models::ListModel::IdRole).toString() != row);
        }
    }

    void oneKeyNeverApprovesTwo()
    {
        const qint64 before = credited();
        auto *table = focusedTable();
        QTRY_VERIFY(action("deposits.approve")->isEnabled());
        QTest::keyClick(table, Qt::Key_A); // armed only
        QTest::keyClick(table, Qt::Key_A); // still the same row, still only armed
        QTest::keyClick(table, Qt::Key_Escape);
        QTest::qWait(200);
        QCOMPARE(credited(), before);
        QVERIFY(!armBar()->isArmed());
    }

    void whatIsTakenBackIsNotSent()
    {
        const qint64 before = credited();
        m_window->outbox().setDelay(std::chrono::milliseconds(3'000));
        QTRY_VERIFY(action("deposits.approve")->isEnabled());
        QTest::keyClick(focusedTable(), Qt::Key_A);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_window->outbox().waiting(), 1);
        QTest::keyClick(focusedTable(), Qt::Key_U);
        QCOMPARE(m_window->outbox().waiting(), 0);
        m_window->outbox().setDelay(std::chrono::milliseconds(50));
        QTest::qWait(100);
        QCOMPARE(credited(), before);
    }

    void rejectOne()
    {
        QTRY_VERIFY(action("deposits.reject")->isEnabled());
        QTest::keyClick(focusedTable(), Qt::Key_R);
        QTRY_VERIFY(armBar()->isArmed());
        QTest::keyClick(qApp->focusWidget(), Qt::Key_1);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT COUNT(*) FROM deposits WHERE status = 'REJECTED'"),
                                  1, 5'000);
    }

    void aboveTheLimitItWaits()
    {
        const qint64 before = credited();
        auto *table = focusedTable();
        // Down to the large one, in a list that may still be loading what the last test did.
        QTRY_VERIFY(moveTo(table, 4, 7'500'000));
        QTRY_VERIFY(action("deposits.approve")->isEnabled());
        QTest::keyClick(table, Qt::Key_A);
        QTRY_VERIFY(armBar()->isArmed());
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT COUNT(*) FROM approvals WHERE state = 'PENDING'"),
                                  1, 5'000);
        QCOMPARE(credited(), before);
    }

    /// A refused form is corrected and sent again: that is a new wish with an id of its own.
    void aRefusedRequestIsCorrected()
    {
        const char *filed = "SELECT COUNT(*) FROM deposits WHERE amount = 55000";
        const qint64 before = number(filed);
        QTest::keyClick(focusedTable(), Qt::Key_N, Qt::ControlModifier);
        auto *form = m_window->findChild<QDialog *>("depositForm");
        QVERIFY(form);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(qApp->focusWidget()));
        QTest::keyClicks(qApp->focusWidget(), richMember());
        auto *found = form->findChild<QListWidget *>("memberResults");
        QTRY_VERIFY(found->isVisible() && found->count() > 0);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        auto *send = form->findChild<QPushButton *>();
        QTest::keyClicks(qApp->focusWidget(), "5rb"); // below the least deposit
        QTRY_VERIFY(send->isEnabled());
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(labelsOf(form).join(' ').contains("at least"));
        auto *amount = qobject_cast<QLineEdit *>(qApp->focusWidget());
        QVERIFY(amount);
        amount->selectAll();
        QTest::keyClicks(amount, "55rb");
        QTest::keyClick(amount, Qt::Key_Return);
        QTRY_COMPARE(number(filed), before + 1);
        m_window->activateWindow(); // what a window manager does when a dialog is gone
        QTRY_VERIFY(focusedTable());
    }

    void sellATopUpAndWatchIt()
    {
        go(Qt::Key_L);
        QTRY_COMPARE(page(), "S04_PenjualanBaru");
        const QString member = richMember();
        QTest::keyClicks(qApp->focusWidget(), member);
        auto *found = m_window->findChild<QListWidget *>("memberResults");
        QTRY_VERIFY(found->isVisible() && found->count() > 0);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(qApp->focusWidget()->objectName(), "itemSearch");
        QTest::keyClicks(qApp->focusWidget(), "mobilelegends - 5 d");
        auto *items = m_window->findChild<QListWidget *>("itemResults");
        QTRY_COMPARE(items->count(), 1);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTest::keyClicks(qApp->focusWidget(), "123"); // the wrong shape
        QVERIFY(!m_window->findChild<QWidget *>("place")->isEnabled());
        QTest::keyClicks(qApp->focusWidget(), "45678 (2685)");
        QVERIFY(m_window->findChild<QWidget *>("place")->isEnabled());
        // What the bar said is what goes out: another choice drops it.
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        auto *bar = m_window->findChild<QWidget *>("S04_PenjualanBaru")->findChild<ui::ArmBar *>();
        QVERIFY(bar->isArmed());
        auto *target = m_window->findChild<QLineEdit *>("target");
        QTest::keyClick(target, Qt::Key_Backspace);
        QVERIFY(!bar->isArmed());
        QTest::keyClicks(target, ")");
        // U takes a sale back, too.
        m_window->outbox().setDelay(std::chrono::milliseconds(3'000));
        target->setFocus();
        QTest::keyClick(target, Qt::Key_Return);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_window->outbox().waiting(), 1);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_U);
        QCOMPARE(m_window->outbox().waiting(), 0);
        m_window->outbox().setDelay(std::chrono::milliseconds(50));
        target->setFocus();
        QTest::keyClick(target, Qt::Key_Return);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            number("SELECT COUNT(*) FROM transactions WHERE target = '12345678 (2685)' "
                   "AND status = 'SUCCEEDED'"),
            1, 15'000);
        QCOMPARE(m_sandbox->book().size(), 1);
    }

    /// A bill is asked for, read out, then paid; a number that owes nothing says so.
    void aBillIsAskedForAndPaid()
    {
        QTRY_COMPARE(qApp->focusWidget()->objectName(), "memberSearch");
        qobject_cast<QLineEdit *>(qApp->focusWidget())->selectAll();
        QTest::keyClicks(qApp->focusWidget(), richMember());
        auto *found = m_window->findChild<QListWidget *>("memberResults");
        QTRY_VERIFY(found->isVisible() && found->count() > 0);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(qApp->focusWidget()->objectName(), "itemSearch");
        qobject_cast<QLineEdit *>(qApp->focusWidget())->clear();
        QTest::keyClicks(qApp->focusWidget(), "pln pascabayar");
        auto *items = m_window->findChild<QListWidget *>("itemResults");
        QTRY_VERIFY(items->count() == 1 && items->item(0)->text().contains("bill, fee"));
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTest::keyClicks(qApp->focusWidget(), "530000000003");
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(label("saleMessage").contains("60"), 5'000); // no bill
        auto *target = m_window->findChild<QLineEdit *>("target");
        target->selectAll();
        QTest::keyClicks(target, "530000000001");
        QTest::keyClick(target, Qt::Key_Return);
        auto *place = m_window->findChild<QPushButton *>("place");
        QTRY_COMPARE_WITH_TIMEOUT(place->text(), "Pay the bill", 5'000);
        QVERIFY(labelsOf(m_window.get()).join(' ').contains("PELANGGAN 0001"));
        QCOMPARE(qApp->focusWidget(), place);
        QTest::keyClick(place, Qt::Key_Return);
        auto *bar = m_window->findChild<QWidget *>("S04_PenjualanBaru")->findChild<ui::ArmBar *>();
        QVERIFY(bar->isArmed());
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            number("SELECT COUNT(*) FROM transactions o JOIN bills b ON b.order_id = o.id "
                   "WHERE o.status = 'SUCCEEDED' AND o.price = b.price"),
            1, 15'000);
        QCOMPARE(m_sandbox->book().size(), 2);
    }

    void lookUpTheMembersLedger()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(qApp->focusWidget()->objectName(), "paletteEdit");
        QTest::keyClicks(qApp->focusWidget(), "wallet statement");
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(page(), "S23_Mutasi");
        auto *table = focusedTable();
        QTRY_VERIFY(table->model()->rowCount() > 0);
        // The newest entry is the top-up just sold, and it is money going out.
        QTRY_VERIFY(!table->model()->index(0, 5).data().toString().isEmpty());
    }

    /// No question helps any more: one person files what they saw, another one decides.
    void aHangingOrderIsDecidedByTwo()
    {
        m_sandbox->scriptNext(sandbox::Behaviour::Silent);
        placeUnseen("81234567 (2685)");
        const char *hanging = "SELECT COUNT(*) FROM transactions WHERE status = 'VERIFYING'";
        QTRY_COMPARE_WITH_TIMEOUT(number(hanging), 1, 15'000);
        orDie(m_store->write([](db::Transaction &tx) {
            static constexpr db::Statement kHoursPass{
                "test.hours", "UPDATE attempts SET sent_at = sent_at - 7200000, call_until = 0 "
                              "WHERE state = 'UNKNOWN'"};
            return tx.change(kHoursPass);
        }));
        go(Qt::Key_M);
        QTRY_COMPARE(page(), "S05_Menggantung");
        QTRY_VERIFY(focusedTable() && focusedTable()->model()->rowCount() == 1);
        QTRY_VERIFY(action("hanging.failed")->isEnabled());
        // It may have been bought: nobody can send it on, and the page says why.
        QVERIFY(labelsOf(m_window.get()).join(' ').contains("Danger: may have been bought"));
        QVERIFY(!action("hanging.reroute")->isEnabled());
        QTest::keyClick(focusedTable(), Qt::Key_O);
        QVERIFY(!armBar()->isArmed());
        // Others see who works on it, and what was done.
        QTest::keyClick(focusedTable(), Qt::Key_C);
        QTRY_COMPARE(number("SELECT COUNT(*) FROM order_claims"), 1);
        QTest::keyClick(focusedTable(), Qt::Key_L);
        QTRY_COMPARE(number("SELECT COUNT(*) FROM order_notes WHERE step <> ''"), 1);
        QTest::keyClick(focusedTable(), Qt::Key_N);
        QTRY_VERIFY(armBar()->isArmed());
        QTest::keyClick(qApp->focusWidget(), Qt::Key_1);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT COUNT(*) FROM order_notes WHERE step = ''"), 1,
                                  5'000);
        QTRY_VERIFY(action("hanging.failed")->isEnabled());
        const qint64 waiting = number("SELECT COUNT(*) FROM approvals WHERE state = 'PENDING'");
        QTest::keyClick(focusedTable(), Qt::Key_X);
        QTRY_VERIFY(armBar()->isArmed());
        QVERIFY(labelsOf(armBar()).join(' ').contains("may still deliver"));
        QTest::keyClick(qApp->focusWidget(), Qt::Key_1);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT COUNT(*) FROM approvals WHERE state = 'PENDING'"),
                                  waiting + 1, 5'000);
        QCOMPARE(number(hanging), 1);
        const auto approvals = orDie(
            m_store->read([](db::Reader &reader) { return commands::waitingApprovals(reader); }));
        const commands::ApprovalRow &asked = approvals.constLast();
        QCOMPARE(asked.commandKind, "order.decide");
        QVERIFY(asked.summary.contains("FAILED"));
        execute(commands::DecideApproval::kKind,
                commands::DecideApproval{asked.id, asked.version, true, {}}.toJson());
        QTRY_COMPARE_WITH_TIMEOUT(number(hanging), 0, 5'000);
        QTRY_COMPARE(focusedTable()->model()->rowCount(), 0);
    }

    /// The goods came after all: the loss waits as a case until somebody has looked.
    void aCaseIsLookedAtAndClosed()
    {
        orDie(m_store->write([](db::Transaction &tx) -> Result<void> {
            const auto id = tx.rows(db::DynamicStatement{
                "test", "SELECT id FROM transactions WHERE target = '81234567 (2685)'"});
            if (!id)
                return id.error();
            return store::openCase(tx, {"late_success", "order", id->constFirst().text(0),
                                        Money::rupiah(1'425), "ref"});
        }));
        QTest::keyClick(focusedTable(), Qt::Key_Tab, Qt::ControlModifier);
        QTRY_VERIFY(focusedTable() && focusedTable()->objectName() == "S05_Kasus_table");
        QTRY_COMPARE(focusedTable()->model()->rowCount(), 1);
        QTRY_VERIFY(action("cases.close")->isEnabled());
        QTRY_VERIFY(labelsOf(m_window.get()).join(' ').contains("after the money had been given"));
        QTest::keyClick(focusedTable(), Qt::Key_C);
        QTRY_VERIFY(armBar()->isArmed());
        QTest::keyClick(qApp->focusWidget(), Qt::Key_1);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT COUNT(*) FROM cases WHERE state = 'OPEN'"), 0,
                                  5'000);
        QTRY_COMPARE(focusedTable()->model()->rowCount(), 0);
        for (const char *next : {"S05_Pantauan_table", "S05_Menggantung_table"}) {
            QTest::keyClick(focusedTable(), Qt::Key_Tab, Qt::ControlModifier);
            QTRY_VERIFY(focusedTable() && focusedTable()->objectName() == next);
        }
    }

    void aSupplierIsPausedAndResumed()
    {
        const char *paused = "SELECT COUNT(*) FROM provider_health "
                             "WHERE state = 'paused' AND retry_at > 0";
        go(Qt::Key_O);
        QTRY_COMPARE(page(), "S10_Pemasok");
        QTRY_VERIFY(focusedTable() && focusedTable()->model()->rowCount() == 1);
        QTRY_VERIFY(action("suppliers.pause")->isEnabled());
        QTest::keyClick(focusedTable(), Qt::Key_B);
        QTRY_VERIFY(armBar()->isArmed());
        QTest::keyClick(qApp->focusWidget(), Qt::Key_1);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(number(paused), 1, 5'000);
        const auto state = [this] {
            return focusedTable()->model()->index(0, 0).data().toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(state(), "Paused", 8'000);
        QTest::keyClick(focusedTable(), Qt::Key_B);
        QTRY_VERIFY(armBar()->isArmed());
        QTest::keyClick(focusedTable(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(number(paused), 0, 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(state(), "Healthy", 8'000);
    }

    /// The connection is tried, and what was bought there is a list of its own.
    void aSupplierIsAsked()
    {
        QTest::keyClick(focusedTable(), Qt::Key_S);
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT COUNT(*) FROM provider_health "
                                         "WHERE asked_at > 0 AND ask_failure = ''"),
                                  1, 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            labelsOf(m_window.get()).join(' ').contains("Answers, key accepted"), 8'000);
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT COUNT(*) FROM price_lists WHERE items > 0"), 2,
                                  8'000);
        QTest::keyClick(focusedTable(), Qt::Key_Tab, Qt::ControlModifier);
        QTRY_VERIFY(focusedTable() && focusedTable()->objectName() == "S10_Percobaan_table");
        QTRY_VERIFY(focusedTable()->model()->rowCount() > 100);
        QTest::keyClick(focusedTable(), Qt::Key_Tab, Qt::ControlModifier);
        QTRY_VERIFY(focusedTable() && focusedTable()->objectName() == "S10_Pemasok_table");
    }

    void theFilterAndItsWayBack()
    {
        go(Qt::Key_P);
        QTRY_COMPARE(page(), "S04_Pesanan");
        auto *table = focusedTable();
        QTRY_VERIFY(table->model()->rowCount() > 100);
        QTest::keyClick(table, Qt::Key_Slash);
        QTest::keyClicks(qApp->focusWidget(), "12345678");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 3'000);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(table->model()->rowCount() > 100);
    }

    void aCellBecomesAFilter()
    {
        auto *table = focusedTable();
        QTRY_VERIFY(moveTo(table, 2, "FAILED"));
        table->setCurrentIndex(table->model()->index(table->currentIndex().row(), 2));
        const int all = table->model()->rowCount();
        QTest::keyClick(table, Qt::Key_F);
        QTRY_VERIFY(table->model()->rowCount() < all && table->model()->rowCount() > 0);
        for (int row = 0; row < table->model()->rowCount(); ++row)
            QCOMPARE(table->model()->index(row, 2).data(models::ListModel::RawRole), "FAILED");
        QTest::keyClick(table, Qt::Key_Backspace);
        QTRY_COMPARE(table->model()->rowCount(), all);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains('\t'));
    }

    void languageChangesWhileItRuns()
    {
        const QString english = m_window->findChild<QLabel *>("pageTitle")->text();
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_window->findChild<QLabel *>("pageTitle")->text() != english);
        QCOMPARE(m_window->findChild<QLabel *>("pageTitle")->text(), "Pesanan");
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_window->findChild<QLabel *>("pageTitle")->text(), english);
    }

    /// A line that no statement has is typed, digits included.
    void aBankLineKeepsItsDigits()
    {
        go(Qt::Key_D);
        QTRY_COMPARE(page(), "S03_Deposit");
        auto *table = focusedTable();
        QTRY_VERIFY(moveTo(table, 4, 100'334));
        QTRY_VERIFY(action("deposits.match")->isEnabled());
        QTest::keyClick(table, Qt::Key_M);
        auto *dialog = m_window->findChild<QDialog *>("matchDialog");
        QVERIFY(dialog);
        auto *typed = dialog->findChild<QLineEdit *>("matchText");
        typed->setFocus();
        QTest::keyClicks(typed, "BCA CR 14.29 HENDRA");
        QTest::keyClick(typed, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(
            number("SELECT COUNT(*) FROM deposits WHERE match_note LIKE '%CR 14.29 HENDRA'"), 1,
            5'000);
        QTRY_VERIFY(!m_window->findChild<QDialog *>("matchDialog"));
        m_window->activateWindow();
        QTRY_VERIFY(focusedTable());
        go(Qt::Key_P);
        QTRY_COMPARE(page(), "S04_Pesanan");
    }

    void lockAndUnlock()
    {
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(qApp->focusWidget()->objectName(), "password");
        QVERIFY(!action("deposits.approve")->isVisible()); // nothing can be done behind it
        press(passwordOf("rina"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(page(), "S04_Pesanan", 5'000);
    }

    void anotherPersonTakesOver()
    {
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_window->findChild<QPushButton *>("otherPerson")->isVisible());
        m_window->findChild<QPushButton *>("otherPerson")->click();
        QTRY_COMPARE(qApp->focusWidget()->objectName(), "userName");
        press("sari", Qt::Key_Return);
        press(passwordOf("sari"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isSignedIn(), 5'000);
        QCOMPARE(m_window->actions().actor().name, "sari");
    }

    /// A rubbish row comes back with its reason and switches its item off; nothing is written
    /// before the preview was confirmed.
    void aPriceListIsPreviewedFirst()
    {
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        m_window->findChild<QPushButton *>("otherPerson")->click();
        QTRY_COMPARE(qApp->focusWidget()->objectName(), "userName");
        press("bayu", Qt::Key_Return);
        press(passwordOf("bayu"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isSignedIn(), 5'000);
        go(Qt::Key_J);
        QTRY_VERIFY(focusedTable());
        QTest::keyClick(focusedTable(), Qt::Key_I);
        auto *dialog = m_window->findChild<ui::ImportDialog *>();
        QVERIFY(dialog);
        QJsonArray rows =
            QJsonDocument::fromJson(sample::samplePriceList()).object()["data"].toArray();
        QJsonObject dearer = rows.at(0).toObject();
        QJsonObject rubbish = rows.at(1).toObject();
        const QString sku = dearer["buyer_sku_code"].toString();
        dearer["price"] = dearer["price"].toInt() + 777;
        rubbish["price"] = -5;
        rows.replace(0, dearer);
        rows.replace(1, rubbish);
        QFile file(m_dir.filePath("list.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{"data", rows}}).toJson());
        file.close();
        dialog->preview(file.fileName());
        auto *apply = dialog->findChild<QPushButton *>("importApply");
        QTRY_VERIFY(apply->isEnabled());
        const auto *shown = dialog->findChild<QTableWidget *>("importRows");
        QCOMPARE(shown->rowCount(), 4); // the list itself has a rubbish row
        QCOMPARE(shown->item(0, 0)->text(), "Refused, row 2");
        QVERIFY(!shown->item(0, 3)->text().isEmpty());
        const QByteArray cost =
            "SELECT price_provider FROM services WHERE code = '" + sku.toUtf8() + "'";
        QCOMPARE(number(cost.constData()), dearer["price"].toInt() - 777);
        apply->click();
        QTRY_COMPARE_WITH_TIMEOUT(number(cost.constData()), dearer["price"].toInt(), 5'000);
        // Nothing is sold at a price that nobody could read.
        QCOMPARE(number("SELECT COUNT(*) FROM services WHERE status_reason = 'not_in_list'"), 1);
    }

    /// A place is added and tried on yesterday's orders before it is applied.
    void aRouteIsChanged()
    {
        QTRY_VERIFY(!m_window->findChild<ui::ImportDialog *>());
        m_window->activateWindow(); // without a window manager nobody else does it
        QTRY_VERIFY(m_window->isActiveWindow());
        m_window->goTo("catalog");
        QTRY_VERIFY(focusedTable());
        go(Qt::Key_R);
        QTRY_COMPARE(page(), "S09_Rute");
        QTRY_VERIFY(focusedTable() && focusedTable()->model()->rowCount() > 10);
        QTRY_VERIFY(action("routes.edit")->isEnabled());
        QTest::keyClick(focusedTable(), Qt::Key_R);
        auto *dialog = m_window->findChild<QDialog *>("routeDialog");
        QVERIFY(dialog);
        auto *stops = dialog->findChild<QListWidget *>("routeStops");
        auto *apply = dialog->findChild<QPushButton *>("routeApply");
        QCOMPARE(stops->count(), 1); // the item's own supplier
        QTRY_VERIFY(apply->isEnabled());
        const QString own = stops->item(0)->text();
        stops->item(0)->setText("rubbish");
        QVERIFY(!apply->isEnabled());
        QVERIFY(label("routeResult").contains("rubbish"));
        stops->item(0)->setText(own + " @999999 x3 10m 08.00-22.00");
        QTRY_VERIFY(apply->isEnabled());
        stops->setFocus();
        QTest::keyClick(stops, Qt::Key_Return, Qt::ControlModifier);
        const char *set = "SELECT COUNT(*) FROM routes WHERE cost_cap = 999999 AND weight = 3 "
                          "AND wait_ms = 600000 AND active_from = 480 AND active_to = 1320";
        QTRY_COMPARE_WITH_TIMEOUT(number(set), 1, 5'000);
    }

    void theMachineRoomIsSeen()
    {
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        m_window->findChild<QPushButton *>("otherPerson")->click();
        QTRY_COMPARE(qApp->focusWidget()->objectName(), "userName");
        press("dewi", Qt::Key_Return);
        press(passwordOf("dewi"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isSignedIn(), 5'000);
        go(Qt::Key_S);
        QTRY_COMPARE(page(), "S28_Operasi");
        QTRY_VERIFY(label("healthLine").contains("waiting"));
    }

    void theBooksAreRight()
    {
        const auto report = orDie(db::await(m_store->reports().snapshot(
            [](db::Reader &reader) { return ledger::verify(reader, ledger::VerifyMode::Full); })));
        QCOMPARE(report.findings.size(), 0);
    }

private:
    /// By the owner, past the window.
    void execute(const QByteArray &kind, const QJsonObject &payload)
    {
        const auto owner = orDie(m_store->read([](db::Reader &reader) {
            return identity::repository::findByName(reader, QStringLiteral("pemilik"));
        }));
        orDie(db::await(m_engine->executor().execute({{newUuid(Environment::system())},
                                                      kind,
                                                      payload,
                                                      owner->id,
                                                      commands::Origin::Console,
                                                      "PC-KASIR"})));
    }

    void placeUnseen(const QString &target)
    {
        const auto order =
            orDie(m_store->read([&](db::Reader &reader) -> Result<orders::PlaceOrder> {
                const auto ids = reader.rows(db::DynamicStatement{
                    "test", "SELECT user_id, service_id, price FROM transactions "
                            "WHERE target = '12345678 (2685)'"});
                if (!ids)
                    return ids.error();
                const db::Row &row = ids->constFirst();
                return orders::PlaceOrder{{row.text(0)}, {row.text(1)}, target,  {},
                                          row.money(2),  false,         "unseen"};
            }));
        execute(orders::PlaceOrder::kKind, order.toJson());
    }

    static QStringList labelsOf(const QWidget *widget)
    {
        QStringList texts;
        for (const QLabel *label : widget->findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    }

    /// Puts the cursor on the row with this raw value; false while there is none.
    static bool moveTo(QAbstractItemView *table, int column, const QVariant &raw)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, column).data(models::ListModel::RawRole) == raw) {
                table->setCurrentIndex(table->model()->index(row, 0));
                return true;
            }
        }
        return false;
    }
};

QTEST_MAIN(tst_Shift)
#include "tst_shift.moc"
