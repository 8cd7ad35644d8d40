#include "services/base/text.h"
#include "services/orders/orders_handlers.h"
#include "services/orders/orders_repository.h"

namespace reiyan::orders {
namespace {

using commands::Context;

Result<Order> existing(const Context &context, const OrderId &id)
{
    const auto order = repository::find(context.tx, id);
    if (!order)
        return order.error();
    if (!*order)
        return Error{ErrorKind::NotFound, "order.not_found", id.text};
    return **order;
}

} // namespace

Result<QJsonObject> handleClaim(const Context &context, const ClaimOrder &command)
{
    const Result<Order> order = existing(context, command.order);
    if (!order)
        return order.error();
    const Result<void> claimed = repository::setClaim(
        context.tx, order->id, command.release ? UserId() : context.actor.user, context.now);
    if (!claimed)
        return claimed.error();
    return QJsonObject{{QStringLiteral("id"), order->id.text}};
}

Result<QJsonObject> handleNote(const Context &context, const NoteOrder &command)
{
    const Result<Order> order = existing(context, command.order);
    if (!order)
        return order.error();
    const Result<void> noted = repository::insertNote(
        context.tx, {order->id, command.step, command.text, context.actor.user, context.now});
    if (!noted)
        return noted.error();
    return QJsonObject{{QStringLiteral("id"), order->id.text}};
}

} // namespace reiyan::orders
