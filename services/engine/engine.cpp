#include "services/engine/engine.h"

#include "services/audit/audit.h"
#include "services/base/crash_point.h"
#include "services/bills/bills_commands.h"
#include "services/bills/bills_repository.h"
#include "services/catalog/catalog_queries.h"
#include "services/catalog/catalog_repository.h"
#include "services/commands/approvals.h"
#include "services/commands/state_history.h"
#include "services/deposits/deposits_commands.h"
#include "services/deposits/deposits_queries.h"
#include "services/deposits/deposits_repository.h"
#include "services/deposits/evidence.h"
#include "services/deposits/invoices_repository.h"
#include "services/deposits/lines_repository.h"
#include "services/deposits/work_repository.h"
#include "services/engine/bill_desk.h"
#include "services/engine/board.h"
#include "services/engine/filing.h"
#include "services/engine/health_answers.h"
#include "services/engine/statement_desk.h"
#include "services/engine/supplier_asks.h"
#include "services/identity/identity_commands.h"
#include "services/identity/identity_repository.h"
#include "services/identity/sign_in.h"
#include "services/jobs/jobs_commands.h"
#include "services/jobs/outbox.h"
#include "services/jobs/queue.h"
#include "services/ledger/ledger.h"
#include "services/ledger/verify.h"
#include "services/members/members_commands.h"
#include "services/members/members_queries.h"
#include "services/orders/orders_commands.h"
#include "services/orders/orders_queries.h"
#include "services/orders/orders_repository.h"
#include "services/orders/orders_steps.h"
#include "services/payments/payments_commands.h"
#include "services/payments/payments_queries.h"
#include "services/payments/payments_repository.h"
#include "services/routing/dry_run.h"
#include "services/routing/routing.h"
#include "services/routing/routing_commands.h"
#include "services/store/cases.h"
#include "services/store/cases_commands.h"
#include "services/store/latch.h"
#include "services/store/numbers.h"
#include "services/store/setup.h"
#include "services/suppliers/suppliers_repository.h"
#include "services/wallets/wallets_commands.h"

namespace reiyan::engine {
namespace {

constexpr int kSealBatch = 500;

/// Nothing has left this machine: a definite "not sent", which may be tried elsewhere.
SupplierOutcome notSent(const QByteArray &why)
{
    SupplierOutcome outcome;
    outcome.outcome = OutcomeClass::NotSent;
    outcome.error = "TRANSPORT_ERROR";
    outcome.rule = why;
    outcome.refundAllowed = true;
    outcome.failoverAllowed = true;
    return outcome;
}

} // namespace

Engine::Engine(db::Database &database, Adapters adapters, Options options)
    : m_database(database)
    , m_adapters(std::move(adapters))
    , m_options(std::move(options))
    , m_witness(m_options.witnessPath)
    , m_executor(database)
    , m_runner(database, m_options.runner)
    , m_watch(database, m_witness)
    , m_asks(std::make_unique<SupplierAsks>(database, m_adapters, m_executor, m_runner))
    , m_billDesk(std::make_unique<BillDesk>(database, m_adapters, m_runner))
    , m_paymentDesk(database, m_options.gateways, m_executor, m_runner)
    , m_statementDesk(std::make_unique<StatementDesk>(database, m_executor, m_runner))
    , m_webhooks(
          std::make_unique<Webhooks>(database, m_adapters, m_paymentDesk, m_executor, m_runner))
{
    for (auto adapter = m_adapters.cbegin(); adapter != m_adapters.cend(); ++adapter) {
        const providers::Capabilities can = (*adapter)->capabilities();
        m_pace.setLimit(adapter.key(), {can.callsAtOnce, can.callsASecond});
    }
    addAllHandlers(m_executor);
    addJobs();
    addChores();
}

Engine::~Engine()
{
    stop();
}

Result<void> Engine::start()
{
    const Result<QString> store = m_database.write(store::storeId);
    if (!store)
        return store.error();
    if (Result<void> opened = m_witness.open(*store); !opened)
        return opened;
    if (Result<void> compared = latchUnlessWitnessed(m_database, m_witness); !compared)
        return compared;
    if (m_options.listen) {
        auto listener = http::Listener::open(
            *m_options.listen, [this](const http::Incoming &incoming) { return answer(incoming); });
        if (!listener)
            return listener.error();
        m_listener = *std::move(listener);
    }
    m_runner.start();
    m_watch.start();
    return {};
}

quint16 Engine::port() const
{
    return m_listener ? m_listener->port() : quint16(0);
}

http::Answer Engine::answer(const http::Incoming &incoming)
{
    const bool isHealth = incoming.path == "/health";
    if (!isHealth && incoming.path != "/metrics")
        return m_webhooks->take(incoming);
    // What a store owns is nobody's business but this machine's.
    if (!m_options.listen->address.isLoopback())
        return {404, "not found"};
    const Result<Health> health = m_database.read(readHealth);
    return isHealth ? healthAnswer(health) : metricsAnswer(health, *m_webhooks);
}

void Engine::stop()
{
    m_listener.reset();
    if (!m_runner.isRunning())
        return;
    m_watch.stop();
    m_runner.stop();
    // What was done since the last turn of the sealer would look forgotten (V-45).
    Result<int> sealed = 1;
    while (sealed && *sealed > 0) {
        sealed = m_database.write([](db::Transaction &tx) { return audit::seal(tx, kSealBatch); });
    }
    m_watch.anchor();
}

void Engine::addJobs()
{
    m_runner.add(
        {orders::kSendJob,
         [this](jobs::JobContext &context, const jobs::Job &job) { return send(context, job); },
         [this](db::Transaction &tx, const jobs::Job &job) { return settleLostSending(tx, job); }});
    m_runner.add({.kind = orders::kCheckJob,
                  .run = [this](jobs::JobContext &context,
                                const jobs::Job &job) { return check(context, job); },
                  .neverDies = true});
    m_runner.add({.kind = orders::kWatchJob,
                  .run = [this](jobs::JobContext &context,
                                const jobs::Job &job) { return watch(context, job); },
                  .neverDies = true});
    m_runner.add({deposits::kExpireJob, [this](jobs::JobContext &context, const jobs::Job &job) {
                      return expireDeposit(context, job);
                  }});
    m_asks->addJobs(m_options.balanceEveryMs, m_options.priceListsEveryMs);
    m_billDesk->addJobs();
    m_paymentDesk.addJobs();
    m_statementDesk->addJobs();
    m_webhooks->addJobs();
}

void Engine::addChores()
{
    constexpr int kArchiveBatch = 500;
    m_runner.addChore("seal", 3'000,
                      [](db::Transaction &tx) { return audit::seal(tx, kSealBatch); });
    m_runner.addChore("outbox", 2'000, jobs::deliverOutbox);
    m_runner.addCron("orders.check_forgotten", 60'000, orders::checkForgotten);
    m_runner.addCron("approvals.expire", 30'000,
                     [](db::Transaction &tx) { return commands::expireApprovals(tx); });
    m_runner.addCron("jobs.archive", 60'000,
                     [](db::Transaction &tx) { return jobs::archive(tx, kArchiveBatch); });
    if (m_options.executesFiled) {
        m_runner.addFiledWork([this] { return m_executor.executeFiled(50); });
    }
}

Result<std::optional<Engine::Entry>> Engine::enter(const jobs::JobContext &context,
                                                   const jobs::Job &job)
{
    if (!context.mayCallOut())
        return leaseStale();
    constexpr int kPatienceMs = 50; // a thread that waits here serves nobody
    constexpr qint64 kComeBackMs = 1'000;
    const AttemptId id{job.payload.value(QLatin1String("attempt")).toString()};
    const auto attempt = m_database.read(
        [&](db::Reader &reader) { return orders::repository::findAttempt(reader, id); });
    if (!attempt)
        return attempt.error();
    const QString code = *attempt ? (*attempt)->providerCode : QString();
    std::optional<Pace::Turn> turn = m_pace.enter(code, kPatienceMs);
    if (turn)
        return std::optional<Entry>(Entry{*std::move(turn), code});
    const Result<void> later = m_database.write([&](db::Transaction &tx) -> Result<void> {
        const Result<qint64> now = tx.now();
        return now ? jobs::runAgainAt(tx, job, *now + kComeBackMs) : Result<void>(now.error());
    });
    return later ? Result<std::optional<Entry>>(std::nullopt) : later.error();
}

Result<void> Engine::send(jobs::JobContext &context, const jobs::Job &job)
{
    const Result<std::optional<Entry>> entry = enter(context, job);
    if (!entry || !*entry)
        return entry ? Result<void>() : entry.error();
    const Result<Before> before = lookBefore(job);
    if (!before)
        return before.error();
    const Result<std::optional<orders::Call>> call = m_database.write(
        [&](db::Transaction &tx) { return orders::beginSending(tx, job, before->outgoing); });
    if (!call)
        return call.error();
    if (!*call)
        return {};
    crashPoint("order.after_sending");

    const orders::Attempt &attempt = (*call)->attempt;
    const Result<SupplierOutcome> outcome = buy(context, **call, before->obstacle);
    if (!outcome)
        return outcome.error();
    orders::RecordAnswer answer{attempt.id, 0, orders::AnswerSource::Submit, *outcome, 60'000};
    if (const auto adapter = m_adapters.value(attempt.providerCode))
        setPause(answer, *adapter, attempt.itemKind == QLatin1String("bill"));
    m_witness.answered(attempt.id.text, outcomeCode(answer.outcome.outcome));
    crashPoint("order.after_reply");
    return keepAnswer(job, answer);
}

/// Witnessed, then sent; or a "not sent" where something stands against it.
Result<SupplierOutcome> Engine::buy(const jobs::JobContext &context, const orders::Call &call,
                                    const QByteArray &before)
{
    const orders::Attempt &attempt = call.attempt;
    const auto adapter = m_adapters.value(attempt.providerCode);
    const QByteArray obstacle = !adapter           ? "no adapter"
                                : call.billExpired ? "bill expired"
                                : call.breakerOpen ? "breaker open"
                                                   : before;
    const Result<void> witnessed = m_witness.sending(attempt.id.text, attempt.providerCode,
                                                     attempt.providerRef, attempt.requestHash);
    if (!obstacle.isEmpty() || !witnessed)
        return notSent(obstacle.isEmpty() ? "no witness" : obstacle);
    crashPoint("order.after_witness");
    if (!context.mayCallOut()) // frozen since: others may have settled it as lost (J-1)
        return leaseStale();
    return adapter->purchase(requestOf(attempt));
}

/// What a supplier without our reference has now, so that a lost answer can be found later.
Result<Engine::Before> Engine::lookBefore(const jobs::Job &job)
{
    const AttemptId id{job.payload.value(QLatin1String("attempt")).toString()};
    const auto attempt = m_database.read(
        [&](db::Reader &reader) { return orders::repository::findAttempt(reader, id); });
    if (!attempt)
        return attempt.error();
    const auto adapter = *attempt ? m_adapters.value((*attempt)->providerCode) : nullptr;
    if (!adapter)
        return Before{};
    const QByteArray mark = adapter->accountMark();
    if ((*attempt)->state != orders::AttemptState::Prepared
        || adapter->capabilities().takesOurReference)
        return Before{{std::nullopt, mark}, {}};
    const Result<QStringList> handles = adapter->handlesBefore(requestOf(**attempt));
    if (handles)
        return Before{{*handles, mark}, {}};
    // Unsent on purpose: without this list nobody could tell ours from an older one.
    return Before{{QStringList(), mark}, "no list before"};
}

/// Nothing is sent that could buy: the money was given back. Only goods are news.
Result<void> Engine::watch(jobs::JobContext &context, const jobs::Job &job)
{
    const Result<std::optional<Entry>> entry = enter(context, job);
    if (!entry || !*entry)
        return entry ? Result<void>() : entry.error();
    const auto watched =
        m_database.write([&](db::Transaction &tx) { return orders::beginWatch(tx, job); });
    if (!watched || !*watched)
        return watched ? Result<void>() : watched.error();
    return lookAt(job, **watched);
}

Result<void> Engine::lookAt(const jobs::Job &job, const orders::Watch &watched)
{
    const orders::Attempt &attempt = watched.attempt;
    const auto adapter = m_adapters.value(attempt.providerCode);
    // Not set up here, its key out of reach, or another account today: the next look may do.
    const bool canLook =
        adapter && (attempt.accountMark.isEmpty() || attempt.accountMark == adapter->accountMark());
    const auto seen = canLook ? adapter->look(requestOf(attempt)) : std::nullopt;
    const bool came = seen && seen->outcome == OutcomeClass::Succeeded;
    const bool isOver = (canLook && !seen) || watched.nextAt == 0; // no such question, or the end
    return m_database.write([&](db::Transaction &tx) -> Result<void> {
        constexpr int kLooks = 1'000'000; // apart from the questions while it was live
        if (Result<void> done = jobs::complete(tx, job); !done)
            return done;
        if (came)
            return fileAnswer(
                m_executor, tx,
                {attempt.id, kLooks + watched.turn, orders::AnswerSource::Check, *seen});
        return isOver ? Result<void>()
                      : orders::scheduleWatch(tx, attempt.id, watched.nextTurn, watched.nextAt);
    });
}

Result<void> Engine::check(jobs::JobContext &context, const jobs::Job &job)
{
    const Result<std::optional<Entry>> entry = enter(context, job);
    if (!entry || !*entry)
        return entry ? Result<void>() : entry.error();
    const auto own = m_adapters.value((*entry)->providerCode);
    const QByteArray mark = own ? own->accountMark() : QByteArray();
    const Result<std::optional<orders::Call>> call =
        m_database.write([&](db::Transaction &tx) { return orders::beginCheck(tx, job, mark); });
    if (!call)
        return call.error();
    if (!*call)
        return {};
    const orders::Attempt &attempt = (*call)->attempt;
    const auto adapter = m_adapters.value(attempt.providerCode);
    if (!adapter)
        return Error{ErrorKind::Offline, "provider.no_adapter", attempt.providerCode};
    crashPoint("check.before_query");
    if (!context.mayCallOut())
        return leaseStale();
    providers::PurchaseRequest request = requestOf(attempt);
    request.otherHandles = (*call)->otherHandles;
    request.ageMs = (*call)->ageMs;
    request.mayRepeat = !(*call)->billExpired;
    orders::RecordAnswer answer{attempt.id, (*call)->answerNumber, orders::AnswerSource::Check,
                                adapter->check(request)};
    setPause(answer, *adapter, attempt.itemKind == QLatin1String("bill"));
    crashPoint("check.after_answer");
    return keepAnswer(job, answer);
}

/// Ends the job and records the answer in one unit. The job ends first: the next query may then
/// have its key. A supplier has spoken, so this waits out a database in trouble much longer than
/// a person would, and may run again after a commit of unknown end: the job's fence and the
/// answer's own id let it through once.
Result<void> Engine::keepAnswer(const jobs::Job &job, const orders::RecordAnswer &answer)
{
    constexpr db::RunOptions kPatience{
        .maxTries = 60, .budgetMs = 60'000, .rerunWhenAmbiguous = true};
    return db::await(m_database.writer().write(
        [&](db::Transaction &tx) -> Result<void> {
            if (Result<void> done = jobs::complete(tx, job); !done)
                return done;
            return fileAnswer(m_executor, tx, answer);
        },
        kPatience));
}

/// The worker died between SENDING and the answer (J-3): prepared goes back into the queue,
/// sending becomes unknown and is asked after. It is never run again.
Result<void> Engine::settleLostSending(db::Transaction &tx, const jobs::Job &job)
{
    const AttemptId id{job.payload.value(QLatin1String("attempt")).toString()};
    const auto attempt = orders::repository::findAttempt(tx, id);
    if (!attempt)
        return attempt.error();
    if (*attempt && (*attempt)->state == orders::AttemptState::Prepared) {
        const Result<qint64> now = tx.now();
        return now ? jobs::runAgainAt(tx, job, *now) : Result<void>(now.error());
    }
    if (Result<void> done = jobs::complete(tx, job); !done)
        return done;
    if (!*attempt || (*attempt)->state != orders::AttemptState::Sending)
        return {};
    const auto adapter = m_adapters.value((*attempt)->providerCode);
    orders::RecordAnswer answer{id,
                                0,
                                orders::AnswerSource::Lease,
                                {},
                                adapter ? adapter->capabilities().leastRecheckMs : 60'000};
    answer.outcome.error = "TRANSPORT_ERROR";
    answer.outcome.rule = "worker died";
    return fileAnswer(m_executor, tx, answer);
}

Result<void> Engine::expireDeposit(jobs::JobContext &context, const jobs::Job &job)
{
    const deposits::ExpireDeposit expire{{job.payload.value(QLatin1String("id")).toString()}};
    const CommandId id{derivedUuid("deposit.expire:" + job.id.text.toLatin1())};
    return context.database().write([&](db::Transaction &tx) -> Result<void> {
        if (Result<void> done = jobs::complete(tx, job); !done)
            return done;
        const Result<commands::Outcome> expired =
            fileInJob(m_executor, tx, id, deposits::ExpireDeposit::kKind, expire.toJson());
        // Paid or decided meanwhile: nothing is left to expire.
        return expired || expired.error().isRefusal() ? Result<void>() : expired.error();
    });
}

void addAllHandlers(commands::Executor &executor)
{
    identity::addHandlers(executor);
    jobs::addHandlers(executor);
    members::addHandlers(executor);
    bills::addHandlers(executor);
    catalog::addHandlers(executor);
    deposits::addHandlers(executor);
    payments::addHandlers(executor);
    orders::addHandlers(executor);
    routing::addHandlers(executor);
    suppliers::addHandlers(executor);
    wallets::addHandlers(executor);
    executor.add(store::closeCaseHandler());
}

catalog::ImportPriceList importOf(const QString &providerCode, const providers::PriceList &list)
{
    catalog::ImportPriceList import{providerCode, {}, false};
    for (const providers::CatalogItem &item : list.items) {
        import.items.append({item.sku, item.name, item.category, item.brand, item.description,
                             item.cost, item.isAvailable, item.unavailableReason, item.repeatable,
                             item.cutOffStart, item.cutOffEnd, kindCode(item.kind),
                             item.answersAs});
    }
    return import;
}

QList<db::Statement> allStatements()
{
    QList<db::Statement> all;
    const auto take = [&all](std::span<const db::Statement> statements) {
        all.append(QList<db::Statement>(statements.begin(), statements.end()));
    };
    take(audit::statements());
    take(boardStatements());
    take(bills::repository::statements());
    take(catalog::repository::statements());
    take(catalog::queryStatements());
    take(commands::approvalStatements());
    take(commands::historyStatements());
    take(commands::statements());
    take(deposits::depositQueryStatements());
    take(deposits::evidenceStatements());
    take(deposits::repository::invoiceStatements());
    take(deposits::repository::lineStatements());
    take(deposits::repository::workStatements());
    take(deposits::repository::statements());
    take(healthStatements());
    take(identity::repository::statements());
    take(identity::signInStatements());
    take(jobs::inboxStatements());
    take(jobs::outboxStatements());
    take(jobs::statements());
    take(ledger::statements());
    take(ledger::verifyStatements());
    take(members::queryStatements());
    take(orders::queryStatements());
    take(orders::repository::statements());
    take(payments::repository::statements());
    take(payments::queryStatements());
    take(routing::dryRunStatements());
    take(routing::statements());
    take(suppliers::repository::statements());
    take(store::caseStatements());
    take(store::closeCaseStatements());
    take(store::latchStatements());
    take(store::setupStatements());
    take(store::statements());
    return all;
}

} // namespace reiyan::engine
