#include "services/deposits/deposits_queries.h"

#include "services/db/list_query.h"

#include <array>

namespace reiyan::deposits {
namespace {

constexpr std::array kColumns = {
    db::ListColumn{"created_at", "d.created_at", true},
    db::ListColumn{"number", "d.order_id", true, false, true},
    db::ListColumn{"member", "u.full_name"},
    db::ListColumn{"level", "COALESCE(l.name, '')"},
    db::ListColumn{"method", "p.code"},
    db::ListColumn{"amount", "d.amount", true, true},
    db::ListColumn{"status", "d.status"},
    db::ListColumn{"requested_by", "r.full_name"},
    db::ListColumn{"expires_at", "d.date_exp"},
    db::ListColumn{"note", "COALESCE(d.match_note, '')"},
    db::ListColumn{"reason", "COALESCE(d.reason, '')"},
    db::ListColumn{"version", "d.version"},
    db::ListColumn{"user_id", "d.user_id"},
    db::ListColumn{"requested_by_id", "d.requested_by"},
};

// LEFT, though every deposit has all three: see the list of orders.
constexpr db::ListSpec kList{"deposits.list",
                             kColumns,
                             "FROM deposits d LEFT JOIN users u ON u.id = d.user_id "
                             "LEFT JOIN payment_methods p ON p.id = d.payment_id "
                             "LEFT JOIN users r ON r.id = d.requested_by "
                             "LEFT JOIN member_levels l ON l.id = u.member_level_id WHERE 1 = 1",
                             "d.id",
                             "created_at",
                             "d.order_id LIKE :prefix OR u.search_text LIKE :text"};

constexpr db::Statement kDetails{"deposits.details", R"sql(
    SELECT d.id, d.order_id, d.user_id, u.full_name, p.name, d.amount, a.balance, a.held, d.status,
           r.full_name, COALESCE(d.match_note, ''), COALESCE(d.reason, ''), d.created_at,
           d.date_exp, d.version, COALESCE(d.matched_by, ''), COALESCE(m.full_name, '')
    FROM deposits d JOIN users u ON u.id = d.user_id
    JOIN payment_methods p ON p.id = d.payment_id
    JOIN users r ON r.id = d.requested_by
    JOIN accounts a ON a.user_id = d.user_id LEFT JOIN users m ON m.id = d.matched_by
    WHERE d.id = :id)sql"};
constexpr db::Statement kHistory{"deposits.history", R"sql(
    SELECT h.at, h.from_state, h.to_state, h.cause, COALESCE(u.full_name, '')
    FROM state_histories h LEFT JOIN users u ON u.id = h.actor_id
    WHERE h.machine = 'deposit' AND h.object_id = :id ORDER BY h.seq)sql"};
constexpr db::Statement kMethods{"deposits.methods",
                                 "SELECT code, name FROM payment_methods "
                                 "WHERE gateway = 'manual' AND is_active = 1 ORDER BY code"};
constexpr db::Statement kWaiting{"deposits.waiting", "SELECT COUNT(*) FROM deposits "
                                                     "WHERE status IN ('SUBMITTED', 'MATCHED')"};

} // namespace

const db::ListSpec &depositList()
{
    return kList;
}

Result<std::optional<DepositDetails>> depositDetails(db::Reader &reader, const DepositId &id)
{
    const Result<std::optional<db::Row>> found = reader.row(kDetails, {{":id", id.text}});
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<DepositDetails>();
    const db::Row &row = **found;
    DepositDetails details;
    details.id = {row.text(0)};
    details.number = row.text(1);
    details.user = {row.text(2)};
    details.memberName = row.text(3);
    details.method = row.text(4);
    details.amount = row.money(5);
    details.balance = row.money(6);
    details.available = Money::rupiah(row.integer(6) - row.integer(7));
    details.status = row.text(8);
    details.requestedBy = row.text(9);
    details.matchNote = row.text(10);
    details.reason = row.text(11);
    details.createdAt = row.integer(12);
    details.expiresAt = row.integer(13);
    details.version = row.integer(14);
    details.matchedById = {row.text(15)};
    details.matchedBy = row.text(16);
    const Result<db::Rows> steps = reader.rows(kHistory, {{":id", id.text}});
    if (!steps)
        return steps.error();
    for (const db::Row &step : *steps)
        details.history.append(
            {step.integer(0), step.text(1), step.text(2), step.text(3), step.text(4)});
    return std::optional(details);
}

Result<QList<std::pair<QString, QString>>> manualMethods(db::Reader &reader)
{
    const Result<db::Rows> rows = reader.rows(kMethods);
    if (!rows)
        return rows.error();
    QList<std::pair<QString, QString>> methods;
    for (const db::Row &row : *rows)
        methods.append({row.text(0), row.text(1)});
    return methods;
}

Result<qint64> waitingCount(db::Reader &reader)
{
    return reader.number(kWaiting);
}

} // namespace reiyan::deposits
