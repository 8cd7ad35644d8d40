#include "services/gateways/duitku/duitku_wire.h"

#include "services/base/json.h"
#include "services/base/wib.h"
#include "services/providers/outcomes.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMessageAuthenticationCode>

#include <array>

namespace reiyan::gateways::duitku {
namespace {

using enum Channel::Kind;

struct Code {
    const char *code;
    Channel::Kind kind;
};

// What is not listed is a virtual account: most of them are (6.5).
constexpr std::array kKinds = {
    Code{"FT", Shop},   Code{"IR", Shop},   Code{"OV", Wallet}, Code{"SA", Wallet},
    Code{"LF", Wallet}, Code{"LA", Wallet}, Code{"DA", Wallet}, Code{"JP", Wallet},
    Code{"SP", Qris},   Code{"NQ", Qris},   Code{"SQ", Qris},   Code{"T1", Page},
    Code{"T2", Page},   Code{"T3", Page},
};

/// Cards, pay-later and linked accounts need data of the customer that nobody types here (6.5).
bool wantsMore(const QString &code)
{
    static constexpr std::array kSpecial = {"VC", "DN", "AT", "OL", "SL"};
    return std::any_of(kSpecial.begin(), kSpecial.end(),
                       [&code](const char *special) { return code == QLatin1String(special); });
}

Channel::Kind kindOf(const QString &code)
{
    for (const Code &known : kKinds) {
        if (code == QLatin1String(known.code))
            return known.kind;
    }
    return VirtualAccount;
}

QByteArray hmac(const Merchant &merchant, const QString &text)
{
    return QMessageAuthenticationCode::hash(text.toUtf8(), merchant.apiKey.toUtf8(),
                                            QCryptographicHash::Sha256)
        .toHex();
}

QByteArray hashed(const Merchant &merchant, const QString &text, QCryptographicHash::Algorithm how)
{
    return QCryptographicHash::hash((text + merchant.apiKey).toUtf8(), how).toHex();
}

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

} // namespace

QByteArray sign(const Merchant &merchant, const QString &text)
{
    return merchant.legacySignatures ? hashed(merchant, text, QCryptographicHash::Md5)
                                     : hmac(merchant, text);
}

QByteArray signMethods(const Merchant &merchant, const QString &text)
{
    return merchant.legacySignatures ? hashed(merchant, text, QCryptographicHash::Sha256)
                                     : hmac(merchant, text);
}

bool isSigned(const Merchant &merchant, const QByteArray &given, const QString &text)
{
    constexpr qsizetype kMd5Digits = 32;
    if (merchant.apiKey.isEmpty())
        return false;
    if (given.size() == kMd5Digits)
        return merchant.legacySignatures
               && providers::sameDigest(given, hashed(merchant, text, QCryptographicHash::Md5));
    return providers::sameDigest(given, hmac(merchant, text));
}

QJsonObject methodsBody(const Merchant &merchant, Money amount, qint64 now)
{
    const QString sum = QString::number(amount.toRupiah());
    const QString time = toWib(now).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return {{QStringLiteral("merchantcode"), merchant.code},
            {QStringLiteral("amount"), sum},
            {QStringLiteral("datetime"), time},
            {QStringLiteral("signature"),
             QString::fromLatin1(signMethods(merchant, merchant.code + sum + time))}};
}

QJsonObject inquiryBody(const Merchant &merchant, const PaymentRequest &request)
{
    constexpr qsizetype kLongestName = 20;
    constexpr qint64 kMinuteMs = 60'000;
    const qint64 amount = request.amount.toRupiah();
    const QString signedText = merchant.code + request.reference + QString::number(amount);
    return {{QStringLiteral("merchantCode"), merchant.code},
            {QStringLiteral("paymentAmount"), amount},
            {QStringLiteral("paymentMethod"), request.channel},
            {QStringLiteral("merchantOrderId"), request.reference},
            {QStringLiteral("productDetails"), request.title.left(255)},
            {QStringLiteral("email"), request.customerEmail},
            {QStringLiteral("customerVaName"), request.customerName.left(kLongestName)},
            {QStringLiteral("itemDetails"),
             QJsonArray{QJsonObject{{QStringLiteral("name"), request.title.left(50)},
                                    {QStringLiteral("price"), amount},
                                    {QStringLiteral("quantity"), 1}}}},
            {QStringLiteral("callbackUrl"), merchant.callbackUrl.toString()},
            {QStringLiteral("returnUrl"), merchant.returnUrl.toString()},
            {QStringLiteral("expiryPeriod"),
             std::max<qint64>(1, (request.expiresAt - request.askedAt) / kMinuteMs)},
            {QStringLiteral("signature"), QString::fromLatin1(sign(merchant, signedText))}};
}

QJsonObject statusBody(const Merchant &merchant, const QString &reference)
{
    return {{QStringLiteral("merchantCode"), merchant.code},
            {QStringLiteral("merchantOrderId"), reference},
            {QStringLiteral("signature"),
             QString::fromLatin1(sign(merchant, merchant.code + reference))}};
}

Result<QList<Channel>> parseMethods(const QByteArray &body)
{
    const QJsonObject answer = jsonObject(body);
    const QJsonValue fees = answer.value(QLatin1String("paymentFee"));
    if (!fees.isArray())
        return providers::refusedError("UNKNOWN_PROVIDER_CODE",
                                       text(answer, "responseCode").toLatin1(),
                                       text(answer, "responseMessage"));
    QList<Channel> list;
    const QJsonArray rows = fees.toArray();
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        const QString code = text(row, "paymentMethod");
        if (!code.isEmpty() && !wantsMore(code))
            list.append({code, text(row, "paymentName"), kindOf(code),
                         providers::wholeRupiah(row.value(QLatin1String("totalFee")))});
    }
    return list;
}

Instructions instructionsOf(const QJsonObject &answer)
{
    Instructions how;
    how.page = QUrl(text(answer, "paymentUrl"));
    how.accountNumber = text(answer, "vaNumber");
    how.qr = text(answer, "qrString");
    for (const char *app : {"appUrl", "AppUrl"}) {
        if (const QString link = text(answer, app); !link.isEmpty())
            how.page = QUrl(link);
    }
    return how;
}

} // namespace reiyan::gateways::duitku
