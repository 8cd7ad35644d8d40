#include "tests/support/sandbox/sandbox_server.h"

#include "tests/support/sandbox/protocol.h"

namespace reiyan::sandbox {
namespace {

std::unique_ptr<Protocol> protocolFor(const SandboxServer::Options &options, Shop &shop)
{
    if (options.driver == QLatin1String("vipreseller"))
        return vipProtocol(options, shop);
    if (options.driver == QLatin1String("iak"))
        return iakProtocol(options, shop);
    return digiflazzProtocol(options, shop);
}

} // namespace

SandboxServer::SandboxServer(Options options)
    : m_options(std::move(options))
    , m_shop(m_options.seed, m_options.mix)
    , m_protocol(protocolFor(m_options, m_shop))
    , m_http({m_options.port, m_options.answerDelayMs, m_options.hangMs},
             [this](const HttpRequest &request) { return handle(request); })
{}

SandboxServer::~SandboxServer() = default;

QUrl SandboxServer::address() const
{
    return QUrl(
        QStringLiteral("http://127.0.0.1:%1%2").arg(m_http.port()).arg(m_protocol->basePath()));
}

HttpAnswer SandboxServer::handle(const HttpRequest &request)
{
    const std::lock_guard lock(m_mutex);
    const HttpAnswer answer = m_protocol->handle(request);
    tellNews();
    return answer;
}

void SandboxServer::tellNews()
{
    const QStringList news = m_shop.takeNews();
    for (const QString &reference : news) {
        const Purchase purchase = *m_shop.at(reference);
        const auto letter = m_protocol->letterOf(purchase, true);
        if (!letter || purchase.behaviour == Behaviour::Silent)
            continue;
        QList<Letter> letters{*letter};
        if (m_options.webhookNoise) {
            Purchase other = purchase;
            other.standing = Standing::Pending;
            other.serial.clear();
            letters.append(*m_protocol->letterOf(other, true));
            other.standing =
                purchase.standing == Standing::Bought ? Standing::Failed : Standing::Bought;
            letters.append(*m_protocol->letterOf(other, false));
            letters.append(*letter);
            std::rotate(letters.begin(), letters.begin() + qsizetype(qHash(reference) % 4),
                        letters.end());
        }
        m_sender.send(letters, m_options.webhookDelayMs);
    }
}

void SandboxServer::scriptNext(Behaviour behaviour)
{
    const std::lock_guard lock(m_mutex);
    m_shop.scriptNext(behaviour);
}

void SandboxServer::scriptDestination(const QString &destination, Behaviour behaviour)
{
    const std::lock_guard lock(m_mutex);
    m_shop.scriptDestination(destination, behaviour);
}

void SandboxServer::turnToBought(const QString &destination)
{
    const std::lock_guard lock(m_mutex);
    m_shop.turnToBought(destination);
}

QList<Purchase> SandboxServer::book() const
{
    const std::lock_guard lock(m_mutex);
    return m_shop.book();
}

std::optional<Purchase> SandboxServer::find(const QString &reference) const
{
    const std::lock_guard lock(m_mutex);
    return m_shop.at(reference);
}

Money SandboxServer::charged() const
{
    const std::lock_guard lock(m_mutex);
    return m_shop.charged();
}

} // namespace reiyan::sandbox
