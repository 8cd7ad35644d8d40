#pragma once

#include "services/base/money.h"

#include <QString>

#include <array>

namespace reiyan::payments {

/// Who bears what a payment costs.
enum class FeeBearer { Store, Customer };
inline constexpr std::array kFeeBearerCodes = {"store", "customer"};

/// What one payment costs: rupiah and basis points of the amount, rounded up to a whole rupiah, as
/// gateways do.
struct Fee {
    Money flat;
    BasisPoints points;
    FeeBearer bearer = FeeBearer::Store;

    [[nodiscard]] Result<Money> of(Money amount) const;
    /// What the customer pays on top.
    [[nodiscard]] Result<Money> onTopOf(Money amount) const;
};

/// Digits that tell one transfer from every other: none, credited to the member as well, or kept by
/// the store as rounding.
enum class Digits { None, Credited, Kept };
inline constexpr std::array kDigitsCodes = {"none", "credited", "kept"};
inline constexpr int kMostDigits = 999;

/// A way to pay, as customers choose it. A row of `payment_methods`.
struct PaymentMethod {
    QString id;
    QString code;     ///< What people choose: BCA, QRIS.
    QString title;    ///< As shown.
    QString category; ///< Transfer bank, Virtual account, QRIS, E-wallet, Gerai
    QString gateway;  ///< Our account there, or kManual: a person matches the transfer.
    QString channel;  ///< As the gateway calls it.
    QString account;  ///< The ledger account the money comes from.
    Fee fee;
    Money least;
    Money most;
    int position = 0;
    Digits digits = Digits::None;
    QString receiverNumber; ///< Of our bank account; manual ones only.
    QString receiverName;
    qint64 receiverSetAt = 0; ///< UTC ms; a new account is pointed out for a day.
    bool isActive = false;
    qint64 version = 0;

    [[nodiscard]] bool isManual() const;
};

inline constexpr char kManual[] = "manual";

inline bool PaymentMethod::isManual() const
{
    return gateway == QLatin1String(kManual);
}

/// Our account at a gateway; its keys are secrets of the machines that call.
struct GatewayAccount {
    QString code;   ///< In payment_methods.gateway, and in the address of its notices.
    QString driver; ///< gateways/registry.h
    QString title;
    QString address;     ///< Empty: the gateway's own.
    QString pageAddress; ///< Of payment pages, if elsewhere.
    QString merchantCode;
    bool legacySignatures = false; ///< Duitku projects of before April 2026.
    QString callbackUrl;           ///< Where it sends notices; ends in /webhook/<code>.
    QString returnUrl;             ///< Where the customer's browser goes afterwards.
    QString email;                 ///< The store's, for customers without one.
    bool isActive = false;
    qint64 version = 0;
};

} // namespace reiyan::payments
