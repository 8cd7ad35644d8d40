#include "services/providers/digiflazz/digiflazz_adapter.h"

#include "services/providers/digiflazz/digiflazz_classifier.h"

namespace reiyan::providers::digiflazz {
namespace {

http::Request requestTo(const Account &account, const QString &path, const QByteArray &body,
                        int timeoutMs)
{
    QUrl url = account.address;
    url.setPath(url.path() + path);
    http::Request request;
    request.url = url;
    request.body = body;
    request.totalTimeoutMs = timeoutMs;
    return request;
}

Result<QByteArray> bodyOf(const http::Reply &reply)
{
    if (reply.reach == http::Reach::Replied)
        return reply.body;
    return Error{ErrorKind::Offline,
                 "provider.unreachable",
                 QString::fromLatin1(reply.problem),
                 {QStringLiteral("Digiflazz")}};
}

} // namespace

DigiflazzAdapter::DigiflazzAdapter(Options options)
    : m_options(std::move(options))
{}

Capabilities DigiflazzAdapter::capabilities() const
{
    Capabilities can;
    can.takesOurReference = true;
    can.repeatIsQuery = true;
    can.repeatMayPurchase = true;
    can.supportsPriceGuard = true;
    can.historyLimitDays = 90;
    can.leastRecheckMs = m_options.leastRecheckMs;
    return can;
}

Result<Money> DigiflazzAdapter::balance()
{
    const Result<QByteArray> body =
        bodyOf(http::exchange(requestTo(m_options.account, QStringLiteral("/cek-saldo"),
                                        balanceBody(m_options.account), m_options.queryTimeoutMs)));
    return body ? parseBalance(*body) : Result<Money>(body.error());
}

Result<PriceList> DigiflazzAdapter::priceList()
{
    const Result<QByteArray> body = bodyOf(
        http::exchange(requestTo(m_options.account, QStringLiteral("/price-list"),
                                 priceListBody(m_options.account), m_options.purchaseTimeoutMs)));
    return body ? parsePriceList(*body) : Result<PriceList>(body.error());
}

SupplierOutcome DigiflazzAdapter::purchase(const PurchaseRequest &request)
{
    return classify(http::exchange(requestTo(m_options.account, QStringLiteral("/transaction"),
                                             purchaseBody(m_options.account, request),
                                             m_options.purchaseTimeoutMs)),
                    request, Asked::Submit);
}

SupplierOutcome DigiflazzAdapter::check(const PurchaseRequest &request)
{
    return classify(http::exchange(requestTo(m_options.account, QStringLiteral("/transaction"),
                                             purchaseBody(m_options.account, request),
                                             m_options.purchaseTimeoutMs)),
                    request, Asked::Recheck);
}

} // namespace reiyan::providers::digiflazz
