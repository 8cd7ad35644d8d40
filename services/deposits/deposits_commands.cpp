#include "services/deposits/deposits_commands.h"

#include "services/base/crash_point.h"
#include "services/commands/executor.h"
#include "services/deposits/deposits_gateway.h"
#include "services/deposits/deposits_request.h"
#include "services/deposits/deposits_reversal.h"
#include "services/deposits/deposits_review.h"
#include "services/deposits/deposits_steps.h"
#include "services/deposits/invoices_repository.h"
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

/// Says who was first when the deposit is already decided, or that it changed meanwhile.
Result<void> checkMove(const Context &context, const Deposit &deposit, DepositState to,
                       qint64 version)
{
    // A person approves what a person matched; the table's other ways to CREDITED are a gateway's.
    const bool byHand = to != DepositState::Credited || deposit.state == DepositState::Matched;
    if (byHand && mayBecome(deposit.state, to)) {
        if (deposit.version != version)
            return Error{ErrorKind::Conflict, "deposit.changed", {}, {deposit.number}};
        return {};
    }
    if (mayBecome(deposit.state, DepositState::Matched))
        return Error{ErrorKind::Invalid, "deposit.not_matched", {}, {deposit.number}};
    if (deposit.decidedBy.isNull())
        return Error{ErrorKind::Invalid,
                     "deposit.wrong_state",
                     {},
                     {deposit.number, QLatin1String(stateCode(deposit.state))}};
    const Result<QString> name = repository::nameOf(context.tx, deposit.decidedBy);
    if (!name)
        return name.error();
    return Error{ErrorKind::Conflict,
                 "deposit.already_decided",
                 {},
                 {deposit.number, *name, QStringLiteral("ms:%1").arg(deposit.decidedAt),
                  QLatin1String(stateCode(deposit.state))}};
}

/// People neither match, approve nor reject what a gateway collects: its own answer decides.
Result<void> refuseGateways(const Context &context, const Deposit &deposit)
{
    const auto invoice = repository::invoiceOf(context.tx, deposit.id);
    if (!invoice)
        return invoice.error();
    if (*invoice)
        return Error{
            ErrorKind::Invalid, "deposit.by_gateway", {}, {deposit.number, (*invoice)->gateway}};
    return {};
}

Result<Deposit> lockFor(const Context &context, const DepositId &id, DepositState to,
                        qint64 version)
{
    Result<Deposit> deposit = repository::lock(context.tx, id);
    if (!deposit)
        return deposit;
    if (Result<void> manual = refuseGateways(context, *deposit); !manual)
        return manual.error();
    if (Result<void> ready = checkMove(context, *deposit, to, version); !ready)
        return ready.error();
    return deposit;
}

Result<QJsonObject> move(const Context &context, const Deposit &deposit,
                         const repository::Decision &decision, const char *cause)
{
    if (Result<void> moved = moveTo(context, deposit, decision, cause); !moved)
        return moved.error();
    return QJsonObject{{QStringLiteral("number"), deposit.number},
                       {QStringLiteral("state"), QLatin1String(stateCode(decision.state))}};
}

Result<QJsonObject> handleMatch(const Context &context, const MatchDeposit &command)
{
    const Result<Deposit> deposit =
        lockFor(context, command.deposit, DepositState::Matched, command.version);
    if (!deposit)
        return deposit.error();
    if (Result<void> bound = repository::bindLine(context.tx, *deposit, command.note); !bound)
        return bound.error();
    const char *cause = deposit->state == DepositState::Submitted ? "match" : "late_money";
    return move(
        context, *deposit,
        {.state = DepositState::Matched, .matchedBy = context.actor.user, .note = command.note},
        cause);
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
    Subject subject{(*deposit)->amount, "deposit", command.deposit.text,
                    (*deposit)->number + QStringLiteral(" · ") + *member};
    subject.doneToday = *today;
    return subject;
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
    const Result<ledger::Posted> posted = postCredit(context, *deposit, "deposit.bank");
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
    if (Result<void> freed = repository::freeLine(context.tx, deposit->id); !freed)
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

QJsonObject MatchDeposit::toJson() const
{
    return {{QStringLiteral("id"), deposit.text},
            {QStringLiteral("version"), version},
            {QStringLiteral("note"), note}};
}

Result<MatchDeposit> MatchDeposit::fromJson(const QJsonObject &payload)
{
    MatchDeposit command{{idOf(payload)},
                         versionOf(payload),
                         payload.value(QLatin1String("note")).toString().simplified()};
    if (command.note.size() < 3 || command.note.size() > 500)
        return Error{ErrorKind::Invalid, "deposit.note_missing", {}};
    return command;
}

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
    executor.add(commands::handlerOf<MatchDeposit>(handleMatch));
    executor.add(commands::handlerOf<ApproveDeposit>(handleApprove, subjectOfApproval));
    executor.add(commands::handlerOf<RejectDeposit>(handleReject));
    executor.add(commands::handlerOf<ExpireDeposit>(handleExpire));
    addGatewayHandlers(executor);
    addReviewHandlers(executor);
    addReversalHandlers(executor);
}

} // namespace reiyan::deposits
