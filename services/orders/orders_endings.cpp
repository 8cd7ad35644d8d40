#include "services/orders/orders_endings.h"

#include "services/base/crash_point.h"
#include "services/ledger/ledger.h"
#include "services/store/cases.h"

namespace reiyan::orders {
namespace {

/// A cost above the cap is still a success, at the frozen price (U-4); one that the supplier did
/// not name is booked at the cap. Both want a person.
Result<void> questionCost(const commands::Context &context, const Locked &locked,
                          const std::optional<Money> &cost)
{
    const auto &[order, attempt] = locked;
    if (cost && *cost <= attempt.costCap)
        return {};
    return store::openCase(context.tx, {cost ? "above_cap" : "cost_unknown", "order", order.id.text,
                                        cost.value_or(attempt.costCap), attempt.providerRef});
}

} // namespace

Result<void> deliver(const commands::Context &context, const Locked &locked,
                     const SupplierOutcome &outcome, const Cause &cause)
{
    const auto &[order, attempt] = locked;
    const Money cost = outcome.cost.value_or(attempt.costCap);
    const Result<void> moved = moveOrder(context.tx, order,
                                         {.state = OrderState::Succeeded,
                                          .cost = cost,
                                          .serial = outcome.serial,
                                          .finishedAt = context.now},
                                         cause);
    if (!moved)
        return moved;
    if (Result<void> opened = questionCost(context, locked, outcome.cost); !opened)
        return opened;
    QList<ledger::Line> lines = {{ledger::walletOf(order.user), order.price.negated()},
                                 {QLatin1String(ledger::kSales), order.price}};
    if (cost.isPositive())
        lines << ledger::Line{ledger::providerFloat(attempt.providerCode), cost.negated()}
              << ledger::Line{QLatin1String(ledger::kCogs), cost};
    const Result<ledger::Posted> captured = ledger::captureHold(context.tx, order.id,
                                                                {.kind = "CAPTURE",
                                                                 .command = context.command,
                                                                 .order = order.id,
                                                                 .effectiveAt = context.now,
                                                                 .noteCode = "order.delivered",
                                                                 .lines = lines});
    crashPoint("order.after_capture");
    return captured ? Result<void>() : Result<void>(captured.error());
}

Result<void> giveBack(const commands::Context &context, const Order &order,
                      const QByteArray &reason, const Cause &cause)
{
    const Result<void> moved = moveOrder(context.tx, order,
                                         {.state = OrderState::Failed,
                                          .failure = QString::fromLatin1(reason),
                                          .finishedAt = context.now},
                                         cause);
    if (!moved)
        return moved;
    const Result<void> released = ledger::releaseHold(context.tx, order.id, context.command);
    crashPoint("order.after_release");
    return released;
}

} // namespace reiyan::orders
