#include "services/identity/identity_repository.h"

#include <array>

namespace reiyan::identity {

QString folded(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c.toLower());
    }
    return plain.simplified();
}

namespace repository {
namespace {

// A macro because statements are constants and share this list of columns.
#define REIYAN_SELECT_USER                                                                     \
    "SELECT u.id, u.full_name, u.user_name, u.email, u.phone, u.role_id, r.name, r.is_staff, " \
    "u.member_level_id, u.password, u.status, u.failed_sign_ins, u.sign_in_after, "            \
    "u.last_sign_in_at, u.last_sign_in_from, u.version "                                       \
    "FROM users u JOIN roles r ON r.id = u.role_id "

constexpr std::array kStatements = {
    db::Statement{"users.by_name", REIYAN_SELECT_USER "WHERE u.user_name = :name"},
    db::Statement{"users.by_id", REIYAN_SELECT_USER "WHERE u.id = :id"},
    db::Statement{"users.grants",
                  "SELECT permission, limit_rupiah, day_limit_rupiah FROM role_permissions "
                  "WHERE role_id = :role"},
    db::Statement{"users.insert", R"sql(
        INSERT INTO users (id, full_name, user_name, email, phone, role_id, member_level_id,
                           password, search_text, created_at)
        VALUES (:id, :full_name, :user_name, :email, :phone, :role, :level, :password, :search,
                :now){or_notice})sql"},
    db::Statement{"roles.by_name", "SELECT id FROM roles WHERE name = :name"},
    db::Statement{"users.any_staff",
                  "SELECT count(*) FROM (SELECT u.id FROM users u JOIN roles r ON r.id = u.role_id "
                  "WHERE r.is_staff = 1 AND u.password IS NOT NULL LIMIT 1) x"},
    db::Statement{"users.another_holds", R"sql(
        SELECT count(*) FROM users u JOIN role_permissions p ON p.role_id = u.role_id
        WHERE u.id <> :user AND u.status = 'active' AND u.password IS NOT NULL
          AND p.permission = :permission)sql"},
};

User userFrom(const db::Row &row)
{
    User user;
    user.id = {row.text(0)};
    user.fullName = row.text(1);
    user.userName = row.text(2);
    user.email = row.text(3);
    user.phone = row.text(4);
    user.roleId = row.text(5);
    user.roleName = row.text(6);
    user.isStaff = row.flag(7);
    user.memberLevelId = row.text(8);
    user.passwordHash = row.text(9);
    user.isActive = row.text(10) == QLatin1String("active");
    user.failedSignIns = row.small(11);
    user.signInAfter = row.integer(12);
    user.lastSignInAt = row.integer(13);
    user.lastSignInFrom = row.text(14);
    user.version = row.integer(15);
    return user;
}

Result<std::optional<User>> one(const Result<std::optional<db::Row>> &row)
{
    if (!row)
        return row.error();
    return *row ? std::optional(userFrom(**row)) : std::nullopt;
}

} // namespace

Result<std::optional<User>> findByName(db::Reader &reader, const QString &userName)
{
    return one(reader.row(kStatements[0], {{":name", userName}}));
}

Result<std::optional<User>> find(db::Reader &reader, const UserId &id)
{
    return one(reader.row(kStatements[1], {{":id", id.text}}));
}

Result<Actor> loadActor(db::Reader &reader, const UserId &id)
{
    const Result<std::optional<User>> user = find(reader, id);
    if (!user)
        return user.error();
    if (!*user || !(*user)->isActive)
        return Error{ErrorKind::Forbidden, "identity.unknown_actor", id.text};

    Result<Actor> actor = roleGrants(reader, (*user)->roleId);
    if (!actor)
        return actor;
    return Actor{id,
                 (*user)->userName,
                 (*user)->fullName,
                 (*user)->roleName,
                 actor->grants,
                 actor->dayLimits};
}

Result<Actor> roleGrants(db::Reader &reader, const QString &roleId)
{
    const Result<db::Rows> granted = reader.rows(kStatements[2], {{":role", roleId}});
    if (!granted)
        return granted.error();
    Actor actor;
    for (const db::Row &row : *granted) {
        const std::optional<Permission> permission = permissionFromCode(row.bytes(0));
        if (!permission || *permission == Permission::Engine)
            continue;
        actor.grants.insert(*permission,
                            row.isNull(1) ? std::nullopt : std::optional(row.money(1)));
        if (!row.isNull(2))
            actor.dayLimits.insert(*permission, row.money(2));
    }
    return actor;
}

Result<bool> anotherHolds(db::Reader &reader, const UserId &user, Permission permission)
{
    const Result<qint64> others =
        reader.number(kStatements[6], {{":user", user.text},
                                       {":permission", QLatin1String(permissionCode(permission))}});
    return others ? Result<bool>(*others > 0) : Result<bool>(others.error());
}

Result<void> insert(db::Transaction &tx, const User &user, qint64 now)
{
    const Result<bool> inserted = tx.insertOrNotice(
        kStatements[3],
        {{":id", user.id.text},
         {":full_name", user.fullName},
         {":user_name", user.userName},
         {":email", db::orNull(user.email)},
         {":phone", db::orNull(user.phone)},
         {":role", user.roleId},
         {":level", db::orNull(user.memberLevelId)},
         {":password", db::orNull(user.passwordHash)},
         {":search", folded(user.fullName + u' ' + user.userName + u' ' + user.phone)},
         {":now", now}});
    if (!inserted)
        return inserted.error();
    if (!*inserted)
        return Error{ErrorKind::Conflict, "identity.name_taken", {}, {user.userName}};
    return {};
}

Result<std::optional<QString>> roleId(db::Reader &reader, const QString &name)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[4], {{":name", name}});
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->text(0)) : std::nullopt;
}

Result<bool> anyStaff(db::Reader &reader)
{
    const Result<qint64> count = reader.number(kStatements[5]);
    if (!count)
        return count.error();
    return *count > 0;
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace repository
} // namespace reiyan::identity
