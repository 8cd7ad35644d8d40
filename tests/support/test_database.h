#pragma once

#include "services/db/database.h"

#include <QTemporaryDir>

namespace reiyan::test {

/// The settings of a new, empty, migrated store of the dialect that REIYAN_TEST_DB names
/// (sqlite when unset). Servers come from REIYAN_TEST_PG and REIYAN_TEST_MY; a missing server or
/// an unknown name ends the program: a suite never runs on another database than it claims.
class TestDatabase
{
public:
    explicit TestDatabase(bool migrated = true);
    ~TestDatabase();
    Q_DISABLE_COPY_MOVE(TestDatabase)

    [[nodiscard]] const db::ConnectionSettings &settings() const { return m_settings; }
    /// A connection of the test's own thread, with the rights of the schema's owner.
    [[nodiscard]] db::Connection &connection() { return *m_connection; }
    [[nodiscard]] std::unique_ptr<db::Database> open(
        const Environment &environment = Environment::system(), int writers = 2);

    void exec(const QString &sql);                          ///< Ends the program on an error.
    [[nodiscard]] Result<void> tryExec(const QString &sql); ///< One statement, as typed.
    [[nodiscard]] qint64 number(const QString &sql);
    [[nodiscard]] QString text(const QString &sql);

private:
    void createServerDatabase(const QByteArray &variable);

    QTemporaryDir m_dir;
    db::ConnectionSettings m_admin;
    db::ConnectionSettings m_settings;
    std::unique_ptr<db::Connection> m_connection;
};

} // namespace reiyan::test
