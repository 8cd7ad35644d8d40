#include "services/engine/health.h"

#include "services/base/json.h"
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

QByteArray line(const char *name, const QByteArray &labels, qint64 value)
{
    return QByteArray(name) + (labels.isEmpty() ? labels : '{' + labels + '}') + ' '
           + QByteArray::number(value) + '\n';
}

QByteArray label(const char *name, const QString &value)
{
    return QByteArray(name) + "=\"" + value.toUtf8() + '"';
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

http::Answer healthAnswer(const Result<Health> &health)
{
    if (!health)
        return {503, R"({"database":false})", "application/json"};
    const QJsonObject words{{QStringLiteral("database"), true},
                            {QStringLiteral("latched"), health->latched},
                            {QStringLiteral("jobsWaiting"), health->jobsWaiting},
                            {QStringLiteral("jobsDead"), health->jobsDead},
                            {QStringLiteral("longestWaitMs"), health->longestWaitMs}};
    return {health->isGood() ? 200 : 503, jsonText(words), "application/json"};
}

http::Answer metricsAnswer(const Result<Health> &health, const Webhooks &webhooks)
{
    QByteArray text =
        "# TYPE reiyan_database_up gauge\n" + line("reiyan_database_up", {}, health ? 1 : 0);
    text += "# TYPE reiyan_webhooks_total counter\n";
    for (const auto &[code, counts] : webhooks.counts()) {
        const QByteArray supplier = label("supplier", code);
        const std::array verdicts = {
            std::pair{"verified", counts.verified}, std::pair{"repeated", counts.repeated},
            std::pair{"unverified", counts.unverified}, std::pair{"refused", counts.refused}};
        for (const auto &[verdict, count] : verdicts)
            text += line("reiyan_webhooks_total",
                         supplier + ',' + label("verdict", QLatin1String(verdict)), count);
    }
    if (!health)
        return {200, text, "text/plain; version=0.0.4; charset=utf-8"};
    text += "# TYPE reiyan_latched gauge\n" + line("reiyan_latched", {}, health->latched ? 1 : 0);
    text += "# TYPE reiyan_jobs gauge\n"
            + line("reiyan_jobs", "state=\"ready\"", health->jobsWaiting)
            + line("reiyan_jobs", "state=\"running\"", health->jobsRunning)
            + line("reiyan_jobs", "state=\"dead\"", health->jobsDead);
    text += "# TYPE reiyan_job_longest_wait_ms gauge\n"
            + line("reiyan_job_longest_wait_ms", {}, health->longestWaitMs);
    text += "# TYPE reiyan_open_orders gauge\n";
    for (const char *state : {"DISPATCHING", "VERIFYING", "REVIEW"}) {
        const QString name = QLatin1String(state);
        text += line("reiyan_open_orders", label("state", name), health->openOrders.value(name));
    }
    text += "# TYPE reiyan_supplier_closed gauge\n";
    for (const Health::Supplier &supplier : health->suppliers)
        text += line("reiyan_supplier_closed", label("supplier", supplier.code),
                     supplier.breaker == QLatin1String("closed") ? 1 : 0);
    text += "# TYPE reiyan_supplier_balance_rupiah gauge\n";
    for (const Health::Supplier &supplier : health->suppliers) {
        if (supplier.balance)
            text += line("reiyan_supplier_balance_rupiah", label("supplier", supplier.code),
                         supplier.balance->toRupiah());
    }
    return {200, text, "text/plain; version=0.0.4; charset=utf-8"};
}

std::span<const db::Statement> healthStatements()
{
    return kStatements;
}

} // namespace reiyan::engine
