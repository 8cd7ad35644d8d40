#include "services/engine/health_answers.h"

#include "services/base/json.h"

#include <array>

namespace reiyan::engine {
namespace {

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

} // namespace reiyan::engine
