#include "services/engine/watch.h"

#include "services/audit/audit.h"
#include "services/engine/witness.h"
#include "services/jobs/queue.h"
#include "services/orders/orders_queries.h"
#include "services/store/latch.h"
#include "services/store/numbers.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcWatch, "reiyan.watch", QtInfoMsg)

namespace reiyan::engine {
namespace {

constexpr qint64 kQuickMs = 10LL * 60 * 1000;
constexpr qint64 kFullMs = 24LL * 3600 * 1000;
constexpr qint64 kFullTurnMs = 3600LL * 1000;
constexpr auto kAnchorEvery = std::chrono::minutes(15);

} // namespace

Watch::Watch(db::Database &database, Witness &witness)
    : m_database(database)
    , m_witness(witness)
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
    auto anchorAt = std::chrono::steady_clock::now();
    std::unique_lock lock(m_mutex);
    // Not at once: a console that was just opened has better things to do.
    while (!m_wake.wait_for(lock, kTurn, [this] { return m_stopping; })) {
        lock.unlock();
        if (const auto now = std::chrono::steady_clock::now(); now >= anchorAt) {
            anchor();
            anchorAt = now + kAnchorEvery;
        }
        lookIfDue(ledger::VerifyMode::Full);
        lookIfDue(ledger::VerifyMode::Quick);
        lock.lock();
    }
}

namespace {

/// A turn is a lease on the look, not the look: one that was cut short is due again the next turn.
Result<bool> takeTurn(db::Transaction &tx, ledger::VerifyMode mode)
{
    const bool full = mode == ledger::VerifyMode::Full;
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<QString> last =
        store::setting(tx, QLatin1String(full ? ledger::kFullAt : ledger::kCleanAt));
    if (!last)
        return last.error();
    const qint64 age = *now - last->toLongLong();
    if (age >= 0 && age < (full ? kFullMs : kQuickMs))
        return false;
    return jobs::takeSlot(tx, full ? "verify.full" : "verify.quick", full ? kFullTurnMs : kQuickMs);
}

} // namespace

void Watch::lookIfDue(ledger::VerifyMode mode)
{
    const Result<bool> due =
        m_database.write([mode](db::Transaction &tx) { return takeTurn(tx, mode); });
    if (!due || !*due)
        return;
    const Result<ledger::VerifyReport> report = look(mode);
    if (!report)
        qCWarning(lcWatch).noquote() << report.error().code << report.error().detail;
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
        // What does not stop money is told, and does not hold the window of the next look back.
        return report->stopsMoney() ? ledger::latch(tx, *report) : ledger::noteClean(tx, mode);
    });
    if (!noted)
        return noted.error();
    return report;
}

void Watch::anchor()
{
    const Result<audit::Seal> head =
        m_database.read([](db::Reader &reader) { return audit::newestSeal(reader); });
    if (!head || head->sequence <= m_anchored)
        return;
    const Result<void> noted = m_witness.anchor(*head);
    if (noted)
        m_anchored = head->sequence;
    else
        qCWarning(lcWatch).noquote() << noted.error().code << noted.error().detail;
}

Result<QStringList> compareWitness(db::Reader &reader, const QString &witnessPath)
{
    const Witness::Account account = Witness::readEnd(witnessPath);
    const Result<QStringList> lost = orders::neverSent(reader, account.announced);
    if (!lost)
        return lost.error();
    QStringList broken;
    for (const QString &attempt : *lost)
        broken.append(QStringLiteral("V-49 ") + attempt);
    for (const audit::Seal &anchor : account.anchors) {
        const Result<audit::Seal> seal = audit::sealNumbered(reader, anchor.sequence);
        if (!seal)
            return seal.error();
        if (seal->hash != anchor.hash)
            broken.append(QStringLiteral("V-44 %1").arg(anchor.sequence));
    }
    // What people were shown already, under a latch that this database knows, is theirs.
    for (auto shown = account.shown.cbegin(); shown != account.shown.cend(); ++shown) {
        const Result<bool> known = store::knowsLatch(reader, {shown.value()});
        if (!known)
            return known.error();
        if (*known)
            broken.removeAll(shown.key());
    }
    return broken;
}

Result<void> latchUnlessWitnessed(db::Database &database, Witness &witness)
{
    QStringList news;
    LatchId latch;
    const Result<void> done = database.write([&](db::Transaction &tx) -> Result<void> {
        const Result<QStringList> broken = compareWitness(tx, witness.path());
        if (!broken || broken->isEmpty())
            return broken ? Result<void>() : broken.error();
        news = *broken;
        qCCritical(lcWatch).noquote() << news.join(u' ');
        const Result<LatchId> set = store::setLatch(tx, news.constFirst().section(u' ', 0, 0));
        if (set)
            latch = *set;
        return set ? Result<void>() : Result<void>(set.error());
    });
    if (!done || news.isEmpty())
        return done;
    return witness.shown(news, latch.text);
}

} // namespace reiyan::engine
