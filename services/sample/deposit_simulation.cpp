#include "services/sample/deposit_simulation.h"

#include "services/db/session.h"
#include "services/deposits/deposit.h"
#include "services/ledger/ledger.h"

namespace reiyan::sample {
namespace {

constexpr db::Statement kDeposits{"simulation.deposits", R"sql(
    SELECT i.reference, i.gateway, d.status, d.amount + d.fee + d.rounding, i.paid,
           (SELECT COUNT(*) FROM cases c WHERE c.object_id = d.id AND c.state = 'OPEN')
    FROM deposits d JOIN invoices i ON i.deposit_id = d.id)sql"};
constexpr db::Statement kAsked{"simulation.asked", R"sql(
    SELECT COUNT(*), COALESCE(SUM(CASE WHEN state = 'REFUSED' THEN 1 ELSE 0 END), 0)
    FROM commands WHERE kind = 'deposit.request' AND origin = 'simulation'
                    AND state <> 'FILED')sql"};
constexpr db::Statement kClearing{"simulation.clearing", "SELECT id, balance FROM accounts "
                                                         "WHERE id LIKE 'gateway_clearing:%'"};
constexpr db::Statement kOpen{"simulation.open_deposits", R"sql(
    SELECT COUNT(*) FROM deposits WHERE status IN ('INVOICING', 'INVOICED', 'INVOICE_UNKNOWN'))sql"};
constexpr db::Statement kHurryOpen{"simulation.hurry_open", R"sql(
    UPDATE jobs SET run_at = :now WHERE kind = 'deposit.payment' AND state = 'ready'
      AND run_at > :now AND uniq_key IN (
          SELECT 'deposit.payment:' || d.id FROM deposits d
          WHERE d.status IN ('INVOICED', 'INVOICE_UNKNOWN', 'EXPIRED', 'FAILED', 'CANCELLED')))sql"};
constexpr db::Statement kHurryAll{"simulation.hurry_all", R"sql(
    UPDATE jobs SET run_at = :now WHERE kind = 'deposit.payment' AND state = 'ready'
      AND run_at > :now)sql"};
constexpr db::Statement kPass{"simulation.pass", R"sql(
    UPDATE deposits SET date_exp = :past WHERE created_at < :before AND date_exp > :now
      AND status IN ('INVOICED', 'INVOICE_UNKNOWN'))sql"};

} // namespace

Result<DepositBook> depositBook(db::Reader &reader)
{
    const auto rows = reader.rows(kDeposits);
    const auto asked = reader.row(kAsked);
    const auto clearing = reader.rows(kClearing);
    const auto open = reader.number(kOpen);
    const auto suspense = ledger::findAccount(reader, QLatin1String(ledger::kSuspense));
    if (!rows || !asked || !*asked || !clearing || !open || !suspense || !*suspense)
        return Error{ErrorKind::Broken, "db.unclassified", {}};
    DepositBook book;
    for (const db::Row &row : *rows)
        book.deposits.append({row.text(0), row.text(1), row.text(2), row.money(3), row.money(4),
                              row.integer(5) > 0});
    book.asked = (*asked)->integer(0);
    book.refused = (*asked)->integer(1);
    book.open = *open;
    const QString prefix = ledger::gatewayClearing({});
    for (const db::Row &row : *clearing)
        book.clearing.insert(row.text(0).mid(prefix.size()), row.money(1));
    book.suspense = (*suspense)->balance;
    return book;
}

Result<int> hurryPayments(db::Transaction &tx)
{
    const Result<qint64> now = tx.now();
    const Result<qint64> open = tx.number(kOpen);
    if (!now || !open)
        return now ? open.error() : now.error();
    return tx.change(*open > 0 ? kHurryOpen : kHurryAll, {{":now", *now}});
}

Result<int> passDeadlines(db::Transaction &tx, qint64 ageMs)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    return tx.change(kPass, {{":past", *now - deposits::kDepositGraceMs - 1},
                             {":before", *now - ageMs},
                             {":now", *now}});
}

} // namespace reiyan::sample
