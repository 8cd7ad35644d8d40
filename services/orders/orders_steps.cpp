#include "services/orders/orders_steps.h"

#include "services/commands/state_history.h"
#include "services/jobs/queue.h"
#include "services/orders/orders_commands.h"

namespace reiyan::orders {

Result<void> orderStep(db::Transaction &tx, const Order &order, OrderState to, const Cause &cause)
{
    return commands::recordStep(tx, {.machine = "order",
                                     .objectId = order.id.text,
                                     .seq = order.version + 1,
                                     .from = stateCode(order.state),
                                     .to = stateCode(to),
                                     .cause = cause.name,
                                     .evidenceId = cause.evidence,
                                     .actor = cause.actor,
                                     .command = cause.command,
                                     .job = cause.job});
}

Result<void> attemptStep(db::Transaction &tx, const Attempt &attempt, AttemptState to,
                         const Cause &cause)
{
    return commands::recordStep(tx, {.machine = "attempt",
                                     .objectId = attempt.id.text,
                                     .seq = attempt.version + 1,
                                     .from = attempt.version == 0 ? "" : stateCode(attempt.state),
                                     .to = stateCode(to),
                                     .cause = cause.name,
                                     .evidenceId = cause.evidence,
                                     .actor = cause.actor,
                                     .command = cause.command,
                                     .job = cause.job});
}

Result<void> moveOrder(db::Transaction &tx, const Order &order,
                       const repository::OrderChange &change, const Cause &cause)
{
    if (!mayBecome(order.state, change.state))
        return Error{ErrorKind::Broken, "order.transition", order.number};
    if (Result<void> changed = repository::setOrder(tx, order, change); !changed)
        return changed;
    return orderStep(tx, order, change.state, cause);
}

Result<void> moveAttempt(db::Transaction &tx, const Attempt &attempt,
                         const repository::AttemptChange &change, const Cause &cause)
{
    if (!mayBecome(attempt.state, change.state))
        return Error{ErrorKind::Broken, "attempt.transition", attempt.id.text};
    if (Result<void> changed = repository::setAttempt(tx, attempt, change); !changed)
        return changed;
    return attemptStep(tx, attempt, change.state, cause);
}

Result<Locked> lockWithOrder(db::Transaction &tx, const AttemptId &id)
{
    const auto found = repository::findAttempt(tx, id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, "attempt.not_found", id.text};
    const Result<Order> order = repository::lockOrder(tx, (*found)->order);
    if (!order)
        return order.error();
    const Result<Attempt> attempt = repository::lockAttempt(tx, id);
    if (!attempt)
        return attempt.error();
    return Locked{*order, *attempt};
}

bool isAskedAfter(const Attempt &attempt)
{
    return attempt.state == AttemptState::Pending || attempt.state == AttemptState::Unknown;
}

Result<void> scheduleCheck(db::Transaction &tx, const Attempt &attempt, qint64 at)
{
    const jobs::JobSpec check{.kind = kCheckJob,
                              .payload = {{QStringLiteral("attempt"), attempt.id.text}},
                              .runAt = at,
                              .uniqKey = QStringLiteral("order.check:") + attempt.id.text,
                              .maxAttempts = 1'000'000, // status jobs follow 3.2, not the counter
                              .priority = 50};
    const Result<bool> enqueued = jobs::enqueue(tx, check);
    return enqueued ? Result<void>() : Result<void>(enqueued.error());
}

} // namespace reiyan::orders
