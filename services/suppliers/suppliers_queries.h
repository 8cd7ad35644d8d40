#pragma once

#include "services/base/result.h"
#include "services/suppliers/supplier_desk.h"

namespace reiyan::db {
class Reader;
}

namespace reiyan::suppliers {

/// Account, connection, lists and tickets of one supplier; nothing for a code nobody knows.
[[nodiscard]] Result<std::optional<SupplierDesk>> supplierDesk(db::Reader &reader,
                                                               const QString &providerCode);

} // namespace reiyan::suppliers
