#include "services/engine/supplier_asks.h"

#include "services/engine/filing.h"
#include "services/jobs/queue.h"
#include "services/routing/routing.h"
#include "services/suppliers/suppliers_repository.h"

namespace reiyan::engine {
namespace {

constexpr int kByTheClock = 200;

QString codeOf(const jobs::Job &job)
{
    return job.payload.value(QLatin1String("supplier")).toString();
}

suppliers::Failure failureOf(const Error &error)
{
    return {QString::fromLatin1(error.code), error.args};
}

Error noAdapter(const QString &code)
{
    return {ErrorKind::Offline, "provider.no_adapter", {}, {code}};
}

suppliers::Ticket withTold(suppliers::Ticket ticket, const Result<providers::DepositTicket> &told)
{
    ticket.state = told ? QStringLiteral("READY") : QStringLiteral("REFUSED");
    if (told) {
        ticket.amount = told->amount;
        ticket.account = told->bank + u' ' + told->account;
        ticket.note = told->note;
    } else {
        ticket.failure = failureOf(told.error());
    }
    return ticket;
}

} // namespace

SupplierAsks::SupplierAsks(db::Database &database, const Engine::Adapters &adapters,
                           commands::Executor &executor, jobs::Runner &runner)
    : m_database(database)
    , m_adapters(adapters)
    , m_executor(executor)
    , m_runner(runner)
{}

void SupplierAsks::addJobs(qint64 balanceEveryMs, qint64 listsEveryMs)
{
    m_runner.add(
        {.kind = suppliers::kBalanceJob,
         .run = [this](jobs::JobContext &, const jobs::Job &job) { return askBalance(job); }});
    m_runner.add(
        {.kind = suppliers::kPriceListJob,
         .run = [this](jobs::JobContext &, const jobs::Job &job) { return askLists(job); }});
    m_runner.add(
        {suppliers::kTicketJob,
         [this](jobs::JobContext &, const jobs::Job &job) { return orderTicket(job); },
         [this](db::Transaction &tx, const jobs::Job &job) { return settleLostTicket(tx, job); }});
    if (balanceEveryMs > 0) {
        m_runner.addCron("suppliers.balance", balanceEveryMs, [this](db::Transaction &tx) {
            return askAll(tx, suppliers::kBalanceJob);
        });
    }
    if (listsEveryMs > 0) {
        m_runner.addCron("suppliers.price_list", listsEveryMs, [this](db::Transaction &tx) {
            return askAll(tx, suppliers::kPriceListJob);
        });
    }
}

Result<int> SupplierAsks::askAll(db::Transaction &tx, const char *kind) const
{
    int asked = 0;
    for (auto adapter = m_adapters.cbegin(); adapter != m_adapters.cend(); ++adapter) {
        const Result<bool> filed = suppliers::enqueueAsk(tx, kind, adapter.key(), kByTheClock);
        if (!filed)
            return filed.error();
        asked += *filed ? 1 : 0;
    }
    return asked;
}

std::shared_ptr<providers::ProviderAdapter> SupplierAsks::adapterOf(const jobs::Job &job) const
{
    return m_adapters.value(codeOf(job));
}

Result<void> SupplierAsks::askBalance(const jobs::Job &job)
{
    const QString code = codeOf(job);
    const auto adapter = adapterOf(job);
    const Result<Money> balance = adapter ? adapter->balance() : Result<Money>(noAdapter(code));
    return m_database.write([&](db::Transaction &tx) -> Result<void> {
        if (Result<void> done = jobs::complete(tx, job); !done)
            return done;
        const Result<qint64> now = tx.now();
        if (!now)
            return now.error();
        const Result<void> noted = suppliers::repository::noteAsked(
            tx, code, balance ? suppliers::Failure() : failureOf(balance.error()), *now);
        return noted && balance ? routing::noteBalance(tx, code, *balance, *now) : noted;
    });
}

Result<void> SupplierAsks::askLists(const jobs::Job &job)
{
    const auto adapter = adapterOf(job);
    if (adapter) {
        const QList<providers::ItemKind> kinds = adapter->capabilities().catalogues;
        for (const providers::ItemKind kind : kinds) {
            if (Result<void> followed = followList(job, codeOf(job), kind); !followed)
                return followed;
        }
    }
    return m_database.write([&](db::Transaction &tx) { return jobs::complete(tx, job); });
}

Result<bool> SupplierAsks::isListDue(const QString &code, const QString &kind, qint64 leastMs) const
{
    return m_database.write([&](db::Transaction &tx) -> Result<bool> {
        const auto last = suppliers::repository::listNote(tx, code, kind);
        const Result<qint64> now = last ? tx.now() : Result<qint64>(last.error());
        if (!now)
            return now.error();
        return !*last || *now - (*last)->askedAt >= leastMs;
    });
}

/// Asks for one list, no sooner than the supplier allows, and follows what it says.
Result<void> SupplierAsks::followList(const jobs::Job &job, const QString &code,
                                      providers::ItemKind kind)
{
    const auto adapter = m_adapters.value(code);
    const Result<bool> isDue =
        isListDue(code, kindCode(kind), adapter->capabilities().leastPriceListMs);
    if (!isDue || !*isDue)
        return isDue ? Result<void>() : isDue.error();
    const Result<providers::PriceList> list = adapter->priceList(kind);
    return m_database.write([&](db::Transaction &tx) -> Result<void> {
        const Result<qint64> now = tx.now();
        if (!now)
            return now.error();
        const Result<suppliers::ListNote> note =
            list ? apply(tx, job, importOf(code, *list), kindCode(kind))
                 : Result<suppliers::ListNote>(list.error());
        if (list && !note && !note.error().isRefusal()) // ours, not the list's: nothing is kept
            return note.error();
        suppliers::ListNote kept;
        if (note)
            kept = *note;
        else
            kept.failure = failureOf(note.error());
        kept.kind = kindCode(kind);
        kept.askedAt = *now;
        return suppliers::repository::noteList(tx, code, kept);
    });
}

/// Files what the list changes; nothing is filed where it changes nothing.
Result<suppliers::ListNote> SupplierAsks::apply(db::Transaction &tx, const jobs::Job &job,
                                                const catalog::ImportPriceList &list,
                                                const QString &kind)
{
    const Result<catalog::SyncPlan> plan = catalog::planSync(tx, list, kind);
    if (!plan)
        return plan.error();
    if (plan->losesMost) {
        return Error{ErrorKind::Invalid,
                     "price_list.loses_most",
                     {},
                     {QString::number(plan->command.gone.size())}};
    }
    const auto changes = plan->command.items.size() + plan->command.gone.size();
    if (changes > 0) {
        const CommandId id{
            derivedUuid("catalog.sync:" + job.id.text.toLatin1() + ':' + kind.toLatin1())};
        const auto filed =
            fileInJob(m_executor, tx, id, catalog::SyncPriceList::kKind, plan->command.toJson());
        if (!filed)
            return filed.error();
    }
    suppliers::ListNote note;
    note.items = int(list.items.size());
    note.changed = int(changes);
    note.unknown = plan->unknown;
    return note;
}

Result<void> SupplierAsks::orderTicket(const jobs::Job &job)
{
    const QString id = job.payload.value(QLatin1String("ticket")).toString();
    const auto found = m_database.write(
        [&](db::Transaction &tx) { return suppliers::repository::findTicket(tx, id); });
    if (!found)
        return found.error();
    const suppliers::Ticket asked = found->value_or(suppliers::Ticket());
    if (asked.state != QLatin1String("ASKED"))
        return m_database.write([&](db::Transaction &tx) { return jobs::complete(tx, job); });
    const auto adapter = adapterOf(job);
    const suppliers::Ticket ticket =
        withTold(asked, adapter ? adapter->orderDeposit(asked.wanted, asked.bank, asked.owner)
                                : Result<providers::DepositTicket>(noAdapter(codeOf(job))));
    return m_database.write([&](db::Transaction &tx) -> Result<void> {
        const Result<qint64> now = tx.now();
        if (!now)
            return now.error();
        const Result<void> kept = suppliers::repository::keepTicket(tx, ticket, *now);
        return kept ? jobs::complete(tx, job) : kept;
    });
}

/// The worker died while it asked: perhaps there is a ticket at the supplier that we do not know.
Result<void> SupplierAsks::settleLostTicket(db::Transaction &tx, const jobs::Job &job)
{
    const auto found = suppliers::repository::findTicket(
        tx, job.payload.value(QLatin1String("ticket")).toString());
    if (!found)
        return found.error();
    suppliers::Ticket ticket = found->value_or(suppliers::Ticket());
    ticket.state = QStringLiteral("REFUSED");
    ticket.failure = {QStringLiteral("ticket.lost"), {}};
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    if (Result<void> kept = suppliers::repository::keepTicket(tx, ticket, *now); !kept)
        return kept;
    return jobs::complete(tx, job);
}

} // namespace reiyan::engine
