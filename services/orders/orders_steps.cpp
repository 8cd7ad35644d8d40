#include "services/orders/orders_steps.h"

#include "services/base/crash_point.h"
#include "services/commands/state_history.h"
#include "services/jobs/queue.h"
#include "services/orders/orders_commands.h"
#include "services/store/cases.h"

#include <QCryptographicHash>

#include <array>

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

Result<void> prepareAttempt(db::Transaction &tx, const Order &order, const NextAttempt &next,
                            const Cause &cause)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    Attempt attempt;
    attempt.id = {tx.newId()};
    attempt.order = order.id;
    attempt.number = next.number;
    attempt.providerId = next.stop.providerId;
    attempt.providerRef = referenceOf(order, next.number);
    attempt.sku = next.stop.sku;
    attempt.destination = order.target;
    attempt.costCap = next.stop.cap;
    attempt.handle = next.handle;
    attempt.requestHash =
        QCryptographicHash::hash(
            (attempt.providerRef + u'|' + attempt.sku + u'|' + attempt.destination).toUtf8(),
            QCryptographicHash::Sha256)
            .toHex();
    if (Result<void> inserted = repository::insertAttempt(tx, attempt, *now); !inserted)
        return inserted;
    if (Result<void> noted = attemptStep(tx, attempt, AttemptState::Prepared, cause); !noted)
        return noted;
    crashPoint("order.after_prepared");
    return scheduleSend(tx, attempt);
}

Result<void> scheduleSend(db::Transaction &tx, const Attempt &attempt)
{
    const jobs::JobSpec send{.kind = kSendJob,
                             .payload = {{QStringLiteral("attempt"), attempt.id.text}},
                             .uniqKey = QStringLiteral("order.send:") + attempt.id.text,
                             .onOrphan = jobs::OnOrphan::ToUnknown,
                             .priority = 10};
    const Result<bool> enqueued = jobs::enqueue(tx, send);
    return enqueued ? Result<void>() : Result<void>(enqueued.error());
}

QString referenceOf(const Order &order, int attempt)
{
    QString plain = order.number;
    plain.remove(u'-');
    return plain + u'A' + QString::number(attempt);
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

Result<bool> goodsMayBeThere(db::Transaction &tx, const Attempt &attempt)
{
    if (attempt.number == 1)
        return false;
    const auto goods = repository::earlierGoods(tx, attempt);
    if (!goods || goods->came)
        return goods ? Result<bool>(true) : Result<bool>(goods.error());
    return store::hasOpenCase(tx, "webhook_differs", attempt.order.text);
}

bool isAskedAfter(const Attempt &attempt)
{
    return attempt.state == AttemptState::Pending || attempt.state == AttemptState::Unknown;
}

Result<void> scheduleWatch(db::Transaction &tx, const AttemptId &attempt, int turn, qint64 at)
{
    const jobs::JobSpec watch{
        .kind = kWatchJob,
        .payload = {{QStringLiteral("attempt"), attempt.text}, {QStringLiteral("turn"), turn}},
        .runAt = at,
        .uniqKey = QStringLiteral("order.watch:") + attempt.text,
        .maxAttempts = 1'000'000, // its plan ends it, not the counter
        .priority = 150};
    const Result<bool> enqueued = jobs::enqueue(tx, watch);
    return enqueued ? Result<void>() : Result<void>(enqueued.error());
}

qint64 watchAt(int turn, qint64 endedAt)
{
    constexpr qint64 kHourMs = 3'600'000;
    constexpr std::array kHours = {1, 6, 24, 48, 72, 120, 168};
    return turn < int(kHours.size()) ? endedAt + kHours[size_t(turn)] * kHourMs : 0;
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
