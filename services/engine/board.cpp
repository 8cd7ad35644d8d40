#include "services/engine/board.h"

#include "services/db/session.h"
#include "services/orders/wait_limit.h"
#include "services/routing/routing.h"

#include <QHash>

#include <algorithm>

namespace reiyan::engine {
namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

constexpr std::array kStatements = {
    db::Statement{"board.purchases", R"sql(
        SELECT provider_id, sent_at, COALESCE(finished_at, 0), state, COALESCE(outcome_code, ''),
               COALESCE(cost, 0)
        FROM attempts WHERE sent_at >= :since)sql"},
    db::Statement{"board.hanging",
                  "SELECT a.provider_id, COUNT(*), SUM(o.price) "
                  "FROM attempts a JOIN transactions o ON o.id = a.order_id "
                  "WHERE a.live_slot = 1 AND " REIYAN_HANGS " GROUP BY a.provider_id"},
    db::Statement{"board.unlisted", "SELECT provider_id, code, message, seen, last_at "
                                    "FROM provider_codes ORDER BY last_at DESC"},
    db::Statement{"board.cut_offs", R"sql(
        SELECT provider_id, cut_off_start, cut_off_end, COUNT(*) FROM services
        WHERE cut_off_start <> cut_off_end AND status = 'available'
        GROUP BY provider_id, cut_off_start, cut_off_end
        ORDER BY provider_id, cut_off_start, cut_off_end)sql"},
    db::Statement{"board.messages", R"sql(
        SELECT source, MAX(CASE WHEN verified = 1 THEN received_at ELSE 0 END),
               SUM(CASE WHEN verified = 0 THEN 1 ELSE 0 END)
        FROM inbox WHERE received_at >= :since GROUP BY source)sql"},
    db::Statement{"board.ids", "SELECT code, id FROM providers"},
};

PurchaseFact factFrom(const db::Row &row)
{
    const QString state = row.text(3);
    return {row.text(0),
            row.integer(1),
            row.integer(2),
            state == QLatin1String("SUCCEEDED"),
            state == QLatin1String("REJECTED"),
            row.text(4),
            row.money(5)};
}

qint64 percentile(QList<qint64> &times, int percent)
{
    if (times.isEmpty())
        return 0;
    const qsizetype at = std::min(times.size() - 1, times.size() * percent / 100);
    std::nth_element(times.begin(), times.begin() + at, times.end());
    return times.at(at);
}

/// Those since `from`, before `to`.
QList<const PurchaseFact *> between(const QList<PurchaseFact> &facts, qint64 from, qint64 to)
{
    QList<const PurchaseFact *> some;
    for (const PurchaseFact &fact : facts) {
        if (fact.sentAt >= from && fact.sentAt < to)
            some.append(&fact);
    }
    return some;
}

QList<std::pair<QString, int>> refusals(const QList<PurchaseFact> &facts)
{
    QHash<QString, int> counts;
    for (const PurchaseFact &fact : facts) {
        if (fact.rejected)
            ++counts[fact.code];
    }
    QList<std::pair<QString, int>> codes;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        codes.append({count.key(), count.value()});
    std::sort(codes.begin(), codes.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return codes;
}

using Boards = QHash<QString, SupplierBoard>; // by provider id

Result<void> addPurchases(db::Reader &reader, Boards &boards, qint64 now)
{
    const Result<db::Rows> rows = reader.rows(kStatements[0], {{":since", now - kDay}});
    if (!rows)
        return rows.error();
    QHash<QString, QList<PurchaseFact>> facts;
    for (const db::Row &row : *rows)
        facts[row.text(0)].append(factFrom(row));
    for (SupplierBoard &board : boards)
        countPurchases(board, facts.value(board.providerId), now);
    return {};
}

Result<void> addHanging(db::Reader &reader, Boards &boards)
{
    const Result<db::Rows> rows = reader.rows(kStatements[1]);
    if (!rows)
        return rows.error();
    for (const db::Row &row : *rows) {
        boards[row.text(0)].hanging = row.small(1);
        boards[row.text(0)].atRisk = row.money(2);
    }
    return {};
}

Result<void> addCodesAndCutOffs(db::Reader &reader, Boards &boards)
{
    const Result<db::Rows> codes = reader.rows(kStatements[2]);
    const Result<db::Rows> cutOffs = codes ? reader.rows(kStatements[3]) : codes;
    if (!cutOffs)
        return cutOffs.error();
    for (const db::Row &row : *codes)
        boards[row.text(0)].unlisted.append(
            {row.text(1), row.text(2), row.small(3), row.integer(4)});
    for (const db::Row &row : *cutOffs)
        boards[row.text(0)].cutOffs.append({row.small(1), row.small(2), row.small(3)});
    return {};
}

Result<void> addMessages(db::Reader &reader, Boards &boards, qint64 now)
{
    const Result<db::Rows> rows = reader.rows(kStatements[4], {{":since", now - kDay}});
    if (!rows)
        return rows.error();
    for (SupplierBoard &board : boards) {
        for (const db::Row &row : *rows) {
            if (row.text(0) != board.supplier.code)
                continue;
            board.lastMessageAt = row.integer(1);
            board.forgedMessages = row.small(2);
        }
    }
    return {};
}

Result<Boards> emptyBoards(db::Reader &reader, const QList<routing::SupplierRow> &suppliers)
{
    const Result<db::Rows> ids = reader.rows(kStatements[5]);
    if (!ids)
        return ids.error();
    Boards boards;
    for (const db::Row &row : *ids) {
        const auto supplier =
            std::find_if(suppliers.cbegin(), suppliers.cend(),
                         [&](const auto &other) { return other.code == row.text(0); });
        if (supplier == suppliers.cend())
            continue;
        SupplierBoard board;
        board.supplier = *supplier;
        board.providerId = row.text(1);
        boards.insert(board.providerId, board);
    }
    return boards;
}

} // namespace

Span spanOf(std::span<const PurchaseFact *const> facts)
{
    Span span;
    QList<qint64> times;
    qint64 spent = 0;
    for (const PurchaseFact *fact : facts) {
        ++span.sent;
        span.succeeded += fact->succeeded ? 1 : 0;
        span.rejected += fact->rejected ? 1 : 0;
        if (fact->succeeded)
            spent += fact->cost.toRupiah();
        if (fact->finishedAt > 0)
            times.append(fact->finishedAt - fact->sentAt);
    }
    span.medianMs = percentile(times, 50);
    span.p95Ms = percentile(times, 95);
    span.spent = Money::rupiah(spent);
    return span;
}

void countPurchases(SupplierBoard &board, const QList<PurchaseFact> &facts, qint64 now)
{
    const qint64 end = now + 1;
    board.quarter = spanOf(between(facts, now - 15 * kMinute, end));
    board.hour = spanOf(between(facts, now - kHour, end));
    board.day = spanOf(between(facts, now - kDay, end));
    for (int hour = 0; hour < 24; ++hour) {
        const qint64 from = now - kDay + hour * kHour;
        board.hours[size_t(hour)] = spanOf(between(facts, from, from + kHour));
    }
    board.codes = refusals(facts);
    if (board.supplier.balance)
        board.runwayMinutes = runwayMinutes(*board.supplier.balance, board.hours);
}

std::optional<int> runwayMinutes(Money balance, const std::array<Span, 24> &hours)
{
    constexpr int kMostHours = 14 * 24;
    qint64 left = balance.toRupiah();
    if (std::all_of(hours.begin(), hours.end(),
                    [](const Span &hour) { return hour.spent.isZero(); }))
        return std::nullopt;
    // The oldest hour of the last day is the one that comes next.
    for (int hour = 0; hour < kMostHours; ++hour) {
        const qint64 cost = hours[size_t(hour % 24)].spent.toRupiah();
        if (left <= 0)
            return hour * 60;
        if (cost > left)
            return hour * 60 + int(60 * left / cost);
        left -= cost;
    }
    return kMostHours * 60;
}

Result<Board> readBoard(db::Reader &reader)
{
    const Result<qint64> now = reader.now();
    const auto suppliers = now ? routing::suppliers(reader) : now.error();
    if (!suppliers)
        return suppliers.error();
    Result<Boards> empty = emptyBoards(reader, *suppliers);
    if (!empty)
        return empty.error();
    Boards boards = *std::move(empty);
    Result<void> added = addPurchases(reader, boards, *now);
    if (added)
        added = addHanging(reader, boards);
    if (added)
        added = addCodesAndCutOffs(reader, boards);
    if (added)
        added = addMessages(reader, boards, *now);
    if (!added)
        return added.error();
    Board board{*now, boards.values()};
    std::sort(board.suppliers.begin(), board.suppliers.end(),
              [](const auto &a, const auto &b) { return a.supplier.code < b.supplier.code; });
    return board;
}

std::span<const db::Statement> boardStatements()
{
    return kStatements;
}

} // namespace reiyan::engine
