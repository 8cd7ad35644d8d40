#include "services/bills/bills_commands.h"

#include "services/base/wib.h"
#include "services/bills/bills_repository.h"
#include "services/catalog/catalog_queries.h"
#include "services/catalog/target_rule.h"
#include "services/commands/executor.h"
#include "services/commands/state_history.h"
#include "services/jobs/queue.h"
#include "services/members/members_queries.h"
#include "services/routing/routing.h"
#include "services/store/numbers.h"

#include <algorithm>

namespace reiyan::bills {
namespace {

using commands::Context;

/// Why a bill moves.
struct Why {
    const char *cause = "";
    UserId actor = {};
    CommandId command = {};
    JobId job = {};
};

Result<void> step(db::Transaction &tx, const Bill &before, BillState to, const Why &why)
{
    return commands::recordStep(tx, {.machine = "bill",
                                     .objectId = before.id.text,
                                     .seq = before.version + 1,
                                     .from = before.version == 0 ? "" : stateCode(before.state),
                                     .to = stateCode(to),
                                     .cause = why.cause,
                                     .actor = why.actor,
                                     .command = why.command,
                                     .job = why.job});
}

Result<catalog::SellableService> billService(const Context &context, const AskBill &command)
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
    if ((*service)->kind != QLatin1String("bill"))
        return Error{ErrorKind::Invalid, "bill.not_a_bill", {}, {(*service)->nominal}};
    if (Result<void> open = catalog::checkSellable(**service, context.now); !open)
        return open.error();
    const auto own = routing::ownCandidate(context.tx, command.service);
    if (!own)
        return own.error();
    if (*own && !routing::mayCall((*own)->health, context.now))
        return Error{ErrorKind::Conflict, "order.suppliers_down", {}, {(*service)->nominal}};
    return **service;
}

Result<Bill> newBill(const Context &context, const AskBill &command,
                     const catalog::SellableService &service)
{
    const Result<QString> target = catalog::checkTarget(service.targetRule, command.target);
    if (!target)
        return target.error();
    const Result<Money> fee = service.price.minus(service.cost);
    if (!fee)
        return fee.error();
    Bill bill;
    bill.id = {context.tx.newId()};
    bill.user = command.user;
    bill.service = command.service;
    bill.providerId = service.providerId;
    bill.sku = service.sku;
    bill.destination = *target;
    bill.askedBy = context.actor.user;
    bill.fee = *fee;
    bill.askedAt = context.now;
    return bill;
}

Result<void> insertWithNumber(const Context &context, Bill &bill)
{
    const Result<bool> inserted = store::insertNumbered(context.tx, [&](const QString &number) {
        bill.number = number;
        return repository::insert(context.tx, bill);
    });
    if (!inserted)
        return inserted.error();
    if (*inserted)
        return {};
    return Error{ErrorKind::Contended, db::errors::kContended, QStringLiteral("bill number")};
}

Result<QJsonObject> handleAsk(const Context &context, const AskBill &command)
{
    const Result<catalog::SellableService> service = billService(context, command);
    if (!service)
        return service.error();
    Result<Bill> prepared = newBill(context, command, *service);
    if (!prepared)
        return prepared.error();
    Bill bill = *std::move(prepared);
    if (Result<void> inserted = insertWithNumber(context, bill); !inserted)
        return inserted.error();
    Bill before = bill;
    before.version = 0;
    const Result<void> noted =
        step(context.tx, before, BillState::Asked, {"ask", context.actor.user, context.command});
    if (!noted)
        return noted.error();
    const jobs::JobSpec ask{.kind = kAskJob,
                            .payload = {{QStringLiteral("bill"), bill.id.text}},
                            .uniqKey = QStringLiteral("bill.ask:") + bill.id.text,
                            .priority = 5}; // somebody stands at the counter
    const Result<bool> enqueued = jobs::enqueue(context.tx, ask);
    if (!enqueued)
        return enqueued.error();
    return QJsonObject{{QStringLiteral("id"), bill.id.text},
                       {QStringLiteral("number"), bill.number}};
}

/// `askedAt`: the day of the question counts, not that of its answer.
qint64 expiryOf(const Answer &answer, qint64 askedAt, qint64 now)
{
    constexpr qint64 kDayMs = 24LL * 3600 * 1000;
    constexpr qint64 kBeforeMidnightMs = 5LL * 60 * 1000; // leaves time to pay: kPayGraceMs
    static_assert(kBeforeMidnightMs > kPayGraceMs);
    const qint64 usual = now + kValidForMs;
    if (!answer.sameDayOnly)
        return usual;
    return std::min(usual, startOfDayMs(toWib(askedAt).date()) + kDayMs - kBeforeMidnightMs);
}

/// The bill with the answer in it; an error where nothing can be sold on it.
Result<Bill> answered(Bill bill, const Answer &answer, qint64 now)
{
    const Result<Money> price = answer.amount.plus(bill.fee);
    if (!price)
        return price.error();
    if (!answer.cost.isPositive() || answer.cost > *price)
        return Error{ErrorKind::Invalid, "bill.below_cost", {}};
    bill.expiresAt = expiryOf(answer, bill.askedAt, now);
    if (bill.expiresAt <= now)
        return Error{ErrorKind::Invalid, "bill.too_late_today", {}};
    bill.customerName = answer.customerName;
    bill.period = answer.period;
    bill.amount = answer.amount;
    bill.admin = answer.admin;
    bill.cost = answer.cost;
    bill.price = *price;
    bill.details = answer.details;
    bill.handle = answer.handle;
    return bill;
}

} // namespace

QJsonObject AskBill::toJson() const
{
    return {{QStringLiteral("user"), user.text},
            {QStringLiteral("service"), service.text},
            {QStringLiteral("target"), target}};
}

Result<AskBill> AskBill::fromJson(const QJsonObject &payload)
{
    const AskBill command{{payload.value(QLatin1String("user")).toString()},
                          {payload.value(QLatin1String("service")).toString()},
                          payload.value(QLatin1String("target")).toString().left(60)};
    if (command.user.isNull() || command.service.isNull() || command.target.isEmpty())
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("bill")};
    return command;
}

Result<void> recordAnswer(db::Transaction &tx, const BillId &id, const Result<Answer> &answer,
                          const JobId &job)
{
    const auto found = repository::lock(tx, id);
    if (!found)
        return found.error();
    if (!*found || (*found)->state != BillState::Asked) // forgotten, or answered before
        return {};
    const Bill &asked = **found;
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<Bill> ready = answer ? answered(asked, *answer, *now) : answer.error();
    Bill next = ready ? *ready : asked;
    next.state = ready ? BillState::Ready : BillState::Refused;
    if (!ready) {
        next.failure = QString::fromLatin1(ready.error().code);
        next.failureArgs = ready.error().args;
    }
    if (Result<void> kept = repository::keepAnswer(tx, next, *now); !kept)
        return kept;
    return step(tx, asked, next.state, {.cause = "answer", .job = job});
}

Result<Bill> payable(db::Reader &reader, const BillId &id, const UserId &user,
                     const ServiceId &service, qint64 now)
{
    const auto found = repository::find(reader, id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, "bill.not_found", id.text};
    const Bill &bill = **found;
    if (bill.user != user || bill.service != service)
        return Error{ErrorKind::Invalid, "bill.not_found", id.text};
    if (bill.state == BillState::Ordered)
        return Error{ErrorKind::Conflict, "bill.ordered", {}, {bill.number}};
    if (bill.state != BillState::Ready)
        return Error{ErrorKind::Invalid, "bill.not_ready", {}};
    if (now >= bill.expiresAt)
        return Error{ErrorKind::Conflict, "bill.expired", {}};
    return bill;
}

Result<void> takeForOrder(const Context &context, const Bill &bill, const OrderId &order)
{
    if (Result<void> taken = repository::setOrdered(context.tx, bill, order); !taken)
        return taken;
    return step(context.tx, bill, BillState::Ordered,
                {"order", context.actor.user, context.command});
}

Result<bool> isTooLate(db::Reader &reader, const OrderId &order, qint64 now)
{
    const Result<qint64> expiry = repository::expiryOf(reader, order);
    if (!expiry)
        return expiry.error();
    return *expiry > 0 && now > *expiry + kPayGraceMs;
}

Result<int> forgetOld(db::Transaction &tx)
{
    constexpr qint64 kKeepMs = 48LL * 3600 * 1000;
    const Result<qint64> now = tx.now();
    return now ? repository::forgetBefore(tx, *now - kKeepMs) : Result<int>(now.error());
}

void addHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<AskBill>(handleAsk));
}

} // namespace reiyan::bills
