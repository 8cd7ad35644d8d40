#pragma once

#include "services/gateways/gateway.h"
#include "services/http/http_client.h"

#include <QJsonObject>

#include <span>

/// What all gateways' classifiers share. Paid, Failed and what comes after are made by judged()
/// alone, so that only a row of a table can make them.
namespace reiyan::gateways {

/// A word or code of a gateway's table.
struct PaymentRow {
    const char *code;
    PaymentClass outcome;
    bool alert;
    const char *error;
};

[[nodiscard]] const PaymentRow *findRow(std::span<const PaymentRow> rows, const QByteArray &code);

/// Which payment an answer says it is about.
struct Told {
    QString reference;
    std::optional<Money> invoice; ///< Without a fee that the customer bears.
    QString currency = QStringLiteral("IDR");
};

[[nodiscard]] PaymentOutcome unknownPayment(const http::Reply &reply, const char *error,
                                            const QByteArray &rule);
/// The same, and a person should look.
[[nodiscard]] PaymentOutcome oddPayment(const http::Reply &reply, const char *error,
                                        const QByteArray &rule);

/// By a row of a table, if a healthy server speaks about our payment and our amount. Otherwise it
/// decides nothing: INCONSISTENT_RESPONSE, AMOUNT_MISMATCH.
[[nodiscard]] PaymentOutcome judged(const http::Reply &reply, const PaymentRow &row,
                                    const Told &told, const PaymentQuestion &question);

/// A refused request: nothing exists that could be paid.
[[nodiscard]] PaymentOutcome refusedPayment(const http::Reply &reply, const PaymentRow &row);

/// Nothing was sent: the gateway would refuse it without this field.
[[nodiscard]] Created incomplete(const char *field);

/// The object of a whole reply, or what the transport alone decides.
struct PaymentJson {
    QJsonObject object;
    std::optional<PaymentOutcome> outcome; ///< Set: there is nothing to read.
};
[[nodiscard]] PaymentJson readPayment(const http::Reply &reply);

/// The text of a notice as if it had been an answer: one classifier serves both.
[[nodiscard]] http::Reply noticeReply(const QByteArray &body);

/// An action by the same tables: its outcome is Succeeded, Pending, Rejected or Unknown.
[[nodiscard]] ActionOutcome actionOf(const PaymentOutcome &payment, OutcomeClass outcome);

} // namespace reiyan::gateways
