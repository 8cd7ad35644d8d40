#include "services/deposits/deposits_steps.h"

#include "services/commands/state_history.h"

namespace reiyan::deposits {

Result<void> recordStep(const commands::Context &context, const Deposit &deposit, DepositState to,
                        const char *cause)
{
    return commands::recordStep(context.tx, {.machine = "deposit",
                                             .objectId = deposit.id.text,
                                             .seq = deposit.version + 1,
                                             .from = stateCode(deposit.state),
                                             .to = stateCode(to),
                                             .cause = cause,
                                             .actor = context.actor.user,
                                             .command = context.command});
}

Result<void> moveTo(const commands::Context &context, const Deposit &deposit,
                    const repository::Decision &decision, const char *cause)
{
    if (!mayBecome(deposit.state, decision.state))
        return Error{ErrorKind::Broken, "deposit.wrong_state", deposit.number};
    if (Result<void> changed = repository::setState(context.tx, deposit, decision); !changed)
        return changed;
    return recordStep(context, deposit, decision.state, cause);
}

} // namespace reiyan::deposits
