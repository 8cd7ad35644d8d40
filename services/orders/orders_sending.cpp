#include "services/bills/bills_commands.h"
#include "services/jobs/queue.h"
#include "services/orders/orders_handlers.h"
#include "services/orders/orders_steps.h"
#include "services/routing/routing.h"

namespace reiyan::orders {
namespace {

bool isBill(const Attempt &attempt)
{
    return attempt.itemKind == QLatin1String("bill");
}

qint64 callMs(const Attempt &attempt)
{
    return isBill(attempt) ? kBillCallMs : kCallMs;
}

/// An attempt from before the marks were kept is anybody's.
bool isOfAccount(const Attempt &attempt, const QByteArray &mark)
{
    return mark.isEmpty() || attempt.accountMark.isEmpty() || attempt.accountMark == mark;
}

/// Too late for a bill, or somebody else's order pays it at this moment: two tills of two workers
/// do not see each other while they place.
Result<bool> mayNotPay(db::Transaction &tx, const Locked &locked, qint64 now)
{
    if (!isBill(locked.attempt))
        return false;
    const Result<bool> late = bills::isTooLate(tx, locked.order.id, now);
    if (!late || *late)
        return late;
    const Result<QString> other =
        repository::otherPaying(tx, locked.order.target, locked.order.createdAt, locked.order.id);
    return other ? Result<bool>(!other->isEmpty()) : Result<bool>(other.error());
}

AttemptId attemptOf(const jobs::Job &job)
{
    return {job.payload.value(QLatin1String("attempt")).toString()};
}

/// Why the machine may not ask any more; nothing while it may. A repeat of the purchase is the
/// question at some suppliers: what is too old for it, or not known there while the goods may have
/// come from elsewhere, would be bought by it.
Result<const char *> whyNotAsked(db::Transaction &tx, const Attempt &attempt,
                                 const QByteArray &mark, qint64 now)
{
    if (!isOfAccount(attempt, mark)) // this account knows nothing of it: it would buy
        return "account_changed";
    if (now - attempt.sentAt > kOldestRepeatMs)
        return "too_old";
    if (attempt.state != AttemptState::Unknown)
        return nullptr;
    const Result<bool> there = goodsMayBeThere(tx, attempt);
    if (!there)
        return there.error();
    return *there ? "goods_came" : nullptr;
}

/// Ends the question where nothing is left to ask: decided, or only for people to decide.
Result<bool> endCheck(db::Transaction &tx, const Locked &locked, const jobs::Job &job,
                      const QByteArray &mark, qint64 now)
{
    const auto &[order, attempt] = locked;
    const bool open =
        isAskedAfter(attempt)
        && (order.state == OrderState::Dispatching || order.state == OrderState::Verifying);
    const Result<const char *> why = open ? whyNotAsked(tx, attempt, mark, now) : nullptr;
    if (!why)
        return why.error();
    if (open && !*why)
        return false;
    if (open) {
        const Result<void> review =
            moveOrder(tx, order, {.state = OrderState::Review}, {*why, {}, {}, job.id});
        if (!review)
            return review.error();
    }
    const Result<void> done = jobs::complete(tx, job);
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

/// Not sent, since the goods may have come from an earlier try: people decide about the money.
Result<void> callOff(db::Transaction &tx, const Locked &locked, const jobs::Job &job, qint64 now)
{
    const Cause cause{"goods_came", {}, {}, job.id};
    Result<void> moved = moveAttempt(tx, locked.attempt,
                                     {.state = AttemptState::Abandoned, .finishedAt = now}, cause);
    if (moved)
        moved = moveOrder(tx, locked.order, {.state = OrderState::Review}, cause);
    return moved ? jobs::complete(tx, job) : moved;
}

} // namespace

Result<std::optional<Call>> beginSending(db::Transaction &tx, const jobs::Job &job,
                                         const Outgoing &outgoing)
{
    const Result<Locked> locked = lockWithOrder(tx, attemptOf(job));
    if (!locked)
        return locked.error();
    const auto &[order, attempt] = *locked;
    if (Result<void> fence = jobs::holdFence(tx, job); !fence)
        return fence.error();
    if (attempt.state != AttemptState::Prepared || order.state != OrderState::Dispatching) {
        // Sent before, or called off: never twice. The job has nothing left to do.
        if (Result<void> done = jobs::complete(tx, job); !done)
            return done.error();
        return std::optional<Call>();
    }
    const Result<qint64> now = tx.now();
    const Result<bool> there = now ? goodsMayBeThere(tx, attempt) : now.error();
    if (!there)
        return there.error();
    if (*there) {
        const Result<void> calledOff = callOff(tx, *locked, job, *now);
        return calledOff ? Result<std::optional<Call>>(std::optional<Call>()) : calledOff.error();
    }
    const Result<bool> expired = mayNotPay(tx, *locked, *now);
    if (!expired)
        return expired.error();
    const Result<bool> mayCall = routing::takeCall(tx, attempt.providerId, *now);
    if (!mayCall)
        return mayCall.error();
    const Result<void> moved = moveAttempt(tx, attempt,
                                           {.state = AttemptState::Sending,
                                            .sentAt = *now,
                                            .callUntil = *now + callMs(attempt),
                                            .calledAt = *now,
                                            .handlesBefore = outgoing.handlesBefore},
                                           {"send", {}, {}, job.id});
    if (!moved)
        return moved.error();
    Attempt sending = attempt;
    sending.state = AttemptState::Sending;
    sending.sentAt = *now;
    sending.handlesBefore = outgoing.handlesBefore;
    if (Result<void> marked = repository::markAccount(tx, attempt.id, outgoing.accountMark);
        !marked)
        return marked.error();
    ++sending.version;
    return std::optional(Call{sending, 0, {}, 0, !*mayCall, *expired});
}

Result<std::optional<Call>> beginCheck(db::Transaction &tx, const jobs::Job &job,
                                       const QByteArray &accountMark)
{
    const Result<Locked> locked = lockWithOrder(tx, attemptOf(job));
    if (!locked)
        return locked.error();
    const auto &[order, attempt] = *locked;
    if (Result<void> fence = jobs::holdFence(tx, job); !fence)
        return fence.error();
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();

    if (Result<bool> ended = endCheck(tx, *locked, job, accountMark, *now); !ended || *ended)
        return ended ? Result<std::optional<Call>>(std::optional<Call>()) : ended.error();
    Attempt checked = attempt;
    ++checked.checks;
    const Result<void> marked = repository::setAttempt(tx, attempt,
                                                       {.state = attempt.state,
                                                        .callUntil = *now + callMs(attempt),
                                                        .calledAt = *now,
                                                        .checks = checked.checks});
    if (!marked)
        return marked.error();
    ++checked.version;
    Call call{checked, checked.checks, {}, *now - attempt.sentAt};
    const Result<bool> expired =
        isBill(attempt) ? bills::isTooLate(tx, order.id, *now) : Result<bool>(false);
    if (!expired)
        return expired.error();
    call.billExpired = *expired;
    if (checked.handlesBefore && checked.handle.isEmpty()) {
        const Result<QStringList> others = repository::handlesOfOthers(tx, checked);
        if (!others)
            return others.error();
        call.otherHandles = *checked.handlesBefore + *others;
    }
    return std::optional(call);
}

Result<std::optional<Watch>> beginWatch(db::Transaction &tx, const jobs::Job &job)
{
    const auto attempt = repository::findAttempt(tx, attemptOf(job));
    if (!attempt)
        return attempt.error();
    if (Result<void> fence = jobs::holdFence(tx, job); !fence)
        return fence.error();
    const int turn = job.payload.value(QLatin1String("turn")).toInt();
    if (!*attempt || (*attempt)->state != AttemptState::Rejected) {
        const Result<void> done = jobs::complete(tx, job);
        return done ? Result<std::optional<Watch>>(std::optional<Watch>()) : done.error();
    }
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    // From the plan, not from now: a worker that slept does not make up for what it missed.
    qint64 next = 0;
    int nextTurn = turn;
    do {
        ++nextTurn;
        next = watchAt(nextTurn, (*attempt)->finishedAt);
    } while (next != 0 && next <= *now);
    return std::optional(Watch{**attempt, turn, nextTurn, next});
}

Result<void> askSoon(db::Transaction &tx, const Attempt &attempt, qint64 leastPauseMs)
{
    // Two calls for one reference keep their pause, however impatient people are.
    const qint64 notBefore = attempt.calledAt + leastPauseMs;
    const Result<bool> waiting =
        jobs::hurry(tx, QStringLiteral("order.check:") + attempt.id.text, notBefore);
    if (!waiting || *waiting)
        return waiting ? Result<void>() : waiting.error();
    const Result<qint64> now = tx.now();
    return now ? scheduleCheck(tx, attempt, std::max(*now, notBefore)) : now.error();
}

Result<int> checkForgotten(db::Transaction &tx)
{
    constexpr int kBatch = 100;
    const Result<QList<Attempt>> forgotten = repository::attemptsWithoutJob(tx, kBatch);
    const auto unsent = forgotten ? repository::unsentWithoutJob(tx, kBatch) : forgotten;
    if (!unsent)
        return unsent.error();
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    for (const Attempt &attempt : *forgotten) {
        if (Result<void> scheduled = scheduleCheck(tx, attempt, *now + kLeastPauseMs); !scheduled)
            return scheduled.error();
    }
    for (const Attempt &attempt : *unsent) {
        if (Result<void> scheduled = scheduleSend(tx, attempt); !scheduled)
            return scheduled.error();
    }
    return int(forgotten->size() + unsent->size());
}

Result<QJsonObject> handleCheck(const commands::Context &context, const CheckOrder &command)
{
    const Result<std::optional<Attempt>> attempt =
        repository::liveAttempt(context.tx, command.order);
    if (!attempt)
        return attempt.error();
    if (!*attempt)
        return Error{ErrorKind::Invalid, "order.nothing_to_check", {}};
    if (!isAskedAfter(**attempt))
        return Error{ErrorKind::Invalid, "order.being_sent", {}};
    const auto order = repository::find(context.tx, command.order);
    if (!order)
        return order.error();
    if (!*order || (*order)->state == OrderState::Review) // people have it: nobody asks any more
        return Error{ErrorKind::Invalid, "order.nothing_to_check", {}};
    if (Result<void> asked = askSoon(context.tx, **attempt, kLeastPauseMs); !asked)
        return asked.error();
    return QJsonObject{{QStringLiteral("attempt"), (*attempt)->id.text}};
}

Result<QJsonObject> handleCheckAll(const commands::Context &context, const CheckAllOrders &)
{
    const auto waiting = repository::attemptsAskedAfter(context.tx, CheckAllOrders::kMostAtOnce);
    if (!waiting)
        return waiting.error();
    for (const Attempt &attempt : *waiting) {
        if (Result<void> asked = askSoon(context.tx, attempt, kLeastPauseMs); !asked)
            return asked.error();
    }
    return QJsonObject{{QStringLiteral("asked"), waiting->size()}};
}

} // namespace reiyan::orders
