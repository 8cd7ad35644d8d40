#include "services/providers/iak/iak_adapter.h"

#include "services/base/json.h"
#include "services/providers/iak/iak_classifier.h"
#include "services/providers/iak/iak_price_list.h"
#include "services/providers/iak/iak_wire.h"

namespace reiyan::providers::iak {
namespace {

http::Reply post(const QUrl &host, const QString &path, const QByteArray &body, int timeoutMs)
{
    http::Request request;
    request.url = host;
    request.url.setPath(request.url.path() + path);
    request.body = body;
    request.totalTimeoutMs = timeoutMs;
    return http::exchange(request);
}

Result<QByteArray> ask(const QUrl &host, const QString &path, const QByteArray &body, int timeoutMs)
{
    return bodyOf(post(host, path, body, timeoutMs), QStringLiteral("IAK"));
}

constexpr QLatin1String kBills("/api/v1/bill/check");
constexpr QLatin1String kTopUp("/api/top-up");

QString namePath(InquiryRequest::Subject subject)
{
    using enum InquiryRequest::Subject;
    if (subject == Meter)
        return QStringLiteral("/api/inquiry-pln");
    return subject == Wallet ? QStringLiteral("/api/inquiry-ovo")
                             : QStringLiteral("/api/inquiry-game");
}

/// The object that a callback's signature is about.
QJsonObject callbackOf(const Webhook &webhook)
{
    return jsonObject(webhook.body).value(QLatin1String("data")).toObject();
}

} // namespace

IakAdapter::IakAdapter(Account account)
    : m_account(std::move(account))
{}

Capabilities IakAdapter::capabilities() const
{
    Capabilities can;
    can.callsAtOnce = m_account.callsAtOnce;
    can.callsASecond = m_account.callsASecond;
    can.takesOurReference = true;
    can.repeatIsQuery = true;
    can.repeatMayPurchase = true;
    can.hasStatusQuery = true;
    can.sendsWebhooks = true;
    can.paysBills = true;
    can.historyLimitDays = 7;
    can.leastRecheckMs = m_account.leastRecheckMs;
    can.leastPriceListMs = 1'800'000;
    can.longestReference = 20;
    can.searchForMs = m_account.patienceMs;
    can.catalogues = {ItemKind::Prepaid, ItemKind::Bill};
    return can;
}

Result<Money> IakAdapter::balance()
{
    const Result<QByteArray> body = ask(m_account.address, QStringLiteral("/api/check-balance"),
                                        balanceBody(m_account), m_account.queryTimeoutMs);
    return body ? parseBalance(*body) : Result<Money>(body.error());
}

Result<PriceList> IakAdapter::priceList(ItemKind kind)
{
    const bool bills = kind == ItemKind::Bill;
    const Result<QByteArray> body =
        bills ? ask(m_account.billAddress, kBills, billListBody(m_account),
                    m_account.purchaseTimeoutMs)
              : ask(m_account.address, QStringLiteral("/api/pricelist"), priceListBody(m_account),
                    m_account.purchaseTimeoutMs);
    if (!body)
        return body.error();
    return bills ? parseBillList(*body) : parsePriceList(*body);
}

SupplierOutcome IakAdapter::purchase(const PurchaseRequest &request)
{
    if (request.kind == ItemKind::Bill) {
        return classifyPayment(post(m_account.billAddress, kBills, payBody(m_account, request),
                                    m_account.billTimeoutMs),
                               request);
    }
    return classify(
        post(m_account.address, kTopUp, topUpBody(m_account, request), m_account.purchaseTimeoutMs),
        request, Asked::Submit);
}

std::optional<SupplierOutcome> IakAdapter::look(const PurchaseRequest &request)
{
    if (request.kind == ItemKind::Bill) {
        return classifyBillStatus(post(m_account.billAddress, kBills,
                                       billStatusBody(m_account, request), m_account.billTimeoutMs),
                                  request);
    }
    return classify(post(m_account.address, QStringLiteral("/api/check-status"),
                         statusBody(m_account, request), m_account.queryTimeoutMs),
                    request, Asked::Recheck);
}

SupplierOutcome IakAdapter::check(const PurchaseRequest &request)
{
    return request.kind == ItemKind::Bill ? checkBill(request) : checkPrepaid(request);
}

SupplierOutcome IakAdapter::checkPrepaid(const PurchaseRequest &request)
{
    const SupplierOutcome outcome =
        classify(post(m_account.address, QStringLiteral("/api/check-status"),
                      statusBody(m_account, request), m_account.queryTimeoutMs),
                 request, Asked::Recheck);
    if (!neverArrived(outcome) || request.ageMs < m_account.patienceMs)
        return outcome;
    // A refusal of this one is no proof either: the first may have come in between.
    return classify(
        post(m_account.address, kTopUp, topUpBody(m_account, request), m_account.purchaseTimeoutMs),
        request, Asked::Recheck);
}

SupplierOutcome IakAdapter::checkBill(const PurchaseRequest &request)
{
    const SupplierOutcome outcome =
        classifyBillStatus(post(m_account.billAddress, kBills, billStatusBody(m_account, request),
                                m_account.billTimeoutMs),
                           request);
    if (!neverArrived(outcome) || request.ageMs < m_account.patienceMs || request.handle.isEmpty()
        || !request.mayRepeat)
        return outcome;
    SupplierOutcome paid = classifyPayment(
        post(m_account.billAddress, kBills, payBody(m_account, request), m_account.billTimeoutMs),
        request);
    // Only the next checkstatus may call it refused.
    return paid.outcome == OutcomeClass::Rejected ? outcome : paid;
}

Result<Inquiry> IakAdapter::inquire(const InquiryRequest &request)
{
    if (request.subject == InquiryRequest::Subject::Bill) {
        const Result<QByteArray> body =
            ask(m_account.billAddress, kBills, billInquiryBody(m_account, request),
                m_account.billTimeoutMs);
        return body ? parseBill(*body, request) : Result<Inquiry>(body.error());
    }
    const Result<QByteArray> body = ask(m_account.address, namePath(request.subject),
                                        nameBody(m_account, request), m_account.queryTimeoutMs);
    return body ? parseName(*body) : Result<Inquiry>(body.error());
}

Result<QString> IakAdapter::operatorOf(const QString &customer)
{
    const Result<QByteArray> body =
        ask(m_account.address, QStringLiteral("/api/check-operator"),
            operatorBody(m_account, customer), m_account.queryTimeoutMs);
    return body ? parseOperator(*body) : Result<QString>(body.error());
}

bool IakAdapter::isAuthentic(const Webhook &webhook) const
{
    const QJsonObject data = callbackOf(webhook);
    const QString reference = textOf(data.value(QLatin1String("ref_id")));
    return !reference.isEmpty()
           && sameDigest(data.value(QLatin1String("sign")).toString().toLatin1(),
                         sign(m_account, reference));
}

std::optional<WebhookSubject> IakAdapter::subjectOf(const Webhook &webhook) const
{
    const QString reference = textOf(callbackOf(webhook).value(QLatin1String("ref_id")));
    return reference.isEmpty() ? std::nullopt : std::optional(WebhookSubject{reference, {}});
}

SupplierOutcome IakAdapter::outcomeOf(const Webhook &webhook, const PurchaseRequest &request) const
{
    const http::Reply reply{http::Reach::Replied, {}, 200, {}, webhook.body, 0};
    return classify(reply, request, Asked::Recheck);
}

} // namespace reiyan::providers::iak
