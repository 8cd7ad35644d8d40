#pragma once

#include "services/bills/bills_commands.h"
#include "services/engine/engine.h"

namespace reiyan::engine {

/// Asks suppliers what members owe. The question moves no money and is asked once: whoever gets no
/// answer asks anew, under a new reference.
class BillDesk
{
public:
    BillDesk(db::Database &database, const Engine::Adapters &adapters, jobs::Runner &runner);

    void addJobs();

private:
    [[nodiscard]] Result<void> ask(const jobs::Job &job);
    [[nodiscard]] Result<bills::Answer> answerFor(const bills::Bill &bill) const;

    db::Database &m_database;
    const Engine::Adapters &m_adapters;
    jobs::Runner &m_runner;
};

} // namespace reiyan::engine
