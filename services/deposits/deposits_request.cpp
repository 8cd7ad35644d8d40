#include "services/deposits/deposits_request.h"

#include "services/commands/executor.h"
#include "services/deposits/deposits_gateway.h"
#include "services/deposits/deposits_steps.h"
#include "services/deposits/lines_commands.h"
#include "services/jobs/queue.h"
#include "services/members/members_queries.h"
#include "services/payments/payments_queries.h"
#include "services/store/numbers.h"

namespace reiyan::deposits {
namespace {

using commands::Context;
using payments::PaymentMethod;

QString rupiah(Money amount)
{
    return QStringLiteral("rp:%1").arg(amount.toRupiah());
}

Result<PaymentMethod> methodFor(const Context &context, const RequestDeposit &command)
{
    const Result<std::optional<members::MemberBasics>> member =
        members::basicsOf(context.tx, command.user);
    if (!member)
        return member.error();
    if (!*member)
        return Error{ErrorKind::NotFound, "member.not_found", command.user.text};
    const auto method = payments::usableMethod(context.tx, command.paymentCode);
    if (!method)
        return method.error();
    if (!*method)
        return Error{ErrorKind::Invalid, "deposit.unknown_method", {}, {command.paymentCode}};
    if (command.amount < (*method)->least || command.amount > (*method)->most)
        return Error{ErrorKind::Invalid,
                     "deposit.amount_limits",
                     {},
                     {rupiah((*method)->least), rupiah((*method)->most)}};
    return **method;
}

/// Open requests are not a way to fill the queue, nor to get around a limit (D-069).
Result<void> checkMember(const Context &context, const RequestDeposit &command)
{
    if (Result<void> alone = repository::lockPerson(context.tx, command.user); !alone)
        return alone;
    const auto asked = repository::openRequests(context.tx, command.user, context.now);
    const auto most = store::setting(context.tx, QLatin1String(kOpenRequestsSetting));
    const auto day = store::setting(context.tx, QLatin1String(kMemberDaySetting));
    if (!asked || !most || !day)
        return !asked ? asked.error() : !most ? most.error() : day.error();
    const qint64 mostOpen = most->isEmpty() ? kUsualOpenRequests : most->toLongLong();
    if (asked->open >= mostOpen)
        return Error{ErrorKind::Invalid, "deposit.too_many", {}, {QString::number(mostOpen)}};
    const Money limit = Money::rupiah(day->toLongLong());
    const Result<Money> sum = asked->sinceDayAgo.plus(command.amount);
    if (!sum)
        return sum.error();
    if (limit.isPositive() && *sum > limit)
        return Error{ErrorKind::Invalid, "deposit.member_day", {}, {rupiah(limit)}};
    return {};
}

Result<Deposit> newDeposit(const Context &context, const RequestDeposit &command,
                           const PaymentMethod &method)
{
    const Result<Money> fee = method.fee.onTopOf(command.amount);
    if (!fee)
        return fee.error();
    Deposit deposit;
    deposit.id = {context.tx.newId()};
    deposit.user = command.user;
    deposit.paymentMethodId = method.id;
    deposit.amount = command.amount;
    deposit.fee = *fee;
    deposit.state = method.isManual() ? DepositState::Submitted : DepositState::Invoicing;
    deposit.requestedBy = context.actor.user;
    deposit.expiresAt = context.now + kDepositWindowMs;
    deposit.version = 1;
    return deposit;
}

Deposit withDigits(const Context &context, Deposit drawn, const PaymentMethod &method)
{
    const quint64 chance = context.tx.environment().random->draw();
    drawn.digits = Money::rupiah(1 + qint64(chance % payments::kMostDigits));
    Money &grows = method.digits == payments::Digits::Kept ? drawn.rounding : drawn.amount;
    grows = Money::rupiah(grows.toRupiah() + drawn.digits.toRupiah());
    return drawn;
}

/// Draws digits until no other transfer that may still come has the same amount (S3).
Result<void> tellApart(const Context &context, Deposit &deposit, const PaymentMethod &method)
{
    constexpr int kDraws = 24;
    // Late money keeps its digits for a week; when they run out, those of requests that ended go
    // first.
    constexpr qint64 kLateMs = 8LL * 24 * 3600 * 1000;
    for (int draw = 0; draw < kDraws; ++draw) {
        const qint64 keptFor = draw < kDraws / 2 ? kLateMs : kDepositGraceMs;
        const Deposit drawn = withDigits(context, deposit, method);
        const Result<bool> taken = repository::takeDue(
            context.tx, {method.id, drawn.due(), drawn.id, context.now - keptFor});
        if (!taken)
            return taken.error();
        if (!*taken)
            continue;
        deposit = drawn;
        return {};
    }
    return Error{ErrorKind::Conflict, "deposit.no_digits", {}, {method.code}};
}

Result<void> insertWithNumber(const Context &context, const RequestDeposit &command,
                              Deposit &deposit)
{
    const Result<bool> inserted = store::insertNumbered(context.tx, [&](const QString &number) {
        deposit.number = number;
        return repository::insert(context.tx, deposit, command.clientToken, context.now);
    });
    if (!inserted)
        return inserted.error();
    if (*inserted)
        return {};
    return Error{ErrorKind::Conflict, "deposit.request_repeated", {}};
}

Result<void> scheduleExpiry(const Context &context, const Deposit &deposit)
{
    const jobs::JobSpec expiry{.kind = kExpireJob,
                               .payload = {{QStringLiteral("id"), deposit.id.text}},
                               .runAt = deposit.expiresAt + kDepositGraceMs,
                               .uniqKey = QStringLiteral("deposit.expire:") + deposit.id.text};
    const Result<bool> enqueued = jobs::enqueue(context.tx, expiry);
    return enqueued ? Result<void>() : Result<void>(enqueued.error());
}

/// What the member is told to pay, and where.
QJsonObject resultOf(const Deposit &deposit, const PaymentMethod &method)
{
    QJsonObject result{{QStringLiteral("id"), deposit.id.text},
                       {QStringLiteral("number"), deposit.number},
                       {QStringLiteral("due"), deposit.due().toRupiah()},
                       {QStringLiteral("fee"), deposit.fee.toRupiah()}};
    if (!method.receiverNumber.isEmpty()) {
        result.insert(QStringLiteral("account"), method.receiverNumber);
        result.insert(QStringLiteral("accountName"), method.receiverName);
    }
    return result;
}

Result<QJsonObject> handleRequest(const Context &context, const RequestDeposit &command)
{
    const Result<PaymentMethod> method = methodFor(context, command);
    if (!method)
        return method.error();
    if (Result<void> fits = checkMember(context, command); !fits)
        return fits.error();
    Result<Deposit> made = newDeposit(context, command, *method);
    if (!made)
        return made.error();
    Deposit row = *std::move(made);
    if (method->digits != payments::Digits::None) {
        if (Result<void> apart = tellApart(context, row, *method); !apart)
            return apart.error();
    }
    if (Result<void> inserted = insertWithNumber(context, command, row); !inserted)
        return inserted.error();
    Deposit before = row;
    before.state = DepositState::New;
    before.version = 0;
    if (Result<void> noted = recordStep(context, before, row.state, "request"); !noted)
        return noted.error();
    const Result<void> started =
        method->isManual() ? scheduleExpiry(context, row)
                           : startInvoice(context.tx, row, method->gateway, method->channel);
    if (!started)
        return started.error();
    if (method->isManual()) { // its money may be on the statement already
        if (Result<void> soon = matchSoon(context.tx); !soon)
            return soon.error();
    }
    return resultOf(row, *method);
}

} // namespace

QJsonObject RequestDeposit::toJson() const
{
    return {{QStringLiteral("user"), user.text},
            {QStringLiteral("payment"), paymentCode},
            {QStringLiteral("amount"), amount.toRupiah()},
            {QStringLiteral("token"), clientToken}};
}

Result<RequestDeposit> RequestDeposit::fromJson(const QJsonObject &payload)
{
    RequestDeposit command{{payload.value(QLatin1String("user")).toString()},
                           payload.value(QLatin1String("payment")).toString(),
                           Money::rupiah(payload.value(QLatin1String("amount")).toInteger()),
                           payload.value(QLatin1String("token")).toString()};
    const qint64 amount = command.amount.toRupiah();
    if (amount < kLeastDeposit || amount > kLargestDeposit) {
        return Error{ErrorKind::Invalid,
                     "deposit.amount_limits",
                     {},
                     {QStringLiteral("rp:%1").arg(kLeastDeposit),
                      QStringLiteral("rp:%1").arg(kLargestDeposit)}};
    }
    if (command.clientToken.isEmpty() || command.clientToken.size() > commands::kLongestToken)
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("token")};
    return command;
}

void addRequestHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<RequestDeposit>(handleRequest));
}

} // namespace reiyan::deposits
