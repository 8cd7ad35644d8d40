#pragma once

#include "services/db/session.h"

#include <span>

namespace reiyan::store {

/// What a new store needs to know. The owner's password comes hashed.
struct StoreSetup {
    QString name;
    QString initials; ///< Two to five letters; the start of every number.
    QString ribbon = QStringLiteral("production"); ///< production, test, training
    QString ownerFullName;
    QString ownerUserName;
    QString ownerPasswordHash;
};

/// Roles, accounts, levels, payment methods and the owner, in one transaction. Refuses a store
/// that already has staff: there is no second first run, and no default password anywhere.
[[nodiscard]] Result<void> install(db::Transaction &tx, const StoreSetup &setup);

/// A supplier's row and its float account.
[[nodiscard]] Result<void> installProvider(db::Transaction &tx, const QString &code,
                                           const QString &name, const QString &driver,
                                           const QString &payload);

/// A way to pay at a gateway and the account of what that gateway owes us. `code` is what people
/// choose; `channel` is the gateway's word.
[[nodiscard]] Result<void> installGatewayMethod(db::Transaction &tx, const QString &gateway,
                                                const QString &channel, const QString &code,
                                                const QString &title);

[[nodiscard]] Result<bool> needsSetup(db::Reader &reader);

[[nodiscard]] std::span<const db::Statement> setupStatements();

} // namespace reiyan::store
