#include "services/providers/digiflazz/digiflazz_classifier.h"

#include <QJsonObject>

#include <array>

namespace reiyan::providers::digiflazz {
namespace {

using enum OutcomeClass;

// The buyer API's response codes (provider protocols 2.12).
constexpr std::array kCodes = {
    CodeRow{"00", "Sukses", Succeeded, Succeeded, false, false, false, "NONE"},
    CodeRow{"01", "Gagal", Unknown, Unknown, false, false, false, "PROVIDER_TIMEOUT"},
    CodeRow{"02", "Gagal", Rejected, Rejected, true, true, false, "PROVIDER_FAILED"},
    CodeRow{"03", "Pending", Pending, Pending, false, false, false, "NONE"},
    CodeRow{"40", "Gagal", Rejected, Unknown, true, true, true, "REQUEST_MALFORMED"},
    CodeRow{"41", "Gagal", Rejected, Unknown, true, true, true, "AUTH_SIGNATURE"},
    CodeRow{"42", "Gagal", Rejected, Unknown, true, true, true, "AUTH_ACCOUNT"},
    CodeRow{"43", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_NOT_FOUND"},
    CodeRow{"44", "Gagal", Rejected, Unknown, true, true, true, "INSUFFICIENT_PROVIDER_BALANCE"},
    CodeRow{"45", "Gagal", Rejected, Unknown, true, true, true, "AUTH_IP_NOT_ALLOWED"},
    CodeRow{"47", "Gagal", Rejected, Unknown, false, false, true, "DUPLICATE_ELSEWHERE"},
    CodeRow{"49", "Gagal", Unknown, Unknown, false, false, true, "DUPLICATE_REFERENCE"},
    CodeRow{"50", "Gagal", Rejected, Unknown, false, false, true, "NOT_FOUND"},
    CodeRow{"51", "Gagal", Rejected, Rejected, true, false, false, "DESTINATION_BLOCKED"},
    CodeRow{"52", "Gagal", Rejected, Rejected, true, false, false, "DESTINATION_OPERATOR_MISMATCH"},
    CodeRow{"53", "Gagal", Rejected, Rejected, true, true, false, "PRODUCT_UNAVAILABLE"},
    CodeRow{"54", "Gagal", Rejected, Rejected, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"55", "Gagal", Rejected, Rejected, true, true, false, "PRODUCT_UNAVAILABLE"},
    CodeRow{"56", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_UNAVAILABLE"},
    CodeRow{"57", "Gagal", Rejected, Rejected, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"58", "Gagal", Rejected, Rejected, true, true, false, "PRODUCT_CUT_OFF"},
    CodeRow{"59", "Gagal", Rejected, Rejected, true, false, false, "DESTINATION_OUT_OF_REGION"},
    CodeRow{"60", "Gagal", Rejected, Rejected, true, false, false, "BILL_NOT_AVAILABLE"},
    CodeRow{"61", "Gagal", Rejected, Unknown, true, true, true, "ACCOUNT_RESTRICTED"},
    CodeRow{"62", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_UNAVAILABLE"},
    CodeRow{"63", "Gagal", Rejected, Unknown, true, false, false, "DUPLICATE_NOT_ALLOWED"},
    CodeRow{"64", "Gagal", Rejected, Rejected, false, false, false, "AMOUNT_INVALID"},
    CodeRow{"65", "Gagal", Rejected, Unknown, true, false, false, "DUPLICATE_NOT_ALLOWED"},
    CodeRow{"66", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_CUT_OFF"},
    CodeRow{"67", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_UNAVAILABLE"},
    CodeRow{"68", "Gagal", Rejected, Unknown, true, true, false, "PRODUCT_OUT_OF_STOCK"},
    CodeRow{"69", "Gagal", Rejected, Unknown, true, true, false, "PRICE_ABOVE_LIMIT"},
    CodeRow{"70", "Gagal", Unknown, Unknown, false, false, false, "PROVIDER_TIMEOUT"},
    CodeRow{"71", "Gagal", Rejected, Rejected, true, true, false, "PRODUCT_UNAVAILABLE"},
    CodeRow{"72", "Gagal", Rejected, Rejected, true, false, false, "DESTINATION_STATE"},
    CodeRow{"73", "Gagal", Rejected, Rejected, true, false, false, "AMOUNT_INVALID"},
    CodeRow{"74", "Gagal", Rejected, Rejected, true, false, true, "REVERSED"},
    CodeRow{"80", "Gagal", Rejected, Unknown, true, true, true, "ACCOUNT_RESTRICTED"},
    CodeRow{"81", "Gagal", Rejected, Unknown, true, true, true, "ACCOUNT_RESTRICTED"},
    CodeRow{"82", "Gagal", Rejected, Unknown, true, true, true, "ACCOUNT_RESTRICTED"},
    CodeRow{"83", "Gagal", Rejected, Rejected, false, false, false, "RATE_LIMITED"},
    CodeRow{"84", "Gagal", Rejected, Rejected, true, false, false, "AMOUNT_INVALID"},
    CodeRow{"85", "Gagal", Rejected, Unknown, true, true, false, "RATE_LIMITED"},
    CodeRow{"86", "Gagal", Rejected, Unknown, true, false, false, "RATE_LIMITED"},
    CodeRow{"87", "Gagal", Rejected, Unknown, true, false, false, "AMOUNT_INVALID"},
    CodeRow{"88", "Gagal", Rejected, Unknown, true, true, true, "ACCOUNT_RESTRICTED"},
    CodeRow{"99", "Pending", Pending, Pending, false, false, false, "PROVIDER_INTERNAL"},
};

constexpr qint64 kPauseMs = 60'000;          // between two calls for one reference (2.6)
constexpr qint64 kThrottledPauseMs = 90'000; // after rc 85

bool echoes(const QJsonObject &data, const PurchaseRequest &request)
{
    return textOf(data.value(QLatin1String("customer_no"))) == customerNumber(request.destination)
           && data.value(QLatin1String("buyer_sku_code")).toString() == request.sku;
}

void readGoods(const QJsonObject &data, const PurchaseRequest &request, SupplierOutcome &outcome)
{
    const QString serial = data.value(QLatin1String("sn")).toString();
    outcome.cost = wholeRupiah(data.value(QLatin1String("price")));
    outcome.serial = request.kind == ItemKind::Bill ? serial : tokenOf(serial);
}

void setPause(SupplierOutcome &outcome)
{
    if (outcome.outcome == Pending || outcome.outcome == Unknown)
        outcome.recheckAfterMs = outcome.error == "RATE_LIMITED" ? kThrottledPauseMs : kPauseMs;
}

SupplierOutcome judge(const http::Reply &reply, const QJsonObject &data,
                      const PurchaseRequest &request, Asked asked)
{
    if (data.value(QLatin1String("ref_id")).toString() != request.reference)
        return unknownOutcome(reply, "INCONSISTENT_RESPONSE", "ref differs");
    const QByteArray rc = data.value(QLatin1String("rc")).toString().toLatin1();
    const CodeRow *row = findCode(rc);
    if (!row)
        return oddOutcome(reply, "UNKNOWN_PROVIDER_CODE", "unlisted code", rc);
    if (data.value(QLatin1String("status")).toString() != QLatin1String(row->status))
        return oddOutcome(reply, "INCONSISTENT_RESPONSE", "status against rc", rc);
    if (reply.status >= 500) // a success in a broken envelope is not believed (13.2)
        return unknownOutcome(reply, "PROVIDER_INTERNAL", "http 5xx");
    SupplierOutcome outcome = fromRow(reply, *row, asked);
    outcome.message = data.value(QLatin1String("message")).toString();
    if (request.kind == ItemKind::Bill)
        outcome.failoverAllowed = false; // the bill was asked for at this supplier
    if (outcome.outcome != Succeeded)
        return outcome;
    if (!echoes(data, request))
        return oddOutcome(reply, "INCONSISTENT_RESPONSE", "sku or destination differs", rc);
    readGoods(data, request, outcome);
    return outcome;
}

} // namespace

const CodeRow *findCode(const QByteArray &rc)
{
    return findRow(kCodes, rc);
}

SupplierOutcome classify(const http::Reply &reply, const PurchaseRequest &request, Asked asked)
{
    JsonReply json = readJson(reply);
    SupplierOutcome outcome =
        json.outcome
            ? *json.outcome
            : judge(reply, json.object.value(QLatin1String("data")).toObject(), request, asked);
    setPause(outcome);
    return outcome;
}

SupplierOutcome classifyWebhook(const QByteArray &body, const PurchaseRequest &request)
{
    const http::Reply reply{http::Reach::Replied, {}, 200, "application/json", body, 0};
    SupplierOutcome outcome = classify(reply, request, Asked::Recheck);
    if (outcome.error == "REVERSED")
        outcome.refundAllowed = false; // it may follow a delivery: people decide
    return outcome;
}

} // namespace reiyan::providers::digiflazz
