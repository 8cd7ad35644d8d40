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
    return m_protocol->handle(request);
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
