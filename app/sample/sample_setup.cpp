#include "app/sample/sample_setup.h"

#include "app/sample/sample_suppliers.h"
#include "services/audit/audit.h"
#include "services/identity/identity_repository.h"

#include <QFile>

namespace reiyan::sample {
namespace {

Result<void> importCatalog(db::Database &database, commands::Executor &executor)
{
    const auto owner = database.read([](db::Reader &reader) {
        return identity::repository::findByName(reader, QStringLiteral("pemilik"));
    });
    if (!owner)
        return owner.error();
    return installSupplier(database, executor, (*owner)->id, sampleSuppliers().constFirst());
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
    if (Result<void> catalog = importCatalog(database, executor); !catalog)
        return catalog.error();
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

engine::LocalSupplier supplierAt(const sandbox::SandboxServer &server)
{
    return {QLatin1String(kSandboxCode),
            server.address(),
            QStringLiteral("lumbunguji"),
            QStringLiteral("dev-3f0c7a10-0000-11f1-9a77-000000000001"),
            1'000,
            3'000};
}

} // namespace reiyan::sample
