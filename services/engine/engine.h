#pragma once

#include "services/catalog/catalog_commands.h"
#include "services/commands/executor.h"
#include "services/engine/pace.h"
#include "services/engine/payment_desk.h"
#include "services/engine/watch.h"
#include "services/engine/witness.h"
#include "services/http/http_listener.h"
#include "services/jobs/runner.h"
#include "services/orders/orders_commands.h"
#include "services/providers/provider.h"

#include <QHash>

#include <memory>

namespace reiyan::engine {

class BillDesk;
class StatementDesk;
class SupplierAsks;
class Webhooks;

/// How often the product asks suppliers for our deposit.
inline constexpr qint64 kBalanceEveryMs = 5LL * 60 * 1000;
/// And for its price lists (2.4 of the protocols: the full list every 10 to 30 minutes).
inline constexpr qint64 kPriceListsEveryMs = 20LL * 60 * 1000;

/// Executor, queue, suppliers and witness put together: the same in the desktop program and in
/// the worker. Made and destroyed on one thread.
class Engine
{
public:
    struct Options {
        jobs::Runner::Options runner;
        QString witnessPath;
        /// Also executes what desktops filed in a shared database.
        bool executesFiled = false;
        /// How often suppliers are asked what our deposit is; 0: never.
        qint64 balanceEveryMs = 0;
        /// How often their price lists are followed, within their limits; 0: never.
        qint64 priceListsEveryMs = 0;
        /// Where suppliers may call, and /health and /metrics are asked. Nothing: nowhere.
        std::optional<http::Listener::Options> listen = {};
        /// By the code in payment_methods.gateway.
        Gateways gateways = {};
    };

    /// Adapters by provider code.
    using Adapters = QHash<QString, std::shared_ptr<providers::ProviderAdapter>>;

    Engine(db::Database &database, Adapters adapters, Options options);
    ~Engine();
    Q_DISABLE_COPY_MOVE(Engine)

    [[nodiscard]] Result<void> start();
    void stop(); ///< Drains (J-5).

    [[nodiscard]] commands::Executor &executor() { return m_executor; }
    [[nodiscard]] jobs::Runner &runner() { return m_runner; }
    [[nodiscard]] quint16 port() const; ///< Where it listens; 0 where it does not.

private:
    [[nodiscard]] http::Answer answer(const http::Incoming &incoming);
    void addJobs();
    void addChores();
    [[nodiscard]] Result<void> send(jobs::JobContext &context, const jobs::Job &job);
    struct Before {
        orders::Outgoing outgoing = {};
        QByteArray obstacle = {}; ///< Set: nothing may be sent.
    };
    [[nodiscard]] Result<Before> lookBefore(const jobs::Job &job);
    [[nodiscard]] Result<void> check(jobs::JobContext &context, const jobs::Job &job);
    [[nodiscard]] Result<void> watch(jobs::JobContext &context, const jobs::Job &job);
    /// A place among the calls to the supplier of a job's attempt; without one the job comes back
    /// in a moment.
    struct Entry {
        Pace::Turn turn;
        QString providerCode;
    };
    [[nodiscard]] Result<std::optional<Entry>> enter(const jobs::JobContext &context,
                                                     const jobs::Job &job);
    [[nodiscard]] Result<SupplierOutcome> buy(const jobs::JobContext &context,
                                              const orders::Call &call, const QByteArray &before);
    [[nodiscard]] Result<void> lookAt(const jobs::Job &job, const orders::Watch &watched);
    [[nodiscard]] Result<void> expireDeposit(jobs::JobContext &context, const jobs::Job &job);
    [[nodiscard]] Result<void> keepAnswer(const jobs::Job &job, const orders::RecordAnswer &answer);
    [[nodiscard]] Result<void> settleLostSending(db::Transaction &tx, const jobs::Job &job);

    db::Database &m_database;
    const Adapters m_adapters;
    const Options m_options;
    Pace m_pace;
    Witness m_witness;
    commands::Executor m_executor;
    jobs::Runner m_runner;
    Watch m_watch;
    std::unique_ptr<SupplierAsks> m_asks;
    std::unique_ptr<BillDesk> m_billDesk;
    PaymentDesk m_paymentDesk;
    std::unique_ptr<StatementDesk> m_statementDesk;
    std::unique_ptr<Webhooks> m_webhooks;
    std::unique_ptr<http::Listener> m_listener; ///< First to go: it calls into all the others.
};

/// All command kinds of the product, for programs that execute without running jobs.
void addAllHandlers(commands::Executor &executor);

/// A parsed price list as the command that applies it.
[[nodiscard]] catalog::ImportPriceList importOf(const QString &providerCode,
                                                const providers::PriceList &list);

/// Every prepared statement of the services, for the test that prepares them on each database.
[[nodiscard]] QList<db::Statement> allStatements();

} // namespace reiyan::engine
