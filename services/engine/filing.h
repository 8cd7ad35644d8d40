#pragma once

#include "services/commands/executor.h"
#include "services/orders/orders_commands.h"
#include "services/providers/provider.h"

/// What jobs share when they tell the store what a supplier said.
namespace reiyan::engine {

/// Files what the engine learnt, in the transaction that ends or reschedules its job.
[[nodiscard]] Result<commands::Outcome> fileInJob(commands::Executor &executor, db::Transaction &tx,
                                                  const CommandId &id, const QByteArray &kind,
                                                  const QJsonObject &payload);

/// What somebody outside answered is a fact: a refusal to record it takes the whole unit back, so
/// that the job stays and asks again, instead of the answer being lost with its id.
[[nodiscard]] Result<void> fileFact(commands::Executor &executor, db::Transaction &tx,
                                    const CommandId &id, const QByteArray &kind,
                                    const QJsonObject &payload);
[[nodiscard]] Result<void> fileAnswer(commands::Executor &executor, db::Transaction &tx,
                                      const orders::RecordAnswer &answer);

/// Nothing may be sent any more: others may have settled the job as lost (J-1).
[[nodiscard]] Error leaseStale();

/// An attempt in the words of adapters.
[[nodiscard]] providers::PurchaseRequest requestOf(const orders::Attempt &attempt);
[[nodiscard]] QString kindCode(providers::ItemKind kind);
/// Prepaid for anything that is neither a game nor a bill.
[[nodiscard]] providers::ItemKind kindFromCode(const QString &code);

/// How long the supplier wants to be left alone after this answer, and how long searching makes
/// sense.
void setPause(orders::RecordAnswer &answer, const providers::ProviderAdapter &adapter, bool isBill);

} // namespace reiyan::engine
