#pragma once

#include "services/base/money.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace reiyan {

/// What a gateway's answer means for money (provider protocols 0.2).
enum class PaymentClass {
    Unknown,        ///< We cannot tell. What nobody classified is this.
    NotSent,        ///< Proven: no byte of the request left.
    Pending,        ///< Can be paid, or is under way.
    Paid,           ///< Our payment, our amount, in rupiah.
    Failed,         ///< Ended without money: only by a hit in the adapter's table.
    PartlyRefunded, ///< Was paid; a part went back.
    Refunded,       ///< Was paid; all of it went back.
    ChargedBack,    ///< The bank took it back.
};

/// Whether money came in, whatever became of it later.
[[nodiscard]] constexpr bool wasPaid(PaymentClass outcome)
{
    return outcome >= PaymentClass::Paid && outcome != PaymentClass::Failed;
}

/// A classified answer about one payment, the same for every gateway.
struct PaymentOutcome {
    PaymentClass outcome = PaymentClass::Unknown;
    /// What it would be if it were about our amount: differs from `outcome` for AMOUNT_MISMATCH.
    PaymentClass claimed = PaymentClass::Unknown;
    bool isFinal = true;       ///< False: the customer may try again under the same reference.
    QByteArray error = "NONE"; ///< Normalised: EXPIRED, AMOUNT_MISMATCH, ...
    QByteArray code;           ///< The gateway's own, for the record and for support.
    QString message;           ///< The gateway's own; never shown to customers.
    QByteArray rule;           ///< Which rule decided: "settlement", "amount differs".
    QString handle;            ///< The gateway's own id of the payment.
    QString channel;           ///< How it was paid, in the gateway's words, where it tells.
    /// Of our invoice, as the gateway tells it; set where it differs from ours, too.
    std::optional<Money> invoice;
    /// What the customer gave, with a fee that the customer bears. Only of what claims to be paid.
    std::optional<Money> paid;
    std::optional<Money> fee;      ///< What the gateway keeps from us.
    std::optional<Money> refunded; ///< So far.
    bool alertOperator = false;
    int httpStatus = 0;
    QByteArray rawBody; ///< As received.
    qint64 latencyMs = 0;
};

} // namespace reiyan
