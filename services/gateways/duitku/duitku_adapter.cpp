#include "services/gateways/duitku/duitku_adapter.h"

#include "services/base/json.h"
#include "services/gateways/duitku/duitku_classifier.h"
#include "services/gateways/duitku/duitku_wire.h"
#include "services/http/form.h"
#include "services/providers/outcomes.h"

#include <QDateTime>

namespace reiyan::gateways::duitku {
namespace {

http::Reply post(const QUrl &base, const char *path, const QJsonObject &body, int timeoutMs)
{
    http::Request request;
    request.url = base; // ends in /merchant already: the old store appends it twice (6.2)
    request.url.setPath(request.url.path() + QLatin1String(path));
    request.body = jsonText(body);
    request.totalTimeoutMs = timeoutMs;
    return http::exchange(request);
}

} // namespace

DuitkuAdapter::DuitkuAdapter(Merchant merchant)
    : m_merchant(std::move(merchant))
{}

Capabilities DuitkuAdapter::capabilities() const
{
    Capabilities can;
    can.hasFeeList = true;
    can.leastRecheckMs =
        m_merchant.leastRecheckMs; // too often, and we are blocked for an hour (6.2)
    return can;
}

Result<QList<Channel>> DuitkuAdapter::channels(Money amount)
{
    const QJsonObject body = methodsBody(m_merchant, amount, QDateTime::currentMSecsSinceEpoch());
    const Result<QByteArray> answer =
        providers::bodyOf(post(m_merchant.address, "/paymentmethod/getpaymentmethod", body,
                               m_merchant.queryTimeoutMs),
                          QStringLiteral("Duitku"));
    return answer ? parseMethods(*answer) : Result<QList<Channel>>(answer.error());
}

Created DuitkuAdapter::create(const PaymentRequest &request)
{
    constexpr qsizetype kLongestMail = 50;
    PaymentRequest whole = request;
    if (whole.customerEmail.isEmpty())
        whole.customerEmail = m_merchant.email;
    if (whole.customerEmail.isEmpty() || whole.customerEmail.size() > kLongestMail)
        return incomplete("email");
    if (request.customerName.isEmpty() || request.title.isEmpty())
        return incomplete("name");
    if (m_merchant.callbackUrl.isEmpty() || m_merchant.returnUrl.isEmpty())
        return incomplete("address");
    return classifyInquiry(post(m_merchant.address, "/v2/inquiry", inquiryBody(m_merchant, whole),
                                m_merchant.createTimeoutMs),
                           {request.reference, request.amount, {}});
}

PaymentOutcome DuitkuAdapter::check(const PaymentQuestion &question)
{
    return classifyStatus(post(m_merchant.address, "/transactionStatus",
                               statusBody(m_merchant, question.reference),
                               m_merchant.queryTimeoutMs),
                          question);
}

bool DuitkuAdapter::isAuthentic(const Webhook &notice) const
{
    const auto form = http::parseForm(notice.body);
    if (!form || form->value(QStringLiteral("merchantCode")) != m_merchant.code)
        return false;
    // Not in the order of an inquiry (6.3).
    const QString text = m_merchant.code + form->value(QStringLiteral("amount"))
                         + form->value(QStringLiteral("merchantOrderId"));
    return isSigned(m_merchant, form->value(QStringLiteral("signature")).toLatin1(), text);
}

QString DuitkuAdapter::referenceOf(const Webhook &notice) const
{
    // Never by `reference`, which is not signed: one small payment would credit another (16.2).
    const auto form = http::parseForm(notice.body);
    return form ? form->value(QStringLiteral("merchantOrderId")) : QString();
}

PaymentOutcome DuitkuAdapter::outcomeOf(const Webhook &notice,
                                        const PaymentQuestion &question) const
{
    return classifyCallback(notice.body, question);
}

} // namespace reiyan::gateways::duitku
