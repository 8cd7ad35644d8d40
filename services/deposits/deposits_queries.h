#pragma once

#include "services/base/id.h"
#include "services/base/list.h"
#include "services/base/money.h"
#include "services/base/result.h"

#include <optional>

namespace reiyan::db {
class Reader;
struct ListSpec;
} // namespace reiyan::db

namespace reiyan::deposits {

/// All deposits: created_at, number, member, level, method, amount, status, requested_by,
/// expires_at, note, version, user_id.
[[nodiscard]] const db::ListSpec &depositList();

/// One step of a deposit's life.
struct HistoryStep {
    qint64 at = 0;
    QString from;
    QString to;
    QString cause;
    QString actor; ///< Full name; empty for the engine.
};

/// What the panel beside the list shows.
struct DepositDetails {
    DepositId id;
    QString number;
    UserId user;
    QString memberName;
    QString method;
    Money amount;
    Money balance;   ///< Of the wallet, now.
    Money available; ///< Balance less holds.
    QString status;
    QString requestedBy;
    UserId matchedById;
    QString matchedBy;
    QString matchNote;
    QString reason;
    qint64 createdAt = 0;
    qint64 expiresAt = 0;
    qint64 version = 0;
    QList<HistoryStep> history; ///< Oldest first.
};

[[nodiscard]] Result<std::optional<DepositDetails>> depositDetails(db::Reader &reader,
                                                                   const DepositId &id);

/// Codes and names of the methods a person may choose for a manual deposit.
[[nodiscard]] Result<QList<std::pair<QString, QString>>> manualMethods(db::Reader &reader);

/// How many wait to be looked at: the badge of the sidebar.
[[nodiscard]] Result<qint64> waitingCount(db::Reader &reader);

} // namespace reiyan::deposits
