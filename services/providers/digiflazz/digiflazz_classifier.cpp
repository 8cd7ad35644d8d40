#include "services/providers/digiflazz/digiflazz_classifier.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace reiyan::providers::digiflazz {
namespace {

using enum OutcomeClass;

// The buyer API's response codes (provider protocols 2.12).
constexpr std::array kCodes = {
    Code{"00", "Sukses", Succeeded, Succeeded, false, false, false, "NONE"},
    Code{"01", "Gagal", Unknown, Unknown, false, false, false, "PROVIDER_TIMEOUT"},
    Code{"02", "Gagal", Rejected, Rejected, true, true, false, "PROVIDER_FAILED"},
    Code{"03", "Pending", Pending, Pending, false, false, false, "NONE"},
    Code{"40", "Gagal", Rejected, Unknown, true, true, true, "REQUEST_MALFORMED"},
    Code{"41", "Gagal", Rejected, Unknown, true, true, true, "AUTH_SIGNATURE"},
    Code{"42", "Gagal", Rejected, Unknown, true, true, true, "AUTH_ACCOUNT"},
    Code{"43", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_NOT_FOUND"},
    Code{"44", "Gagal", Rejected, Unknown, true, true, true, "INSUFFICIENT_PROVIDER_BALANCE"},
    Code{"45", "Gagal", Rejected, Unknown, true, true, true, "AUTH_IP_NOT_ALLOWED"},
    Code{"47", "Gagal", Rejected, Unknown, false, false, true, "DUPLICATE_ELSEWHERE"},
    Code{"49", "Gagal", Unknown, Unknown, false, false, true, "DUPLICATE_REFERENCE"},
    Code{"50", "Gagal", Rejected, Unknown, false, false, true, "NOT_FOUND"},
    Code{"51", "Gagal", Rejected, Rejected, true, false, false, "DESTINATION_BLOCKED"},
    Code{"52", "Gagal", Rejected, Rejected, true, false, false, "DESTINATION_OPERATOR_MISMATCH"},
    Code{"53", "Gagal", Rejected, Rejected, true, true, false, "PRODUCT_UNAVAILABLE"},
    Code{"54", "Gagal", Rejected, Rejected, true, false, false, "INVALID_DESTINATION"},
    Code{"55", "Gagal", Rejected, Rejected, true, true, false, "PRODUCT_UNAVAILABLE"},
    Code{"56", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_UNAVAILABLE"},
    Code{"57", "Gagal", Rejected, Rejected, true, false, false, "INVALID_DESTINATION"},
    Code{"58", "Gagal", Rejected, Rejected, true, true, false, "PRODUCT_CUT_OFF"},
    Code{"59", "Gagal", Rejected, Rejected, true, false, false, "DESTINATION_OUT_OF_REGION"},
    Code{"60", "Gagal", Rejected, Rejected, true, false, false, "BILL_NOT_AVAILABLE"},
    Code{"61", "Gagal", Rejected, Unknown, true, true, true, "ACCOUNT_RESTRICTED"},
    Code{"62", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_UNAVAILABLE"},
    Code{"63", "Gagal", Rejected, Unknown, true, false, false, "DUPLICATE_NOT_ALLOWED"},
    Code{"64", "Gagal", Rejected, Rejected, false, false, false, "AMOUNT_INVALID"},
    Code{"65", "Gagal", Rejected, Unknown, true, false, false, "DUPLICATE_NOT_ALLOWED"},
    Code{"66", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_CUT_OFF"},
    Code{"67", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_UNAVAILABLE"},
    Code{"68", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_OUT_OF_STOCK"},
    Code{"69", "Gagal", Rejected, Unknown, true, true, false, "PRICE_ABOVE_LIMIT"},
    Code{"70", "Gagal", Unknown, Unknown, false, false, false, "PROVIDER_TIMEOUT"},
    Code{"71", "Gagal", Rejected, Rejected, true, true, false, "PRODUCT_UNAVAILABLE"},
    Code{"72", "Gagal", Rejected, Rejected, true, false, false, "DESTINATION_STATE"},
    Code{"73", "Gagal", Rejected, Rejected, true, false, false, "AMOUNT_INVALID"},
    Code{"74", "Gagal", Rejected, Rejected, true, false, true, "REVERSED"},
    Code{"80", "Gagal", Rejected, Unknown, true, true, true, "ACCOUNT_RESTRICTED"},
    Code{"81", "Gagal", Rejected, Unknown, true, true, true, "ACCOUNT_RESTRICTED"},
    Code{"82", "Gagal", Rejected, Unknown, true, true, true, "ACCOUNT_RESTRICTED"},
    Code{"83", "Gagal", Rejected, Rejected, false, false, false, "RATE_LIMITED"},
    Code{"84", "Gagal", Rejected, Rejected, true, false, false, "AMOUNT_INVALID"},
    Code{"85", "Gagal", Rejected, Unknown, true, true, false, "RATE_LIMITED"},
    Code{"86", "Gagal", Rejected, Unknown, true, false, false, "RATE_LIMITED"},
    Code{"87", "Gagal", Rejected, Unknown, true, false, false, "AMOUNT_INVALID"},
    Code{"88", "Gagal", Rejected, Unknown, true, true, true, "ACCOUNT_RESTRICTED"},
    Code{"99", "Pending", Pending, Pending, false, false, false, "PROVIDER_INTERNAL"},
};

SupplierOutcome unknown(const http::Reply &reply, const char *error, const QByteArray &rule)
{
    SupplierOutcome outcome;
    outcome.error = error;
    outcome.rule = rule;
    outcome.httpStatus = reply.status;
    outcome.rawBody = reply.body;
    outcome.latencyMs = reply.latencyMs;
    return outcome;
}

SupplierOutcome notSent(const http::Reply &reply)
{
    SupplierOutcome outcome = unknown(reply, "TRANSPORT_ERROR", "not sent: " + reply.problem);
    outcome.outcome = NotSent;
    outcome.refundAllowed = true;
    outcome.failoverAllowed = true;
    return outcome;
}

/// `1234-5678-9012-3456-7890/NAME/R1/1300/35,5` -> the token; anything else stays as it is.
QString serialOf(const QString &sn)
{
    static const QRegularExpression notDigit(QStringLiteral("[^0-9]"));
    const QString first = sn.section(u'/', 0, 0);
    QString digits = first;
    digits.remove(notDigit);
    return digits.size() == 20 && first.size() <= 24 ? first : sn;
}

bool echoes(const QJsonObject &data, const PurchaseRequest &request)
{
    return data.value(QLatin1String("customer_no")).toString() == request.destination
           && data.value(QLatin1String("buyer_sku_code")).toString() == request.sku;
}

SupplierOutcome fromCode(const http::Reply &reply, const QJsonObject &data, const Code &code,
                         Asked asked)
{
    SupplierOutcome outcome = unknown(reply, code.error, QByteArray("rc ") + code.rc);
    outcome.outcome = asked == Asked::Submit ? code.onSubmit : code.onRecheck;
    outcome.code = code.rc;
    outcome.message = data.value(QLatin1String("message")).toString();
    outcome.alertOperator = code.alert;
    if (outcome.outcome == Rejected) {
        outcome.refundAllowed = code.refund;
        outcome.failoverAllowed = code.failover;
    }
    if (outcome.outcome == Succeeded) {
        outcome.cost = wholeRupiah(data.value(QLatin1String("price")));
        outcome.serial = serialOf(data.value(QLatin1String("sn")).toString());
    }
    return outcome;
}

} // namespace

const Code *findCode(const QByteArray &rc)
{
    for (const Code &code : kCodes) {
        if (rc == code.rc)
            return &code;
    }
    return nullptr;
}

std::optional<Money> wholeRupiah(const QJsonValue &value)
{
    static const QRegularExpression whole(QStringLiteral("^[0-9]{1,15}(\\.0+)?$"));
    if (value.isString()) {
        const QString text = value.toString().trimmed();
        if (!whole.match(text).hasMatch())
            return std::nullopt;
        return Money::rupiah(text.section(u'.', 0, 0).toLongLong());
    }
    if (!value.isDouble())
        return std::nullopt;
    constexpr qint64 kNotWhole = -1; // toInteger() answers it for a number with a fraction
    const qint64 amount = value.toInteger(kNotWhole);
    return amount < 0 ? std::nullopt : std::optional(Money::rupiah(amount));
}

SupplierOutcome classify(const http::Reply &reply, const PurchaseRequest &request, Asked asked)
{
    if (reply.reach == http::Reach::NotSent)
        return notSent(reply);
    if (reply.reach == http::Reach::NoReply)
        return unknown(reply, "TRANSPORT_ERROR", "no reply: " + reply.problem);

    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return unknown(reply, "MALFORMED_RESPONSE",
                       "http " + QByteArray::number(reply.status) + " without json");
    const QJsonObject data = document.object().value(QLatin1String("data")).toObject();
    if (data.value(QLatin1String("ref_id")).toString() != request.reference)
        return unknown(reply, "INCONSISTENT_RESPONSE", "ref differs");

    const QByteArray rc = data.value(QLatin1String("rc")).toString().toLatin1();
    const Code *code = findCode(rc);
    if (!code) {
        SupplierOutcome outcome = unknown(reply, "UNKNOWN_PROVIDER_CODE", "unlisted code");
        outcome.code = rc.left(20);
        outcome.alertOperator = true;
        return outcome;
    }
    if (data.value(QLatin1String("status")).toString() != QLatin1String(code->status)) {
        SupplierOutcome outcome = unknown(reply, "INCONSISTENT_RESPONSE", "status against rc");
        outcome.code = rc;
        outcome.alertOperator = true;
        return outcome;
    }
    if (reply.status >= 500) // a success in a broken envelope is not believed (13.2)
        return unknown(reply, "PROVIDER_INTERNAL", "http 5xx");
    SupplierOutcome outcome = fromCode(reply, data, *code, asked);
    if (outcome.outcome == Succeeded && !echoes(data, request)) {
        outcome = unknown(reply, "INCONSISTENT_RESPONSE", "sku or destination differs");
        outcome.alertOperator = true;
    }
    return outcome;
}

} // namespace reiyan::providers::digiflazz
