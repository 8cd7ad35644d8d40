#include "services/deposits/deposits_work.h"

#include "services/base/text.h"
#include "services/commands/executor.h"
#include "services/deposits/deposits_gateway.h"
#include "services/deposits/deposits_repository.h"
#include "services/deposits/invoices_repository.h"
#include "services/deposits/lines_commands.h"
#include "services/deposits/work_repository.h"
#include "services/jobs/outbox.h"

#include <QRegularExpression>

namespace reiyan::deposits {
namespace {

using commands::Context;

QString idOf(const QJsonObject &payload)
{
    return payload.value(QLatin1String("id")).toString();
}

Result<Deposit> existing(const Context &context, const DepositId &id)
{
    const auto deposit = repository::find(context.tx, id);
    if (!deposit)
        return deposit.error();
    if (!*deposit)
        return Error{ErrorKind::NotFound, "deposit.not_found", id.text};
    return **deposit;
}

Result<QJsonObject> handleClaim(const Context &context, const ClaimDeposit &command)
{
    const Result<Deposit> deposit = existing(context, command.deposit);
    if (!deposit)
        return deposit.error();
    const Result<void> claimed = repository::setClaim(
        context.tx, deposit->id, command.release ? UserId() : context.actor.user, context.now);
    if (!claimed)
        return claimed.error();
    return QJsonObject{{QStringLiteral("id"), deposit->id.text}};
}

Result<QJsonObject> handleAsk(const Context &context, const AskGateway &command)
{
    const auto invoice = repository::invoiceOf(context.tx, command.deposit);
    if (!invoice)
        return invoice.error();
    if (!*invoice)
        return Error{ErrorKind::Invalid, "deposit.no_invoice", {}};
    constexpr qint64 kLeastMs = 5'000; // a person's impatience is no reason to be throttled
    if (Result<void> asked = askSoon(context.tx, **invoice, kLeastMs); !asked)
        return asked.error();
    return QJsonObject{{QStringLiteral("id"), command.deposit.text}};
}

Result<QJsonObject> handleNote(const Context &context, const NoteOnDeposit &command)
{
    const Result<Deposit> deposit = existing(context, command.deposit);
    if (!deposit)
        return deposit.error();
    Result<void> noted = repository::insertNote(context.tx, deposit->id, command.text,
                                                context.actor.user, context.now);
    if (noted && command.tellMember)
        noted = jobs::tell(context.tx, {deposit->user,
                                        "deposit.question",
                                        {{QStringLiteral("number"), deposit->number},
                                         {QStringLiteral("text"), command.text}}});
    if (!noted)
        return noted.error();
    return QJsonObject{{QStringLiteral("id"), deposit->id.text}};
}

Result<QJsonObject> handleEvidence(const Context &context, const AddEvidence &command)
{
    const Result<Deposit> deposit = existing(context, command.deposit);
    if (!deposit)
        return deposit.error();
    const Result<bool> known = repository::hasPicture(context.tx, command.hash);
    if (!known)
        return known.error();
    if (!*known)
        return Error{ErrorKind::Invalid, "evidence.missing", {}};
    const Result<bool> added = repository::insertEvidence(
        context.tx, {deposit->id, command.hash, command.look, context.actor.user, context.now});
    if (!added)
        return added.error();
    if (Result<void> soon = matchSoon(context.tx); !soon)
        return soon.error();
    return QJsonObject{{QStringLiteral("id"), deposit->id.text}, {QStringLiteral("added"), *added}};
}

} // namespace

QJsonObject ClaimDeposit::toJson() const
{
    return {{QStringLiteral("id"), deposit.text}, {QStringLiteral("release"), release}};
}

Result<ClaimDeposit> ClaimDeposit::fromJson(const QJsonObject &payload)
{
    return ClaimDeposit{{idOf(payload)}, payload.value(QLatin1String("release")).toBool()};
}

QJsonObject AskGateway::toJson() const
{
    return {{QStringLiteral("id"), deposit.text}};
}

Result<AskGateway> AskGateway::fromJson(const QJsonObject &payload)
{
    return AskGateway{{idOf(payload)}};
}

QJsonObject NoteOnDeposit::toJson() const
{
    return {{QStringLiteral("id"), deposit.text},
            {QStringLiteral("text"), text},
            {QStringLiteral("tell"), tellMember}};
}

Result<NoteOnDeposit> NoteOnDeposit::fromJson(const QJsonObject &payload)
{
    NoteOnDeposit command{
        {idOf(payload)},
        storable(payload.value(QLatin1String("text")).toString().simplified(), 400),
        payload.value(QLatin1String("tell")).toBool()};
    if (command.text.size() < 3)
        return Error{ErrorKind::Invalid, "command.reason_missing", {}};
    return command;
}

QJsonObject AddEvidence::toJson() const
{
    return {{QStringLiteral("id"), deposit.text},
            {QStringLiteral("hash"), hash},
            {QStringLiteral("look"), look}};
}

Result<AddEvidence> AddEvidence::fromJson(const QJsonObject &payload)
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{64}$"));
    static const QRegularExpression look(QStringLiteral("^[0-9a-f]{16}$"));
    const AddEvidence command{{idOf(payload)},
                              payload.value(QLatin1String("hash")).toString(),
                              payload.value(QLatin1String("look")).toString()};
    if (!hash.match(command.hash).hasMatch() || !look.match(command.look).hasMatch())
        return Error{ErrorKind::Invalid, "evidence.missing", {}};
    return command;
}

void addWorkHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<ClaimDeposit>(handleClaim));
    executor.add(commands::handlerOf<AskGateway>(handleAsk));
    executor.add(commands::handlerOf<NoteOnDeposit>(handleNote));
    executor.add(commands::handlerOf<AddEvidence>(handleEvidence));
}

} // namespace reiyan::deposits
