#include "services/providers/vipreseller/vipreseller_adapter.h"

#include "services/providers/outcomes.h"
#include "services/providers/vipreseller/vipreseller_classifier.h"
#include "services/providers/vipreseller/vipreseller_price_list.h"
#include "services/providers/vipreseller/vipreseller_wire.h"

namespace reiyan::providers::vipreseller {
namespace {

http::Reply post(const Account &account, const char *path, const Fields &fields, int timeoutMs)
{
    http::Request request;
    request.url = account.address;
    request.url.setPath(request.url.path() + QLatin1String(path));
    request.contentType = "application/x-www-form-urlencoded";
    request.body = formBody(account, fields);
    request.totalTimeoutMs = timeoutMs;
    return http::exchange(request);
}

Result<QByteArray> ask(const Account &account, const char *path, const Fields &fields)
{
    return bodyOf(post(account, path, fields, account.queryTimeoutMs),
                  QStringLiteral("VIP Reseller"));
}

} // namespace

VipResellerAdapter::VipResellerAdapter(Account account)
    : m_account(std::move(account))
{}

Capabilities VipResellerAdapter::capabilities() const
{
    Capabilities can;
    can.callsAtOnce = m_account.callsAtOnce;
    can.callsASecond = m_account.callsASecond;
    can.hasStatusQuery = true;
    can.repeatMayPurchase = true;
    can.sendsWebhooks = true;
    can.leastRecheckMs = std::min<qint64>(m_account.leastRecheckMs, 15'000);
    can.searchForMs = m_account.patienceMs;
    can.leastPriceListMs = 1'800'000;
    can.catalogues = {ItemKind::Game, ItemKind::Prepaid};
    return can;
}

Result<Money> VipResellerAdapter::balance()
{
    const Result<QByteArray> body = ask(m_account, "/profile", {});
    if (!body)
        return body.error();
    const Result<Profile> profile = parseProfile(*body);
    return profile ? Result<Money>(profile->balance) : Result<Money>(profile.error());
}

Result<PriceList> VipResellerAdapter::priceList(ItemKind kind)
{
    const Result<QByteArray> account = ask(m_account, "/profile", {});
    if (!account)
        return account.error();
    const Result<Profile> profile = parseProfile(*account);
    if (!profile)
        return profile.error();
    const Result<QByteArray> body =
        ask(m_account, pathOf(kind), {{"type", QStringLiteral("services")}});
    return body ? parsePriceList(*body, kind, profile->tier) : Result<PriceList>(body.error());
}

SupplierOutcome VipResellerAdapter::purchase(const PurchaseRequest &request)
{
    return classifyOrder(
        post(m_account, pathOf(request.kind), orderFields(request), m_account.purchaseTimeoutMs),
        request);
}

std::optional<SupplierOutcome> VipResellerAdapter::look(const PurchaseRequest &request)
{
    if (request.handle.isEmpty()) // a search could find somebody else's
        return std::nullopt;
    return check(request);
}

SupplierOutcome VipResellerAdapter::check(const PurchaseRequest &request)
{
    const bool known = !request.handle.isEmpty();
    const http::Reply reply =
        post(m_account, pathOf(request.kind), known ? statusFields(request.handle) : recentFields(),
             m_account.queryTimeoutMs);
    return known ? classifyStatus(reply, request) : search(reply, request);
}

Result<QStringList> VipResellerAdapter::handlesBefore(const PurchaseRequest &request)
{
    const Result<QByteArray> body = ask(m_account, pathOf(request.kind), recentFields());
    return body ? alike(*body, request) : Result<QStringList>(body.error());
}

Result<Inquiry> VipResellerAdapter::inquire(const InquiryRequest &request)
{
    if (request.subject != InquiryRequest::Subject::Nickname)
        return ProviderAdapter::inquire(request);
    const Result<QByteArray> body = ask(m_account, "/game-feature", nicknameFields(request));
    return body ? parseNickname(*body) : Result<Inquiry>(body.error());
}

Result<std::optional<qint64>> VipResellerAdapter::stock(const QString &sku)
{
    const Result<QByteArray> body = ask(m_account, "/game-feature", stockFields(sku));
    return body ? parseStock(*body) : Result<std::optional<qint64>>(body.error());
}

bool VipResellerAdapter::isAuthentic(const Webhook &webhook) const
{
    return sameDigest(webhook.headers.value("x-client-signature"), sign(m_account));
}

std::optional<WebhookSubject> VipResellerAdapter::subjectOf(const Webhook &webhook) const
{
    const QString handle = textOf(webhookRow(webhook.body).value(QLatin1String("trxid")));
    return handle.isEmpty() ? std::nullopt : std::optional(WebhookSubject{{}, handle});
}

SupplierOutcome VipResellerAdapter::outcomeOf(const Webhook &webhook,
                                              const PurchaseRequest &request) const
{
    return classifyWebhook(webhook.body, request);
}

} // namespace reiyan::providers::vipreseller
