#include "services/deposits/deposits_steps.h"

#include "services/commands/state_history.h"
#include "services/jobs/outbox.h"

namespace reiyan::deposits {
namespace {

/// What a member wants to know of; the others are our own business.
const char *newsOf(DepositState state)
{
    switch (state) {
    case DepositState::Invoiced:
        return "deposit.invoiced";
    case DepositState::Credited:
        return "deposit.credited";
    case DepositState::Rejected:
        return "deposit.rejected";
    case DepositState::Expired:
        return "deposit.expired";
    case DepositState::Cancelled:
        return "deposit.cancelled";
    case DepositState::Returned:
        return "deposit.returned";
    case DepositState::Reversed:
        return "deposit.reversed";
    default:
        return nullptr;
    }
}

Result<void> tellMember(const commands::Context &context, const Deposit &deposit,
                        const repository::Decision &decision)
{
    const char *news = newsOf(decision.state);
    if (!news)
        return {};
    return jobs::tell(context.tx, {deposit.user,
                                   news,
                                   {{QStringLiteral("number"), deposit.number},
                                    {QStringLiteral("amount"), deposit.amount.toRupiah()},
                                    {QStringLiteral("due"), deposit.due().toRupiah()},
                                    {QStringLiteral("reason"), decision.reason}}});
}

} // namespace

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
    if (Result<void> told = tellMember(context, deposit, decision); !told)
        return told;
    return recordStep(context, deposit, decision.state, cause);
}

Result<ledger::Posted> postCredit(const commands::Context &context, const Deposit &deposit,
                                  const QByteArray &note)
{
    ledger::Posting posting{.kind = "DEPOSIT",
                            .command = context.command,
                            .deposit = deposit.id,
                            .effectiveAt = context.now,
                            .noteCode = note,
                            .lines = {{deposit.sourceAccount, deposit.due().negated()},
                                      {ledger::walletOf(deposit.user), deposit.amount}}};
    for (const auto &[account, amount] : {std::pair(ledger::kFeeIncome, deposit.fee),
                                          std::pair(ledger::kRounding, deposit.rounding)}) {
        if (amount.isPositive())
            posting.lines.append({QLatin1String(account), amount});
    }
    return ledger::post(context.tx, posting);
}

} // namespace reiyan::deposits
