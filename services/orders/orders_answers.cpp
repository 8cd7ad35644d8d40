#include "services/base/crash_point.h"
#include "services/ledger/ledger.h"
#include "services/orders/orders_endings.h"
#include "services/orders/orders_handlers.h"
#include "services/orders/orders_steps.h"
#include "services/routing/routing.h"
#include "services/store/cases.h"

#include <algorithm>

namespace reiyan::orders {
namespace {

using commands::Context;

/// Where the order may be tried next, if anywhere (3.3): a failover-able refusal, few attempts,
/// little time gone, a place of the frozen route that was not tried and can be asked now.
Result<std::optional<routing::Stop>> nextStop(const Context &context, const Order &order,
                                              const Attempt &attempt,
                                              const SupplierOutcome &outcome)
{
    const std::optional<routing::Stop> nowhere;
    if (!outcome.failoverAllowed || attempt.number >= routing::kMostAttempts
        || context.now - order.createdAt >= routing::kFailoverWindowMs)
        return nowhere;
    const Result<QStringList> tried = repository::triedStops(context.tx, order.id);
    if (!tried)
        return tried.error();
    const QList<routing::Stop> stops = routing::thaw(order.route);
    for (const routing::Stop &stop : stops) {
        if (tried->contains(stop.providerId + u'|' + stop.sku))
            continue;
        const auto candidate = routing::candidateAt(context.tx, stop);
        if (!candidate)
            return candidate.error();
        if (*candidate
            && routing::whySkipped(**candidate, order.costCap, context.now) == routing::Skip::None)
            return std::optional(stop);
    }
    return nowhere;
}

/// Refused for good: bought elsewhere, given back, or, where the table says so, left to people.
Result<void> followRefusal(const Context &context, const Order &order, const Attempt &attempt,
                           const RecordAnswer &command, const Cause &cause)
{
    // What people have before them they decide; now they know that nothing will come.
    if (order.state == OrderState::Review)
        return {};
    const Result<bool> there = goodsMayBeThere(context.tx, attempt);
    if (!there || *there)
        return there ? moveOrder(context.tx, order, {.state = OrderState::Review}, cause)
                     : Result<void>(there.error());
    const auto next = nextStop(context, order, attempt, command.outcome);
    if (!next)
        return next.error();
    if (*next) {
        if (Result<void> moved =
                moveOrder(context.tx, order, {.state = OrderState::Dispatching}, cause);
            !moved)
            return moved;
        crashPoint("order.after_failover");
        return prepareAttempt(context.tx, order, {attempt.number + 1, **next},
                              {"failover", {}, context.command});
    }
    // Only a refusal that the code table calls refundable ends the order by itself.
    if (!command.outcome.refundAllowed)
        return moveOrder(context.tx, order, {.state = OrderState::Review}, cause);
    return giveBack(context, order, command.outcome.error, cause);
}

Result<void> followAttempt(const Context &context, const Order &order, const Attempt &attempt,
                           const RecordAnswer &command, AttemptState next)
{
    const Cause cause{sourceCode(command.source), {}, context.command};
    switch (next) {
    case AttemptState::Succeeded:
        return deliver(context, {order, attempt}, command.outcome, cause);
    case AttemptState::Rejected:
        return followRefusal(context, order, attempt, command, cause);
    case AttemptState::Unknown:
        if (order.state == OrderState::Dispatching)
            return moveOrder(context.tx, order, {.state = OrderState::Verifying}, cause);
        return {};
    case AttemptState::Pending:
        if (order.state == OrderState::Verifying)
            return moveOrder(context.tx, order, {.state = OrderState::Dispatching}, cause);
        return {};
    case AttemptState::Prepared:
    case AttemptState::Sending:
    case AttemptState::Abandoned:
    case AttemptState::Contradicted:
        break;
    }
    return Error{ErrorKind::Broken, "attempt.transition", attempt.id.text};
}

/// Whether people still have to say how the order ends that this attempt was the last try of.
Result<bool> isUndecided(const Context &context, const Order &order, const Attempt &attempt)
{
    if (order.state != OrderState::Review)
        return false;
    const auto newest = repository::newestAttempt(context.tx, order.id);
    return newest ? Result<bool>(*newest && (*newest)->id == attempt.id) : newest.error();
}

/// What the supplier says it took; "nothing" for goods is no answer.
std::optional<Money> toldCost(const SupplierOutcome &outcome)
{
    return outcome.cost && outcome.cost->isPositive() ? outcome.cost : std::nullopt;
}

/// Goods that nobody pays for: a cost we now know of, and a case (3.4).
Result<void> bookLateLoss(const Context &context, const Order &order, const Attempt &attempt,
                          Money cost)
{
    const Result<void> opened = store::openCase(
        context.tx, {"late_success", "order", order.id.text, cost, attempt.providerRef, true});
    if (!opened)
        return opened;
    const Result<ledger::Posted> posted = ledger::post(
        context.tx, {.kind = lateLossKind(attempt.number),
                     .command = context.command,
                     .order = order.id,
                     .effectiveAt = context.now,
                     .noteCode = "order.late_success",
                     .lines = {{ledger::providerFloat(attempt.providerCode), cost.negated()},
                               {QLatin1String(ledger::kLateLoss), cost}}});
    return posted ? Result<void>() : Result<void>(posted.error());
}

/// A final state met its opposite: a case opens, nothing moves by itself, except that goods
/// which came after we gave the money back are a cost we now know of (3.4). Where the money is
/// still held the decision of people books the cost.
Result<void> contradict(const Context &context, const Order &order, const Attempt &attempt,
                        const RecordAnswer &command)
{
    const bool lateSuccess = attempt.state == AttemptState::Rejected;
    const Money cost = toldCost(command.outcome).value_or(attempt.costCap);
    const Result<bool> undecided =
        lateSuccess ? isUndecided(context, order, attempt) : Result<bool>(true);
    if (!undecided)
        return undecided.error();
    if (!*undecided)
        return bookLateLoss(context, order, attempt, cost);
    return store::openCase(context.tx, {lateSuccess ? "late_success" : "contradiction", "order",
                                        order.id.text, cost, attempt.providerRef, lateSuccess});
}

/// More about goods that came late. Taken back: nothing moves, but people may then decide
/// otherwise. Come again after the money was given back meanwhile: a loss, once.
Result<void> followContradicted(const Context &context, const Order &order, const Attempt &attempt,
                                const SupplierOutcome &outcome)
{
    if (attempt.state != AttemptState::Contradicted)
        return {};
    if (outcome.outcome == OutcomeClass::Succeeded && order.state == OrderState::Failed) {
        const Result<bool> posted =
            ledger::isPosted(context.tx, order.id, lateLossKind(attempt.number));
        if (!posted || *posted)
            return posted ? Result<void>() : posted.error();
        return bookLateLoss(context, order, attempt,
                            toldCost(outcome).value_or(attempt.cost.value_or(attempt.costCap)));
    }
    if (outcome.outcome != OutcomeClass::Rejected)
        return {};
    return store::openCase(context.tx,
                           {"contradiction", "order", attempt.order.text,
                            attempt.cost.value_or(attempt.costCap), attempt.providerRef});
}

/// A supplier without references can only be searched, and the question after a bill does not pay
/// it as a repeated purchase would: after a while that tells nothing more and people decide
/// (3.2.6).
bool searchedInVain(const Attempt &attempt, const RecordAnswer &command, qint64 now)
{
    constexpr int kFewestLooks = 3;
    const bool search =
        attempt.handlesBefore && attempt.handle.isEmpty() && command.outcome.handle.isEmpty();
    const bool unknownBill =
        attempt.itemKind == QLatin1String("bill")
        && (command.outcome.error == "NOT_FOUND" || command.outcome.error == "NOT_PAID_YET");
    return (search || unknownBill) && command.searchForMs > 0 && attempt.checks >= kFewestLooks
           && now - attempt.sentAt >= command.searchForMs;
}

/// A "not sent" of our own choice says nothing about the supplier.
bool isOurChoice(const QByteArray &rule)
{
    return rule == "breaker open" || rule == "bill expired";
}

/// What the call showed about the supplier itself (3.5), and a code that nobody listed (U-1).
Result<void> judgeSupplier(const Context &context, const Attempt &attempt,
                           const RecordAnswer &command)
{
    const SupplierOutcome &outcome = command.outcome;
    if (outcome.error == "UNKNOWN_PROVIDER_CODE") {
        const QByteArray code = outcome.code.isEmpty() ? QByteArray("-") : outcome.code;
        const Result<bool> first = routing::noteUnlisted(context.tx, attempt.providerId, code,
                                                         outcome.message, context.now);
        if (!first)
            return first.error();
    }
    const bool account = outcome.error.startsWith("AUTH_") || outcome.error == "ACCOUNT_RESTRICTED"
                         || outcome.error == "INSUFFICIENT_PROVIDER_BALANCE";
    if (!account && (command.source != AnswerSource::Submit || isOurChoice(outcome.rule)))
        return {};
    const bool silent =
        outcome.outcome == OutcomeClass::Unknown || outcome.outcome == OutcomeClass::NotSent;
    const auto result = account  ? routing::CallResult::AccountTrouble
                        : silent ? routing::CallResult::NoAnswer
                                 : routing::CallResult::Answered;
    return routing::recordCall(context.tx, attempt.providerId, result,
                               QString::fromLatin1(outcome.error), context.now);
}

/// An id that another attempt has already is no find: two orders cannot be one purchase.
Result<RecordAnswer> withoutForeignHandle(const Context &context, const Attempt &attempt,
                                          RecordAnswer command)
{
    const QString &handle = command.outcome.handle;
    if (!attempt.handlesBefore || handle.isEmpty() || handle == attempt.handle)
        return command;
    const auto owner = repository::findByHandle(context.tx, attempt.providerCode, handle);
    if (!owner)
        return owner.error();
    if (*owner && (*owner)->id != attempt.id) {
        SupplierOutcome doubtful;
        doubtful.error = "AMBIGUOUS_MATCH";
        doubtful.rule = "id of another attempt";
        doubtful.alertOperator = true;
        doubtful.rawBody = command.outcome.rawBody;
        command.outcome = doubtful;
    }
    return command;
}

/// No step is made, but the next query is: version and schedule move on. Where searching tells
/// nothing more, a person decides.
Result<void> waitFurther(const Context &context, const Locked &locked, const RecordAnswer &command,
                         const repository::AttemptChange &change, const QString &answerId)
{
    const auto &[order, attempt] = locked;
    if (Result<void> kept = repository::setAttempt(context.tx, attempt, change); !kept)
        return kept;
    const bool open =
        order.state == OrderState::Verifying || order.state == OrderState::Dispatching;
    if (open && searchedInVain(attempt, command, context.now)) {
        return moveOrder(context.tx, order, {.state = OrderState::Review},
                         {"not_found", {}, context.command, {}, answerId});
    }
    return scheduleCheck(context.tx, attempt, change.nextCheckAt);
}

/// What the answer leaves with the attempt, beside its success and its end.
repository::AttemptChange changeBy(const Context &context, const Attempt &attempt,
                                   const RecordAnswer &command, AttemptState next)
{
    const qint64 checkAt =
        isLive(next)
            ? context.now
                  + nextCheckDelayMs(attempt.checks, context.now - attempt.sentAt,
                                     command.leastCheckMs, context.tx.environment().random->draw())
            : 0;
    // Our own call is over with its answer; a message says nothing about one that is under way.
    const bool isOurs =
        command.source == AnswerSource::Submit || command.source == AnswerSource::Check;
    return {.state = next,
            .callUntil = isOurs ? std::min(attempt.callUntil, context.now) : attempt.callUntil,
            .checks = attempt.checks,
            .nextCheckAt = checkAt,
            .outcomeCode = command.outcome.code,
            .outcomeRule = command.outcome.rule,
            .outcomeError = command.outcome.error,
            .handle = attempt.handlesBefore && attempt.handle.isEmpty() ? command.outcome.handle
                                                                        : QString()};
}

/// The facts that come with a step of the attempt: goods and their cost, or the end.
repository::AttemptChange withEnd(const Context &context, const Attempt &attempt,
                                  const RecordAnswer &command, repository::AttemptChange change)
{
    if (command.outcome.outcome == OutcomeClass::Succeeded) {
        change.cost = change.state == AttemptState::Succeeded
                          ? command.outcome.cost.value_or(attempt.costCap)
                          : toldCost(command.outcome);
        change.serial = command.outcome.serial;
    }
    if (!isLive(change.state))
        change.finishedAt = context.now;
    return change;
}

/// A refusal after it was not known, or accepted: suppliers deliver after such ones (3.4).
Result<void> watchRefused(const Context &context, const Attempt &attempt, AttemptState next)
{
    if (next != AttemptState::Rejected || attempt.state == AttemptState::Sending)
        return {};
    return scheduleWatch(context.tx, attempt.id, 0, watchAt(0, context.now));
}

Result<void> applyVerdict(const Context &context, const Order &order, const Attempt &attempt,
                          const RecordAnswer &command, const QString &answerId)
{
    const AnswerVerdict verdict = judge(attempt.state, command.outcome.outcome);
    const bool stays = verdict.effect == AnswerEffect::Nothing;
    const AttemptState next = stays ? attempt.state : verdict.next;
    const bool live = isLive(next);
    const repository::AttemptChange change = changeBy(context, attempt, command, next);
    if (stays)
        return live ? waitFurther(context, {order, attempt}, command, change, answerId)
                    : followContradicted(context, order, attempt, command.outcome);
    const Cause cause{sourceCode(command.source), {}, context.command, {}, answerId};
    const Result<void> moved =
        moveAttempt(context.tx, attempt, withEnd(context, attempt, command, change), cause);
    if (!moved)
        return moved;
    if (verdict.effect == AnswerEffect::Contradict)
        return contradict(context, order, attempt, command);
    if (Result<void> watched = watchRefused(context, attempt, next); !watched)
        return watched;
    if (Result<void> followed = followAttempt(context, order, attempt, command, next); !followed)
        return followed;
    return live ? scheduleCheck(context.tx, attempt, change.nextCheckAt) : Result<void>();
}

} // namespace

Result<QJsonObject> handleAnswer(const Context &context, const RecordAnswer &filed)
{
    const Result<Locked> locked = lockWithOrder(context.tx, filed.attempt);
    if (!locked)
        return locked.error();
    const auto &[order, attempt] = *locked;
    const Result<RecordAnswer> own = withoutForeignHandle(context, attempt, filed);
    if (!own)
        return own.error();
    const RecordAnswer &command = *own;

    const Result<QString> answer = repository::insertAnswer(
        context.tx, {command.attempt, command.number, command.source, command.outcome},
        context.now);
    if (!answer)
        return answer.error();
    crashPoint("order.after_answer");
    const Result<void> applied = applyVerdict(context, order, attempt, command, *answer);
    if (!applied)
        return applied.error();
    if (Result<void> judged = judgeSupplier(context, attempt, command); !judged)
        return judged.error();
    return QJsonObject{
        {QStringLiteral("id"), order.id.text},
        {QStringLiteral("outcome"), QLatin1String(outcomeCode(command.outcome.outcome))}};
}

} // namespace reiyan::orders
