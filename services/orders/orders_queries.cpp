#include "services/orders/orders_queries.h"

#include "services/bills/bills_queries.h"
#include "services/db/list_query.h"
#include "services/orders/orders_commands.h"
#include "services/orders/wait_limit.h"

#include <algorithm>
#include <array>

namespace reiyan::orders {
namespace {

constexpr std::array kColumns = {
    db::ListColumn{"created_at", "o.created_at", true},
    db::ListColumn{"number", "o.order_id", true, false, true},
    db::ListColumn{"status", "o.status"},
    db::ListColumn{"product", "p.name"},
    db::ListColumn{"item", "s.nominal"},
    db::ListColumn{"target", "o.target"},
    db::ListColumn{"member", "u.full_name"},
    db::ListColumn{"provider", "v.name"},
    db::ListColumn{"serial", "COALESCE(o.serial, '')"},
    // Summed is what was charged: sold less cost is the profit beside it.
    db::ListColumn{"price", "o.price", true, true, false,
                   "CASE WHEN o.status = 'SUCCEEDED' THEN o.price ELSE 0 END"},
    db::ListColumn{"cost", "COALESCE(o.cost, 0)", false, true},
    db::ListColumn{"profit", "CASE WHEN o.status = 'SUCCEEDED' THEN o.price - o.cost ELSE 0 END",
                   false, true},
    db::ListColumn{"duration", "COALESCE(o.finished_at - o.created_at, 0)"},
    db::ListColumn{"failure", "COALESCE(o.failure, '')"},
    db::ListColumn{"sku", "s.code"},
    db::ListColumn{"version", "o.version"},
    db::ListColumn{"user_id", "o.user_id"},
};

// LEFT, though every order has all four: MariaDB would start at the smallest of them and sort the
// whole list (600 ms a page at 100 000 orders).
constexpr db::ListSpec kOrders{
    "orders.list",
    kColumns,
    "FROM transactions o LEFT JOIN users u ON u.id = o.user_id "
    "LEFT JOIN products p ON p.id = o.produk_id LEFT JOIN services s ON s.id = o.service_id "
    "LEFT JOIN providers v ON v.id = o.provider_id WHERE 1 = 1",
    "o.id",
    "created_at",
    "o.order_id LIKE :prefix OR o.target LIKE :prefix OR u.search_text LIKE :text"};

constexpr std::array kHangingColumns = {
    db::ListColumn{"created_at", "o.created_at", true},
    db::ListColumn{"number", "o.order_id", true},
    // orders::verdictOf. Goods that came after a refusal are known whatever the newest attempt
    // says.
    db::ListColumn{"verdict", "CASE WHEN EXISTS (SELECT 1 FROM attempts c WHERE c.order_id = o.id "
                              "AND c.state = 'CONTRADICTED') THEN 'CONTRADICTED ' "
                              "ELSE a.state || ' ' || a.outcome_error END"},
    db::ListColumn{"product", "p.name"},
    db::ListColumn{"target", "o.target"},
    db::ListColumn{"member", "u.full_name"},
    db::ListColumn{"provider", "v.name"},
    db::ListColumn{"checks", "a.checks"},
    db::ListColumn{"code", "COALESCE(a.outcome_code, '')"},
    db::ListColumn{"rule", "COALESCE(a.outcome_rule, '')"},
    db::ListColumn{"next_check_at", "COALESCE(a.next_check_at, 0)"},
    db::ListColumn{"wait_until", REIYAN_WAITS_UNTIL},
    db::ListColumn{"price", "o.price", true, true},
    db::ListColumn{"cost_cap", "CASE WHEN a.state = 'UNKNOWN' THEN a.cost_cap ELSE 0 END", false,
                   true},
    db::ListColumn{"status", "o.status"},
    db::ListColumn{"version", "o.version"},
    db::ListColumn{"reference", "a.provider_ref"},
    db::ListColumn{"sku", "a.sku"},
    db::ListColumn{"holder", "COALESCE((SELECT w.full_name FROM order_claims k JOIN users w "
                             "ON w.id = k.user_id WHERE k.order_id = o.id "
                             "AND k.at > {now} - 900000), '')"},
    db::ListColumn{"steps", "(SELECT COUNT(DISTINCT n.step) FROM order_notes n "
                            "WHERE n.order_id = o.id AND n.step <> '')"},
};

// The newest attempt, with its own supplier: the live one, or in review the last that ended. One
// that was not sent yet is among them: it is there for a moment, unless it got stuck.
constexpr db::ListSpec kHanging{
    "orders.hanging",
    kHangingColumns,
    "FROM transactions o JOIN users u ON u.id = o.user_id JOIN products p ON p.id = o.produk_id "
    "JOIN attempts a ON a.order_id = o.id "
    "AND a.attempt_no = (SELECT MAX(x.attempt_no) FROM attempts x WHERE x.order_id = o.id) "
    "JOIN providers v ON v.id = a.provider_id "
    "WHERE o.status IN ('DISPATCHING', 'VERIFYING', 'REVIEW')",
    "o.id",
    "created_at",
    "o.order_id LIKE :prefix OR o.target LIKE :prefix OR u.search_text LIKE :text"};

constexpr std::array kAttemptColumns = {
    db::ListColumn{"created_at", "a.created_at", true},
    db::ListColumn{"number", "o.order_id"},
    db::ListColumn{"attempt", "a.attempt_no"},
    db::ListColumn{"sku", "a.sku"},
    db::ListColumn{"target", "a.destination"},
    db::ListColumn{"state", "a.state"},
    db::ListColumn{"code", "COALESCE(a.outcome_code, '')"},
    db::ListColumn{"meaning", "a.outcome_error"},
    db::ListColumn{"cost", "COALESCE(a.cost, 0)", false, true},
    db::ListColumn{"duration", "CASE WHEN a.finished_at IS NULL OR a.sent_at IS NULL THEN 0 "
                               "ELSE a.finished_at - a.sent_at END"},
    db::ListColumn{"checks", "a.checks"},
    db::ListColumn{"reference", "a.provider_ref"},
    db::ListColumn{"provider", "p.code"},
};

constexpr db::ListSpec kAttempts{
    "attempts.list",
    kAttemptColumns,
    "FROM attempts a JOIN transactions o ON o.id = a.order_id "
    "JOIN providers p ON p.id = a.provider_id WHERE 1 = 1",
    "a.id",
    "created_at",
    "a.provider_ref LIKE :prefix OR LOWER(a.destination) LIKE :text OR LOWER(a.sku) LIKE :text"};

constexpr std::array kWatchedColumns = {
    db::ListColumn{"created_at", "a.created_at", true},
    db::ListColumn{"number", "o.order_id"},
    db::ListColumn{"status", "o.status"},
    db::ListColumn{"provider", "p.name"},
    db::ListColumn{"sku", "a.sku"},
    db::ListColumn{"target", "a.destination"},
    db::ListColumn{"member", "u.full_name"},
    db::ListColumn{"meaning", "a.outcome_error"},
    db::ListColumn{"run_at", "j.run_at"},
    db::ListColumn{"cost_cap", "a.cost_cap", false, true},
    db::ListColumn{"reference", "a.provider_ref"},
    db::ListColumn{"order_id", "o.id"},
};

// Their jobs are few beside all attempts: sorted in memory.
constexpr db::ListSpec kWatched{
    "attempts.watched",
    kWatchedColumns,
    "FROM jobs j JOIN attempts a ON a.id = SUBSTR(j.uniq_key, 13) "
    "JOIN transactions o ON o.id = a.order_id JOIN providers p ON p.id = a.provider_id "
    "JOIN users u ON u.id = o.user_id "
    "WHERE j.kind = 'order.watch' AND j.state IN ('ready', 'running')",
    "a.id",
    "created_at",
    "o.order_id LIKE :prefix OR LOWER(a.destination) LIKE :text OR u.search_text LIKE :text"};

constexpr std::array kStatements = {
    db::Statement{"orders.details", R"sql(
        SELECT o.id, o.order_id, o.user_id, u.full_name, p.name, s.nominal, o.target, o.target_note,
               COALESCE((SELECT w.name FROM attempts a JOIN providers w ON w.id = a.provider_id
                         WHERE a.order_id = o.id ORDER BY a.attempt_no DESC LIMIT 1), v.name),
               o.status, COALESCE(o.serial, ''), COALESCE(o.failure, ''), o.price, o.cost,
               o.created_at, COALESCE(o.finished_at, 0), o.version, o.service_id,
               COALESCE((SELECT w.full_name FROM order_claims k JOIN users w ON w.id = k.user_id
                         WHERE k.order_id = o.id AND k.at > {now} - 900000), '')
        FROM transactions o JOIN users u ON u.id = o.user_id
        JOIN products p ON p.id = o.produk_id JOIN services s ON s.id = o.service_id
        JOIN providers v ON v.id = o.provider_id WHERE o.id = :id)sql"},
    db::Statement{"orders.attempts", R"sql(
        SELECT a.id, a.attempt_no, a.state, COALESCE(a.next_check_at, 0), a.checks,
               a.outcome_error, COALESCE(a.sent_at, 0), a.called_at, v.name
        FROM attempts a JOIN providers v ON v.id = a.provider_id
        WHERE a.order_id = :id ORDER BY a.attempt_no)sql"},
    db::Statement{"orders.steps", R"sql(
        SELECT h.at, h.from_state, h.to_state, h.cause, COALESCE(u.full_name, ''), h.machine
        FROM state_histories h LEFT JOIN users u ON u.id = h.actor_id
        WHERE h.machine = :machine AND h.object_id = :id ORDER BY h.seq)sql"},
    db::Statement{"orders.answers", R"sql(
        SELECT at, source, outcome, COALESCE(code, ''), message, rule, body, latency_ms
        FROM attempt_answers WHERE attempt_id = :id ORDER BY at, answer_no)sql"},
    db::Statement{"orders.entries", R"sql(
        SELECT e.recorded_at, e.account_id, e.amount, e.balance_before, e.balance_after
        FROM transfers t JOIN entries e ON e.transfer_id = t.id
        WHERE t.order_id = :id ORDER BY t.recorded_at, e.transfer_id, e.leg)sql"},
    db::Statement{"orders.hanging_count",
                  "SELECT COUNT(*) FROM transactions o JOIN attempts a ON a.order_id = o.id "
                  "AND a.attempt_no = (SELECT MAX(x.attempt_no) FROM attempts x "
                  "WHERE x.order_id = o.id) "
                  "WHERE o.status IN ('DISPATCHING', 'VERIFYING', 'REVIEW') AND " REIYAN_HANGS},
    db::Statement{"orders.hanging_sum", R"sql(
        SELECT COUNT(*), CAST(COALESCE(SUM(o.price), 0) AS {int64}),
               COALESCE(MIN(o.created_at), 0),
               CAST(COALESCE(SUM(CASE WHEN a.state = 'UNKNOWN' THEN a.cost_cap ELSE 0 END), 0)
                    AS {int64}),
               COALESCE(SUM(CASE WHEN o.created_at > :five THEN 1 ELSE 0 END), 0),
               COALESCE(SUM(CASE WHEN o.created_at > :quarter THEN 1 ELSE 0 END), 0),
               COALESCE(SUM(CASE WHEN o.created_at > :hour THEN 1 ELSE 0 END), 0),
               COALESCE(SUM(CASE WHEN o.created_at > :day THEN 1 ELSE 0 END), 0)
        FROM transactions o JOIN attempts a ON a.order_id = o.id
         AND a.attempt_no = (SELECT MAX(x.attempt_no) FROM attempts x WHERE x.order_id = o.id)
        WHERE o.status IN ('DISPATCHING', 'VERIFYING', 'REVIEW'))sql"},
    db::Statement{"orders.notes", R"sql(
        SELECT n.at, n.step, n.text, u.full_name FROM order_notes n
        JOIN users u ON u.id = n.by_user WHERE n.order_id = :id ORDER BY n.at, n.id)sql"},
};

Result<void> addSteps(db::Reader &reader, const QString &machine, const QString &id, int attemptNo,
                      QList<TimelineNode> &timeline)
{
    const Result<db::Rows> rows = reader.rows(kStatements[2], {{":machine", machine}, {":id", id}});
    if (!rows)
        return rows.error();
    for (const db::Row &row : *rows) {
        TimelineNode node;
        node.at = row.integer(0);
        node.kind = attemptNo > 0 ? TimelineNode::Kind::AttemptStep : TimelineNode::Kind::OrderStep;
        node.attemptNo = attemptNo;
        node.from = row.text(1);
        node.to = row.text(2);
        node.cause = row.text(3);
        node.actor = row.text(4);
        timeline.append(node);
    }
    return {};
}

Result<void> addAnswers(db::Reader &reader, const QString &attempt, int attemptNo,
                        QList<TimelineNode> &timeline)
{
    const Result<db::Rows> rows = reader.rows(kStatements[3], {{":id", attempt}});
    if (!rows)
        return rows.error();
    for (const db::Row &row : *rows) {
        TimelineNode node;
        node.at = row.integer(0);
        node.kind = TimelineNode::Kind::Answer;
        node.attemptNo = attemptNo;
        node.cause = row.text(1);
        node.to = row.text(2);
        node.code = row.text(3);
        node.text = row.text(4).isEmpty() ? row.text(5) : row.text(4);
        node.raw = row.text(6);
        node.latencyMs = row.integer(7);
        timeline.append(node);
    }
    return {};
}

Result<void> addEntries(db::Reader &reader, OrderDetails &details)
{
    const Result<db::Rows> rows = reader.rows(kStatements[4], {{":id", details.id.text}});
    if (!rows)
        return rows.error();
    qint64 sum = 0;
    for (const db::Row &row : *rows) {
        TimelineNode node;
        node.at = row.integer(0);
        node.kind = TimelineNode::Kind::Entry;
        node.from = row.text(1);
        node.amount = row.money(2);
        node.before = row.money(3);
        node.after = row.money(4);
        sum += row.integer(2);
        details.timeline.append(node);
    }
    details.entriesBalance = sum == 0;
    return {};
}

/// The newest attempt says how the order stands.
void take(OrderDetails &details, const db::Row &attempt)
{
    details.attemptState = attempt.text(2);
    details.nextCheckAt = attempt.integer(3);
    details.checks = attempt.small(4);
    details.attemptError = attempt.text(5);
    details.lateGoods = details.lateGoods || attempt.text(2) == QLatin1String("CONTRADICTED");
    details.sentAt = attempt.integer(6);
    const qint64 calledAt = attempt.integer(7);
    details.mayAskFrom = calledAt > 0 ? calledAt + kLeastPauseMs : 0;
    details.mayAskUntil = details.sentAt > 0 ? details.sentAt + kOldestRepeatMs : 0;
}

Result<void> addAttempts(db::Reader &reader, OrderDetails &details)
{
    const Result<db::Rows> attempts = reader.rows(kStatements[1], {{":id", details.id.text}});
    if (!attempts)
        return attempts.error();
    for (const db::Row &row : *attempts) {
        take(details, row);
        details.suppliers.append(row.text(8));
        const qsizetype before = details.timeline.size();
        Result<void> added = addSteps(reader, QStringLiteral("attempt"), row.text(0), row.small(1),
                                      details.timeline);
        for (qsizetype i = before; i < details.timeline.size(); ++i)
            details.timeline[i].text = row.text(8); // who was asked
        if (added)
            added = addAnswers(reader, row.text(0), row.small(1), details.timeline);
        if (!added)
            return added;
    }
    return {};
}

Result<void> addNotes(db::Reader &reader, OrderDetails &details)
{
    const Result<db::Rows> rows = reader.rows(kStatements[7], {{":id", details.id.text}});
    if (!rows)
        return rows.error();
    for (const db::Row &row : *rows) {
        TimelineNode node;
        node.at = row.integer(0);
        node.kind = TimelineNode::Kind::Note;
        node.cause = row.text(1);
        node.text = row.text(2);
        node.actor = row.text(3);
        details.timeline.append(node);
        if (!node.cause.isEmpty() && !details.done.contains(node.cause))
            details.done.append(node.cause);
    }
    return {};
}

OrderDetails detailsFrom(const db::Row &row)
{
    OrderDetails details;
    details.id = {row.text(0)};
    details.number = row.text(1);
    details.user = {row.text(2)};
    details.memberName = row.text(3);
    details.product = row.text(4);
    details.item = row.text(5);
    details.target = row.text(6);
    details.targetNote = row.text(7);
    details.provider = row.text(8);
    details.status = row.text(9);
    details.serial = row.text(10);
    details.failure = row.text(11);
    details.price = row.money(12);
    if (!row.isNull(13))
        details.cost = row.money(13);
    details.createdAt = row.integer(14);
    details.finishedAt = row.integer(15);
    details.version = row.integer(16);
    details.service = {row.text(17)};
    details.holder = row.text(18);
    return details;
}

} // namespace

const db::ListSpec &watchedList()
{
    return kWatched;
}

const db::ListSpec &attemptList()
{
    return kAttempts;
}

const db::ListSpec &orderList()
{
    return kOrders;
}

const db::ListSpec &hangingList()
{
    return kHanging;
}

Result<std::optional<OrderDetails>> orderDetails(db::Reader &reader, const OrderId &id)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[0], {{":id", id.text}});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<OrderDetails>();
    OrderDetails details = detailsFrom(**row);
    Result<void> added = addSteps(reader, QStringLiteral("order"), id.text, 0, details.timeline);
    if (added)
        added = addAttempts(reader, details);
    if (added)
        added = addEntries(reader, details);
    if (added)
        added = addNotes(reader, details);
    const auto bill =
        added ? bills::billOfOrder(reader, id) : Result<std::optional<bills::Bill>>(added.error());
    if (!bill)
        return bill.error();
    details.bill = *bill;
    std::stable_sort(details.timeline.begin(), details.timeline.end(),
                     [](const TimelineNode &a, const TimelineNode &b) { return a.at < b.at; });
    return std::optional(details);
}

namespace {

/// Those of `attempts` that were sent. Ids only: they come from a file and stand in the text.
Result<QSet<QString>> sentOf(db::Reader &reader, const QStringList &attempts)
{
    QByteArrayList quoted;
    for (const QString &attempt : attempts) {
        if (isUuid(attempt))
            quoted.append('\'' + attempt.toLatin1() + '\'');
    }
    QSet<QString> sent;
    if (quoted.isEmpty())
        return sent;
    const db::DynamicStatement some{"orders.sent_of", "SELECT id FROM attempts WHERE sent_at > 0 "
                                                      "AND id IN ("
                                                          + quoted.join(", ") + ')'};
    const Result<db::Rows> rows = reader.rows(some);
    if (!rows)
        return rows.error();
    for (const db::Row &row : *rows)
        sent.insert(row.text(0));
    return sent;
}

} // namespace

Result<QStringList> neverSent(db::Reader &reader, const QStringList &attempts)
{
    constexpr qsizetype kAtOnce = 500;
    QStringList lost;
    for (qsizetype at = 0; at < attempts.size(); at += kAtOnce) {
        const QStringList some = attempts.mid(at, kAtOnce);
        const auto sent = sentOf(reader, some);
        if (!sent)
            return sent.error();
        for (const QString &attempt : some) {
            if (!sent->contains(attempt))
                lost.append(attempt);
        }
    }
    return lost;
}

Result<qint64> hangingCount(db::Reader &reader)
{
    return reader.number(kStatements[5]);
}

Result<HangingSum> hangingSum(db::Reader &reader)
{
    constexpr qint64 kMinute = 60'000;
    const Result<qint64> now = reader.now();
    if (!now)
        return now.error();
    const auto row = reader.row(kStatements[6], {{":five", *now - 5 * kMinute},
                                                 {":quarter", *now - 15 * kMinute},
                                                 {":hour", *now - 60 * kMinute},
                                                 {":day", *now - 24 * 60 * kMinute}});
    if (!row)
        return row.error();
    const db::Row &sum = **row;
    HangingSum hanging{sum.integer(0), sum.money(1), 0, sum.money(3), {}};
    if (hanging.count > 0)
        hanging.oldestMs = *now - sum.integer(2);
    // The database counts what is younger than each mark; a bucket is what lies between two.
    qint64 younger = 0;
    for (size_t i = 0; i + 1 < hanging.ages.size(); ++i) {
        const qint64 upTo = sum.integer(int(i) + 4);
        hanging.ages[i] = upTo - younger;
        younger = upTo;
    }
    hanging.ages.back() = hanging.count - younger;
    return hanging;
}

std::span<const db::Statement> queryStatements()
{
    return kStatements;
}

} // namespace reiyan::orders
