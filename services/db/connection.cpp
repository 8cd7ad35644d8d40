#include "services/db/connection.h"

#include "services/base/text.h"

#include <QLoggingCategory>
#include <QSqlError>
#include <QUuid>

#include <memory>

Q_LOGGING_CATEGORY(lcDb, "reiyan.db", QtInfoMsg)

namespace reiyan::db {
namespace {

QString driverName(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Sqlite:
        return QStringLiteral("QSQLITE");
    case Dialect::PostgreSql:
        return QStringLiteral("QPSQL");
    case Dialect::MariaDb:
        return QStringLiteral("QMYSQL");
    }
    Q_UNREACHABLE();
}

QString connectOptions(const ConnectionSettings &settings, Access access)
{
    QStringList options;
    switch (settings.dialect) {
    case Dialect::Sqlite:
        options << QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000");
        if (access == Access::ReadOnly)
            options << QStringLiteral("QSQLITE_OPEN_READONLY");
        break;
    case Dialect::PostgreSql:
        // Keepalives bound the wait for a dead server to about ten seconds (section 7).
        options << QStringLiteral("connect_timeout=5") << QStringLiteral("keepalives_idle=5")
                << QStringLiteral("keepalives_interval=2") << QStringLiteral("keepalives_count=3")
                << QStringLiteral("tcp_user_timeout=10000")
                << QStringLiteral("application_name=reiyan");
        break;
    case Dialect::MariaDb:
        options << QStringLiteral("MYSQL_OPT_CONNECT_TIMEOUT=5");
        break;
    }
    if (!settings.options.isEmpty())
        options << settings.options;
    return options.join(u';');
}

QStringList sessionStatements(Dialect dialect, Access access)
{
    switch (dialect) {
    case Dialect::Sqlite: {
        QStringList statements = {
            QStringLiteral("PRAGMA foreign_keys = ON"),
            QStringLiteral("PRAGMA recursive_triggers = ON"), // or REPLACE deletes unseen (10.3)
            QStringLiteral("PRAGMA trusted_schema = OFF"),
            QStringLiteral("PRAGMA cell_size_check = ON"),
            QStringLiteral("PRAGMA mmap_size = 0"),
            QStringLiteral("PRAGMA cache_size = -32000"),
            QStringLiteral("PRAGMA temp_store = MEMORY"),
        };
        if (access == Access::ReadWrite)
            statements << QStringLiteral("PRAGMA journal_mode = WAL")
                       << QStringLiteral("PRAGMA synchronous = FULL");
        else
            statements << QStringLiteral("PRAGMA query_only = ON");
        return statements;
    }
    case Dialect::PostgreSql:
        return {
            QStringLiteral("SET lock_timeout = '3s'"),
            QStringLiteral("SET statement_timeout = '%1s'")
                .arg(access == Access::ReadWrite ? 15 : 120),
            QStringLiteral("SET idle_in_transaction_session_timeout = '30s'"),
            QStringLiteral("SET synchronous_commit = on"),
            QStringLiteral("SET client_min_messages = warning"),
        };
    case Dialect::MariaDb:
        return {
            QStringLiteral("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,"
                           "ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                           "PIPES_AS_CONCAT'"),
            QStringLiteral("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"),
            QStringLiteral("SET SESSION innodb_lock_wait_timeout = 3"),
            QStringLiteral("SET SESSION max_statement_time = %1")
                .arg(access == Access::ReadWrite ? 15 : 120),
            QStringLiteral("SET SESSION idle_transaction_timeout = 30"),
            QStringLiteral("SET SESSION time_zone = '+00:00'"),
            QStringLiteral("SET NAMES utf8mb4 COLLATE utf8mb4_bin"),
        };
    }
    Q_UNREACHABLE();
}

bool isLoopback(const ConnectionSettings &settings)
{
    return settings.host == QLatin1String("localhost") || settings.host.startsWith(u'/')
           || settings.host == QLatin1String("127.0.0.1") || settings.host == QLatin1String("::1");
}

/// Drivers take a null QString for NULL. Here only orNull() says NULL; a text that nobody set is
/// an empty text.
void bind(QSqlQuery &query, const Params &params)
{
    for (const auto &[placeholder, value] : params) {
        if (value.typeId() != QMetaType::QString || value.isNull()) {
            query.bindValue(placeholder, value);
            continue;
        }
        const QString text = value.toString();
        query.bindValue(placeholder, text.isNull() ? QStringLiteral("") : storable(text));
    }
}

Error unsafe(const char *code, const QString &what)
{
    return {ErrorKind::Offline, code, what, {what}};
}

} // namespace

Connection::Connection(ConnectionSettings settings, Access access)
    : m_settings(std::move(settings))
    , m_access(access)
{}

Connection::~Connection()
{
    close();
}

Result<void> Connection::open()
{
    if (isOpen())
        return {};
    Result<void> opened = openHandle();
    if (opened)
        opened = prepareSession();
    if (opened)
        opened = checkSanity();
    if (!opened)
        close();
    return opened;
}

Result<void> Connection::openHandle()
{
    m_name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_handle = QSqlDatabase::addDatabase(driverName(m_settings.dialect), m_name);
    m_handle.setHostName(m_settings.host);
    m_handle.setPort(m_settings.port);
    m_handle.setDatabaseName(m_settings.database);
    m_handle.setUserName(m_settings.user);
    m_handle.setPassword(m_settings.password);
    m_handle.setConnectOptions(connectOptions(m_settings, m_access));
    if (m_handle.open())
        return {};
    return Error{
        ErrorKind::Offline, "db.open", m_handle.lastError().text(), {m_settings.toDisplay()}};
}

void Connection::close()
{
    if (m_name.isEmpty())
        return;
    qDeleteAll(std::exchange(m_prepared, {}));
    qDeleteAll(std::exchange(m_bulk, {}));
    m_handle.close();
    m_handle = {};
    QSqlDatabase::removeDatabase(std::exchange(m_name, {}));
}

Result<void> Connection::reopen()
{
    close();
    return open();
}

Result<void> Connection::prepareSession()
{
    for (const QString &sql : sessionStatements(dialect(), m_access)) {
        if (Result<void> done = execute(sql, "session"); !done)
            return done;
    }
    return {};
}

Result<QString> Connection::scalar(const char *sql)
{
    QSqlQuery query(m_handle);
    if (!query.exec(QString::fromLatin1(sql)) || !query.next())
        return classified(query.lastError(), "sanity");
    return query.value(0).toString();
}

namespace {

struct Check {
    const char *sql;
    const char *wanted; // comma separated
    const char *code;
};

QList<Check> checksFor(const ConnectionSettings &settings, Access access)
{
    QList<Check> checks;
    if (settings.dialect == Dialect::Sqlite) {
        checks << Check{"PRAGMA foreign_keys", "1", "db.unsafe.foreign_keys"};
        if (access == Access::ReadWrite)
            checks << Check{"PRAGMA journal_mode", "wal", "db.unsafe.journal"}
                   << Check{"PRAGMA synchronous", "2", "db.unsafe.durability"};
    } else if (settings.dialect == Dialect::PostgreSql && access == Access::ReadWrite) {
        checks << Check{"SELECT pg_is_in_recovery()::int", "0", "db.unsafe.standby"}
               << Check{"SHOW fsync", "on", "db.unsafe.durability"}
               << Check{"SHOW transaction_read_only", "off", "db.unsafe.read_only"};
        if (!isLoopback(settings))
            checks << Check{"SELECT ssl::int FROM pg_stat_ssl WHERE pid = pg_backend_pid()", "1",
                            "db.unsafe.plaintext"};
    } else if (settings.dialect == Dialect::MariaDb && access == Access::ReadWrite) {
        checks << Check{"SELECT @@innodb_flush_log_at_trx_commit", "1", "db.unsafe.durability"}
               << Check{"SELECT @@log_bin = 0 OR @@sync_binlog = 1", "1", "db.unsafe.durability"}
               << Check{"SELECT @@read_only", "0,OFF", "db.unsafe.read_only"};
        if (!isLoopback(settings))
            checks << Check{"SELECT variable_value <> '' FROM information_schema.session_status "
                            "WHERE variable_name = 'Ssl_cipher'",
                            "1", "db.unsafe.plaintext"};
    }
    return checks;
}

} // namespace

Result<void> Connection::checkSanity()
{
    const QList<Check> checks = checksFor(m_settings, m_access);
    for (const Check &check : checks) {
        const Result<QString> found = scalar(check.sql);
        if (!found)
            return found.error();
        if (!QString::fromLatin1(check.wanted).split(u',').contains(*found, Qt::CaseInsensitive))
            return unsafe(check.code,
                          QString::fromLatin1(check.sql) + QLatin1String(" = ") + *found);
    }
    return {};
}

QString Connection::serverVersion()
{
    const char *sql =
        dialect() == Dialect::Sqlite ? "SELECT 'SQLite ' || sqlite_version()" : "SELECT version()";
    const Result<QString> version = scalar(sql);
    return version ? *version : QStringLiteral("unknown");
}

Result<void> Connection::prepare(const Statement &statement)
{
    if (m_prepared.contains(statement.sql))
        return {};
    auto query = std::make_unique<QSqlQuery>(m_handle);
    query->setForwardOnly(true);
    if (!query->prepare(expand(statement.sql, dialect())))
        return classified(query->lastError(), statement.name);
    m_prepared.insert(statement.sql, query.release());
    return {};
}

Result<QSqlQuery *> Connection::run(const Statement &statement, const Params &params)
{
    if (Result<void> prepared = prepare(statement); !prepared)
        return prepared.error();
    QSqlQuery *query = m_prepared.value(statement.sql);
    bind(*query, params);
    if (query->exec())
        return query;
    const Error error = classified(query->lastError(), statement.name);
    query->finish();
    return error;
}

Result<QSqlQuery> Connection::run(const DynamicStatement &statement, const Params &params)
{
    QSqlQuery query(m_handle);
    query.setForwardOnly(true);
    bool ok = query.prepare(expand(statement.sql.constData(), dialect()));
    bind(query, params);
    ok = ok && query.exec();
    if (!ok)
        return classified(query.lastError(), statement.name);
    return query;
}

Result<void> Connection::runBulk(const QByteArray &sql, const QList<QVariant> &values)
{
    QSqlQuery *query = m_bulk.value(sql);
    if (!query) {
        auto prepared = std::make_unique<QSqlQuery>(m_handle);
        if (!prepared->prepare(QString::fromUtf8(sql)))
            return classified(prepared->lastError(), "bulk");
        query = prepared.release();
        m_bulk.insert(sql, query);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values.at(i));
    if (query->exec())
        return {};
    return classified(query->lastError(), "bulk");
}

Result<void> Connection::execute(const QString &sql, const char *name)
{
    QSqlQuery query(m_handle);
    if (query.exec(sql))
        return {};
    return classified(query.lastError(), name);
}

Result<void> Connection::commit()
{
    if (dialect() == Dialect::Sqlite)
        return execute(QStringLiteral("COMMIT"), "COMMIT");
    if (m_handle.commit())
        return {};
    return classified(m_handle.lastError(), "COMMIT");
}

void Connection::rollback()
{
    if (!isOpen())
        return;
    // A failed rollback leaves a connection in an unknown state: it is thrown away.
    const bool ok = dialect() == Dialect::Sqlite
                        ? execute(QStringLiteral("ROLLBACK"), "ROLLBACK").has_value()
                        : m_handle.rollback();
    if (!ok && dialect() != Dialect::Sqlite)
        close();
}

Error Connection::classified(const QSqlError &error, const char *statement) const
{
    Error result = classify(error, dialect(), statement);
    // PostgreSQL reports a dead server with an empty code; so does a client-side mistake such as
    // a missing placeholder. The open connection tells them apart.
    if (dialect() == Dialect::PostgreSql && error.nativeErrorCode().isEmpty() && m_handle.isOpen())
        result = {ErrorKind::Broken, errors::kUnclassified, result.detail};
    if (result.kind == ErrorKind::Broken)
        qCWarning(lcDb).noquote() << result.code << result.detail;
    return result;
}

} // namespace reiyan::db
