#pragma once

#include "services/db/database.h"
#include "services/jobs/job.h"

#include <QHash>
#include <QSet>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace reiyan::jobs {

class Runner;

/// What a handler may ask of the thread that runs it.
class JobContext
{
public:
    JobContext(db::Database &database, const Runner &runner)
        : m_database(database)
        , m_runner(runner)
    {}

    [[nodiscard]] db::Database &database() const { return m_database; }
    /// False when the lease could not be renewed for two thirds of its time: then nothing may
    /// be sent to the outside any more (J-1).
    [[nodiscard]] bool mayCallOut() const;

private:
    db::Database &m_database;
    const Runner &m_runner;
};

/// How one kind of job is run. `run` ends its job itself, in the transaction of its last write;
/// an Error lets the runner schedule the next attempt. `orphan` is asked for OnOrphan::ToUnknown.
struct JobHandler {
    QByteArray kind;
    std::function<Result<void>(JobContext &, const Job &)> run;
    std::function<Result<void>(db::Transaction &, const Job &)> orphan = {};
    /// Comes back after any failure: what it follows cannot be left alone (3.2.4).
    bool neverDies = false;
};

/// Threads that claim and run jobs, one that renews their leases, and one that rescues orphans and
/// keeps the clockwork (seals, cron) going. Nothing is claimed while the leases are not fresh.
class Runner
{
public:
    struct Options {
        int threads = 2;
        qint64 leaseMs = 120'000;
        qint64 idlePollMs = 500;   ///< Between two looks at an empty queue.
        bool aloneOnStore = false; ///< Embedded: every lease found at start is an orphan's.
        QString version;
    };

    Runner(db::Database &database, Options options);
    ~Runner(); ///< Drains: running jobs finish, nothing new starts (J-5).
    Q_DISABLE_COPY_MOVE(Runner)

    void add(const JobHandler &handler);
    /// Called by the keeper thread every `everyMs`, in a unit of work of its own.
    void addChore(const char *name, qint64 everyMs, std::function<Result<int>(db::Transaction &)>);
    /// A chore of the clock: of all workers of a store one does it, in the transaction that takes
    /// the slot. Slots missed while nobody ran are made up for by one run (J-9).
    void addCron(const char *name, qint64 everyMs, std::function<Result<int>(db::Transaction &)>);
    /// Called by the keeper thread at every turn: work that has no job row, such as commands that
    /// desktops filed. Answers how much there was.
    void addFiledWork(std::function<Result<int>()> work) { m_filedWork = std::move(work); }
    void start();
    void stop();

    /// Looks at the queue now: somebody just enqueued something.
    void wake();
    [[nodiscard]] bool leasesAreFresh() const;
    [[nodiscard]] bool isRunning() const { return !m_threads.empty(); }

private:
    struct Chore {
        const char *name;
        qint64 everyMs;
        std::function<Result<int>(db::Transaction &)> run;
        qint64 dueAt = 0;
    };

    void work();
    [[nodiscard]] bool beat();
    void keepLeases();
    void waitATurn();
    void runChores(qint64 now);
    void keep();
    [[nodiscard]] bool runOne();
    void runJob(const Job &job);
    void rescue(bool everyLease);
    void settleOrphan(const Job &job);
    void failed(const Job &job, const Error &error, bool neverDies);
    [[nodiscard]] QList<JobId> inHand();
    void pause(qint64 ms);
    [[nodiscard]] qint64 monotonicMs() const;

    db::Database &m_database;
    const Options m_options;
    const QString m_owner;
    QHash<QByteArray, JobHandler> m_handlers;
    std::vector<Chore> m_chores;
    std::function<Result<int>()> m_filedWork;
    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    quint64 m_wakes = 0;
    std::atomic<bool> m_stopping = false;
    QSet<JobId> m_inHand; ///< What threads really run; only their leases are renewed.
    std::atomic<qint64> m_renewedAt = 0;
};

} // namespace reiyan::jobs
