#pragma once

#include "services/commands/executor.h"
#include "services/deposits/lines_matching.h"
#include "services/jobs/runner.h"

namespace reiyan::engine {

/// Matches the lines of bank statements with the requests that wait for them. What is certain
/// becomes a command a pair, for a person to approve; what looks alike is suggested.
class StatementDesk
{
public:
    StatementDesk(db::Database &database, commands::Executor &executor, jobs::Runner &runner);

    void addJobs();

private:
    [[nodiscard]] Result<void> match(const jobs::Job &job);
    [[nodiscard]] Result<void> fileExact(const jobs::Job &job,
                                         const QList<deposits::MatchExact> &exact);

    db::Database &m_database;
    commands::Executor &m_executor;
    jobs::Runner &m_runner;
};

} // namespace reiyan::engine
