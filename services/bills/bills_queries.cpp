#include "services/bills/bills_queries.h"

#include "services/bills/bills_repository.h"

namespace reiyan::bills {

Result<std::optional<Bill>> billById(db::Reader &reader, const BillId &id)
{
    return repository::find(reader, id);
}

Result<std::optional<Bill>> billNumbered(db::Reader &reader, const QString &number)
{
    return repository::findByNumber(reader, number);
}

Result<std::optional<Bill>> billOfOrder(db::Reader &reader, const OrderId &order)
{
    return repository::ofOrder(reader, order);
}

} // namespace reiyan::bills
