#include "tests/support/test_database.h"

#include "services/db/migrator.h"

#include <QUuid>

#include <cstdio>

namespace reiyan::test {
namespace {

template <typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", result.error().code.constData(), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace

TestDatabase::TestDatabase(bool migrated)
{
    const QByteArray wanted = qgetenv("REIYAN_TEST_DB");
    if (wanted.isEmpty() || wanted == "sqlite")
        m_settings.database = m_dir.filePath(QStringLiteral("test.db"));
    else if (wanted == "postgresql")
        createServerDatabase("REIYAN_TEST_PG");
    else if (wanted == "mariadb")
        createServerDatabase("REIYAN_TEST_MY");
    else // a misspelt name must never run the suite on SQLite and call it green
        qFatal("REIYAN_TEST_DB: unknown database '%s'", wanted.constData());

    m_connection = std::make_unique<db::Connection>(m_settings, db::Access::ReadWrite);
    orDie(m_connection->open());
    std::fprintf(stderr, "speaking to %s\n", qPrintable(m_connection->serverVersion()));
    if (migrated) {
        orDie(db::migrate(*m_connection));
        orDie(m_connection->open());
    }
}

void TestDatabase::createServerDatabase(const QByteArray &variable)
{
    const QString url = qEnvironmentVariable(variable.constData());
    if (url.isEmpty())
        qFatal("%s is not set: start the servers with ./dev db up", variable.constData());
    m_admin = orDie(db::ConnectionSettings::fromUrl(url));
    m_settings = m_admin;
    m_settings.database =
        QStringLiteral("t_") + QUuid::createUuid().toString(QUuid::Id128).left(16);
    db::Connection admin(m_admin, db::Access::ReadWrite);
    orDie(admin.open());
    orDie(admin.execute(QStringLiteral("CREATE DATABASE ") + m_settings.database, "test"));
}

TestDatabase::~TestDatabase()
{
    m_connection.reset();
    if (m_settings.dialect == db::Dialect::Sqlite)
        return;
    db::Connection admin(m_admin, db::Access::ReadWrite);
    if (!admin.open())
        return;
    const QString force =
        m_settings.dialect == db::Dialect::PostgreSql ? QStringLiteral(" WITH (FORCE)") : QString();
    const auto dropped =
        admin.execute(QStringLiteral("DROP DATABASE ") + m_settings.database + force, "test");
    if (!dropped)
        qWarning("%s", qPrintable(dropped.error().detail));
}

std::unique_ptr<db::Database> TestDatabase::open(const Environment &environment, int writers)
{
    return orDie(db::Database::open(m_settings, {environment, db::Access::ReadWrite, writers, {}}));
}

Result<void> TestDatabase::tryExec(const QString &sql)
{
    return m_connection->execute(sql, "test");
}

void TestDatabase::exec(const QString &sql)
{
    const Result<void> done = tryExec(sql);
    if (!done)
        qFatal("%s\n%s", qPrintable(sql), qPrintable(done.error().detail));
}

qint64 TestDatabase::number(const QString &sql)
{
    return text(sql).toLongLong();
}

QString TestDatabase::text(const QString &sql)
{
    Result<QSqlQuery> query =
        m_connection->run(db::DynamicStatement{"test", sql.toUtf8()}, db::Params{});
    if (!query)
        qFatal("%s\n%s", qPrintable(sql), qPrintable(query.error().detail));
    QSqlQuery open = *std::move(query);
    return open.next() ? open.value(0).toString() : QString();
}

} // namespace reiyan::test
