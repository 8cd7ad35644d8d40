#include "services/gateways/duitku/duitku_classifier.h"

#include "services/gateways/duitku/duitku_wire.h"
#include "services/http/form.h"
#include "services/providers/outcomes.h"

#include <array>

namespace reiyan::gateways::duitku {
namespace {

using enum PaymentClass;

// transactionStatus (6.9).
constexpr std::array kStatuses = {
    PaymentRow{"00", Paid, false, "NONE"},
    PaymentRow{"01", Pending, false, "NONE"},
    PaymentRow{"02", Failed, false, "EXPIRED"},
};

constexpr std::array kResults = {
    PaymentRow{"00", Paid, false, "NONE"},
    PaymentRow{"01", Failed, false, "PROVIDER_FAILED"},
};

/// A refused inquiry, by its HTTP status and a word of its text; the first that fits.
struct Refusal {
    int status;
    const char *word;
    PaymentRow row;
};

constexpr std::array kRefusals = {
    Refusal{400, "minimum payment", {"400", Failed, false, "AMOUNT_INVALID"}},
    Refusal{400, "maximum payment", {"400", Failed, false, "AMOUNT_INVALID"}},
    Refusal{400, "mandatory", {"400", Failed, false, "REQUEST_MALFORMED"}},
    Refusal{400, "length", {"400", Failed, false, "REQUEST_MALFORMED"}},
    Refusal{401, "signature", {"401", Failed, true, "AUTH_SIGNATURE"}},
    Refusal{404, "merchant", {"404", Failed, true, "AUTH_ACCOUNT"}},
    Refusal{404, "channel", {"404", Failed, false, "CHANNEL_UNAVAILABLE"}},
    Refusal{409, "amount must be equal", {"409", Failed, false, "AMOUNT_INVALID"}},
};

QString text(const QJsonObject &answer, const char *name)
{
    return providers::textOf(answer.value(QLatin1String(name)));
}

QString messageOf(const QJsonObject &answer)
{
    const QString message = text(answer, "Message");
    return message.isEmpty() ? text(answer, "statusMessage") : message;
}

PaymentOutcome refused(const http::Reply &reply, const QJsonObject &answer)
{
    const QString message = messageOf(answer);
    const Refusal *known = nullptr;
    for (const Refusal &refusal : kRefusals) {
        if (!known && reply.status == refusal.status
            && message.contains(QLatin1String(refusal.word), Qt::CaseInsensitive))
            known = &refusal;
    }
    PaymentOutcome outcome = known ? refusedPayment(reply, known->row)
                                   : oddPayment(reply, "UNKNOWN_PROVIDER_CODE", "unlisted refusal");
    outcome.message = message;
    return outcome;
}

} // namespace

const PaymentRow *findStatus(const QByteArray &code)
{
    return findRow(kStatuses, code);
}

Created classifyInquiry(const http::Reply &reply, const PaymentQuestion &question)
{
    static constexpr PaymentRow kMade{"00", Pending, false, "NONE"};
    const PaymentJson json = readPayment(reply);
    if (json.outcome)
        return {*json.outcome, {}};
    const QString handle = text(json.object, "reference");
    if (reply.status != 200 || text(json.object, "statusCode") != QLatin1String("00")
        || handle.isEmpty())
        return {refused(reply, json.object), {}};
    const auto amount = providers::wholeRupiah(json.object.value(QLatin1String("amount")));
    PaymentOutcome outcome = judged(reply, kMade, {question.reference, amount}, question);
    outcome.handle = handle;
    return {outcome, instructionsOf(json.object)};
}

PaymentOutcome classifyStatus(const http::Reply &reply, const PaymentQuestion &question)
{
    const PaymentJson json = readPayment(reply);
    if (json.outcome)
        return *json.outcome;
    const PaymentRow *row = findStatus(text(json.object, "statusCode").toLatin1());
    if (reply.status != 200 || !row) {
        // "Merchant not found" is a 404 as well, and so is a wrong path.
        const bool missing =
            reply.status == 404
            && messageOf(json.object).contains(QLatin1String("transaction"), Qt::CaseInsensitive);
        PaymentOutcome outcome =
            missing ? unknownPayment(reply, "NOT_FOUND", "nobody knows it")
                    : oddPayment(reply, "UNKNOWN_PROVIDER_CODE", "question refused");
        outcome.message = messageOf(json.object);
        return outcome;
    }
    const auto amount = providers::wholeRupiah(json.object.value(QLatin1String("amount")));
    PaymentOutcome outcome =
        judged(reply, *row, {text(json.object, "merchantOrderId"), amount}, question);
    outcome.handle = text(json.object, "reference");
    outcome.message = messageOf(json.object);
    if (wasPaid(outcome.claimed))
        outcome.paid = amount;
    outcome.fee = providers::wholeRupiah(json.object.value(QLatin1String("fee")));
    return outcome;
}

PaymentOutcome classifyCallback(const QByteArray &body, const PaymentQuestion &question)
{
    const http::Reply reply = noticeReply(body);
    const auto form = http::parseForm(body);
    if (!form)
        return oddPayment(reply, "MALFORMED_RESPONSE", "a field twice");
    const PaymentRow *row = findRow(kResults, form->value(QStringLiteral("resultCode")).toLatin1());
    if (!row)
        return oddPayment(reply, "UNKNOWN_PROVIDER_CODE", "unlisted result");
    const auto amount = providers::wholeRupiah(form->value(QStringLiteral("amount")));
    PaymentOutcome outcome =
        judged(reply, *row, {form->value(QStringLiteral("merchantOrderId")), amount}, question);
    outcome.handle = form->value(QStringLiteral("reference"));
    outcome.channel = form->value(QStringLiteral("paymentCode"));
    if (wasPaid(outcome.claimed))
        outcome.paid = amount;
    return outcome;
}

} // namespace reiyan::gateways::duitku
