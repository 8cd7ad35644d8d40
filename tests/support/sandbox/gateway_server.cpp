#include "tests/support/sandbox/gateway_server.h"

#include "tests/support/sandbox/gateway_protocol.h"
#include "tests/support/sandbox/payment_page.h"

#include <algorithm>

namespace reiyan::sandbox {
namespace {

std::unique_ptr<GatewayProtocol> protocolFor(const GatewayServer::Options &options, Till &till)
{
    if (options.driver == QLatin1String("duitku"))
        return duitkuProtocol(options.merchant, till);
    if (options.driver == QLatin1String("tripay"))
        return tripayProtocol(options.merchant, till);
    return midtransProtocol(options.merchant, till);
}

} // namespace

GatewayServer::GatewayServer(Options options)
    : m_options(std::move(options))
    , m_till(m_options.seed, m_options.mix)
    , m_protocol(protocolFor(m_options, m_till))
    , m_http({m_options.port, m_options.answerDelayMs, m_options.hangMs},
             [this](const HttpRequest &request) { return handle(request); })
{
    const std::lock_guard lock(m_mutex);
    m_protocol->setHome(home());
}

GatewayServer::~GatewayServer() = default;

QUrl GatewayServer::home() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_http.port()));
}

gateways::Merchant GatewayServer::merchant() const
{
    gateways::Merchant merchant = m_options.merchant;
    merchant.address = QUrl(
        QStringLiteral("http://127.0.0.1:%1%2").arg(m_http.port()).arg(m_protocol->basePath()));
    merchant.pageAddress = QUrl(QStringLiteral("http://127.0.0.1:%1/snap/v1").arg(m_http.port()));
    return merchant;
}

HttpAnswer GatewayServer::handle(const HttpRequest &request)
{
    const std::lock_guard lock(m_mutex);
    const bool isPage = request.path == "/" || request.path.startsWith("/pay/");
    const HttpAnswer answer = isPage ? paymentPage(m_till, request) : m_protocol->handle(request);
    tellNews();
    return answer;
}

void GatewayServer::tellNews()
{
    const QStringList news = m_till.takeNews();
    for (const QString &reference : news) {
        const Invoice invoice = *m_till.find(reference);
        QList<Letter> letters{m_protocol->noticeOf(invoice, true)};
        if (m_options.noticeNoise) {
            Invoice other = invoice;
            other.standing = Invoice::Standing::Open; // one that was under way for long
            letters.append(m_protocol->noticeOf(other, true));
            other.standing = invoice.standing == Invoice::Standing::Paid
                                 ? Invoice::Standing::Expired
                                 : Invoice::Standing::Paid;
            letters.append(m_protocol->noticeOf(other, false));
            letters.append(letters.constFirst());
            std::rotate(letters.begin(), letters.begin() + qsizetype(qHash(reference) % 4),
                        letters.end());
        }
        m_sender.send(letters, m_options.noticeDelayMs);
    }
}

void GatewayServer::scriptNext(Making making)
{
    const std::lock_guard lock(m_mutex);
    m_till.scriptNext(making);
}

bool GatewayServer::pay(const QString &reference, std::optional<Money> amount)
{
    const std::lock_guard lock(m_mutex);
    const bool paid = m_till.pay(reference, amount);
    tellNews();
    return paid;
}

bool GatewayServer::expire(const QString &reference)
{
    const std::lock_guard lock(m_mutex);
    const bool expired = m_till.expire(reference);
    tellNews();
    return expired;
}

bool GatewayServer::chargeBack(const QString &reference)
{
    const std::lock_guard lock(m_mutex);
    const bool taken = m_till.chargeBack(reference);
    tellNews();
    return taken;
}

QList<Invoice> GatewayServer::book() const
{
    const std::lock_guard lock(m_mutex);
    return m_till.book();
}

std::optional<Invoice> GatewayServer::find(const QString &reference) const
{
    const std::lock_guard lock(m_mutex);
    const QList<Invoice> book = m_till.book();
    for (const Invoice &invoice : book) {
        if (invoice.reference == reference)
            return invoice;
    }
    return std::nullopt;
}

Money GatewayServer::received() const
{
    const std::lock_guard lock(m_mutex);
    return m_till.received();
}

Letter GatewayServer::noticeOf(const QString &reference, bool genuine) const
{
    const std::optional<Invoice> invoice = find(reference);
    return m_protocol->noticeOf(invoice.value_or(Invoice()), genuine);
}

QByteArray GatewayServer::settlementFile(Money fee) const
{
    QByteArray text("reference,transaction_id,channel,gross,fee,net\n");
    QList<Invoice> book = this->book();
    std::sort(book.begin(), book.end(),
              [](const Invoice &a, const Invoice &b) { return a.reference < b.reference; });
    for (const Invoice &invoice : std::as_const(book)) {
        if (invoice.standing != Invoice::Standing::Paid)
            continue;
        const qint64 gross = invoice.paid.toRupiah();
        text += invoice.reference.toUtf8() + ',' + invoice.handle.toUtf8() + ','
                + invoice.channel.toUtf8() + ',' + QByteArray::number(gross) + ','
                + QByteArray::number(fee.toRupiah()) + ','
                + QByteArray::number(gross - fee.toRupiah()) + '\n';
    }
    return text;
}

} // namespace reiyan::sandbox
