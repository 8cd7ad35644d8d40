#include "services/gateways/midtrans/midtrans_adapter.h"

#include "services/base/json.h"
#include "services/gateways/midtrans/midtrans_classifier.h"
#include "services/gateways/midtrans/midtrans_wire.h"
#include "services/providers/outcomes.h"

namespace reiyan::gateways::midtrans {
namespace {

struct Call {
    QByteArray method;
    QUrl base;
    QString path;
    QByteArray body = {};
    int timeoutMs = 0;
};

http::Reply exchange(const Merchant &merchant, const Call &call)
{
    http::Request request;
    request.method = call.method;
    request.url = call.base;
    request.url.setPath(request.url.path() + call.path);
    request.body = call.body;
    request.headers = {{"Authorization", authorization(merchant)}, {"Accept", "application/json"}};
    request.totalTimeoutMs = call.timeoutMs;
    return http::exchange(request);
}

QString pathOf(const QString &reference, const char *action)
{
    return QStringLiteral("/v2/%1/%2").arg(reference, QLatin1String(action));
}

/// Wallets and QRIS give back at once, cards by the bank, the others not at all (5.3).
const char *refundPath(const QString &channel)
{
    for (const char *wallet : {"gopay", "shopeepay", "qris"}) {
        if (channel == QLatin1String(wallet))
            return "refund/online/direct";
    }
    return channel == QLatin1String("credit_card") ? "refund" : nullptr;
}

} // namespace

MidtransAdapter::MidtransAdapter(Merchant merchant)
    : m_merchant(std::move(merchant))
{}

Capabilities MidtransAdapter::capabilities() const
{
    Capabilities can;
    can.cancels = true;
    can.refunds = true;
    can.leastRecheckMs = std::min<qint64>(m_merchant.leastRecheckMs, 15'000);
    return can;
}

Result<QList<Channel>> MidtransAdapter::channels(Money /*amount*/)
{
    QList<Channel> list{{QStringLiteral("page"), QStringLiteral("Midtrans"), Channel::Kind::Page}};
    for (const Method &method : methods())
        list.append({QLatin1String(method.channel), QLatin1String(method.title), method.kind});
    return list;
}

Created MidtransAdapter::create(const PaymentRequest &request)
{
    const Method *method = findMethod(request.channel);
    const QByteArray body =
        jsonText(method ? chargeBody(request, *method) : pageBody(request, m_merchant));
    if (!method)
        return classifyPage(
            exchange(m_merchant, {"POST", m_merchant.pageAddress, QStringLiteral("/transactions"),
                                  body, m_merchant.createTimeoutMs}));
    return classifyCharge(
        exchange(m_merchant, {"POST", m_merchant.address, QStringLiteral("/v2/charge"), body,
                              m_merchant.createTimeoutMs}),
        {request.reference, request.amount, {}});
}

PaymentOutcome MidtransAdapter::check(const PaymentQuestion &question)
{
    return classifyStatus(exchange(m_merchant, {"GET",
                                                m_merchant.address,
                                                pathOf(question.reference, "status"),
                                                {},
                                                m_merchant.queryTimeoutMs}),
                          question);
}

ActionOutcome MidtransAdapter::cancel(const QString &reference)
{
    return classifyCancel(
        exchange(m_merchant, {"POST", m_merchant.address, pathOf(reference, "cancel"), "{}",
                              m_merchant.queryTimeoutMs}),
        reference);
}

ActionOutcome MidtransAdapter::refund(const RefundRequest &request)
{
    const char *path = refundPath(request.channel);
    if (!path)
        return GatewayAdapter::refund(request);
    const QByteArray body = jsonText({{QStringLiteral("refund_key"), request.key},
                                      {QStringLiteral("amount"), request.amount.toRupiah()},
                                      {QStringLiteral("reason"), request.reason}});
    return classifyRefund(
        exchange(m_merchant, {"POST", m_merchant.address, pathOf(request.reference, path), body,
                              m_merchant.createTimeoutMs}),
        request);
}

bool MidtransAdapter::isAuthentic(const Webhook &notice) const
{
    const QJsonObject body = jsonObject(notice.body);
    const QJsonValue given = body.value(QLatin1String("signature_key"));
    const QJsonValue code = body.value(QLatin1String("status_code"));
    const QJsonValue amount = body.value(QLatin1String("gross_amount"));
    const QJsonValue reference = body.value(QLatin1String("order_id"));
    // Texts as they stand: a number written anew would be signed differently (5.5).
    if (m_merchant.apiKey.isEmpty() || !given.isString() || !code.isString() || !amount.isString()
        || !reference.isString())
        return false;
    return providers::sameDigest(
        given.toString().toLatin1(),
        signature(reference.toString(), code.toString(), amount.toString(), m_merchant.apiKey));
}

QString MidtransAdapter::referenceOf(const Webhook &notice) const
{
    return jsonObject(notice.body).value(QLatin1String("order_id")).toString();
}

PaymentOutcome MidtransAdapter::outcomeOf(const Webhook &notice,
                                          const PaymentQuestion &question) const
{
    return classifyStatus(noticeReply(notice.body), question);
}

} // namespace reiyan::gateways::midtrans
