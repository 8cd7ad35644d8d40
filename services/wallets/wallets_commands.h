#pragma once

#include "services/commands/handler.h"

#include <array>

namespace reiyan::commands {
class Executor;
}

namespace reiyan::wallets {

/// Why a wallet is changed by hand.
inline constexpr std::array kAdjustmentReasons = {"correction", "compensation", "partial_refund",
                                                  "owed", "other"};
/// Characters of a note, at least (C7).
inline constexpr int kShortestNote = 10;

/// Gives a member's wallet rupiah, or takes them, from the adjustment account: the only way a
/// person changes a balance, and never alone (K-12). A wallet gives no more than it has.
struct AdjustWallet {
    static constexpr char kKind[] = "wallet.adjust";
    static constexpr auto kPermission = identity::Permission::WalletAdjust;

    UserId user;
    Money amount;   ///< Negative takes.
    QString reason; ///< One of kAdjustmentReasons.
    QString note;   ///< What it is about, at least kShortestNote characters.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AdjustWallet> fromJson(const QJsonObject &payload);
};

void addHandlers(commands::Executor &executor);

} // namespace reiyan::wallets
