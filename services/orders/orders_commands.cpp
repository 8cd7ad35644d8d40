#include "services/orders/orders_commands.h"

#include "services/commands/executor.h"
#include "services/orders/orders_handlers.h"
#include "services/orders/playbook.h"

namespace reiyan::orders {

QJsonObject PlaceOrder::toJson() const
{
    QJsonObject json{
        {QStringLiteral("user"), user.text},         {QStringLiteral("service"), service.text},
        {QStringLiteral("target"), target},          {QStringLiteral("targetNote"), targetNote},
        {QStringLiteral("price"), price.toRupiah()}, {QStringLiteral("buyAgain"), buyAgain},
        {QStringLiteral("token"), clientToken}};
    if (!bill.isNull())
        json.insert(QStringLiteral("bill"), bill.text);
    return json;
}

Result<PlaceOrder> PlaceOrder::fromJson(const QJsonObject &payload)
{
    PlaceOrder command{{payload.value(QLatin1String("user")).toString()},
                       {payload.value(QLatin1String("service")).toString()},
                       payload.value(QLatin1String("target")).toString(),
                       payload.value(QLatin1String("targetNote")).toString(),
                       Money::rupiah(payload.value(QLatin1String("price")).toInteger()),
                       payload.value(QLatin1String("buyAgain")).toBool(),
                       payload.value(QLatin1String("token")).toString(),
                       {payload.value(QLatin1String("bill")).toString()}};
    if (command.clientToken.isEmpty() || command.clientToken.size() > commands::kLongestToken
        || !command.price.isPositive())
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("token, price")};
    return command;
}

CommandId RecordAnswer::commandId() const
{
    const QByteArray which =
        message.isNull() ? QByteArray::number(number) : message.text.toLatin1();
    return {
        derivedUuid("answer:" + attempt.text.toLatin1() + ':' + sourceCode(source) + ':' + which)};
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
                     {QStringLiteral("handle"), outcome.handle},
                     {QStringLiteral("pin"), outcome.pin},
                     {QStringLiteral("alert"), outcome.alertOperator},
                     {QStringLiteral("leastCheck"), leastCheckMs},
                     {QStringLiteral("searchFor"), searchForMs},
                     {QStringLiteral("message_id"), message.text}};
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
    outcome.handle = payload.value(QLatin1String("handle")).toString();
    outcome.pin = payload.value(QLatin1String("pin")).toString();
    outcome.alertOperator = payload.value(QLatin1String("alert")).toBool();
    command.message = {payload.value(QLatin1String("message_id")).toString()};
    command.searchForMs = payload.value(QLatin1String("searchFor")).toInteger();
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

QJsonObject DecideOrder::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), order.text},
                     {QStringLiteral("version"), version},
                     {QStringLiteral("delivered"), delivered},
                     {QStringLiteral("serial"), serial},
                     {QStringLiteral("evidence"), evidence}};
    if (cost)
        json.insert(QStringLiteral("cost"), cost->toRupiah());
    if (attempt > 0)
        json.insert(QStringLiteral("attempt"), attempt);
    return json;
}

Result<DecideOrder> DecideOrder::fromJson(const QJsonObject &payload)
{
    constexpr qsizetype kShortest = 10;
    constexpr qsizetype kLongest = 400;
    DecideOrder command{{payload.value(QLatin1String("id")).toString()},
                        payload.value(QLatin1String("version")).toInteger(),
                        payload.value(QLatin1String("delivered")).toBool(),
                        {},
                        payload.value(QLatin1String("serial")).toString().trimmed(),
                        payload.value(QLatin1String("evidence")).toString().trimmed(),
                        payload.value(QLatin1String("attempt")).toInt()};
    if (const QJsonValue cost = payload.value(QLatin1String("cost")); !cost.isUndefined())
        command.cost = Money::rupiah(cost.toInteger());
    if (command.evidence.size() < kShortest || command.evidence.size() > kLongest)
        return Error{ErrorKind::Invalid,
                     "order.evidence",
                     {},
                     {QString::number(kShortest), QString::number(kLongest)}};
    if (command.cost && (!command.delivered || command.cost->isNegative()))
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("cost")};
    return command;
}

QJsonObject RerouteOrder::toJson() const
{
    return {{QStringLiteral("id"), order.text},
            {QStringLiteral("version"), version},
            {QStringLiteral("provider"), providerCode},
            {QStringLiteral("sku"), sku}};
}

Result<RerouteOrder> RerouteOrder::fromJson(const QJsonObject &payload)
{
    return RerouteOrder{{payload.value(QLatin1String("id")).toString()},
                        payload.value(QLatin1String("version")).toInteger(),
                        payload.value(QLatin1String("provider")).toString(),
                        payload.value(QLatin1String("sku")).toString()};
}

QJsonObject ClaimOrder::toJson() const
{
    return {{QStringLiteral("id"), order.text}, {QStringLiteral("release"), release}};
}

Result<ClaimOrder> ClaimOrder::fromJson(const QJsonObject &payload)
{
    return ClaimOrder{{payload.value(QLatin1String("id")).toString()},
                      payload.value(QLatin1String("release")).toBool()};
}

QJsonObject NoteOrder::toJson() const
{
    return {{QStringLiteral("id"), order.text},
            {QStringLiteral("step"), step},
            {QStringLiteral("text"), text}};
}

Result<NoteOrder> NoteOrder::fromJson(const QJsonObject &payload)
{
    constexpr qsizetype kLongest = 400;
    const NoteOrder command{{payload.value(QLatin1String("id")).toString()},
                            payload.value(QLatin1String("step")).toString(),
                            payload.value(QLatin1String("text")).toString().simplified()};
    if (command.step.isEmpty() ? command.text.isEmpty() : !isPlaybookStep(command.step))
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("step, text")};
    if (command.text.size() > kLongest)
        return Error{ErrorKind::Invalid, "order.note_long", {}, {QString::number(kLongest)}};
    return command;
}

void addHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<PlaceOrder>(handlePlace, subjectOfPlacing));
    executor.add(commands::handlerOf<RecordAnswer>(handleAnswer));
    executor.add(commands::handlerOf<CheckOrder>(handleCheck));
    executor.add(commands::handlerOf<CheckAllOrders>(handleCheckAll));
    executor.add(commands::handlerOf<DecideOrder>(handleDecide, subjectOfDeciding));
    executor.add(commands::handlerOf<RerouteOrder>(handleReroute, subjectOfRerouting));
    executor.add(commands::handlerOf<ClaimOrder>(handleClaim));
    executor.add(commands::handlerOf<NoteOrder>(handleNote));
}

} // namespace reiyan::orders
