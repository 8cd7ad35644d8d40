#include "services/engine/engine.h"
#include "services/jobs/queue.h"
#include "services/jobs/runner.h"
#include "services/ledger/account.h"
#include "services/ledger/verify.h"
#include "services/orders/orders_commands.h"
#include "services/providers/digiflazz/digiflazz_adapter.h"
#include "services/store/latch.h"
#include "tests/support/sandbox/sandbox_server.h"
#include "tests/support/test_store.h"

#include <QTest>

#include <latch>
#include <thread>

using namespace reiyan;
using sandbox::Behaviour;
using test::valueOf;

/// One order over real HTTP, whatever the supplier does: delivered and paid, not delivered and
/// not paid, or hanging in front of a person with the money held.
class tst_Orders : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        m_witness = m_dir.filePath(test::newCommandId()); // of this store and no other
        m_store->importCatalog();
        m_sandbox = std::make_unique<sandbox::SandboxServer>(sandbox::SandboxServer::Options{
            .priceList = test::fixtureBytes("digiflazz/price-list-prepaid.json"), .hangMs = 400});
        m_member = m_store->member("andi", 500'000);
        m_rina = m_store->staff("rina");
    }

    void cleanup()
    {
        m_engine.reset();
        m_sandbox.reset();
        m_store.reset();
    }

    void oneOrder_data()
    {
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<QString>("end");
        const auto row = [](Behaviour behaviour, const char *end) {
            QTest::newRow(sandbox::behaviourName(behaviour)) << int(behaviour) << QString(end);
        };
        row(Behaviour::Success, "SUCCEEDED");
        row(Behaviour::PendingThenSuccess, "SUCCEEDED");
        row(Behaviour::PendingThenFailed, "FAILED");
        row(Behaviour::Refused, "FAILED");
        row(Behaviour::WrongNumber, "FAILED");
        row(Behaviour::TimeoutBought, "SUCCEEDED");
        row(Behaviour::TimeoutNothing, "SUCCEEDED"); // the repeat buys, once
        row(Behaviour::ServerErrorBought, "SUCCEEDED");
        row(Behaviour::CutJson, "SUCCEEDED");
        row(Behaviour::WrongReference, "SUCCEEDED");
        row(Behaviour::UnlistedCode, "SUCCEEDED");
        row(Behaviour::ResetConnection, "SUCCEEDED");
    }

    void oneOrder()
    {
        QFETCH(int, behaviour);
        QFETCH(QString, end);
        m_sandbox->scriptNext(Behaviour(behaviour));
        startEngine();
        const QString number = place("081234567890");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), end, 20'000);

        const qint64 price = m_store->priceOf("TSEL10");
        const bool delivered = end == "SUCCEEDED";
        QCOMPARE(m_store->balance(m_member), 500'000 - (delivered ? price : 0));
        QCOMPARE(m_store->held(m_member), 0);
        const auto purchase = m_sandbox->find(QString(number).remove('-') + "A1");
        QVERIFY(purchase);
        QCOMPARE(m_sandbox->book().size(), 1); // one reference, however often it was asked after
        QCOMPARE(purchase->charged.toRupiah(), delivered ? 10'310 : 0);
        QCOMPARE(floatBalance(), -purchase->charged.toRupiah());
        m_engine.reset();
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void aRefusedConnectionIsProvenNotSent()
    {
        const QUrl nobody("http://127.0.0.1:9/v1"); // the discard port: nothing listens
        startEngine(nobody);
        const QString number = place("081234567890");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "FAILED", 10'000);
        QCOMPARE(m_store->balance(m_member), 500'000);
        QCOMPARE(m_store->database().text("SELECT outcome FROM attempt_answers"), "NOT_SENT");
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void unknownStaysUnknownAndKeepsTheMoney()
    {
        for (int i = 0; i < 50; ++i)
            m_sandbox->scriptNext(Behaviour::TimeoutNothing);
        startEngine({}, 3'600'000); // the supplier allows the next question in an hour
        const QString number = place("081234567890");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "VERIFYING", 10'000);
        QCOMPARE(m_store->held(m_member), m_store->priceOf("TSEL10"));
        QCOMPARE(m_store->database().text("SELECT state FROM attempts"), "UNKNOWN");
        QCOMPARE(m_store->database().number("SELECT count(*) FROM jobs WHERE kind = 'order.check' "
                                            "AND state = 'ready'"),
                 1);
        // An operator asks now: the waiting question comes forward, nothing is decided by that.
        valueOf(m_store->run(m_rina, orders::CheckOrder{{orderId(number)}}));
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "SUCCEEDED", 10'000);
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void aWorkerThatDiedWhileSendingLeavesUnknownNotASecondPurchase()
    {
        const QString number = place("081234567890");
        // As kill -9 between SENDING and the answer leaves it.
        {
            const auto jobs = valueOf(m_store->store().write(
                [](db::Transaction &tx) { return jobs::claim(tx, "dead-worker", 1, 1); }));
            QCOMPARE(jobs.size(), 1);
            const auto call = valueOf(m_store->store().write(
                [&](db::Transaction &tx) { return orders::beginSending(tx, jobs.constFirst()); }));
            QVERIFY(call);
        }
        QCOMPARE(m_store->database().text("SELECT state FROM attempts"), "SENDING");
        QTest::qWait(5); // the lease of 1 ms is over
        startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "SUCCEEDED", 20'000);
        QCOMPARE(m_sandbox->book().size(), 1);
        QCOMPARE(m_store->database().text("SELECT source FROM attempt_answers WHERE answer_no = 0"),
                 "lease");
        m_engine.reset();
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    /// A latch that comes while the supplier is called: the answer cannot be booked. The job is let
    /// go, its lease runs out under the living worker, and after the latch the order finds its end.
    void whatALatchInterruptedIsFinishedAfterIt()
    {
        m_sandbox->scriptNext(Behaviour::TimeoutBought);
        startEngine({}, 20, 2'000);
        const QString number = place("081234567890");
        QTRY_COMPARE(m_store->database().text("SELECT state FROM attempts"), "SENDING");
        QVERIFY(
            m_store->store().write([](db::Transaction &tx) { return store::setLatch(tx, "V-3"); }));
        QTest::qWait(800); // the call ends, unbooked
        QCOMPARE(m_store->database().text("SELECT state FROM attempts"), "SENDING");
        QCOMPARE(m_store->held(m_member), m_store->priceOf("TSEL10"));
        m_store->database().exec("UPDATE latches SET lifted_at = 1");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "SUCCEEDED", 20'000);
        QCOMPARE(m_sandbox->book().size(), 1);
        m_engine.reset();
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void aQuestionThatGotLostIsAskedAgain()
    {
        const QString number = place("081234567890");
        makeUnknown();
        const QString jobs = "SELECT count(*) FROM jobs WHERE kind = 'order.check' AND state = "
                             "'ready'";
        // An impatient operator keeps the pause between two calls for one reference.
        valueOf(m_store->run(m_rina, orders::CheckOrder{{orderId(number)}}));
        QCOMPARE(m_store->database().number("SELECT j.run_at - a.called_at FROM jobs j, attempts a "
                                            "WHERE j.kind = 'order.check' AND j.state = 'ready'"),
                 orders::kLeastPauseMs);
        m_store->database().exec("UPDATE jobs SET state = 'dead', uniq_key = NULL");
        valueOf(m_store->run(m_rina, orders::CheckOrder{{orderId(number)}}));
        QCOMPARE(m_store->database().number(jobs), 1);
        m_store->database().exec("UPDATE jobs SET state = 'dead', uniq_key = NULL");
        QCOMPARE(valueOf(m_store->store().write(orders::checkForgotten)), 1);
        QCOMPARE(valueOf(m_store->store().write(orders::checkForgotten)), 0);
        QCOMPARE(m_store->database().number(jobs), 1);
    }

    /// Its job gave up before anything was sent: the money is held and nobody would ever know.
    void aPurchaseThatWasNeverSentIsSentAgain()
    {
        place("081234567890");
        const QString jobs = "SELECT count(*) FROM jobs WHERE kind = 'order.send' AND state = "
                             "'ready'";
        QCOMPARE(valueOf(m_store->store().write(orders::checkForgotten)), 0); // it waits its turn
        m_store->database().exec("UPDATE jobs SET state = 'dead', uniq_key = NULL");
        QCOMPARE(m_store->database().number(jobs), 0);
        QCOMPARE(valueOf(m_store->store().write(orders::checkForgotten)), 1);
        QCOMPARE(m_store->database().number(jobs), 1);
        QCOMPARE(valueOf(m_store->store().write(orders::checkForgotten)), 0);
    }

    void aJobThatMayNotDieComesBackFromAnyError()
    {
        const jobs::JobSpec spec{.kind = "probe", .payload = {}};
        QVERIFY(
            m_store->store().write([&](db::Transaction &tx) { return jobs::enqueue(tx, spec); }));
        jobs::Runner runner(m_store->store(), {.threads = 1, .idlePollMs = 10, .version = "test"});
        runner.add({.kind = "probe",
                    .run = [](jobs::JobContext &, const jobs::Job &) -> Result<void> {
                        return Error{ErrorKind::Broken, "db.no_space", {}};
                    },
                    .neverDies = true});
        runner.start();
        QTRY_VERIFY(m_store->database().number("SELECT count(*) FROM job_errors") > 0);
        runner.stop();
        QCOMPARE(m_store->database().text("SELECT state FROM jobs WHERE kind = 'probe'"), "ready");
    }

    /// Seen with a worker frozen inside a transaction: the other's clockwork waited for its lock,
    /// its leases ran out over that, and it took purchases that it then could not send.
    void aHeldUpKeeperKeepsItsLeases()
    {
        constexpr qint64 kLeaseMs = 3'000;
        std::latch held(1);
        jobs::Runner runner(m_store->store(),
                            {.threads = 1, .leaseMs = kLeaseMs, .version = "test"});
        runner.addFiledWork([&held]() -> Result<int> {
            held.wait();
            return 0;
        });
        runner.start();
        QTest::qWait(kLeaseMs * 2 / 3 + 100);
        bool fresh = false;
        for (int i = 0; i < 100 && !fresh; ++i) {
            QTest::qWait(10);
            fresh = runner.leasesAreFresh();
        }
        held.count_down();
        runner.stop();
        QVERIFY(fresh);
    }

    void outOfTouchNothingIsTaken()
    {
        const jobs::JobSpec spec{.kind = "probe", .payload = {}};
        QVERIFY(
            m_store->store().write([&](db::Transaction &tx) { return jobs::enqueue(tx, spec); }));
        jobs::Runner runner(
            m_store->store(),
            {.threads = 1, .leaseMs = 0, .idlePollMs = 10, .version = "test"}); // never fresh
        runner.start();
        QTest::qWait(200);
        runner.stop();
        QCOMPARE(m_store->database().text("SELECT state FROM jobs WHERE kind = 'probe'"), "ready");
    }

    void whateverASupplierWritesIsKept()
    {
        place("081234567890");
        makeUnknown(QStringLiteral("ok\0x \u2713").replace('0', QChar(0)));
        QVERIFY(m_store->database().text("SELECT message FROM attempt_answers").startsWith("ok"));
    }

    void aLateSuccessAfterARefusalIsALossWithACase()
    {
        m_sandbox->scriptNext(Behaviour::Refused);
        startEngine();
        const QString number = place("081234567890");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "FAILED", 10'000);
        m_engine.reset();
        orders::RecordAnswer late{{m_store->database().text("SELECT id FROM attempts")},
                                  7,
                                  orders::AnswerSource::Webhook,
                                  {},
                                  0};
        late.outcome.outcome = OutcomeClass::Succeeded;
        late.outcome.cost = Money::rupiah(10'310);
        valueOf(m_store->run({}, late, late.commandId().text));
        valueOf(m_store->run({}, late, late.commandId().text)); // repeated: no second loss
        QCOMPARE(state(number), "FAILED");
        QCOMPARE(m_store->balance(m_member), 500'000);
        QCOMPARE(m_store->database().number(
                     "SELECT balance FROM accounts WHERE id = 'loss_late_success'"),
                 10'310);
        QCOMPARE(m_store->database().text("SELECT kind FROM cases"), "late_success");
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void theLastBalanceIsSpentOnce()
    {
        const qint64 price = m_store->priceOf("TSEL10");
        const UserId poor = m_store->member("budi", price + 100);
        const UserId sari = m_store->staff("sari");
        std::latch barrier(2);
        std::array<std::optional<Result<commands::Outcome>>, 2> answers;
        std::array<std::thread, 2> threads;
        std::array placed = {orderFor("081234567890"), orderFor("081234567891")};
        for (size_t i = 0; i < 2; ++i) {
            placed[i].user = poor;
            threads[i] = std::thread([&, i] {
                barrier.arrive_and_wait();
                answers[i].emplace(m_store->run(i == 0 ? m_rina : sari, placed[i]));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(int(answers[0]->has_value()) + int(answers[1]->has_value()), 1);
        const auto &loser = *answers[0] ? *answers[1] : *answers[0];
        QCOMPARE(loser.error().code, "wallet.insufficient");
        QCOMPARE(m_store->held(poor), price);
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void refusalsSayWhy_data()
    {
        QTest::addColumn<QString>("sku");
        QTest::addColumn<QString>("target");
        QTest::addColumn<qint64>("price");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("shape") << "TSEL10"
                               << "12345" << qint64(0) << QByteArray("target.phone");
        QTest::newRow("operator") << "TSEL10"
                                  << "0817123456" << qint64(0) << QByteArray("target.operator");
        QTest::newRow("price") << "TSEL10"
                               << "081234567890" << qint64(1) << QByteArray("order.price_changed");
        QTest::newRow("seller off")
            << "ISAT12"
            << "085612345678" << qint64(0) << QByteArray("catalog.not_available");
        QTest::newRow("money") << "PUBGM3850"
                               << "5123456789" << qint64(0) << QByteArray("wallet.insufficient");
    }

    void refusalsSayWhy()
    {
        QFETCH(QString, sku);
        QFETCH(QString, target);
        QFETCH(qint64, price);
        const qint64 shown = price > 0 ? price : m_store->priceOf(sku);
        const auto refused = m_store->run(m_rina, orderFor(target, sku, shown));
        QVERIFY(!refused);
        QTEST(refused.error().code, "code");
        QCOMPARE(m_store->held(m_member), 0);
        QCOMPARE(m_store->database().number("SELECT count(*) FROM transactions"), 0);
        QCOMPARE(m_store->database().number("SELECT count(*) FROM jobs WHERE kind = 'order.send'"),
                 0);
    }

    void theSameAgainAsksFirst()
    {
        valueOf(m_store->run(m_rina, orderFor("081234567890")));
        const auto asked = m_store->run(m_rina, orderFor("0812-3456-7890"));
        QCOMPARE(asked.error().code, "order.duplicate");
        orders::PlaceOrder again = orderFor("081234567890");
        again.buyAgain = true;
        valueOf(m_store->run(m_rina, again));
        QCOMPARE(m_store->database().number("SELECT MAX(repeat_no) FROM transactions"), 2);
    }

private:
    /// As an engine that sent the attempt and got no answer leaves it.
    void makeUnknown(const QString &message = {})
    {
        const auto claimed = valueOf(m_store->store().write(
            [](db::Transaction &tx) { return jobs::claim(tx, "worker", 1, 60'000); }));
        const jobs::Job &job = claimed.constFirst();
        const auto call = valueOf(m_store->store().write(
            [&](db::Transaction &tx) { return orders::beginSending(tx, job); }));
        QVERIFY(
            m_store->store().write([&](db::Transaction &tx) { return jobs::complete(tx, job); }));
        orders::RecordAnswer answer{
            call->attempt.id, 0, orders::AnswerSource::Submit, {}, 3'600'000};
        answer.outcome.message = message;
        valueOf(m_store->run({}, answer, answer.commandId().text));
        QCOMPARE(m_store->database().text("SELECT state FROM attempts"), "UNKNOWN");
    }

    void startEngine(const QUrl &address = {}, qint64 leastRecheckMs = 20, qint64 leaseMs = 60'000)
    {
        providers::Account account{address.isEmpty() ? m_sandbox->address() : address, "lumbunguji",
                                   "dev-3f0c7a10-0000-11f1-9a77-000000000001", true};
        account.leastRecheckMs = leastRecheckMs;
        account.purchaseTimeoutMs = 300;
        m_engine = std::make_unique<engine::Engine>(
            m_store->store(),
            engine::Engine::Adapters{
                {"sandbox", std::make_shared<providers::digiflazz::DigiflazzAdapter>(account)}},
            engine::Engine::Options{
                .runner = {.threads = 2, .leaseMs = leaseMs, .idlePollMs = 20, .version = "test"},
                .witnessPath = m_witness});
        // Tests do not wait for the schedule of 3.2: every question is due at once.
        m_engine->runner().addChore("hurry", 50, [](db::Transaction &tx) {
            constexpr db::Statement kHurry{"test.hurry", "UPDATE jobs SET run_at = 1 WHERE kind = "
                                                         "'order.check' AND state = 'ready' AND "
                                                         "run_at < :soon"};
            const auto now = tx.now();
            return now ? tx.change(kHurry, {{":soon", *now + 60'000}}) : Result<int>(now.error());
        });
        QVERIFY(m_engine->start());
    }

    orders::PlaceOrder orderFor(const QString &target, const QString &sku = "TSEL10",
                                qint64 price = 0)
    {
        return {m_member,
                m_store->service(sku),
                target,
                {},
                Money::rupiah(price > 0 ? price : m_store->priceOf(sku)),
                false,
                test::newCommandId()};
    }

    QString place(const QString &target)
    {
        return valueOf(m_store->run(m_rina, orderFor(target))).result["number"].toString();
    }

    QString state(const QString &number)
    {
        return m_store->database().text("SELECT status FROM transactions WHERE order_id = '"
                                        + number + "'");
    }

    QString orderId(const QString &number)
    {
        return m_store->database().text("SELECT id FROM transactions WHERE order_id = '" + number
                                        + "'");
    }

    qint64 floatBalance()
    {
        return m_store->database().number(
            "SELECT balance FROM accounts WHERE id = 'provider_float:sandbox'");
    }

    QTemporaryDir m_dir;
    QString m_witness;
    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<engine::Engine> m_engine;
    UserId m_member;
    UserId m_rina;
};

QTEST_GUILESS_MAIN(tst_Orders)
#include "tst_orders.moc"
