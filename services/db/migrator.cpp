#include "services/db/migrator.h"

#include "services/base/crash_point.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QSqlError>

namespace reiyan::db {
namespace {

constexpr char kCreateJournal[] = R"sql(
    CREATE TABLE IF NOT EXISTS schema_migrations (
        version    INTEGER NOT NULL PRIMARY KEY,
        name       VARCHAR(100) NOT NULL,
        checksum   CHAR(64) NOT NULL,
        steps      INTEGER NOT NULL,
        steps_done INTEGER NOT NULL
    ))sql";

constexpr Statement kJournal{"schema.journal", "SELECT version, name, checksum, steps, steps_done "
                                               "FROM schema_migrations ORDER BY version"};
constexpr Statement kInsert{"schema.insert",
                            "INSERT INTO schema_migrations (version, name, checksum, steps, "
                            "steps_done) VALUES (:version, :name, :checksum, :steps, 0)"};
constexpr Statement kMark{"schema.mark", "UPDATE schema_migrations SET steps_done = :done "
                                         "WHERE version = :version AND steps_done = :before"};

constexpr Statement kColumn{"schema.column",
                            "SELECT COUNT(*) FROM pragma_table_info(:table) WHERE name = :column"};

struct Journal {
    QString name;
    QByteArray checksum;
    int steps = 0;
    int done = 0;
};

Result<QMap<int, Journal>> readJournal(Connection &connection)
{
    Result<QSqlQuery *> query = connection.run(kJournal, {});
    if (!query)
        return query.error();
    QMap<int, Journal> journal;
    while ((*query)->next()) {
        journal.insert((*query)->value(0).toInt(),
                       {(*query)->value(1).toString(), (*query)->value(2).toByteArray(),
                        (*query)->value(3).toInt(), (*query)->value(4).toInt()});
    }
    (*query)->finish();
    return journal;
}

/// A schema of the future or with another past is not touched.
Result<void> compare(const QMap<int, Journal> &journal, const QList<Migration> &shipped)
{
    if (!journal.isEmpty() && journal.lastKey() > shipped.size()) {
        return Error{ErrorKind::Offline,
                     "db.schema.newer",
                     {},
                     {QString::number(journal.lastKey()), QString::number(shipped.size())}};
    }
    for (const Migration &migration : shipped) {
        const auto known = journal.constFind(migration.version);
        if (known != journal.cend() && known->checksum != migration.checksum)
            return Error{ErrorKind::Broken, "db.schema.edited", {}, {migration.name}};
    }
    return {};
}

/// Holds the one runner's lock for the life of the object. An embedded store needs none: its
/// file already belongs to this process.
class RunnerLock
{
public:
    explicit RunnerLock(Connection &connection)
        : m_connection(connection)
    {}
    Q_DISABLE_COPY_MOVE(RunnerLock)

    Result<void> take()
    {
        switch (m_connection.dialect()) {
        case Dialect::Sqlite:
            return {};
        case Dialect::PostgreSql:
            if (Result<void> patience = m_connection.execute(
                    QStringLiteral("SET statement_timeout = '10min'"), "schema.lock");
                !patience)
                return patience;
            return m_connection.execute(QStringLiteral("SELECT pg_advisory_lock(72657961)"),
                                        "schema.lock");
        case Dialect::MariaDb:
            if (Result<void> patience = m_connection.execute(
                    QStringLiteral("SET SESSION max_statement_time = 600"), "schema.lock");
                !patience)
                return patience;
            return m_connection.execute(QStringLiteral("SELECT GET_LOCK('reiyan_schema', 600)"),
                                        "schema.lock");
        }
        Q_UNREACHABLE();
    }

    ~RunnerLock()
    {
        if (m_connection.dialect() != Dialect::Sqlite)
            m_connection.close(); // gives the lock back and the session's patience with it
    }

private:
    Connection &m_connection;
};

Result<void> begin(Connection &connection)
{
    return connection.execute(QStringLiteral("BEGIN"), "schema.begin");
}

/// One statement and its mark. Atomic where DDL is transactional; MariaDB commits at the DDL, so
/// its files say IF NOT EXISTS and a test runs every statement twice.
Result<void> runStep(Connection &connection, const Migration &migration, int step)
{
    Result<void> outcome = begin(connection);
    if (outcome)
        outcome = runStatement(connection, migration.statements.at(step));
    crashPoint("migration.between");
    if (outcome) {
        const Result<QSqlQuery *> marked = connection.run(
            kMark, {{":done", step + 1}, {":version", migration.version}, {":before", step}});
        if (!marked)
            outcome = marked.error();
    }
    if (outcome)
        outcome = connection.commit();
    if (!outcome)
        connection.rollback();
    return outcome;
}

Result<void> apply(Connection &connection, const Migration &migration, const Journal *known)
{
    if (!known) {
        const Result<QSqlQuery *> inserted =
            connection.run(kInsert, {{":version", migration.version},
                                     {":name", migration.name},
                                     {":checksum", QString::fromLatin1(migration.checksum)},
                                     {":steps", int(migration.statements.size())}});
        if (!inserted)
            return inserted.error();
    }
    for (int step = known ? known->done : 0; step < migration.statements.size(); ++step) {
        if (Result<void> ran = runStep(connection, migration, step); !ran)
            return ran;
    }
    return {};
}

} // namespace

Result<QList<Migration>> shippedMigrations(Dialect dialect)
{
    static const QRegularExpression separator(QStringLiteral("^-- next\\s*$"),
                                              QRegularExpression::MultilineOption);
    const QDir folder(QStringLiteral(":/migrations/") + dialectName(dialect));

    QList<Migration> migrations;
    const QStringList files = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &fileName : files) {
        QFile file(folder.filePath(fileName));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::Broken, "db.schema.unreadable", fileName};
        const QByteArray bytes = file.readAll();

        Migration migration;
        migration.version = fileName.left(4).toInt();
        migration.name = fileName.chopped(4).mid(5);
        migration.checksum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        migration.statements = QString::fromUtf8(bytes).split(separator, Qt::SkipEmptyParts);
        if (migration.version != migrations.size() + 1)
            return Error{ErrorKind::Broken, "db.schema.gap", fileName};
        migrations.append(migration);
    }
    if (migrations.isEmpty())
        return Error{ErrorKind::Broken, "db.schema.gap", QStringLiteral("no migrations shipped")};
    return migrations;
}

Result<void> runStatement(Connection &connection, const QString &statement)
{
    static const QRegularExpression addColumn(
        QStringLiteral("ALTER TABLE (\\w+) ADD COLUMN (IF NOT EXISTS )(\\w+)"));
    const QRegularExpressionMatch match = addColumn.match(statement);
    if (connection.dialect() != Dialect::Sqlite || !match.hasMatch())
        return connection.execute(statement, "migration");
    const Result<QSqlQuery *> found =
        connection.run(kColumn, {{":table", match.captured(1)}, {":column", match.captured(3)}});
    if (!found)
        return found.error();
    const bool exists = (*found)->next() && (*found)->value(0).toInt() > 0;
    (*found)->finish();
    if (exists)
        return {};
    QString plain = statement;
    plain.remove(match.capturedStart(2), match.capturedLength(2));
    return connection.execute(plain, "migration");
}

Result<int> migrate(Connection &connection)
{
    const Result<QList<Migration>> shipped = shippedMigrations(connection.dialect());
    if (!shipped)
        return shipped.error();
    RunnerLock lock(connection);
    if (Result<void> taken = lock.take(); !taken)
        return taken.error();
    if (Result<void> created =
            connection.execute(QString::fromLatin1(kCreateJournal), "schema.journal");
        !created)
        return created.error();
    const Result<QMap<int, Journal>> journal = readJournal(connection);
    if (!journal)
        return journal.error();
    if (Result<void> same = compare(*journal, *shipped); !same)
        return same.error();

    for (const Migration &migration : *shipped) {
        const auto known = journal->constFind(migration.version);
        const Journal *done = known == journal->cend() ? nullptr : &*known;
        if (Result<void> applied = apply(connection, migration, done); !applied)
            return applied.error();
    }
    return int(shipped->size());
}

Result<void> checkSchema(Connection &connection)
{
    const Result<QList<Migration>> shipped = shippedMigrations(connection.dialect());
    if (!shipped)
        return shipped.error();
    const Result<QMap<int, Journal>> journal = readJournal(connection);
    if (!journal) {
        if (journal.error().kind == ErrorKind::Offline)
            return journal.error();
        return Error{ErrorKind::Offline, "db.schema.missing", journal.error().detail};
    }
    if (Result<void> same = compare(*journal, *shipped); !same)
        return same;
    const bool complete = journal->size() == shipped->size()
                          && std::all_of(journal->cbegin(), journal->cend(),
                                         [](const Journal &row) { return row.done == row.steps; });
    if (!complete) {
        return Error{ErrorKind::Offline,
                     "db.schema.older",
                     {},
                     {QString::number(journal->size()), QString::number(shipped->size())}};
    }
    return {};
}

} // namespace reiyan::db
