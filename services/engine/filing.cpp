#include "services/engine/filing.h"

namespace reiyan::engine {

providers::ItemKind kindFromCode(const QString &code)
{
    if (code == QLatin1String("game"))
        return providers::ItemKind::Game;
    return code == QLatin1String("bill") ? providers::ItemKind::Bill : providers::ItemKind::Prepaid;
}

QString kindCode(providers::ItemKind kind)
{
    switch (kind) {
    case providers::ItemKind::Game:
        return QStringLiteral("game");
    case providers::ItemKind::Bill:
        return QStringLiteral("bill");
    case providers::ItemKind::Prepaid:
        break;
    }
    return QStringLiteral("prepaid");
}

providers::PurchaseRequest requestOf(const orders::Attempt &attempt)
{
    providers::PurchaseRequest request{attempt.providerRef, attempt.sku, attempt.destination,
                                       attempt.costCap};
    request.kind = kindFromCode(attempt.itemKind);
    request.handle = attempt.handle;
    request.itemName = attempt.itemName;
    return request;
}

void setPause(orders::RecordAnswer &answer, const providers::ProviderAdapter &adapter, bool isBill)
{
    const providers::Capabilities can = adapter.capabilities();
    const bool throttled = answer.outcome.error == "RATE_LIMITED";
    answer.leastCheckMs =
        std::max(can.leastRecheckMs, throttled ? answer.outcome.recheckAfterMs : 0);
    // A bill may be paid again once the first search is over (4.6): that has its time, too.
    answer.searchForMs = isBill ? 2 * can.searchForMs : can.searchForMs;
}

Result<commands::Outcome> fileInJob(commands::Executor &executor, db::Transaction &tx,
                                    const CommandId &id, const QByteArray &kind,
                                    const QJsonObject &payload)
{
    const commands::Command command{
        id, kind, payload, {}, commands::Origin::Job, QStringLiteral("engine")};
    return executor.executeIn(tx, command);
}

Result<void> fileFact(commands::Executor &executor, db::Transaction &tx, const CommandId &id,
                      const QByteArray &kind, const QJsonObject &payload)
{
    const Result<commands::Outcome> recorded = fileInJob(executor, tx, id, kind, payload);
    if (recorded)
        return {};
    const Error &why = recorded.error();
    if (!why.isRefusal())
        return why;
    return Error{ErrorKind::Broken, "answer.refused",
                 QString::fromLatin1(why.code) + u' ' + why.detail};
}

Result<void> fileAnswer(commands::Executor &executor, db::Transaction &tx,
                        const orders::RecordAnswer &answer)
{
    return fileFact(executor, tx, answer.commandId(), orders::RecordAnswer::kKind, answer.toJson());
}

Error leaseStale()
{
    return {ErrorKind::Offline, "job.lease_stale", {}};
}

} // namespace reiyan::engine
