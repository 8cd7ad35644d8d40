#include "services/gateways/tripay/tripay_wire.h"

#include "services/base/json.h"
#include "services/providers/outcomes.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMessageAuthenticationCode>

namespace reiyan::gateways::tripay {
namespace {

constexpr qint64 kSecondMs = 1'000;

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

/// `0.7` and "0.7" alike, as basis points.
std::optional<BasisPoints> percentOf(const QJsonValue &value)
{
    bool isNumber = true;
    const double percent =
        value.isString() ? value.toString().toDouble(&isNumber) : value.toDouble(-1);
    if (!isNumber || percent < 0 || percent > 100)
        return std::nullopt;
    return BasisPoints{qRound(percent * 100)};
}

std::optional<Money> feeOf(const QJsonObject &row, Money amount)
{
    const QJsonObject fee = row.value(QLatin1String("total_fee")).toObject();
    const auto flat = providers::wholeRupiah(fee.value(QLatin1String("flat")));
    const auto percent = percentOf(fee.value(QLatin1String("percent")));
    if (!flat || !percent)
        return std::nullopt;
    const Result<Money> share = amount.shareRoundedUp(*percent);
    const Result<Money> sum = share ? flat->plus(*share) : share;
    return sum ? std::optional(*sum) : std::nullopt;
}

Channel::Kind kindOf(const QString &group, const QString &code)
{
    if (code.contains(QLatin1String("QRIS")))
        return Channel::Kind::Qris;
    if (group == QLatin1String("Virtual Account"))
        return Channel::Kind::VirtualAccount;
    return group == QLatin1String("Convenience Store") ? Channel::Kind::Shop
                                                       : Channel::Kind::Wallet;
}

} // namespace

QByteArray sign(const Merchant &merchant, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, merchant.privateKey.toUtf8(),
                                            QCryptographicHash::Sha256)
        .toHex();
}

QJsonObject createBody(const Merchant &merchant, const PaymentRequest &request)
{
    const qint64 amount = request.amount.toRupiah();
    const QString signedText = merchant.code + request.reference + QString::number(amount);
    return {
        {QStringLiteral("method"), request.channel},
        {QStringLiteral("merchant_ref"), request.reference},
        {QStringLiteral("amount"), amount},
        {QStringLiteral("customer_name"), request.customerName},
        {QStringLiteral("customer_email"), request.customerEmail},
        {QStringLiteral("customer_phone"), request.customerPhone},
        {QStringLiteral("order_items"),
         QJsonArray{QJsonObject{{QStringLiteral("sku"), request.reference},
                                {QStringLiteral("name"), request.title},
                                {QStringLiteral("price"), amount},
                                {QStringLiteral("quantity"), 1}}}},
        {QStringLiteral("callback_url"), merchant.callbackUrl.toString()},
        {QStringLiteral("return_url"), merchant.returnUrl.toString()},
        {QStringLiteral("expired_time"), request.expiresAt / kSecondMs},
        {QStringLiteral("signature"), QString::fromLatin1(sign(merchant, signedText.toUtf8()))}};
}

Result<QList<Channel>> parseChannels(const QByteArray &body, Money amount)
{
    const QJsonObject answer = jsonObject(body);
    const QJsonValue data = answer.value(QLatin1String("data"));
    if (!answer.value(QLatin1String("success")).toBool() || !data.isArray())
        return providers::refusedError("UNKNOWN_PROVIDER_CODE", {}, text(answer, "message"));
    QList<Channel> list;
    const QJsonArray rows = data.toArray();
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        const QString code = text(row, "code");
        if (row.value(QLatin1String("active")).toBool() && !code.isEmpty())
            list.append(
                {code, text(row, "name"), kindOf(text(row, "group"), code), feeOf(row, amount)});
    }
    return list;
}

Instructions instructionsOf(const QJsonObject &data)
{
    Instructions how;
    how.accountNumber = providers::textOf(data.value(QLatin1String("pay_code")));
    how.qr = text(data, "qr_string");
    const QString app = text(data, "pay_url");
    how.page = QUrl(app.isEmpty() ? text(data, "checkout_url") : app);
    how.expiresAt = data.value(QLatin1String("expired_time")).toInteger() * kSecondMs;
    return how;
}

} // namespace reiyan::gateways::tripay
