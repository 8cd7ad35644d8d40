#pragma once

#include "services/bills/bill.h"
#include "services/db/session.h"

#include <span>

namespace reiyan::bills::repository {

/// False when the number is taken.
[[nodiscard]] Result<bool> insert(db::Transaction &tx, const Bill &bill);
[[nodiscard]] Result<std::optional<Bill>> find(db::Reader &reader, const BillId &id);
[[nodiscard]] Result<std::optional<Bill>> findByNumber(db::Reader &reader, const QString &number);
[[nodiscard]] Result<std::optional<Bill>> lock(db::Transaction &tx, const BillId &id);
/// The one an order pays.
[[nodiscard]] Result<std::optional<Bill>> ofOrder(db::Reader &reader, const OrderId &order);
/// Asked -> ready or refused.
[[nodiscard]] Result<void> keepAnswer(db::Transaction &tx, const Bill &bill, qint64 now);
/// Ready -> ordered by compare-and-set: of two orders one gets it.
[[nodiscard]] Result<void> setOrdered(db::Transaction &tx, const Bill &bill, const OrderId &order);
/// UTC ms; 0 where the order pays no bill.
[[nodiscard]] Result<qint64> expiryOf(db::Reader &reader, const OrderId &order);
[[nodiscard]] Result<int> forgetBefore(db::Transaction &tx, qint64 before);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::bills::repository
