#include "services/providers/iak/iak_wire.h"

#include "services/base/json.h"
#include "services/providers/iak/iak_classifier.h"

#include <cmath>

namespace reiyan::providers::iak {
namespace {

QJsonObject signedBody(const Account &account, const QString &tail)
{
    return {{QStringLiteral("username"), account.userName},
            {QStringLiteral("sign"), QString::fromLatin1(sign(account, tail))}};
}

QJsonObject command(const Account &account, const char *name, const QString &tail)
{
    QJsonObject body = signedBody(account, tail);
    body.insert(QStringLiteral("commands"), QLatin1String(name));
    return body;
}

QJsonObject dataOf(const QByteArray &body)
{
    return jsonObject(body).value(QLatin1String("data")).toObject();
}

Error refusal(const QJsonObject &data, const CodeRow *row, const QByteArray &code)
{
    return refusedError(row ? row->error : "UNKNOWN_PROVIDER_CODE", code,
                        data.value(QLatin1String("message")).toString());
}

Error refusal(const QJsonObject &data)
{
    const QByteArray rc = textOf(data.value(QLatin1String("rc"))).toLatin1();
    return refusal(data, findCode(rc), rc);
}

bool isDone(const QJsonObject &data)
{
    return data.value(QLatin1String("rc")).toString() == QLatin1String("00");
}

QString nameTail(const InquiryRequest &request)
{
    return request.subject == InquiryRequest::Subject::Nickname ? request.sku
                                                                : customerOf(request.destination);
}

} // namespace

QByteArray sign(const Account &account, const QString &tail)
{
    return md5Hex(account.userName + account.apiKey + tail);
}

QByteArray balanceBody(const Account &account)
{
    return jsonText(signedBody(account, QStringLiteral("bl")));
}

QByteArray priceListBody(const Account &account)
{
    QJsonObject body = signedBody(account, QStringLiteral("pl"));
    body.insert(QStringLiteral("status"), QStringLiteral("all"));
    return jsonText(body);
}

QByteArray topUpBody(const Account &account, const PurchaseRequest &request)
{
    QJsonObject body = signedBody(account, request.reference);
    body.insert(QStringLiteral("ref_id"), request.reference);
    body.insert(QStringLiteral("customer_id"), customerOf(request.destination));
    body.insert(QStringLiteral("product_code"), request.sku);
    return jsonText(body);
}

QByteArray statusBody(const Account &account, const PurchaseRequest &request)
{
    QJsonObject body = signedBody(account, request.reference);
    body.insert(QStringLiteral("ref_id"), request.reference);
    return jsonText(body);
}

QByteArray billListBody(const Account &account)
{
    QJsonObject body = command(account, "pricelist-pasca", QStringLiteral("pl"));
    body.insert(QStringLiteral("status"), QStringLiteral("all"));
    return jsonText(body);
}

QByteArray billInquiryBody(const Account &account, const InquiryRequest &request)
{
    QJsonObject body = command(account, "inq-pasca", request.reference);
    body.insert(QStringLiteral("code"), request.sku);
    body.insert(QStringLiteral("hp"), request.destination);
    body.insert(QStringLiteral("ref_id"), request.reference);
    return jsonText(body);
}

QByteArray payBody(const Account &account, const PurchaseRequest &request)
{
    QJsonObject body = command(account, "pay-pasca", request.handle);
    body.insert(QStringLiteral("tr_id"), request.handle);
    return jsonText(body);
}

QByteArray billStatusBody(const Account &account, const PurchaseRequest &request)
{
    QJsonObject body = command(account, "checkstatus", QStringLiteral("cs"));
    body.insert(QStringLiteral("ref_id"), request.reference);
    return jsonText(body);
}

QByteArray nameBody(const Account &account, const InquiryRequest &request)
{
    QJsonObject body = signedBody(account, nameTail(request));
    body.insert(QStringLiteral("customer_id"), customerOf(request.destination));
    if (request.subject == InquiryRequest::Subject::Nickname)
        body.insert(QStringLiteral("game_code"), request.sku);
    return jsonText(body);
}

QByteArray operatorBody(const Account &account, const QString &customer)
{
    QJsonObject body = signedBody(account, QStringLiteral("op"));
    body.insert(QStringLiteral("customer_id"), customer);
    return jsonText(body);
}

Result<Money> parseBalance(const QByteArray &body)
{
    const QJsonObject data = dataOf(body);
    const QJsonValue balance = data.value(QLatin1String("balance"));
    if (!isDone(data) || !balance.isDouble())
        return refusal(data);
    return Money::rupiah(qint64(std::floor(balance.toDouble())));
}

Result<Inquiry> parseName(const QByteArray &body)
{
    const QJsonObject data = dataOf(body);
    const QString status = textOf(data.value(QLatin1String("status")));
    if (!isDone(data) || (!status.isEmpty() && status != QLatin1String("1")))
        return refusal(data);
    Inquiry inquiry;
    inquiry.customerName = data.value(QLatin1String("name")).toString();
    if (inquiry.customerName.isEmpty())
        inquiry.customerName = data.value(QLatin1String("username")).toString();
    inquiry.details = data;
    return inquiry;
}

Result<Inquiry> parseBill(const QByteArray &body, const InquiryRequest &request)
{
    const QJsonObject data = dataOf(body);
    const QByteArray code = textOf(data.value(QLatin1String("response_code"))).toLatin1();
    if (code != "00")
        return refusal(data, findBillCode(code), code);
    const std::optional<Money> bill = wholeRupiah(data.value(QLatin1String("price")));
    const std::optional<Money> cost = wholeRupiah(data.value(QLatin1String("selling_price")));
    const QString handle = textOf(data.value(QLatin1String("tr_id")));
    const bool ours = data.value(QLatin1String("ref_id")).toString() == request.reference
                      && textOf(data.value(QLatin1String("hp"))) == request.destination;
    if (!ours || handle.isEmpty() || !bill || !cost || !bill->isPositive() || !cost->isPositive())
        return refusedError("INCONSISTENT_RESPONSE", code, {});
    Inquiry inquiry;
    inquiry.customerName = data.value(QLatin1String("tr_name")).toString();
    inquiry.bill = *bill;
    inquiry.cost = *cost;
    inquiry.admin = wholeRupiah(data.value(QLatin1String("admin"))).value_or(Money());
    inquiry.period = textOf(data.value(QLatin1String("period")));
    inquiry.details = data.value(QLatin1String("desc")).toObject();
    inquiry.handle = handle;
    return inquiry;
}

Result<QString> parseOperator(const QByteArray &body)
{
    const QJsonObject data = dataOf(body);
    if (!isDone(data))
        return refusal(data);
    return data.value(QLatin1String("operator")).toString();
}

} // namespace reiyan::providers::iak
