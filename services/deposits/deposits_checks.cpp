#include "services/deposits/deposits_checks.h"

#include "services/deposits/deposits_repository.h"
#include "services/deposits/invoices_repository.h"

namespace reiyan::deposits {

using commands::Context;

Result<void> checkMove(const Context &context, const Deposit &deposit, DepositState to,
                       qint64 version)
{
    // A person approves what a person matched; the table's other ways to CREDITED are a gateway's.
    const bool byHand = to != DepositState::Credited || deposit.state == DepositState::Matched;
    if (byHand && mayBecome(deposit.state, to)) {
        if (deposit.version != version)
            return Error{ErrorKind::Conflict, "deposit.changed", {}, {deposit.number}};
        return {};
    }
    if (mayBecome(deposit.state, DepositState::Matched) && deposit.decidedBy.isNull())
        return Error{ErrorKind::Invalid, "deposit.not_matched", {}, {deposit.number}};
    if (deposit.decidedBy.isNull())
        return Error{ErrorKind::Invalid,
                     "deposit.wrong_state",
                     {},
                     {deposit.number, QLatin1String(stateCode(deposit.state))}};
    const Result<QString> name = repository::nameOf(context.tx, deposit.decidedBy);
    if (!name)
        return name.error();
    return Error{ErrorKind::Conflict,
                 "deposit.already_decided",
                 {},
                 {deposit.number, *name, QStringLiteral("ms:%1").arg(deposit.decidedAt),
                  QLatin1String(stateCode(deposit.state))}};
}

Result<void> refuseGateways(const Context &context, const Deposit &deposit)
{
    const auto invoice = repository::invoiceOf(context.tx, deposit.id);
    if (!invoice)
        return invoice.error();
    if (*invoice)
        return Error{
            ErrorKind::Invalid, "deposit.by_gateway", {}, {deposit.number, (*invoice)->gateway}};
    return {};
}

Result<Deposit> lockFor(const Context &context, const DepositId &id, DepositState to,
                        qint64 version)
{
    Result<Deposit> deposit = repository::lock(context.tx, id);
    if (!deposit)
        return deposit;
    if (Result<void> manual = refuseGateways(context, *deposit); !manual)
        return manual.error();
    if (Result<void> ready = checkMove(context, *deposit, to, version); !ready)
        return ready.error();
    return deposit;
}

} // namespace reiyan::deposits
