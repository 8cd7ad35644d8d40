#include "services/db/session.h"

#include "services/base/assert.h"
#include "services/base/crash_point.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSqlError>
#include <QSqlRecord>
#include <QThread>

Q_LOGGING_CATEGORY(lcUnit, "reiyan.db.unit", QtInfoMsg)

namespace reiyan::db {
namespace {

constexpr Statement kNow{"db.now", "SELECT {now}"};

QList<QVariant> valuesOf(const QSqlQuery &query, int columns)
{
    QList<QVariant> values;
    values.reserve(columns);
    for (int i = 0; i < columns; ++i)
        values.append(query.value(i));
    return values;
}

Rows allRows(QSqlQuery &query)
{
    Rows rows;
    const int columns = query.record().count();
    while (query.next())
        rows.append(Row(valuesOf(query, columns)));
    return rows;
}

} // namespace

Error Reader::failed(const Error &error)
{
    if (!m_firstError)
        m_firstError = error;
    return error;
}

Result<QSqlQuery *> Reader::execute(const Statement &statement, const Params &params)
{
    if (m_firstError)
        return *m_firstError;
    Result<QSqlQuery *> query = m_connection.run(statement, params);
    if (!query)
        return failed(query.error());
    return query;
}

Result<Rows> Reader::rows(const Statement &statement, const Params &params)
{
    const Result<QSqlQuery *> query = execute(statement, params);
    if (!query)
        return query.error();
    Rows all = allRows(**query);
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return failed(m_connection.classified(error, statement.name));
    return all;
}

Result<Rows> Reader::rows(const DynamicStatement &statement, const Params &params)
{
    if (m_firstError)
        return *m_firstError;
    Result<QSqlQuery> query = m_connection.run(statement, params);
    if (!query)
        return failed(query.error());
    QSqlQuery open = *std::move(query);
    Rows all = allRows(open);
    if (open.lastError().isValid())
        return failed(m_connection.classified(open.lastError(), statement.name));
    return all;
}

Result<std::optional<Row>> Reader::row(const Statement &statement, const Params &params)
{
    const Result<QSqlQuery *> query = execute(statement, params);
    if (!query)
        return query.error();
    std::optional<Row> first;
    if ((*query)->next())
        first = Row(valuesOf(**query, (*query)->record().count()));
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return failed(m_connection.classified(error, statement.name));
    return first;
}

Result<qint64> Reader::number(const Statement &statement, const Params &params)
{
    const Result<std::optional<Row>> first = row(statement, params);
    if (!first)
        return first.error();
    return *first ? (*first)->integer(0) : 0;
}

Result<void> Reader::stream(const DynamicStatement &statement, const Params &params,
                            const std::function<bool(const Row &)> &take)
{
    Result<QSqlQuery> query = m_connection.run(statement, params);
    if (!query)
        return failed(query.error());
    QSqlQuery open = *std::move(query);
    const int columns = open.record().count();
    while (open.next()) {
        if (!take(Row(valuesOf(open, columns))))
            return {};
    }
    if (open.lastError().isValid())
        return failed(m_connection.classified(open.lastError(), statement.name));
    return {};
}

Result<qint64> Reader::now()
{
    if (!m_now) {
        // An embedded file has no clock but this machine's.
        if (m_environment.clockIsAuthority || dialect() == Dialect::Sqlite) {
            m_now = m_environment.clock->nowMs();
        } else {
            const Result<qint64> asked = number(kNow);
            if (!asked)
                return asked;
            m_now = *asked;
        }
    }
    return *m_now;
}

Result<int> Transaction::change(const Statement &statement, const Params &params)
{
    const Result<QSqlQuery *> query = execute(statement, params);
    if (!query)
        return query.error();
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<void> Transaction::changeOne(const Statement &statement, const Params &params,
                                    const Error &otherwise)
{
    const Result<int> changed = change(statement, params);
    if (!changed)
        return changed.error();
    REIYAN_INVARIANT(*changed <= 1, "a compare-and-set touches one row");
    if (*changed != 1)
        return otherwise;
    return {};
}

Result<bool> Transaction::insertOrNotice(const Statement &statement, const Params &params)
{
    if (m_firstError)
        return *m_firstError;
    // MariaDB: a plain insert whose 1062 leaves the transaction usable. Its IGNORE would also
    // swallow other errors. The other two say it in the statement's ON CONFLICT DO NOTHING.
    const Result<QSqlQuery *> query = m_connection.run(statement, params);
    if (!query) {
        if (dialect() == Dialect::MariaDb && query.error().code == errors::kDuplicate)
            return false;
        return failed(query.error());
    }
    const bool inserted = (*query)->numRowsAffected() == 1;
    (*query)->finish();
    return inserted;
}

namespace {

/// Few distinct statements, since each stays prepared. Over a network many rows go in one; SQLite
/// has no way to go and takes longest to parse.
qsizetype rowsAtOnce(Dialect dialect, qsizetype left)
{
    if (dialect == Dialect::Sqlite)
        return 1;
    for (const qsizetype size : {128, 16}) {
        if (left >= size)
            return size;
    }
    return 1;
}

} // namespace

Result<void> Transaction::insertMany(const QByteArray &table, const QByteArrayList &columns,
                                     const QList<QList<QVariant>> &rows)
{
    const QByteArray one = '(' + QByteArray("?, ").repeated(columns.size() - 1) + "?)";
    const QByteArray head = "INSERT INTO " + table + " (" + columns.join(", ") + ") VALUES " + one;
    QByteArray sql;
    qsizetype rowsOfSql = 0;
    for (qsizetype at = 0; at < rows.size();) {
        if (m_firstError)
            return *m_firstError;
        const qsizetype count = rowsAtOnce(dialect(), rows.size() - at);
        if (count != rowsOfSql) {
            sql = head + QByteArray(", " + one).repeated(count - 1);
            rowsOfSql = count;
        }
        QList<QVariant> values;
        values.reserve(count * columns.size());
        for (qsizetype row = at; row < at + count; ++row)
            values += rows.at(row);
        const Result<void> done = m_connection.runBulk(sql, values);
        if (!done)
            return failed(done.error());
        at += count;
    }
    return {};
}

void LockOrder::enter(LockRank rank, const QString &id)
{
    const std::pair wanted{rank, id};
    REIYAN_INVARIANT(!m_last || *m_last <= wanted, "locks are taken in the global order");
    m_last = wanted;
}

Result<int> Transaction::setSavepoint()
{
    if (m_firstError)
        return *m_firstError;
    const int savepoint = ++m_savepoints; // a command inside a command has its own
    const Result<void> done =
        m_connection.execute(QStringLiteral("SAVEPOINT unit_%1").arg(savepoint), "SAVEPOINT");
    if (!done)
        return failed(done.error());
    return savepoint;
}

Result<void> Transaction::rollbackToSavepoint(int savepoint)
{
    if (m_firstError && !m_firstError->isRefusal())
        return *m_firstError;
    m_firstError.reset();
    Result<void> done = m_connection.execute(
        QStringLiteral("ROLLBACK TO SAVEPOINT unit_%1").arg(savepoint), "ROLLBACK TO SAVEPOINT");
    return done ? done : failed(done.error());
}

Result<void> beginSnapshot(Connection &connection)
{
    switch (connection.dialect()) {
    case Dialect::Sqlite:
        return connection.execute(QStringLiteral("BEGIN"), "snapshot");
    case Dialect::PostgreSql:
        return connection.execute(QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
                                  "snapshot");
    case Dialect::MariaDb:
        // For the next transaction only; the session stays at READ COMMITTED.
        if (Result<void> level = connection.execute(
                QStringLiteral("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"), "snapshot");
            !level)
            return level;
        return connection.execute(
            QStringLiteral("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"), "snapshot");
    }
    Q_UNREACHABLE();
}

void endSnapshot(Connection &connection)
{
    connection.rollback();
}

Result<void> Transaction::begin()
{
    switch (dialect()) {
    case Dialect::Sqlite: // QSqlDatabase::transaction() is deferred: a reader turned writer fails
        return m_connection.execute(QStringLiteral("BEGIN IMMEDIATE"), "BEGIN");
    case Dialect::PostgreSql:
        return m_connection.execute(
            QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"), "BEGIN");
    case Dialect::MariaDb:
        return m_connection.execute(QStringLiteral("START TRANSACTION READ WRITE"), "BEGIN");
    }
    Q_UNREACHABLE();
}

Result<void> Transaction::commit()
{
    crashPoint("unit.before_commit");
    Result<void> done = m_connection.commit();
    if (done) {
        crashPoint("unit.after_commit");
        return done;
    }
    if (done.error().code == errors::kLost)
        return Error{ErrorKind::Ambiguous, "db.checking", done.error().detail};
    return done;
}

namespace {

/// The database is gone, or its last answer is. Other things that are offline, or that have to
/// wait, are none of the unit's business.
bool isLost(const Error &error)
{
    return error.kind == ErrorKind::Ambiguous
           || (error.kind == ErrorKind::Offline && error.code.startsWith("db."));
}

/// What one unit has tried so far, and whether it tries again (Y-1).
class Patience
{
public:
    explicit Patience(const RunOptions &options)
        : m_options(options)
    {
        m_clock.start();
    }

    /// The error to end with, or nothing while another try is due.
    [[nodiscard]] std::optional<Error> endWith(const Error &error)
    {
        ++m_tries;
        const bool lost = isLost(error);
        m_ambiguous = m_ambiguous || error.kind == ErrorKind::Ambiguous;
        if (!lost && !error.isRetryable())
            return error;
        if (m_ambiguous && !m_options.rerunWhenAmbiguous)
            return error;
        if (isLeft(lost))
            return std::nullopt;
        return m_ambiguous ? Error{ErrorKind::Ambiguous, "db.checking", error.detail} : error;
    }

    [[nodiscard]] int tries() const { return m_tries; }

private:
    [[nodiscard]] bool isLeft(bool lost) const
    {
        if (m_ambiguous)
            return m_clock.elapsed() < m_options.ambiguousBudgetMs;
        return m_clock.elapsed() < m_options.budgetMs && (lost || m_tries < m_options.maxTries);
    }

    const RunOptions m_options;
    QElapsedTimer m_clock;
    int m_tries = 0;
    bool m_ambiguous = false;
};

/// Full jitter: uniform between 0 and min(500 ms, 10 ms x 2^n) (Y-1).
void pause(const Environment &environment, int tries)
{
    const quint64 ceiling = std::min<quint64>(500, 10ULL << std::min(tries, 10));
    QThread::msleep(static_cast<unsigned long>(environment.random->draw() % (ceiling + 1)));
}

} // namespace

Result<void> Transaction::once(Connection &connection, const Environment &environment,
                               const std::function<Result<void>(Transaction &)> &work)
{
    if (!connection.isOpen()) {
        if (Result<void> opened = connection.open(); !opened)
            return opened;
    }
    Transaction transaction(connection, environment);
    Result<void> outcome = transaction.begin();
    if (outcome)
        outcome = work(transaction);
    if (outcome && transaction.firstError())
        outcome = *transaction.firstError(); // somebody looked away: half never commits
    if (outcome)
        outcome = transaction.commit();
    if (!outcome)
        connection.rollback();
    return outcome;
}

Result<void> runUnit(Connection &connection, const Environment &environment,
                     const std::function<Result<void>(Transaction &)> &work,
                     const RunOptions &options)
{
    REIYAN_INVARIANT(connection.access() == Access::ReadWrite, "units run on a writing connection");
    Patience patience(options);
    for (;;) {
        const Result<void> outcome = Transaction::once(connection, environment, work);
        if (outcome)
            return outcome;
        const bool lost = isLost(outcome.error());
        if (lost)
            connection.close(); // never a half-dead session; the next turn opens a fresh one
        if (const std::optional<Error> end = patience.endWith(outcome.error()))
            return *end;
        qCDebug(lcUnit).noquote() << "again after" << outcome.error().code;
        pause(environment, lost ? patience.tries() + 4 : patience.tries());
    }
}

} // namespace reiyan::db
