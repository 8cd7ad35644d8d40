#include "services/gateways/tripay/tripay_adapter.h"

#include "services/base/json.h"
#include "services/gateways/tripay/tripay_classifier.h"
#include "services/gateways/tripay/tripay_wire.h"
#include "services/providers/outcomes.h"

#include <QUrlQuery>

namespace reiyan::gateways::tripay {
namespace {

http::Reply get(const Merchant &merchant, const char *path, const QUrlQuery &query)
{
    http::Request request;
    request.method = "GET";
    request.url = merchant.address;
    request.url.setPath(request.url.path() + QLatin1String(path));
    request.url.setQuery(query);
    request.headers = {{"Authorization", "Bearer " + merchant.apiKey.toUtf8()}};
    request.totalTimeoutMs = merchant.queryTimeoutMs;
    return http::exchange(request);
}

} // namespace

TripayAdapter::TripayAdapter(Merchant merchant)
    : m_merchant(std::move(merchant))
{}

Capabilities TripayAdapter::capabilities() const
{
    Capabilities can;
    can.noticeCoversOutcome = true;
    can.hasFeeList = true;
    can.leastRecheckMs = m_merchant.leastRecheckMs;
    return can;
}

Result<QList<Channel>> TripayAdapter::channels(Money amount)
{
    const Result<QByteArray> body = providers::bodyOf(
        get(m_merchant, "/merchant/payment-channel", {}), QStringLiteral("Tripay"));
    return body ? parseChannels(*body, amount) : Result<QList<Channel>>(body.error());
}

Created TripayAdapter::create(const PaymentRequest &request)
{
    PaymentRequest whole = request;
    if (whole.customerEmail.isEmpty())
        whole.customerEmail = m_merchant.email;
    if (whole.customerEmail.isEmpty() || whole.customerName.isEmpty())
        return incomplete("customer");
    http::Request post;
    post.url = m_merchant.address;
    post.url.setPath(post.url.path() + QStringLiteral("/transaction/create"));
    post.body = jsonText(createBody(m_merchant, whole));
    post.headers = {{"Authorization", "Bearer " + m_merchant.apiKey.toUtf8()}};
    post.totalTimeoutMs = m_merchant.createTimeoutMs;
    return classifyCreate(http::exchange(post), {request.reference, request.amount, {}});
}

PaymentOutcome TripayAdapter::check(const PaymentQuestion &question)
{
    QUrlQuery query;
    if (question.handle.isEmpty()) { // the answer to its creation was lost
        query.addQueryItem(QStringLiteral("merchant_ref"), question.reference);
        return search(get(m_merchant, "/merchant/transactions", query), question);
    }
    query.addQueryItem(QStringLiteral("reference"), question.handle);
    return classifyDetail(get(m_merchant, "/transaction/detail", query), question);
}

bool TripayAdapter::isAuthentic(const Webhook &notice) const
{
    return !m_merchant.privateKey.isEmpty()
           && notice.headers.value("x-callback-event") == "payment_status"
           && providers::sameDigest(notice.headers.value("x-callback-signature"),
                                    sign(m_merchant, notice.body));
}

QString TripayAdapter::referenceOf(const Webhook &notice) const
{
    return jsonObject(notice.body).value(QLatin1String("merchant_ref")).toString();
}

PaymentOutcome TripayAdapter::outcomeOf(const Webhook &notice,
                                        const PaymentQuestion &question) const
{
    return classifyCallback(notice.body, question);
}

} // namespace reiyan::gateways::tripay
