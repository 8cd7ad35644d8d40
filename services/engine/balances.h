#pragma once

#include "services/engine/engine.h"

namespace reiyan::engine {

/// Asks every supplier now and then what our deposit there is, so that people and metrics see it
/// shrink. A supplier that does not answer is asked again the next time; nothing fails.
class Balances
{
public:
    Balances(db::Database &database, const Engine::Adapters &adapters, jobs::Runner &runner);

    /// Of all workers of a store one asks.
    void addJobs(qint64 everyMs);

private:
    [[nodiscard]] Result<int> askAll(db::Transaction &tx) const;
    [[nodiscard]] Result<void> ask(const jobs::Job &job);

    db::Database &m_database;
    const Engine::Adapters &m_adapters;
    jobs::Runner &m_runner;
};

} // namespace reiyan::engine
