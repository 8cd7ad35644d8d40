#include "services/base/json.h"
#include "services/gateways/duitku/duitku_wire.h"
#include "services/providers/outcomes.h"
#include "tests/support/sandbox/gateway_protocol.h"

namespace reiyan::sandbox {
namespace {

using gateways::duitku::sign;

class Duitku final : public GatewayProtocol
{
public:
    using GatewayProtocol::GatewayProtocol;

    [[nodiscard]] QString basePath() const override
    {
        return QStringLiteral("/webapi/api/merchant");
    }

    [[nodiscard]] HttpAnswer handle(const HttpRequest &request) override
    {
        const QJsonObject body = jsonObject(request.body);
        if (request.path.endsWith("/getpaymentmethod"))
            return {.body = R"({"paymentFee":[{"paymentMethod":"BC","paymentName":"BCA VA",)"
                            R"("totalFee":"4000"}],"responseCode":"00"})"};
        const QString reference = body.value(QLatin1String("merchantOrderId")).toString();
        const QByteArray given = body.value(QLatin1String("signature")).toString().toLatin1();
        const Money amount = Money::rupiah(body.value(QLatin1String("paymentAmount")).toInteger());
        const bool isInquiry = request.path.endsWith("/v2/inquiry");
        const QString signedText = m_merchant.code + reference
                                   + (isInquiry ? QString::number(amount.toRupiah()) : QString());
        if (given != sign(m_merchant, signedText))
            return {.status = 401, .body = R"({"Message":"Wrong signature"})"};
        if (isInquiry)
            return inquiry(reference, amount, body);
        const Invoice *invoice = m_till.find(reference);
        if (!invoice)
            return {.status = 404, .body = R"({"Message":"Transaction not found"})"};
        return {.body = jsonText(
                    {{QStringLiteral("merchantOrderId"), reference},
                     {QStringLiteral("reference"), invoice->handle},
                     {QStringLiteral("amount"), QString::number(worth(*invoice).toRupiah())},
                     {QStringLiteral("fee"), QStringLiteral("0.00")},
                     {QStringLiteral("statusCode"), QLatin1String(statusOf(*invoice))},
                     {QStringLiteral("statusMessage"), QStringLiteral("ok")}})};
    }

    [[nodiscard]] Letter noticeOf(const Invoice &invoice, bool genuine) const override
    {
        const QString amount = QString::number(worth(invoice).toRupiah());
        const QByteArray signature =
            sign(signer(genuine), m_merchant.code + amount + invoice.reference);
        const bool isPaid = invoice.standing == Invoice::Standing::Paid;
        const QString body =
            QStringLiteral("merchantCode=%1&amount=%2&merchantOrderId=%3&productDetail=Deposit"
                           "&paymentCode=%4&resultCode=%5&reference=%6&signature=%7")
                .arg(m_merchant.code, amount, invoice.reference, invoice.channel,
                     isPaid ? QStringLiteral("00") : QStringLiteral("01"), invoice.handle,
                     QString::fromLatin1(signature));
        return {{}, body.toUtf8(), "application/x-www-form-urlencoded"};
    }

private:
    [[nodiscard]] static Money worth(const Invoice &invoice)
    {
        return invoice.paid.isPositive() ? invoice.paid : invoice.amount;
    }

    [[nodiscard]] static const char *statusOf(const Invoice &invoice)
    {
        if (invoice.standing == Invoice::Standing::Open)
            return "01";
        return invoice.standing == Invoice::Standing::Paid ? "00" : "02";
    }

    [[nodiscard]] HttpAnswer inquiry(const QString &reference, Money amount,
                                     const QJsonObject &body)
    {
        for (const char *field : {"email", "customerVaName", "callbackUrl", "returnUrl",
                                  "productDetails", "paymentMethod"}) {
            if (body.value(QLatin1String(field)).toString().isEmpty())
                return {.status = 400,
                        .body =
                            jsonText({{QStringLiteral("Message"),
                                       QLatin1String(field) + QStringLiteral(" is mandatory")}})};
        }
        Invoice wanted;
        wanted.reference = reference;
        wanted.amount = amount;
        wanted.channel = body.value(QLatin1String("paymentMethod")).toString();
        const Invoice *made = m_till.make(wanted);
        if (!made)
            return {.status = 400, .body = R"({"Message":"merchantOrderId has been used"})"};
        const QJsonObject told{{QStringLiteral("merchantCode"), m_merchant.code},
                               {QStringLiteral("reference"), made->handle},
                               {QStringLiteral("paymentUrl"), pageOf(*made)},
                               {QStringLiteral("vaNumber"), made->handle},
                               {QStringLiteral("amount"), QString::number(amount.toRupiah())},
                               {QStringLiteral("statusCode"), QStringLiteral("00")},
                               {QStringLiteral("statusMessage"), QStringLiteral("SUCCESS")}};
        return firstAnswer(
            *made, {.body = jsonText(told)},
            {.status = 404, .body = R"({"Message":"Payment channel not available"})"});
    }
};

} // namespace

std::unique_ptr<GatewayProtocol> duitkuProtocol(const gateways::Merchant &merchant, Till &till)
{
    return std::make_unique<Duitku>(merchant, till);
}

} // namespace reiyan::sandbox
