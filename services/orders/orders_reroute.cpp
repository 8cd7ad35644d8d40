#include "services/base/crash_point.h"
#include "services/orders/orders_handlers.h"
#include "services/orders/orders_steps.h"
#include "services/orders/verdict.h"
#include "services/routing/routing.h"
#include "services/store/cases.h"

#include <algorithm>

namespace reiyan::orders {
namespace {

using commands::Context;

/// Only what is proven not to have been bought goes on; not beside goods that may have come from an
/// earlier try.
Result<void> mayGoOn(const Context &context, const Locked &locked, const RerouteOrder &command)
{
    const auto &[order, attempt] = locked;
    if (order.state != OrderState::Review)
        return Error{ErrorKind::Conflict,
                     "order.not_hanging",
                     order.number,
                     {order.number, QLatin1String(stateCode(order.state))}};
    if (order.version != command.version)
        return Error{ErrorKind::Conflict, "order.changed", order.number, {order.number}};
    const Result<bool> there = goodsMayBeThere(context.tx, attempt);
    const Result<bool> claimed =
        there ? store::hasOpenCase(context.tx, "webhook_differs", order.id.text) : there;
    if (!claimed)
        return claimed.error();
    if (*there || *claimed || verdictOf(attempt.state, attempt.error) != Verdict::Refused)
        return Error{ErrorKind::Conflict, "order.reroute_unsafe", order.number, {order.number}};
    // A bill is paid where it was asked for.
    if (attempt.itemKind == QLatin1String("bill") || attempt.number >= RerouteOrder::kMostAttempts)
        return Error{ErrorKind::Conflict, "order.reroute_spent", order.number, {order.number}};
    return {};
}

/// The place that was named, if the order may go there now.
Result<routing::Stop> stopFor(const Context &context, const Order &order,
                              const RerouteOrder &command)
{
    const Error closed{
        ErrorKind::Conflict, "order.stop_closed", {}, {command.providerCode, command.sku}};
    const auto candidates = routing::candidatesOf(context.tx, {order.serviceId});
    if (!candidates)
        return candidates.error();
    const auto found = std::find_if(
        candidates->cbegin(), candidates->cend(), [&command](const routing::Candidate &one) {
            return one.providerCode == command.providerCode && one.sku == command.sku;
        });
    if (found == candidates->cend() || found->cost > order.price
        || routing::whySkipped(*found, order.costCap, context.now) != routing::Skip::None)
        return closed;
    const Result<QStringList> tried = repository::triedStops(context.tx, order.id);
    if (!tried)
        return tried.error();
    if (tried->contains(found->providerId + u'|' + found->sku))
        return Error{ErrorKind::Conflict, "order.stop_tried", {}, {command.providerCode}};
    return routing::Stop{found->providerId, found->sku, std::min(found->cap, order.costCap)};
}

Result<Locked> find(const Context &context, const RerouteOrder &command)
{
    const auto order = repository::find(context.tx, command.order);
    const auto newest = order ? repository::newestAttempt(context.tx, command.order)
                              : Result<std::optional<Attempt>>(order.error());
    if (!newest)
        return newest.error();
    if (!*order || !*newest)
        return Error{ErrorKind::NotFound, "order.not_found", command.order.text};
    return Locked{**order, **newest};
}

} // namespace

Result<QJsonObject> handleReroute(const Context &context, const RerouteOrder &command)
{
    const Result<Locked> found = find(context, command);
    if (!found)
        return found.error();
    const Result<Locked> locked = lockWithOrder(context.tx, found->attempt.id);
    if (!locked)
        return locked.error();
    const auto &[order, attempt] = *locked;
    if (Result<void> may = mayGoOn(context, *locked, command); !may)
        return may.error();
    const Result<routing::Stop> stop = stopFor(context, order, command);
    if (!stop)
        return stop.error();
    const Cause cause{"rerouted", context.actor.user, context.command};
    const Result<void> moved =
        moveOrder(context.tx, order, {.state = OrderState::Dispatching}, cause);
    if (!moved)
        return moved.error();
    crashPoint("order.after_reroute");
    const Result<void> prepared =
        prepareAttempt(context.tx, order, {attempt.number + 1, *stop}, cause);
    if (!prepared)
        return prepared.error();
    return QJsonObject{{QStringLiteral("id"), order.id.text},
                       {QStringLiteral("number"), order.number}};
}

Result<commands::Subject> subjectOfRerouting(const Context &context, const RerouteOrder &command)
{
    const Result<Locked> found = find(context, command); // the first person learns at once
    const Result<void> may = found ? mayGoOn(context, *found, command) : found.error();
    if (!may)
        return may.error();
    const Result<routing::Stop> stop = stopFor(context, found->order, command);
    if (!stop)
        return stop.error();
    return commands::Subject{found->order.price, "order", command.order.text,
                             found->order.number + QStringLiteral(" · → ") + command.providerCode
                                 + u' ' + command.sku,
                             true};
}

} // namespace reiyan::orders
