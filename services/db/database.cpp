#include "services/db/database.h"

#include "services/base/assert.h"

#include <QFileInfo>

namespace reiyan::db {

Database::Database(ConnectionSettings settings, const Options &options)
    : m_settings(std::move(settings))
    , m_environment(options.environment)
{
    constexpr int kPageThreads = 3;
    const bool embedded = m_settings.dialect == Dialect::Sqlite;
    if (options.access == Access::ReadWrite) {
        m_writer = std::make_unique<Pool>(Pool::Options{m_settings, Access::ReadWrite,
                                                        embedded ? 1 : options.writers,
                                                        m_environment, options.patience});
    }
    if (m_writer && !embedded) {
        m_heart = std::make_unique<Pool>(
            Pool::Options{m_settings, Access::ReadWrite, 1, m_environment, options.patience});
    }
    const Pool::Options reading{m_settings, Access::ReadOnly, kPageThreads, m_environment, {}};
    m_pages = std::make_unique<Pool>(reading);
    Pool::Options single = reading;
    single.threads = 1;
    m_reports = std::make_unique<Pool>(single);
}

Pool &Database::writer()
{
    REIYAN_INVARIANT(m_writer, "a store opened for reading is not written");
    return *m_writer;
}

Pool &Database::heart()
{
    return m_heart ? *m_heart : writer();
}

Result<std::unique_ptr<Database>> Database::open(const ConnectionSettings &settings,
                                                 const Options &options)
{
    std::unique_ptr<StoreLock> lock;
    if (settings.dialect == Dialect::Sqlite) {
        if (Result<void> folder = checkStoreFolder(settings.database); !folder)
            return folder.error();
        if (options.access == Access::ReadWrite) {
            Result<std::unique_ptr<StoreLock>> taken = StoreLock::take(settings.database);
            if (!taken)
                return taken.error();
            lock = *std::move(taken);
        } else if (!QFileInfo::exists(settings.database)) {
            return Error{ErrorKind::NotFound, "db.no_store", {}, {settings.database}};
        }
    }

    std::unique_ptr<Database> database(new Database(settings, options));
    database->m_lock = std::move(lock);
    Pool &first = database->m_writer ? *database->m_writer : *database->m_pages;
    Result<QString> version = await(first.withConnection(
        [](Connection &connection) -> Result<QString> { return connection.serverVersion(); }));
    if (!version)
        return version.error();
    database->m_serverVersion = *version;
    return database;
}

} // namespace reiyan::db
