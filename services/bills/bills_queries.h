#pragma once

#include "services/base/result.h"
#include "services/bills/bill.h"

#include <optional>

namespace reiyan::db {
class Reader;
}

namespace reiyan::bills {

/// Nothing for one that is unknown or forgotten.
[[nodiscard]] Result<std::optional<Bill>> billById(db::Reader &reader, const BillId &id);
[[nodiscard]] Result<std::optional<Bill>> billNumbered(db::Reader &reader, const QString &number);
/// The one an order pays.
[[nodiscard]] Result<std::optional<Bill>> billOfOrder(db::Reader &reader, const OrderId &order);

} // namespace reiyan::bills
