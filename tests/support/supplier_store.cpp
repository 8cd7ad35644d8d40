#include "tests/support/supplier_store.h"

#include "services/jobs/queue.h"

namespace reiyan::test {

void SupplierStore::open(qint64 memberBalance, Sandboxes how)
{
    m_store = std::make_unique<TestStore>();
    m_witness = m_dir.filePath(newCommandId());
    for (const sample::SampleSupplier &supplier : m_suppliers) {
        valueOf(sample::installSupplier(m_store->store(), m_store->executor(), m_store->owner(),
                                        supplier));
        sandbox::SandboxServer::Options options = sample::sandboxOf(supplier);
        options.hangMs = 400;
        options.webhookNoise = how.webhookNoise;
        m_servers[supplier.code] = std::make_unique<sandbox::SandboxServer>(options);
    }
    m_member = m_store->member("andi", memberBalance);
    m_rina = m_store->staff("rina");
}

void SupplierStore::close()
{
    m_servers.clear(); // their webhooks first
    m_engine.reset();
    m_store.reset();
}

QList<engine::LocalSupplier> SupplierStore::impatientSuppliers() const
{
    QList<engine::LocalSupplier> local;
    for (const sample::SampleSupplier &supplier : m_suppliers) {
        const sandbox::SandboxServer &server = *m_servers.at(supplier.code);
        local.append({supplier.code, server.address(), supplier.userName, supplier.apiKey, 20, 300,
                      300, server.options().webhookSecret});
    }
    return local;
}

engine::Engine::Options SupplierStore::engineOptions() const
{
    return {.runner = {.threads = 2, .idlePollMs = 20, .version = "test"},
            .witnessPath = m_witness};
}

void SupplierStore::makeEngine(const QList<engine::LocalSupplier> &suppliers,
                               const engine::Engine::Options &options)
{
    m_engine = std::make_unique<engine::Engine>(
        m_store->store(), valueOf(engine::loadSuppliers(m_store->store(), {}, suppliers)).adapters,
        options);
}

void SupplierStore::hurryChecks()
{
    m_engine->runner().addChore(
        "hurry", 50, [](db::Transaction &tx) { return jobs::hurryKind(tx, orders::kCheckJob); });
}

orders::PlaceOrder SupplierStore::order(const QString &sku, const QString &target)
{
    return {m_member, m_store->service(sku), target, {}, Money::rupiah(m_store->priceOf(sku)),
            false,    newCommandId()};
}

QString SupplierStore::placed(const orders::PlaceOrder &command)
{
    return valueOf(m_store->run(m_rina, command)).result["number"].toString();
}

QString SupplierStore::place(const QString &sku, const QString &target)
{
    return placed(order(sku, target));
}

QString SupplierStore::state(const QString &number)
{
    return m_store->database().text("SELECT status FROM transactions WHERE order_id = '" + number
                                    + "'");
}

} // namespace reiyan::test
