#pragma once

#include "services/commands/handler.h"
#include "services/orders/orders_steps.h"

/// The two ends of an order and their money, whoever found out: a supplier's answer or two people.
namespace reiyan::orders {

/// Delivered: the held price becomes a sale, the supplier's real cost is booked (1.5). A cost that
/// nobody names is booked at the cap, and a person is told.
[[nodiscard]] Result<void> deliver(const commands::Context &context, const Locked &locked,
                                   const SupplierOutcome &outcome, const Cause &cause);

/// Not delivered: the hold is given back whole; no entry is written (O-1).
[[nodiscard]] Result<void> giveBack(const commands::Context &context, const Order &order,
                                    const QByteArray &reason, const Cause &cause);

} // namespace reiyan::orders
