#include "services/jobs/jobs_commands.h"

#include "services/commands/executor.h"
#include "services/jobs/inbox.h"

namespace reiyan::jobs {
namespace {

Result<QJsonObject> handleReplay(const commands::Context &context, const ReplayMessage &command)
{
    const auto message = findMessage(context.tx, command.message);
    if (!message)
        return message.error();
    if (!*message)
        return Error{ErrorKind::NotFound, "inbox.gone", command.message.text};
    if (!(*message)->verified)
        return Error{ErrorKind::Forbidden, "inbox.forged", {}, {(*message)->source}};
    const Result<bool> filed = understand(context.tx, command.message);
    const Result<void> settled =
        filed ? settleMessage(context.tx, command.message, MessageState::Received)
              : Result<void>(filed.error());
    if (!settled)
        return settled.error();
    return QJsonObject{{QStringLiteral("id"), command.message.text}};
}

} // namespace

QJsonObject ReplayMessage::toJson() const
{
    return {{QStringLiteral("id"), message.text}};
}

Result<ReplayMessage> ReplayMessage::fromJson(const QJsonObject &payload)
{
    const ReplayMessage command{{payload.value(QLatin1String("id")).toString()}};
    if (command.message.text.isEmpty())
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("id")};
    return command;
}

void addHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<ReplayMessage>(handleReplay));
}

} // namespace reiyan::jobs
