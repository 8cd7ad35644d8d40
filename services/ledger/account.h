#pragma once

#include "services/base/id.h"
#include "services/base/money.h"

#include <QString>

namespace reiyan::ledger {

enum class AccountClass { Asset, Liability, Income, Expense, Equity };
enum class AccountStatus { Active, Frozen, Closed };

/// A row of `accounts`. Positive means we owe it (a wallet) or earned it; accounts of the outside
/// are negative when they gave (L-4).
struct Account {
    QString id; ///< The code itself: wallet:<user>, sales, provider_float:<provider>, ...
    Money balance;
    Money held;
    Money minAvailable;
    AccountStatus status = AccountStatus::Active;
    qint64 version = 0;
    qint64 entrySeq = 0;

    /// What may be spent: balance less what holds keep (H-1).
    [[nodiscard]] Money available() const
    {
        return Money::rupiah(balance.toRupiah() - held.toRupiah());
    }
};

[[nodiscard]] inline QString walletOf(const UserId &user)
{
    return QStringLiteral("wallet:") + user.text;
}
[[nodiscard]] inline QString bankAccount(const QString &code)
{
    return QStringLiteral("bank:") + code;
}
/// What a gateway collected and has not paid out yet.
[[nodiscard]] inline QString gatewayClearing(const QString &gateway)
{
    return QStringLiteral("gateway_clearing:") + gateway;
}
[[nodiscard]] inline QString providerFloat(const QString &providerCode)
{
    return QStringLiteral("provider_float:") + providerCode;
}

inline constexpr char kSales[] = "sales";
inline constexpr char kCogs[] = "cogs";
inline constexpr char kLateLoss[] = "loss_late_success";
inline constexpr char kFeeIncome[] = "fee_income";   ///< What customers bear of a payment's cost.
inline constexpr char kGatewayFee[] = "gateway_fee"; ///< What gateways keep.
inline constexpr char kRounding[] = "rounding";      ///< Digits that tell transfers apart.
/// Credits that went back after the wallet was spent.
inline constexpr char kReceivable[] = "receivable";
inline constexpr char kSuspense[] = "suspense_unmatched";
inline constexpr char kOpening[] = "opening";
inline constexpr char kAdjustment[] = "adjustment";

/// Stands for "may go below zero": no sum of real rupiah reaches it.
inline constexpr qint64 kNoFloor = -4'000'000'000'000'000'000;

} // namespace reiyan::ledger
