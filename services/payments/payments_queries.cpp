#include "services/payments/payments_queries.h"

#include "services/db/list_query.h"
#include "services/payments/payments_repository.h"

#include <array>

namespace reiyan::payments {
namespace {

constexpr std::array kColumns = {
    db::ListColumn{"position", "p.position", true},
    db::ListColumn{"code", "p.code"},
    db::ListColumn{"title", "p.name"},
    db::ListColumn{"category", "p.category"},
    db::ListColumn{"gateway", "p.gateway"},
    db::ListColumn{"channel", "p.channel"},
    db::ListColumn{"fee", "p.fee"},
    db::ListColumn{"fee_points", "p.fee_points"},
    db::ListColumn{"bearer", "p.fee_bearer"},
    db::ListColumn{"least", "p.least"},
    db::ListColumn{"most", "p.most"},
    db::ListColumn{"digits", "p.digits"},
    db::ListColumn{"receiver", "p.receiver_number"},
    db::ListColumn{"is_active", "p.is_active"},
    db::ListColumn{"version", "p.version"},
};

constexpr db::ListSpec kList{
    "payments.list", kColumns,   "FROM payment_methods p WHERE 1 = 1",
    "p.id",          "position", "p.code LIKE :prefix OR LOWER(p.name) LIKE :text"};

constexpr std::array kStatements = {
    db::Statement{"payments.figures", R"sql(
    SELECT COUNT(*), COALESCE(SUM(CASE WHEN d.status = 'CREDITED' THEN 1 ELSE 0 END), 0),
           COALESCE(SUM(CASE WHEN d.status IN ('EXPIRED', 'FAILED') THEN 1 ELSE 0 END), 0),
           COALESCE(SUM(CASE WHEN d.status = 'CREDITED' THEN d.decided_at - d.created_at
                             ELSE 0 END), 0)
    FROM deposits d JOIN payment_methods p ON p.id = d.payment_id
    WHERE p.code = :code AND d.created_at >= :since)sql"},
    db::Statement{"payments.unsettled",
                  "SELECT a.balance FROM payment_methods p "
                  "JOIN accounts a ON a.id = p.account_id WHERE p.code = :code"},
};

} // namespace

const db::ListSpec &methodList()
{
    return kList;
}

Result<std::optional<PaymentMethod>> methodByCode(db::Reader &reader, const QString &code)
{
    return repository::findMethod(reader, code);
}

Result<std::optional<PaymentMethod>> usableMethod(db::Reader &reader, const QString &code)
{
    return repository::findUsable(reader, code);
}

Result<QList<PaymentMethod>> activeMethods(db::Reader &reader)
{
    return repository::methods(reader, true);
}

Result<QList<GatewayAccount>> gatewayAccounts(db::Reader &reader)
{
    return repository::gateways(reader);
}

Result<MethodFigures> methodFigures(db::Reader &reader, const QString &code)
{
    constexpr qint64 kDayMs = 24LL * 3600 * 1000;
    const Result<qint64> now = reader.now();
    if (!now)
        return now.error();
    const auto row = reader.row(kStatements[0], {{":code", code}, {":since", *now - kDayMs}});
    if (!row)
        return row.error();
    const auto unsettled = reader.row(kStatements[1], {{":code", code}});
    if (!unsettled)
        return unsettled.error();
    MethodFigures figures;
    if (*row) {
        figures.asked = (*row)->integer(0);
        figures.paid = (*row)->integer(1);
        figures.expired = (*row)->integer(2);
        if (figures.paid > 0)
            figures.averageMs = (*row)->integer(3) / figures.paid;
    }
    if (*unsettled) // what gave is negative: it owes us that much (L-4)
        figures.unsettled = (*unsettled)->money(0).negated();
    return figures;
}

std::span<const db::Statement> queryStatements()
{
    return kStatements;
}

} // namespace reiyan::payments
