#include "services/identity/identity_commands.h"

#include "services/commands/executor.h"
#include "services/identity/identity_repository.h"

#include <QRegularExpression>

namespace reiyan::identity {
namespace {

using commands::Context;

/// Nobody hands out more than they have: each permission of the role, and its limits.
bool covers(const Actor &actor, const Actor &role)
{
    for (auto grant = role.grants.cbegin(); grant != role.grants.cend(); ++grant) {
        if (!actor.may(grant.key()))
            return false;
        const std::optional<Money> own = actor.grants.value(grant.key());
        if (own && (!grant.value() || *grant.value() > *own))
            return false;
        const auto ownDay = actor.dayLimits.constFind(grant.key());
        const auto day = role.dayLimits.constFind(grant.key());
        if (ownDay != actor.dayLimits.cend() && (day == role.dayLimits.cend() || *day > *ownDay))
            return false;
    }
    return true;
}

Result<QString> grantableRole(const Context &context, const CreateUser &command)
{
    const Result<std::optional<QString>> role = repository::roleId(context.tx, command.roleName);
    if (!role)
        return role.error();
    if (!*role)
        return Error{ErrorKind::Invalid, "identity.unknown_role", {}, {command.roleName}};
    const Result<Actor> grants = repository::roleGrants(context.tx, **role);
    if (!grants)
        return grants.error();
    if (!covers(context.actor, *grants))
        return Error{ErrorKind::Forbidden, "identity.role_above_yours", {}, {command.roleName}};
    return **role;
}

/// Who can make people can make their own second person: where somebody else could decide,
/// somebody else does (K-12, K-14).
Result<commands::Subject> subjectOf(const Context &context, const CreateUser &command)
{
    if (const Result<QString> role = grantableRole(context, command); !role)
        return role.error();
    const Result<bool> another =
        repository::anotherHolds(context.tx, context.actor.user, CreateUser::kPermission);
    if (!another)
        return another.error();
    return commands::Subject{{},
                             "user",
                             command.userName,
                             command.fullName + QStringLiteral(" · ") + command.roleName,
                             *another};
}

Result<QJsonObject> handleCreate(const Context &context, const CreateUser &command)
{
    const Result<QString> role = grantableRole(context, command);
    if (!role)
        return role.error();
    User user;
    user.id = {context.tx.newId()};
    user.fullName = command.fullName;
    user.userName = command.userName;
    user.roleId = *role;
    user.passwordHash = command.passwordHash;
    if (Result<void> inserted = repository::insert(context.tx, user, context.now); !inserted)
        return inserted.error();
    return QJsonObject{{QStringLiteral("id"), user.id.text}};
}

} // namespace

Result<QString> checkUserName(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9._-]{3,60}$"));
    const QString name = typed.trimmed().toLower();
    if (!form.match(name).hasMatch())
        return Error{ErrorKind::Invalid, "identity.user_name", {}};
    return name;
}

QJsonObject CreateUser::toJson() const
{
    return {{QStringLiteral("fullName"), fullName},
            {QStringLiteral("userName"), userName},
            {QStringLiteral("role"), roleName},
            {QStringLiteral("passwordHash"), passwordHash}};
}

Result<CreateUser> CreateUser::fromJson(const QJsonObject &payload)
{
    const Result<QString> userName =
        checkUserName(payload.value(QLatin1String("userName")).toString());
    if (!userName)
        return userName.error();
    CreateUser command{payload.value(QLatin1String("fullName")).toString().simplified(), *userName,
                       payload.value(QLatin1String("role")).toString(),
                       payload.value(QLatin1String("passwordHash")).toString()};
    if (command.fullName.size() < 2 || command.fullName.size() > 200)
        return Error{ErrorKind::Invalid, "identity.full_name", {}};
    if (!command.passwordHash.startsWith(QLatin1String("$argon2id$")))
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("passwordHash")};
    return command;
}

void addHandlers(commands::Executor &executor)
{
    commands::Handler create = commands::handlerOf<CreateUser>(handleCreate, subjectOf);
    create.evenWhenLatched = true; // a latch may need one more person
    executor.add(create);
}

} // namespace reiyan::identity
