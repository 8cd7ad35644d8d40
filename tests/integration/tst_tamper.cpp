#include "services/audit/audit.h"
#include "services/commands/approvals.h"
#include "services/deposits/deposits_commands.h"
#include "services/jobs/queue.h"
#include "services/ledger/account.h"
#include "services/ledger/verify.h"
#include "services/orders/orders_commands.h"
#include "services/store/latch.h"
#include "tests/support/test_store.h"

#include <QTest>

using namespace reiyan;
using db::Dialect;
using test::valueOf;

/// Somebody with raw SQL: what the rules refuse is refused by the database itself, and what an
/// owner can force is found by verify.
class tst_Tamper : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        if (m_store)
            return; // what was refused changed nothing
        m_store = std::make_unique<test::TestStore>();
        m_store->importCatalog();
        m_member = m_store->member("andi", 500'000);
        m_rina = m_store->staff("rina");
        const orders::PlaceOrder order{m_member,
                                       m_store->service("TSEL10"),
                                       "081234567890",
                                       {},
                                       Money::rupiah(m_store->priceOf("TSEL10")),
                                       false,
                                       test::newCommandId()};
        m_order = valueOf(m_store->run(m_rina, order)).result["id"].toString();
        orders::RecordAnswer answer{
            {text("SELECT id FROM attempts")}, 0, orders::AnswerSource::Submit, {}, 60'000};
        // As the engine would: SENDING first.
        m_store->database().exec("UPDATE attempts SET state = 'SENDING', version = 2, sent_at = 1");
        m_store->database().exec(
            "INSERT INTO state_histories (id, machine, object_id, seq, from_state, to_state, "
            "cause, "
            "job_id, at) SELECT 'h', 'attempt', id, 2, 'PREPARED', 'SENDING', 'send', 'j', 1 "
            "FROM attempts");
        answer.outcome.outcome = OutcomeClass::Succeeded;
        answer.outcome.cost = Money::rupiah(10'310);
        valueOf(m_store->run({}, answer, answer.commandId().text));
        m_store->database().exec("UPDATE jobs SET state = 'done', uniq_key = NULL "
                                 "WHERE kind = 'order.send'");
        const deposits::RequestDeposit open{m_member, "BRI", Money::rupiah(50'000), "open"};
        valueOf(m_store->run(m_rina, open));
        QVERIFY(m_store->store().write([](db::Transaction &tx) { return audit::seal(tx, 1'000); }));
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void cleanup()
    {
        if (!m_untouched)
            m_store.reset();
        m_untouched = false;
    }

    void theDatabaseRefuses_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << sql; };
        for (const char *table : {"entries", "transfers", "state_histories", "activity_log",
                                  "audit_seals", "attempt_answers"}) {
            const QByteArray column = QByteArray(table) == "entries"       ? "amount"
                                      : QByteArray(table) == "transfers"   ? "recorded_at"
                                      : QByteArray(table) == "audit_seals" ? "sealed_at"
                                                                           : "at";
            QTest::addRow("update %s", table)
                << QString("UPDATE %1 SET %2 = %2 + 1").arg(table, column);
            QTest::addRow("delete %s", table) << QString("DELETE FROM %1").arg(table);
            QTest::addRow("truncate %s", table) << QString("TRUNCATE TABLE %1").arg(table);
        }
        for (const char *table : {"accounts", "users", "deposits", "transactions", "attempts",
                                  "holds", "commands", "services", "products"})
            QTest::addRow("delete %s", table) << QString("DELETE FROM %1").arg(table);
        row("replace an entry", "REPLACE INTO entries SELECT transfer_id, leg, account_id, "
                                "amount * 2, balance_before, balance_before + amount * 2, "
                                "account_seq, recorded_at FROM entries LIMIT 1");
        row("an entry that does not add up",
            "INSERT INTO entries SELECT transfer_id, 99, account_id, 5, 0, 6, account_seq + 100, 1 "
            "FROM entries LIMIT 1");
        row("an entry of nothing",
            "INSERT INTO entries SELECT transfer_id, 99, account_id, 0, 0, 0, account_seq + 100, 1 "
            "FROM entries LIMIT 1");
        row("a sequence number twice",
            "INSERT INTO entries SELECT transfer_id, 99, account_id, 5, 0, 5, account_seq, 1 "
            "FROM entries LIMIT 1");
        row("a wallet below zero", "UPDATE accounts SET balance = -1, held = 0 "
                                   "WHERE user_id IS NOT NULL");
        row("a negative hold", "UPDATE accounts SET held = -1 WHERE user_id IS NOT NULL");
        row("more held than there is", "UPDATE accounts SET held = balance + 1 "
                                       "WHERE user_id IS NOT NULL");
        row("a second capture", "UPDATE holds SET captured_amount = captured_amount + 1");
        row("a resolved hold again", "UPDATE holds SET state = 'ACTIVE'");
        row("a decided command again", "UPDATE commands SET result = '{}'");
        row("a state nobody knows", "UPDATE transactions SET status = 'PAID'");
        row("a second live attempt",
            "INSERT INTO attempts (id, order_id, attempt_no, live_slot, provider_id, provider_ref, "
            "sku, destination, request_hash, cost_cap, state, created_at) SELECT 'x', order_id, 2, "
            "NULL, provider_id, 'x', sku, destination, request_hash, cost_cap, 'PREPARED', 1 "
            "FROM attempts");
        row("a reference used twice",
            "INSERT INTO attempts (id, order_id, attempt_no, live_slot, provider_id, provider_ref, "
            "sku, destination, request_hash, cost_cap, state, created_at) SELECT 'x', order_id, 2, "
            "1, provider_id, provider_ref, sku, destination, request_hash, cost_cap, 'PREPARED', 1 "
            "FROM attempts");
        row("a second credit",
            "INSERT INTO transfers (id, kind, command_id, transfer_no, deposit_id, effective_at, "
            "recorded_at, note_code) SELECT 'x', kind, command_id, 2, deposit_id, 1, 1, 'x' "
            "FROM transfers WHERE kind = 'DEPOSIT'");
        row("a transfer of no command",
            "INSERT INTO transfers (id, kind, command_id, transfer_no, effective_at, recorded_at, "
            "note_code) VALUES ('x', 'DEPOSIT', 'nobody', 1, 1, 1, 'x')");
        row("an approval of one's own",
            "INSERT INTO approvals (id, command_kind, payload, payload_hash, object_type, "
            "object_id, amount, summary, maker_id, maker_command_id, state, checker_id, "
            "requested_at, expires_at) SELECT 'x', 'x', '{}', 'x', 'x', 'x', 1, 'x', actor_id, id, "
            "'APPROVED', actor_id, 1, 1 FROM commands WHERE actor_id IS NOT NULL LIMIT 1");
    }

    void theDatabaseRefuses()
    {
        QFETCH(QString, sql);
        const Dialect dialect = m_store->database().settings().dialect;
        if (dialect == Dialect::Sqlite && sql.startsWith("TRUNCATE"))
            QSKIP("SQLite has no TRUNCATE; its DELETE is tried");
        if (dialect == Dialect::PostgreSql && sql.startsWith("REPLACE"))
            QSKIP("PostgreSQL has no REPLACE; its UPDATE and DELETE are tried");
        if (dialect == Dialect::PostgreSql && sql.startsWith("TRUNCATE"))
            sql += " CASCADE"; // without it the foreign keys refuse; with it the triggers must
        const QString before = books();
        const Result<void> done = m_store->database().tryExec(sql);
        QVERIFY2(!done, "this went through");
        QVERIFY2(done.error().code == db::errors::kRuleRefused
                     || done.error().code == db::errors::kDuplicate,
                 qPrintable(done.error().detail));
        QCOMPARE(books(), before);
        m_untouched = true;
    }

    /// MariaDB lets any session switch its checks off; SQLite runs REPLACE past delete triggers
    /// where recursive triggers are off. Neither opens the ledger.
    void theKnownHolesAreClosed()
    {
        const Dialect dialect = m_store->database().settings().dialect;
        if (dialect == Dialect::MariaDb) {
            m_store->database().exec("SET SESSION check_constraint_checks = 0");
            m_store->database().exec("SET SESSION foreign_key_checks = 1");
        } else if (dialect == Dialect::Sqlite) {
            m_store->database().exec("PRAGMA recursive_triggers = OFF");
            m_store->database().exec("PRAGMA ignore_check_constraints = OFF");
        }
        for (const char *sql :
             {"UPDATE accounts SET balance = -1, held = 0 WHERE user_id IS NOT NULL",
              "INSERT INTO entries SELECT transfer_id, 99, account_id, 5, 0, 6, account_seq + 100, "
              "1 FROM entries LIMIT 1"})
            QVERIFY2(!m_store->database().tryExec(sql), sql);
        if (dialect != Dialect::PostgreSql) {
            QVERIFY(!m_store->database().tryExec(
                "REPLACE INTO state_histories SELECT * FROM state_histories LIMIT 1"));
        }
        QCOMPARE(m_store->database().number(foreignKeysThatDelete(dialect)), 0);
    }

    /// An owner can drop the triggers and do anything: then verify names it, and nothing else.
    void verifyFinds_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("invariant");
        const auto row = [](const char *invariant, const char *table, const char *sql) {
            QTest::addRow("%s %.30s", invariant, sql) << table << sql << invariant;
        };
        row("V-1", "entries", "DELETE FROM entries WHERE account_id = 'sales'");
        row("V-2", "accounts", "UPDATE accounts SET balance = balance + 7 WHERE id = 'sales'");
        row("V-3", "accounts", "UPDATE accounts SET balance = balance + 7 WHERE id = 'sales'");
        row("V-4", "entries", "DELETE FROM entries WHERE account_id = 'sales'");
        row("V-5", "entries",
            "UPDATE entries SET balance_before = balance_before + 5, "
            "balance_after = balance_after + 5 WHERE account_id = 'cogs'");
        row("V-6", "accounts", "UPDATE accounts SET balance = balance + 7 WHERE id = 'cogs'");
        row("V-7", "accounts", "UPDATE accounts SET held = 5 WHERE user_id IS NOT NULL");
        row("V-8", "accounts",
            "UPDATE accounts SET balance = -1, held = 0 WHERE user_id IS NOT NULL");
        row("V-10", "commands",
            "UPDATE commands SET state = 'REFUSED' WHERE kind = 'order.record_answer'");
        row("V-8b", "accounts", "UPDATE accounts SET min_available = -5 WHERE user_id IS NOT NULL");
        row("V-10b", "transfers",
            "UPDATE transfers SET kind = 'ADJUSTMENT' WHERE kind = 'CAPTURE'");
        row("V-11", "transfers",
            "INSERT INTO transfers (id, kind, command_id, transfer_no, reverses_transfer_id, "
            "effective_at, recorded_at, note_code) SELECT 'r', 'REVERSAL', command_id, 50, id, "
            "effective_at, recorded_at, 'x' FROM transfers WHERE kind = 'CAPTURE';"
            "INSERT INTO entries (transfer_id, leg, account_id, amount, balance_before, "
            "balance_after, account_seq, recorded_at) SELECT 'r', e.leg, e.account_id, e.amount, "
            "e.balance_before, e.balance_after, e.account_seq + 100, e.recorded_at FROM entries e "
            "JOIN transfers t ON t.id = e.transfer_id WHERE t.kind = 'CAPTURE'");
        row("V-12", "entries",
            "UPDATE entries SET account_id = 'suspense_unmatched' WHERE account_id = 'sales'");
        row("V-13", "deposits", "UPDATE deposits SET amount = amount + 1");
        row("V-14", "deposits", "UPDATE deposits SET status = 'MATCHED'");
        row("V-15", "deposits", "UPDATE deposits SET status = 'REVIEW' WHERE status = 'SUBMITTED'");
        row("V-16", "deposits", "UPDATE deposits SET date_exp = 1 WHERE status = 'SUBMITTED'");
        row("V-17", "deposits", "UPDATE deposits SET gateway_payment_id = 'P-1'");
        row("V-18", "transfers", "UPDATE transfers SET kind = 'OTHER' WHERE kind = 'CAPTURE'");
        row("V-18b", "transactions", "UPDATE transactions SET status = 'FAILED'");
        row("V-19", "transactions", "UPDATE transactions SET status = 'FAILED'");
        row("V-20", "holds", "UPDATE holds SET state = 'ACTIVE'");
        row("V-20b", "transactions", "UPDATE transactions SET status = 'VERIFYING'");
        row("V-21", "transactions", "UPDATE transactions SET status = 'VERIFYING'");
        const char *const second =
            "INSERT INTO attempts (id, order_id, attempt_no, provider_id, provider_ref, sku, "
            "destination, request_hash, cost_cap, state, created_at, finished_at) "
            "SELECT 'a2', order_id, 2, provider_id, 'ref-2', sku, destination, request_hash, "
            "cost_cap, 'SUCCEEDED', 1, 2 FROM attempts";
        row("V-22", "attempts", second);
        row("V-22b", "transfers", "UPDATE transfers SET kind = 'LATE_LOSS' WHERE kind = 'CAPTURE'");
        row("V-22d", "attempts",
            "UPDATE attempts SET state = 'CONTRADICTED';"
            "UPDATE transactions SET status = 'FAILED'");
        row("V-23", "attempts", second);
        row("V-24", "entries",
            "UPDATE entries SET amount = -amount WHERE transfer_id IN "
            "(SELECT id FROM transfers WHERE kind = 'CAPTURE')");
        const char *const revived =
            "UPDATE attempts SET state = 'SENDING', live_slot = 1, sent_at = 1;"
            "UPDATE transactions SET status = 'DISPATCHING'";
        row("V-25", "attempts", revived);
        row("V-26", "attempts", revived);
        row("V-27", "transactions", "UPDATE transactions SET cost = cost + 1");
        row("V-29", "deposits", "UPDATE deposits SET status = 'MATCHED'");
        row("V-29b", "transactions", "UPDATE transactions SET status = 'REVIEW'");
        row("V-29c", "state_histories",
            "UPDATE state_histories SET to_state = 'REJECTED' "
            "WHERE machine = 'attempt' AND to_state = 'SUCCEEDED'");
        row("V-29d", "state_histories",
            "UPDATE state_histories SET from_state = 'FAILED' "
            "WHERE machine = 'order' AND to_state = 'SUCCEEDED'");
        row("V-30", "state_histories",
            "UPDATE state_histories SET command_id = NULL, job_id = NULL");
        row("V-31", "jobs",
            "INSERT INTO jobs (id, queue, kind, payload, payload_version, state, "
            "run_at, max_attempts, lease_owner, lease_until, on_orphan, created_at) "
            "VALUES ('j', 'default', 'x', '{}', 1, 'running', 1, 1, 'w', 1, "
            "'RETRY', 1)");
        row("V-32", "jobs", "UPDATE jobs SET uniq_key = id, state = 'done', lease_until = NULL");
        row("V-33", "cron_slots",
            "INSERT INTO cron_slots (name, slot) VALUES ('x', 9000000000000)");
        row("V-34", "jobs",
            "INSERT INTO jobs (id, queue, kind, payload, payload_version, state, run_at, "
            "max_attempts, on_orphan, created_at, finished_at) VALUES ('j', 'default', 'x', '{}', "
            "1, 'dead', 1, 1, 'RETRY', 1, 1)");
        row("V-35", "jobs", "DELETE FROM jobs WHERE kind = 'deposit.expire'");
        row("V-35c", "deposits",
            "UPDATE deposits SET status = 'INVOICED' WHERE status = 'SUBMITTED'");
        row("V-36", "commands", "UPDATE commands SET payload = '{}' WHERE kind = 'order.place'");
        row("V-37", "transfers",
            "UPDATE transfers SET command_id = (SELECT MIN(id) FROM commands "
            "WHERE kind = 'member.create') WHERE kind = 'DEPOSIT'");
        row("V-38", "approvals", "UPDATE approvals SET checker_id = maker_id");
        row("V-39", "approvals", "UPDATE approvals SET amount = 1, payload = '{}'");
        row("V-42", "activity_log", "UPDATE activity_log SET actor_name = 'lain'");
        row("V-43", "audit_seals", "UPDATE audit_seals SET prev_hash = hash WHERE seal_seq = 2");
        row("V-43", "audit_seals", "DELETE FROM audit_seals WHERE seal_seq = 2");
        row("V-45", "audit_seals", "DELETE FROM audit_seals WHERE seal_seq = 2");
        row("V-46", "activity_log", "UPDATE activity_log SET command_id = NULL");
        row("V-51", "entries", "UPDATE entries SET amount = amount WHERE leg = 0");
    }

    void verifyFinds()
    {
        QFETCH(QString, table);
        QFETCH(QString, sql);
        QFETCH(QString, invariant);
        if (table == "approvals")
            largeDepositWaiting();
        if (invariant == "V-11")
            dropRules("entries");
        if (invariant == "V-25" || invariant == "V-26" || invariant == "V-22d")
            dropRules("transactions");
        dropRules(table);
        if (invariant == "V-45") // old enough to have been sealed
            dropRules("activity_log"), m_store->database().exec("UPDATE activity_log SET at = 1");
        for (const QString &statement : sql.split(';'))
            m_store->database().exec(statement);
        QStringList found;
        for (const QString &broken : m_store->brokenInvariants())
            found.append(broken.section(' ', 0, 0));
        QVERIFY2(found.contains(invariant), qPrintable(found.join(' ')));
    }

    void verifyFindsAClockApart()
    {
        if (m_store->database().settings().dialect == Dialect::Sqlite)
            QSKIP("an embedded store has this machine's clock");
        const Environment early{std::make_shared<ManualClock>(1), Environment::system().random};
        test::TestStore other(early);
        const QStringList broken = other.brokenInvariants();
        QCOMPARE(broken.value(0).section(' ', 0, 0), "V-50");
    }

    void aLatchStopsMoney()
    {
        setLatch("V-3");
        const deposits::RequestDeposit request{m_member, "BCA", Money::rupiah(50'000), "t"};
        QCOMPARE(m_store->run(m_rina, request).error().code, "store.latched");
        // The engine takes no job ...
        m_store->database().exec("UPDATE jobs SET run_at = 1 WHERE state = 'ready'");
        const auto claimed = m_store->store().write(
            [](db::Transaction &tx) { return jobs::claim(tx, "w", 10, 60'000); });
        QCOMPARE(valueOf(claimed).size(), 0);
        // ... and what it learnt is not stored as refused: the same fact can be told again.
        orders::RecordAnswer late{
            {text("SELECT id FROM attempts")}, 7, orders::AnswerSource::Check, {}, 60'000};
        late.outcome.outcome = OutcomeClass::Succeeded;
        commands::Command fact{late.commandId(),      orders::RecordAnswer::kKind,
                               late.toJson(),         {},
                               commands::Origin::Job, "engine"};
        QVERIFY(!db::await(m_store->executor().execute(fact)).error().isRefusal());
        QCOMPARE(m_store->database().number("SELECT COUNT(*) FROM commands WHERE id = '"
                                            + late.commandId().text + "'"),
                 0);
    }

    void aSecondPersonAndTheOwnerLiftALatch()
    {
        setLatch("V-3");
        setLatch("V-3"); // said once
        const LatchId id{text("SELECT id FROM latches")};
        const store::LiftLatch lift{id, "difference explained"};
        const UserId finance = m_store->staff("dewi", "finance");
        const UserId other = m_store->staff("eka", "administrator");
        QCOMPARE(m_store->run(m_rina, lift).error().code, "command.forbidden");
        const auto asked = valueOf(m_store->run(finance, lift));
        QCOMPARE(asked.state, commands::State::Waiting);
        const ApprovalId approval{asked.result["approval"].toString()};
        const auto decide = [&](const UserId &who) {
            return m_store->run(who, commands::DecideApproval{approval, 1, true, {}});
        };
        QCOMPARE(decide(finance).error().code, "approval.own_request");
        QCOMPARE(decide(other).error().code, "latch.owner_needed");
        valueOf(decide(m_store->owner()));
        QCOMPARE(text("SELECT lifted_by || ' ' || second_person FROM latches"),
                 finance.text + ' ' + m_store->owner().text);
        QCOMPARE(m_store->run(m_store->owner(), lift).error().code, "latch.lifted");
        const deposits::RequestDeposit request{m_member, "BCA", Money::rupiah(50'000), "t"};
        valueOf(m_store->run(m_rina, request));
    }

    void anApprovalExecutesWhatWasFiledOrNothing()
    {
        const ApprovalId id = largeDepositWaiting();
        const QString swap = "UPDATE approvals SET payload = '{\"id\":\"x\",\"version\":2}'";
        QVERIFY(!m_store->database().tryExec(swap));
        dropRules("approvals");
        m_store->database().exec(swap);
        const UserId finance = m_store->staff("dewi", "finance");
        QCOMPARE(m_store->run(finance, commands::DecideApproval{id, 1, true, {}}).error().code,
                 "approval.tampered");
        QVERIFY(m_store->brokenInvariants().join(' ').contains("V-39"));
    }

    void underALatchAnApprovalWaitsOn()
    {
        const ApprovalId id = largeDepositWaiting();
        setLatch("V-3");
        const UserId finance = m_store->staff("dewi", "finance");
        const commands::DecideApproval yes{id, 1, true, {}};
        QCOMPARE(m_store->run(finance, yes).error().code, "store.latched");
        QCOMPARE(text("SELECT state FROM approvals"), "PENDING");
    }

private:
    ApprovalId largeDepositWaiting()
    {
        const deposits::RequestDeposit large{m_member, "BCA", Money::rupiah(9'000'000), "l"};
        const DepositId deposit{
            valueOf(m_store->run(m_store->owner(), large)).result["id"].toString()};
        valueOf(m_store->run(m_rina, deposits::MatchDeposit{deposit, 1, "BCA 14.29"}));
        const auto asked = valueOf(m_store->run(m_rina, deposits::ApproveDeposit{deposit, 2}));
        return {asked.result["approval"].toString()};
    }

    void setLatch(const QString &reason)
    {
        QVERIFY(m_store->store().write(
            [&](db::Transaction &tx) { return store::setLatch(tx, reason); }));
    }

    QString text(const QString &sql) { return m_store->database().text(sql); }

    QString books()
    {
        return text("SELECT (SELECT COUNT(*) FROM entries) || ' ' || (SELECT CAST(SUM(amount * "
                    "amount) AS CHAR(30)) FROM entries) || ' ' || (SELECT COUNT(*) FROM accounts) "
                    "|| ' ' || (SELECT CAST(SUM(held) AS CHAR(30)) FROM accounts)");
    }

    static QString foreignKeysThatDelete(Dialect dialect)
    {
        if (dialect == Dialect::Sqlite)
            return "SELECT COUNT(*) FROM sqlite_schema WHERE sql LIKE '%CASCADE%'";
        return "SELECT COUNT(*) FROM information_schema.referential_constraints "
               "WHERE delete_rule = 'CASCADE'";
    }

    /// What only the owner of the database can do: triggers and checks are gone.
    void dropRules(const QString &table)
    {
        switch (m_store->database().settings().dialect) {
        case Dialect::PostgreSql:
            m_store->database().exec("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            dropEach("ALTER TABLE " + table + " DROP CONSTRAINT ",
                     "SELECT conname FROM pg_constraint WHERE contype IN ('c', 'f') "
                     "AND conrelid = '"
                         + table + "'::regclass LIMIT 1");
            return;
        case Dialect::Sqlite:
            m_store->database().exec("PRAGMA ignore_check_constraints = ON");
            dropEach("DROP TRIGGER ",
                     "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '"
                         + table + "'");
            return;
        case Dialect::MariaDb:
            m_store->database().exec("SET SESSION check_constraint_checks = 0");
            m_store->database().exec("SET SESSION foreign_key_checks = 0");
            dropEach("DROP TRIGGER ", "SELECT trigger_name FROM information_schema.triggers "
                                      "WHERE trigger_schema = DATABASE() AND event_object_table = '"
                                          + table + "'");
            return;
        }
    }

    void dropEach(const QString &drop, const QString &names)
    {
        for (QString name = text(names); !name.isEmpty(); name = text(names))
            m_store->database().exec(drop + name);
    }

    std::unique_ptr<test::TestStore> m_store;
    bool m_untouched = false;
    UserId m_member;
    UserId m_rina;
    QString m_order;
};

QTEST_GUILESS_MAIN(tst_Tamper)
#include "tst_tamper.moc"
