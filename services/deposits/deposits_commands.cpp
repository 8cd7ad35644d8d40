#include "services/deposits/deposits_commands.h"

#include "services/base/crash_point.h"
#include "services/commands/executor.h"
#include "services/deposits/deposits_checks.h"
#include "services/deposits/deposits_gateway.h"
#include "services/deposits/deposits_match.h"
#include "services/deposits/deposits_request.h"
#include "services/deposits/deposits_reversal.h"
#include "services/deposits/deposits_review.h"
#include "services/deposits/deposits_steps.h"
#include "services/deposits/deposits_work.h"
#include "services/deposits/lines_commands.h"
#include "services/deposits/lines_repository.h"
#include "services/ledger/ledger.h"

namespace reiyan::deposits {
namespace {

using commands::Context;
using commands::Subject;

QString idOf(const QJsonObject &payload)
{
    return payload.value(QLatin1String("id")).toString();
}

qint64 versionOf(const QJsonObject &payload)
{
    return payload.value(QLatin1String("version")).toInteger();
}

Result<QJsonObject> move(const Context &context, const Deposit &deposit,
                         const repository::Decision &decision, const char *cause)
{
    if (Result<void> moved = moveTo(context, deposit, decision, cause); !moved)
        return moved.error();
    return QJsonObject{{QStringLiteral("number"), deposit.number},
                       {QStringLiteral("state"), QLatin1String(stateCode(decision.state))}};
}

Result<Subject> subjectOfApproval(const Context &context, const ApproveDeposit &command)
{
    const Result<std::optional<Deposit>> deposit = repository::find(context.tx, command.deposit);
    if (!deposit)
        return deposit.error();
    if (!*deposit)
        return Error{ErrorKind::NotFound, "deposit.not_found", command.deposit.text};
    // What would be refused anyway is refused now, not after a second person was asked.
    if (Result<void> manual = refuseGateways(context, **deposit); !manual)
        return manual.error();
    if (Result<void> ready = checkMove(context, **deposit, DepositState::Credited, command.version);
        !ready)
        return ready.error();
    const Result<QString> member = repository::nameOf(context.tx, (*deposit)->user);
    if (!member)
        return member.error();
    const Result<Money> today =
        repository::approvedToday(context.tx, context.actor.user, context.now);
    if (!today)
        return today.error();
    const auto line = repository::lineOf(context.tx, command.deposit);
    if (!line)
        return line.error();
    const bool differs = *line && (*line)->amount != (*deposit)->due();
    Subject subject{differs ? (*line)->amount : (*deposit)->amount, "deposit", command.deposit.text,
                    (*deposit)->number + QStringLiteral(" · ") + *member};
    subject.doneToday = *today;
    return subject;
}

/// The deposit as the bank's line says it: what is credited is what came in, where it came in.
Result<Deposit> asItCame(const Context &context, const Deposit &deposit)
{
    const auto line = repository::lineOf(context.tx, deposit.id);
    if (!line)
        return line.error();
    const bool isAsAsked = !*line
                           || ((*line)->amount == deposit.due()
                               && (*line)->paymentMethodId == deposit.paymentMethodId);
    if (isAsAsked)
        return deposit;
    const Result<void> taken =
        repository::takeWhatCame(context.tx, deposit.id, (*line)->amount, (*line)->paymentMethodId);
    if (!taken)
        return taken.error();
    const auto changed = repository::find(context.tx, deposit.id);
    if (!changed)
        return changed.error();
    return **changed;
}

Result<QJsonObject> handleApprove(const Context &context, const ApproveDeposit &command)
{
    const Result<Deposit> deposit =
        lockFor(context, command.deposit, DepositState::Credited, command.version);
    if (!deposit)
        return deposit.error();
    if (deposit->requestedBy == context.actor.user)
        return Error{ErrorKind::Forbidden, "deposit.own_request", {}, {deposit->number}};
    if (deposit->matchedBy == context.actor.user)
        return Error{ErrorKind::Forbidden, "deposit.own_match", {}, {deposit->number}};

    const Result<QJsonObject> moved =
        move(context, *deposit,
             {.state = DepositState::Credited, .decidedBy = context.actor.user, .at = context.now},
             "approve");
    if (!moved)
        return moved;
    const Result<Deposit> came = asItCame(context, *deposit);
    if (!came)
        return came.error();
    const Result<ledger::Posted> posted = postCredit(context, *came, "deposit.bank");
    if (!posted)
        return posted.error();
    crashPoint("deposit.mid_credit");

    QJsonObject result = *moved;
    for (const ledger::PostedLine &line : posted->lines) {
        if (line.account == ledger::walletOf(deposit->user)) {
            result.insert(QStringLiteral("balanceBefore"), line.before.toRupiah());
            result.insert(QStringLiteral("balanceAfter"), line.after.toRupiah());
        }
    }
    return result;
}

Result<QJsonObject> handleReject(const Context &context, const RejectDeposit &command)
{
    const Result<Deposit> deposit =
        lockFor(context, command.deposit, DepositState::Rejected, command.version);
    if (!deposit)
        return deposit.error();
    if (deposit->requestedBy == context.actor.user)
        return Error{ErrorKind::Forbidden, "deposit.own_request", {}, {deposit->number}};
    Result<void> freed = repository::freeLine(context.tx, deposit->id);
    if (freed)
        freed = repository::takeLineBack(context.tx, deposit->id);
    if (freed)
        freed = repository::setReceived(context.tx, deposit->id, Money());
    if (!freed)
        return freed.error();
    return move(context, *deposit,
                {.state = DepositState::Rejected,
                 .decidedBy = context.actor.user,
                 .reason = command.reason,
                 .at = context.now},
                "reject");
}

Result<QJsonObject> handleExpire(const Context &context, const ExpireDeposit &command)
{
    const Result<Deposit> deposit = repository::lock(context.tx, command.deposit);
    if (!deposit)
        return deposit.error();
    if (deposit->state != DepositState::Submitted) // matched or decided meanwhile: nothing to do
        return QJsonObject{{QStringLiteral("state"), QLatin1String(stateCode(deposit->state))}};
    return move(context, *deposit, {.state = DepositState::Expired}, "expire");
}

} // namespace

QJsonObject ApproveDeposit::toJson() const
{
    return {{QStringLiteral("id"), deposit.text}, {QStringLiteral("version"), version}};
}

Result<ApproveDeposit> ApproveDeposit::fromJson(const QJsonObject &payload)
{
    return ApproveDeposit{{idOf(payload)}, versionOf(payload)};
}

QJsonObject RejectDeposit::toJson() const
{
    return {{QStringLiteral("id"), deposit.text},
            {QStringLiteral("version"), version},
            {QStringLiteral("reason"), reason}};
}

Result<RejectDeposit> RejectDeposit::fromJson(const QJsonObject &payload)
{
    RejectDeposit command{{idOf(payload)},
                          versionOf(payload),
                          payload.value(QLatin1String("reason")).toString().simplified()};
    if (command.reason.size() < 3 || command.reason.size() > 500)
        return Error{ErrorKind::Invalid, "command.reason_missing", {}};
    return command;
}

QJsonObject ExpireDeposit::toJson() const
{
    return {{QStringLiteral("id"), deposit.text}};
}

Result<ExpireDeposit> ExpireDeposit::fromJson(const QJsonObject &payload)
{
    return ExpireDeposit{{idOf(payload)}};
}

void addHandlers(commands::Executor &executor)
{
    addRequestHandlers(executor);
    addMatchHandlers(executor);
    addLineHandlers(executor);
    addWorkHandlers(executor);
    executor.add(commands::handlerOf<ApproveDeposit>(handleApprove, subjectOfApproval));
    executor.add(commands::handlerOf<RejectDeposit>(handleReject));
    executor.add(commands::handlerOf<ExpireDeposit>(handleExpire));
    addGatewayHandlers(executor);
    addReviewHandlers(executor);
    addReversalHandlers(executor);
}

} // namespace reiyan::deposits
