#pragma once

#include "services/commands/handler.h"
#include "services/payments/payment_method.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::payments {

/// Adds a way to pay (version 0) or changes one. Where customers' money goes is decided by two
/// people (K-12): a receiving account, a gateway, switching one on. A shop of one person may alone.
struct SetMethod {
    static constexpr char kKind[] = "payment.method";
    static constexpr auto kPermission = identity::Permission::PaymentManage;

    PaymentMethod method; ///< Without id and account.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetMethod> fromJson(const QJsonObject &payload);
};

/// Adds our account at a gateway (version 0) or changes it, always with two people (K-12). Programs
/// that run take it up at their next start.
struct SetGateway {
    static constexpr char kKind[] = "payment.gateway";
    static constexpr auto kPermission = identity::Permission::PaymentManage;

    GatewayAccount gateway;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetGateway> fromJson(const QJsonObject &payload);
};

void addHandlers(commands::Executor &executor);

} // namespace reiyan::payments
