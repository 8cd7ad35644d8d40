#include "services/routing/routing_commands.h"

#include "services/base/json.h"
#include "services/commands/executor.h"
#include "services/routing/routing.h"
#include "services/store/setup.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace reiyan::routing {
namespace {

using commands::Context;

constexpr int kMostRows = 10;
constexpr int kMinutesADay = 24 * 60;
constexpr qint64 kMinuteMs = 60'000;

bool makesSense(const RouteRow &row)
{
    const auto isMinute = [](int minute) { return minute >= 0 && minute < kMinutesADay; };
    return row.position >= 1 && row.weight >= 1 && row.weight <= 100 && row.waitMs >= kMinuteMs
           && row.waitMs <= kMinutesADay * kMinuteMs && isMinute(row.activeFrom)
           && isMinute(row.activeTo) && (!row.cap || row.cap->isPositive());
}

Result<QJsonObject> handleSetRoute(const Context &context, const SetRoute &command)
{
    if (command.rows.size() > kMostRows)
        return Error{ErrorKind::Invalid, "route.too_long", {}, {QString::number(kMostRows)}};
    QSet<QString> seen;
    for (const RouteRow &row : command.rows) {
        if (!makesSense(row))
            return Error{ErrorKind::Invalid, "route.row", {}, {row.providerCode, row.sku}};
        const QString key = row.providerCode + u'/' + row.sku;
        if (seen.contains(key))
            return Error{ErrorKind::Invalid, "route.twice", {}, {row.providerCode, row.sku}};
        seen.insert(key);
    }
    if (Result<void> set = replaceRoutes(context.tx, command.service, command.rows); !set)
        return set.error();
    return QJsonObject{{QStringLiteral("id"), command.service.text}};
}

Result<QJsonObject> handleAdd(const Context &context, const AddSupplier &command)
{
    const auto known = providerIdOf(context.tx, command.code);
    if (!known)
        return known.error();
    if (*known)
        return Error{ErrorKind::Conflict, "provider.exists", {}, {command.code}};
    const Result<void> installed =
        store::installProvider(context.tx, command.code, command.title, command.driver,
                               QString::fromUtf8(jsonText(command.payload)));
    if (!installed)
        return installed.error();
    return QJsonObject{{QStringLiteral("code"), command.code}};
}

Result<QJsonObject> handlePause(const Context &context, const PauseSupplier &command)
{
    const auto provider = providerIdOf(context.tx, command.providerCode);
    if (!provider)
        return provider.error();
    if (!*provider)
        return Error{ErrorKind::NotFound, "provider.unknown", {}, {command.providerCode}};
    if (command.paused && command.reason.simplified().isEmpty())
        return Error{ErrorKind::Invalid, "command.reason_missing", {}};
    const qint64 until = command.forMs > 0 ? context.now + command.forMs : 0;
    const Health health =
        command.paused ? Health{Breaker::Paused, command.reason, until, {}} : Health{};
    context.tx.enterLock(db::LockRank::Supplier, **provider);
    if (Result<void> set = setBreaker(context.tx, **provider, health, context.now); !set)
        return set.error();
    return QJsonObject{{QStringLiteral("id"), **provider}};
}

QJsonObject rowToJson(const RouteRow &row)
{
    return {{QStringLiteral("provider"), row.providerCode},
            {QStringLiteral("sku"), row.sku},
            {QStringLiteral("position"), row.position},
            {QStringLiteral("cap"), row.cap ? row.cap->toRupiah() : 0},
            {QStringLiteral("wait"), row.waitMs},
            {QStringLiteral("weight"), row.weight},
            {QStringLiteral("from"), row.activeFrom},
            {QStringLiteral("to"), row.activeTo}};
}

RouteRow rowFromJson(const QJsonObject &row)
{
    const qint64 cap = row.value(QLatin1String("cap")).toInteger();
    return {row.value(QLatin1String("provider")).toString(),
            row.value(QLatin1String("sku")).toString(),
            row.value(QLatin1String("position")).toInt(),
            cap == 0 ? std::nullopt : std::optional(Money::rupiah(cap)),
            row.value(QLatin1String("wait")).toInteger(kUsualWaitMs),
            row.value(QLatin1String("weight")).toInt(),
            row.value(QLatin1String("from")).toInt(),
            row.value(QLatin1String("to")).toInt()};
}

} // namespace

QJsonObject SetRoute::toJson() const
{
    QJsonArray list;
    for (const RouteRow &row : rows)
        list.append(rowToJson(row));
    return {{QStringLiteral("id"), service.text}, {QStringLiteral("rows"), list}};
}

Result<SetRoute> SetRoute::fromJson(const QJsonObject &payload)
{
    SetRoute command{{payload.value(QLatin1String("id")).toString()}, {}};
    const QJsonArray list = payload.value(QLatin1String("rows")).toArray();
    for (const auto &row : list)
        command.rows.append(rowFromJson(row.toObject()));
    if (command.service.text.isEmpty())
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("id")};
    return command;
}

QJsonObject AddSupplier::toJson() const
{
    return {{QStringLiteral("code"), code},
            {QStringLiteral("title"), title},
            {QStringLiteral("driver"), driver},
            {QStringLiteral("payload"), payload}};
}

Result<AddSupplier> AddSupplier::fromJson(const QJsonObject &payload)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9][a-z0-9-]{1,29}$"));
    AddSupplier command{payload.value(QLatin1String("code")).toString(),
                        payload.value(QLatin1String("title")).toString().simplified(),
                        payload.value(QLatin1String("driver")).toString(),
                        payload.value(QLatin1String("payload")).toObject()};
    if (!form.match(command.code).hasMatch() || command.title.isEmpty() || command.driver.isEmpty())
        return Error{ErrorKind::Invalid, "provider.code", {}, {command.code}};
    return command;
}

QJsonObject PauseSupplier::toJson() const
{
    return {{QStringLiteral("provider"), providerCode},
            {QStringLiteral("paused"), paused},
            {QStringLiteral("for"), forMs},
            {QStringLiteral("reason"), reason}};
}

Result<PauseSupplier> PauseSupplier::fromJson(const QJsonObject &payload)
{
    PauseSupplier command{payload.value(QLatin1String("provider")).toString(),
                          payload.value(QLatin1String("paused")).toBool(),
                          payload.value(QLatin1String("for")).toInteger(),
                          payload.value(QLatin1String("reason")).toString()};
    if (command.forMs < 0)
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("for")};
    return command;
}

void addHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<AddSupplier>(handleAdd));
    executor.add(commands::handlerOf<SetRoute>(handleSetRoute));
    commands::Handler pause = commands::handlerOf<PauseSupplier>(handlePause);
    pause.evenWhenLatched = true;
    executor.add(pause);
}

} // namespace reiyan::routing
