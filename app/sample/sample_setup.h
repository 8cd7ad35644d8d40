#pragma once

#include "services/engine/suppliers.h"
#include "services/sample/sample_store.h"
#include "tests/support/sandbox/sandbox_server.h"

namespace reiyan::sample {

/// The price list that the sample store and its sandbox supplier share.
[[nodiscard]] QByteArray samplePriceList();

/// A whole sample store in an empty, migrated database: staff with fresh passwords, the sandbox
/// supplier with its catalog, members, history, waiting deposits.
[[nodiscard]] Result<QList<SampleStaff>> setUpSample(db::Database &database,
                                                     const SampleOptions &options,
                                                     const std::function<void(int)> &progress);

/// The sandbox as a supplier of this process.
[[nodiscard]] engine::LocalSupplier supplierAt(const sandbox::SandboxServer &server);

inline constexpr char kSandboxCode[] = "sandbox";

} // namespace reiyan::sample
