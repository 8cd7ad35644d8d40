#include "services/base/crash_point.h"
#include "services/base/text.h"
#include "services/base/wib.h"
#include "services/catalog/catalog_queries.h"
#include "services/catalog/target_rule.h"
#include "services/commands/state_history.h"
#include "services/jobs/queue.h"
#include "services/ledger/ledger.h"
#include "services/members/members_queries.h"
#include "services/orders/orders_handlers.h"
#include "services/orders/orders_steps.h"
#include "services/store/numbers.h"

#include <QCryptographicHash>

namespace reiyan::orders {
namespace {

using commands::Context;

QString rupiahArg(Money amount)
{
    return QStringLiteral("rp:%1").arg(amount.toRupiah());
}

/// Our cost tolerance: a supplier may have raised the price since the last price list.
Result<Money> costCapOf(Money cost)
{
    constexpr BasisPoints kTolerance{200};
    const Result<Money> share = cost.shareRoundedUp(kTolerance);
    return share ? cost.plus(*share) : share;
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
    if (Result<void> ready = catalog::checkSellable(**service, context.now); !ready)
        return ready.error();
    if ((*service)->price != command.price) {
        return Error{ErrorKind::Conflict,
                     "order.price_changed",
                     {},
                     {rupiahArg(command.price), rupiahArg((*service)->price)}};
    }
    return **service;
}

/// Frozen from here on: price, cap, item, destination, supplier (O-2).
Result<repository::Placement> placementFor(const Context &context, const PlaceOrder &command,
                                           const catalog::SellableService &service)
{
    const Result<QString> target = catalog::checkTarget(service.targetRule, command.target);
    if (!target)
        return target.error();
    const Result<Money> cap = costCapOf(service.cost);
    if (!cap)
        return cap.error();

    repository::Placement placement;
    placement.order = {{context.tx.newId()},
                       {},
                       command.user,
                       service.productId,
                       service.id.text,
                       service.providerId,
                       *target,
                       storable(command.targetNote, 100),
                       service.price,
                       *cap,
                       OrderState::Dispatching,
                       context.now,
                       3}; // born NEW, FUNDED, DISPATCHING in one transaction: three steps
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

Result<void> insertWithNumber(const Context &context, repository::Placement &placement)
{
    constexpr int kDraws = 8;
    for (int draw = 0; draw < kDraws; ++draw) {
        const Result<QString> number = store::drawNumber(context.tx);
        if (!number)
            return number.error();
        placement.order.number = *number;
        const Result<bool> inserted = repository::insertOrder(context.tx, placement);
        if (!inserted)
            return inserted.error();
        if (*inserted)
            return {};
    }
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

Result<void> prepareAttempt(const Context &context, const Order &order, const QString &sku)
{
    Attempt attempt;
    attempt.id = {context.tx.newId()};
    attempt.order = order.id;
    attempt.number = 1;
    attempt.providerId = order.providerId;
    attempt.providerRef = order.number + QStringLiteral("-1");
    attempt.sku = sku;
    attempt.destination = order.target;
    attempt.costCap = order.costCap;
    attempt.requestHash =
        QCryptographicHash::hash(
            (attempt.providerRef + u'|' + sku + u'|' + attempt.destination).toUtf8(),
            QCryptographicHash::Sha256)
            .toHex();
    if (Result<void> inserted = repository::insertAttempt(context.tx, attempt, context.now);
        !inserted)
        return inserted;
    const Cause cause{"prepare", context.actor.user, context.command};
    if (Result<void> noted = attemptStep(context.tx, attempt, AttemptState::Prepared, cause);
        !noted)
        return noted;
    crashPoint("order.after_prepared");
    const jobs::JobSpec send{.kind = kSendJob,
                             .payload = {{QStringLiteral("attempt"), attempt.id.text}},
                             .uniqKey = QStringLiteral("order.send:") + attempt.id.text,
                             .onOrphan = jobs::OnOrphan::ToUnknown,
                             .priority = 10};
    const Result<bool> enqueued = jobs::enqueue(context.tx, send);
    return enqueued ? Result<void>() : Result<void>(enqueued.error());
}

} // namespace

Result<QJsonObject> handlePlace(const Context &context, const PlaceOrder &command)
{
    const Result<catalog::SellableService> service = serviceFor(context, command);
    if (!service)
        return service.error();
    Result<repository::Placement> prepared = placementFor(context, command, *service);
    if (!prepared)
        return prepared.error();
    repository::Placement placement = *std::move(prepared);
    if (Result<void> inserted = insertWithNumber(context, placement); !inserted)
        return inserted.error();
    const Order &order = placement.order;
    if (Result<void> born = recordBirth(context, order); !born)
        return born.error();
    const Result<ledger::Hold> hold =
        ledger::placeHold(context.tx, ledger::walletOf(order.user), order.price, order.id);
    if (!hold)
        return hold.error();
    crashPoint("order.after_hold");
    if (Result<void> attempt = prepareAttempt(context, order, service->sku); !attempt)
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
