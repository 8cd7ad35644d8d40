#include "services/jobs/runner.h"

#include "services/base/crash_point.h"
#include "services/jobs/queue.h"

#include <QLoggingCategory>
#include <QSysInfo>

#include <chrono>

Q_LOGGING_CATEGORY(lcJobs, "reiyan.jobs", QtInfoMsg)

namespace reiyan::jobs {

bool JobContext::mayCallOut() const
{
    return m_runner.leasesAreFresh();
}

Runner::Runner(db::Database &database, Options options)
    : m_database(database)
    , m_options(std::move(options))
    , m_owner(newUuid(database.environment()))
{}

Runner::~Runner()
{
    stop();
}

void Runner::add(const JobHandler &handler)
{
    m_handlers.insert(handler.kind, handler);
}

void Runner::addChore(const char *name, qint64 everyMs,
                      std::function<Result<int>(db::Transaction &)> run)
{
    m_chores.push_back({name, everyMs, std::move(run), 0});
}

void Runner::addCron(const char *name, qint64 everyMs,
                     std::function<Result<int>(db::Transaction &)> run)
{
    addChore(name, everyMs,
             [name, everyMs, run = std::move(run)](db::Transaction &tx) -> Result<int> {
                 const Result<bool> ours = takeSlot(tx, name, everyMs);
                 if (!ours)
                     return ours.error();
                 return *ours ? run(tx) : Result<int>(0);
             });
}

void Runner::start()
{
    m_renewedAt = monotonicMs();
    rescue(m_options.aloneOnStore);
    for (int i = 0; i < m_options.threads; ++i)
        m_threads.emplace_back([this] { work(); });
    m_threads.emplace_back([this] { keepLeases(); });
    m_threads.emplace_back([this] { keep(); });
}

void Runner::stop()
{
    m_stopping = true;
    wake();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

void Runner::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
    }
    m_wake.notify_all();
}

void Runner::pause(qint64 ms)
{
    std::unique_lock lock(m_mutex);
    const quint64 seen = m_wakes;
    m_wake.wait_for(lock, std::chrono::milliseconds(ms),
                    [this, seen] { return m_stopping || m_wakes != seen; });
}

qint64 Runner::monotonicMs() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

bool Runner::leasesAreFresh() const
{
    return monotonicMs() - m_renewedAt < m_options.leaseMs * 2 / 3;
}

void Runner::work()
{
    while (!m_stopping) {
        // Out of touch with the database, a purchase taken now could only end as unknown.
        if (!leasesAreFresh() || !runOne())
            pause(m_options.idlePollMs);
    }
}

bool Runner::runOne()
{
    const Result<QList<Job>> claimed = m_database.write(
        [this](db::Transaction &tx) { return claim(tx, m_owner, 1, m_options.leaseMs); });
    if (!claimed) {
        qCWarning(lcJobs).noquote() << "claim:" << claimed.error().code << claimed.error().detail;
        return false;
    }
    crashPoint("queue.after_claim");
    for (const Job &job : *claimed)
        runJob(job);
    return !claimed->isEmpty();
}

QList<JobId> Runner::inHand()
{
    const std::lock_guard lock(m_mutex);
    return m_inHand.values();
}

void Runner::runJob(const Job &job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_inHand.insert(job.id);
    }
    const JobHandler handler = m_handlers.value(job.kind);
    JobContext context(m_database, *this);
    const Result<void> done = handler.run ? handler.run(context, job)
                                          : Result<void>(Error{ErrorKind::Broken, "job.no_handler",
                                                               QString::fromLatin1(job.kind)});
    {
        const std::lock_guard lock(m_mutex);
        m_inHand.remove(job.id);
    }
    if (!done && done.error().code != "job.lost")
        failed(job, done.error(), handler.neverDies);
}

void Runner::failed(const Job &job, const Error &error, bool neverDies)
{
    qCInfo(lcJobs).noquote() << job.kind << job.id.text << error.code << error.detail;
    // A purchase whose course is unclear is never simply run again: nobody renews its lease any
    // more, and when that is over its handler settles it (J-3).
    if (job.onOrphan == OnOrphan::ToUnknown)
        return;
    const bool permanent =
        !neverDies && (error.kind == ErrorKind::Broken || error.kind == ErrorKind::Invalid);
    const Result<void> noted =
        m_database.write([&](db::Transaction &tx) { return fail(tx, job, error, permanent); });
    if (!noted)
        qCWarning(lcJobs).noquote() << "fail:" << noted.error().code << noted.error().detail;
}

void Runner::rescue(bool everyLease)
{
    constexpr int kBatch = 100;
    for (;;) {
        const Result<QList<Job>> orphans = m_database.write([&](db::Transaction &tx) {
            return takeOrphans(tx, m_owner, kBatch, m_options.leaseMs, everyLease);
        });
        if (!orphans || orphans->isEmpty())
            return;
        crashPoint("queue.in_rescue");
        for (const Job &orphan : *orphans)
            settleOrphan(orphan);
        if (everyLease && orphans->size() < kBatch)
            return;
    }
}

void Runner::settleOrphan(const Job &job)
{
    const Result<void> settled = m_database.write([&](db::Transaction &tx) -> Result<void> {
        const auto handler = m_handlers.constFind(job.kind);
        const Error silent{ErrorKind::Offline, "job.orphan", {}};
        switch (job.onOrphan) {
        case OnOrphan::Retry:
            return fail(tx, job, silent, false);
        case OnOrphan::ToUnknown:
            if (handler != m_handlers.cend() && handler->orphan)
                return handler->orphan(tx, job);
            return fail(tx, job, silent, true);
        case OnOrphan::Dead:
            return fail(tx, job, silent, true);
        }
        Q_UNREACHABLE();
    });
    if (!settled)
        qCWarning(lcJobs).noquote()
            << "orphan:" << job.kind << settled.error().code << settled.error().detail;
}

bool Runner::beat()
{
    crashPoint("queue.before_heartbeat");
    const qint64 now = monotonicMs(); // before, since it may wait for the database
    const QList<JobId> held = inHand();
    const Result<void> renewed =
        db::await(m_database.heart().write([&](db::Transaction &tx) -> Result<void> {
            if (Result<void> alive =
                    heartbeat(tx, m_owner, QSysInfo::machineHostName(), m_options.version);
                !alive)
                return alive;
            return renew(tx, m_owner, held, m_options.leaseMs);
        }));
    if (renewed)
        m_renewedAt = now;
    return renewed.has_value();
}

void Runner::runChores(qint64 now)
{
    for (Chore &chore : m_chores) {
        if (now < chore.dueAt || m_stopping)
            continue;
        const Result<int> done = m_database.write(chore.run);
        // A duplicate: another worker sealed the same rows first.
        if (!done && !done.error().isRetryable() && done.error().code != db::errors::kDuplicate)
            qCWarning(lcJobs).noquote() << chore.name << done.error().code << done.error().detail;
        chore.dueAt = now + chore.everyMs;
    }
    if (m_filedWork && !m_stopping) {
        const Result<int> done = m_filedWork();
        if (done && *done > 0)
            wake();
    }
}

/// A thread of its own: a chore may wait for a lock that another worker holds, even one that was
/// frozen with it, and whoever waits must not lose its leases over it.
void Runner::keepLeases()
{
    constexpr qint64 kRetryMs = 1'000;
    qint64 renewAt = 0;
    while (!m_stopping) {
        if (monotonicMs() >= renewAt) {
            const bool renewed = beat();
            renewAt = monotonicMs() + (renewed ? m_options.leaseMs / 3 : kRetryMs);
        }
        waitATurn();
    }
}

void Runner::waitATurn()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, std::chrono::milliseconds(200), [this] { return m_stopping.load(); });
}

void Runner::keep()
{
    qint64 rescueAt = monotonicMs() + m_options.leaseMs / 2;
    while (!m_stopping) {
        const qint64 now = monotonicMs();
        if (now >= rescueAt) {
            rescue(false);
            rescueAt = now + std::min<qint64>(m_options.leaseMs / 2, 30'000);
        }
        runChores(now);
        waitATurn();
    }
}

} // namespace reiyan::jobs
