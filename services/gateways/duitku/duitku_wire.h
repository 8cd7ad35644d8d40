#pragma once

#include "services/gateways/gateway.h"

#include <QJsonObject>

namespace reiyan::gateways::duitku {

/// Lower-case hex. HMAC-SHA-256 with the API key; projects of before April 2026 hash the key with
/// the text: MD5, and SHA-256 for the list of methods (6.3).
[[nodiscard]] QByteArray sign(const Merchant &merchant, const QString &text);
[[nodiscard]] QByteArray signMethods(const Merchant &merchant, const QString &text);
/// By either way that this merchant allows: the length tells them apart (6.1).
[[nodiscard]] bool isSigned(const Merchant &merchant, const QByteArray &given, const QString &text);

[[nodiscard]] QJsonObject methodsBody(const Merchant &merchant, Money amount, qint64 now);
[[nodiscard]] QJsonObject inquiryBody(const Merchant &merchant, const PaymentRequest &request);
[[nodiscard]] QJsonObject statusBody(const Merchant &merchant, const QString &reference);

[[nodiscard]] Result<QList<Channel>> parseMethods(const QByteArray &body);
[[nodiscard]] Instructions instructionsOf(const QJsonObject &answer);

} // namespace reiyan::gateways::duitku
