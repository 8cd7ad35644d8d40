#include "services/engine/statement_desk.h"

#include "services/base/crash_point.h"
#include "services/engine/filing.h"
#include "services/jobs/queue.h"

namespace reiyan::engine {

StatementDesk::StatementDesk(db::Database &database, commands::Executor &executor,
                             jobs::Runner &runner)
    : m_database(database)
    , m_executor(executor)
    , m_runner(runner)
{}

void StatementDesk::addJobs()
{
    constexpr qint64 kEveryMs = 5LL * 60 * 1000; // a wake-up that got lost
    m_runner.addCron("statement.match", kEveryMs, deposits::matchWaiting);
    m_runner.add({.kind = deposits::kMatchJob,
                  .run = [this](jobs::JobContext &, const jobs::Job &job) { return match(job); }});
}

Result<void> StatementDesk::match(const jobs::Job &job)
{
    const auto all =
        m_database.read([](db::Reader &reader) -> Result<deposits::repository::Unmatched> {
            const Result<qint64> now = reader.now();
            return now ? deposits::repository::unmatched(reader, *now)
                       : Result<deposits::repository::Unmatched>(now.error());
        });
    if (!all)
        return all.error();
    const deposits::MatchRun run = deposits::matchLines(*all);
    if (Result<void> filed = fileExact(job, run.exact); !filed)
        return filed;
    crashPoint("statement.after_exact");
    return m_database.write([&](db::Transaction &tx) -> Result<void> {
        const Result<void> kept = deposits::keepRun(tx, run);
        return kept ? jobs::complete(tx, job) : kept;
    });
}

/// Each in a transaction of its own: a person who decides one of them meanwhile waits for that one
/// alone.
Result<void> StatementDesk::fileExact(const jobs::Job &job,
                                      const QList<deposits::MatchExact> &exact)
{
    for (const deposits::MatchExact &pair : exact) {
        const Result<void> filed = m_database.write([&](db::Transaction &tx) -> Result<void> {
            const auto outcome = fileInJob(m_executor, tx, pair.commandId(job.id),
                                           deposits::MatchExact::kKind, pair.toJson());
            if (!outcome && !outcome.error().isRefusal())
                return outcome.error();
            return jobs::holdFence(tx, job); // another worker may have taken the run over
        });
        if (!filed)
            return filed;
    }
    return {};
}

} // namespace reiyan::engine
