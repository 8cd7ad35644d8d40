#include "services/deposits/deposits_commands.h"
#include "services/deposits/deposits_work.h"
#include "services/deposits/evidence.h"
#include "services/deposits/lines_commands.h"
#include "services/identity/identity_repository.h"
#include "services/ledger/verify.h"
#include "tests/gui/console_fixture.h"

#include <QDialog>
#include <QKeyEvent>
#include <QPushButton>

using namespace reiyan;
using test::orDie;

/// An operator clears a queue of 25 mixed deposits by keyboard; every key is counted.
class tst_DepositQueue : public test::ConsoleFixture
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        openConsole();
        emptyQueue();
        fillQueue();
        signInAs("rina");
    }
    void cleanupTestCase() { closeConsole(); }

    /// No key alone credits anything, whatever row it meets; nor does one that is held.
    void noSingleKeyCredits()
    {
        const qint64 before = number("SELECT COUNT(*) FROM transfers WHERE kind = 'DEPOSIT'");
        for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key) {
            if (key == Qt::Key_G || key == Qt::Key_M || key == Qt::Key_P || key == Qt::Key_E)
                continue; // opens something else
            QTRY_VERIFY(focusedTable());
            QTest::keyClick(focusedTable(), Qt::Key(key));
            if (armBar() && armBar()->isArmed())
                QTest::keyClick(qApp->focusWidget(), Qt::Key_Escape);
        }
        QTRY_VERIFY(focusedTable());
        QTRY_VERIFY(action("deposits.approve")->isEnabled());
        hold(Qt::Key_A);
        hold(Qt::Key_Return);
        QTest::qWait(150);
        QCOMPARE(number("SELECT COUNT(*) FROM transfers WHERE kind = 'DEPOSIT'"), before);
        if (armBar() && armBar()->isArmed())
            QTest::keyClick(qApp->focusWidget(), Qt::Key_Escape);
    }

    void theQueueIsCleared()
    {
        m_keys = 0;
        showView(Qt::Key_2); // exact matches
        clear(kExact, [this] {
            type(Qt::Key_A);
            type(Qt::Key_Return);
        });
        showView(Qt::Key_5); // evidence used before
        clear(kDuplicates, [this] {
            type(Qt::Key_R);
            type(Qt::Key_3);
            type(Qt::Key_Return);
        });
        showView(Qt::Key_3); // looks alike
        clear(kNear, [this] {
            type(Qt::Key_M);
            QTRY_VERIFY(m_window->findChild<QDialog *>("matchDialog"));
            QTRY_VERIFY(qApp->focusWidget()
                        && qApp->focusWidget()->objectName() == QLatin1String("matchLines"));
            refuseAnEmptyNote();
            type(Qt::Key_Return);
            QTRY_VERIFY(!m_window->findChild<QDialog *>("matchDialog"));
            m_window->activateWindow(); // what a window manager does when a dialog is gone
        });
        showView(Qt::Key_4); // no bank line
        clear(kNone, [this] {
            type(Qt::Key_R);
            type(Qt::Key_1);
            type(Qt::Key_Return);
        });
        const int handled = kExact + kDuplicates + kNear + kNone;
        qInfo("%d deposits, %d key strokes, %.1f a deposit", handled, m_keys,
              double(m_keys) / handled);
        QCOMPARE(number("SELECT COUNT(*) FROM deposits WHERE status = 'SUBMITTED'"), 0);
        QCOMPARE(number("SELECT COUNT(*) FROM deposits WHERE status = 'MATCHED'"), kNear);
    }

    /// What the operator matched is approved by another person, many at once refusing what is not
    /// certain.
    void anotherPersonApprovesWhatWasMatched()
    {
        signInAs("sari");
        showView(Qt::Key_1);
        QTest::keyClick(focusedTable(), Qt::Key_B, Qt::ControlModifier);
        auto *bulk = m_window->findChild<QDialog *>("bulkApproval");
        QVERIFY(bulk);
        QTRY_VERIFY(bulk->findChild<QLabel *>("bulkText")->text().contains("Nothing is certain"));
        QTest::keyClick(bulk, Qt::Key_Escape);
        m_window->activateWindow();
        QTRY_VERIFY(focusedTable());
        clear(kNear, [this] {
            type(Qt::Key_A);
            type(Qt::Key_Return);
        });
        QCOMPARE(number("SELECT COUNT(*) FROM deposits WHERE status = 'MATCHED'"), 0);
        const auto report = orDie(m_store->read(
            [](db::Reader &reader) { return ledger::verify(reader, ledger::VerifyMode::Full); }));
        QCOMPARE(report.findings.size(), 0);
    }

private:
    static constexpr int kExact = 14;
    static constexpr int kNear = 4;
    static constexpr int kDuplicates = 3;
    static constexpr int kNone = 4;

    /// One row after the other goes; focus stays in the table.
    template <typename Handle>
    void clear(int rows, Handle handle)
    {
        for (int i = 0; i < rows; ++i) {
            QTRY_VERIFY(focusedTable());
            QTRY_COMPARE_WITH_TIMEOUT(focusedTable()->model()->rowCount(), rows - i, 10'000);
            QTRY_VERIFY(focusedTable()->currentIndex().isValid());
            const QString row =
                focusedTable()->currentIndex().data(models::ListModel::IdRole).toString();
            QTRY_VERIFY(isReady());
            handle();
            QTRY_VERIFY_WITH_TIMEOUT(
                !focusedTable()
                    || focusedTable()->currentIndex().data(models::ListModel::IdRole).toString()
                           != row,
                10'000);
        }
    }

    /// A refusal leaves the dialog usable: what is chosen next is another wish (C-2).
    void refuseAnEmptyNote()
    {
        auto *dialog = m_window->findChild<QDialog *>("matchDialog");
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!dialog->isEnabled());
        QTRY_VERIFY(dialog->isEnabled());
        dialog->findChild<QWidget *>("matchLines")->setFocus();
        QTRY_VERIFY(qApp->focusWidget());
    }

    bool isReady() const
    {
        return action("deposits.approve")->isEnabled() || action("deposits.match")->isEnabled();
    }

    void type(Qt::Key key)
    {
        ++m_keys;
        QTest::keyClick(qApp->focusWidget(), key);
    }

    void hold(Qt::Key key)
    {
        for (int i = 0; i < 20; ++i) {
            QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, QString(), true);
            QCoreApplication::sendEvent(qApp->focusWidget(), &press);
        }
    }

    void showView(Qt::Key digit)
    {
        ++m_keys;
        QTRY_VERIFY(focusedTable());
        QTest::keyClick(focusedTable(), digit, Qt::AltModifier);
        QTest::qWait(100);
    }

    void signInAs(const QString &name)
    {
        if (m_window->isSignedIn()) {
            QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
            QTRY_VERIFY(!m_window->isSignedIn()
                        || m_window->findChild<QPushButton *>("otherPerson"));
            if (auto *other = m_window->findChild<QPushButton *>("otherPerson"))
                other->click();
        }
        press(name, Qt::Key_Return);
        press(passwordOf(name), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isSignedIn(), 5'000);
        QTRY_COMPARE(page(), "S03_Deposit");
        QTRY_VERIFY(focusedTable());
    }

    UserId idOf(const char *name) const
    {
        return orDie(m_store->read([name](db::Reader &reader) {
                   return identity::repository::findByName(reader, QLatin1String(name));
               }))
            ->id;
    }

    template <typename C>
    Result<commands::Outcome> tryRun(const char *who, const C &command)
    {
        return db::await(m_engine->executor().execute({{newUuid(m_store->environment())},
                                                       C::kKind,
                                                       command.toJson(),
                                                       idOf(who),
                                                       commands::Origin::Ctl,
                                                       "PC-KASIR"}));
    }

    template <typename C>
    QJsonObject run(const char *who, const C &command)
    {
        return orDie(tryRun(who, command)).result;
    }

    /// The sample's own deposits are decided before.
    void emptyQueue()
    {
        for (int turn = 0; turn < 50; ++turn) { // the engine matches some of them meanwhile
            const auto waiting = orDie(m_store->read([](db::Reader &reader) {
                return reader.rows(db::DynamicStatement{
                    "test",
                    "SELECT id, version FROM deposits WHERE status IN ('SUBMITTED', 'MATCHED')"});
            }));
            for (const db::Row &row : waiting)
                (void)tryRun("sari",
                             deposits::RejectDeposit{{row.text(0)}, row.integer(1), "Dibersihkan"});
            if (waiting.isEmpty())
                break;
            QTest::qWait(50);
        }
        QTest::qWait(800); // what the engine was about to look at is over
        orDie(m_store->write([](db::Transaction &tx) -> Result<void> {
            for (const char *sql :
                 {"DELETE FROM deposit_suggestions", "DELETE FROM statement_lines",
                  "UPDATE deposits SET created_at = created_at - 2000000000 "
                  "WHERE status = 'REJECTED'"}) {
                const auto done = tx.rows(db::DynamicStatement{"test", sql});
                if (!done)
                    return done.error();
            }
            return {};
        }));
    }

    void fillQueue()
    {
        const auto members = orDie(m_store->read([](db::Reader &reader) {
            return reader.rows(db::DynamicStatement{
                "test", "SELECT id FROM users WHERE member_level_id IS NOT NULL ORDER BY id"});
        }));
        QStringList ids;
        QList<deposits::BankLine> lines;
        const int all = kExact + kNear + kDuplicates + kNone;
        for (int i = 0; i < all; ++i) {
            const qint64 amount = 100'000 + i * 10'000LL + 137 + i;
            const deposits::RequestDeposit wanted{{members.at(i).text(0)},
                                                  "BCA",
                                                  Money::rupiah(amount),
                                                  newUuid(m_store->environment())};
            ids.append(run("tono", wanted)["id"].toString());
            const bool isNear = i >= kExact && i < kExact + kNear;
            if (i >= all - kNone)
                continue;
            deposits::BankLine line;
            line.at = orDie(m_store->read([](db::Reader &reader) { return reader.now(); }));
            line.amount = Money::rupiah(isNear ? amount / 1'000 * 1'000 : amount);
            line.text = QString("TRSF CR %1").arg(i);
            lines.append(line);
        }
        for (int i = kExact + kNear; i < all - kNone; ++i)
            addPicture(ids.at(i));
        deposits::fingerprint(lines);
        run("dewi", deposits::ImportLines{"BCA", "antrean", 0, {}, lines});
        m_engine->runner().wake();
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT COUNT(*) FROM deposits WHERE verdict = 'exact' "
                                         "AND status = 'MATCHED'"),
                                  kExact, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT COUNT(*) FROM deposits WHERE verdict = 'none' "
                                         "AND status = 'SUBMITTED'"),
                                  kNone, 10'000);
    }

    /// One picture for all that get one.
    void addPicture(const QString &deposit)
    {
        const QString hash(64, 'a');
        orDie(m_store->write([&](db::Transaction &tx) {
            return deposits::keepPicture(tx, {hash, "00ff00ff00ff00ff", "image/jpeg", "x"});
        }));
        run("tono", deposits::AddEvidence{{deposit}, hash, "00ff00ff00ff00ff"});
    }

    int m_keys = 0;
};

QTEST_MAIN(tst_DepositQueue)
#include "tst_deposit_queue.moc"
