#pragma once

#include "services/orders/attempt.h"

#include <algorithm>
#include <array>

namespace reiyan::orders {

/// What is known of an order that hangs, and so what may be done about it (S5). What nobody can
/// prove is never called a failure (U-1, U-3).
enum class Verdict {
    NotSent,       ///< Wait: it has not left yet.
    Sending,       ///< Wait: a call is under way.
    Accepted,      ///< Wait: the supplier works on it.
    EarlierExists, ///< Wait: the supplier speaks of an earlier purchase; only that one counts.
    Unknown,       ///< Danger: it may have been bought.
    InPart,        ///< Danger: a part may have come.
    Refused,       ///< Safe: finally refused, nothing was charged.
    BadTarget,     ///< Safe to give back; elsewhere it would fail again.
    Delivered,     ///< Done: what is left is to say so.
    LateGoods,     ///< Goods after a refusal: people can only decide "delivered".
};

inline constexpr std::array kVerdictCodes = {"not_sent",  "sending",   "accepted", "earlier_exists",
                                             "unknown",   "in_part",   "refused",  "bad_target",
                                             "delivered", "late_goods"};

/// The supplier holds another purchase against ours: no proof that nothing was bought.
[[nodiscard]] inline bool speaksOfEarlier(const QString &error)
{
    return error == QLatin1String("DUPLICATE_REFERENCE")
           || error == QLatin1String("DUPLICATE_ELSEWHERE")
           || error == QLatin1String("DUPLICATE_NOT_ALLOWED")
           || error == QLatin1String("BILL_ALREADY_PAID");
}

[[nodiscard]] inline bool speaksOfTarget(const QString &error)
{
    return error == QLatin1String("INVALID_DESTINATION")
           || error.startsWith(QLatin1String("DESTINATION_"));
}

/// Refusals that prove that nothing was bought. A list of what is known, as everywhere (U-1): "not
/// found" and "reversed" prove nothing, and neither does a word that nobody listed.
[[nodiscard]] inline bool isProvenRefusal(const QString &error)
{
    constexpr std::array kProven = {"ACCOUNT_RESTRICTED",
                                    "AMOUNT_INVALID",
                                    "AUTH_ACCOUNT",
                                    "AUTH_IP_NOT_ALLOWED",
                                    "AUTH_SIGNATURE",
                                    "BILL_NOT_AVAILABLE",
                                    "BILL_NOT_PAYABLE_ONLINE",
                                    "DECIDED",
                                    "INSUFFICIENT_PROVIDER_BALANCE",
                                    "PRICE_ABOVE_LIMIT",
                                    "PRODUCT_CUT_OFF",
                                    "PRODUCT_NOT_FOUND",
                                    "PRODUCT_OUT_OF_STOCK",
                                    "PRODUCT_UNAVAILABLE",
                                    "PROVIDER_FAILED",
                                    "PROVIDER_MAINTENANCE",
                                    "RATE_LIMITED",
                                    "REQUEST_MALFORMED",
                                    "TRANSPORT_ERROR"};
    return std::any_of(kProven.begin(), kProven.end(),
                       [&error](const char *code) { return error == QLatin1String(code); });
}

/// `error` is the normalised one of the newest answer. Pure; the table of cases is its test.
[[nodiscard]] inline Verdict verdictOf(AttemptState state, const QString &error)
{
    switch (state) {
    case AttemptState::Prepared:
        return Verdict::NotSent;
    case AttemptState::Sending:
        return Verdict::Sending;
    case AttemptState::Pending:
        return Verdict::Accepted;
    case AttemptState::Unknown:
        if (error == QLatin1String("PARTIAL_DELIVERY"))
            return Verdict::InPart;
        return speaksOfEarlier(error) ? Verdict::EarlierExists : Verdict::Unknown;
    case AttemptState::Rejected:
        if (speaksOfEarlier(error))
            return Verdict::EarlierExists;
        if (speaksOfTarget(error))
            return Verdict::BadTarget;
        return isProvenRefusal(error) ? Verdict::Refused : Verdict::Unknown;
    case AttemptState::Succeeded:
        return Verdict::Delivered;
    case AttemptState::Abandoned:
        return Verdict::Refused;
    case AttemptState::Contradicted:
        return Verdict::LateGoods;
    }
    Q_UNREACHABLE();
}

/// Of a list's cell: `UNKNOWN DUPLICATE_REFERENCE`, state and error. What it cannot read is
/// unknown.
[[nodiscard]] inline Verdict verdictOf(const QString &fact)
{
    const QString state = fact.section(u' ', 0, 0);
    for (size_t i = 0; i < kAttemptStateCodes.size(); ++i) {
        if (state == QLatin1String(kAttemptStateCodes[i]))
            return verdictOf(AttemptState(i), fact.section(u' ', 1));
    }
    return Verdict::Unknown;
}

/// What giving the money back now would risk: goods may still come, and nobody would pay for them.
[[nodiscard]] constexpr bool mayStillCome(Verdict verdict)
{
    return verdict != Verdict::Refused && verdict != Verdict::BadTarget;
}

} // namespace reiyan::orders
