#pragma once

#include "services/base/result.h"
#include "services/payments/payment_method.h"

#include <QList>

#include <optional>
#include <span>

namespace reiyan::db {
class Reader;
struct ListSpec;
struct Statement;
} // namespace reiyan::db

namespace reiyan::payments {

/// All ways to pay: position, code, title, category, gateway, channel, fee, fee_points, bearer,
/// least, most, digits, receiver, is_active, version.
[[nodiscard]] const db::ListSpec &methodList();

[[nodiscard]] Result<std::optional<PaymentMethod>> methodByCode(db::Reader &reader,
                                                                const QString &code);
/// The way to pay if it can be used now: switched on, and its gateway as well.
[[nodiscard]] Result<std::optional<PaymentMethod>> usableMethod(db::Reader &reader,
                                                                const QString &code);
/// What can be chosen now, in the order of S11.
[[nodiscard]] Result<QList<PaymentMethod>> activeMethods(db::Reader &reader);
[[nodiscard]] Result<QList<GatewayAccount>> gatewayAccounts(db::Reader &reader);

/// How a way to pay did, for its panel.
struct MethodFigures {
    qint64 asked = 0; ///< In the last 24 hours.
    qint64 paid = 0;
    qint64 expired = 0;
    qint64 averageMs = 0; ///< From the request to the credit.
    Money unsettled;      ///< Collected outside and not yet in our bank, of its whole account.
};
[[nodiscard]] Result<MethodFigures> methodFigures(db::Reader &reader, const QString &code);

[[nodiscard]] std::span<const db::Statement> queryStatements();

} // namespace reiyan::payments
