#include "services/base/crash_point.h"
#include "services/ledger/ledger.h"
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
    // What a supplier accepted and never ended is for people, too, after a while.
    const bool isStuck = order.state == OrderState::Dispatching
                         && attempt.state == AttemptState::Pending
                         && now - attempt.sentAt >= kDecideFailedAfterMs;
    if (order.state != OrderState::Verifying && order.state != OrderState::Review && !isStuck)
        return Error{ErrorKind::Conflict,
                     "order.not_hanging",
                     order.number,
                     {order.number, QLatin1String(stateCode(order.state))}};
    if (order.version != command.version)
        return Error{ErrorKind::Conflict, "order.changed", order.number, {order.number}};
    if (attempt.state == AttemptState::Prepared || attempt.state == AttemptState::Sending
        || (isLive(attempt.state) && now < attempt.callUntil))
        return Error{ErrorKind::Conflict, "order.being_sent", {}};
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

/// The goods that are there, if any, and what their cost is.
struct Goods {
    bool there = false;  ///< To give the money back, too, would lose it.
    bool booked = false; ///< Of an earlier try, as a loss (3.4): only the payment is left to take.
};

Result<Goods> goodsOf(const Context &context, const Attempt &attempt)
{
    const auto earlier = repository::earlierGoods(context.tx, attempt);
    if (!earlier)
        return earlier.error();
    const bool delivered = attempt.state == AttemptState::Contradicted;
    const Result<bool> back =
        delivered ? repository::isTakenBack(context.tx, attempt.id) : Result<bool>(false);
    if (!back)
        return back.error();
    // One that is live may be the one that people mean once the earlier goods were taken back.
    const bool hasOwn = delivered || (isLive(attempt.state) && !earlier->kept);
    return Goods{earlier->kept || (delivered && !*back), earlier->came && !hasOwn};
}

/// The try that people mean. What is proven to have delivered last is what they mean; where nothing
/// is proven and there were several, they say which: its supplier is paid.
Result<Attempt> meantAttempt(const Context &context, const Attempt &newest,
                             const DecideOrder &command)
{
    const bool isProven = newest.state == AttemptState::Contradicted;
    if (!command.delivered || isProven || newest.number == 1)
        return newest;
    if (command.attempt == 0) {
        const auto earlier = repository::earlierGoods(context.tx, newest);
        if (!earlier)
            return earlier.error();
        if (earlier->kept) // paid for as a loss already: only the member's payment is left
            return newest;
        return Error{ErrorKind::Invalid, "order.which_attempt", {}};
    }
    const auto named = repository::attemptNumbered(context.tx, newest.order, command.attempt);
    if (!named)
        return named.error();
    if (!*named || (*named)->state == AttemptState::Abandoned)
        return Error{ErrorKind::Invalid, "order.which_attempt", {}};
    return **named;
}

/// What a decision is about.
struct Decided {
    Attempt attempt; ///< The one that people mean.
    Goods goods;
};

/// What the decision is about, if it agrees with what is known.
Result<Decided> agreed(const Context &context, const Locked &locked, const DecideOrder &command)
{
    const auto &[order, newest] = locked;
    const Result<Goods> goods = goodsOf(context, newest);
    const Result<Attempt> meant =
        goods ? meantAttempt(context, newest, command) : Result<Attempt>(goods.error());
    const Result<bool> isLoss =
        meant ? ledger::isPosted(context.tx, order.id, lateLossKind(meant->number))
              : Result<bool>(meant.error());
    if (!isLoss)
        return isLoss.error();
    Decided decided{*meant, *goods};
    decided.goods.booked = decided.goods.booked || *isLoss;
    if (decided.goods.there && !command.delivered)
        return Error{ErrorKind::Conflict, "order.was_delivered", order.number, {order.number}};
    if (decided.goods.booked && command.cost)
        return Error{ErrorKind::Conflict, "order.cost_booked", order.number, {order.number}};
    return decided;
}

/// How the order ends. What the supplier told itself stands where people say nothing.
SupplierOutcome outcomeOf(const DecideOrder &command, const Attempt &attempt, const Goods &goods)
{
    SupplierOutcome outcome;
    outcome.outcome = command.delivered ? OutcomeClass::Succeeded : OutcomeClass::Rejected;
    outcome.error = command.delivered ? "NONE" : "DECIDED";
    outcome.rule = "two people";
    outcome.message = command.evidence;
    outcome.cost = goods.booked ? Money() : command.cost ? command.cost : attempt.cost;
    outcome.serial = command.serial.isEmpty() ? attempt.serial : command.serial;
    return outcome;
}

/// What that says about the last try: where the goods came from an earlier one, that it brought
/// none. Should it deliver as well, that is one loss more.
SupplierOutcome aboutAttempt(SupplierOutcome ending, const Goods &goods)
{
    if (goods.booked) {
        ending.outcome = OutcomeClass::Rejected;
        ending.error = "DECIDED";
    }
    return ending;
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
    const Result<void> moved = moveAttempt(context.tx, attempt, change, cause);
    if (!moved || change.state != AttemptState::Rejected)
        return moved;
    return scheduleWatch(context.tx, attempt.id, 0, watchAt(0, context.now));
}

/// An order that ends has no live try: the last one brought nothing where another one is meant.
Result<void> closeOther(const Context &context, const Attempt &newest, const Attempt &meant,
                        const Cause &cause)
{
    if (newest.id == meant.id || !isLive(newest.state))
        return {};
    SupplierOutcome nothing;
    nothing.outcome = OutcomeClass::Rejected;
    nothing.error = "DECIDED";
    nothing.rule = "two people";
    return moveDecided(context, newest, nothing, cause);
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
    const Result<Decided> decided = agreed(context, *locked, command);
    if (!decided)
        return decided.error();
    const auto &[meant, goods] = *decided;
    const SupplierOutcome outcome = outcomeOf(command, meant, goods);
    const SupplierOutcome said = aboutAttempt(outcome, goods);
    const Result<QString> answer = repository::insertAnswer(
        context.tx, {meant.id, meant.checks, AnswerSource::Manual, said}, context.now);
    if (!answer)
        return answer.error();
    const Cause cause{"decided", context.actor.user, context.command, {}, *answer};
    if (Result<void> moved = moveDecided(context, meant, said, cause); !moved)
        return moved.error();
    if (Result<void> closed = closeOther(context, attempt, meant, cause); !closed)
        return closed.error();
    crashPoint("order.after_decided");
    const Result<void> ended = command.delivered ? deliver(context, {order, meant}, outcome, cause)
                                                 : giveBack(context, order, outcome.error, cause);
    if (!ended)
        return ended.error();
    return QJsonObject{{QStringLiteral("id"), order.id.text},
                       {QStringLiteral("number"), order.number}};
}

Result<commands::Subject> subjectOfDeciding(const Context &context, const DecideOrder &command)
{
    const Result<Locked> found = find(context, command); // the first person learns at once
    const Result<Decided> decided =
        found ? agreed(context, *found, command) : Result<Decided>(found.error());
    if (!decided)
        return decided.error();
    const QLatin1String end(
        stateCode(command.delivered ? OrderState::Succeeded : OrderState::Failed));
    const QString byWhom = command.delivered ? QStringLiteral(" · %1 %2")
                                                   .arg(decided->attempt.number)
                                                   .arg(decided->attempt.providerCode)
                                             : QString();
    return commands::Subject{found->order.price, "order", command.order.text,
                             found->order.number + QStringLiteral(" · ") + end + byWhom
                                 + QStringLiteral(" · ") + command.evidence,
                             true};
}

} // namespace reiyan::orders
