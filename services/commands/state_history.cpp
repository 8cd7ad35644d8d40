#include "services/commands/state_history.h"

#include "services/base/assert.h"

#include <array>

namespace reiyan::commands {
namespace {

constexpr std::array kStatements = {
    db::Statement{"history.insert", R"sql(
        INSERT INTO state_histories (id, machine, object_id, seq, from_state, to_state, cause,
                                     evidence_id, actor_id, command_id, job_id, at)
        VALUES (:id, :machine, :object, :seq, :from, :to, :cause, :evidence, :actor, :command,
                :job, :at))sql"},
};

} // namespace

Result<void> recordStep(db::Transaction &tx, const Step &step)
{
    REIYAN_INVARIANT(!step.command.isNull() || !step.job.isNull(),
                     "V-30: every step has a command or a job");
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<int> inserted =
        tx.change(kStatements[0], {{":id", tx.newId()},
                                   {":machine", QLatin1String(step.machine)},
                                   {":object", step.objectId},
                                   {":seq", step.seq},
                                   {":from", QLatin1String(step.from)},
                                   {":to", QLatin1String(step.to)},
                                   {":cause", QString::fromLatin1(step.cause)},
                                   {":evidence", db::orNull(step.evidenceId)},
                                   {":actor", db::orNull(step.actor.text)},
                                   {":command", db::orNull(step.command.text)},
                                   {":job", db::orNull(step.job.text)},
                                   {":at", *now}});
    return inserted ? Result<void>() : Result<void>(inserted.error());
}

std::span<const db::Statement> historyStatements()
{
    return kStatements;
}

} // namespace reiyan::commands
