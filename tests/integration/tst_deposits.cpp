#include "services/deposits/deposits_commands.h"
#include "services/engine/engine.h"
#include "services/ledger/account.h"
#include "tests/support/test_store.h"

#include <QTest>

#include <latch>
#include <thread>

using namespace reiyan;
using test::valueOf;

class tst_Deposits : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_store = std::make_unique<test::TestStore>(); }
    void cleanup() { m_store.reset(); }

    void anApprovalCreditsTheWalletOnce()
    {
        const UserId member = m_store->member("andi");
        const UserId rina = m_store->staff("rina");
        const auto deposit =
            m_store->matchedDeposit(member, 1'000'437, m_store->staff("budi"), m_store->owner());
        const auto outcome =
            valueOf(m_store->run(rina, deposits::ApproveDeposit{deposit.id, deposit.version}));
        QCOMPARE(outcome.result["balanceAfter"].toInteger(), 1'000'437);
        QCOMPARE(m_store->balance(member), 1'000'437);
        QCOMPARE(m_store->database().number("SELECT balance FROM accounts WHERE id = 'bank:bca'"),
                 -1'000'437);
        QCOMPARE(m_store->database().text("SELECT type FROM balance_histories"), "masuk");

        const auto again = m_store->run(m_store->owner(), deposits::ApproveDeposit{deposit.id, 3});
        QCOMPARE(again.error().code, "deposit.already_decided");
        QCOMPARE(again.error().args.at(1), "rina"); // the loser is told who was first
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void whoeverFiledARequestCannotDecideIt()
    {
        const UserId member = m_store->member("andi");
        const UserId rina = m_store->staff("rina");
        const auto deposit = m_store->matchedDeposit(member, 50'000, rina, m_store->owner());
        const deposits::ApproveDeposit approve{deposit.id, deposit.version};
        QCOMPARE(m_store->run(rina, approve).error().code, "deposit.own_request");
        const auto rejected =
            m_store->run(rina, deposits::RejectDeposit{deposit.id, deposit.version, "salah"});
        QCOMPARE(rejected.error().code, "deposit.own_request");
        // ... and the database says so itself.
        const auto raw = m_store->database().tryExec(
            "UPDATE deposits SET status = 'CREDITED', decided_by = requested_by, decided_at = 1");
        QCOMPARE(raw.error().code, db::errors::kRuleRefused);
    }

    void whoeverFoundTheBankLineCannotCreditIt()
    {
        const UserId member = m_store->member("andi");
        const UserId rina = m_store->staff("rina");
        const auto deposit = m_store->matchedDeposit(member, 50'000, m_store->staff("budi"), rina);
        const deposits::ApproveDeposit approve{deposit.id, deposit.version};
        QCOMPARE(m_store->run(rina, approve).error().code, "deposit.own_match");
        QCOMPARE(m_store->balance(member), 0);
        const auto raw = m_store->database().tryExec(
            "UPDATE deposits SET status = 'CREDITED', decided_by = matched_by, decided_at = 1");
        QCOMPARE(raw.error().code, db::errors::kRuleRefused);
        valueOf(m_store->run(m_store->owner(), approve));
        QCOMPARE(m_store->balance(member), 50'000);
    }

    void aBankLineBelongsToOneDeposit()
    {
        const UserId member = m_store->member("andi");
        const UserId budi = m_store->staff("budi");
        const auto request = [&](const char *token) {
            const deposits::RequestDeposit filed{member, "BCA", Money::rupiah(500'000), token};
            return DepositId{valueOf(m_store->run(budi, filed)).result["id"].toString()};
        };
        const DepositId first = request("1");
        const DepositId second = request("2");
        valueOf(m_store->run(budi, deposits::MatchDeposit{first, 1, "BCA 14.29 CR ANDI"}));
        const deposits::MatchDeposit same{second, 1, " bca  14.29 CR andi "};
        const auto taken = m_store->run(m_store->owner(), same);
        QCOMPARE(taken.error().code, "deposit.line_taken");
        QCOMPARE(
            taken.error().args.constFirst(),
            m_store->database().text("SELECT order_id FROM deposits WHERE status = 'MATCHED'"));
        // A rejection gives the line back.
        valueOf(m_store->run(m_store->owner(), deposits::RejectDeposit{first, 2, "salah orang"}));
        valueOf(m_store->run(m_store->owner(), same));
    }

    /// Two people in the same moment: one decision, and the loser is told whose. How many rounds:
    /// REIYAN_ROUNDS.
    void twoPeopleDecideTheSame_data()
    {
        QTest::addColumn<QString>("second");
        QTest::newRow("both approve") << "approve";
        QTest::newRow("one approves, one rejects") << "reject";
        QTest::newRow("one approves an own request") << "own";
    }

    void twoPeopleDecideTheSame()
    {
        QFETCH(QString, second);
        const int rounds = std::max(60, qEnvironmentVariableIntValue("REIYAN_ROUNDS"));
        const UserId member = m_store->member("andi");
        const UserId budi = m_store->staff("budi");
        const UserId rina = m_store->staff("rina");
        const UserId sari = m_store->staff("sari");
        qint64 expected = 0;
        for (int round = 0; round < rounds; ++round) {
            const qint64 amount = 10'000 + round;
            const UserId &filer = second == "own" ? sari : budi;
            const auto deposit = m_store->matchedDeposit(member, amount, filer, m_store->owner());
            std::latch barrier(2);
            std::optional<Result<commands::Outcome>> first;
            std::optional<Result<commands::Outcome>> other;
            std::thread one([&] {
                barrier.arrive_and_wait();
                first.emplace(
                    m_store->run(rina, deposits::ApproveDeposit{deposit.id, deposit.version}));
            });
            std::thread two([&] {
                barrier.arrive_and_wait();
                other.emplace(
                    second == "reject" ? m_store->run(
                        sari, deposits::RejectDeposit{deposit.id, deposit.version, "bukan dia"})
                                       : m_store->run(sari, deposits::ApproveDeposit{
                                                                deposit.id, deposit.version}));
            });
            one.join();
            two.join();
            QVERIFY(bool(*first) != bool(*other)); // one decision
            QVERIFY(second != "own" || *first);
            const Error loser = *first ? other->error() : first->error();
            const bool isTold = loser.code == "deposit.already_decided"
                                && loser.args.at(1) == (*first ? "rina" : "sari");
            QVERIFY2(isTold || (second == "own" && loser.code == "deposit.own_request"),
                     loser.code.constData());
            const bool isCredited = second != "reject" || *first;
            expected += isCredited ? amount : 0;
            const auto raw = m_store->database().tryExec(
                "UPDATE deposits SET status = 'CREDITED', decided_by = requested_by WHERE id = '"
                + deposit.id.text + "'");
            QCOMPARE(raw.error().code, db::errors::kRuleRefused);
        }
        QCOMPARE(m_store->balance(member), expected);
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void nobodySeesTheMoney_itExpires_itComesLate()
    {
        const UserId member = m_store->member("andi");
        const UserId budi = m_store->staff("budi");
        const deposits::RequestDeposit request{member, "BRI", Money::rupiah(250'112), "t1"};
        const DepositId id{valueOf(m_store->run(budi, request)).result["id"].toString()};
        QCOMPARE(m_store->database().number(
                     "SELECT run_at - date_exp FROM jobs, deposits WHERE jobs.kind = "
                     "'deposit.expire'"),
                 deposits::kDepositGraceMs);
        m_store->database().exec("UPDATE jobs SET run_at = 1");

        engine::Engine engine(m_store->store(), {},
                              {.runner = {.threads = 1, .idlePollMs = 20, .version = "test"},
                               .witnessPath = m_dir.filePath(test::newCommandId())});
        QVERIFY(engine.start());
        QTRY_COMPARE(m_store->database().text("SELECT status FROM deposits"), "EXPIRED");
        engine.stop();
        QCOMPARE(m_store->database().number("SELECT count(*) FROM jobs WHERE uniq_key IS NOT NULL "
                                            "AND kind <> 'statement.match'"),
                 0);

        const UserId rina = m_store->staff("rina");
        QCOMPARE(m_store->run(rina, deposits::ApproveDeposit{id, 2}).error().code,
                 "deposit.not_matched");
        valueOf(m_store->run(budi, deposits::MatchDeposit{id, 2, "masuk 15.02, terlambat"}));
        valueOf(m_store->run(rina, deposits::ApproveDeposit{id, 3}));
        QCOMPARE(m_store->balance(member), 250'112);
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void rejectionNeedsAReasonAndMovesNothing()
    {
        const UserId member = m_store->member("andi");
        const UserId rina = m_store->staff("rina");
        const auto deposit = m_store->matchedDeposit(member, 50'000, m_store->staff("budi"), rina);
        QCOMPARE(m_store->run(rina, deposits::RejectDeposit{deposit.id, deposit.version, " "})
                     .error()
                     .code,
                 "command.reason_missing");
        valueOf(m_store->run(rina,
                             deposits::RejectDeposit{deposit.id, deposit.version, "bukti palsu"}));
        QCOMPARE(m_store->balance(member), 0);
        QCOMPARE(m_store->database().text("SELECT reason FROM deposits"), "bukti palsu");
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void badRequestsAreNamed_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("too small")
            << qint64(9'999) << "BCA" << true << QByteArray("deposit.amount_limits");
        QTest::newRow("negative") << qint64(-50'000) << "BCA" << true
                                  << QByteArray("deposit.amount_limits");
        QTest::newRow("too large")
            << qint64(1'000'000'001) << "BCA" << true << QByteArray("deposit.amount_limits");
        QTest::newRow("method") << qint64(50'000) << "XYZ" << true
                                << QByteArray("deposit.unknown_method");
        QTest::newRow("member") << qint64(50'000) << "BCA" << false
                                << QByteArray("member.not_found");
    }

    void badRequestsAreNamed()
    {
        QFETCH(qint64, amount);
        QFETCH(QString, method);
        QFETCH(bool, known);
        const UserId member = known ? m_store->member("andi") : UserId{"nobody"};
        const auto outcome = m_store->run(
            m_store->owner(), deposits::RequestDeposit{member, method, Money::rupiah(amount), "t"});
        QVERIFY(!outcome);
        QTEST(outcome.error().code, "code");
        QCOMPARE(m_store->database().number("SELECT count(*) FROM deposits"), 0);
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<test::TestStore> m_store;
};

QTEST_GUILESS_MAIN(tst_Deposits)
#include "tst_deposits.moc"
