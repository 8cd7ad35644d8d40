#pragma once

#include "services/gateways/gateway.h"

#include <QJsonObject>

#include <span>

namespace reiyan::gateways::midtrans {

/// How one of our channels is written in a charge.
struct Method {
    const char *channel; ///< Ours.
    const char *title;
    Channel::Kind kind;
    const char *type;   ///< payment_type
    const char *detail; ///< Name of the object that says more; empty: none.
    const char *key;
    const char *value;
};

[[nodiscard]] std::span<const Method> methods();
/// Nothing for the payment page, on which the customer chooses.
[[nodiscard]] const Method *findMethod(const QString &channel);

/// `Basic base64(serverKey + ":")`
[[nodiscard]] QByteArray authorization(const Merchant &merchant);

/// Lower-case hex SHA-512 over what the notification says: `grossAmount` exactly as in its body,
/// with decimals (5.5).
[[nodiscard]] QByteArray signature(const QString &reference, const QString &statusCode,
                                   const QString &grossAmount, const QString &serverKey);

/// Body of POST /v2/charge.
[[nodiscard]] QJsonObject chargeBody(const PaymentRequest &request, const Method &method);
/// Body of POST /snap/v1/transactions.
[[nodiscard]] QJsonObject pageBody(const PaymentRequest &request, const Merchant &merchant);

/// The way to pay in the answer to a charge, or to a payment page.
[[nodiscard]] Instructions instructionsOf(const QJsonObject &answer);

} // namespace reiyan::gateways::midtrans
