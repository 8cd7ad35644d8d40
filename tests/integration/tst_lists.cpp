#include "app/sample/sample_setup.h"
#include "models/list_columns.h"
#include "services/catalog/catalog_queries.h"
#include "services/db/list_query.h"
#include "services/deposits/deposits_queries.h"
#include "services/jobs/jobs_queries.h"
#include "services/members/members_queries.h"
#include "services/orders/orders_queries.h"
#include "services/store/cases_queries.h"
#include "services/wallets/wallets_queries.h"
#include "tests/support/test_store.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace reiyan;
using db::Dialect;
using test::valueOf;

/// Lists of millions of rows: a page costs a page. No database may sort the list for it, at its
/// beginning or deep inside; and walking the pages meets every row once.
class tst_Lists : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<test::TestDatabase>();
        m_store = m_database->open();
        const db::ConnectionSettings &settings = m_database->settings();
        // MariaDB sorts a small table whatever the indexes are, and cannot be told not to.
        const int orders = settings.dialect == Dialect::MariaDb ? 12'000 : 1'500;
        valueOf(sample::setUpSample(*m_store, {40, orders, 5, 1, 0}, [](int) {}));
        const char *driver = settings.dialect == Dialect::Sqlite       ? "QSQLITE"
                             : settings.dialect == Dialect::PostgreSql ? "QPSQL"
                                                                       : "QMYSQL";
        m_plain = QSqlDatabase::addDatabase(driver, "plain");
        m_plain.setHostName(settings.host);
        m_plain.setPort(settings.port);
        m_plain.setDatabaseName(settings.database);
        m_plain.setUserName(settings.user);
        m_plain.setPassword(settings.password);
        QVERIFY(m_plain.open());
        if (settings.dialect == Dialect::PostgreSql) {
            // On a small table sorting is cheap. Asked is whether the indexes allow to do without.
            for (const char *off : {"enable_sort", "enable_seqscan", "enable_hashjoin",
                                    "enable_mergejoin", "enable_bitmapscan"})
                setUp(QString("SET %1 = off").arg(off));
            setUp("ANALYZE");
        }
        if (settings.dialect == Dialect::MariaDb) {
            setUp("SET SESSION sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT'");
            setUp("ANALYZE TABLE transactions, attempts, deposits, entries, users");
        }
    }

    void cleanupTestCase()
    {
        m_plain = {};
        QSqlDatabase::removeDatabase("plain");
        m_store.reset();
        m_database.reset();
    }

    /// A row is a list of values: the console's columns and the database's are one order.
    void columnsMeetTheirValues()
    {
        using models::ListId;
        const std::initializer_list<std::pair<ListId, const db::ListSpec *>> lists = {
            {ListId::Deposits, &deposits::depositList()},
            {ListId::Orders, &orders::orderList()},
            {ListId::Hanging, &orders::hangingList()},
            {ListId::WalletEntries, &wallets::walletEntryList()},
            {ListId::StoreEntries, &wallets::storeEntryList()},
            {ListId::Members, &members::memberList()},
            {ListId::Services, &catalog::serviceList()},
            {ListId::Messages, &jobs::messageList()},
            {ListId::Jobs, &jobs::jobList()},
            {ListId::Cases, &store::caseList()},
            {ListId::Attempts, &orders::attemptList()},
            {ListId::Watched, &orders::watchedList()}};
        for (const auto &[list, spec] : lists) {
            QByteArrayList shown;
            for (const models::ColumnInfo &column : models::listColumns(list))
                shown.append(column.id);
            QByteArrayList read;
            for (const db::ListColumn &column : spec->columns)
                read.append(column.id);
            QCOMPARE(shown, read);
        }
    }

    void noPageIsSorted_data()
    {
        QTest::addColumn<const db::ListSpec *>("spec");
        QTest::addColumn<QByteArray>("sort");
        QTest::addColumn<bool>("deep");
        QTest::addColumn<bool>("backward");
        for (const db::ListSpec *spec :
             {&orders::orderList(), &deposits::depositList(), &wallets::walletEntryList(),
              &wallets::storeEntryList(), &members::memberList(), &jobs::messageList(),
              &store::caseList(), &orders::attemptList()}) {
            for (const db::ListColumn &column : spec->columns) {
                if (!column.sortable)
                    continue;
                for (const bool deep : {false, true}) {
                    for (const bool backward : {false, true}) {
                        QTest::addRow("%s by %s%s%s", spec->name, column.id, deep ? ", deep" : "",
                                      backward ? ", backward" : "")
                            << spec << QByteArray(column.id) << deep << backward;
                    }
                }
            }
        }
    }

    void noPageIsSorted()
    {
        QFETCH(const db::ListSpec *, spec);
        QFETCH(QByteArray, sort);
        QFETCH(bool, deep);
        QFETCH(bool, backward);
        const ListRequest request{{}, {}, sort, true};
        ListCursor cursor{{}, backward, 20};
        if (deep) {
            const ListPage first = valueOf(page(*spec, request, {{}, false, 20}));
            cursor.key = first.last;
        }
        const QStringList plan = planOf(*spec, request, cursor);
        // "Incremental Sort" only sorts rows that are equal in the sort column.
        static const QRegularExpression sorted("USE TEMP B-TREE FOR ORDER BY|filesort|"
                                               "(^|->) *Sort ");
        // MariaDB sorts what it takes for a few rows whatever the indexes are, and cannot be told
        // not to: of the driving table it says how many.
        if (m_database->settings().dialect == Dialect::MariaDb
            && plan.constFirst().section('|', 8, 8).toInt() < 1'000)
            return;
        QVERIFY2(plan.filter(sorted).isEmpty(), qPrintable(plan.join('\n')));
        if (deep && m_database->settings().dialect == Dialect::MariaDb)
            QCOMPARE(plan.constFirst().section('|', 3, 3), "range"); // not from the first row on
    }

    void walkingMeetsEveryRowOnce_data()
    {
        QTest::addColumn<const db::ListSpec *>("spec");
        for (const db::ListSpec *spec : {&orders::orderList(), &wallets::walletEntryList()})
            QTest::newRow(spec->name) << spec;
    }

    void walkingMeetsEveryRowOnce()
    {
        QFETCH(const db::ListSpec *, spec);
        const qint64 count = valueOf(m_store->read([&](db::Reader &reader) {
                                 return db::listTotals(reader, *spec, {});
                             })).count;
        QStringList down;
        QStringList up;
        for (const bool backward : {false, true}) {
            ListCursor cursor{{}, backward, 97};
            bool more = true;
            while (more) {
                const ListPage found = valueOf(page(*spec, {}, cursor));
                QStringList ids;
                for (const ListRow &row : found.rows)
                    ids.append(row.id);
                if (backward)
                    up = ids + up;
                else
                    down += ids;
                cursor.key = backward ? found.first : found.last;
                more = found.hasMore;
            }
        }
        QCOMPARE(QSet<QString>(down.cbegin(), down.cend()).size(), count);
        QCOMPARE(down, up);
    }

private:
    void setUp(const QString &sql)
    {
        QSqlQuery query(m_plain);
        QVERIFY2(query.exec(sql), qPrintable(sql));
    }

    Result<ListPage> page(const db::ListSpec &spec, const ListRequest &request,
                          const ListCursor &cursor)
    {
        return m_store->read(
            [&](db::Reader &reader) { return db::listPage(reader, spec, request, cursor); });
    }

    QStringList planOf(const db::ListSpec &spec, const ListRequest &request,
                       const ListCursor &cursor)
    {
        const Dialect dialect = m_database->settings().dialect;
        db::Params params;
        QString sql = db::expand(
            db::listSql(dialect, spec, request, cursor, params).sql.constData(), dialect);
        for (const auto &[name, value] : params) {
            const bool isText =
                value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QByteArray;
            sql.replace(name, isText ? '\'' + value.toString() + '\'' : value.toString());
        }
        QSqlQuery query(m_plain);
        const char *const explain = dialect == Dialect::Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ";
        if (!query.exec(explain + sql))
            qFatal("%s\n%s", qPrintable(sql), qPrintable(query.lastError().text()));
        QStringList plan;
        while (query.next()) {
            QStringList cells;
            for (int i = 0; i < query.record().count(); ++i)
                cells.append(query.value(i).toString());
            plan.append(cells.join('|'));
        }
        return plan;
    }

    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<db::Database> m_store;
    QSqlDatabase m_plain;
};

QTEST_GUILESS_MAIN(tst_Lists)
#include "tst_lists.moc"
