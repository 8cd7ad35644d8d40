#include "services/commands/approvals.h"
#include "services/deposits/deposits_commands.h"
#include "services/engine/engine.h"
#include "services/identity/identity_commands.h"
#include "services/identity/passwords.h"
#include "services/identity/sign_in.h"
#include "services/members/members_commands.h"
#include "tests/support/test_store.h"

#include <QTest>

using namespace reiyan;
using commands::Outcome;
using test::valueOf;

/// One way to change anything: the id decides, the answer is kept, the second person is real.
class tst_Commands : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_store = std::make_unique<test::TestStore>(); }
    void cleanup() { m_store.reset(); }

    void everyStatementPrepares()
    {
        const QList<db::Statement> statements = engine::allStatements();
        QVERIFY(statements.size() > 80);
        for (const db::Statement &statement : statements) {
            const auto prepared = m_store->database().connection().prepare(statement);
            QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
        }
    }

    void theSameIdExecutesOnceAndAnswersTheSame()
    {
        const members::CreateMember command{"Andi Cell", "andi", "0812", "bronze"};
        const QString id = test::newCommandId();
        const Outcome first = valueOf(m_store->run(m_store->owner(), command, id));
        const Outcome again = valueOf(m_store->run(m_store->owner(), command, id));
        QVERIFY(!first.replayed);
        QVERIFY(again.replayed);
        QCOMPARE(again.result, first.result);

        // ... and after a restart: another executor over another connection.
        auto reopened = m_store->database().settings().dialect == db::Dialect::Sqlite
                            ? nullptr
                            : m_store->database().open();
        if (reopened) {
            commands::Executor other(*reopened);
            engine::addAllHandlers(other);
            const commands::Command command2{{id},
                                             members::CreateMember::kKind,
                                             command.toJson(),
                                             m_store->owner(),
                                             commands::Origin::Console,
                                             "PC-2"};
            QCOMPARE(valueOf(db::await(other.execute(command2))).result, first.result);
        }
        QCOMPARE(m_store->database().number("SELECT count(*) FROM users WHERE user_name = 'andi'"),
                 1);
    }

    void theSameIdForSomethingElseIsAnError()
    {
        const QString id = test::newCommandId();
        valueOf(m_store->run(m_store->owner(), members::CreateMember{"Andi", "andi", "", "bronze"},
                             id));
        const auto other =
            m_store->run(m_store->owner(), members::CreateMember{"Budi", "budi", "", "bronze"}, id);
        QCOMPARE(other.error().code, "command.id_reused");
        QCOMPARE(m_store->database().number("SELECT count(*) FROM users WHERE user_name = 'budi'"),
                 0);
    }

    void aRefusalIsKeptThoughTheReasonIsGone()
    {
        const UserId member = m_store->member("andi");
        const UserId first = m_store->staff("rina");
        const UserId second = m_store->staff("sari");
        const deposits::RequestDeposit request{member, "BCA", Money::rupiah(50'000), "t"};
        const DepositId deposit{valueOf(m_store->run(first, request)).result["id"].toString()};
        const QString id = test::newCommandId();
        const deposits::ApproveDeposit approve{deposit, 1};
        QCOMPARE(m_store->run(second, approve, id).error().code, "deposit.not_matched");
        valueOf(m_store->run(second, deposits::MatchDeposit{deposit, 1, "BCA 14.29"}));
        QCOMPARE(m_store->run(second, approve, id).error().code, "deposit.not_matched");
        QCOMPARE(m_store->balance(member), 0);
        QCOMPARE(m_store->database().text("SELECT state FROM commands WHERE id = '" + id + "'"),
                 "REFUSED");
    }

    void aRefusedCommandLeavesEveryOtherRowAsItWas()
    {
        const UserId member = m_store->member("andi", 20'000);
        const qint64 entries = m_store->database().number("SELECT count(*) FROM entries");
        const auto refused = m_store->run(m_store->owner(),
                                          members::CreateMember{"Andi lain", "andi", "", "bronze"});
        QCOMPARE(refused.error().code, "identity.name_taken");
        QCOMPARE(m_store->database().number("SELECT count(*) FROM entries"), entries);
        QCOMPARE(m_store->balance(member), 20'000);
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void permissionsAreCheckedHereNotOnTheScreen()
    {
        const UserId service = m_store->staff("layanan", "customer_service");
        const UserId member = m_store->member("andi");
        const UserId operatorId = m_store->staff("rina");
        const auto deposit = m_store->matchedDeposit(member, 50'000, operatorId, m_store->owner());
        const auto refused =
            m_store->run(service, deposits::ApproveDeposit{deposit.id, deposit.version});
        QCOMPARE(refused.error().code, "command.forbidden");
        QCOMPARE(refused.error().args.constFirst(), "deposit.approve");
        QCOMPARE(m_store->runRaw(service, "deposit.expire", {{"id", deposit.id.text}}).error().code,
                 "command.forbidden"); // of the engine alone
        QCOMPARE(m_store->runRaw({}, "deposit.approve", {{"id", deposit.id.text}}).error().code,
                 "command.forbidden"); // and the engine approves nothing
        QCOMPARE(m_store->balance(member), 0);
    }

    void aDisabledPersonMayNothing()
    {
        const UserId rina = m_store->staff("rina");
        m_store->database().exec("UPDATE users SET status = 'disabled' WHERE user_name = 'rina'");
        QCOMPARE(
            m_store->run(rina, members::CreateMember{"Budi", "budi", "", "bronze"}).error().code,
            "identity.unknown_actor");
    }

    void aboveTheLimitASecondPersonDecides()
    {
        const UserId member = m_store->member("andi");
        const UserId requester = m_store->staff("budi");
        const UserId maker = m_store->staff("rina");
        const UserId checker = m_store->staff("fin", "finance");
        const auto deposit = m_store->matchedDeposit(member, 7'500'000, requester, maker);

        const Outcome waiting =
            valueOf(m_store->run(maker, deposits::ApproveDeposit{deposit.id, deposit.version}));
        QCOMPARE(int(waiting.state), int(commands::State::Waiting));
        const ApprovalId approval{waiting.result["approval"].toString()};
        QCOMPARE(m_store->balance(member), 0);
        QCOMPARE(
            m_store->run(maker, deposits::ApproveDeposit{deposit.id, deposit.version}).error().code,
            "approval.already_waiting");

        const commands::DecideApproval yes{approval, 1, true, {}};
        QCOMPARE(m_store->run(maker, yes).error().code, "approval.own_request");
        QCOMPARE(m_store->run(m_store->staff("sari"), yes).error().code, "approval.above_limit");
        QCOMPARE(m_store->run(requester, yes).error().kind, ErrorKind::Forbidden);
        QCOMPARE(m_store->database().text("SELECT state FROM approvals"), "PENDING");

        valueOf(m_store->run(checker, yes));
        QCOMPARE(m_store->balance(member), 7'500'000);
        const auto late = m_store->run(m_store->owner(),
                                       commands::DecideApproval{approval, 1, false, "terlambat"});
        QCOMPARE(late.error().code, "approval.already_decided");
        QCOMPARE(late.error().args.constFirst(), "fin");
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void whatChangedMeanwhileVoidsTheApproval()
    {
        const UserId member = m_store->member("andi");
        const UserId requester = m_store->staff("budi");
        const UserId maker = m_store->staff("rina");
        const auto deposit = m_store->matchedDeposit(member, 7'500'000, requester, maker);
        const Outcome waiting =
            valueOf(m_store->run(maker, deposits::ApproveDeposit{deposit.id, deposit.version}));
        valueOf(m_store->run(maker, deposits::RejectDeposit{deposit.id, deposit.version, "palsu"}));
        const ApprovalId approval{waiting.result["approval"].toString()};
        valueOf(m_store->run(m_store->owner(), commands::DecideApproval{approval, 1, true, {}}));
        QCOMPARE(m_store->database().text("SELECT state FROM approvals"), "VOID");
        QCOMPARE(m_store->balance(member), 0);
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void nobodyMakesTheirOwnSecondPerson()
    {
        const auto create = [](const char *name, const char *role) {
            return identity::CreateUser{"Boneka", name, role, "$argon2id$none"};
        };
        // Alone with this right the owner has to manage alone.
        QCOMPARE(valueOf(m_store->run(m_store->owner(), create("satu", "operator"))).state,
                 commands::State::Executed);
        const UserId admin = m_store->staff("adi", "administrator");
        QCOMPARE(m_store->run(admin, create("dua", "super_admin")).error().code,
                 "identity.role_above_yours");
        const Outcome asked = valueOf(m_store->run(admin, create("tiga", "finance")));
        QCOMPARE(asked.state, commands::State::Waiting);
        QCOMPARE(m_store->database().number("SELECT count(*) FROM users WHERE user_name = 'tiga'"),
                 0);
        const commands::DecideApproval yes{{asked.result["approval"].toString()}, 1, true, {}};
        QCOMPARE(m_store->run(admin, yes).error().code, "approval.own_request");
        valueOf(m_store->run(m_store->owner(), yes));
        QCOMPARE(m_store->database().number("SELECT count(*) FROM users WHERE user_name = 'tiga'"),
                 1);
    }

    void oneBadFiledCommandStopsNoOther()
    {
        m_store->executor().add(
            {.kind = "test.broken",
             .permission = identity::Permission::OrderView,
             .run = [](const commands::Context &, const QJsonObject &) -> Result<QJsonObject> {
                 return Error{ErrorKind::Broken, "db.rule_refused", {}};
             }});
        const auto file = [this](const char *kind, const QJsonObject &payload) {
            const commands::Command command{
                {test::newCommandId()},    kind,  payload, m_store->owner(),
                commands::Origin::Console, "PC-2"};
            return m_store->store().write(
                [&](db::Transaction &tx) { return commands::file(tx, command); });
        };
        QVERIFY(file("test.broken", {}));
        QVERIFY(file("test.from_a_newer_program", {}));
        QVERIFY(file(members::CreateMember::kKind,
                     members::CreateMember{"Andi", "andi", "", "bronze"}.toJson()));
        QCOMPARE(valueOf(m_store->executor().executeFiled(10)), 3);
        QCOMPARE(m_store->database().number("SELECT count(*) FROM commands WHERE state = 'FILED'"),
                 0);
        QCOMPARE(m_store->database().number("SELECT count(*) FROM users WHERE user_name = 'andi'"),
                 1);
        QCOMPARE(m_store->database().number(
                     "SELECT count(*) FROM activity_log WHERE action LIKE 'test.%.refused'"),
                 2);
    }

    void filedCommandsAreExecutedOnce()
    {
        const commands::Command command{
            {test::newCommandId()},
            members::CreateMember::kKind,
            members::CreateMember{"Andi", "andi", "", "bronze"}.toJson(),
            m_store->owner(),
            commands::Origin::Console,
            "PC-2"};
        for (int i = 0; i < 2; ++i) {
            QVERIFY(m_store->store().write(
                [&](db::Transaction &tx) { return commands::file(tx, command); }));
        }
        commands::Command other = command;
        other.payload = members::CreateMember{"Budi", "budi", "", "bronze"}.toJson();
        const auto reused =
            m_store->store().write([&](db::Transaction &tx) { return commands::file(tx, other); });
        QCOMPARE(reused.error().code, "command.id_reused");
        QCOMPARE(valueOf(m_store->executor().executeFiled(10)), 1);
        QCOMPARE(valueOf(m_store->executor().executeFiled(10)), 0);
        const auto answer = valueOf(m_store->store().read(
            [&](db::Reader &reader) { return commands::answerOf(reader, command.id); }));
        QVERIFY(answer && *answer);
        QVERIFY(!(*answer)->result["id"].toString().isEmpty());
    }

    void signInCountsBeforeItLooks()
    {
        const QString hash = valueOf(identity::hashPassword("Rahasia-1"));
        m_store->staff("rina");
        m_store->database().exec("UPDATE users SET password = '" + hash
                                 + "' WHERE user_name = 'rina'");
        const auto tryWith = [this](const QString &name, const QString &password) {
            return identity::signIn(m_store->store(), name, password, "PC-1");
        };
        QCOMPARE(tryWith("rina", "salah").error().code, "sign_in.refused");
        QCOMPARE(tryWith("siapa", "salah").error().code, "sign_in.refused");
        const auto session = tryWith("Rina ", "Rahasia-1");
        QVERIFY(session);
        QCOMPARE(session->failuresSince, 1);
        QVERIFY(session->actor.may(identity::Permission::DepositApprove));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(tryWith("rina", "salah").error().code, "sign_in.refused");
        QCOMPARE(tryWith("rina", "Rahasia-1").error().code, "sign_in.wait");
        QVERIFY(tryWith("rina", "Rahasia-1").error().args.constFirst().toInt() > 20);
    }

    void waitsDoubleUpToAQuarterOfAnHour()
    {
        QCOMPARE(identity::waitAfterFailures(4), 0);
        QCOMPARE(identity::waitAfterFailures(5), 30'000);
        QCOMPARE(identity::waitAfterFailures(6), 60'000);
        QCOMPARE(identity::waitAfterFailures(50), 900'000);
    }

private:
    std::unique_ptr<test::TestStore> m_store;
};

QTEST_GUILESS_MAIN(tst_Commands)
#include "tst_commands.moc"
