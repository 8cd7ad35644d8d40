#include "services/suppliers/suppliers_commands.h"

#include "services/base/text.h"
#include "services/commands/executor.h"
#include "services/jobs/queue.h"
#include "services/routing/routing.h"
#include "services/suppliers/suppliers_repository.h"

#include <QUrl>

namespace reiyan::suppliers {
namespace {

using commands::Context;

constexpr int kSomebodyWaits = 20;

Result<QString> existing(db::Transaction &tx, const QString &code)
{
    const auto id = routing::providerIdOf(tx, code);
    if (!id)
        return id.error();
    if (!*id)
        return Error{ErrorKind::NotFound, "provider.unknown", {}, {code}};
    return **id;
}

Result<QJsonObject> handleAsk(const Context &context, const AskSupplier &command)
{
    const Result<QString> id = existing(context.tx, command.providerCode);
    if (!id)
        return id.error();
    for (const char *kind : {kBalanceJob, kPriceListJob}) {
        const Result<bool> enqueued =
            enqueueAsk(context.tx, kind, command.providerCode, kSomebodyWaits);
        if (!enqueued)
            return enqueued.error();
    }
    return QJsonObject{{QStringLiteral("id"), *id}};
}

Result<QJsonObject> handleTicket(const Context &context, const OrderTicket &command)
{
    const Result<QString> provider = existing(context.tx, command.providerCode);
    if (!provider)
        return provider.error();
    const QString id = context.tx.newId();
    const Result<void> inserted = repository::insertTicket(
        context.tx, {id, *provider, context.actor.user, context.now},
        {{}, {}, command.amount, command.bank, command.owner, {}, {}, {}, 0, {}});
    if (!inserted)
        return inserted.error();
    const Result<bool> enqueued = jobs::enqueue(
        context.tx, {.kind = kTicketJob,
                     .payload = {{QStringLiteral("supplier"), command.providerCode},
                                 {QStringLiteral("ticket"), id}},
                     .uniqKey = QStringLiteral("supplier.ticket:") + id,
                     .onOrphan = jobs::OnOrphan::ToUnknown, // a second call orders a second one
                     .priority = kSomebodyWaits});
    if (!enqueued)
        return enqueued.error();
    return QJsonObject{{QStringLiteral("id"), id}};
}

Result<QJsonObject> handleAccount(const Context &context, const SetAccount &command)
{
    const Result<QString> id = existing(context.tx, command.providerCode);
    if (!id)
        return id.error();
    const Result<void> set = repository::setAccount(context.tx, *id, command);
    if (!set)
        return set.error();
    return QJsonObject{{QStringLiteral("id"), *id}};
}

} // namespace

Result<bool> enqueueAsk(db::Transaction &tx, const char *kind, const QString &providerCode,
                        int priority)
{
    return jobs::enqueue(tx, {.kind = kind,
                              .payload = {{QStringLiteral("supplier"), providerCode}},
                              .uniqKey = QLatin1String(kind) + u':' + providerCode,
                              .priority = priority});
}

QJsonObject AskSupplier::toJson() const
{
    return {{QStringLiteral("provider"), providerCode}};
}

Result<AskSupplier> AskSupplier::fromJson(const QJsonObject &payload)
{
    return AskSupplier{payload.value(QLatin1String("provider")).toString()};
}

QJsonObject OrderTicket::toJson() const
{
    return {{QStringLiteral("provider"), providerCode},
            {QStringLiteral("amount"), amount.toRupiah()},
            {QStringLiteral("bank"), bank},
            {QStringLiteral("owner"), owner}};
}

Result<OrderTicket> OrderTicket::fromJson(const QJsonObject &payload)
{
    constexpr qint64 kLeast = 10'000;
    constexpr qint64 kMost = 1'000'000'000;
    const OrderTicket command{
        payload.value(QLatin1String("provider")).toString(),
        Money::rupiah(payload.value(QLatin1String("amount")).toInteger()),
        storable(payload.value(QLatin1String("bank")).toString().trimmed(), 60),
        storable(payload.value(QLatin1String("owner")).toString().trimmed(), 100)};
    if (command.amount < Money::rupiah(kLeast) || command.amount > Money::rupiah(kMost))
        return Error{ErrorKind::Invalid,
                     "ticket.amount",
                     {},
                     {QStringLiteral("rp:%1").arg(kLeast), QStringLiteral("rp:%1").arg(kMost)}};
    if (command.bank.isEmpty() || command.owner.isEmpty())
        return Error{ErrorKind::Invalid, "ticket.incomplete", {}};
    return command;
}

QJsonObject SetAccount::toJson() const
{
    return {{QStringLiteral("provider"), providerCode},
            {QStringLiteral("userName"), userName},
            {QStringLiteral("address"), address},
            {QStringLiteral("testing"), testing}};
}

Result<SetAccount> SetAccount::fromJson(const QJsonObject &payload)
{
    const SetAccount command{
        payload.value(QLatin1String("provider")).toString(),
        storable(payload.value(QLatin1String("userName")).toString().trimmed(), 100),
        payload.value(QLatin1String("address")).toString().trimmed(),
        payload.value(QLatin1String("testing")).toBool()};
    if (command.userName.isEmpty())
        return Error{ErrorKind::Invalid, "provider.no_user_name", {}};
    const QUrl url(command.address, QUrl::StrictMode);
    const bool isLocal = url.host() == QLatin1String("127.0.0.1");
    const bool isSafe = url.scheme() == QLatin1String("https")
                        || (isLocal && url.scheme() == QLatin1String("http"));
    // A key that travels openly is everybody's key.
    if (!command.address.isEmpty() && (!url.isValid() || url.host().isEmpty() || !isSafe))
        return Error{ErrorKind::Invalid, "provider.address", {}, {command.address}};
    return command;
}

void addHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<AskSupplier>(handleAsk));
    executor.add(commands::handlerOf<OrderTicket>(handleTicket));
    executor.add(commands::handlerOf<SetAccount>(handleAccount));
}

} // namespace reiyan::suppliers
