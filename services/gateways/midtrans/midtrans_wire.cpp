#include "services/gateways/midtrans/midtrans_wire.h"

#include "services/base/wib.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <array>

namespace reiyan::gateways::midtrans {
namespace {

using enum Channel::Kind;

constexpr std::array kMethods = {
    Method{"bca_va", "BCA Virtual Account", VirtualAccount, "bank_transfer", "bank_transfer",
           "bank", "bca"},
    Method{"bni_va", "BNI Virtual Account", VirtualAccount, "bank_transfer", "bank_transfer",
           "bank", "bni"},
    Method{"bri_va", "BRI Virtual Account", VirtualAccount, "bank_transfer", "bank_transfer",
           "bank", "bri"},
    Method{"cimb_va", "CIMB Virtual Account", VirtualAccount, "bank_transfer", "bank_transfer",
           "bank", "cimb"},
    Method{"permata_va", "Permata Virtual Account", VirtualAccount, "bank_transfer",
           "bank_transfer", "bank", "permata"},
    Method{"echannel", "Mandiri Bill", VirtualAccount, "echannel", "echannel", "bill_info1",
           "Pembayaran"},
    Method{"qris", "QRIS", Qris, "qris", "", "", ""},
    Method{"gopay", "GoPay", Wallet, "gopay", "", "", ""},
    Method{"shopeepay", "ShopeePay", Wallet, "shopeepay", "", "", ""},
    Method{"indomaret", "Indomaret", Shop, "cstore", "cstore", "store", "indomaret"},
    Method{"alfamart", "Alfamart", Shop, "cstore", "cstore", "store", "alfamart"},
};

constexpr qint64 kMinuteMs = 60'000;

/// `2026-11-05 10:15:30 +0700`
QString timeText(qint64 utcMs)
{
    return toWib(utcMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" +0700");
}

qint64 minutesOf(const PaymentRequest &request)
{
    return std::max<qint64>(1, (request.expiresAt - request.askedAt) / kMinuteMs);
}

QJsonObject details(const PaymentRequest &request)
{
    return {{QStringLiteral("order_id"), request.reference},
            {QStringLiteral("gross_amount"), request.amount.toRupiah()}};
}

QJsonObject customer(const PaymentRequest &request)
{
    QJsonObject person{{QStringLiteral("first_name"), request.customerName.left(255)}};
    if (!request.customerEmail.isEmpty())
        person.insert(QStringLiteral("email"), request.customerEmail);
    if (!request.customerPhone.isEmpty())
        person.insert(QStringLiteral("phone"), request.customerPhone);
    return person;
}

QString text(const QJsonObject &answer, const char *name)
{
    return answer.value(QLatin1String(name)).toString();
}

/// By name, not by position (charge-gopay).
QUrl actionUrl(const QJsonObject &answer, const char *name)
{
    const QJsonArray actions = answer.value(QLatin1String("actions")).toArray();
    for (const auto &action : actions) {
        if (text(action.toObject(), "name") == QLatin1String(name))
            return QUrl(text(action.toObject(), "url"));
    }
    return {};
}

/// The first that is there: every bank has a field of its own.
QString numberOf(const QJsonObject &answer)
{
    const QJsonArray numbers = answer.value(QLatin1String("va_numbers")).toArray();
    const QString first = text(numbers.at(0).toObject(), "va_number");
    for (const QString &number : {first, text(answer, "permata_va_number"),
                                  text(answer, "bill_key"), text(answer, "payment_code")}) {
        if (!number.isEmpty())
            return number;
    }
    return {};
}

} // namespace

std::span<const Method> methods()
{
    return kMethods;
}

const Method *findMethod(const QString &channel)
{
    for (const Method &method : kMethods) {
        if (channel == QLatin1String(method.channel))
            return &method;
    }
    return nullptr;
}

QByteArray authorization(const Merchant &merchant)
{
    return "Basic " + (merchant.apiKey.toUtf8() + ':').toBase64();
}

QByteArray signature(const QString &reference, const QString &statusCode,
                     const QString &grossAmount, const QString &serverKey)
{
    return QCryptographicHash::hash((reference + statusCode + grossAmount + serverKey).toUtf8(),
                                    QCryptographicHash::Sha512)
        .toHex();
}

QJsonObject chargeBody(const PaymentRequest &request, const Method &method)
{
    QJsonObject body{{QStringLiteral("payment_type"), QLatin1String(method.type)},
                     {QStringLiteral("transaction_details"), details(request)},
                     {QStringLiteral("custom_expiry"),
                      QJsonObject{{QStringLiteral("order_time"), timeText(request.askedAt)},
                                  {QStringLiteral("expiry_duration"), minutesOf(request)},
                                  {QStringLiteral("unit"), QStringLiteral("minute")}}}};
    const QLatin1String detail(method.detail);
    if (detail == QLatin1String("echannel"))
        body.insert(detail, QJsonObject{{QLatin1String(method.key), QLatin1String(method.value)},
                                        {QStringLiteral("bill_info2"), request.title.left(30)}});
    else if (!detail.isEmpty())
        body.insert(detail, QJsonObject{{QLatin1String(method.key), QLatin1String(method.value)}});
    return body;
}

QJsonObject pageBody(const PaymentRequest &request, const Merchant &merchant)
{
    constexpr qsizetype kLongestName = 50;
    // Without a start the countdown begins only when the customer chooses how to pay (5.2).
    const QJsonObject expiry{{QStringLiteral("start_time"), timeText(request.askedAt)},
                             {QStringLiteral("duration"), minutesOf(request)},
                             {QStringLiteral("unit"), QStringLiteral("minutes")}};
    const QJsonObject item{{QStringLiteral("id"), request.reference},
                           {QStringLiteral("price"), request.amount.toRupiah()},
                           {QStringLiteral("quantity"), 1},
                           {QStringLiteral("name"), request.title.left(kLongestName)}};
    QJsonObject body{{QStringLiteral("transaction_details"), details(request)},
                     {QStringLiteral("item_details"), QJsonArray{item}},
                     {QStringLiteral("customer_details"), customer(request)},
                     {QStringLiteral("expiry"), expiry}};
    if (!merchant.returnUrl.isEmpty())
        body.insert(QStringLiteral("callbacks"),
                    QJsonObject{{QStringLiteral("finish"), merchant.returnUrl.toString()}});
    return body;
}

Instructions instructionsOf(const QJsonObject &answer)
{
    Instructions how;
    how.token = text(answer, "token");
    how.page = how.token.isEmpty() ? actionUrl(answer, "deeplink-redirect")
                                   : QUrl(text(answer, "redirect_url"));
    how.accountNumber = numberOf(answer);
    how.billerCode = text(answer, "biller_code");
    how.qr = text(answer, "qr_string");
    QDateTime expires =
        QDateTime::fromString(text(answer, "expiry_time"), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    expires.setOffsetFromUtc(kWibOffsetSeconds);
    how.expiresAt = expires.isValid() ? expires.toMSecsSinceEpoch() : 0;
    return how;
}

} // namespace reiyan::gateways::midtrans
