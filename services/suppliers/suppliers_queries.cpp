#include "services/suppliers/suppliers_queries.h"

#include "services/suppliers/suppliers_repository.h"

namespace reiyan::suppliers {

Result<std::optional<SupplierDesk>> supplierDesk(db::Reader &reader, const QString &providerCode)
{
    return repository::desk(reader, providerCode);
}

} // namespace reiyan::suppliers
