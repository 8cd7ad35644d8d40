#pragma once

#include "services/base/id.h"
#include "services/base/money.h"
#include "services/base/transitions.h"

#include <QString>

#include <array>

namespace reiyan::deposits {

enum class DepositState {
    New,
    Invoicing,
    Invoiced,
    InvoiceUnknown,
    Submitted, ///< Manual bank transfer, filed; nobody has seen the money yet (D-2).
    Matched,   ///< A person found the bank line and noted it.
    Credited,
    Rejected,
    Review,
    Returned,
    Expired,
    Failed,
    Cancelled,
    Reversed,
};

inline constexpr std::array kDepositStateCodes = {
    "NEW",      "INVOICING", "INVOICED", "INVOICE_UNKNOWN", "SUBMITTED", "MATCHED",   "CREDITED",
    "REJECTED", "REVIEW",    "RETURNED", "EXPIRED",         "FAILED",    "CANCELLED", "REVERSED"};

/// Every move a deposit can make (money rules 2.2).
inline constexpr auto kDepositTransitions = [] {
    using enum DepositState;
    using T = Transition<DepositState>;
    return std::array{
        T{New, Invoicing},
        T{Invoicing, Invoiced},
        T{Invoicing, Failed},
        T{Invoicing, InvoiceUnknown},
        T{InvoiceUnknown, Invoiced},
        T{InvoiceUnknown, Failed},
        T{Invoiced, Credited},
        T{InvoiceUnknown, Credited},
        T{Invoiced, Review},
        T{InvoiceUnknown, Review},
        T{Invoiced, Expired},
        T{Invoiced, Cancelled},
        T{Expired, Credited},
        T{Failed, Credited},
        T{Cancelled, Credited},
        // Late money of another amount is on the books as well (beyond the table of 2.2).
        T{Expired, Review},
        T{Failed, Review},
        T{Cancelled, Review},
        T{Review, Credited},
        T{Review, Returned},
        T{Credited, Reversed},
        // The manual bank path (D-2). Late money finds its way back through Matched, so that a
        // second person still looks at it.
        T{New, Submitted},
        T{Submitted, Matched},
        T{Matched, Credited},
        T{Submitted, Rejected},
        T{Matched, Rejected},
        T{Submitted, Expired},
        T{Expired, Matched},
        T{Rejected, Matched},
    };
}();

[[nodiscard]] constexpr bool mayBecome(DepositState from, DepositState to)
{
    return inTable(kDepositTransitions, from, to);
}

static_assert(!mayBecome(DepositState::Credited, DepositState::Credited), "credit once");
static_assert(!mayBecome(DepositState::Submitted, DepositState::Credited), "evidence first");

[[nodiscard]] constexpr const char *stateCode(DepositState state)
{
    return kDepositStateCodes[size_t(state)];
}

/// A row of `deposits`.
struct Deposit {
    DepositId id;
    QString number; ///< RYN-261122-7KQ2ZD
    UserId user;
    QString paymentMethodId;
    QString sourceAccount; ///< The ledger account the money comes from.
    Money amount;          ///< What the wallet gets.
    Money fee;             ///< What the member bears of the payment's cost, frozen.
    Money rounding;        ///< Digits that the store keeps.
    Money digits;          ///< Digits that tell the transfer apart, credited or kept.
    DepositState state = DepositState::New;
    UserId requestedBy;
    UserId matchedBy; ///< Who found the bank line.
    UserId decidedBy;
    qint64 decidedAt = 0;
    qint64 expiresAt = 0;
    qint64 version = 0;

    /// What the member is to pay.
    [[nodiscard]] Money due() const
    {
        return Money::rupiah(amount.toRupiah() + fee.toRupiah() + rounding.toRupiah());
    }
};

/// The limits of one deposit, in rupiah, whatever its method says (the incumbent's minimum stays).
inline constexpr qint64 kLeastDeposit = 10'000;
inline constexpr qint64 kLargestDeposit = 1'000'000'000;

/// How long a member has to transfer, and how long a late bank line may take to show.
inline constexpr qint64 kDepositWindowMs = 60LL * 60 * 1000;
inline constexpr qint64 kDepositGraceMs = 10LL * 60 * 1000;

} // namespace reiyan::deposits
