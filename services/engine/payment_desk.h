#pragma once

#include "services/commands/executor.h"
#include "services/deposits/deposits_gateway.h"
#include "services/gateways/gateway.h"
#include "services/jobs/runner.h"

#include <QHash>

#include <memory>

namespace reiyan::engine {

/// Gateways by the code in payment_methods.gateway.
using Gateways = QHash<QString, std::shared_ptr<gateways::GatewayAdapter>>;

/// Asks gateways for payments and after them; what they say is filed as commands.
class PaymentDesk
{
public:
    PaymentDesk(db::Database &database, Gateways gateways, commands::Executor &executor,
                jobs::Runner &runner);

    void addJobs();

    [[nodiscard]] const Gateways &gateways() const { return m_gateways; }
    /// A notice of `gateway`, in the transaction that settles it: evidence where it is signed, else
    /// a reason to ask. False: nobody waits for that reference.
    [[nodiscard]] Result<bool> hear(db::Transaction &tx, const QString &gateway,
                                    const Webhook &notice, const MessageId &message);

private:
    [[nodiscard]] Result<void> make(const jobs::JobContext &context, const jobs::Job &job);
    [[nodiscard]] Result<void> ask(const jobs::JobContext &context, const jobs::Job &job);
    [[nodiscard]] Result<std::optional<deposits::GatewayCall>> beginMaking(db::Transaction &tx,
                                                                           const jobs::Job &job);
    [[nodiscard]] Result<void> settleLostInvoice(db::Transaction &tx, const jobs::Job &job);
    template <typename Command>
    [[nodiscard]] Result<void> file(db::Transaction &tx, const Command &command);

    db::Database &m_database;
    const Gateways m_gateways;
    commands::Executor &m_executor;
    jobs::Runner &m_runner;
};

} // namespace reiyan::engine
