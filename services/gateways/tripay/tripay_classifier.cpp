#include "services/gateways/tripay/tripay_classifier.h"

#include "services/gateways/tripay/tripay_wire.h"
#include "services/providers/outcomes.h"

#include <QJsonArray>

#include <array>

namespace reiyan::gateways::tripay {
namespace {

using enum PaymentClass;

constexpr std::array kStatuses = {
    PaymentRow{"UNPAID", Pending, false, "NONE"},
    PaymentRow{"PAID", Paid, false, "NONE"},
    PaymentRow{"EXPIRED", Failed, false, "EXPIRED"},
    PaymentRow{"FAILED", Failed, false, "PROVIDER_FAILED"},
    PaymentRow{"REFUND", Refunded, true, "NONE"},
};

// Texts of a refused creation; the first that is contained decides. It has no codes.
constexpr std::array kRefusals = {
    PaymentRow{"invalid signature", Failed, true, "AUTH_SIGNATURE"},
    PaymentRow{"invalid api key", Failed, true, "AUTH_ACCOUNT"},
    PaymentRow{"unauthorized ip", Failed, true, "AUTH_IP_NOT_ALLOWED"},
    PaymentRow{"minimum", Failed, false, "AMOUNT_INVALID"},
    PaymentRow{"maximum", Failed, false, "AMOUNT_INVALID"},
    PaymentRow{"channel", Failed, false, "CHANNEL_UNAVAILABLE"},
};

QString text(const QJsonObject &row, const char *name)
{
    return providers::textOf(row.value(QLatin1String(name)));
}

std::optional<Money> money(const QJsonObject &row, const char *name)
{
    return providers::wholeRupiah(row.value(QLatin1String(name)));
}

PaymentOutcome refused(const http::Reply &reply, const QJsonObject &answer)
{
    const QString message = text(answer, "message");
    const PaymentRow *row = nullptr;
    for (const PaymentRow &known : kRefusals) {
        if (!row && message.contains(QLatin1String(known.code), Qt::CaseInsensitive))
            row = &known;
    }
    const bool isRefusal = row && reply.status >= 400 && reply.status < 500;
    PaymentOutcome outcome = isRefusal
                                 ? refusedPayment(reply, *row)
                                 : oddPayment(reply, "UNKNOWN_PROVIDER_CODE", "unlisted refusal");
    outcome.message = message;
    return outcome;
}

/// `sum` names the field with what the customer pays; a fee that the customer bears is in it (7).
PaymentOutcome fromRow(const http::Reply &reply, const QJsonObject &row, const char *sum,
                       const PaymentQuestion &question)
{
    const PaymentRow *status = findStatus(text(row, "status").toLatin1());
    if (!status)
        return oddPayment(reply, "UNKNOWN_PROVIDER_CODE", "unlisted status");
    const std::optional<Money> paid = money(row, sum);
    const std::optional<Money> customerFee = money(row, "fee_customer");
    std::optional<Money> invoice;
    if (paid && customerFee && *paid >= *customerFee)
        invoice = Money::rupiah(paid->toRupiah() - customerFee->toRupiah());
    PaymentOutcome outcome = judged(reply, *status, {text(row, "merchant_ref"), invoice}, question);
    outcome.handle = text(row, "reference");
    outcome.channel = text(row, "payment_method");
    if (wasPaid(outcome.claimed))
        outcome.paid = paid;
    outcome.fee = money(row, "fee_merchant");
    return outcome;
}

bool isGood(const QJsonObject &answer)
{
    const QJsonValue success = answer.value(QLatin1String("success"));
    return success.isBool() && success.toBool();
}

} // namespace

const PaymentRow *findStatus(const QByteArray &status)
{
    return findRow(kStatuses, status);
}

Created classifyCreate(const http::Reply &reply, const PaymentQuestion &question)
{
    const PaymentJson json = readPayment(reply);
    if (json.outcome)
        return {*json.outcome, {}};
    if (!isGood(json.object))
        return {refused(reply, json.object), {}};
    const QJsonObject data = json.object.value(QLatin1String("data")).toObject();
    return {fromRow(reply, data, "amount", question), instructionsOf(data)};
}

PaymentOutcome classifyDetail(const http::Reply &reply, const PaymentQuestion &question)
{
    const PaymentJson json = readPayment(reply);
    if (json.outcome)
        return *json.outcome;
    if (!isGood(json.object))
        return oddPayment(reply, "UNKNOWN_PROVIDER_CODE", "question refused");
    return fromRow(reply, json.object.value(QLatin1String("data")).toObject(), "amount", question);
}

PaymentOutcome classifyCallback(const QByteArray &body, const PaymentQuestion &question)
{
    const http::Reply reply = noticeReply(body);
    const PaymentJson json = readPayment(reply);
    return json.outcome ? *json.outcome : fromRow(reply, json.object, "total_amount", question);
}

PaymentOutcome search(const http::Reply &reply, const PaymentQuestion &question)
{
    const PaymentJson json = readPayment(reply);
    if (json.outcome)
        return *json.outcome;
    if (!isGood(json.object))
        return oddPayment(reply, "UNKNOWN_PROVIDER_CODE", "question refused");
    const QJsonArray rows = json.object.value(QLatin1String("data")).toArray();
    std::optional<QJsonObject> found;
    for (const auto &row : rows) {
        if (text(row.toObject(), "merchant_ref") != question.reference)
            continue;
        if (found)
            return oddPayment(reply, "AMBIGUOUS_MATCH", "two with our reference");
        found = row.toObject();
    }
    return found ? fromRow(reply, *found, "amount", question)
                 : unknownPayment(reply, "NOT_FOUND", "nobody knows it");
}

} // namespace reiyan::gateways::tripay
