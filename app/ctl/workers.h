#pragma once

#include "app/ctl/both_books.h"
#include "app/ctl/payers.h"
#include "app/ctl/simulate.h"

#include <QProcess>
#include <QTemporaryDir>

#include <vector>

namespace reiyan::ctl {

/// The other side of a run: engine and customers, in processes that may be killed at any moment.
class Workers
{
public:
    Workers(const Ctl &ctl, const Plan &plan, const Sandboxes &suppliers,
            const GatewayServers &gateways);

    void start(int count);
    /// Starts again what died; answers how many did.
    int revive();
    void kill(int index);
    /// Stops the first worker in whatever it is doing, or lets it go on as if nothing had been.
    void freeze(bool still);
    /// What the workers announced before they sent it, the killed ones too (3.6).
    [[nodiscard]] QStringList announced() const;
    void stop();

private:
    /// A worker's next life goes on in the file of the one that was killed.
    [[nodiscard]] QString witness(int index) const;
    [[nodiscard]] QString answers() const;
    void aimSenders();
    void launch(int index, bool first);

    const QString m_url;
    const Plan &m_plan;
    const Sandboxes &m_suppliers;
    const GatewayServers &m_gateways;
    const QTemporaryDir m_dir;
    QList<quint16> m_ports;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

/// A worker that stands still longer than its leases last, and then goes on where it was (13.1).
class Frost
{
public:
    Frost(Workers &workers, int seconds)
        : m_workers(workers)
        , m_ms(seconds * 1000LL)
    {}

    /// True once it is over and what the worker then wrote had time to be refused.
    bool isOver(qint64 nowMs);

private:
    Workers &m_workers;
    const qint64 m_ms;
    qint64 m_since = 0;
    bool m_thawed = false;
};

} // namespace reiyan::ctl
