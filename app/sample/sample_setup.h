#pragma once

#include "app/sample/sample_suppliers.h"
#include "services/engine/suppliers.h"
#include "services/sample/sample_store.h"
#include "tests/support/sandbox/sandbox_server.h"

namespace reiyan::sample {

/// The price list that the sample store and its sandbox supplier share.
[[nodiscard]] QByteArray samplePriceList();

/// A whole sample store in an empty, migrated database: staff with fresh passwords, the sandbox
/// suppliers with their catalogs and routes, members, history, waiting deposits.
[[nodiscard]] Result<QList<SampleStaff>> setUpSample(db::Database &database,
                                                     const SampleOptions &options,
                                                     const std::function<void(int)> &progress);

/// A sandbox as a supplier of this process.
[[nodiscard]] engine::LocalSupplier supplierAt(const SampleSupplier &supplier,
                                               const sandbox::SandboxServer &server);
/// The first of them.
[[nodiscard]] engine::LocalSupplier supplierAt(const sandbox::SandboxServer &server);

inline constexpr char kSandboxCode[] = "sandbox";

} // namespace reiyan::sample
