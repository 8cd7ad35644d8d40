#include "services/commands/approvals.h"
#include "services/deposits/deposits_commands.h"
#include "services/deposits/deposits_gateway.h"
#include "services/deposits/deposits_reversal.h"
#include "services/deposits/deposits_review.h"
#include "services/engine/engine.h"
#include "services/gateways/registry.h"
#include "services/http/http_client.h"
#include "services/jobs/queue.h"
#include "services/ledger/account.h"
#include "services/store/setup.h"
#include "tests/integration/gateway_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace reiyan;
using sandbox::GatewayServer;
using sandbox::Making;
using test::valueOf;

/// Deposits that a gateway collects: credited once, exactly what was paid, whatever gets lost.
class tst_GatewayDeposits : public test::GatewayFixture
{
    Q_OBJECT

private slots:
    void init() { openStore(); }
    void cleanup() { closeStore(); }

    void paidAndCredited_data()
    {
        QTest::addColumn<QString>("gateway");
        QTest::addColumn<bool>("notices");
        for (const gateways::Driver &driver : gateways::drivers()) {
            QTest::addRow("%s by asking", driver.name) << QString(driver.name) << false;
            QTest::addRow("%s by notices", driver.name) << QString(driver.name) << true;
        }
    }

    void paidAndCredited()
    {
        QFETCH(QString, gateway);
        QFETCH(bool, notices);
        start({.notices = notices, .polling = !notices});
        const QString id = request(gateway);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        QVERIFY(instructions(id).contains("account"));
        QCOMPARE(m_store->balance(m_member), 0);
        QVERIFY(m_servers[gateway]->pay(reference(id)));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        QCOMPARE(m_store->balance(m_member), kAmount);
        QCOMPARE(balance(ledger::gatewayClearing(gateway)), -kAmount);
        QCOMPARE(m_servers[gateway]->received().toRupiah(), kAmount);
        finish();
    }

    /// The answer to the creation gets lost, or there is none.
    void creations_data()
    {
        QTest::addColumn<QString>("gateway");
        QTest::addColumn<int>("making");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("payable");
        for (const gateways::Driver &driver : gateways::drivers()) {
            const auto row = [&driver](Making making, const char *asked, bool payable) {
                QTest::addRow("%s %s", driver.name, sandbox::makingName(making))
                    << QString(driver.name) << int(making) << QString(asked) << payable;
            };
            row(Making::TimeoutMade, "INVOICE_UNKNOWN", true);
            row(Making::TimeoutNothing, "INVOICE_UNKNOWN", false);
            row(Making::ServerErrorMade, "INVOICE_UNKNOWN", true);
            row(Making::CutJson, "INVOICE_UNKNOWN", true);
            row(Making::Refused, "FAILED", false);
        }
    }

    void creations()
    {
        QFETCH(QString, gateway);
        QFETCH(int, making);
        QFETCH(QString, asked);
        QFETCH(bool, payable);
        m_servers[gateway]->scriptNext(Making(making));
        start({});
        const QString id = request(gateway);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), asked, 10'000);
        QCOMPARE(m_servers[gateway]->pay(reference(id)), payable);
        if (payable) {
            QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        } else if (asked != "FAILED") {
            expire(id);
            QTRY_COMPARE_WITH_TIMEOUT(state(id), "FAILED", 10'000);
        }
        QCOMPARE(m_store->balance(m_member), payable ? kAmount : 0);
        finish();
    }

    /// Only the deadline, its grace and an answer end it; what comes later is credited all the
    /// same, from each end (D-1).
    void lateMoneyIsCredited()
    {
        start({});
        const QString id = request("midtrans");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        expire(id);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "EXPIRED", 10'000);
        QCOMPARE(m_store->balance(m_member), 0);
        QVERIFY(m_servers["midtrans"]->pay(reference(id)));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        QCOMPARE(m_store->balance(m_member), kAmount);
        QCOMPARE(
            m_store->database().text("SELECT cause FROM state_histories WHERE machine = 'deposit' "
                                     "AND object_id = '"
                                     + id + "' ORDER BY seq DESC LIMIT 1"),
            "late_money");
        finish();
    }

    void anotherAmountGoesToPeople_data() { everyGateway(); }

    void anotherAmountGoesToPeople()
    {
        QFETCH(QString, gateway);
        start({});
        const QString id = request(gateway);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        QVERIFY(m_servers[gateway]->pay(reference(id), Money::rupiah(kAmount - 1)));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "REVIEW", 10'000);
        QCOMPARE(m_store->balance(m_member), 0);
        QCOMPARE(balance(ledger::kSuspense), kAmount - 1);
        QCOMPARE(cases("payment_differs"), 1);
        finish();
    }

    /// Two people end it: into the wallet, or back. Late answers change nothing any more.
    void aReviewIsDecided_data()
    {
        QTest::addColumn<bool>("credit");
        QTest::newRow("into the wallet") << true;
        QTest::newRow("given back") << false;
    }

    void aReviewIsDecided()
    {
        QFETCH(bool, credit);
        start({});
        const QString id = request("tripay");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_servers["tripay"]->pay(reference(id), Money::rupiah(kAmount + 500));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "REVIEW", 10'000);
        const qint64 version =
            m_store->database().number("SELECT version FROM deposits WHERE id = '" + id + "'");
        const UserId wati = m_store->staff("wati", "administrator");
        const deposits::DecideReview decision{{id}, version, credit, "Pelanggan sudah ditanya"};
        QCOMPARE(m_store->run(wati, deposits::DecideReview{{id}, version - 1, credit, "Lama"})
                     .error()
                     .code,
                 "deposit.changed");
        const auto asked = valueOf(m_store->run(wati, decision));
        QCOMPARE(asked.state, commands::State::Waiting);
        QCOMPARE(state(id), "REVIEW");
        valueOf(m_store->run(
            m_store->owner(),
            commands::DecideApproval{{asked.result["approval"].toString()}, 1, true, {}}));
        QCOMPARE(state(id), credit ? "CREDITED" : "RETURNED");
        QCOMPARE(m_store->balance(m_member), credit ? kAmount + 500 : 0);
        QCOMPARE(balance(ledger::kSuspense), 0);
        QCOMPARE(balance(ledger::gatewayClearing("tripay")), credit ? -kAmount - 500 : 0);
        QTest::qWait(300); // it is asked after again
        QCOMPARE(cases("payment_unclear"), 0);
        finish();
    }

    /// The same notice from eight connections, and forged ones among them.
    void aNoticeIsHeardOnce_data() { everyGateway(); }

    void aNoticeIsHeardOnce()
    {
        QFETCH(QString, gateway);
        start({.polling = false});
        const QString id = request(gateway);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        const QString name = reference(id);
        m_servers[gateway]->pay(name);
        const sandbox::Letter genuine = m_servers[gateway]->noticeOf(name);
        const sandbox::Letter forged = m_servers[gateway]->noticeOf(name, false);
        std::vector<std::thread> senders;
        std::atomic<int> taken = 0;
        std::atomic<int> refused = 0;
        constexpr int kConnections = 8;
        senders.reserve(kConnections);
        for (int i = 0; i < kConnections; ++i) {
            senders.emplace_back([&] {
                for (int turn = 0; turn < 13; ++turn) {
                    taken += post(gateway, genuine) == 200 ? 1 : 0;
                    const int status = post(gateway, forged);
                    refused += status == 403 || status == 429 ? 1 : 0;
                }
            });
        }
        for (std::thread &sender : senders)
            sender.join();
        QCOMPARE(taken.load(), 104);
        QCOMPARE(refused.load(), 104);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_store->database().number("SELECT COUNT(*) FROM inbox WHERE verified = 1 "
                                       "AND state <> 'processed'"),
            0, 10'000);
        QCOMPARE(m_store->balance(m_member), kAmount);
        QCOMPARE(
            m_store->database().number("SELECT COUNT(*) FROM transfers WHERE kind = 'DEPOSIT'"), 1);
        finish();
    }

    void aForgeryAloneMovesNothing_data() { everyGateway(); }

    void aForgeryAloneMovesNothing()
    {
        QFETCH(QString, gateway);
        start({.polling = false});
        const QString id = request(gateway);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_servers[gateway]->pay(reference(id)); // and nobody tells us
        sandbox::Letter letter = m_servers[gateway]->noticeOf(reference(id));
        QCOMPARE(post(gateway, m_servers[gateway]->noticeOf(reference(id), false)), 403);
        letter.body.replace("0", "1");
        QCOMPARE(post(gateway, letter), 403);
        QCOMPARE(post("unknown", letter), 404);
        QTest::qWait(300);
        QCOMPARE(state(id), "INVOICED");
        QCOMPARE(m_store->balance(m_member), 0);
        finish();
    }

    /// People have no hand in what a gateway decides.
    void nobodyMatchesOrApprovesIt()
    {
        start({});
        const QString id = request("midtrans");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        expire(id);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "EXPIRED", 10'000);
        m_engine.reset();
        const qint64 version =
            m_store->database().number("SELECT version FROM deposits WHERE id = '" + id + "'");
        const auto refused = [&](const auto &command) {
            return m_store->run(m_store->owner(), command).error().code;
        };
        QCOMPARE(refused(deposits::MatchDeposit{{id}, version, "baris 7"}), "deposit.by_gateway");
        QCOMPARE(refused(deposits::ApproveDeposit{{id}, version}), "deposit.by_gateway");
        QCOMPARE(refused(deposits::RejectDeposit{{id}, version, "tidak ada"}),
                 "deposit.by_gateway");
        finish();
    }

    /// Its job got lost: the clock's work gives it back.
    void aForgottenOneIsAskedAgain()
    {
        start({.polling = false});
        const QString id = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_engine.reset();
        m_store->database().exec("DELETE FROM jobs");
        m_servers["duitku"]->pay(reference(id));
        QCOMPARE(valueOf(m_store->store().write(deposits::askForgotten)), 1);
        QCOMPARE(valueOf(m_store->store().write(deposits::askForgotten)), 0);
        start({});
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        finish();
    }

    /// What goes back after it was credited is for people: nothing is taken by itself.
    void aChargebackOpensACase()
    {
        start({});
        const QString id = request("midtrans");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_servers["midtrans"]->pay(reference(id));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        QVERIFY(m_servers["midtrans"]->chargeBack(reference(id)));
        QTRY_COMPARE_WITH_TIMEOUT(cases("payment_reversed"), 1, 10'000);
        m_store->database().exec("UPDATE cases SET state = 'CLOSED', closed_at = 1");
        QTest::qWait(300); // asked again, and told once
        QCOMPARE(cases("payment_reversed"), 0);
        QCOMPARE(state(id), "CREDITED");
        QCOMPARE(m_store->balance(m_member), kAmount);
        finish();
    }

    /// A worker that dies has left a creation behind, or has not.
    void aDeadWorkersInvoice()
    {
        const QString id = request("midtrans");
        const jobs::Job job = valueOf(m_store->store().write([](db::Transaction &tx) {
                                  return jobs::claim(tx, "worker", 1, 60'000);
                              })).constFirst();
        const auto mayAgain = [&] {
            return valueOf(m_store->store().write(
                [&](db::Transaction &tx) { return deposits::mayInvoiceAgain(tx, job); }));
        };
        QVERIFY(mayAgain());
        valueOf(m_store->store().write(
            [&](db::Transaction &tx) { return deposits::beginInvoice(tx, job); }));
        QVERIFY(!mayAgain()); // it may have left
        m_store->database().exec("UPDATE jobs SET lease_until = 1 WHERE state = 'running'");
        start({});
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICE_UNKNOWN", 10'000);
        expire(id);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "FAILED", 10'000);
        finish();
    }

    /// Its answer could not be stored and the job comes back: it left once and does not leave
    /// again.
    void anInvoiceIsMadeOnce()
    {
        const QString id = request("duitku");
        const jobs::Job job = valueOf(m_store->store().write([](db::Transaction &tx) {
                                  return jobs::claim(tx, "worker", 1, 60'000);
                              })).constFirst();
        valueOf(m_store->store().write(
            [&](db::Transaction &tx) { return deposits::beginInvoice(tx, job); }));
        m_store->database().exec("UPDATE jobs SET state = 'ready', lease_owner = NULL, "
                                 "lease_until = NULL, run_at = 0 WHERE state = 'running'");
        start({.polling = false});
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICE_UNKNOWN", 10'000);
        QCOMPARE(m_servers["duitku"]->book().size(), 0);
        finish();
    }

    /// Ended at somebody's wish, after the gateway says that nobody paid; what is paid all the
    /// same is credited.
    void aCancelledOne_data() { everyGateway(); }

    void aCancelledOne()
    {
        QFETCH(QString, gateway);
        start({});
        const QString id = request(gateway);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        const auto cancel = [&](qint64 version) {
            return m_store->run(m_rina, deposits::CancelDeposit{{id}, version, "Pelanggan batal"});
        };
        QCOMPARE(cancel(1).error().code, "deposit.changed");
        valueOf(cancel(2));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CANCELLED", 10'000);
        const bool isClosed =
            m_servers[gateway]->find(reference(id))->standing != sandbox::Invoice::Standing::Open;
        QCOMPARE(m_servers[gateway]->pay(reference(id)), !isClosed);
        if (!isClosed)
            QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        QCOMPARE(m_store->balance(m_member), isClosed ? 0 : kAmount);
        finish();
    }

    /// Paid in the moment before the wish: the money wins.
    void aCancelledOneThatWasPaid()
    {
        start({.polling = false});
        const QString id = request("midtrans");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_servers["midtrans"]->pay(reference(id));
        valueOf(m_store->run(m_rina, deposits::CancelDeposit{{id}, 2, "Pelanggan batal"}));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        QCOMPARE(m_store->balance(m_member), kAmount);
        finish();
    }

    /// What the customer bears of the cost is asked for, and no part of the wallet.
    void aFeeOnTopIsCollected_data() { everyGateway(); }

    void aFeeOnTopIsCollected()
    {
        QFETCH(QString, gateway);
        m_store->database().exec("UPDATE payment_methods SET fee = 4000, fee_bearer = 'customer'");
        start({});
        const QString id = request(gateway);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_servers[gateway]->pay(reference(id));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        QCOMPARE(m_store->balance(m_member), kAmount);
        QCOMPARE(balance(ledger::gatewayClearing(gateway)), -kAmount - 4'000);
        QCOMPARE(balance(ledger::kFeeIncome), 4'000);
        QCOMPARE(m_servers[gateway]->received().toRupiah(), kAmount + 4'000);
        finish();
    }

    void theScheduleNeverEndsEarly()
    {
        using deposits::DepositState;
        constexpr qint64 kDeadline = 1'000'000'000;
        const qint64 deadline = kDeadline + deposits::kDepositGraceMs;
        for (const DepositState open : {DepositState::Invoiced, DepositState::InvoiceUnknown}) {
            qint64 now = kDeadline - deposits::kDepositWindowMs;
            for (int checks = 0; now < deadline; ++checks) {
                const qint64 next = deposits::nextAskAt(open, checks, kDeadline, now, 1'000);
                QVERIFY(next > now && next <= now + 300'000);
                QVERIFY(now >= deadline || next <= deadline); // one stands at the deadline
                now = next;
            }
            QCOMPARE(now, deadline);
        }
        qint64 now = deadline;
        int looks = 0;
        while ((now = deposits::nextAskAt(DepositState::Expired, 99, kDeadline, now, 1'000)) > 0)
            ++looks;
        QCOMPARE(looks, 3);
    }
};

QTEST_GUILESS_MAIN(tst_GatewayDeposits)
#include "tst_gateway_deposits.moc"
