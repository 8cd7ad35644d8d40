#pragma once

#include "services/base/id.h"
#include "services/commands/executor.h"
#include "tests/support/sandbox/sandbox_server.h"

namespace reiyan::sample {

/// A supplier of the sample store, answered by a sandbox on this machine.
struct SampleSupplier {
    QString code;
    QString title;
    QString driver;
    QString userName;
    QString apiKey; ///< Invented; it works nowhere.
    QByteArray priceList;
    QByteArray billList = {}; ///< Empty where it pays none.
};

/// One of each protocol: Digiflazz, VIP Reseller, IAK.
[[nodiscard]] QList<SampleSupplier> sampleSuppliers();

/// Options of the sandbox that plays it.
[[nodiscard]] sandbox::SandboxServer::Options sandboxOf(const SampleSupplier &supplier);

/// Its row, its float account and its price list, imported by `actor`.
[[nodiscard]] Result<void> installSupplier(db::Database &database, commands::Executor &executor,
                                           const UserId &actor, const SampleSupplier &supplier);

/// Routes between items of different suppliers that are the same goods, by brand and nominal.
/// Answers how many items can fail over now.
[[nodiscard]] Result<int> linkRoutes(db::Database &database, commands::Executor &executor,
                                     const UserId &actor);

} // namespace reiyan::sample
