#include "services/providers/iak/iak_classifier.h"

#include <QJsonObject>

#include <array>

namespace reiyan::providers::iak {
namespace {

using enum OutcomeClass;

// Prepaid response codes (provider protocols 4.8).
constexpr std::array kCodes = {
    CodeRow{"00", "Success", Succeeded, Succeeded, false, false, false, "NONE"},
    CodeRow{"06", "Failed", Unknown, Unknown, false, false, false, "NOT_FOUND"},
    CodeRow{"07", "Failed", Rejected, Rejected, true, true, false, "PROVIDER_FAILED"},
    CodeRow{"10", "Failed", Rejected, Rejected, true, false, false, "DUPLICATE_NOT_ALLOWED"},
    CodeRow{"12", "Failed", Rejected, Rejected, true, false, false, "DESTINATION_STATE"},
    CodeRow{"13", "Failed", Rejected, Rejected, true, false, false, "DESTINATION_BLOCKED"},
    CodeRow{"14", "Failed", Rejected, Rejected, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"16", "Failed", Rejected, Rejected, true, false, false,
            "DESTINATION_OPERATOR_MISMATCH"},
    CodeRow{"17", "Failed", Rejected, Unknown, true, true, true, "INSUFFICIENT_PROVIDER_BALANCE"},
    CodeRow{"20", "Failed", Rejected, Unknown, true, true, false, "PRODUCT_NOT_FOUND"},
    CodeRow{"39", "Pending", Pending, Pending, false, false, false, "NONE"},
    CodeRow{"102", "Failed", Rejected, Unknown, true, true, true, "AUTH_IP_NOT_ALLOWED"},
    CodeRow{"106", "Failed", Rejected, Rejected, true, true, false, "PRODUCT_UNAVAILABLE"},
    CodeRow{"107", "Failed", Rejected, Unknown, true, true, true, "REQUEST_MALFORMED"},
    CodeRow{"110", "Failed", Rejected, Unknown, true, true, false, "PROVIDER_MAINTENANCE"},
    CodeRow{"117", "Failed", Rejected, Unknown, true, true, true, "REQUEST_MALFORMED"},
    CodeRow{"118", "Failed", Rejected, Unknown, true, true, true, "ACCOUNT_RESTRICTED"},
    CodeRow{"121", "Failed", Rejected, Rejected, true, false, false, "DESTINATION_STATE"},
    CodeRow{"131", "Failed", Rejected, Rejected, true, false, false, "DESTINATION_OUT_OF_REGION"},
    CodeRow{"141", "Failed", Rejected, Rejected, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"142", "Failed", Rejected, Rejected, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"143", "Failed", Unknown, Unknown, false, false, false, "NONE"},
    CodeRow{"201", "Pending", Unknown, Unknown, false, false, true, "UNKNOWN_PROVIDER_CODE"},
    CodeRow{"202", "Failed", Rejected, Unknown, true, false, false, "DUPLICATE_NOT_ALLOWED"},
    CodeRow{"203", "Failed", Rejected, Unknown, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"204", "Failed", Rejected, Unknown, true, true, true, "AUTH_SIGNATURE"},
    CodeRow{"205", "Failed", Rejected, Unknown, true, true, true, "REQUEST_MALFORMED"},
    CodeRow{"206", "Failed", Rejected, Unknown, true, false, false, "DESTINATION_BLOCKED"},
    CodeRow{"207", "Failed", Rejected, Unknown, true, false, false, "DUPLICATE_NOT_ALLOWED"},
};

// Response codes of bills (4.9), on payment and on checkstatus. A refused bill is never paid
// elsewhere: it was asked for here.
constexpr std::array kBillCodes = {
    CodeRow{"00", "Success", Succeeded, Succeeded, false, false, false, "NONE"},
    CodeRow{"01", "Failed", Unknown, Unknown, false, false, false, "BILL_ALREADY_PAID"},
    CodeRow{"02", "Failed", Pending, Pending, false, false, false, "NOT_PAID_YET"},
    CodeRow{"03", "Failed", Rejected, Unknown, true, false, true, "REQUEST_MALFORMED"},
    CodeRow{"04", "Failed", Rejected, Unknown, true, false, false, "EXPIRED"},
    CodeRow{"05", "Pending", Unknown, Unknown, false, false, false, "PROVIDER_INTERNAL"},
    CodeRow{"06", "Failed", Rejected, Unknown, true, false, false, "NOT_FOUND"},
    CodeRow{"07", "Failed", Rejected, Rejected, true, false, false, "PROVIDER_FAILED"},
    CodeRow{"08", "Failed", Rejected, Rejected, true, false, false, "DESTINATION_BLOCKED"},
    CodeRow{"09", "Failed", Rejected, Unknown, true, false, false, "PROVIDER_FAILED"},
    CodeRow{"10", "Failed", Rejected, Unknown, true, false, false, "BILL_NOT_AVAILABLE"},
    CodeRow{"11", "Failed", Unknown, Unknown, false, false, false, "DUPLICATE_REFERENCE"},
    CodeRow{"13", "Failed", Rejected, Rejected, true, false, false, "DESTINATION_BLOCKED"},
    CodeRow{"14", "Failed", Rejected, Rejected, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"15", "Failed", Rejected, Rejected, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"16", "Failed", Rejected, Rejected, true, false, false,
            "DESTINATION_OPERATOR_MISMATCH"},
    CodeRow{"17", "Failed", Rejected, Unknown, true, false, true, "INSUFFICIENT_PROVIDER_BALANCE"},
    CodeRow{"20", "Failed", Rejected, Unknown, true, false, false, "PRODUCT_NOT_FOUND"},
    CodeRow{"30", "Failed", Rejected, Rejected, true, false, false, "BILL_NOT_PAYABLE_ONLINE"},
    CodeRow{"31", "Failed", Rejected, Rejected, true, false, false, "AMOUNT_INVALID"},
    CodeRow{"32", "Failed", Rejected, Rejected, true, false, false, "AMOUNT_INVALID"},
    CodeRow{"33", "Failed", Rejected, Unknown, true, false, false, "PRODUCT_UNAVAILABLE"},
    CodeRow{"34", "Failed", Unknown, Unknown, false, false, false, "BILL_ALREADY_PAID"},
    CodeRow{"35", "Failed", Rejected, Rejected, true, false, false, "BILL_NOT_PAYABLE_ONLINE"},
    CodeRow{"36", "Failed", Rejected, Rejected, true, false, false, "BILL_NOT_PAYABLE_ONLINE"},
    CodeRow{"37", "Failed", Rejected, Rejected, true, false, false, "PROVIDER_FAILED"},
    CodeRow{"38", "Failed", Rejected, Rejected, true, false, false, "PROVIDER_FAILED"},
    CodeRow{"39", "Pending", Pending, Pending, false, false, false, "NONE"},
    CodeRow{"40", "Failed", Unknown, Unknown, false, false, false, "BILL_ALREADY_PAID"},
    CodeRow{"41", "Failed", Rejected, Rejected, true, false, false, "BILL_NOT_PAYABLE_ONLINE"},
    CodeRow{"42", "Failed", Pending, Pending, false, false, false, "NOT_PAID_YET"},
    CodeRow{"91", "Failed", Unknown, Unknown, false, false, false, "PROVIDER_INTERNAL"},
    CodeRow{"92", "Failed", Unknown, Unknown, false, false, false, "PROVIDER_INTERNAL"},
    CodeRow{"93", "Failed", Rejected, Unknown, true, false, false, "AMOUNT_INVALID"},
    CodeRow{"94", "Failed", Rejected, Unknown, true, false, false, "EXPIRED"},
    CodeRow{"100", "Failed", Rejected, Unknown, true, false, true, "AUTH_SIGNATURE"},
    CodeRow{"101", "Failed", Rejected, Unknown, true, false, true, "REQUEST_MALFORMED"},
    CodeRow{"102", "Failed", Rejected, Unknown, true, false, true, "AUTH_IP_NOT_ALLOWED"},
    CodeRow{"103", "Failed", Unknown, Unknown, false, false, false, "PROVIDER_TIMEOUT"},
    CodeRow{"105", "Failed", Unknown, Unknown, false, false, false, "PROVIDER_INTERNAL"},
    CodeRow{"106", "Failed", Rejected, Unknown, true, false, false, "PRODUCT_UNAVAILABLE"},
    CodeRow{"107", "Failed", Rejected, Unknown, true, false, true, "REQUEST_MALFORMED"},
    CodeRow{"108", "Failed", Rejected, Rejected, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"109", "Failed", Rejected, Unknown, true, false, false, "PRODUCT_CUT_OFF"},
    CodeRow{"110", "Failed", Rejected, Unknown, true, false, false, "PROVIDER_MAINTENANCE"},
    CodeRow{"117", "Failed", Rejected, Unknown, true, false, true, "REQUEST_MALFORMED"},
    CodeRow{"118", "Failed", Rejected, Unknown, true, false, true, "ACCOUNT_RESTRICTED"},
    CodeRow{"201", "Pending", Unknown, Unknown, false, false, true, "UNKNOWN_PROVIDER_CODE"},
};

constexpr qint64 kPauseMs = 30'000; // usual time of a top-up: 1 to 30 s
constexpr qint64 kBillPauseMs = 60'000;

QString field(const QJsonObject &data, const char *name, const char *legacy)
{
    const QString value = textOf(data.value(QLatin1String(name)));
    return value.isEmpty() ? textOf(data.value(QLatin1String(legacy))) : value;
}

/// The status number that must come with a code's word.
const char *statusOf(const CodeRow &row)
{
    const QByteArray word = row.status;
    if (word == "Success")
        return "1";
    return word == "Pending" ? "0" : "2";
}

struct Read {
    QJsonObject data;
    std::optional<SupplierOutcome> outcome;
};

/// `data` of an answer about our reference, or the outcome where there is none.
Read readData(const http::Reply &reply, const PurchaseRequest &request)
{
    JsonReply json = readJson(reply);
    if (json.outcome)
        return {{}, json.outcome};
    const QJsonObject data = json.object.value(QLatin1String("data")).toObject();
    if (textOf(data.value(QLatin1String("ref_id"))) != request.reference)
        return {{}, unknownOutcome(reply, "INCONSISTENT_RESPONSE", "ref differs")};
    if (reply.status >= 500)
        return {{}, unknownOutcome(reply, "PROVIDER_INTERNAL", "http 5xx")};
    return {data, std::nullopt};
}

bool echoes(const QJsonObject &data, const PurchaseRequest &request)
{
    return field(data, "customer_id", "hp") == customerOf(request.destination)
           && field(data, "product_code", "code") == request.sku;
}

SupplierOutcome withPause(SupplierOutcome outcome, qint64 pauseMs = kPauseMs)
{
    if (outcome.outcome == Pending || outcome.outcome == Unknown)
        outcome.recheckAfterMs = pauseMs;
    return outcome;
}

SupplierOutcome fromBill(const http::Reply &reply, const QJsonObject &data, const CodeRow &row,
                         const PurchaseRequest &request, Asked asked)
{
    SupplierOutcome outcome = fromRow(reply, row, asked);
    outcome.message = data.value(QLatin1String("message")).toString();
    outcome.handle = textOf(data.value(QLatin1String("tr_id")));
    if (outcome.outcome != Succeeded)
        return withPause(outcome, kBillPauseMs);
    if (!echoes(data, request))
        return oddOutcome(reply, "INCONSISTENT_RESPONSE", "bill or customer differs", row.code);
    outcome.cost = wholeRupiah(data.value(QLatin1String("selling_price")));
    outcome.serial = textOf(data.value(QLatin1String("noref")));
    return outcome;
}

} // namespace

QString customerOf(const QString &destination)
{
    const Destination parts = Destination::parse(destination);
    return parts.zone.isEmpty() ? parts.main : parts.main + u'|' + parts.zone;
}

const CodeRow *findCode(const QByteArray &rc)
{
    return findRow(kCodes, rc);
}

const CodeRow *findBillCode(const QByteArray &code)
{
    return findRow(kBillCodes, code);
}

bool neverArrived(const SupplierOutcome &outcome)
{
    return outcome.outcome != Succeeded
           && (outcome.error == "NOT_FOUND" || outcome.error == "NOT_PAID_YET");
}

SupplierOutcome classify(const http::Reply &reply, const PurchaseRequest &request, Asked asked)
{
    const Read read = readData(reply, request);
    if (read.outcome)
        return withPause(*read.outcome);
    const QJsonObject &data = read.data;
    const QByteArray rc = textOf(data.value(QLatin1String("rc"))).toLatin1();
    const CodeRow *row = findCode(rc);
    if (!row)
        return oddOutcome(reply, "UNKNOWN_PROVIDER_CODE", "unlisted code", rc);
    if (textOf(data.value(QLatin1String("status"))) != QLatin1String(statusOf(*row)))
        return oddOutcome(reply, "INCONSISTENT_RESPONSE", "status against rc", rc);
    SupplierOutcome outcome = fromRow(reply, *row, asked);
    outcome.message = data.value(QLatin1String("message")).toString();
    outcome.handle = textOf(data.value(QLatin1String("tr_id")));
    if (outcome.outcome != Succeeded)
        return withPause(outcome);
    if (!echoes(data, request))
        return oddOutcome(reply, "INCONSISTENT_RESPONSE", "item or customer differs", rc);
    outcome.cost = wholeRupiah(data.value(QLatin1String("price")));
    outcome.serial = tokenOf(textOf(data.value(QLatin1String("sn"))));
    outcome.pin = textOf(data.value(QLatin1String("pin")));
    return outcome;
}

SupplierOutcome classifyPayment(const http::Reply &reply, const PurchaseRequest &request)
{
    const Read read = readData(reply, request);
    if (read.outcome)
        return withPause(*read.outcome);
    const QByteArray code = textOf(read.data.value(QLatin1String("response_code"))).toLatin1();
    const CodeRow *row = findBillCode(code);
    if (!row)
        return oddOutcome(reply, "UNKNOWN_PROVIDER_CODE", "unlisted code", code);
    return fromBill(reply, read.data, *row, request, Asked::Submit);
}

SupplierOutcome classifyBillStatus(const http::Reply &reply, const PurchaseRequest &request)
{
    const Read read = readData(reply, request);
    if (read.outcome)
        return withPause(*read.outcome);
    const QByteArray code = textOf(read.data.value(QLatin1String("response_code"))).toLatin1();
    const QString status = textOf(read.data.value(QLatin1String("status")));
    const CodeRow *row = findBillCode(code);
    if (!row)
        return oddOutcome(reply, "UNKNOWN_PROVIDER_CODE", "unlisted code", code);
    const SupplierOutcome outcome = fromBill(reply, read.data, *row, request, Asked::Recheck);
    // 0 not received, 1 paid, 2 failed, 3 in process: code and status must mean the same.
    const bool agrees = status == QLatin1String("1")   ? outcome.outcome == Succeeded
                        : status == QLatin1String("2") ? outcome.outcome == Rejected
                        : status == QLatin1String("0") ? outcome.error == "NOT_PAID_YET"
                                                       : outcome.outcome == Pending;
    if (agrees && !status.isEmpty())
        return outcome;
    return oddOutcome(reply, "INCONSISTENT_RESPONSE", "status against code", code);
}

} // namespace reiyan::providers::iak
