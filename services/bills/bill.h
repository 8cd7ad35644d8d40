#pragma once

#include "services/base/id.h"
#include "services/base/money.h"
#include "services/base/transitions.h"

#include <QJsonObject>
#include <QStringList>

#include <array>

namespace reiyan::bills {

/// What a customer owes somebody: asked for at the supplier, shown, then paid by one order.
enum class BillState {
    Asked,   ///< The supplier has not answered yet.
    Ready,   ///< Known; may be paid until it expires.
    Refused, ///< No bill, or none that can be paid here.
    Ordered, ///< An order pays it.
};

inline constexpr std::array kBillStateCodes = {"ASKED", "READY", "REFUSED", "ORDERED"};

inline constexpr auto kBillTransitions = [] {
    using enum BillState;
    using T = Transition<BillState>;
    return std::array{T{Asked, Ready}, T{Asked, Refused}, T{Ready, Ordered}};
}();

[[nodiscard]] constexpr bool mayBecome(BillState from, BillState to)
{
    return inTable(kBillTransitions, from, to);
}

static_assert(!mayBecome(BillState::Ordered, BillState::Ordered), "one order pays a bill");

[[nodiscard]] constexpr const char *stateCode(BillState state)
{
    return kBillStateCodes[size_t(state)];
}

struct Bill {
    BillId id;
    QString number; ///< Of the order that will pay it; the supplier's reference follows from it.
    UserId user;
    ServiceId service;
    QString providerId;
    QString providerCode;
    QString sku;
    QString destination;
    BillState state = BillState::Asked;
    UserId askedBy;
    Money fee; ///< Ours, on top of the bill: what the member's level pays above the supplier's fee.
    qint64 askedAt = 0;
    qint64 version = 1;

    // Since it is ready.
    qint64 expiresAt = 0;
    QString customerName = {};
    QString period = {};      ///< As the supplier writes it: `202610`
    Money amount = {};        ///< What is owed, the supplier's fee within it.
    Money admin = {};         ///< The supplier's fee.
    Money cost = {};          ///< What the supplier takes from us.
    Money price = {};         ///< What the member pays: amount and fee.
    QJsonObject details = {}; ///< For the receipt, never for sums.
    QString handle = {};      ///< The supplier's id of the question.

    // Of a refused one.
    QString failure = {}; ///< Key of an error text.
    QStringList failureArgs = {};
};

/// An order placed in the last moment is still paid that long after its bill expired.
inline constexpr qint64 kPayGraceMs = 4LL * 60 * 1000;

} // namespace reiyan::bills
