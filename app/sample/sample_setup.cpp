#include "app/sample/sample_setup.h"

#include "app/sample/sample_gateways.h"
#include "app/sample/sample_suppliers.h"
#include "services/audit/audit.h"
#include "services/identity/identity_repository.h"

#include <QFile>

#include <algorithm>

namespace reiyan::sample {
namespace {

Result<void> importCatalog(db::Database &database, commands::Executor &executor, int suppliers)
{
    const auto owner = database.read([](db::Reader &reader) {
        return identity::repository::findByName(reader, QStringLiteral("pemilik"));
    });
    if (!owner)
        return owner.error();
    const QList<SampleSupplier> all = sampleSuppliers();
    for (const SampleSupplier &supplier : all.first(std::min<qsizetype>(suppliers, all.size()))) {
        const Result<void> installed = installSupplier(database, executor, (*owner)->id, supplier);
        if (!installed)
            return installed;
    }
    const Result<int> linked =
        suppliers > 1 ? linkRoutes(database, executor, (*owner)->id) : Result<int>(0);
    return linked ? Result<void>() : Result<void>(linked.error());
}

/// Our bank accounts, and gateways that sandboxes play.
Result<void> installWays(db::Database &database)
{
    const Result<void> named = database.write(sample::nameReceivers);
    if (!named)
        return named;
    const QList<SampleGateway> gateways = sampleGateways();
    for (const SampleGateway &gateway : gateways) {
        if (Result<void> installed = installGateway(database, gateway); !installed)
            return installed;
    }
    return {};
}

} // namespace

QByteArray samplePriceList()
{
    QFile file(QStringLiteral(":/sample/price-list.json"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    return open ? file.readAll() : QByteArray();
}

Result<QList<SampleStaff>> setUpSample(db::Database &database, const SampleOptions &options,
                                       const std::function<void(int)> &progress)
{
    commands::Executor executor(database);
    engine::addAllHandlers(executor);
    Result<QList<SampleStaff>> staff = createSampleStaff(database, executor);
    if (!staff)
        return staff;
    if (Result<void> catalog = importCatalog(database, executor, options.suppliers); !catalog)
        return catalog.error();
    if (Result<void> ways = installWays(database); !ways)
        return ways.error();
    // The history continues the chain where the commands above left it.
    if (const Result<int> sealed =
            database.write([](db::Transaction &tx) { return audit::seal(tx, 1'000); });
        !sealed)
        return sealed.error();
    if (const Result<int> orders = seedHistory(database, options, progress); !orders)
        return orders.error();
    if (const Result<int> waiting = seedWaitingDeposits(database, executor); !waiting)
        return waiting.error();
    const Result<int> sealed =
        database.write([](db::Transaction &tx) { return audit::seal(tx, 1'000); });
    return sealed ? staff : Result<QList<SampleStaff>>(sealed.error());
}

engine::LocalSupplier supplierAt(const SampleSupplier &supplier,
                                 const sandbox::SandboxServer &server)
{
    engine::LocalSupplier local{supplier.code, server.address(), supplier.userName,
                                supplier.apiKey};
    local.leastRecheckMs = 1'000;
    local.purchaseTimeoutMs = 3'000;
    local.webhookSecret = server.options().webhookSecret;
    return local;
}

engine::LocalSupplier supplierAt(const sandbox::SandboxServer &server)
{
    return supplierAt(sampleSuppliers().constFirst(), server);
}

} // namespace reiyan::sample
