#include "app/ctl/payers.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QtEndian>

namespace reiyan::ctl {

using sandbox::Invoice;

Payers::Payers(const GatewayServers &servers, quint64 seed, bool faults)
    : m_servers(servers)
    , m_seed(seed)
    , m_faults(faults)
    , m_thread([this] { run(); })
{}

Payers::~Payers()
{
    m_stop = true;
    m_thread.join();
}

Payers::Fate Payers::fateOf(const QString &reference) const
{
    if (!m_faults)
        return Fate::Pays;
    const QByteArray hash = QCryptographicHash::hash(
        reference.toUtf8() + QByteArray::number(m_seed), QCryptographicHash::Sha1);
    const auto percent = qFromLittleEndian<quint32>(hash.constData()) % 100;
    if (percent < 64)
        return Fate::Pays;
    if (percent < 72)
        return Fate::PaysOther;
    if (percent < 82)
        return Fate::PaysLate;
    return percent < 88 ? Fate::PaysAndTakesBack : Fate::Never;
}

bool Payers::tend(sandbox::GatewayServer &server, const Invoice &invoice, qint64 nowMs)
{
    constexpr qint64 kSoonMs = 500;
    constexpr qint64 kLateMs = 14'000; // its deadline passed meanwhile
    const Fate fate = fateOf(invoice.reference);
    if (!m_seenAt.contains(invoice.reference))
        m_seenAt.insert(invoice.reference, nowMs);
    const qint64 age = nowMs - m_seenAt.value(invoice.reference);
    if (invoice.standing == Invoice::Standing::Open) {
        const qint64 at = fate == Fate::PaysLate ? kLateMs : kSoonMs;
        if (fate == Fate::Never)
            return true;
        if (age < at)
            return false;
        const qint64 other = invoice.amount.toRupiah() + (age % 2 == 0 ? 1'000 : -1'000);
        server.pay(invoice.reference,
                   fate == Fate::PaysOther ? std::optional(Money::rupiah(other)) : std::nullopt);
        return fate != Fate::PaysAndTakesBack;
    }
    if (invoice.standing != Invoice::Standing::Paid || fate != Fate::PaysAndTakesBack)
        return true;
    if (age < 2 * kSoonMs)
        return false;
    server.chargeBack(invoice.reference);
    return true;
}

void Payers::run()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_stop) {
        bool done = true;
        for (const auto &[code, server] : m_servers) {
            const QList<Invoice> book = server->book();
            for (const Invoice &invoice : book)
                done = tend(*server, invoice, clock.elapsed()) && done;
        }
        m_done = done;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

} // namespace reiyan::ctl
