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

/// What would be credited: what came in by its line, from the account where it came in.
struct Coming {
    Money amount;
    Money fee;
    Money rounding;
    QString paymentMethodId;
};

Coming comingOf(const Deposit &deposit, const std::optional<BankLine> &line)
{
    if (!line || line->amount == deposit.due())
        return Coming{deposit.amount, deposit.fee, deposit.rounding,
                      line ? line->paymentMethodId : deposit.paymentMethodId};
    return Coming{line->amount, Money(), Money(), line->paymentMethodId};
}

/// Nobody credits what they filed, found, read in or merged (D-2).
Result<void> refuseOwnWork(const Context &context, const Deposit &deposit,
                           const std::optional<BankLine> &line)
{
    const UserId &me = context.actor.user;
    if (deposit.requestedBy == me)
        return Error{ErrorKind::Forbidden, "deposit.own_request", {}, {deposit.number}};
    if (deposit.matchedBy == me || (line && line->importedBy == me))
        return Error{ErrorKind::Forbidden, "deposit.own_match", {}, {deposit.number}};
    const Result<bool> merged = repository::hadAHandInMerged(context.tx, deposit.id, me);
    if (!merged)
        return merged.error();
    return *merged ? Result<void>(
               Error{ErrorKind::Forbidden, "deposit.own_request", {}, {deposit.number}})
                   : Result<void>();
}

Result<Subject> subjectOfApproval(const Context &context, const ApproveDeposit &command)
{
    if (Result<void> alone = repository::lockPerson(context.tx, context.actor.user); !alone)
        return alone.error();
    const Result<std::optional<Deposit>> found = repository::find(context.tx, command.deposit);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, "deposit.not_found", command.deposit.text};
    const Deposit &deposit = **found;
    // What would be refused anyway is refused now, not after a second person was asked.
    if (Result<void> manual = refuseGateways(context, deposit); !manual)
        return manual.error();
    if (Result<void> ready = checkMove(context, deposit, DepositState::Credited, command.version);
        !ready)
        return ready.error();
    const Result<QString> member = repository::nameOf(context.tx, deposit.user);
    const auto today = repository::approvedToday(context.tx, context.actor.user, context.now);
    const auto line = repository::lineOf(context.tx, command.deposit);
    if (!member || !today || !line)
        return !member ? member.error() : !today ? today.error() : line.error();
    Subject subject{comingOf(deposit, *line).amount, "deposit", command.deposit.text,
                    deposit.number + QStringLiteral(" · ") + *member};
    subject.doneToday = *today;
    return subject;
}

/// The deposit as the bank's line says it.
Result<Deposit> asItCame(const Context &context, const Deposit &deposit,
                         const std::optional<BankLine> &line)
{
    const Coming coming = comingOf(deposit, line);
    Deposit came = deposit;
    came.amount = coming.amount;
    came.fee = coming.fee;
    came.rounding = coming.rounding;
    came.paymentMethodId = coming.paymentMethodId;
    if (came.due() == deposit.due() && came.paymentMethodId == deposit.paymentMethodId)
        return deposit;
    if (Result<void> taken = repository::takeWhatCame(context.tx, came); !taken)
        return taken.error();
    const auto changed = repository::find(context.tx, deposit.id); // with the account it came to
    if (!changed)
        return changed.error();
    return **changed;
}

Result<QJsonObject> handleApprove(const Context &context, const ApproveDeposit &command)
{
    const Result<Deposit> asked =
        lockFor(context, command.deposit, DepositState::Credited, command.version);
    if (!asked)
        return asked.error();
    const auto line = repository::lineOf(context.tx, asked->id);
    if (!line)
        return line.error();
    if (Result<void> other = refuseOwnWork(context, *asked, *line); !other)
        return other.error();
    const Result<Deposit> deposit = asItCame(context, *asked, *line);
    if (!deposit)
        return deposit.error();
    const Result<QJsonObject> moved =
        move(context, *deposit,
             {.state = DepositState::Credited, .decidedBy = context.actor.user, .at = context.now},
             "approve");
    if (!moved)
        return moved;
    const Result<ledger::Posted> posted = postCredit(context, *deposit, "deposit.bank");
    if (!posted)
        return posted.error();
    crashPoint("deposit.mid_credit");

    QJsonObject result = *moved;
    for (const ledger::PostedLine &entry : posted->lines) {
        if (entry.account == ledger::walletOf(deposit->user)) {
            result.insert(QStringLiteral("balanceBefore"), entry.before.toRupiah());
            result.insert(QStringLiteral("balanceAfter"), entry.after.toRupiah());
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
