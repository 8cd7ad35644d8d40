#pragma once

#include "services/commands/handler.h"
#include "services/deposits/deposit.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::deposits {

/// What becomes of a deposit whose customer paid another amount than was asked for: what was paid
/// goes into the wallet, or back through the gateway. Always two people (2.2). The money is in
/// suspense until then.
struct DecideReview {
    static constexpr char kKind[] = "deposit.review";
    static constexpr auto kPermission = identity::Permission::DepositApprove;

    DepositId deposit;
    qint64 version = 0;
    bool credit = false; ///< Else it was given back outside.
    QString reason;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DecideReview> fromJson(const QJsonObject &payload);
};

void addReviewHandlers(commands::Executor &executor);

} // namespace reiyan::deposits
