#include "services/base/json.h"
#include "services/base/wib.h"
#include "services/gateways/midtrans/midtrans_wire.h"
#include "services/providers/outcomes.h"
#include "tests/support/sandbox/gateway_protocol.h"

#include <QJsonArray>

namespace reiyan::sandbox {
namespace {

QString decimals(Money amount)
{
    return QString::number(amount.toRupiah()) + QStringLiteral(".00");
}

class Midtrans final : public GatewayProtocol
{
public:
    using GatewayProtocol::GatewayProtocol;

    [[nodiscard]] HttpAnswer handle(const HttpRequest &request) override
    {
        if (request.headers.value("authorization") != gateways::midtrans::authorization(m_merchant))
            return code("401", "Access denied");
        const QJsonObject body = jsonObject(request.body);
        if (request.path == "/v2/charge")
            return charge(body);
        if (request.path == "/snap/v1/transactions")
            return page(body);
        const QByteArrayList parts = request.path.split('/'); // /v2/ID/action
        Invoice *invoice =
            m_till.find(QString::fromUtf8(QByteArray::fromPercentEncoding(parts.value(2))));
        if (!invoice || (isPage(*invoice) && invoice->standing == Invoice::Standing::Open))
            return code("404", "Transaction doesn't exist.");
        if (parts.value(3) == "cancel")
            return m_till.cancel(*invoice) ? tell(*invoice) : code("412", "cannot be updated");
        if (request.path.endsWith("/refund/online/direct"))
            return refund(*invoice, body);
        return tell(*invoice);
    }

    [[nodiscard]] Letter noticeOf(const Invoice &invoice, bool genuine) const override
    {
        QJsonObject body = tellBody(invoice);
        const auto text = [&body](const char *name) {
            return body.value(QLatin1String(name)).toString();
        };
        body.insert(QStringLiteral("signature_key"),
                    QString::fromLatin1(gateways::midtrans::signature(
                        invoice.reference, text("status_code"), text("gross_amount"),
                        signer(genuine).apiKey)));
        return {{}, jsonText(body)};
    }

private:
    [[nodiscard]] static bool isPage(const Invoice &invoice)
    {
        return invoice.channel == QLatin1String("page");
    }

    [[nodiscard]] static HttpAnswer code(const char *code, const char *message)
    {
        return {.body = jsonText({{QStringLiteral("status_code"), QLatin1String(code)},
                                  {QStringLiteral("status_message"), QLatin1String(message)}})};
    }

    [[nodiscard]] Invoice *make(const QJsonObject &body, const QString &channel)
    {
        const QJsonObject details = body.value(QLatin1String("transaction_details")).toObject();
        Invoice wanted;
        wanted.reference = details.value(QLatin1String("order_id")).toString();
        wanted.amount = Money::rupiah(details.value(QLatin1String("gross_amount")).toInteger());
        wanted.channel = channel;
        return m_till.make(wanted);
    }

    [[nodiscard]] HttpAnswer charge(const QJsonObject &body)
    {
        const Invoice *made = make(body, body.value(QLatin1String("payment_type")).toString());
        if (!made)
            return code("406", "order_id has been used");
        return firstAnswer(*made, tell(*made), code("402", "Payment channel is not activated."));
    }

    [[nodiscard]] HttpAnswer page(const QJsonObject &body)
    {
        const Invoice *made = make(body, QStringLiteral("page"));
        if (!made)
            return {.status = 400,
                    .body = R"({"error_messages":["transaction_details.order_id has already )"
                            R"(been taken"]})"};
        const QJsonObject told{{QStringLiteral("token"), made->handle},
                               {QStringLiteral("redirect_url"), pageOf(*made)}};
        return firstAnswer(*made, {.status = 201, .body = jsonText(told)},
                           {.status = 401, .body = R"({"error_messages":["Access denied"]})"});
    }

    [[nodiscard]] HttpAnswer refund(Invoice &invoice, const QJsonObject &body)
    {
        const Money amount = Money::rupiah(body.value(QLatin1String("amount")).toInteger());
        const QString key = body.value(QLatin1String("refund_key")).toString();
        if (!m_till.refund(invoice, key, amount))
            return code("414", "Refund request is rejected");
        QJsonObject told = tellBody(invoice);
        told.insert(QStringLiteral("refund_key"), key);
        return {.body = jsonText(told)};
    }

    [[nodiscard]] static const char *statusOf(const Invoice &invoice)
    {
        switch (invoice.standing) {
        case Invoice::Standing::Open:
            return "pending";
        case Invoice::Standing::Paid:
            return invoice.refunded.isPositive() ? "partial_refund" : "settlement";
        case Invoice::Standing::Expired:
            return "expire";
        case Invoice::Standing::Cancelled:
            return "cancel";
        case Invoice::Standing::Refunded:
            return "refund";
        case Invoice::Standing::ChargedBack:
            return "chargeback";
        }
        return "";
    }

    [[nodiscard]] static QJsonObject tellBody(const Invoice &invoice)
    {
        using Standing = Invoice::Standing;
        const char *statusCode = invoice.standing == Standing::Open      ? "201"
                                 : invoice.standing == Standing::Expired ? "407"
                                                                         : "200";
        QJsonObject body{{QStringLiteral("status_code"), QLatin1String(statusCode)},
                         {QStringLiteral("status_message"), QStringLiteral("ok")},
                         {QStringLiteral("transaction_id"), invoice.handle},
                         {QStringLiteral("order_id"), invoice.reference},
                         {QStringLiteral("gross_amount"),
                          decimals(invoice.paid.isPositive() ? invoice.paid : invoice.amount)},
                         {QStringLiteral("currency"), QStringLiteral("IDR")},
                         {QStringLiteral("payment_type"), invoice.channel},
                         {QStringLiteral("transaction_status"), QLatin1String(statusOf(invoice))},
                         {QStringLiteral("fraud_status"), QStringLiteral("accept")},
                         {QStringLiteral("va_numbers"),
                          QJsonArray{QJsonObject{{QStringLiteral("bank"), QStringLiteral("bca")},
                                                 {QStringLiteral("va_number"), invoice.handle}}}}};
        if (invoice.refunded.isPositive())
            body.insert(QStringLiteral("refund_amount"), decimals(invoice.refunded));
        return body;
    }

    [[nodiscard]] static HttpAnswer tell(const Invoice &invoice)
    {
        return {.body = jsonText(tellBody(invoice))};
    }
};

} // namespace

std::unique_ptr<GatewayProtocol> midtransProtocol(const gateways::Merchant &merchant, Till &till)
{
    return std::make_unique<Midtrans>(merchant, till);
}

} // namespace reiyan::sandbox
