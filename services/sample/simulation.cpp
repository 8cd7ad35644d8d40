#include "services/sample/simulation.h"

#include "services/db/session.h"
#include "services/ledger/ledger.h"

namespace reiyan::sample {
namespace {

constexpr db::Statement kMembers{"simulation.members",
                                 "SELECT id FROM users WHERE member_level_id IS NOT NULL "
                                 "ORDER BY created_at, id"};
constexpr db::Statement kItems{"simulation.items", R"sql(
    SELECT s.id, p.target_rule FROM services s JOIN products p ON p.id = s.produk_id
    WHERE s.status = 'available' AND s.price_provider < 60000
      AND p.target_rule IN ('phone:TELKOMSEL', 'game', 'meter')
      AND s.cut_off_start = s.cut_off_end ORDER BY s.code)sql"};
constexpr db::Statement kBills{"simulation.bills", R"sql(
    SELECT s.id, p.target_rule FROM services s JOIN products p ON p.id = s.produk_id
    WHERE s.status = 'available' AND s.kind = 'bill' ORDER BY s.code)sql"};
constexpr db::Statement kOpen{"simulation.open",
                              "SELECT COUNT(*) FROM transactions WHERE status IN "
                              "('NEW', 'FUNDED', 'DISPATCHING', 'VERIFYING')"};
constexpr db::Statement kDecided{"simulation.decided",
                                 "SELECT COUNT(*) FROM commands WHERE kind = 'order.place' "
                                 "AND state <> 'FILED'"};
constexpr db::Statement kRefused{"simulation.refused",
                                 "SELECT COUNT(*) FROM commands WHERE kind = 'order.place' "
                                 "AND state = 'REFUSED'"};
constexpr db::Statement kByState{"simulation.by_state",
                                 "SELECT status, COUNT(*) FROM transactions GROUP BY status"};
constexpr db::Statement kAttempts{
    "simulation.attempts", "SELECT a.provider_ref, a.state, COALESCE(a.cost, 0), a.order_id, "
                           "o.status, p.code, COALESCE(a.provider_handle, ''), a.sku, "
                           "a.destination FROM attempts a "
                           "JOIN transactions o ON o.id = a.order_id "
                           "JOIN providers p ON p.id = a.provider_id"};
constexpr db::Statement kMarketItems{"simulation.market_items", R"sql(
    SELECT s.id, v.code, s.code, p.brand, s.nominal FROM services s
    JOIN products p ON p.id = s.produk_id JOIN providers v ON v.id = s.provider_id
    WHERE s.status = 'available' AND s.kind <> 'bill' ORDER BY v.code, s.code)sql"};
constexpr db::Statement kBuyers{"simulation.buyers", R"sql(
    SELECT a.user_id, s.id, x.price FROM accounts a JOIN users u ON u.id = a.user_id
    JOIN service_prices x ON x.member_level_id = u.member_level_id
    JOIN services s ON s.id = x.service_id AND s.code = :sku
    WHERE a.balance - a.held > 3 * x.price ORDER BY a.id LIMIT 3)sql"};

} // namespace

Result<Market> market(db::Reader &reader)
{
    const Result<db::Rows> members = reader.rows(kMembers);
    if (!members)
        return members.error();
    const Result<db::Rows> items = reader.rows(kItems);
    if (!items)
        return items.error();
    const Result<db::Rows> bills = reader.rows(kBills);
    if (!bills)
        return bills.error();
    Market market;
    for (const db::Row &row : *bills)
        market.bills.append({row.text(0), row.text(1)});
    for (const db::Row &row : *members)
        market.members.append({row.text(0)});
    for (const db::Row &row : *items)
        market.items.append({row.text(0), row.text(1)});
    return market;
}

Result<QList<MarketItem>> marketItems(db::Reader &reader)
{
    const Result<db::Rows> rows = reader.rows(kMarketItems);
    if (!rows)
        return rows.error();
    QList<MarketItem> items;
    for (const db::Row &row : *rows)
        items.append({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)});
    return items;
}

Result<bool> isSettled(db::Reader &reader, int orders)
{
    const Result<qint64> decided = reader.number(kDecided);
    if (!decided)
        return decided.error();
    const Result<qint64> open = reader.number(kOpen);
    if (!open)
        return open.error();
    return *decided >= orders && *open == 0;
}

Result<OurBook> ourBook(db::Reader &reader)
{
    const Result<db::Rows> states = reader.rows(kByState);
    if (!states)
        return states.error();
    const Result<db::Rows> attempts = reader.rows(kAttempts);
    if (!attempts)
        return attempts.error();
    const Result<qint64> refused = reader.number(kRefused);
    if (!refused)
        return refused.error();
    const auto cogs = ledger::findAccount(reader, QLatin1String(ledger::kCogs));
    const auto sales = ledger::findAccount(reader, QLatin1String(ledger::kSales));
    if (!cogs || !sales || !*cogs || !*sales)
        return Error{ErrorKind::Broken, "ledger.no_account", {}};
    OurBook book;
    book.refused = *refused;
    book.cost = (*cogs)->balance;
    book.sales = (*sales)->balance;
    for (const db::Row &row : *states)
        book.ordersByState.insert(row.text(0), row.integer(1));
    for (const db::Row &row : *attempts)
        book.attempts.append({row.text(0), row.text(1), row.money(2), row.text(3), row.text(4),
                              row.text(5), row.text(6), row.text(7), row.text(8)});
    return book;
}

Result<QList<Buyer>> buyersOf(db::Reader &reader, const QString &sku)
{
    const Result<db::Rows> rows = reader.rows(kBuyers, {{":sku", sku}});
    if (!rows)
        return rows.error();
    QList<Buyer> buyers;
    for (const db::Row &row : *rows)
        buyers.append({{row.text(0)}, row.text(1), row.money(2)});
    return buyers;
}

} // namespace reiyan::sample
