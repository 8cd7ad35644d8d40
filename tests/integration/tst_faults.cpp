#include "services/audit/audit.h"
#include "services/deposits/deposits_commands.h"
#include "services/engine/engine.h"
#include "services/jobs/queue.h"
#include "services/store/latch.h"
#include "tests/support/cutting_proxy.h"
#include "tests/support/test_store.h"

#include <QFile>
#include <QTest>

using namespace reiyan;
using test::CuttingProxy;
using test::valueOf;

/// What breaks around a unit of work: the wire, the disk, the books themselves (money rules 13.2).
class tst_Faults : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        m_member = m_store->member("andi", 100'000);
        m_rina = m_store->staff("rina");
    }

    void cleanup() { m_store.reset(); }

    void aLostCommitIsDoneOnce_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("the server never heard it") << int(CuttingProxy::Cut::BeforeCommit);
        QTest::newRow("the answer was lost") << int(CuttingProxy::Cut::AfterCommit);
    }

    /// Nobody can tell the two apart; the same command with the same id finds out (section 7).
    void aLostCommitIsDoneOnce()
    {
        QFETCH(int, cut);
        const db::ConnectionSettings &settings = m_store->database().settings();
        if (settings.dialect == db::Dialect::Sqlite)
            QSKIP("an embedded store has no wire; its kill -9 is tried by crash_points");
        CuttingProxy proxy(settings.host.toStdString(), settings.port);
        db::ConnectionSettings through = settings;
        through.host = QStringLiteral("127.0.0.1");
        through.port = proxy.port();
        const auto store = db::Database::open(through, {});
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        commands::Executor executor(**store);
        engine::addAllHandlers(executor);
        const auto deposit = m_store->matchedDeposit(m_member, 50'000, m_rina, m_rina);
        const deposits::ApproveDeposit approve{deposit.id, deposit.version};
        const commands::Command command{{test::newCommandId()},    deposits::ApproveDeposit::kKind,
                                        approve.toJson(),          m_store->owner(),
                                        commands::Origin::Console, "PC-1"};

        proxy.cutNext(CuttingProxy::Cut(cut));
        const Result<commands::Outcome> done = db::await(executor.execute(command));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(proxy.cuts(), 1);
        QCOMPARE(m_store->balance(m_member), 150'000);
        QCOMPARE(m_store->database().number("SELECT count(*) FROM transfers WHERE deposit_id = '"
                                            + deposit.id.text + "'"),
                 1);
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    /// A unit that has no id to ask with says that it does not know, and is not run again.
    void aLostCommitWithoutAnIdIsNotGuessed()
    {
        const db::ConnectionSettings &settings = m_store->database().settings();
        if (settings.dialect == db::Dialect::Sqlite)
            QSKIP("an embedded store has no wire");
        CuttingProxy proxy(settings.host.toStdString(), settings.port);
        db::ConnectionSettings through = settings;
        through.host = QStringLiteral("127.0.0.1");
        through.port = proxy.port();
        const auto store = db::Database::open(through, {});
        QVERIFY(store);
        proxy.cutNext(CuttingProxy::Cut::AfterCommit);
        int runs = 0;
        const Result<LatchId> done =
            (*store)->write([&runs](db::Transaction &tx) -> Result<LatchId> {
                ++runs;
                return store::setLatch(tx, "test");
            });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Ambiguous);
        QCOMPARE(runs, 1);
        QCOMPARE(m_store->database().number("SELECT count(*) FROM latches"), 1);
    }

    void aFullDiskRefusesCleanlyAndWorksAgainAfter()
    {
        if (m_store->database().settings().dialect != db::Dialect::Sqlite)
            QSKIP("a server's disk is not this program's to fill; the code is in nativeCodes");
        const auto limit = [this](const QString &pages) {
            return db::await(m_store->store().writer().withConnection([&](db::Connection &writer) {
                return writer.execute("PRAGMA max_page_count = " + pages, "test");
            }));
        };
        QVERIFY(limit("1")); // means: no page more than there are
        Error refused;
        int filed = 0;
        for (; filed < 500 && refused.code.isEmpty(); ++filed) {
            const deposits::RequestDeposit request{m_member, "BCA", Money::rupiah(50'000),
                                                   QString::number(filed)};
            if (const auto done = m_store->run(m_rina, request); !done)
                refused = done.error();
        }
        QCOMPARE(refused.code, QByteArray(db::errors::kNoSpace));
        QCOMPARE(m_store->database().number("SELECT count(*) FROM deposits WHERE amount = 50000"),
                 filed - 1);
        QVERIFY(limit("1000000"));
        const deposits::RequestDeposit again{m_member, "BCA", Money::rupiah(50'000), "again"};
        valueOf(m_store->run(m_rina, again));
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    /// Law 12: nobody has to press a button for money to stand still.
    void theWatchLatchesBrokenBooks()
    {
        engine::Witness witness(m_dir.filePath("w"));
        engine::Watch watch(m_store->store(), witness);
        QVERIFY(valueOf(watch.look(ledger::VerifyMode::Full)).isClean());
        QVERIFY(m_store->database().number("SELECT count(*) FROM balance_checkpoints") > 0);
        QCOMPARE(m_store->database().number("SELECT count(*) FROM latches"), 0);
        m_store->database().exec("UPDATE accounts SET balance = balance + 7 WHERE id = 'sales'");
        QVERIFY(!valueOf(watch.look(ledger::VerifyMode::Quick)).isClean());
        const deposits::RequestDeposit request{m_member, "BCA", Money::rupiah(50'000), "t"};
        QCOMPARE(m_store->run(m_rina, request).error().code, "store.latched");
    }

    /// A database that lost an acknowledged commit, or an older copy of it (3.6).
    void anEngineWhoseWitnessKnowsMoreStartsLatched()
    {
        const QString path = m_dir.filePath(test::newCommandId());
        QVERIFY(startAndStop(path));
        QVERIFY(startAndStop(path)); // what it said itself is known
        QCOMPARE(m_store->database().number("SELECT count(*) FROM latches"), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        // The second line was torn off by a power cut: its purchase was never sent.
        file.write("SENDING 01931b66-7df5-7000-8000-000000000001 sandbox R-1 hash\nSENDING 0193");
        file.close();
        QVERIFY(startAndStop(path));
        QCOMPARE(m_store->database().text("SELECT reason FROM latches"), "V-49");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("SENDING 0193\n"));
    }

    /// Whoever owns the database can cut the tail of the audit chain and recompute it; not the
    /// file.
    void whatPeopleWereShownIsNotLatchedAgain()
    {
        const QString path = m_dir.filePath(test::newCommandId());
        QVERIFY(startAndStop(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("SENDING 01931b66-7df5-7000-8000-000000000001 sandbox R-1 hash\n");
        file.close();
        QVERIFY(startAndStop(path));
        m_store->database().exec("UPDATE latches SET lifted_at = 1, lifted_by = 'a', "
                                 "second_person = 'b'");
        QVERIFY(startAndStop(path));
        QCOMPARE(m_store->database().number("SELECT count(*) FROM latches"), 1);
    }

    /// A clock that was set back, or a past written later: the chain is one by number.
    void aQuickLookTakesTheChainByNumber()
    {
        QVERIFY(m_store->store().write([](db::Transaction &tx) { return audit::seal(tx, 1'000); }));
        for (const char *drop : {"audit_seals_no_update"}) {
            const bool pg = m_store->database().settings().dialect == db::Dialect::PostgreSql;
            m_store->database().exec(pg ? "ALTER TABLE audit_seals DISABLE TRIGGER USER"
                                        : QString("DROP TRIGGER ") + drop);
        }
        m_store->database().exec(
            "UPDATE audit_seals SET sealed_at = 1 WHERE seal_seq BETWEEN 3 AND 5");
        m_store->database().exec(
            QString("INSERT INTO settings (name, value) VALUES ('verify.clean_at', '%1')")
                .arg(QDateTime::currentMSecsSinceEpoch()));
        const auto report = valueOf(db::await(m_store->store().reports().snapshot(
            [](db::Reader &reader) { return ledger::verify(reader, ledger::VerifyMode::Quick); })));
        for (const ledger::Finding &finding : report.findings)
            QVERIFY(qstrcmp(finding.invariant, "V-43") != 0);
    }

    /// SQLite keeps half a character and reads back something else; the hash was of the half.
    void aTextThatIsCutStaysWhole()
    {
        const QString longText = QString(499, 'a') + QString::fromUcs4(U"\U0001F600") + "tail";
        const store::LiftLatch lift{{test::newCommandId()}, longText};
        QVERIFY(!m_store->run(m_rina, lift)); // refused, and noted
        const auto half = deposits::RequestDeposit{m_member, "BCA", Money::rupiah(50'000),
                                                   QString(QChar(0xD83D))};
        QVERIFY(m_store->run(m_rina, half));
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void aChainThatWasRewrittenIsFound()
    {
        const QString path = m_dir.filePath(test::newCommandId());
        QVERIFY(startAndStop(path));
        const qint64 head = m_store->database().number("SELECT MAX(seal_seq) FROM audit_seals");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("ANCHOR " + QByteArray::number(head) + ' '));
        file.close();
        QVERIFY(file.open(QIODevice::Append));
        file.write("ANCHOR 1 0000\n"); // as if the first seal had been another one
        file.close();
        QVERIFY(startAndStop(path));
        QCOMPARE(m_store->database().text("SELECT reason FROM latches"), "V-44");
    }

    void aWitnessBelongsToOneStore()
    {
        const QString path = m_dir.filePath(test::newCommandId());
        QVERIFY(startAndStop(path));
        m_store = std::make_unique<test::TestStore>();
        QCOMPARE(startAndStop(path).error().code, "engine.witness_other");
    }

    void aDeadJobIsInFrontOfAPerson()
    {
        const Result<bool> enqueued = m_store->store().write([](db::Transaction &tx) {
            return jobs::enqueue(tx, {.kind = "nobody.knows", .maxAttempts = 1});
        });
        QVERIFY(valueOf(enqueued));
        engine::Engine engine(m_store->store(), {},
                              {.runner = {.threads = 1, .idlePollMs = 20},
                               .witnessPath = m_dir.filePath(test::newCommandId())});
        QVERIFY(engine.start());
        QTRY_COMPARE(m_store->database().number("SELECT count(*) FROM jobs WHERE state = 'dead'"),
                     1);
        engine.stop();
        QCOMPARE(m_store->database().text("SELECT kind || ' ' || state FROM cases"),
                 "dead_job OPEN");
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void aTurnOfTheClockIsTakenOnce()
    {
        const auto take = [this] {
            return valueOf(m_store->store().write(
                [](db::Transaction &tx) { return jobs::takeSlot(tx, "x", 24LL * 3600 * 1000); }));
        };
        QVERIFY(take());
        QVERIFY(!take());
    }

private:
    Result<void> startAndStop(const QString &witness)
    {
        engine::Engine engine(m_store->store(), {},
                              {.runner = {.threads = 1}, .witnessPath = witness});
        const Result<void> started = engine.start();
        engine.stop();
        return started;
    }

    QTemporaryDir m_dir;
    std::unique_ptr<test::TestStore> m_store;
    UserId m_member;
    UserId m_rina;
};

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"
