#include "services/providers/digiflazz/digiflazz_adapter.h"

#include "services/base/json.h"
#include "services/providers/digiflazz/digiflazz_classifier.h"
#include "services/providers/digiflazz/digiflazz_price_list.h"
#include "services/providers/digiflazz/digiflazz_wire.h"

#include <QMessageAuthenticationCode>

namespace reiyan::providers::digiflazz {
namespace {

http::Reply post(const Account &account, const char *path, const QByteArray &body, int timeoutMs)
{
    http::Request request;
    request.url = account.address;
    request.url.setPath(request.url.path() + QLatin1String(path));
    request.body = body;
    request.totalTimeoutMs = timeoutMs;
    return http::exchange(request);
}

Result<QByteArray> ask(const Account &account, const char *path, const QByteArray &body,
                       int timeoutMs)
{
    return bodyOf(post(account, path, body, timeoutMs), QStringLiteral("Digiflazz"));
}

int timeoutOf(const Account &account, const PurchaseRequest &request)
{
    return request.kind == ItemKind::Bill ? account.billTimeoutMs : account.purchaseTimeoutMs;
}

} // namespace

DigiflazzAdapter::DigiflazzAdapter(Account account)
    : m_account(std::move(account))
{}

Capabilities DigiflazzAdapter::capabilities() const
{
    Capabilities can;
    can.callsAtOnce = m_account.callsAtOnce;
    can.callsASecond = m_account.callsASecond;
    can.takesOurReference = true;
    can.repeatIsQuery = true;
    can.repeatMayPurchase = true;
    can.supportsPriceGuard = true;
    can.sendsWebhooks = true;
    can.webhookCoversOutcome = true;
    can.paysBills = true;
    can.billsOnTheSameDay = true;
    can.searchForMs = m_account.patienceMs;
    can.ordersDepositTickets = true;
    can.historyLimitDays = 90;
    can.leastRecheckMs = m_account.leastRecheckMs;
    can.catalogues = {ItemKind::Prepaid, ItemKind::Bill};
    return can;
}

Result<Money> DigiflazzAdapter::balance()
{
    const Result<QByteArray> body =
        ask(m_account, "/cek-saldo", balanceBody(m_account), m_account.queryTimeoutMs);
    return body ? parseBalance(*body) : Result<Money>(body.error());
}

Result<PriceList> DigiflazzAdapter::priceList(ItemKind kind)
{
    const Result<QByteArray> body =
        ask(m_account, "/price-list", priceListBody(m_account, kind), m_account.purchaseTimeoutMs);
    return body ? parsePriceList(*body, kind) : Result<PriceList>(body.error());
}

SupplierOutcome DigiflazzAdapter::purchase(const PurchaseRequest &request)
{
    return classify(post(m_account, "/transaction", purchaseBody(m_account, request),
                         timeoutOf(m_account, request)),
                    request, Asked::Submit);
}

std::optional<SupplierOutcome> DigiflazzAdapter::look(const PurchaseRequest &request)
{
    if (request.kind != ItemKind::Bill) // its only question is a purchase (2.6)
        return std::nullopt;
    return check(request);
}

SupplierOutcome DigiflazzAdapter::check(const PurchaseRequest &request)
{
    const QByteArray body = request.kind == ItemKind::Bill ? billStatusBody(m_account, request)
                                                           : purchaseBody(m_account, request);
    return classify(post(m_account, "/transaction", body, timeoutOf(m_account, request)), request,
                    Asked::Recheck);
}

Result<Inquiry> DigiflazzAdapter::inquire(const InquiryRequest &request)
{
    const bool bill = request.subject == InquiryRequest::Subject::Bill;
    if (!bill && request.subject != InquiryRequest::Subject::Meter)
        return ProviderAdapter::inquire(request);
    const Result<QByteArray> body = ask(m_account, bill ? "/transaction" : "/inquiry-pln",
                                        inquiryBody(m_account, request), m_account.billTimeoutMs);
    if (!body)
        return body.error();
    return bill ? parseBill(*body, request) : parseMeter(*body);
}

Result<DepositTicket> DigiflazzAdapter::orderDeposit(Money amount, const QString &bank,
                                                     const QString &owner)
{
    const Result<QByteArray> body =
        ask(m_account, "/deposit", depositBody(m_account, amount, bank, owner),
            m_account.queryTimeoutMs);
    return body ? parseDeposit(*body) : Result<DepositTicket>(body.error());
}

bool DigiflazzAdapter::isAuthentic(const Webhook &webhook) const
{
    static const QByteArray kPrefix = "sha1=";
    const QByteArray given = webhook.headers.value("x-hub-signature");
    if (m_account.webhookSecret.isEmpty() || !given.startsWith(kPrefix))
        return false;
    const QByteArray expected = QMessageAuthenticationCode::hash(
        webhook.body, m_account.webhookSecret, QCryptographicHash::Sha1);
    return sameDigest(given.mid(kPrefix.size()), expected.toHex());
}

std::optional<WebhookSubject> DigiflazzAdapter::subjectOf(const Webhook &webhook) const
{
    const QJsonObject data = jsonObject(webhook.body).value(QLatin1String("data")).toObject();
    const QString reference = data.value(QLatin1String("ref_id")).toString();
    return reference.isEmpty() ? std::nullopt : std::optional(WebhookSubject{reference, {}});
}

SupplierOutcome DigiflazzAdapter::outcomeOf(const Webhook &webhook,
                                            const PurchaseRequest &request) const
{
    return classifyWebhook(webhook.body, request);
}

} // namespace reiyan::providers::digiflazz
