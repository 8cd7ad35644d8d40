#include "services/providers/digiflazz/digiflazz_wire.h"

#include "services/base/json.h"
#include "services/providers/digiflazz/digiflazz_classifier.h"

#include <cmath>

namespace reiyan::providers::digiflazz {
namespace {

QJsonObject signedBody(const Account &account, const QString &what)
{
    return {{QStringLiteral("username"), account.userName},
            {QStringLiteral("sign"), QString::fromLatin1(sign(account, what))}};
}

/// Everything about one transaction, prepaid or bill.
QJsonObject transactionBody(const Account &account, const QString &sku, const QString &destination,
                            const QString &reference)
{
    QJsonObject body = signedBody(account, reference);
    body.insert(QStringLiteral("buyer_sku_code"), sku);
    body.insert(QStringLiteral("customer_no"), customerNumber(destination));
    body.insert(QStringLiteral("ref_id"), reference);
    if (account.testing)
        body.insert(QStringLiteral("testing"), true);
    return body;
}

QJsonObject dataOf(const QByteArray &body)
{
    return jsonObject(body).value(QLatin1String("data")).toObject();
}

Error refusal(const QJsonObject &data)
{
    const QByteArray rc = data.value(QLatin1String("rc")).toString().toLatin1();
    const CodeRow *row = findCode(rc);
    return refusedError(row ? row->error : "UNKNOWN_PROVIDER_CODE", rc,
                        data.value(QLatin1String("message")).toString());
}

bool isDone(const QJsonObject &data)
{
    return data.value(QLatin1String("rc")).toString() == QLatin1String("00");
}

} // namespace

QByteArray sign(const Account &account, const QString &what)
{
    return md5Hex(account.userName + account.apiKey + what);
}

QString customerNumber(const QString &destination)
{
    const Destination parts = Destination::parse(destination);
    return parts.main + parts.zone;
}

QByteArray balanceBody(const Account &account)
{
    QJsonObject body = signedBody(account, QStringLiteral("depo"));
    body.insert(QStringLiteral("cmd"), QStringLiteral("deposit"));
    return jsonText(body);
}

QByteArray priceListBody(const Account &account, ItemKind kind)
{
    QJsonObject body = signedBody(account, QStringLiteral("pricelist"));
    body.insert(QStringLiteral("cmd"),
                kind == ItemKind::Bill ? QStringLiteral("pasca") : QStringLiteral("prepaid"));
    return jsonText(body);
}

QByteArray purchaseBody(const Account &account, const PurchaseRequest &request)
{
    QJsonObject body =
        transactionBody(account, request.sku, request.destination, request.reference);
    if (request.kind == ItemKind::Bill)
        body.insert(QStringLiteral("commands"), QStringLiteral("pay-pasca"));
    else
        body.insert(QStringLiteral("max_price"), request.priceCeiling.toRupiah());
    return jsonText(body);
}

QByteArray billStatusBody(const Account &account, const PurchaseRequest &request)
{
    QJsonObject body =
        transactionBody(account, request.sku, request.destination, request.reference);
    body.insert(QStringLiteral("commands"), QStringLiteral("status-pasca"));
    return jsonText(body);
}

QByteArray inquiryBody(const Account &account, const InquiryRequest &request)
{
    if (request.subject != InquiryRequest::Subject::Bill) {
        const QString number = customerNumber(request.destination);
        QJsonObject body = signedBody(account, number);
        body.insert(QStringLiteral("customer_no"), number);
        return jsonText(body);
    }
    QJsonObject body =
        transactionBody(account, request.sku, request.destination, request.reference);
    body.insert(QStringLiteral("commands"), QStringLiteral("inq-pasca"));
    return jsonText(body);
}

QByteArray depositBody(const Account &account, Money amount, const QString &bank,
                       const QString &owner)
{
    QJsonObject body = signedBody(account, QStringLiteral("deposit"));
    body.insert(QStringLiteral("amount"), amount.toRupiah());
    body.insert(QStringLiteral("bank"), bank);
    body.insert(QStringLiteral("owner_name"), owner);
    return jsonText(body);
}

Result<Money> parseBalance(const QByteArray &body)
{
    const QJsonObject data = dataOf(body);
    const QJsonValue deposit = data.value(QLatin1String("deposit"));
    if (!deposit.isDouble())
        return refusal(data);
    return Money::rupiah(qint64(std::floor(deposit.toDouble())));
}

Result<DepositTicket> parseDeposit(const QByteArray &body)
{
    const QJsonObject data = dataOf(body);
    const std::optional<Money> amount = wholeRupiah(data.value(QLatin1String("amount")));
    if (!isDone(data) || !amount)
        return refusal(data);
    return DepositTicket{data.value(QLatin1String("bank")).toString(),
                         data.value(QLatin1String("account_no")).toString(),
                         data.value(QLatin1String("notes")).toString(), *amount};
}

Result<Inquiry> parseMeter(const QByteArray &body)
{
    const QJsonObject data = dataOf(body);
    if (!isDone(data))
        return refusal(data);
    Inquiry inquiry;
    inquiry.customerName = data.value(QLatin1String("name")).toString();
    inquiry.details = data;
    return inquiry;
}

Result<Inquiry> parseBill(const QByteArray &body, const InquiryRequest &request)
{
    const QJsonObject data = dataOf(body);
    if (!isDone(data))
        return refusal(data);
    const std::optional<Money> bill = wholeRupiah(data.value(QLatin1String("selling_price")));
    const std::optional<Money> cost = wholeRupiah(data.value(QLatin1String("price")));
    const bool ours =
        data.value(QLatin1String("ref_id")).toString() == request.reference
        && textOf(data.value(QLatin1String("customer_no"))) == customerNumber(request.destination);
    if (!ours || !bill || !cost || !bill->isPositive() || !cost->isPositive())
        return refusedError("INCONSISTENT_RESPONSE", "00", {});
    Inquiry inquiry;
    inquiry.customerName = data.value(QLatin1String("customer_name")).toString();
    inquiry.bill = *bill;
    inquiry.cost = *cost;
    inquiry.admin = wholeRupiah(data.value(QLatin1String("admin"))).value_or(Money());
    inquiry.period = textOf(data.value(QLatin1String("periode")));
    inquiry.details = data.value(QLatin1String("desc")).toObject();
    return inquiry;
}

} // namespace reiyan::providers::digiflazz
