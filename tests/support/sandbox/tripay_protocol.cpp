#include "services/base/json.h"
#include "services/gateways/tripay/tripay_wire.h"
#include "tests/support/sandbox/gateway_protocol.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace reiyan::sandbox {
namespace {

class Tripay final : public GatewayProtocol
{
public:
    using GatewayProtocol::GatewayProtocol;

    [[nodiscard]] QString basePath() const override { return QStringLiteral("/api"); }

    [[nodiscard]] HttpAnswer handle(const HttpRequest &request) override
    {
        if (request.headers.value("authorization") != "Bearer " + m_merchant.apiKey.toUtf8())
            return refusal("Invalid API Key");
        const QUrl url(QString::fromLatin1(request.path));
        const QUrlQuery query(url);
        if (url.path().endsWith(QLatin1String("/payment-channel")))
            return {.body = R"({"success":true,"data":[{"group":"Virtual Account","code":"BCAVA",)"
                            R"("name":"BCA","active":true,"total_fee":{"flat":4000,)"
                            R"("percent":"0"}}]})"};
        if (url.path().endsWith(QLatin1String("/transaction/create")))
            return create(jsonObject(request.body));
        if (url.path().endsWith(QLatin1String("/transaction/detail"))) {
            const Invoice *invoice =
                m_till.findHandle(query.queryItemValue(QStringLiteral("reference")));
            return invoice ? good(tell(*invoice, "amount")) : refusal("Transaction not found");
        }
        const Invoice *invoice = m_till.find(query.queryItemValue(QStringLiteral("merchant_ref")));
        QJsonArray rows;
        if (invoice)
            rows.append(tell(*invoice, "amount"));
        return good(rows);
    }

    [[nodiscard]] Letter noticeOf(const Invoice &invoice, bool genuine) const override
    {
        const QByteArray body = jsonText(tell(invoice, "total_amount"));
        return {{{"X-Callback-Event", "payment_status"},
                 {"X-Callback-Signature", gateways::tripay::sign(signer(genuine), body)}},
                body};
    }

private:
    [[nodiscard]] static HttpAnswer refusal(const char *message)
    {
        return {.status = 400,
                .body = jsonText({{QStringLiteral("success"), false},
                                  {QStringLiteral("message"), QLatin1String(message)}})};
    }

    [[nodiscard]] static HttpAnswer good(const QJsonValue &data)
    {
        return {.body = jsonText({{QStringLiteral("success"), true},
                                  {QStringLiteral("message"), QString()},
                                  {QStringLiteral("data"), data}})};
    }

    [[nodiscard]] HttpAnswer create(const QJsonObject &body)
    {
        Invoice wanted;
        wanted.reference = body.value(QLatin1String("merchant_ref")).toString();
        wanted.amount = Money::rupiah(body.value(QLatin1String("amount")).toInteger());
        wanted.channel = body.value(QLatin1String("method")).toString();
        const QString text =
            m_merchant.code + wanted.reference + QString::number(wanted.amount.toRupiah());
        if (body.value(QLatin1String("signature")).toString().toLatin1()
            != gateways::tripay::sign(m_merchant, text.toUtf8()))
            return refusal("Invalid signature");
        const Invoice *made = m_till.make(wanted);
        if (!made)
            return refusal("merchant_ref has been used");
        return firstAnswer(*made, good(tell(*made, "amount")), refusal("Channel is not enabled"));
    }

    [[nodiscard]] static const char *statusOf(const Invoice &invoice)
    {
        switch (invoice.standing) {
        case Invoice::Standing::Open:
            return "UNPAID";
        case Invoice::Standing::Paid:
            return "PAID";
        case Invoice::Standing::Expired:
            return "EXPIRED";
        case Invoice::Standing::Cancelled:
            return "FAILED";
        case Invoice::Standing::Refunded:
        case Invoice::Standing::ChargedBack:
            return "REFUND";
        }
        return "";
    }

    [[nodiscard]] static QJsonObject tell(const Invoice &invoice, const char *sum)
    {
        const Money worth = invoice.paid.isPositive() ? invoice.paid : invoice.amount;
        return {{QStringLiteral("reference"), invoice.handle},
                {QStringLiteral("merchant_ref"), invoice.reference},
                {QStringLiteral("payment_method"), invoice.channel},
                {QLatin1String(sum), worth.toRupiah()},
                {QStringLiteral("fee_merchant"), 0},
                {QStringLiteral("fee_customer"), 0},
                {QStringLiteral("pay_code"), invoice.handle},
                {QStringLiteral("status"), QLatin1String(statusOf(invoice))}};
    }
};

} // namespace

std::unique_ptr<GatewayProtocol> tripayProtocol(const gateways::Merchant &merchant, Till &till)
{
    return std::make_unique<Tripay>(merchant, till);
}

} // namespace reiyan::sandbox
