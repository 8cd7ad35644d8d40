#include "services/engine/watch.h"

#include "services/engine/witness.h"
#include "services/jobs/queue.h"
#include "services/orders/orders_queries.h"
#include "services/store/latch.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcWatch, "reiyan.watch", QtInfoMsg)

namespace reiyan::engine {
namespace {

constexpr qint64 kQuickMs = 10LL * 60 * 1000;
constexpr qint64 kFullMs = 24LL * 3600 * 1000;

} // namespace

Watch::Watch(db::Database &database)
    : m_database(database)
{}

Watch::~Watch()
{
    stop();
}

void Watch::start()
{
    m_thread = std::thread([this] { run(); });
}

void Watch::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Watch::run()
{
    constexpr auto kTurn = std::chrono::seconds(30);
    std::unique_lock lock(m_mutex);
    // Not at once: a console that was just opened has better things to do.
    while (!m_wake.wait_for(lock, kTurn, [this] { return m_stopping; })) {
        lock.unlock();
        lookIfDue("verify.quick", kQuickMs, ledger::VerifyMode::Quick);
        lookIfDue("verify.full", kFullMs, ledger::VerifyMode::Full);
        lock.lock();
    }
}

void Watch::lookIfDue(const QByteArray &cron, qint64 everyMs, ledger::VerifyMode mode)
{
    const Result<bool> ours =
        m_database.write([&](db::Transaction &tx) { return jobs::takeSlot(tx, cron, everyMs); });
    if (!ours || !*ours)
        return;
    const Result<ledger::VerifyReport> report = look(mode);
    if (!report)
        qCWarning(lcWatch).noquote() << cron << report.error().code << report.error().detail;
}

Result<ledger::VerifyReport> Watch::look(ledger::VerifyMode mode)
{
    const auto goOn = [this] {
        const std::lock_guard lock(m_mutex);
        return !m_stopping;
    };
    Result<ledger::VerifyReport> report = db::await(m_database.reports().snapshot(
        [&](db::Reader &reader) { return ledger::verify(reader, mode, goOn); }));
    if (!report)
        return report;
    for (const ledger::Finding &finding : report->findings) {
        qCCritical(lcWatch).noquote() << finding.invariant << finding.meaning << finding.count
                                      << finding.offenders.join(u' ');
    }
    const Result<void> noted = m_database.write([&](db::Transaction &tx) -> Result<void> {
        if (!report->isClean())
            return ledger::latch(tx, *report);
        const Result<int> made = ledger::makeCheckpoint(tx);
        return made ? Result<void>() : Result<void>(made.error());
    });
    if (!noted)
        return noted.error();
    return report;
}

Result<void> compareWitness(db::Database &database, const QString &witnessPath)
{
    const QStringList announced = Witness::lastAnnounced(witnessPath);
    return database.write([&](db::Transaction &tx) -> Result<void> {
        const Result<QStringList> lost = orders::neverSent(tx, announced);
        if (!lost)
            return lost.error();
        if (lost->isEmpty())
            return {};
        qCCritical(lcWatch).noquote() << "V-49" << lost->join(u' ');
        return store::setLatch(tx, QStringLiteral("V-49"));
    });
}

} // namespace reiyan::engine
