#pragma once

#include "tests/support/sandbox/gateway_server.h"

#include <QHash>

#include <atomic>
#include <map>
#include <thread>

namespace reiyan::ctl {

/// The gateways of a run by their code in the store.
using GatewayServers = std::map<QString, std::unique_ptr<sandbox::GatewayServer>>;

/// The customers of a run, on a thread of their own: they pay what gateways were asked for, and
/// with faults another amount, late, not at all, or take it back. What a payment's fate is follows
/// from its reference and the seed.
class Payers
{
public:
    Payers(const GatewayServers &servers, quint64 seed, bool faults);
    ~Payers();
    Q_DISABLE_COPY_MOVE(Payers)

    /// Every payment that exists has met its fate.
    [[nodiscard]] bool areDone() const { return m_done; }

private:
    enum class Fate { Pays, PaysOther, PaysLate, PaysAndTakesBack, Never };

    [[nodiscard]] Fate fateOf(const QString &reference) const;
    void run();
    /// True once nothing is to be done about it any more.
    bool tend(sandbox::GatewayServer &server, const sandbox::Invoice &invoice, qint64 nowMs);

    const GatewayServers &m_servers;
    const quint64 m_seed;
    const bool m_faults;
    QHash<QString, qint64> m_seenAt; ///< By reference.
    std::atomic<bool> m_done = false;
    std::atomic<bool> m_stop = false;
    std::thread m_thread; // last: uses all the others
};

} // namespace reiyan::ctl
