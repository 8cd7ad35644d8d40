#include "services/engine/balances.h"

#include "services/jobs/queue.h"
#include "services/routing/routing.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcBalances, "reiyan.balances", QtInfoMsg)

namespace reiyan::engine {
namespace {

constexpr char kAskJob[] = "supplier.balance";

} // namespace

Balances::Balances(db::Database &database, const Engine::Adapters &adapters, jobs::Runner &runner)
    : m_database(database)
    , m_adapters(adapters)
    , m_runner(runner)
{}

void Balances::addJobs(qint64 everyMs)
{
    m_runner.add({.kind = kAskJob,
                  .run = [this](jobs::JobContext &, const jobs::Job &job) { return ask(job); }});
    if (everyMs > 0)
        m_runner.addCron("suppliers.balance", everyMs,
                         [this](db::Transaction &tx) { return askAll(tx); });
}

Result<int> Balances::askAll(db::Transaction &tx) const
{
    int asked = 0;
    for (auto adapter = m_adapters.cbegin(); adapter != m_adapters.cend(); ++adapter) {
        const Result<bool> filed =
            jobs::enqueue(tx, {.kind = kAskJob,
                               .payload = {{QStringLiteral("supplier"), adapter.key()}},
                               .uniqKey = QStringLiteral("supplier.balance:") + adapter.key(),
                               .priority = 200});
        if (!filed)
            return filed.error();
        asked += *filed ? 1 : 0;
    }
    return asked;
}

Result<void> Balances::ask(const jobs::Job &job)
{
    const QString code = job.payload.value(QLatin1String("supplier")).toString();
    const auto adapter = m_adapters.value(code);
    const Result<Money> balance =
        adapter ? adapter->balance()
                : Result<Money>(Error{ErrorKind::Offline, "provider.no_adapter", code});
    if (!balance)
        qCInfo(lcBalances).noquote() << code << balance.error().code << balance.error().detail;
    return m_database.write([&](db::Transaction &tx) -> Result<void> {
        if (Result<void> done = jobs::complete(tx, job); !done || !balance)
            return done;
        const Result<qint64> now = tx.now();
        return now ? routing::noteBalance(tx, code, *balance, *now) : Result<void>(now.error());
    });
}

} // namespace reiyan::engine
