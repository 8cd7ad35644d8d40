#pragma once

#include "app/sample/sample_suppliers.h"
#include "services/engine/engine.h"
#include "services/engine/suppliers.h"
#include "services/orders/orders_commands.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>

namespace reiyan::test {

struct Sandboxes {
    bool webhookNoise = false; ///< Doubled, stale and forged ones among the genuine.
};

/// Where a suite about buying stands: a store with the three sample suppliers, a sandbox behind
/// each, a member with money and an operator. An engine works only once it is started.
class SupplierStore
{
protected:
    void open(qint64 memberBalance, Sandboxes how = {});
    void close();

    /// The suppliers as a worker is told of them, impatient: short pauses and time limits.
    [[nodiscard]] QList<engine::LocalSupplier> impatientSuppliers() const;
    /// Engine options of a worker in a test: two threads that look at the queue all the time.
    [[nodiscard]] engine::Engine::Options engineOptions() const;
    /// Not started yet.
    void makeEngine(const QList<engine::LocalSupplier> &suppliers,
                    const engine::Engine::Options &options);
    /// Every question of the schedule (3.2.4) is due at once. Before the engine is started.
    void hurryChecks();

    /// An order of the operator's for the member, at today's price.
    [[nodiscard]] orders::PlaceOrder order(const QString &sku, const QString &target);
    QString placed(const orders::PlaceOrder &command); ///< Answers its number.
    QString place(const QString &sku, const QString &target);
    [[nodiscard]] QString state(const QString &number);

    const QList<sample::SampleSupplier> m_suppliers = sample::sampleSuppliers();
    std::unique_ptr<TestStore> m_store;
    std::map<QString, std::unique_ptr<sandbox::SandboxServer>> m_servers;
    std::unique_ptr<engine::Engine> m_engine;
    UserId m_member;
    UserId m_rina;

private:
    QTemporaryDir m_dir;
    QString m_witness;
};

} // namespace reiyan::test
