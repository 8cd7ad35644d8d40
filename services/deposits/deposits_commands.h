#pragma once

#include "services/commands/handler.h"
#include "services/deposits/deposit.h"
#include "services/deposits/deposits_match.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::deposits {

/// A member wants money in the wallet, by a transfer or through a gateway; an operator files it.
/// What it costs, the digits of a transfer and the deadline are frozen here.
struct RequestDeposit {
    static constexpr char kKind[] = "deposit.request";
    static constexpr auto kPermission = identity::Permission::DepositRequest;

    UserId user;
    QString paymentCode; ///< payment_methods.code
    Money amount;
    QString clientToken; ///< One a form; the command's id does well.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RequestDeposit> fromJson(const QJsonObject &payload);
};

/// Matched -> credited: bank account -> wallet. Never by whoever filed the request or found the
/// bank line (D-2).
struct ApproveDeposit {
    static constexpr char kKind[] = "deposit.approve";
    static constexpr auto kPermission = identity::Permission::DepositApprove;

    DepositId deposit;
    qint64 version = 0;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ApproveDeposit> fromJson(const QJsonObject &payload);
};

struct RejectDeposit {
    static constexpr char kKind[] = "deposit.reject";
    static constexpr auto kPermission = identity::Permission::DepositReject;

    DepositId deposit;
    qint64 version = 0;
    QString reason;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RejectDeposit> fromJson(const QJsonObject &payload);
};

/// The deadline and its grace are over. Filed by the expiry job; does nothing unless the request
/// is still submitted (D-1).
struct ExpireDeposit {
    static constexpr char kKind[] = "deposit.expire";
    static constexpr auto kPermission = identity::Permission::Engine;

    DepositId deposit;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ExpireDeposit> fromJson(const QJsonObject &payload);
};

/// The job that files ExpireDeposit.
inline constexpr char kExpireJob[] = "deposit.expire";

void addHandlers(commands::Executor &executor);

} // namespace reiyan::deposits
