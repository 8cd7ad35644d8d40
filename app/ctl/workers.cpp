#include "app/ctl/workers.h"

#include "services/engine/witness.h"

#include <QCoreApplication>
#include <QTcpServer>

#include <csignal>

namespace reiyan::ctl {
namespace {

/// `code=url,...` as simulate-worker reads it.
template <typename Servers, typename Address>
QString addressesOf(const Servers &servers, Address address)
{
    QStringList pairs;
    for (const auto &[code, server] : servers)
        pairs.append(code + u'=' + address(*server).toString());
    return pairs.join(u',');
}

} // namespace

Workers::Workers(const Ctl &ctl, const Plan &plan, const Sandboxes &suppliers,
                 const GatewayServers &gateways)
    : m_url(ctl.option("db"))
    , m_plan(plan)
    , m_suppliers(suppliers)
    , m_gateways(gateways)
{}

void Workers::start(int count)
{
    // Reserved for the run: a worker's next life listens where suppliers and gateways call.
    for (int i = 0; i < count && m_plan.webhooks; ++i) {
        QTcpServer reserve;
        reserve.listen(QHostAddress::LocalHost);
        m_ports.append(reserve.serverPort());
    }
    if (m_plan.webhooks)
        aimSenders();
    for (int i = 0; i < count; ++i) {
        m_processes.push_back(std::make_unique<QProcess>());
        launch(i, true);
    }
}

void Workers::aimSenders()
{
    int turn = 0;
    const auto next = [this, &turn](const QString &code) {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/webhook/%2")
                        .arg(m_ports.at(turn++ % m_ports.size()))
                        .arg(code));
    };
    for (const auto &[code, server] : m_suppliers)
        server->sendWebhooksTo(next(code));
    for (const auto &[code, server] : m_gateways)
        server->sendNoticesTo(next(code));
}

int Workers::revive()
{
    int died = 0;
    for (int i = 0; i < int(m_processes.size()); ++i) {
        m_processes[size_t(i)]->waitForFinished(0); // no event loop here: look ourselves
        if (m_processes[size_t(i)]->state() != QProcess::NotRunning)
            continue;
        ++died;
        launch(i, false);
    }
    return died;
}

void Workers::kill(int index)
{
    QProcess &process = *m_processes[size_t(index) % m_processes.size()];
    process.kill();
    process.waitForFinished(5'000);
}

void Workers::freeze(bool still)
{
    ::kill(pid_t(m_processes.front()->processId()), still ? SIGSTOP : SIGCONT);
}

QStringList Workers::announced() const
{
    QStringList attempts;
    for (int i = 0; i < int(m_processes.size()); ++i)
        attempts += engine::Witness::read(witness(i)).announced;
    return attempts;
}

void Workers::stop()
{
    for (const auto &process : m_processes)
        process->terminate();
    for (const auto &process : m_processes) {
        if (!process->waitForFinished(60'000))
            process->kill();
    }
}

QString Workers::witness(int index) const
{
    return m_dir.filePath(QString::number(index) + QStringLiteral(".witness"));
}

QString Workers::answers() const
{
    if (!m_plan.polling)
        return QStringLiteral("webhooks");
    return m_plan.webhooks ? QStringLiteral("both") : QStringLiteral("polling");
}

void Workers::launch(int index, bool first)
{
    QProcess &process = *m_processes[size_t(index)];
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (first && !m_plan.crashPoint.isEmpty())
        environment.insert(QStringLiteral("REIYAN_CRASH_POINT"), m_plan.crashPoint);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QList<std::pair<const char *, QString>> words{
        {"db", m_url},
        {"orders", QString::number(m_plan.orders)},
        {"deposits", QString::number(m_plan.deposits)},
        {"workers", QString::number(m_processes.size())},
        {"seed", QString::number(m_plan.seed)},
        {"index", QString::number(index)},
        {"share", QString::number(m_plan.workers)},
        {"supplier", addressesOf(m_suppliers, [](const auto &server) { return server.address(); })},
        {"gateway",
         addressesOf(m_gateways, [](const auto &server) { return server.merchant().address; })},
        {"witness", witness(index)},
        {"answers", answers()},
        {"port", QString::number(m_ports.value(index))}};
    QStringList arguments{QStringLiteral("simulate-worker")};
    for (const auto &[name, value] : words)
        arguments += {QStringLiteral("--") + QLatin1String(name), value};
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForStarted(5'000);
}

bool Frost::isOver(qint64 nowMs)
{
    constexpr qint64 kInTheMiddleMs = 3'000;
    constexpr qint64 kAfterwardsMs = 10'000;
    if (m_ms == 0)
        return true;
    if (m_since == 0 && nowMs >= kInTheMiddleMs) {
        m_since = nowMs;
        m_workers.freeze(true);
    }
    if (m_since > 0 && !m_thawed && nowMs >= m_since + m_ms) {
        m_thawed = true;
        m_workers.freeze(false);
    }
    return m_thawed && nowMs >= m_since + m_ms + kAfterwardsMs;
}

} // namespace reiyan::ctl
