#include "services/members/members_queries.h"

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
};

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

std::span<const db::Statement> queryStatements()
{
    return kStatements;
}

} // namespace reiyan::members
