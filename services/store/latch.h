#pragma once

#include "services/commands/handler.h"

#include <QList>

#include <span>

namespace reiyan::db {
class Reader;
struct Statement;
} // namespace reiyan::db

/// The latch (money rules, section 11): while one is set nothing is posted, sold or sent. Reading,
/// signing in, managing staff and deciding about the latch itself go on.
namespace reiyan::store {

struct Latch {
    LatchId id;
    QString reason;
    qint64 setAt = 0; ///< UTC ms.
};

/// Sets a latch, unless one with the same reason is set already. Answers which.
[[nodiscard]] Result<LatchId> setLatch(db::Transaction &tx, const QString &reason);
[[nodiscard]] Result<bool> isLatched(db::Reader &reader);
/// Open or lifted.
[[nodiscard]] Result<bool> knowsLatch(db::Reader &reader, const LatchId &id);
/// Oldest first.
[[nodiscard]] Result<QList<Latch>> openLatches(db::Reader &reader);

/// Lifts one latch. It always waits for a second person, and one of the two is the owner.
struct LiftLatch {
    static constexpr char kKind[] = "store.unlatch";
    static constexpr auto kPermission = identity::Permission::StoreUnlatch;

    LatchId latch;
    QString reason; ///< What was found and done; for the audit trail.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<LiftLatch> fromJson(const QJsonObject &payload);
};

[[nodiscard]] commands::Handler liftLatchHandler();

[[nodiscard]] std::span<const db::Statement> latchStatements();

} // namespace reiyan::store
