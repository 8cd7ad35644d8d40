#include "services/gateways/midtrans/midtrans_classifier.h"

#include "services/gateways/midtrans/midtrans_wire.h"
#include "services/providers/outcomes.h"

#include <QJsonArray>

#include <array>

namespace reiyan::gateways::midtrans {
namespace {

using enum PaymentClass;

// transaction_status, with `fraud_status` where it decides (5.6).
constexpr std::array kStatuses = {
    PaymentRow{"settlement", Paid, false, "NONE"},
    PaymentRow{"settlement challenge", Unknown, true, "FRAUD_CHALLENGE"},
    PaymentRow{"settlement deny", Unknown, true, "FRAUD_CHALLENGE"},
    PaymentRow{"capture", Paid, false, "NONE"},
    PaymentRow{"capture challenge", Pending, true, "FRAUD_CHALLENGE"},
    PaymentRow{"capture deny", Failed, false, "PROVIDER_FAILED"},
    PaymentRow{"pending", Pending, false, "NONE"},
    PaymentRow{"authorize", Pending, false, "NONE"},
    // Before a settlement one try of the customer, after it a reversal: whoever knows, decides.
    PaymentRow{"deny", Failed, true, "REVERSED"},
    PaymentRow{"cancel", Failed, false, "PROVIDER_FAILED"},
    PaymentRow{"expire", Failed, false, "EXPIRED"},
    PaymentRow{"failure", Failed, true, "PROVIDER_FAILED"},
    PaymentRow{"refund", Refunded, false, "NONE"},
    PaymentRow{"partial_refund", PartlyRefunded, false, "NONE"},
    PaymentRow{"chargeback", ChargedBack, true, "REVERSED"},
    PaymentRow{"partial_chargeback", ChargedBack, true, "REVERSED"},
};

// status_code of a refused request. Failed: nothing was created.
constexpr std::array kCodes = {
    PaymentRow{"400", Failed, true, "REQUEST_MALFORMED"},
    PaymentRow{"401", Failed, true, "AUTH_ACCOUNT"},
    PaymentRow{"402", Failed, true, "CHANNEL_UNAVAILABLE"},
    PaymentRow{"403", Unknown, true, "REQUEST_MALFORMED"},
    PaymentRow{"404", Unknown, false, "NOT_FOUND"},
    PaymentRow{"405", Unknown, true, "REQUEST_MALFORMED"},
    PaymentRow{"406", Unknown, false, "DUPLICATE_REFERENCE"},
    PaymentRow{"407", Failed, false, "EXPIRED"},
    PaymentRow{"408", Unknown, true, "REQUEST_MALFORMED"},
    PaymentRow{"409", Unknown, false, "RATE_LIMITED"},
    PaymentRow{"410", Unknown, true, "ACCOUNT_RESTRICTED"},
    PaymentRow{"411", Failed, false, "REQUEST_MALFORMED"},
    PaymentRow{"412", Unknown, false, "STATE_NOT_ALLOWED"},
    PaymentRow{"413", Unknown, true, "REQUEST_MALFORMED"},
    PaymentRow{"414", Unknown, true, "REFUND_REJECTED"},
    PaymentRow{"429", Unknown, false, "RATE_LIMITED"},
    PaymentRow{"500", Unknown, false, "PROVIDER_INTERNAL"},
    PaymentRow{"501", Failed, true, "CHANNEL_UNAVAILABLE"},
    PaymentRow{"502", Unknown, false, "PROVIDER_INTERNAL"},
    PaymentRow{"503", Unknown, false, "PROVIDER_INTERNAL"},
    PaymentRow{"504", Unknown, false, "PROVIDER_INTERNAL"},
    PaymentRow{"505", Failed, false, "CHANNEL_UNAVAILABLE"},
};

QString text(const QJsonObject &answer, const char *name)
{
    return providers::textOf(answer.value(QLatin1String(name)));
}

std::optional<Money> money(const QJsonObject &answer, const char *name)
{
    return providers::wholeRupiah(answer.value(QLatin1String(name)));
}

QByteArray codeOf(const QJsonObject &answer)
{
    return text(answer, "status_code").toLatin1();
}

/// What the customer owed us. Where the customer bears the fee, gross_amount holds both, and
/// metadata tells them apart (5.7); that it adds up is all that proves it.
std::optional<Money> invoiceOf(const QJsonObject &answer)
{
    const QJsonObject info = answer.value(QLatin1String("metadata"))
                                 .toObject()
                                 .value(QLatin1String("extra_info"))
                                 .toObject()
                                 .value(QLatin1String("gross_amount_info"))
                                 .toObject();
    const std::optional<Money> gross = money(answer, "gross_amount");
    if (!info.contains(QLatin1String("original_amount")))
        return gross;
    const std::optional<Money> original = money(info, "original_amount");
    const std::optional<Money> fee = money(info, "customer_imposed_payment_fee");
    const Result<Money> sum = original && fee ? original->plus(*fee) : Result<Money>(Error{});
    return sum && gross == *sum ? original : std::nullopt;
}

/// All that went back so far. The list tells more than the field, which is the newest one only.
std::optional<Money> refundedOf(const QJsonObject &answer)
{
    const QJsonArray rows = answer.value(QLatin1String("refunds")).toArray();
    if (rows.isEmpty())
        return money(answer, "refund_amount");
    Money sum;
    for (const auto &row : rows) {
        const std::optional<Money> part = money(row.toObject(), "refund_amount");
        const Result<Money> more = part ? sum.plus(*part) : Result<Money>(Error{});
        if (!more)
            return std::nullopt;
        sum = *more;
    }
    return sum;
}

PaymentOutcome refused(const http::Reply &reply, const QJsonObject &answer)
{
    const QByteArray code = codeOf(answer);
    const PaymentRow *row = findCode(code);
    PaymentOutcome outcome = row ? refusedPayment(reply, *row)
                                 : oddPayment(reply, "UNKNOWN_PROVIDER_CODE", "unlisted code");
    outcome.code = code.left(20);
    outcome.message = text(answer, "status_message");
    return outcome;
}

void readFacts(const QJsonObject &answer, PaymentOutcome &outcome)
{
    outcome.handle = text(answer, "transaction_id");
    outcome.channel = text(answer, "payment_type");
    outcome.message = text(answer, "status_message");
    outcome.refunded = refundedOf(answer);
    if (wasPaid(outcome.claimed))
        outcome.paid = money(answer, "gross_amount");
    // Parts that add up to the whole (5.6).
    if (outcome.outcome == PartlyRefunded && outcome.refunded && outcome.refunded == outcome.paid)
        outcome.outcome = Refunded;
}

/// Of the words of the table; nothing for a fraud status that is no word.
const PaymentRow *rowOf(const QJsonObject &answer)
{
    const QJsonValue fraud = answer.value(QLatin1String("fraud_status"));
    if (!fraud.isUndefined() && !fraud.isNull() && !fraud.isString())
        return nullptr;
    return findStatus(text(answer, "transaction_status"), fraud.toString());
}

PaymentOutcome fromStatus(const http::Reply &reply, const QJsonObject &answer,
                          const PaymentQuestion &question)
{
    const PaymentRow *row = rowOf(answer);
    if (!row)
        return oddPayment(reply, "UNKNOWN_PROVIDER_CODE", "unlisted status");
    if (row->outcome == Paid && codeOf(answer) != "200")
        return oddPayment(reply, "INCONSISTENT_RESPONSE", "paid without status code 200");
    PaymentOutcome outcome =
        judged(reply, *row, {text(answer, "order_id"), invoiceOf(answer), text(answer, "currency")},
               question);
    readFacts(answer, outcome);
    outcome.isFinal = outcome.code != "deny"; // on a page the customer tries another way (5.4)
    return outcome;
}

/// A wish that was answered: nothing where it is for the transport or the codes to say.
struct Wish {
    QString reference;
    QString key; ///< Of a refund.
    std::span<const char *const> states;
};

bool isDone(const http::Reply &reply, const QJsonObject &answer, const Wish &wish)
{
    const QString state = text(answer, "transaction_status");
    const QString key = text(answer, "refund_key");
    return reply.status >= 200 && reply.status < 300 && text(answer, "order_id") == wish.reference
           && (wish.key.isEmpty() || key.isEmpty() || key == wish.key)
           && std::any_of(wish.states.begin(), wish.states.end(),
                          [&state](const char *name) { return state == QLatin1String(name); });
}

/// 412 and 414 refuse a wish and say nothing against the payment.
OutcomeClass refusalClass(const PaymentOutcome &told)
{
    const bool refuses = told.outcome == Failed || told.code == "412" || told.code == "414";
    return refuses ? OutcomeClass::Rejected : OutcomeClass::Unknown;
}

ActionOutcome classifyAction(const http::Reply &reply, const Wish &wish)
{
    const PaymentJson json = readPayment(reply);
    if (json.outcome)
        return actionOf(*json.outcome, json.outcome->outcome == NotSent ? OutcomeClass::NotSent
                                                                        : OutcomeClass::Unknown);
    PaymentOutcome told = refused(reply, json.object);
    told.refunded = refundedOf(json.object);
    const QByteArray code = codeOf(json.object);
    const bool accepted = code == "201" && !wish.key.isEmpty(); // a refund on its way to the bank
    if ((code != "200" && !accepted) || !isDone(reply, json.object, wish))
        return actionOf(told, refusalClass(told));
    told.error = "NONE";
    told.alertOperator = false;
    return actionOf(told, accepted ? OutcomeClass::Pending : OutcomeClass::Succeeded);
}

/// Texts of a payment page that was refused; the first that is contained decides. Snap has no
/// codes, and a name that was used may belong to a page that can be paid.
constexpr std::array kPageRefusals = {
    PaymentRow{"order_id has already been taken", Unknown, false, "DUPLICATE_REFERENCE"},
    PaymentRow{"digunakan", Unknown, false, "DUPLICATE_REFERENCE"},
    PaymentRow{"gross_amount", Failed, true, "AMOUNT_INVALID"},
    PaymentRow{"access denied", Failed, true, "AUTH_ACCOUNT"},
};

PaymentOutcome refusedPage(const http::Reply &reply, const QJsonObject &answer)
{
    const QString message =
        answer.value(QLatin1String("error_messages")).toArray().at(0).toString();
    PaymentOutcome outcome = oddPayment(reply, "UNKNOWN_PROVIDER_CODE", "unlisted refusal");
    for (const PaymentRow &row : kPageRefusals) {
        if (message.contains(QLatin1String(row.code), Qt::CaseInsensitive)) {
            outcome = refusedPayment(reply, row);
            break;
        }
    }
    outcome.code = QByteArray::number(reply.status);
    outcome.message = message;
    return outcome;
}

} // namespace

const PaymentRow *findStatus(const QString &status, const QString &fraud)
{
    const QByteArray word = status.toLatin1();
    const bool decides = word == "capture" || word == "settlement";
    if (!decides || fraud.isEmpty() || fraud == QLatin1String("accept"))
        return findRow(kStatuses, word);
    return findRow(kStatuses, word + ' ' + fraud.toLatin1());
}

const PaymentRow *findCode(const QByteArray &code)
{
    return findRow(kCodes, code);
}

Created classifyCharge(const http::Reply &reply, const PaymentQuestion &question)
{
    const PaymentJson json = readPayment(reply);
    if (json.outcome)
        return {*json.outcome, {}};
    if (!json.object.contains(QLatin1String("transaction_status")))
        return {refused(reply, json.object), {}};
    return {fromStatus(reply, json.object, question), instructionsOf(json.object)};
}

Created classifyPage(const http::Reply &reply)
{
    static constexpr PaymentRow kMade{"201", Pending, false, "NONE"};
    const PaymentJson json = readPayment(reply);
    if (json.outcome)
        return {*json.outcome, {}};
    const Instructions how = instructionsOf(json.object);
    if (reply.status == 201 && !how.token.isEmpty() && how.page.isValid())
        return {refusedPayment(reply, kMade), how};
    return {refusedPage(reply, json.object), {}};
}

PaymentOutcome classifyStatus(const http::Reply &reply, const PaymentQuestion &question)
{
    const PaymentJson json = readPayment(reply);
    if (json.outcome)
        return *json.outcome;
    if (json.object.contains(QLatin1String("transaction_status")))
        return fromStatus(reply, json.object, question);
    PaymentOutcome outcome = refused(reply, json.object);
    // A refused question says nothing about the payment; that nobody began to pay is an answer.
    const bool notStarted = outcome.code == "404" && reply.status < 500;
    outcome.outcome = outcome.claimed = notStarted ? Pending : Unknown;
    if (notStarted)
        outcome.error = "NOT_STARTED";
    return outcome;
}

ActionOutcome classifyCancel(const http::Reply &reply, const QString &reference)
{
    static constexpr std::array kEnded = {"cancel", "expire"};
    return classifyAction(reply, {reference, {}, kEnded});
}

ActionOutcome classifyRefund(const http::Reply &reply, const RefundRequest &request)
{
    static constexpr std::array kBack = {"refund", "partial_refund"};
    return classifyAction(reply, {request.reference, request.key, kBack});
}

} // namespace reiyan::gateways::midtrans
