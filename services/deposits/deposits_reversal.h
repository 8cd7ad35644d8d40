#pragma once

#include "services/commands/handler.h"
#include "services/deposits/deposit.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::deposits {

/// Nobody is to pay this invoice any more: the gateway is told where it can be, and asked; only its
/// answer that nobody paid ends the deposit, and money that comes later is credited all the same
/// (2.2).
struct CancelDeposit {
    static constexpr char kKind[] = "deposit.cancel";
    static constexpr auto kPermission = identity::Permission::DepositReject;

    DepositId deposit;
    qint64 version = 0;
    QString reason;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CancelDeposit> fromJson(const QJsonObject &payload);
};

/// What was credited was taken back outside, or should never have been credited. Always two people.
/// The wallet gives what it has; the rest becomes a claim against the member, never a silent
/// negative balance (2.2).
struct ReverseDeposit {
    static constexpr char kKind[] = "deposit.reverse";
    static constexpr auto kPermission = identity::Permission::DepositApprove;

    DepositId deposit;
    qint64 version = 0;
    QString reason;
    /// The transfer itself is good and was credited to the wrong one: its bank line is free again.
    bool lineStays = false;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ReverseDeposit> fromJson(const QJsonObject &payload);
};

void addReversalHandlers(commands::Executor &executor);

} // namespace reiyan::deposits
