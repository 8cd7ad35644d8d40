#include "services/gateways/payments.h"

#include "services/providers/outcomes.h"

namespace reiyan::gateways {
namespace {

/// Done, or refused by whom we asked.
bool speaksForItself(const http::Reply &reply)
{
    return (reply.status >= 200 && reply.status < 300)
           || (reply.status >= 400 && reply.status < 500);
}

} // namespace

const PaymentRow *findRow(std::span<const PaymentRow> rows, const QByteArray &code)
{
    for (const PaymentRow &row : rows) {
        if (code == row.code)
            return &row;
    }
    return nullptr;
}

PaymentOutcome unknownPayment(const http::Reply &reply, const char *error, const QByteArray &rule)
{
    PaymentOutcome outcome;
    outcome.error = error;
    outcome.rule = rule;
    outcome.httpStatus = reply.status;
    outcome.rawBody = reply.body;
    outcome.latencyMs = reply.latencyMs;
    return outcome;
}

PaymentOutcome oddPayment(const http::Reply &reply, const char *error, const QByteArray &rule)
{
    PaymentOutcome outcome = unknownPayment(reply, error, rule);
    outcome.alertOperator = true;
    return outcome;
}

PaymentOutcome judged(const http::Reply &reply, const PaymentRow &row, const Told &told,
                      const PaymentQuestion &question)
{
    // A server in trouble, or another one that we were sent to, may say anything.
    if (!speaksForItself(reply))
        return oddPayment(reply, "INCONSISTENT_RESPONSE", "http status");
    if (question.reference.isEmpty() || told.reference != question.reference)
        return oddPayment(reply, "INCONSISTENT_RESPONSE", "reference differs");
    if (told.currency != QLatin1String("IDR"))
        return oddPayment(reply, "INCONSISTENT_RESPONSE", "currency differs");
    // What ended without money has no amount to agree on.
    if (row.outcome != PaymentClass::Failed && told.invoice != question.amount) {
        PaymentOutcome outcome = oddPayment(reply, "AMOUNT_MISMATCH", "amount differs");
        outcome.claimed = row.outcome;
        outcome.code = row.code;
        outcome.invoice = told.invoice;
        return outcome;
    }
    PaymentOutcome outcome = unknownPayment(reply, row.error, row.code);
    outcome.outcome = outcome.claimed = row.outcome;
    outcome.code = row.code;
    outcome.invoice = told.invoice;
    outcome.alertOperator = row.alert;
    return outcome;
}

PaymentOutcome refusedPayment(const http::Reply &reply, const PaymentRow &row)
{
    if (row.outcome != PaymentClass::Unknown && !speaksForItself(reply))
        return oddPayment(reply, row.error, "http status");
    PaymentOutcome outcome = unknownPayment(reply, row.error, row.code);
    outcome.outcome = outcome.claimed = row.outcome;
    outcome.code = row.code;
    outcome.alertOperator = row.alert;
    return outcome;
}

PaymentJson readPayment(const http::Reply &reply)
{
    const providers::JsonReply json = providers::readJson(reply);
    if (!json.outcome)
        return {json.object, std::nullopt};
    PaymentOutcome outcome =
        unknownPayment(reply, json.outcome->error.constData(), json.outcome->rule);
    if (json.outcome->outcome == OutcomeClass::NotSent)
        outcome.outcome = PaymentClass::NotSent;
    outcome.alertOperator = reply.status >= 300 && reply.status < 500; // not a passing trouble
    return {{}, outcome};
}

http::Reply noticeReply(const QByteArray &body)
{
    constexpr int kOk = 200;
    return {http::Reach::Replied, {}, kOk, "application/json", body, 0};
}

Created incomplete(const char *field)
{
    Created created;
    created.outcome.outcome = created.outcome.claimed = PaymentClass::NotSent;
    created.outcome.error = "REQUEST_MALFORMED";
    created.outcome.rule = QByteArray("without ") + field;
    created.outcome.alertOperator = true;
    return created;
}

ActionOutcome actionOf(const PaymentOutcome &payment, OutcomeClass outcome)
{
    return {outcome,          payment.error,         payment.code,   payment.message,
            payment.refunded, payment.alertOperator, payment.rawBody};
}

} // namespace reiyan::gateways
