#include "services/base/crash_point.h"
#include "services/ledger/ledger.h"
#include "services/orders/orders_handlers.h"
#include "services/orders/orders_steps.h"
#include "services/store/cases.h"

namespace reiyan::orders {
namespace {

using commands::Context;

Result<void> openCase(const Context &context, const char *kind, const Order &order, Money amount,
                      const QString &note)
{
    return store::openCase(context.tx, {kind, "order", order.id.text, amount, note});
}

/// A cost above the cap is still a success, at the frozen price (U-4); one that the supplier did
/// not name is booked at the cap. Both want a person.
Result<void> questionCost(const Context &context, const Order &order, const Attempt &attempt,
                          const RecordAnswer &command)
{
    const std::optional<Money> &cost = command.outcome.cost;
    if (cost && *cost <= attempt.costCap)
        return {};
    return openCase(context, cost ? "above_cap" : "cost_unknown", order,
                    cost.value_or(attempt.costCap), attempt.providerRef);
}

/// Delivered: the held price becomes a sale, the supplier's real cost is booked (1.5).
Result<void> deliver(const Context &context, const Order &order, const Attempt &attempt,
                     const RecordAnswer &command, const Cause &cause)
{
    const Money cost = command.outcome.cost.value_or(attempt.costCap);
    const Result<void> moved = moveOrder(context.tx, order,
                                         {.state = OrderState::Succeeded,
                                          .cost = cost,
                                          .serial = command.outcome.serial,
                                          .finishedAt = context.now},
                                         cause);
    if (!moved)
        return moved;
    if (Result<void> opened = questionCost(context, order, attempt, command); !opened)
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

/// Not delivered: the hold is given back whole; no entry is written (O-1).
Result<void> giveBack(const Context &context, const Order &order, const RecordAnswer &command,
                      const Cause &cause)
{
    const Result<void> moved = moveOrder(context.tx, order,
                                         {.state = OrderState::Failed,
                                          .failure = QString::fromLatin1(command.outcome.error),
                                          .finishedAt = context.now},
                                         cause);
    if (!moved)
        return moved;
    const Result<void> released = ledger::releaseHold(context.tx, order.id, context.command);
    crashPoint("order.after_release");
    return released;
}

Result<void> followAttempt(const Context &context, const Order &order, const Attempt &attempt,
                           const RecordAnswer &command, AttemptState next)
{
    const Cause cause{sourceCode(command.source), {}, context.command};
    switch (next) {
    case AttemptState::Succeeded:
        return deliver(context, order, attempt, command, cause);
    case AttemptState::Rejected:
        // Only a refusal that the code table calls refundable ends the order by itself.
        if (!command.outcome.refundAllowed)
            return moveOrder(context.tx, order, {.state = OrderState::Review}, cause);
        return giveBack(context, order, command, cause);
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

/// A final state met its opposite: a case opens, nothing moves by itself, except that goods
/// which came after we gave the money back are a cost we now know of (3.4).
Result<void> contradict(const Context &context, const Order &order, const Attempt &attempt,
                        const RecordAnswer &command)
{
    const bool lateSuccess = attempt.state == AttemptState::Rejected;
    const Money cost = command.outcome.cost.value_or(attempt.costCap);
    const Result<void> opened = openCase(context, lateSuccess ? "late_success" : "contradiction",
                                         order, cost, attempt.providerRef);
    if (!opened || !lateSuccess || !cost.isPositive())
        return opened;
    const Result<ledger::Posted> posted = ledger::post(
        context.tx, {.kind = "LATE_LOSS",
                     .command = context.command,
                     .order = order.id,
                     .effectiveAt = context.now,
                     .noteCode = "order.late_success",
                     .lines = {{ledger::providerFloat(attempt.providerCode), cost.negated()},
                               {QLatin1String(ledger::kLateLoss), cost}}});
    return posted ? Result<void>() : Result<void>(posted.error());
}

Result<void> applyVerdict(const Context &context, const Order &order, const Attempt &attempt,
                          const RecordAnswer &command, const QString &answerId)
{
    const AnswerVerdict verdict = judge(attempt.state, command.outcome.outcome);
    const bool stays = verdict.effect == AnswerEffect::Nothing;
    const AttemptState next = stays ? attempt.state : verdict.next;
    const bool live = isLive(next);
    const qint64 checkAt =
        live ? context.now
                   + nextCheckDelayMs(attempt.checks, context.now - attempt.sentAt,
                                      command.leastCheckMs, context.tx.environment().random->draw())
             : 0;
    repository::AttemptChange change{.state = next,
                                     .callUntil = attempt.callUntil,
                                     .checks = attempt.checks,
                                     .nextCheckAt = checkAt,
                                     .outcomeCode = command.outcome.code,
                                     .outcomeRule = command.outcome.rule};
    if (stays) {
        if (!live)
            return {};
        // No step is made, but the next query is: version and schedule move on.
        if (Result<void> kept = repository::setAttempt(context.tx, attempt, change); !kept)
            return kept;
        return scheduleCheck(context.tx, attempt, checkAt);
    }
    if (next == AttemptState::Succeeded) {
        change.cost = command.outcome.cost.value_or(attempt.costCap);
        change.serial = command.outcome.serial;
    }
    if (!live)
        change.finishedAt = context.now;
    const Cause cause{sourceCode(command.source), {}, context.command, {}, answerId};
    if (Result<void> moved = moveAttempt(context.tx, attempt, change, cause); !moved)
        return moved;
    if (verdict.effect == AnswerEffect::Contradict)
        return contradict(context, order, attempt, command);
    if (Result<void> followed = followAttempt(context, order, attempt, command, next); !followed)
        return followed;
    return live ? scheduleCheck(context.tx, attempt, checkAt) : Result<void>();
}

} // namespace

Result<QJsonObject> handleAnswer(const Context &context, const RecordAnswer &command)
{
    const Result<Locked> locked = lockWithOrder(context.tx, command.attempt);
    if (!locked)
        return locked.error();
    const auto &[order, attempt] = *locked;

    const Result<QString> answer = repository::insertAnswer(
        context.tx, {command.attempt, command.number, command.source, command.outcome},
        context.now);
    if (!answer)
        return answer.error();
    crashPoint("order.after_answer");
    const Result<void> applied = applyVerdict(context, order, attempt, command, *answer);
    if (!applied)
        return applied.error();
    return QJsonObject{
        {QStringLiteral("id"), order.id.text},
        {QStringLiteral("outcome"), QLatin1String(outcomeCode(command.outcome.outcome))}};
}

} // namespace reiyan::orders
