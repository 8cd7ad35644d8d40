#pragma once

#include "services/db/pool.h"
#include "services/db/store_file.h"

namespace reiyan::db {

/// One store, open. Three pools: `pages` for what a person waits for, `reports` for long reads,
/// `writer` for units of work (one thread on SQLite, which has exactly one writing connection).
/// Made and destroyed on one thread, used from any.
class Database
{
public:
    struct Options {
        Environment environment = Environment::system();
        Access access = Access::ReadWrite;
        int writers = 2; ///< On servers. SQLite has one.
        RunOptions patience = {};
    };

    /// Takes the lock of an embedded store and proves that the database answers.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const ConnectionSettings &settings,
                                                                const Options &options);

    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] const QString &serverVersion() const { return m_serverVersion; }

    [[nodiscard]] Pool &pages() { return *m_pages; }
    [[nodiscard]] Pool &reports() { return *m_reports; }
    [[nodiscard]] Pool &writer();
    /// Writes the signs of life: beside all others where the database has room for it, so that a
    /// worker whose connections all wait for a lock does not lose its leases over it.
    [[nodiscard]] Pool &heart();

    /// For worker threads and command-line programs: blocks until done.
    template <typename Work>
    auto write(Work work)
    {
        return await(writer().write(std::move(work)));
    }

    template <typename Work>
    auto read(Work work)
    {
        return await(m_pages->read(std::move(work)));
    }

private:
    Database(ConnectionSettings settings, const Options &options);

    const ConnectionSettings m_settings;
    const Environment m_environment;
    QString m_serverVersion;
    std::unique_ptr<StoreLock> m_lock; // given back last
    std::unique_ptr<Pool> m_writer;
    std::unique_ptr<Pool> m_heart;
    std::unique_ptr<Pool> m_pages;
    std::unique_ptr<Pool> m_reports;
};

} // namespace reiyan::db
