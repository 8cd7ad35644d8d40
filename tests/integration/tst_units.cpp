#include "tests/support/test_database.h"

#include <QSqlDatabase>
#include <QTest>

#include <atomic>

using namespace reiyan;
using db::Statement;

namespace {

constexpr Statement kInsert{"test.insert", "INSERT INTO categories (id, name, slug, position) "
                                           "VALUES (:id, :name, :name, 0){or_notice}"};
constexpr Statement kPlain{"test.plain", "INSERT INTO categories (id, name, slug, position) "
                                         "VALUES (:id, :name, :name, 0)"};
constexpr Statement kRead{"test.read", "SELECT position FROM categories WHERE id = :id{lock}"};
constexpr Statement kSet{"test.set", "UPDATE categories SET position = :next "
                                     "WHERE id = :id AND position = :before"};
constexpr Statement kCount{"test.count", "SELECT count(*) FROM categories"};
constexpr Statement kBroken{"test.broken", "INSERT INTO products (id, category_id, name, slug, "
                                           "brand, target_rule) "
                                           "VALUES ('p', 'nowhere', 'x', 'x', 'x', 'none')"};

Result<void> insert(db::Transaction &tx, const QString &id)
{
    const Result<int> done = tx.change(kPlain, {{":id", id}, {":name", id}});
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace

/// One unit of work: all or nothing, again when contended, never half.
class tst_Units : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>();
        m_store = m_database->open();
    }

    void cleanup()
    {
        m_store.reset();
        m_database.reset();
    }

    void anErrorThatNobodyLookedAtStillRollsBack()
    {
        const Result<void> done = m_store->write([](db::Transaction &tx) -> Result<void> {
            if (Result<void> first = insert(tx, "a"); !first)
                return first;
            const auto ignored = tx.change(kBroken);
            Q_UNUSED(ignored)
            return {};
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, db::errors::kRuleRefused);
        QCOMPARE(m_database->number("SELECT count(*) FROM categories"), 0);
    }

    void afterAnErrorTheUnitAnswersNothingElse()
    {
        const Result<qint64> done = m_store->write([](db::Transaction &tx) -> Result<qint64> {
            const auto ignored = tx.change(kBroken);
            Q_UNUSED(ignored)
            return tx.number(kCount);
        });
        QCOMPARE(done.error().code, db::errors::kRuleRefused);
    }

    void aTakenKeyIsNoticedAndTheUnitGoesOn()
    {
        const Result<bool> second = m_store->write([](db::Transaction &tx) -> Result<bool> {
            const db::Params params{{":id", "a"}, {":name", "a"}};
            const Result<bool> first = tx.insertOrNotice(kInsert, params);
            if (!first || !*first)
                return Error{ErrorKind::Broken, "test", {}};
            const Result<bool> again = tx.insertOrNotice(kInsert, params);
            if (!again)
                return again;
            if (Result<void> other = insert(tx, "b"); !other)
                return other.error();
            return again;
        });
        QVERIFY(second);
        QVERIFY(!*second);
        QCOMPARE(m_database->number("SELECT count(*) FROM categories"), 2);
    }

    void aRefusalKeepsWhatCameBeforeItsSavepoint()
    {
        const Result<void> done = m_store->write([](db::Transaction &tx) -> Result<void> {
            Result<void> step = insert(tx, "kept");
            if (!step)
                return step;
            const Result<int> savepoint = tx.setSavepoint();
            if (!savepoint)
                return savepoint.error();
            step = insert(tx, "lost");
            if (step)
                step = insert(tx, "lost"); // a duplicate: the statement fails
            if (step.has_value() || !step.error().isRefusal())
                return Error{ErrorKind::Broken, "test", {}};
            return tx.rollbackToSavepoint(*savepoint);
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(m_database->text("SELECT name FROM categories"), "kept");
    }

    void contendersLoseNoUpdate()
    {
        m_database->exec("INSERT INTO categories (id, name, slug, position) "
                         "VALUES ('c', 'c', 'c', 0)");
        std::atomic<int> runs = 0;
        const auto increment = [&runs](db::Transaction &tx) -> Result<void> {
            ++runs;
            const Result<qint64> before = tx.number(kRead, {{":id", "c"}});
            if (!before)
                return before.error();
            return tx.changeOne(kSet, {{":id", "c"}, {":before", *before}, {":next", *before + 1}},
                                {ErrorKind::Contended, "test.again", {}});
        };
        QList<QFuture<Result<void>>> futures;
        for (int i = 0; i < 200; ++i)
            futures.append(m_store->writer().write(increment));
        for (const QFuture<Result<void>> &future : futures)
            QVERIFY(db::await(future));
        QCOMPARE(m_database->number("SELECT position FROM categories WHERE id = 'c'"), 200);
        QVERIFY(runs >= 200);
    }

    void theDatabaseTellsTheTime()
    {
        const Result<qint64> now =
            m_store->write([](db::Transaction &tx) -> Result<qint64> { return tx.now(); });
        QVERIFY(now);
        QVERIFY(qAbs(*now - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    }

    void aKilledSessionIsReplaced()
    {
        if (m_database->settings().dialect == db::Dialect::Sqlite)
            QSKIP("an embedded store has no server that could end a session");
        std::atomic<int> runs = 0;
        const QString kill = m_database->settings().dialect == db::Dialect::PostgreSql
                                 ? QStringLiteral("SELECT pg_terminate_backend(%1)")
                                 : QStringLiteral("KILL CONNECTION %1");
        const char *me = m_database->settings().dialect == db::Dialect::PostgreSql
                             ? "SELECT pg_backend_pid()"
                             : "SELECT connection_id()";
        const Statement who{"test.who", me};
        const Result<void> done = m_store->write([&](db::Transaction &tx) -> Result<void> {
            const Result<qint64> session = tx.number(who);
            if (!session)
                return session.error();
            if (++runs == 1) {
                if (m_database->settings().dialect == db::Dialect::PostgreSql)
                    (void)m_database->text(kill.arg(*session));
                else
                    m_database->exec(kill.arg(*session));
            }
            return insert(tx, "once");
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(int(runs), 2);
        QCOMPARE(m_database->number("SELECT count(*) FROM categories"), 1);
    }

    void aClosedStoreLeavesNoConnection()
    {
        m_store.reset();
        const qsizetype ours = QSqlDatabase::connectionNames().size(); // the test's own
        for (int round = 0; round < 20; ++round) {
            const auto store = m_database->open();
            QList<QFuture<Result<qint64>>> answers;
            for (int i = 0; i < 16; ++i)
                answers.append(
                    store->pages().read([](db::Reader &reader) { return reader.number(kCount); }));
        } // closed while questions still wait
        QCOMPARE(QSqlDatabase::connectionNames().size(), ours);
    }

private:
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<db::Database> m_store;
};

QTEST_GUILESS_MAIN(tst_Units)
#include "tst_units.moc"
