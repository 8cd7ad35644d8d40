#include "services/base/crash_point.h"
#include "services/orders/orders_endings.h"
#include "services/orders/orders_handlers.h"
#include "services/orders/orders_repository.h"

namespace reiyan::orders {
namespace {

using commands::Context;

/// Nobody decides while a call that may still buy or answer is under way, nor before it is known
/// that no answer will come.
Result<void> mayDecide(const Order &order, const Attempt &attempt, const DecideOrder &command,
                       qint64 now)
{
    if (order.state != OrderState::Verifying && order.state != OrderState::Review)
        return Error{ErrorKind::Conflict,
                     "order.not_hanging",
                     order.number,
                     {order.number, QLatin1String(stateCode(order.state))}};
    if (order.version != command.version)
        return Error{ErrorKind::Conflict, "order.changed", order.number, {order.number}};
    if (attempt.state == AttemptState::Prepared || attempt.state == AttemptState::Sending
        || (isLive(attempt.state) && now < attempt.callUntil))
        return Error{ErrorKind::Conflict, "order.being_sent", {}};
    if (!command.delivered && attempt.state == AttemptState::Contradicted)
        return Error{ErrorKind::Conflict, "order.was_delivered", order.number, {order.number}};
    constexpr qint64 kMinuteMs = 60'000;
    const qint64 left = attempt.sentAt + kDecideFailedAfterMs - now;
    if (!command.delivered && isLive(attempt.state) && left > 0)
        return Error{ErrorKind::Invalid,
                     "order.too_early",
                     {},
                     {QString::number((left + kMinuteMs - 1) / kMinuteMs)}};
    return {};
}

/// The order and its last attempt as they are now, if they may be decided.
Result<Locked> find(const Context &context, const DecideOrder &command)
{
    const auto order = repository::find(context.tx, command.order);
    if (!order)
        return order.error();
    const auto attempt = repository::newestAttempt(context.tx, command.order);
    if (!attempt)
        return attempt.error();
    if (!*order || !*attempt)
        return Error{ErrorKind::NotFound, "order.not_found", command.order.text};
    const Result<void> may = mayDecide(**order, **attempt, command, context.now);
    return may ? Result<Locked>(Locked{**order, **attempt}) : may.error();
}

/// The goods came from an earlier try, whose cost is booked as a loss (3.4): what is left is the
/// member's payment. To give that back, too, would lose it.
Result<bool> isBookedElsewhere(const Context &context, const Locked &locked, bool delivered)
{
    const auto &[order, attempt] = locked;
    const Result<bool> came = repository::goodsCame(context.tx, attempt);
    if (came && *came && !delivered)
        return Error{ErrorKind::Conflict, "order.was_delivered", order.number, {order.number}};
    // One that is live, or delivered itself while people decided, has a cost of its own.
    const bool hasOwn = isLive(attempt.state) || attempt.state == AttemptState::Contradicted;
    return came ? Result<bool>(*came && !hasOwn) : came;
}

SupplierOutcome outcomeOf(const DecideOrder &command)
{
    SupplierOutcome outcome;
    outcome.outcome = command.delivered ? OutcomeClass::Succeeded : OutcomeClass::Rejected;
    outcome.error = command.delivered ? "NONE" : "DECIDED";
    outcome.rule = "two people";
    outcome.message = command.evidence;
    outcome.cost = command.cost;
    outcome.serial = command.serial;
    return outcome;
}

/// What the decision says about the attempt. One that was refused for good stays so, or is
/// contradicted by goods that came all the same.
Result<void> moveDecided(const Context &context, const Attempt &attempt,
                         const SupplierOutcome &outcome, const Cause &cause)
{
    const bool delivered = outcome.outcome == OutcomeClass::Succeeded;
    if ((!isLive(attempt.state) && !delivered) || attempt.state == AttemptState::Contradicted)
        return {};
    repository::AttemptChange change{.state = !isLive(attempt.state) ? AttemptState::Contradicted
                                              : delivered            ? AttemptState::Succeeded
                                                                     : AttemptState::Rejected,
                                     .callUntil = attempt.callUntil,
                                     .checks = attempt.checks,
                                     .outcomeRule = outcome.rule,
                                     .outcomeError = outcome.error,
                                     .finishedAt = context.now};
    if (delivered) {
        change.cost = outcome.cost.value_or(attempt.costCap);
        change.serial = outcome.serial;
    }
    return moveAttempt(context.tx, attempt, change, cause);
}

} // namespace

Result<QJsonObject> handleDecide(const Context &context, const DecideOrder &command)
{
    const Result<Locked> found = find(context, command);
    if (!found)
        return found.error();
    const Result<Locked> locked = lockWithOrder(context.tx, found->attempt.id);
    if (!locked)
        return locked.error();
    const auto &[order, attempt] = *locked;
    if (Result<void> may = mayDecide(order, attempt, command, context.now); !may)
        return may.error();
    const Result<bool> booked = isBookedElsewhere(context, *locked, command.delivered);
    if (!booked)
        return booked.error();
    SupplierOutcome outcome = outcomeOf(command);
    if (*booked && !outcome.cost)
        outcome.cost = Money();
    const Result<QString> answer = repository::insertAnswer(
        context.tx, {attempt.id, attempt.checks, AnswerSource::Manual, outcome}, context.now);
    if (!answer)
        return answer.error();
    const Cause cause{"decided", context.actor.user, context.command, {}, *answer};
    const Result<void> moved =
        *booked ? Result<void>() : moveDecided(context, attempt, outcome, cause);
    if (!moved)
        return moved.error();
    crashPoint("order.after_decided");
    const Result<void> ended = command.delivered ? deliver(context, *locked, outcome, cause)
                                                 : giveBack(context, order, outcome.error, cause);
    if (!ended)
        return ended.error();
    return QJsonObject{{QStringLiteral("id"), order.id.text},
                       {QStringLiteral("number"), order.number}};
}

Result<commands::Subject> subjectOfDeciding(const Context &context, const DecideOrder &command)
{
    const Result<Locked> found = find(context, command); // the first person learns at once
    const auto booked =
        found ? isBookedElsewhere(context, *found, command.delivered) : found.error();
    if (!booked)
        return booked.error();
    const QLatin1String end(
        stateCode(command.delivered ? OrderState::Succeeded : OrderState::Failed));
    return commands::Subject{found->order.price, "order", command.order.text,
                             found->order.number + QStringLiteral(" · ") + end
                                 + QStringLiteral(" · ") + command.evidence,
                             true};
}

} // namespace reiyan::orders
