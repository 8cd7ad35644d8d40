#include "app/ctl/simulate.h"

#include "app/ctl/both_books.h"
#include "app/sample/sample_setup.h"
#include "app/sample/sample_suppliers.h"
#include "models/texts/money_text.h"
#include "services/db/migrator.h"
#include "services/deposits/deposits_commands.h"
#include "services/engine/witness.h"
#include "services/identity/identity_repository.h"
#include "services/sample/simulation.h"
#include "services/store/numbers.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <csignal>

namespace reiyan::ctl {

Plan planOf(const Ctl &ctl)
{
    Plan plan;
    plan.orders = std::max(1, ctl.option("orders").toInt());
    plan.workers = std::max(1, ctl.option("workers").toInt());
    plan.kills = ctl.option("kills").toInt();
    plan.crashPoint = ctl.option("crash");
    plan.freezeSeconds = ctl.option("freeze").toInt();
    plan.seed = ctl.option("seed").toULongLong();
    plan.timeoutSeconds = std::max(10, ctl.option("timeout").toInt());
    plan.allSuppliers = ctl.option("suppliers") == QLatin1String("all");
    const QString answers = ctl.option("answers");
    plan.webhooks = answers != QLatin1String("polling");
    plan.polling = answers != QLatin1String("webhooks");
    plan.allFaults = ctl.option("faults") == QLatin1String("all");
    return plan;
}

void addPlanOptions(Ctl &ctl)
{
    ctl.parser().addOptions(
        {{QStringLiteral("orders"), {}, QStringLiteral("N"), QStringLiteral("2000")},
         {QStringLiteral("workers"), {}, QStringLiteral("N"), QStringLiteral("2")},
         {QStringLiteral("faults"), {}, QStringLiteral("all|none"), QStringLiteral("all")},
         {QStringLiteral("suppliers"), {}, QStringLiteral("one|all"), QStringLiteral("one")},
         {QStringLiteral("answers"), QStringLiteral("How suppliers tell the end."),
          QStringLiteral("polling|webhooks|both"), QStringLiteral("polling")},
         {QStringLiteral("kills"), {}, QStringLiteral("N"), QStringLiteral("0")},
         {QStringLiteral("freeze"), QStringLiteral("The first worker stands still that long."),
          QStringLiteral("SECONDS"), QStringLiteral("0")},
         {QStringLiteral("crash"), {}, QStringLiteral("POINT[:N]")},
         {QStringLiteral("timeout"), {}, QStringLiteral("SECONDS"), QStringLiteral("600")},
         {QStringLiteral("seed"), {}, QStringLiteral("S"), QStringLiteral("1")}});
}

namespace {

using sandbox::Behaviour;
using sandbox::SandboxServer;

QList<sample::SampleSupplier> suppliersOf(const Plan &plan)
{
    const QList<sample::SampleSupplier> all = sample::sampleSuppliers();
    return plan.allSuppliers ? all : all.mid(0, 1);
}

/// One that never answers hangs by design; of a purchase that never reached the supplier there is
/// no webhook, so that without polling nobody learns of it.
bool everEnds(Behaviour behaviour, const Plan &plan)
{
    const bool lost =
        behaviour == Behaviour::TimeoutNothing || behaviour == Behaviour::ResetConnection;
    return behaviour != Behaviour::Silent && (plan.polling || !lost);
}

SandboxServer::Options sandboxOptions(const Plan &plan, const sample::SampleSupplier &supplier)
{
    SandboxServer::Options options = sample::sandboxOf(supplier);
    options.seed = plan.seed;
    options.hangMs = 250;
    options.webhookNoise = true;
    if (plan.allFaults) {
        options.mix.clear();
        for (int i = 0; i < sandbox::kBehaviours; ++i) {
            if (everEnds(Behaviour(i), plan))
                options.mix.append(Behaviour(i));
        }
        options.mix += QList<Behaviour>(8, Behaviour::Success);
    }
    return options;
}

/// Further suppliers with routes, and a breaker that closes again within the run.
Result<void> addSuppliers(db::Database &store, commands::Executor &executor, const UserId &owner,
                          const Plan &plan)
{
    const Result<void> hasty = store.write([](db::Transaction &tx) {
        const Result<void> brief =
            store::setSetting(tx, QStringLiteral("breaker.open_seconds"), QStringLiteral("1"));
        // A third of the sandbox's answers are lost on purpose: that is its usual day.
        return brief ? store::setSetting(tx, QStringLiteral("breaker.worst_percent"),
                                         QStringLiteral("75"))
                     : brief;
    });
    if (!hasty)
        return hasty;
    const QList<sample::SampleSupplier> suppliers = suppliersOf(plan);
    for (const sample::SampleSupplier &supplier : suppliers.mid(1)) {
        if (Result<void> added = sample::installSupplier(store, executor, owner, supplier); !added)
            return added;
    }
    const Result<int> linked = sample::linkRoutes(store, executor, owner);
    return linked ? Result<void>() : Result<void>(linked.error());
}

/// Schema, sample staff, catalog, members with an opening history that pays for the run.
Result<void> prepareStore(const db::ConnectionSettings &settings, const Plan &plan)
{
    const auto store = db::Database::open(settings, {});
    if (!store)
        return store.error();
    const Result<int> schema = db::await((*store)->writer().withConnection(
        [](db::Connection &connection) { return db::migrate(connection); }));
    if (!schema)
        return schema.error();
    const sample::SampleOptions options{20, 0, 1, plan.seed, 0, 1}; // the others come below
    const auto staff = sample::setUpSample(**store, options, [](int) {});
    if (!staff)
        return staff.error();

    commands::Executor executor(**store);
    engine::addAllHandlers(executor);
    const auto person = [&](const char *name) {
        return (*store)->read([&](db::Reader &reader) {
            return identity::repository::findByName(reader, QLatin1String(name));
        });
    };
    const auto clerk = person("tono");
    const auto finance = person("dewi");
    const auto owner = person("pemilik");
    const auto market = (*store)->read([](db::Reader &reader) { return sample::market(reader); });
    if (!clerk || !finance || !owner || !market)
        return Error{ErrorKind::Broken, "identity.unknown_actor", {}};
    const auto run = [&](const UserId &actor, const char *kind, const QJsonObject &payload) {
        return db::await(executor.execute({{newUuid((*store)->environment())},
                                           kind,
                                           payload,
                                           actor,
                                           commands::Origin::Ctl,
                                           QStringLiteral("simulasi")}));
    };
    if (Result<void> more = addSuppliers(**store, executor, (*owner)->id, plan); !more)
        return more;
    for (const UserId &member : market->members) {
        const deposits::RequestDeposit request{member, QStringLiteral("BCA"),
                                               Money::rupiah(900'000'000),
                                               newUuid((*store)->environment())};
        const auto filed = run((*clerk)->id, deposits::RequestDeposit::kKind, request.toJson());
        if (!filed)
            return filed.error();
        const DepositId id{filed->result.value(QLatin1String("id")).toString()};
        const deposits::MatchDeposit match{id, 1, QStringLiteral("modal ") + member.text};
        const auto matched = run((*finance)->id, deposits::MatchDeposit::kKind, match.toJson());
        const auto credited = run((*owner)->id, deposits::ApproveDeposit::kKind,
                                  deposits::ApproveDeposit{id, 2}.toJson());
        if (!matched || !credited)
            return matched ? credited.error() : matched.error();
    }
    return {};
}

/// The other side of a run: engine and customers, in a process that may be killed at any moment.
class Workers
{
public:
    Workers(const Ctl &ctl, const Plan &plan, const Sandboxes &servers)
        : m_url(ctl.option("db"))
        , m_plan(plan)
        , m_servers(servers)
    {}

    void start(int count)
    {
        // Reserved for the run: a worker's next life listens where the suppliers call.
        for (int i = 0; i < count && m_plan.webhooks; ++i) {
            QTcpServer reserve;
            reserve.listen(QHostAddress::LocalHost);
            m_ports.append(reserve.serverPort());
        }
        int turn = 0;
        for (const auto &[code, server] : m_servers) {
            if (m_plan.webhooks)
                server->sendWebhooksTo(QUrl(QStringLiteral("http://127.0.0.1:%1/webhook/%2")
                                                .arg(m_ports.at(turn++ % m_ports.size()))
                                                .arg(code)));
        }
        for (int i = 0; i < count; ++i) {
            m_processes.push_back(std::make_unique<QProcess>());
            launch(i, true);
        }
    }

    /// Starts again what died; answers how many did.
    int revive()
    {
        int died = 0;
        for (int i = 0; i < int(m_processes.size()); ++i) {
            m_processes[size_t(i)]->waitForFinished(0); // no event loop here: look ourselves
            if (m_processes[size_t(i)]->state() != QProcess::NotRunning)
                continue;
            ++died;
            launch(i, false);
        }
        return died;
    }

    void kill(int index)
    {
        QProcess &process = *m_processes[size_t(index) % m_processes.size()];
        process.kill();
        process.waitForFinished(5'000);
    }

    /// Stops the first worker in whatever it is doing, or lets it go on as if nothing had been.
    void freeze(bool still)
    {
        ::kill(pid_t(m_processes.front()->processId()), still ? SIGSTOP : SIGCONT);
    }

    /// What the workers announced before they sent it, the killed ones too (3.6).
    [[nodiscard]] QStringList announced() const
    {
        QStringList attempts;
        for (int i = 0; i < int(m_processes.size()); ++i)
            attempts += engine::Witness::read(witness(i)).announced;
        return attempts;
    }

    void stop()
    {
        for (const auto &process : m_processes)
            process->terminate();
        for (const auto &process : m_processes) {
            if (!process->waitForFinished(60'000))
                process->kill();
        }
    }

private:
    /// A worker's next life goes on in the file of the one that was killed.
    [[nodiscard]] QString witness(int index) const
    {
        return m_dir.filePath(QString::number(index) + QStringLiteral(".witness"));
    }

    /// `code=url,...`
    [[nodiscard]] QString addresses() const
    {
        QStringList pairs;
        for (const auto &[code, server] : m_servers)
            pairs.append(code + u'=' + server->address().toString());
        return pairs.join(u',');
    }

    [[nodiscard]] QString answers() const
    {
        if (!m_plan.polling)
            return QStringLiteral("webhooks");
        return m_plan.webhooks ? QStringLiteral("both") : QStringLiteral("polling");
    }

    void launch(int index, bool first)
    {
        QProcess &process = *m_processes[size_t(index)];
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (first && !m_plan.crashPoint.isEmpty())
            environment.insert(QStringLiteral("REIYAN_CRASH_POINT"), m_plan.crashPoint);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("simulate-worker"),
                       QStringLiteral("--db"),
                       m_url,
                       QStringLiteral("--orders"),
                       QString::number(m_plan.orders),
                       QStringLiteral("--workers"),
                       QString::number(m_processes.size()),
                       QStringLiteral("--seed"),
                       QString::number(m_plan.seed),
                       QStringLiteral("--index"),
                       QString::number(index),
                       QStringLiteral("--share"),
                       QString::number(m_plan.workers),
                       QStringLiteral("--supplier"),
                       addresses(),
                       QStringLiteral("--witness"),
                       witness(index),
                       QStringLiteral("--answers"),
                       answers(),
                       QStringLiteral("--port"),
                       QString::number(m_ports.value(index))});
        process.waitForStarted(5'000);
    }

    const QString m_url;
    const Plan &m_plan;
    const Sandboxes &m_servers;
    const QTemporaryDir m_dir;
    QList<quint16> m_ports;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

int say(const Ctl &ctl, const Balance &balance, int deaths, qint64 elapsedMs)
{
    const QString text =
        QStringLiteral("orders placed   %1  (refused %2)\n"
                       "delivered       %3\nnot delivered   %4\nin review       %17\n"
                       "still open      %5\n"
                       "supplier's book %6 charged, %7\nour book        %8 delivered, %9\n"
                       "sales           %10\nlost %11, doubled %12, invariants broken %13 %14\n"
                       "workers killed or crashed %15, %16 s")
            .arg(balance.placed)
            .arg(balance.refused)
            .arg(balance.succeeded)
            .arg(balance.failed)
            .arg(balance.open)
            .arg(balance.boughtThere)
            .arg(texts::formatRupiah(balance.costThere))
            .arg(balance.succeeded)
            .arg(texts::formatRupiah(balance.costHere), texts::formatRupiah(balance.salesHere))
            .arg(balance.lost)
            .arg(balance.doubled)
            .arg(balance.invariantsBroken)
            .arg(balance.brokenNames.join(QStringLiteral(", ")))
            .arg(deaths)
            .arg(elapsedMs / 1000)
            .arg(balance.inReview);
    return ctl.done({{QStringLiteral("placed"), balance.placed},
                     {QStringLiteral("succeeded"), balance.succeeded},
                     {QStringLiteral("failed"), balance.failed},
                     {QStringLiteral("inReview"), balance.inReview},
                     {QStringLiteral("open"), balance.open},
                     {QStringLiteral("lost"), balance.lost},
                     {QStringLiteral("doubled"), balance.doubled},
                     {QStringLiteral("supplierCharged"), balance.costThere.toRupiah()},
                     {QStringLiteral("ourCost"), balance.costHere.toRupiah()},
                     {QStringLiteral("invariantsBroken"), balance.invariantsBroken},
                     {QStringLiteral("deaths"), deaths},
                     {QStringLiteral("milliseconds"), elapsedMs}},
                    text, balance.isGood() ? Done : FoundProblems);
}

/// A worker that stands still longer than its leases last, and then goes on where it was (13.1).
class Frost
{
public:
    Frost(Workers &workers, int seconds)
        : m_workers(workers)
        , m_ms(seconds * 1000LL)
    {}

    /// True once it is over and what the worker then wrote had time to be refused.
    bool isOver(qint64 nowMs)
    {
        constexpr qint64 kInTheMiddleMs = 3'000;
        constexpr qint64 kAfterwardsMs = 10'000;
        if (m_ms == 0)
            return true;
        if (m_since == 0 && nowMs >= kInTheMiddleMs) {
            m_since = nowMs;
            m_workers.freeze(true);
        }
        if (m_since > 0 && !m_thawed && nowMs >= m_since + m_ms) {
            m_thawed = true;
            m_workers.freeze(false);
        }
        return m_thawed && nowMs >= m_since + m_ms + kAfterwardsMs;
    }

private:
    Workers &m_workers;
    const qint64 m_ms;
    qint64 m_since = 0;
    bool m_thawed = false;
};

/// Returns how many workers died.
int killUntilSettled(Workers &workers, db::Database &store, const Plan &plan,
                     const QElapsedTimer &clock)
{
    QRandomGenerator64 random(quint32(plan.seed));
    int deaths = 0;
    int killsLeft = plan.kills;
    Frost frost(workers, plan.freezeSeconds);
    bool finished = false;
    while (!finished && clock.elapsed() < plan.timeoutSeconds * 1000LL) {
        QThread::msleep(killsLeft > 0 ? static_cast<unsigned long>(50 + random.bounded(600)) : 200);
        if (killsLeft > 0) {
            workers.kill(int(random.bounded(1000)));
            --killsLeft;
        }
        deaths += workers.revive();
        const Result<bool> done =
            store.read([&](db::Reader &reader) { return sample::isSettled(reader, plan.orders); });
        finished = frost.isOver(clock.elapsed()) && done && *done && killsLeft == 0;
    }
    return deaths;
}

} // namespace

int simulate(Ctl &ctl)
{
    addPlanOptions(ctl);
    if (!ctl.parse(
            QStringLiteral("simulate --db URL [--orders N] [--faults all|none] [--workers N] "
                           "[--suppliers one|all] [--answers polling|webhooks|both] [--kills N] "
                           "[--freeze SECONDS] [--crash POINT[:N]]"),
            0))
        return ctl.isSet("help") ? Done : Usage;
    const Plan plan = planOf(ctl);
    const Result<db::ConnectionSettings> settings = ctl.settings();
    if (!settings)
        return ctl.fail(settings.error());
    const bool embedded = settings->dialect == db::Dialect::Sqlite;
    if (embedded && QFileInfo::exists(settings->database))
        return ctl.fail({ErrorKind::Conflict, "db.not_empty", {}, {settings->database}});
    if (Result<void> prepared = prepareStore(*settings, plan); !prepared)
        return ctl.fail(prepared.error());

    QElapsedTimer clock;
    clock.start();
    Sandboxes servers;
    const QList<sample::SampleSupplier> suppliers = suppliersOf(plan);
    for (const sample::SampleSupplier &supplier : suppliers)
        servers.emplace(supplier.code,
                        std::make_unique<SandboxServer>(sandboxOptions(plan, supplier)));
    Workers workers(ctl, plan, servers);
    // An embedded store has one process: its job threads are the workers.
    workers.start(embedded ? 1 : plan.workers);
    const auto store =
        db::Database::open(*settings, {Environment::system(), db::Access::ReadOnly, 1, {}});
    if (!store)
        return ctl.fail(store.error());
    const int deaths = killUntilSettled(workers, **store, plan, clock);
    workers.stop();
    const Result<Balance> balance = settle(**store, servers, workers.announced());
    if (!balance)
        return ctl.fail(balance.error());
    return say(ctl, *balance, deaths, clock.elapsed());
}

} // namespace reiyan::ctl
