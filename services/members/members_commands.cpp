#include "services/members/members_commands.h"

#include "services/commands/executor.h"
#include "services/identity/identity_commands.h"
#include "services/identity/identity_repository.h"
#include "services/ledger/ledger.h"

#include <array>

namespace reiyan::members {
namespace {

using commands::Context;

constexpr std::array kStatements = {
    db::Statement{"levels.by_name", "SELECT id FROM member_levels WHERE name = :name"},
};

Result<QJsonObject> handleCreate(const Context &context, const CreateMember &command)
{
    const Result<std::optional<QString>> role =
        identity::repository::roleId(context.tx, QStringLiteral("member"));
    if (!role)
        return role.error();
    const Result<std::optional<db::Row>> level =
        context.tx.row(kStatements[0], {{":name", command.levelName}});
    if (!level)
        return level.error();
    if (!*role || !*level)
        return Error{ErrorKind::Invalid, "member.unknown_level", {}, {command.levelName}};

    identity::User user;
    user.id = {context.tx.newId()};
    user.fullName = command.fullName;
    user.userName = command.userName;
    user.phone = command.phone;
    user.roleId = **role;
    user.memberLevelId = (*level)->text(0);
    if (Result<void> inserted = identity::repository::insert(context.tx, user, context.now);
        !inserted)
        return inserted.error();
    const Result<void> wallet = ledger::openAccount(
        context.tx, ledger::walletOf(user.id), ledger::AccountClass::Liability, Money(), user.id);
    if (!wallet)
        return wallet.error();
    return QJsonObject{{QStringLiteral("id"), user.id.text}};
}

} // namespace

QJsonObject CreateMember::toJson() const
{
    return {{QStringLiteral("fullName"), fullName},
            {QStringLiteral("userName"), userName},
            {QStringLiteral("phone"), phone},
            {QStringLiteral("level"), levelName}};
}

Result<CreateMember> CreateMember::fromJson(const QJsonObject &payload)
{
    const Result<QString> userName =
        identity::checkUserName(payload.value(QLatin1String("userName")).toString());
    if (!userName)
        return userName.error();
    CreateMember command{payload.value(QLatin1String("fullName")).toString().simplified(),
                         *userName, payload.value(QLatin1String("phone")).toString().trimmed(),
                         payload.value(QLatin1String("level")).toString(QStringLiteral("bronze"))};
    if (command.fullName.size() < 2 || command.fullName.size() > 200)
        return Error{ErrorKind::Invalid, "identity.full_name", {}};
    return command;
}

void addHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<CreateMember>(handleCreate));
}

} // namespace reiyan::members
