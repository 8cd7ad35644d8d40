#include "services/base/crash_point.h"
#include "services/base/text.h"
#include "services/base/wib.h"
#include "services/bills/bills_commands.h"
#include "services/catalog/catalog_queries.h"
#include "services/catalog/target_rule.h"
#include "services/commands/state_history.h"
#include "services/jobs/queue.h"
#include "services/ledger/ledger.h"
#include "services/members/members_queries.h"
#include "services/orders/orders_handlers.h"
#include "services/orders/orders_steps.h"
#include "services/routing/routing.h"
#include "services/store/numbers.h"

#include <algorithm>

namespace reiyan::orders {
namespace {

using commands::Context;

QString rupiahArg(Money amount)
{
    return QStringLiteral("rp:%1").arg(amount.toRupiah());
}

/// Our own error for a supplier that cannot be asked now; nothing when one can.
std::optional<Error> whyNobody(const QList<routing::Candidate> &candidates,
                               const catalog::SellableService &service, qint64 now)
{
    bool onlyBreaker = !candidates.isEmpty();
    for (const routing::Candidate &candidate : candidates) {
        const routing::Skip skip = routing::whySkipped(candidate, candidate.cap, now);
        if (skip == routing::Skip::None)
            return std::nullopt;
        onlyBreaker = onlyBreaker && skip == routing::Skip::BreakerOpen;
    }
    if (onlyBreaker)
        return Error{ErrorKind::Conflict, "order.suppliers_down", {}, {service.nominal}};
    const Result<void> own = catalog::checkSellable(service, now);
    return own ? Error{ErrorKind::Invalid, "catalog.not_available", {}, {service.nominal}}
               : own.error();
}

/// The places where the item may be bought, in the order in which they are asked, those that can
/// be asked now first; the first one gets the first attempt.
Result<QList<routing::Candidate>> routeFor(const Context &context,
                                           const catalog::SellableService &service)
{
    const auto all = routing::candidatesOf(context.tx, service.id);
    if (!all)
        return all.error();
    QList<routing::Candidate> ordered =
        routing::inOrder(*all, context.tx.environment().random->draw());
    ordered.removeIf(
        [&service](const routing::Candidate &candidate) { return candidate.cost > service.price; });
    if (std::optional<Error> nobody = whyNobody(ordered, service, context.now))
        return *std::move(nobody);
    std::stable_partition(ordered.begin(), ordered.end(), [&](const routing::Candidate &candidate) {
        return routing::whySkipped(candidate, candidate.cap, context.now) == routing::Skip::None;
    });
    return ordered;
}

Result<catalog::SellableService> serviceFor(const Context &context, const PlaceOrder &command)
{
    const auto member = members::basicsOf(context.tx, command.user);
    if (!member)
        return member.error();
    if (!*member)
        return Error{ErrorKind::NotFound, "member.not_found", command.user.text};
    const auto service = catalog::sellable(context.tx, command.service, (*member)->levelId);
    if (!service)
        return service.error();
    if (!*service)
        return Error{ErrorKind::NotFound, "catalog.not_found", command.service.text};
    return **service;
}

/// What is bought, where and for how much, before anything is written.
struct Offer {
    catalog::SellableService service;
    Money price;
    QString target;
    QList<routing::Candidate> route;
    std::optional<bills::Bill> bill = {};
};

Result<Offer> goodsOffer(const Context &context, const PlaceOrder &command,
                         const catalog::SellableService &service)
{
    if (Result<void> priced = catalog::checkPrice(service); !priced)
        return priced.error();
    const Result<QList<routing::Candidate>> route = routeFor(context, service);
    if (!route)
        return route.error();
    const Result<QString> target = catalog::checkTarget(service.targetRule, command.target);
    return target ? Result<Offer>(Offer{service, service.price, *target, *route}) : target.error();
}

/// A bill is paid where it was asked for, at the price that was shown (2.8 of the protocols): no
/// route, no failover.
Result<Offer> billOffer(const Context &context, const PlaceOrder &command,
                        const catalog::SellableService &service)
{
    if (command.bill.isNull())
        return Error{ErrorKind::Invalid, "bill.needed", {}, {service.nominal}};
    const Result<bills::Bill> bill =
        bills::payable(context.tx, command.bill, command.user, command.service, context.now);
    if (!bill)
        return bill.error();
    const Result<QString> other =
        repository::otherPaying(context.tx, bill->destination, bill->askedAt, {});
    if (!other)
        return other.error();
    if (!other->isEmpty()) // of anybody: one debt is paid once
        return Error{ErrorKind::Conflict, "bill.being_paid", {}, {*other}};
    const auto own = routing::ownCandidate(context.tx, command.service);
    if (!own)
        return own.error();
    if (!*own)
        return Error{ErrorKind::NotFound, "catalog.not_found", command.service.text};
    routing::Candidate place = **own;
    place.cost = place.cap = bill->cost;
    if (std::optional<Error> nobody = whyNobody({place}, service, context.now))
        return *std::move(nobody);
    return Offer{service, bill->price, bill->destination, {place}, *bill};
}

Result<Offer> offerFor(const Context &context, const PlaceOrder &command)
{
    const Result<catalog::SellableService> service = serviceFor(context, command);
    if (!service)
        return service.error();
    Result<Offer> offer = service->kind == QLatin1String("bill")
                              ? billOffer(context, command, *service)
                              : goodsOffer(context, command, *service);
    if (offer && offer->price != command.price) {
        return Error{ErrorKind::Conflict,
                     "order.price_changed",
                     {},
                     {rupiahArg(command.price), rupiahArg(offer->price)}};
    }
    return offer;
}

/// Frozen from here on: price, cap, item, destination, supplier (O-2).
Result<repository::Placement> placementFor(const Context &context, const PlaceOrder &command,
                                           const Offer &offer)
{
    const catalog::SellableService &service = offer.service;
    Money cap;
    for (const routing::Candidate &candidate : offer.route)
        cap = std::max(cap, candidate.cap);

    repository::Placement placement;
    placement.order = {{context.tx.newId()},
                       {},
                       command.user,
                       service.productId,
                       service.id.text,
                       offer.route.constFirst().providerId,
                       offer.target,
                       storable(command.targetNote, 100),
                       offer.price,
                       cap,
                       OrderState::Dispatching,
                       context.now,
                       3, // born NEW, FUNDED, DISPATCHING in one transaction: three steps
                       routing::freeze(offer.route)};
    placement.day = businessDay(context.now);
    placement.placedBy = context.actor.user;
    placement.channel = QStringLiteral("counter");
    placement.clientToken = command.clientToken;

    const auto earlier = repository::earlierOrder(context.tx, placement);
    if (!earlier)
        return earlier.error();
    if (*earlier) {
        placement.repeatNo = (*earlier)->highestRepeat + 1;
        const bool justNow = context.now - (*earlier)->createdAt < kDuplicateWindowMs;
        if (justNow && !command.buyAgain) {
            return Error{ErrorKind::Conflict,
                         "order.duplicate",
                         {},
                         {(*earlier)->number, QStringLiteral("ms:%1").arg((*earlier)->createdAt)}};
        }
        if (placement.repeatNo > 1 && !service.repeatable)
            return Error{ErrorKind::Invalid, "order.not_repeatable", {}, {service.nominal}};
    }
    return placement;
}

/// A bill's order takes the number that the supplier was asked under.
Result<void> insertWithNumber(const Context &context, repository::Placement &placement,
                              const std::optional<bills::Bill> &bill)
{
    const auto insert = [&](const QString &number) {
        placement.order.number = number;
        return repository::insertOrder(context.tx, placement);
    };
    const Result<bool> inserted =
        bill ? insert(bill->number) : store::insertNumbered(context.tx, insert);
    if (!inserted)
        return inserted.error();
    if (*inserted)
        return {};
    // Not the number: somebody places the very same order at this moment (O-3).
    return Error{ErrorKind::Conflict, "order.same_moment", {}};
}

Result<void> recordBirth(const Context &context, const Order &placed)
{
    struct Birth {
        OrderState from;
        OrderState to;
        const char *cause;
    };
    constexpr std::array kBirth = {Birth{OrderState::New, OrderState::New, "place"},
                                   Birth{OrderState::New, OrderState::Funded, "hold"},
                                   Birth{OrderState::Funded, OrderState::Dispatching, "attempt"}};
    Order order = placed;
    order.version = 0;
    for (const Birth &birth : kBirth) {
        order.state = birth.from;
        const Cause cause{birth.cause, context.actor.user, context.command};
        const Result<void> noted =
            order.version == 0 ? commands::recordStep(context.tx, {.machine = "order",
                                                                   .objectId = order.id.text,
                                                                   .seq = 1,
                                                                   .from = "",
                                                                   .to = stateCode(OrderState::New),
                                                                   .cause = cause.name,
                                                                   .actor = cause.actor,
                                                                   .command = cause.command})
                               : orderStep(context.tx, order, birth.to, cause);
        if (!noted)
            return noted;
        ++order.version;
    }
    return {};
}

} // namespace

Result<QJsonObject> handlePlace(const Context &context, const PlaceOrder &command)
{
    const Result<Offer> offer = offerFor(context, command);
    if (!offer)
        return offer.error();
    Result<repository::Placement> prepared = placementFor(context, command, *offer);
    if (!prepared)
        return prepared.error();
    const routing::Candidate &chosen = offer->route.constFirst();
    const NextAttempt first{1,
                            {chosen.providerId, chosen.sku, chosen.cap},
                            offer->bill ? offer->bill->handle : QString()};
    repository::Placement placement = *std::move(prepared);
    if (Result<void> inserted = insertWithNumber(context, placement, offer->bill); !inserted)
        return inserted.error();
    const Order &order = placement.order;
    if (Result<void> born = recordBirth(context, order); !born)
        return born.error();
    const Result<void> taken =
        offer->bill ? bills::takeForOrder(context, *offer->bill, order.id) : Result<void>();
    if (!taken)
        return taken.error();
    const Result<ledger::Hold> hold =
        ledger::placeHold(context.tx, ledger::walletOf(order.user), order.price, order.id);
    if (!hold)
        return hold.error();
    crashPoint("order.after_hold");
    const Cause cause{"prepare", context.actor.user, context.command};
    if (Result<void> attempt = prepareAttempt(context.tx, order, first, cause); !attempt)
        return attempt.error();
    return QJsonObject{{QStringLiteral("id"), order.id.text},
                       {QStringLiteral("number"), order.number},
                       {QStringLiteral("price"), order.price.toRupiah()}};
}

Result<commands::Subject> subjectOfPlacing(const Context &context, const PlaceOrder &command)
{
    const auto member = members::basicsOf(context.tx, command.user);
    if (!member)
        return member.error();
    const QString name = *member ? (*member)->fullName : QString();
    return commands::Subject{command.price, "order", command.clientToken,
                             name + QStringLiteral(" · ") + command.target};
}

} // namespace reiyan::orders
