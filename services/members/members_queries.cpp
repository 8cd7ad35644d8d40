#include "services/members/members_queries.h"

#include "services/db/list_query.h"
#include "services/identity/user.h"

#include <array>

namespace reiyan::members {
namespace {

constexpr std::array kStatements = {
    db::Statement{"members.basics", R"sql(
        SELECT u.id, u.full_name, l.id, l.name FROM users u
        JOIN member_levels l ON l.id = u.member_level_id
        WHERE u.id = :id AND u.status = 'active')sql"},
    db::Statement{"members.by_name", "SELECT id FROM users WHERE user_name = :name "
                                     "AND member_level_id IS NOT NULL"},
    db::Statement{"members.details", R"sql(
        SELECT u.id, u.full_name, u.user_name, COALESCE(u.phone, ''), l.name, a.status, a.balance,
               a.held, u.created_at
        FROM users u JOIN member_levels l ON l.id = u.member_level_id
        JOIN accounts a ON a.user_id = u.id WHERE u.id = :id)sql"},
    db::Statement{"members.month", R"sql(
        SELECT COUNT(*), CAST(COALESCE(SUM(price), 0) AS {int64}) FROM transactions
        WHERE user_id = :id AND created_at >= :since AND status = 'SUCCEEDED')sql"},
    db::Statement{"members.orders", R"sql(
        SELECT o.created_at, o.order_id, s.nominal, o.status, o.price FROM transactions o
        JOIN services s ON s.id = o.service_id
        WHERE o.user_id = :id ORDER BY o.created_at DESC, o.id DESC LIMIT 5)sql"},
    db::Statement{"members.deposits", R"sql(
        SELECT d.created_at, d.order_id, p.name, d.status, d.amount FROM deposits d
        JOIN payment_methods p ON p.id = d.payment_id
        WHERE d.user_id = :id ORDER BY d.created_at DESC, d.id DESC LIMIT 5)sql"},
    db::Statement{"members.entries", R"sql(
        SELECT e.recorded_at, COALESCE(o.order_id, d.order_id, ''), '', t.kind, e.amount
        FROM entries e JOIN transfers t ON t.id = e.transfer_id
        LEFT JOIN transactions o ON o.id = t.order_id LEFT JOIN deposits d ON d.id = t.deposit_id
        WHERE e.account_id = :account ORDER BY e.account_seq DESC LIMIT 5)sql"},
    db::Statement{"members.choices", R"sql(
        SELECT u.id, u.full_name, u.user_name, COALESCE(u.phone, ''), l.id, l.name,
               a.balance - a.held
        FROM users u JOIN member_levels l ON l.id = u.member_level_id
        JOIN accounts a ON a.user_id = u.id
        WHERE u.search_text LIKE :text AND u.status = 'active'
        ORDER BY u.full_name, u.id LIMIT 20)sql"},
};

constexpr std::array kColumns = {
    db::ListColumn{"created_at", "u.created_at", true},
    db::ListColumn{"user_name", "u.user_name", true, false, true},
    db::ListColumn{"full_name", "u.full_name"},
    db::ListColumn{"level", "l.name"},
    db::ListColumn{"phone", "COALESCE(u.phone, '')"},
    db::ListColumn{"balance", "a.balance", false, true},
    db::ListColumn{"held", "a.held", false, true},
    db::ListColumn{"available", "a.balance - a.held", false, true},
    db::ListColumn{"wallet", "a.status"},
};

constexpr db::ListSpec kList{"members.list",
                             kColumns,
                             "FROM users u JOIN member_levels l ON l.id = u.member_level_id "
                             "JOIN accounts a ON a.user_id = u.id WHERE 1 = 1",
                             "u.id",
                             "created_at",
                             "u.search_text LIKE :text"};

Result<QList<MemberDetails::Line>> lines(db::Reader &reader, const db::Statement &statement,
                                         const db::Params &params)
{
    const Result<db::Rows> rows = reader.rows(statement, params);
    if (!rows)
        return rows.error();
    QList<MemberDetails::Line> lines;
    for (const db::Row &row : *rows)
        lines.append({row.integer(0), row.text(1), row.text(2), row.text(3), row.money(4)});
    return lines;
}

} // namespace

Result<std::optional<MemberBasics>> basicsOf(db::Reader &reader, const UserId &id)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[0], {{":id", id.text}});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<MemberBasics>();
    return std::optional(
        MemberBasics{{(*row)->text(0)}, (*row)->text(1), (*row)->text(2), (*row)->text(3)});
}

Result<std::optional<UserId>> idOf(db::Reader &reader, const QString &userName)
{
    const Result<std::optional<db::Row>> row =
        reader.row(kStatements[1], {{":name", userName.toLower()}});
    if (!row)
        return row.error();
    return *row ? std::optional(UserId{(*row)->text(0)}) : std::nullopt;
}

const db::ListSpec &memberList()
{
    return kList;
}

Result<std::optional<MemberDetails>> memberDetails(db::Reader &reader, const UserId &id)
{
    constexpr qint64 kMonthMs = 30LL * 24 * 3600 * 1000;
    const Result<std::optional<db::Row>> row = reader.row(kStatements[2], {{":id", id.text}});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<MemberDetails>();
    const Result<qint64> now = reader.now();
    if (!now)
        return now.error();
    const Result<std::optional<db::Row>> month =
        reader.row(kStatements[3], {{":id", id.text}, {":since", *now - kMonthMs}});
    if (!month)
        return month.error();

    MemberDetails details{id,
                          (*row)->text(1),
                          (*row)->text(2),
                          (*row)->text(3),
                          (*row)->text(4),
                          (*row)->text(5),
                          (*row)->money(6),
                          (*row)->money(7),
                          (*row)->integer(8)};
    details.orders30d = (*month)->integer(0);
    details.spent30d = (*month)->money(1);
    const auto orders = lines(reader, kStatements[4], {{":id", id.text}});
    const auto deposits = lines(reader, kStatements[5], {{":id", id.text}});
    const auto entries = lines(reader, kStatements[6], {{":account", "wallet:" + id.text}});
    if (!orders || !deposits || !entries)
        return Error{ErrorKind::Broken, "db.unclassified", QStringLiteral("members.details")};
    details.orders = *orders;
    details.deposits = *deposits;
    details.entries = *entries;
    return std::optional(details);
}

Result<QList<MemberChoice>> findMembers(db::Reader &reader, const QString &typed)
{
    QString text = identity::folded(typed);
    text.remove(u'%').remove(u'_');
    const Result<db::Rows> rows = reader.rows(kStatements[7], {{":text", u'%' + text + u'%'}});
    if (!rows)
        return rows.error();
    QList<MemberChoice> choices;
    for (const db::Row &row : *rows) {
        choices.append({{row.text(0)},
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.money(6)});
    }
    return choices;
}

std::span<const db::Statement> queryStatements()
{
    return kStatements;
}

} // namespace reiyan::members
