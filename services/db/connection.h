#pragma once

#include "services/base/result.h"
#include "services/db/connection_settings.h"
#include "services/db/statement.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace reiyan::db {

enum class Access { ReadOnly, ReadWrite };

/// One connection, owned by the thread that opened it, with its prepared statements. Opening
/// sets the session up (money rules 5.2) and refuses a database that cannot keep money safe.
class Connection
{
public:
    Connection(ConnectionSettings settings, Access access);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] Result<void> open();
    void close();
    [[nodiscard]] Result<void> reopen();
    [[nodiscard]] bool isOpen() const { return !m_name.isEmpty(); }

    [[nodiscard]] Dialect dialect() const { return m_settings.dialect; }
    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] QString serverVersion();

    /// Makes the server understand the statement without running it.
    [[nodiscard]] Result<void> prepare(const Statement &statement);
    /// Runs a prepared statement; the query stays with the connection and is re-used.
    [[nodiscard]] Result<QSqlQuery *> run(const Statement &statement, const Params &params);
    /// The same for a text of the moment, which is not kept.
    [[nodiscard]] Result<QSqlQuery> run(const DynamicStatement &statement, const Params &params);
    /// A many-row INSERT with `?` placeholders; its text is kept prepared.
    [[nodiscard]] Result<void> runBulk(const QByteArray &sql, const QList<QVariant> &values);
    /// Exactly the given text, unprepared: BEGIN, savepoints, DDL.
    [[nodiscard]] Result<void> execute(const QString &sql, const char *name);

    /// Driver commits: the one call that tells the truth on PostgreSQL.
    [[nodiscard]] Result<void> commit();
    void rollback();

    [[nodiscard]] Error classified(const QSqlError &error, const char *statement) const;

private:
    [[nodiscard]] Result<void> openHandle();
    [[nodiscard]] Result<void> prepareSession();
    [[nodiscard]] Result<void> checkSanity();
    [[nodiscard]] Result<QString> scalar(const char *sql);

    const ConnectionSettings m_settings;
    const Access m_access;
    QString m_name;
    QSqlDatabase m_handle;
    QHash<const char *, QSqlQuery *> m_prepared;
    QHash<QByteArray, QSqlQuery *> m_bulk;
};

} // namespace reiyan::db
