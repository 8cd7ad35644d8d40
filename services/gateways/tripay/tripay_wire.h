#pragma once

#include "services/gateways/gateway.h"

#include <QJsonObject>

namespace reiyan::gateways::tripay {

/// Lower-case hex HMAC-SHA-256 with the private key.
[[nodiscard]] QByteArray sign(const Merchant &merchant, const QByteArray &text);

[[nodiscard]] QJsonObject createBody(const Merchant &merchant, const PaymentRequest &request);
[[nodiscard]] Result<QList<Channel>> parseChannels(const QByteArray &body, Money amount);
[[nodiscard]] Instructions instructionsOf(const QJsonObject &data);

} // namespace reiyan::gateways::tripay
