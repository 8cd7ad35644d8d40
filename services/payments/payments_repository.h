#pragma once

#include "services/db/session.h"
#include "services/payments/payment_method.h"

#include <span>

namespace reiyan::payments::repository {

[[nodiscard]] Result<std::optional<PaymentMethod>> findMethod(db::Reader &reader,
                                                              const QString &code);
[[nodiscard]] Result<std::optional<PaymentMethod>> findUsable(db::Reader &reader,
                                                              const QString &code);
[[nodiscard]] Result<QList<PaymentMethod>> methods(db::Reader &reader, bool activeOnly);
/// False when the code is taken.
[[nodiscard]] Result<bool> insertMethod(db::Transaction &tx, const PaymentMethod &method);
/// Compare-and-set on the version; `payment.changed` when somebody was faster.
[[nodiscard]] Result<void> updateMethod(db::Transaction &tx, const PaymentMethod &method);

[[nodiscard]] Result<std::optional<GatewayAccount>> findGateway(db::Reader &reader,
                                                                const QString &code);
[[nodiscard]] Result<QList<GatewayAccount>> gateways(db::Reader &reader);
[[nodiscard]] Result<bool> insertGateway(db::Transaction &tx, const GatewayAccount &gateway);
[[nodiscard]] Result<void> updateGateway(db::Transaction &tx, const GatewayAccount &gateway);

/// Whether a supplier has this code.
[[nodiscard]] Result<bool> isSupplier(db::Reader &reader, const QString &code);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::payments::repository
