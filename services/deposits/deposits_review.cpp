#include "services/deposits/deposits_review.h"

#include "services/base/text.h"
#include "services/commands/executor.h"
#include "services/deposits/deposits_steps.h"
#include "services/deposits/invoices_repository.h"
#include "services/ledger/ledger.h"

namespace reiyan::deposits {
namespace {

using commands::Context;
using commands::Subject;

/// The invoice of a deposit that is in review and unchanged since somebody looked at it.
Result<Invoice> reviewed(db::Reader &reader, const Deposit &deposit, qint64 version)
{
    if (deposit.state != DepositState::Review)
        return Error{ErrorKind::Invalid,
                     "deposit.wrong_state",
                     {},
                     {deposit.number, QLatin1String(stateCode(deposit.state))}};
    if (deposit.version != version)
        return Error{ErrorKind::Conflict, "deposit.changed", {}, {deposit.number}};
    const auto invoice = repository::invoiceOf(reader, deposit.id);
    if (!invoice)
        return invoice.error();
    if (!*invoice || !(*invoice)->paid.isPositive())
        return Error{ErrorKind::Broken, "deposit.not_found", deposit.id.text};
    return **invoice;
}

Result<Subject> subjectOfReview(const Context &context, const DecideReview &command)
{
    const auto deposit = repository::find(context.tx, command.deposit);
    if (!deposit)
        return deposit.error();
    if (!*deposit)
        return Error{ErrorKind::NotFound, "deposit.not_found", command.deposit.text};
    const Result<Invoice> invoice = reviewed(context.tx, **deposit, command.version);
    if (!invoice)
        return invoice.error();
    const Result<QString> member = repository::nameOf(context.tx, (*deposit)->user);
    if (!member)
        return member.error();
    const auto today = repository::approvedToday(context.tx, context.actor.user, context.now);
    if (!today)
        return today.error();
    return Subject{invoice->paid,
                   "deposit",
                   command.deposit.text,
                   (*deposit)->number + QStringLiteral(" · ") + *member + QStringLiteral(" · ")
                       + command.reason,
                   true,
                   *today};
}

ledger::Posting postingOf(const Context &context, const Deposit &deposit, Money paid, bool credit)
{
    const QString to = credit ? ledger::walletOf(deposit.user) : deposit.sourceAccount;
    return {.kind = credit ? "DEPOSIT" : "DEPOSIT_RETURN",
            .command = context.command,
            .deposit = deposit.id,
            .effectiveAt = context.now,
            .noteCode = "deposit.review",
            .lines = {{ledger::kSuspense, paid.negated()}, {to, paid}}};
}

Result<QJsonObject> handleReview(const Context &context, const DecideReview &command)
{
    const Result<Deposit> deposit = repository::lock(context.tx, command.deposit);
    if (!deposit)
        return deposit.error();
    const Result<Invoice> invoice = reviewed(context.tx, *deposit, command.version);
    if (!invoice)
        return invoice.error();
    if (deposit->requestedBy == context.actor.user)
        return Error{ErrorKind::Forbidden, "deposit.own_request", {}, {deposit->number}};
    Deposit changed = *deposit; // what the wallet gets is what was paid, not what was asked for
    if (command.credit) {
        changed.amount = invoice->paid;
        changed.fee = changed.rounding = Money();
        if (Result<void> set = repository::setAmount(context.tx, deposit->id, invoice->paid); !set)
            return set.error();
    }
    const Result<void> moved =
        moveTo(context, changed,
               {.state = command.credit ? DepositState::Credited : DepositState::Returned,
                .decidedBy = context.actor.user,
                .reason = command.reason,
                .at = context.now},
               "review");
    if (!moved)
        return moved.error();
    if (command.credit) {
        if (Result<void> bound = repository::bindPayment(context.tx, *invoice); !bound)
            return bound.error();
    }
    const Result<ledger::Posted> posted =
        ledger::post(context.tx, postingOf(context, *deposit, invoice->paid, command.credit));
    if (!posted)
        return posted.error();
    return QJsonObject{{QStringLiteral("number"), deposit->number}};
}

} // namespace

QJsonObject DecideReview::toJson() const
{
    return {{QStringLiteral("id"), deposit.text},
            {QStringLiteral("version"), version},
            {QStringLiteral("credit"), credit},
            {QStringLiteral("reason"), reason}};
}

Result<DecideReview> DecideReview::fromJson(const QJsonObject &payload)
{
    DecideReview command{
        {payload.value(QLatin1String("id")).toString()},
        payload.value(QLatin1String("version")).toInteger(),
        payload.value(QLatin1String("credit")).toBool(),
        storable(payload.value(QLatin1String("reason")).toString().simplified(), 400)};
    if (command.reason.size() < 3)
        return Error{ErrorKind::Invalid, "command.reason_missing", {}};
    return command;
}

void addReviewHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<DecideReview>(handleReview, subjectOfReview));
}

} // namespace reiyan::deposits
