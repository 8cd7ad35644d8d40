#include "services/providers/vipreseller/vipreseller_classifier.h"

#include "services/base/json.h"
#include "services/providers/vipreseller/vipreseller_wire.h"

#include <QJsonArray>

#include <array>

namespace reiyan::providers::vipreseller {
namespace {

using enum OutcomeClass;

// The states of an order (provider protocols 3.9).
constexpr std::array kStates = {
    CodeRow{"waiting", "", Pending, Pending, false, false, false, "NONE"},
    CodeRow{"processing", "", Pending, Pending, false, false, false, "NONE"},
    CodeRow{"process", "", Pending, Pending, false, false, false, "NONE"},
    CodeRow{"success", "", Succeeded, Succeeded, false, false, false, "NONE"},
    CodeRow{"error", "", Rejected, Rejected, true, false, false, "PROVIDER_FAILED"},
    CodeRow{"failed", "", Rejected, Rejected, true, false, false, "PROVIDER_FAILED"},
    CodeRow{"gagal", "", Rejected, Rejected, true, false, false, "PROVIDER_FAILED"},
    CodeRow{"partial", "", Unknown, Unknown, false, false, true, "PARTIAL_DELIVERY"},
};

// Texts of a refused order, the uncertain ones first; the first that is contained decides. A
// refused question about an order says nothing about it.
constexpr std::array kMessages = {
    CodeRow{"timeout", "", Unknown, Unknown, false, false, false, "PROVIDER_TIMEOUT"},
    CodeRow{"time out", "", Unknown, Unknown, false, false, false, "PROVIDER_TIMEOUT"},
    CodeRow{"sedang diproses", "", Unknown, Unknown, false, false, true, "DUPLICATE_NOT_ALLOWED"},
    CodeRow{"sudah ada", "", Unknown, Unknown, false, false, true, "DUPLICATE_NOT_ALLOWED"},
    CodeRow{"saldo anda", "", Rejected, Unknown, true, true, true, "INSUFFICIENT_PROVIDER_BALANCE"},
    CodeRow{"saldo tidak", "", Rejected, Unknown, true, true, true,
            "INSUFFICIENT_PROVIDER_BALANCE"},
    CodeRow{"saldo kurang", "", Rejected, Unknown, true, true, true,
            "INSUFFICIENT_PROVIDER_BALANCE"},
    CodeRow{"ip anda", "", Rejected, Unknown, true, true, true, "AUTH_IP_NOT_ALLOWED"},
    CodeRow{"ip tidak", "", Rejected, Unknown, true, true, true, "AUTH_IP_NOT_ALLOWED"},
    CodeRow{"whitelist", "", Rejected, Unknown, true, true, true, "AUTH_IP_NOT_ALLOWED"},
    CodeRow{"signature", "", Rejected, Unknown, true, true, true, "AUTH_SIGNATURE"},
    CodeRow{"api key", "", Rejected, Unknown, true, true, true, "AUTH_ACCOUNT"},
    CodeRow{"api id", "", Rejected, Unknown, true, true, true, "AUTH_ACCOUNT"},
    CodeRow{"layanan tidak", "", Rejected, Unknown, true, true, false, "PRODUCT_NOT_FOUND"},
    CodeRow{"stok", "", Rejected, Unknown, true, true, false, "PRODUCT_OUT_OF_STOCK"},
    CodeRow{"cut off", "", Rejected, Unknown, true, true, false, "PRODUCT_CUT_OFF"},
    CodeRow{"maintenance", "", Rejected, Unknown, true, true, false, "PRODUCT_CUT_OFF"},
    CodeRow{"gangguan", "", Rejected, Unknown, true, true, false, "PRODUCT_UNAVAILABLE"},
    CodeRow{"zone tujuan", "", Rejected, Unknown, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"tujuan salah", "", Rejected, Unknown, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"id tidak ditemukan", "", Rejected, Unknown, true, false, false, "INVALID_DESTINATION"},
    CodeRow{"diblokir", "", Rejected, Unknown, true, false, false, "DESTINATION_BLOCKED"},
    CodeRow{"permintaan tidak", "", Rejected, Unknown, true, true, true, "REQUEST_MALFORMED"},
};

constexpr qint64 kPauseMs = 15'000;

QString field(const QJsonObject &row, const char *name)
{
    return textOf(row.value(QLatin1String(name)));
}

/// Destination and item agree; what the answer does not tell cannot disagree.
bool isAbout(const QJsonObject &row, const PurchaseRequest &request)
{
    const Destination to = Destination::parse(request.destination);
    const QString code = field(row, "code");
    const QString service = field(row, "service");
    return field(row, "data") == to.main && field(row, "zone") == to.zone
           && (code.isEmpty() || code == request.sku)
           && (request.itemName.isEmpty() || service.isEmpty() || service == request.itemName);
}

/// `note` holds the serial of a delivery and the reason of a failure.
void readNote(const QString &note, SupplierOutcome &outcome)
{
    if (outcome.outcome == Succeeded)
        outcome.serial = note;
    if (outcome.outcome != Rejected)
        return;
    outcome.message = note;
    if (const CodeRow *reason = findMessage(note)) {
        outcome.error = reason->error;
        outcome.failoverAllowed = reason->failover;
    }
}

SupplierOutcome fromStatus(const http::Reply &reply, const QJsonObject &row,
                           const PurchaseRequest &request, Asked asked)
{
    const QString status = field(row, "status").toLower();
    const CodeRow *state = findStatus(status);
    if (!state)
        return oddOutcome(reply, "UNKNOWN_PROVIDER_CODE", "unlisted status", status.toUtf8());
    if (!isAbout(row, request))
        return oddOutcome(reply, "INCONSISTENT_RESPONSE", "destination or item differs",
                          state->code);
    SupplierOutcome outcome = fromRow(reply, *state, asked);
    outcome.handle = field(row, "trxid");
    if (outcome.outcome == Pending)
        outcome.recheckAfterMs = kPauseMs;
    if (outcome.outcome == Succeeded)
        outcome.cost = wholeRupiah(row.value(QLatin1String("price")));
    readNote(field(row, "note"), outcome);
    return outcome;
}

SupplierOutcome refused(const http::Reply &reply, const QJsonObject &answer)
{
    const QString message = answer.value(QLatin1String("message")).toString();
    if (!field(answer.value(QLatin1String("data")).toObject(), "trxid").isEmpty())
        return oddOutcome(reply, "INCONSISTENT_RESPONSE", "refused with an id", {});
    const CodeRow *row = findMessage(message);
    SupplierOutcome outcome = row ? fromRow(reply, *row, Asked::Submit)
                                  : oddOutcome(reply, "UNKNOWN_PROVIDER_CODE", "unlisted text", {});
    outcome.message = message;
    return outcome;
}

SupplierOutcome refusedQuestion(const http::Reply &reply, const QJsonObject &answer)
{
    const QString message = answer.value(QLatin1String("message")).toString();
    const CodeRow *row = findMessage(message);
    const bool missing = message.contains(QLatin1String("tidak ditemukan"), Qt::CaseInsensitive);
    SupplierOutcome outcome = oddOutcome(reply,
                                         missing ? "NOT_FOUND"
                                         : row   ? row->error
                                                 : "UNKNOWN_PROVIDER_CODE",
                                         "question refused", {});
    outcome.message = message;
    return outcome;
}

/// The reply of a question, or the outcome where there is no list of purchases in it.
JsonReply readAnswer(const http::Reply &reply)
{
    JsonReply json = readJson(reply);
    if (json.outcome)
        return json;
    if (reply.status >= 500)
        json.outcome = unknownOutcome(reply, "PROVIDER_INTERNAL", "http 5xx");
    else if (!json.object.value(QLatin1String("result")).isBool())
        json.outcome = unknownOutcome(reply, "MALFORMED_RESPONSE", "no result");
    return json;
}

QList<QJsonObject> rowsOf(const QJsonObject &answer)
{
    QList<QJsonObject> rows;
    const QJsonValue data = answer.value(QLatin1String("data"));
    if (data.isObject())
        return {data.toObject()};
    const QJsonArray list = data.toArray();
    for (const auto &row : list)
        rows.append(row.toObject());
    return rows;
}

QList<QJsonObject> candidates(const QJsonObject &answer, const PurchaseRequest &request)
{
    QList<QJsonObject> found = rowsOf(answer);
    found.removeIf([&request](const QJsonObject &row) {
        const QString handle = field(row, "trxid");
        return handle.isEmpty() || request.otherHandles.contains(handle) || !isAbout(row, request);
    });
    return found;
}

} // namespace

const CodeRow *findStatus(const QString &status)
{
    return findRow(kStates, status.toUtf8());
}

const CodeRow *findMessage(const QString &message)
{
    for (const CodeRow &row : kMessages) {
        if (message.contains(QLatin1String(row.code), Qt::CaseInsensitive))
            return &row;
    }
    return nullptr;
}

SupplierOutcome classifyOrder(const http::Reply &reply, const PurchaseRequest &request)
{
    JsonReply json = readAnswer(reply);
    if (json.outcome)
        return *json.outcome;
    if (!json.object.value(QLatin1String("result")).toBool())
        return refused(reply, json.object);
    const QJsonObject row = json.object.value(QLatin1String("data")).toObject();
    if (field(row, "trxid").isEmpty())
        return oddOutcome(reply, "INCONSISTENT_RESPONSE", "accepted without an id", {});
    return fromStatus(reply, row, request, Asked::Submit);
}

SupplierOutcome classifyStatus(const http::Reply &reply, const PurchaseRequest &request)
{
    JsonReply json = readAnswer(reply);
    if (json.outcome)
        return *json.outcome;
    if (!json.object.value(QLatin1String("result")).toBool())
        return refusedQuestion(reply, json.object);
    const QList<QJsonObject> rows = rowsOf(json.object);
    for (const QJsonObject &row : rows) {
        if (!request.handle.isEmpty() && field(row, "trxid") == request.handle)
            return fromStatus(reply, row, request, Asked::Recheck);
    }
    return oddOutcome(reply, "NOT_FOUND", "id differs", {});
}

SupplierOutcome search(const http::Reply &reply, const PurchaseRequest &request)
{
    JsonReply json = readAnswer(reply);
    if (json.outcome)
        return *json.outcome;
    if (!json.object.value(QLatin1String("result")).toBool())
        return refusedQuestion(reply, json.object);
    const QList<QJsonObject> found = candidates(json.object, request);
    if (found.isEmpty())
        return unknownOutcome(reply, "NOT_FOUND", "none among the recent ones");
    if (found.size() > 1)
        return oddOutcome(reply, "AMBIGUOUS_MATCH", "several among the recent ones", {});
    SupplierOutcome outcome = fromStatus(reply, found.constFirst(), request, Asked::Recheck);
    if (outcome.outcome == Rejected)
        return oddOutcome(reply, "AMBIGUOUS_MATCH", "a refusal found by search", outcome.code);
    return outcome;
}

Result<QStringList> alike(const QByteArray &body, const PurchaseRequest &request)
{
    const QJsonObject answer = jsonObject(body);
    if (!answer.value(QLatin1String("result")).toBool())
        return refusedError("NOT_FOUND", {}, answer.value(QLatin1String("message")).toString());
    QStringList handles;
    const QList<QJsonObject> found = candidates(answer, request);
    for (const QJsonObject &row : found)
        handles.append(field(row, "trxid"));
    return handles;
}

QJsonObject webhookRow(const QByteArray &body)
{
    const QJsonObject json = jsonObject(body);
    return rowsOf(json.isEmpty() ? readForm(body) : json).value(0);
}

SupplierOutcome classifyWebhook(const QByteArray &body, const PurchaseRequest &request)
{
    const http::Reply reply{http::Reach::Replied, {}, 200, {}, body, 0};
    return fromStatus(reply, webhookRow(body), request, Asked::Recheck);
}

} // namespace reiyan::providers::vipreseller
