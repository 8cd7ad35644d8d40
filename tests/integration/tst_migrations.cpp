#include "services/db/migrator.h"
#include "tests/support/test_database.h"

#include <QRegularExpression>
#include <QTest>

using namespace reiyan;

class tst_Migrations : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_database = std::make_unique<test::TestDatabase>(); }
    void cleanup() { m_database.reset(); }

    void everyDialectShipsTheSameVersions()
    {
        const auto sqlite = db::shippedMigrations(db::Dialect::Sqlite);
        const auto postgres = db::shippedMigrations(db::Dialect::PostgreSql);
        const auto maria = db::shippedMigrations(db::Dialect::MariaDb);
        QVERIFY(sqlite && postgres && maria);
        QCOMPARE(postgres->size(), sqlite->size());
        QCOMPARE(maria->size(), sqlite->size());
        for (qsizetype i = 0; i < sqlite->size(); ++i) {
            QCOMPARE(postgres->at(i).name, sqlite->at(i).name);
            QCOMPARE(maria->at(i).name, sqlite->at(i).name);
        }
    }

    void aSecondRunChangesNothing()
    {
        QVERIFY(db::migrate(m_database->connection()));
        QVERIFY(m_database->connection().open());
        QVERIFY(db::checkSchema(m_database->connection()));
    }

    void anEditedFileIsRefused()
    {
        m_database->exec("UPDATE schema_migrations SET checksum = 'x' WHERE version = 2");
        const Result<int> again = db::migrate(m_database->connection());
        QVERIFY(!again);
        QCOMPARE(again.error().code, "db.schema.edited");
    }

    void aNewerSchemaIsRefused()
    {
        m_database->exec("INSERT INTO schema_migrations VALUES (99, 'future', 'x', 1, 1)");
        const Result<int> again = db::migrate(m_database->connection());
        QVERIFY(!again);
        QCOMPARE(again.error().code, "db.schema.newer");
        QCOMPARE(again.error().args.constFirst(), "99");
        QVERIFY(m_database->connection().open());
        QCOMPARE(db::checkSchema(m_database->connection()).error().code, "db.schema.newer");
    }

    void aStoppedRunGoesOnWhereItStood()
    {
        // As a kill between two statements leaves it: the rest neither run nor marked.
        const auto shipped = db::shippedMigrations(m_database->settings().dialect);
        const db::Migration &last = shipped->constLast();
        static const QRegularExpression index("CREATE INDEX IF NOT EXISTS (\\w+) ON (\\w+)");
        const auto made = index.match(last.statements.constLast());
        QVERIFY2(made.hasMatch(), "the last statement of the last migration makes no index");
        const bool mariadb = m_database->settings().dialect == db::Dialect::MariaDb;
        const QString drop =
            "DROP INDEX " + made.captured(1) + (mariadb ? " ON " + made.captured(2) : QString());
        m_database->exec(drop);
        m_database->exec(QString("UPDATE schema_migrations SET steps_done = %1 WHERE version = %2")
                             .arg(last.statements.size() - 1)
                             .arg(last.version));
        QCOMPARE(db::checkSchema(m_database->connection()).error().code, "db.schema.older");
        QVERIFY(db::migrate(m_database->connection()));
        QVERIFY(m_database->connection().open());
        m_database->exec(drop); // it was there again
    }

    void everyStatementMayRunTwice()
    {
        // MariaDB commits at each DDL: a kill before the mark runs the statement again.
        const auto shipped = db::shippedMigrations(m_database->settings().dialect);
        for (const db::Migration &migration : *shipped) {
            for (const QString &statement : migration.statements)
                QVERIFY(db::runStatement(m_database->connection(), statement));
        }
    }

    void anEmptyDatabaseIsNamed()
    {
        test::TestDatabase empty(false);
        QCOMPARE(db::checkSchema(empty.connection()).error().code, "db.schema.missing");
    }

private:
    std::unique_ptr<test::TestDatabase> m_database;
};

QTEST_GUILESS_MAIN(tst_Migrations)
#include "tst_migrations.moc"
