#include "services/orders/orders_commands.h"

#include "services/base/crash_point.h"
#include "services/base/wib.h"
#include "services/catalog/catalog_queries.h"
#include "services/catalog/target_rule.h"
#include "services/commands/executor.h"
#include "services/commands/state_history.h"
#include "services/jobs/queue.h"
#include "services/ledger/ledger.h"
#include "services/members/members_queries.h"
#include "services/orders/orders_repository.h"
#include "services/store/numbers.h"

#include <QCryptographicHash>

namespace reiyan::orders {
namespace {

using commands::Context;
using commands::Subject;

QString rupiahArg(Money amount)
{
    return QStringLiteral("rp:%1").arg(amount.toRupiah());
}

/// Who makes a step and why: a command, or a job where no command is involved.
struct Cause {
    QByteArray name;
    UserId actor = {};
    CommandId command = {};
    JobId job = {};
    QString evidence = {};
};

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

struct Locked {
    Order order;
    Attempt attempt;
};

/// An attempt with its order, the order locked first (5.1).
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

AttemptId attemptOf(const jobs::Job &job)
{
    return {job.payload.value(QLatin1String("attempt")).toString()};
}

// ---- placing -------------------------------------------------------------------------------

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
                       command.targetNote.left(100),
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

Result<Subject> subjectOfPlacing(const Context &context, const PlaceOrder &command)
{
    const auto member = members::basicsOf(context.tx, command.user);
    if (!member)
        return member.error();
    const QString name = *member ? (*member)->fullName : QString();
    return Subject{command.price, "order", command.clientToken,
                   name + QStringLiteral(" · ") + command.target};
}

// ---- answers -------------------------------------------------------------------------------

/// Sent, and not answered for good.
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
    if (cost > attempt.costCap) { // U-4: still a success, at the frozen price
        const Result<void> opened =
            repository::openCase(context.tx, "above_cap", order, cost, attempt.providerRef);
        if (!opened)
            return opened;
    }
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
    const Result<void> opened =
        repository::openCase(context.tx, lateSuccess ? "late_success" : "contradiction", order,
                             cost, attempt.providerRef);
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

Result<QJsonObject> handleCheck(const Context &context, const CheckOrder &command)
{
    const Result<std::optional<Attempt>> attempt =
        repository::liveAttempt(context.tx, command.order);
    if (!attempt)
        return attempt.error();
    if (!*attempt)
        return Error{ErrorKind::Invalid, "order.nothing_to_check", {}};
    if (!isAskedAfter(**attempt))
        return Error{ErrorKind::Invalid, "order.being_sent", {}};
    // Two calls for one reference keep their pause, however impatient people are.
    const qint64 notBefore = (*attempt)->callUntil - kCallMs + kLeastPauseMs;
    const Result<bool> waiting =
        jobs::hurry(context.tx, QStringLiteral("order.check:") + (*attempt)->id.text, notBefore);
    if (!waiting)
        return waiting.error();
    if (!*waiting) {
        if (Result<void> scheduled =
                scheduleCheck(context.tx, **attempt, std::max(context.now, notBefore));
            !scheduled)
            return scheduled.error();
    }
    return QJsonObject{{QStringLiteral("attempt"), (*attempt)->id.text}};
}

} // namespace

Result<std::optional<Call>> beginSending(db::Transaction &tx, const jobs::Job &job)
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
    if (!now)
        return now.error();
    const Result<void> moved = moveAttempt(
        tx, attempt, {.state = AttemptState::Sending, .sentAt = *now, .callUntil = *now + kCallMs},
        {"send", {}, {}, job.id});
    if (!moved)
        return moved.error();
    Attempt sending = attempt;
    sending.state = AttemptState::Sending;
    sending.sentAt = *now;
    ++sending.version;
    return std::optional(Call{sending, 0});
}

namespace {

/// Ends the question where nothing is left to ask: decided, or too old for a repeat to be a
/// question; then only people decide.
Result<bool> endCheck(db::Transaction &tx, const Locked &locked, const jobs::Job &job, qint64 now)
{
    const auto &[order, attempt] = locked;
    const bool open =
        isAskedAfter(attempt)
        && (order.state == OrderState::Dispatching || order.state == OrderState::Verifying);
    if (open && now - attempt.sentAt <= kOldestRepeatMs)
        return false;
    if (open) {
        const Result<void> review =
            moveOrder(tx, order, {.state = OrderState::Review}, {"too_old", {}, {}, job.id});
        if (!review)
            return review.error();
    }
    const Result<void> done = jobs::complete(tx, job);
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

} // namespace

Result<std::optional<Call>> beginCheck(db::Transaction &tx, const jobs::Job &job)
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

    if (Result<bool> ended = endCheck(tx, *locked, job, *now); !ended || *ended)
        return ended ? Result<std::optional<Call>>(std::optional<Call>()) : ended.error();
    Attempt checked = attempt;
    ++checked.checks;
    const Result<void> marked = repository::setAttempt(
        tx, attempt,
        {.state = attempt.state, .callUntil = *now + kCallMs, .checks = checked.checks});
    if (!marked)
        return marked.error();
    ++checked.version;
    return std::optional(Call{checked, checked.checks});
}

Result<int> checkForgotten(db::Transaction &tx)
{
    constexpr int kBatch = 100;
    const Result<QList<Attempt>> forgotten = repository::attemptsWithoutJob(tx, kBatch);
    if (!forgotten)
        return forgotten.error();
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    for (const Attempt &attempt : *forgotten) {
        if (Result<void> scheduled = scheduleCheck(tx, attempt, *now + kLeastPauseMs); !scheduled)
            return scheduled.error();
    }
    return int(forgotten->size());
}

// ---- wire forms of the commands --------------------------------------------------------------

QJsonObject PlaceOrder::toJson() const
{
    return {{QStringLiteral("user"), user.text},         {QStringLiteral("service"), service.text},
            {QStringLiteral("target"), target},          {QStringLiteral("targetNote"), targetNote},
            {QStringLiteral("price"), price.toRupiah()}, {QStringLiteral("buyAgain"), buyAgain},
            {QStringLiteral("token"), clientToken}};
}

Result<PlaceOrder> PlaceOrder::fromJson(const QJsonObject &payload)
{
    PlaceOrder command{{payload.value(QLatin1String("user")).toString()},
                       {payload.value(QLatin1String("service")).toString()},
                       payload.value(QLatin1String("target")).toString(),
                       payload.value(QLatin1String("targetNote")).toString(),
                       Money::rupiah(payload.value(QLatin1String("price")).toInteger()),
                       payload.value(QLatin1String("buyAgain")).toBool(),
                       payload.value(QLatin1String("token")).toString()};
    if (command.clientToken.isEmpty() || command.clientToken.size() > commands::kLongestToken
        || !command.price.isPositive())
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("token, price")};
    return command;
}

CommandId RecordAnswer::commandId() const
{
    return {derivedUuid("answer:" + attempt.text.toLatin1() + ':' + sourceCode(source) + ':'
                        + QByteArray::number(number))};
}

QJsonObject RecordAnswer::toJson() const
{
    QJsonObject json{{QStringLiteral("attempt"), attempt.text},
                     {QStringLiteral("number"), number},
                     {QStringLiteral("source"), int(source)},
                     {QStringLiteral("outcome"), int(outcome.outcome)},
                     {QStringLiteral("error"), QString::fromLatin1(outcome.error)},
                     {QStringLiteral("code"), QString::fromUtf8(outcome.code)},
                     {QStringLiteral("message"), outcome.message},
                     {QStringLiteral("rule"), QString::fromLatin1(outcome.rule)},
                     {QStringLiteral("serial"), outcome.serial},
                     {QStringLiteral("refund"), outcome.refundAllowed},
                     {QStringLiteral("failover"), outcome.failoverAllowed},
                     {QStringLiteral("http"), outcome.httpStatus},
                     {QStringLiteral("body"), QString::fromUtf8(outcome.rawBody)},
                     {QStringLiteral("latency"), outcome.latencyMs},
                     {QStringLiteral("leastCheck"), leastCheckMs}};
    if (outcome.cost)
        json.insert(QStringLiteral("cost"), outcome.cost->toRupiah());
    return json;
}

Result<RecordAnswer> RecordAnswer::fromJson(const QJsonObject &payload)
{
    RecordAnswer command;
    command.attempt = {payload.value(QLatin1String("attempt")).toString()};
    command.number = payload.value(QLatin1String("number")).toInt();
    command.source = AnswerSource(payload.value(QLatin1String("source")).toInt());
    SupplierOutcome &outcome = command.outcome;
    outcome.outcome = OutcomeClass(payload.value(QLatin1String("outcome")).toInt());
    outcome.error = payload.value(QLatin1String("error")).toString().toLatin1();
    outcome.code = payload.value(QLatin1String("code")).toString().toUtf8();
    outcome.message = payload.value(QLatin1String("message")).toString();
    outcome.rule = payload.value(QLatin1String("rule")).toString().toLatin1();
    outcome.serial = payload.value(QLatin1String("serial")).toString();
    outcome.refundAllowed = payload.value(QLatin1String("refund")).toBool();
    outcome.failoverAllowed = payload.value(QLatin1String("failover")).toBool();
    outcome.httpStatus = payload.value(QLatin1String("http")).toInt();
    outcome.rawBody = payload.value(QLatin1String("body")).toString().toUtf8();
    outcome.latencyMs = payload.value(QLatin1String("latency")).toInteger();
    command.leastCheckMs = payload.value(QLatin1String("leastCheck")).toInteger(60'000);
    if (const QJsonValue cost = payload.value(QLatin1String("cost")); !cost.isUndefined())
        outcome.cost = Money::rupiah(cost.toInteger());
    return command;
}

QJsonObject CheckOrder::toJson() const
{
    return {{QStringLiteral("id"), order.text}};
}

Result<CheckOrder> CheckOrder::fromJson(const QJsonObject &payload)
{
    return CheckOrder{{payload.value(QLatin1String("id")).toString()}};
}

void addHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<PlaceOrder>(handlePlace, subjectOfPlacing));
    executor.add(commands::handlerOf<RecordAnswer>(handleAnswer));
    executor.add(commands::handlerOf<CheckOrder>(handleCheck));
}

} // namespace reiyan::orders
