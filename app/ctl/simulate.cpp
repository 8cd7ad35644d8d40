#include "app/ctl/simulate.h"

#include "app/ctl/both_books.h"
#include "app/ctl/payment_books.h"
#include "app/ctl/workers.h"
#include "app/sample/sample_gateways.h"
#include "app/sample/sample_setup.h"
#include "app/sample/sample_suppliers.h"
#include "models/texts/money_text.h"
#include "services/db/migrator.h"
#include "services/deposits/deposits_commands.h"
#include "services/deposits/deposits_request.h"
#include "services/identity/identity_repository.h"
#include "services/sample/simulation.h"
#include "services/store/numbers.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <functional>

namespace reiyan::ctl {

Plan planOf(const Ctl &ctl)
{
    Plan plan;
    plan.deposits = std::max(0, ctl.option("deposits").toInt());
    // Who asks for deposits wants no orders unless they are asked for as well.
    plan.orders =
        plan.deposits > 0 && !ctl.isSet("orders") ? 0 : std::max(0, ctl.option("orders").toInt());
    plan.allGateways = ctl.option("gateways") == QLatin1String("all");
    plan.workers = std::max(1, ctl.option("workers").toInt());
    plan.kills = ctl.option("kills").toInt();
    plan.crashPoint = ctl.option("crash");
    plan.freezeSeconds = ctl.option("freeze").toInt();
    plan.seed = ctl.option("seed").toULongLong();
    plan.timeoutSeconds = std::max(10, ctl.option("timeout").toInt());
    plan.allSuppliers = ctl.option("suppliers") == QLatin1String("all");
    const QString answers = ctl.isSet("answers") ? ctl.option("answers")
                            : plan.deposits > 0  ? QStringLiteral("both")
                                                 : QStringLiteral("polling");
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
         {QStringLiteral("deposits"), QStringLiteral("Paid at gateways."), QStringLiteral("N"),
          QStringLiteral("0")},
         {QStringLiteral("gateways"), {}, QStringLiteral("one|all"), QStringLiteral("one")},
         {QStringLiteral("answers"), QStringLiteral("How suppliers and gateways tell the end."),
          QStringLiteral("polling|webhooks|both")},
         {QStringLiteral("kills"), {}, QStringLiteral("N"), QStringLiteral("0")},
         {QStringLiteral("freeze"), QStringLiteral("The first worker stands still that long."),
          QStringLiteral("SECONDS"), QStringLiteral("0")},
         {QStringLiteral("crash"), {}, QStringLiteral("POINT[:N]")},
         {QStringLiteral("timeout"), {}, QStringLiteral("SECONDS"), QStringLiteral("600")},
         {QStringLiteral("seed"), {}, QStringLiteral("S"), QStringLiteral("1")}});
}

namespace {

using sandbox::Behaviour;
using sandbox::GatewayServer;
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

QList<sample::SampleGateway> gatewaysOf(const Plan &plan)
{
    const QList<sample::SampleGateway> all = sample::sampleGateways();
    if (plan.deposits == 0)
        return {};
    return plan.allGateways ? all : all.mid(0, 1);
}

GatewayServer::Options sandboxOptions(const Plan &plan, const sample::SampleGateway &gateway)
{
    GatewayServer::Options options = sample::sandboxOf(gateway);
    options.seed = plan.seed;
    options.hangMs = 250;
    options.noticeNoise = true;
    if (plan.allFaults) {
        for (int i = 1; i < sandbox::kMakings; ++i)
            options.mix.append(sandbox::Making(i));
        options.mix += QList<sandbox::Making>(6, sandbox::Making::Made);
    }
    return options;
}

Result<void> allowManyDeposits(db::Database &store)
{
    return store.write([](db::Transaction &tx) { // twenty members ask for thousands
        return store::setSetting(tx, QLatin1String(deposits::kOpenRequestsSetting),
                                 QStringLiteral("1000000"));
    });
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
    if (Result<void> more = allowManyDeposits(**store); !more || plan.orders == 0)
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

int say(const Ctl &ctl, const PaymentBalance &balance, int deaths, qint64 elapsedMs)
{
    const QString text =
        QStringLiteral("deposits asked  %1  (refused %2)\n"
                       "credited        %3\nin review       %4, %5 in suspense\n"
                       "ended unpaid    %6\nstill open      %7\n"
                       "gateways' books %8 received, ours %9\n"
                       "lost %10, doubled %11, untold %12, gateways that differ %13, "
                       "invariants broken %14 %15\nworkers killed or crashed %16, %17 s%18")
            .arg(balance.asked)
            .arg(balance.refused)
            .arg(balance.credited)
            .arg(balance.inReview)
            .arg(texts::formatRupiah(balance.suspense))
            .arg(balance.ended)
            .arg(balance.open)
            .arg(texts::formatRupiah(balance.received), texts::formatRupiah(balance.clearing))
            .arg(balance.lost)
            .arg(balance.doubled)
            .arg(balance.untold)
            .arg(balance.gatewaysDiffer)
            .arg(balance.invariantsBroken)
            .arg(balance.brokenNames.join(QStringLiteral(", ")))
            .arg(deaths)
            .arg(elapsedMs / 1000)
            .arg(balance.names.isEmpty() ? QString()
                                         : u'\n' + balance.names.join(QStringLiteral("\n")));
    return ctl.done({{QStringLiteral("asked"), balance.asked},
                     {QStringLiteral("credited"), balance.credited},
                     {QStringLiteral("inReview"), balance.inReview},
                     {QStringLiteral("open"), balance.open},
                     {QStringLiteral("lost"), balance.lost},
                     {QStringLiteral("doubled"), balance.doubled},
                     {QStringLiteral("untold"), balance.untold},
                     {QStringLiteral("received"), balance.received.toRupiah()},
                     {QStringLiteral("clearing"), balance.clearing.toRupiah()},
                     {QStringLiteral("suspense"), balance.suspense.toRupiah()},
                     {QStringLiteral("invariantsBroken"), balance.invariantsBroken},
                     {QStringLiteral("deaths"), deaths},
                     {QStringLiteral("milliseconds"), elapsedMs}},
                    text, balance.isGood() ? Done : FoundProblems);
}

/// Returns how many workers died.
int killUntilSettled(Workers &workers, const Plan &plan, const QElapsedTimer &clock,
                     const std::function<bool()> &isSettled)
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
        finished = frost.isOver(clock.elapsed()) && killsLeft == 0 && isSettled();
    }
    return deaths;
}

/// Whether nothing of the run is on its way any more.
bool isSettled(db::Database &store, const Plan &plan, const GatewayServers &gateways,
               const Payers &payers)
{
    const Result<bool> orders =
        store.read([&](db::Reader &reader) { return sample::isSettled(reader, plan.orders); });
    if (!orders || !*orders || gateways.empty())
        return orders && *orders;
    if (!payers.areDone())
        return false;
    const Result<PaymentBalance> balance = comparePayments(store, gateways, false);
    return balance && balance->asked >= plan.deposits && balance->agrees();
}

} // namespace

int simulate(Ctl &ctl)
{
    addPlanOptions(ctl);
    if (!ctl.parse(
            QStringLiteral("simulate --db URL [--orders N] [--faults all|none] [--workers N] "
                           "[--suppliers one|all] [--deposits N] [--gateways one|all] "
                           "[--answers polling|webhooks|both] [--kills N] [--freeze SECONDS] "
                           "[--crash POINT[:N]]"),
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
    Sandboxes suppliers;
    for (const sample::SampleSupplier &supplier : suppliersOf(plan))
        suppliers.emplace(supplier.code,
                          std::make_unique<SandboxServer>(sandboxOptions(plan, supplier)));
    GatewayServers gateways;
    for (const sample::SampleGateway &gateway : gatewaysOf(plan))
        gateways.emplace(gateway.code,
                         std::make_unique<GatewayServer>(sandboxOptions(plan, gateway)));
    Payers payers(gateways, plan.seed, plan.allFaults);
    Workers workers(ctl, plan, suppliers, gateways);
    // An embedded store has one process: its job threads are the workers.
    workers.start(embedded ? 1 : plan.workers);
    const auto store =
        db::Database::open(*settings, {Environment::system(), db::Access::ReadOnly, 1, {}});
    if (!store)
        return ctl.fail(store.error());
    const int deaths = killUntilSettled(workers, plan, clock,
                                        [&] { return isSettled(**store, plan, gateways, payers); });
    workers.stop();
    int exit = Done;
    if (plan.deposits > 0) {
        const Result<PaymentBalance> balance = comparePayments(**store, gateways, true);
        exit = balance ? say(ctl, *balance, deaths, clock.elapsed()) : ctl.fail(balance.error());
    }
    if (plan.orders == 0 || exit != Done)
        return exit;
    const Result<Balance> balance = settle(**store, suppliers, workers.announced());
    if (!balance)
        return ctl.fail(balance.error());
    return say(ctl, *balance, deaths, clock.elapsed());
}

} // namespace reiyan::ctl
