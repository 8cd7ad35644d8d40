#include "services/engine/health.h"

#include "services/db/session.h"
#include "services/store/latch.h"

#include <array>

namespace reiyan::engine {
namespace {

constexpr std::array kStatements = {
    db::Statement{"health.jobs", "SELECT state, count(*), min(run_at) FROM jobs "
                                 "WHERE state IN ('ready', 'running', 'dead') GROUP BY state"},
    db::Statement{"health.orders",
                  "SELECT status, count(*) FROM transactions "
                  "WHERE status IN ('DISPATCHING', 'VERIFYING', 'REVIEW') GROUP BY status"},
    db::Statement{"health.suppliers",
                  "SELECT p.code, COALESCE(h.state, 'closed'), h.balance FROM providers p "
                  "LEFT JOIN provider_health h ON h.provider_id = p.id WHERE p.is_active = 1 "
                  "ORDER BY p.code"},
};

Result<void> readJobs(db::Reader &reader, Health &health)
{
    const Result<qint64> now = reader.now();
    const Result<db::Rows> rows = reader.rows(kStatements[0]);
    if (!now || !rows)
        return now ? rows.error() : now.error();
    health.readAt = *now;
    for (const db::Row &row : *rows) {
        const QString state = row.text(0);
        if (state == QLatin1String("ready")) {
            health.jobsWaiting = row.small(1);
            health.longestWaitMs = std::max<qint64>(0, *now - row.integer(2));
        } else if (state == QLatin1String("running")) {
            health.jobsRunning = row.small(1);
        } else {
            health.jobsDead = row.small(1);
        }
    }
    return {};
}

} // namespace

bool Health::isGood() const
{
    constexpr qint64 kLongestWaitMs = 5LL * 60 * 1000;
    return !latched && longestWaitMs < kLongestWaitMs;
}

Result<Health> readHealth(db::Reader &reader)
{
    Health health;
    const Result<bool> latched = store::isLatched(reader);
    if (!latched)
        return latched.error();
    health.latched = *latched;
    if (Result<void> read = readJobs(reader, health); !read)
        return read.error();
    const Result<db::Rows> orders = reader.rows(kStatements[1]);
    const Result<db::Rows> suppliers = reader.rows(kStatements[2]);
    if (!orders || !suppliers)
        return orders ? suppliers.error() : orders.error();
    for (const db::Row &row : *orders)
        health.openOrders.insert(row.text(0), row.integer(1));
    for (const db::Row &row : *suppliers) {
        health.suppliers.append(
            {row.text(0), row.text(1), row.isNull(2) ? std::nullopt : std::optional(row.money(2))});
    }
    return health;
}

std::span<const db::Statement> healthStatements()
{
    return kStatements;
}

} // namespace reiyan::engine
