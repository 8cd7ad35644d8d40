#include "app/ctl/simulate.h"
#include "app/sample/sample_gateways.h"
#include "app/sample/sample_suppliers.h"
#include "services/bills/bills_commands.h"
#include "services/bills/bills_queries.h"
#include "services/catalog/catalog_queries.h"
#include "services/deposits/deposits_commands.h"
#include "services/identity/identity_repository.h"
#include "services/jobs/queue.h"
#include "services/members/members_queries.h"
#include "services/orders/orders_commands.h"
#include "services/sample/deposit_simulation.h"
#include "services/sample/simulation.h"

#include <QCryptographicHash>
#include <QThread>
#include <QtEndian>

#include <atomic>
#include <csignal>

namespace reiyan::ctl {
namespace {

std::atomic<bool> s_stop = false; // set by a signal

/// The same in every life of a process, which qHash() is not: a wish repeated must be the same
/// wish.
quint64 chanceOf(const QByteArray &name)
{
    const QByteArray digest = QCryptographicHash::hash(name, QCryptographicHash::Md5);
    return qFromLittleEndian<quint64>(digest.constData());
}

/// Customers of one process: order number i has the same command id in every life of it.
class Customers
{
public:
    Customers(db::Database &store, commands::Executor &executor, quint64 seed, QStringList ways)
        : m_store(store)
        , m_executor(executor)
        , m_seed(seed)
        , m_ways(std::move(ways))
    {}

    Result<void> load()
    {
        return m_store.read([this](db::Reader &reader) -> Result<void> {
            const auto found = sample::market(reader);
            const auto clerk = identity::repository::findByName(reader, QStringLiteral("pemilik"));
            if (!found || !clerk)
                return Error{ErrorKind::Broken, "db.unclassified", {}};
            m_market = *found;
            m_operator = (*clerk)->id;
            return {};
        });
    }

    /// Asks for money at one of the gateways' ways to pay.
    void deposit(int number)
    {
        const QByteArray name = nameOf("simulate-deposit:", number);
        const quint64 chance = chanceOf(name);
        const QString way = m_ways.at(qsizetype((chance >> 8U) % quint64(m_ways.size())));
        const QString id = derivedUuid(name);
        const deposits::RequestDeposit wanted{
            memberOf(chance), way, Money::rupiah(20'000 + qint64((chance >> 16U) % 500) * 1'000),
            id};
        (void)execute(id, deposits::RequestDeposit::kKind, wanted.toJson());
    }

    /// One in twenty pays a bill, where there are any.
    void place(int number)
    {
        const bool isBill = !m_market.bills.isEmpty() && number % 20 == 7;
        if (!isBill || !payBill(number))
            buyGoods(number);
    }

private:
    [[nodiscard]] QByteArray nameOf(const char *what, int number) const
    {
        return what + QByteArray::number(m_seed) + ':' + QByteArray::number(number);
    }

    [[nodiscard]] const UserId &memberOf(quint64 chance) const
    {
        return m_market.members.at(qsizetype(chance % quint64(m_market.members.size())));
    }

    /// Asks what is owed, waits for the answer, pays; false where there is nothing to pay.
    bool payBill(int number)
    {
        const QByteArray name = nameOf("simulate-bill:", number);
        const quint64 chance = chanceOf(name);
        const sample::Market::Item &item =
            m_market.bills.at(qsizetype((chance >> 8U) % quint64(m_market.bills.size())));
        const bills::AskBill question{
            memberOf(chance), {item.id}, QString::number(530'000'000'000LL + number * 10LL + 1)};
        const auto asked = execute(derivedUuid(name), bills::AskBill::kKind, question.toJson());
        if (!asked)
            return false;
        const auto bill = answerTo({asked->result.value(QLatin1String("id")).toString()});
        if (!bill)
            return false;
        const QString id = derivedUuid(nameOf("simulate:", number));
        const orders::PlaceOrder order{
            question.user, bill->service, bill->destination, {}, bill->price, false, id, bill->id};
        (void)execute(id, orders::PlaceOrder::kKind, order.toJson());
        return true;
    }

    std::optional<bills::Bill> answerTo(const BillId &id)
    {
        constexpr int kMostLooks = 600;
        for (int look = 0; look < kMostLooks && !s_stop; ++look) {
            const auto bill =
                m_store.read([&](db::Reader &reader) { return bills::billById(reader, id); });
            if (bill && *bill && (*bill)->state != bills::BillState::Asked)
                return (*bill)->state == bills::BillState::Refused ? std::nullopt : *bill;
            QThread::msleep(30);
        }
        return std::nullopt;
    }

    void buyGoods(int number)
    {
        const QByteArray name = nameOf("simulate:", number);
        const quint64 chance = chanceOf(name);
        const UserId &member = memberOf(chance);
        const sample::Market::Item &item =
            m_market.items.at(qsizetype((chance >> 8U) % quint64(m_market.items.size())));
        const auto service = m_store.read([&](db::Reader &reader) -> Result<Money> {
            const auto level = members::basicsOf(reader, member);
            if (!level || !*level)
                return Error{ErrorKind::NotFound, "member.not_found", {}};
            const auto found = catalog::sellable(reader, {item.id}, (*level)->levelId);
            if (!found || !*found)
                return Error{ErrorKind::NotFound, "catalog.not_found", {}};
            return (*found)->price;
        });
        if (!service)
            return;
        const QString digits = QString::number(10'000'000 + number);
        const QString rule = item.targetRule;
        const QString target = rule == QLatin1String("meter")  ? QStringLiteral("140") + digits
                               : rule == QLatin1String("game") ? digits
                                                               : QStringLiteral("0812") + digits;
        const QString id = derivedUuid(name);
        const orders::PlaceOrder order{member, {item.id}, target, {}, *service, false, id};
        (void)execute(id, orders::PlaceOrder::kKind, order.toJson());
    }

    /// Who got no answer asks again with the same id, as every shop's till does.
    Result<commands::Outcome> execute(const QString &id, const QByteArray &kind,
                                      const QJsonObject &payload)
    {
        constexpr int kMostTries = 20;
        const commands::Command command{{id},
                                        kind,
                                        payload,
                                        m_operator,
                                        commands::Origin::Simulation,
                                        QStringLiteral("simulasi")};
        Result<commands::Outcome> outcome = db::await(m_executor.execute(command));
        for (int tries = 1; tries < kMostTries && !outcome && !outcome.error().isRefusal();
             ++tries) {
            std::fprintf(stderr, "%s %s: %s\n", kind.constData(), qPrintable(id),
                         outcome.error().code.constData());
            QThread::msleep(500);
            outcome = db::await(m_executor.execute(command));
        }
        return outcome;
    }

    db::Database &m_store;
    commands::Executor &m_executor;
    const quint64 m_seed;
    const QStringList m_ways; ///< To pay at gateways.
    sample::Market m_market;
    UserId m_operator;
};

/// The sandboxes of the parent process, with the haste that a run of minutes needs.
QList<engine::LocalSupplier> localSuppliers(const QString &addresses, const Plan &plan)
{
    constexpr qint64 kHourMs = 3'600'000;
    QList<engine::LocalSupplier> local;
    const QStringList pairs = addresses.split(u',');
    const QList<sample::SampleSupplier> known = sample::sampleSuppliers();
    for (const QString &pair : pairs) {
        for (const sample::SampleSupplier &supplier : known) {
            if (supplier.code == pair.section(u'=', 0, 0))
                local.append({supplier.code, QUrl(pair.section(u'=', 1)), supplier.userName,
                              supplier.apiKey,
                              plan.polling || supplier.driver != QLatin1String("digiflazz")
                                  ? 50
                                  : kHourMs, // its webhooks must do
                              200, 2'000, sample::sandboxOf(supplier).webhookSecret});
        }
    }
    return local;
}

QList<engine::LocalGateway> localGateways(const QString &addresses)
{
    QList<engine::LocalGateway> local;
    const QStringList pairs = addresses.split(u',', Qt::SkipEmptyParts);
    const QList<sample::SampleGateway> known = sample::sampleGateways();
    for (const QString &pair : pairs) {
        for (const sample::SampleGateway &gateway : known) {
            if (gateway.code != pair.section(u'=', 0, 0))
                continue;
            engine::LocalGateway beside = sample::gatewayAt(gateway, gateway.merchant);
            beside.merchant.address = QUrl(pair.section(u'=', 1));
            beside.merchant.leastRecheckMs = 50;
            beside.merchant.createTimeoutMs = 200;
            local.append(beside);
        }
    }
    return local;
}

/// What can be chosen at the gateways of this run.
QStringList waysAt(const QString &addresses)
{
    QStringList ways;
    const QList<sample::SampleGateway> known = sample::sampleGateways();
    for (const sample::SampleGateway &gateway : known) {
        if (!addresses.contains(gateway.code + u'='))
            continue;
        for (const sample::SampleGateway::Way &way : gateway.ways)
            ways.append(way.code);
    }
    return ways;
}

/// The schedules of 2.2 and 3.2 are tested elsewhere; a run of minutes asks at once.
void addHaste(engine::Engine &engine, const Plan &plan)
{
    constexpr qint64 kDeadlineMs = 6'000;
    if (plan.polling) {
        engine.runner().addChore("hurry", 300, [](db::Transaction &tx) {
            return jobs::hurryKind(tx, orders::kCheckJob);
        });
    }
    if (plan.deposits > 0) {
        engine.runner().addChore("hurry_payments", 500, sample::hurryPayments);
        engine.runner().addChore("pass_deadlines", 1'000, [](db::Transaction &tx) {
            return sample::passDeadlines(tx, kDeadlineMs);
        });
    }
}

std::optional<http::Listener::Options> listenerOf(const Ctl &ctl, const Plan &plan)
{
    if (!plan.webhooks)
        return std::nullopt;
    http::Listener::Options options;
    options.port = ctl.option("port").toUShort();
    return options;
}

} // namespace

int simulateWorker(Ctl &ctl)
{
    addPlanOptions(ctl);
    ctl.parser().addOptions({{QStringLiteral("index"), {}, QStringLiteral("I")},
                             {QStringLiteral("share"), {}, QStringLiteral("N")},
                             {QStringLiteral("supplier"), {}, QStringLiteral("URL")},
                             {QStringLiteral("gateway"), {}, QStringLiteral("URL")},
                             {QStringLiteral("witness"), {}, QStringLiteral("FILE")},
                             {QStringLiteral("port"), {}, QStringLiteral("N")}});
    if (!ctl.parse(QStringLiteral("simulate-worker"), 0))
        return Usage;
    const Plan plan = planOf(ctl);
    std::signal(SIGTERM, [](int) { s_stop = true; });
    const auto store = ctl.openStore();
    if (!store)
        return ctl.fail(store.error());
    const QList<engine::LocalSupplier> local = localSuppliers(ctl.option("supplier"), plan);
    const auto suppliers = engine::loadSuppliers(**store, {}, local);
    const auto gateways = engine::loadGateways(**store, {}, localGateways(ctl.option("gateway")));
    if (!suppliers || !gateways)
        return ctl.fail(suppliers ? gateways.error() : suppliers.error());
    const bool embedded = (*store)->settings().dialect == db::Dialect::Sqlite;
    const int index = ctl.option("index").toInt();
    engine::Engine engine(**store, suppliers->adapters,
                          {.runner = {.threads = embedded ? ctl.option("share").toInt() : 2,
                                      .leaseMs = 4'000,
                                      .idlePollMs = 50,
                                      .aloneOnStore = embedded,
                                      .version = QStringLiteral("simulate")},
                           .witnessPath = ctl.option("witness"),
                           .listen = listenerOf(ctl, plan),
                           .gateways = gateways->adapters});
    addHaste(engine, plan);
    if (Result<void> started = engine.start(); !started)
        return ctl.fail(started.error());
    Customers customers(**store, engine.executor(), ctl.option("seed").toULongLong(),
                        waysAt(ctl.option("gateway")));
    if (Result<void> loaded = customers.load(); !loaded)
        return ctl.fail(loaded.error());
    const int processes = std::max(1, ctl.option("workers").toInt());
    for (int i = index; i < ctl.option("orders").toInt() && !s_stop; i += processes)
        customers.place(i);
    for (int i = index; i < plan.deposits && !s_stop; i += processes)
        customers.deposit(i);
    while (!s_stop)
        QThread::msleep(50);
    engine.stop();
    return Done;
}

} // namespace reiyan::ctl
