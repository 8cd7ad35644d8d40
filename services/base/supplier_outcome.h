#pragma once

#include "services/base/money.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace reiyan {

/// What a supplier's answer means for money (provider protocols 0.2, money rules 3.1).
enum class OutcomeClass {
    Unknown,   ///< We cannot tell. What nobody classified is this.
    NotSent,   ///< Proven: no byte of the request left.
    Succeeded, ///< Delivered.
    Rejected,  ///< Final, no product and no charge: only by a hit in the adapter's code table.
    Pending,   ///< Accepted, not final.
};

[[nodiscard]] constexpr const char *outcomeCode(OutcomeClass outcome)
{
    switch (outcome) {
    case OutcomeClass::Unknown:
        return "UNKNOWN";
    case OutcomeClass::NotSent:
        return "NOT_SENT";
    case OutcomeClass::Succeeded:
        return "SUCCEEDED";
    case OutcomeClass::Rejected:
        return "REJECTED";
    case OutcomeClass::Pending:
        return "PENDING";
    }
    return "UNKNOWN";
}

/// A classified answer, the same for every supplier.
struct SupplierOutcome {
    OutcomeClass outcome = OutcomeClass::Unknown;
    QByteArray error = "NONE"; ///< Normalised: PRODUCT_UNAVAILABLE, INVALID_DESTINATION, ...
    QByteArray code;           ///< The supplier's own, for the record and for support.
    QString message;           ///< The supplier's own; never shown to customers.
    QByteArray rule;           ///< Which rule decided: "rc 55", "timeout", "ref differs".
    std::optional<Money> cost; ///< What the supplier really charged.
    QString serial;            ///< Serial, token or code. Secret.
    QString pin;               ///< That some game vouchers need beside the code. Secret.
    QString handle;            ///< The supplier's own id of the purchase.
    qint64 recheckAfterMs = 0; ///< When the supplier asks for a longer pause.
    bool refundAllowed = false;
    bool failoverAllowed = false;
    bool alertOperator = false;
    int httpStatus = 0;
    QByteArray rawBody; ///< As received, keys masked.
    qint64 latencyMs = 0;
};

} // namespace reiyan
