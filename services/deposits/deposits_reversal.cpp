#include "services/deposits/deposits_reversal.h"

#include "services/base/crash_point.h"
#include "services/base/text.h"
#include "services/commands/executor.h"
#include "services/deposits/deposits_expected.h"
#include "services/deposits/deposits_gateway.h"
#include "services/deposits/deposits_steps.h"
#include "services/deposits/invoices_repository.h"
#include "services/deposits/lines_repository.h"
#include "services/store/cases.h"

namespace reiyan::deposits {
namespace {

using commands::Context;
using commands::Subject;

Result<void> checkState(const Deposit &deposit, DepositState wanted, qint64 version)
{
    if (deposit.state != wanted)
        return Error{ErrorKind::Invalid,
                     "deposit.wrong_state",
                     {},
                     {deposit.number, QLatin1String(stateCode(deposit.state))}};
    if (deposit.version != version)
        return Error{ErrorKind::Conflict, "deposit.changed", {}, {deposit.number}};
    return {};
}

Result<QJsonObject> handleCancel(const Context &context, const CancelDeposit &command)
{
    Result<Expected> expected = lockExpected(context.tx, command.deposit);
    if (!expected && expected.error().kind == ErrorKind::Broken) // nothing was asked of a gateway
        return Error{ErrorKind::Invalid, "deposit.no_invoice", {}};
    if (!expected)
        return expected.error();
    const Deposit &deposit = expected->deposit;
    if (Result<void> ready = checkState(deposit, DepositState::Invoiced, command.version); !ready)
        return ready.error();
    Invoice invoice = expected->invoice;
    invoice.cancelReason = command.reason;
    if (Result<void> kept = repository::keepInvoice(context.tx, invoice); !kept)
        return kept.error();
    if (Result<void> asked = askSoon(context.tx, invoice, 0); !asked)
        return asked.error();
    return QJsonObject{{QStringLiteral("number"), deposit.number}};
}

Result<Subject> subjectOfReversal(const Context &context, const ReverseDeposit &command)
{
    const auto deposit = repository::find(context.tx, command.deposit);
    if (!deposit)
        return deposit.error();
    if (!*deposit)
        return Error{ErrorKind::NotFound, "deposit.not_found", command.deposit.text};
    if (Result<void> ready = checkState(**deposit, DepositState::Credited, command.version); !ready)
        return ready.error();
    const Result<QString> member = repository::nameOf(context.tx, (*deposit)->user);
    if (!member)
        return member.error();
    return Subject{(*deposit)->amount, "deposit", command.deposit.text,
                   (*deposit)->number + QStringLiteral(" · ") + *member + QStringLiteral(" · ")
                       + command.reason,
                   true};
}

/// What the wallet can give: nothing while it is frozen, never more than is not held.
Result<Money> takeable(const Context &context, const Deposit &deposit)
{
    const auto wallet = ledger::findAccount(context.tx, ledger::walletOf(deposit.user));
    if (!wallet)
        return wallet.error();
    if (!*wallet)
        return Error{ErrorKind::Broken, "ledger.no_account", deposit.user.text};
    if ((*wallet)->status != ledger::AccountStatus::Active)
        return Money();
    return std::clamp((*wallet)->available(), Money(), deposit.amount);
}

ledger::Posting reversalOf(const Context &context, const Deposit &deposit, Money taken)
{
    ledger::Posting posting{.kind = "DEPOSIT_REVERSAL",
                            .command = context.command,
                            .deposit = deposit.id,
                            .effectiveAt = context.now,
                            .noteCode = "deposit.reversed",
                            .lines = {{deposit.sourceAccount, deposit.due()}}};
    const Money missing = Money::rupiah(deposit.amount.toRupiah() - taken.toRupiah());
    for (const auto &[account, amount] :
         {std::pair(ledger::walletOf(deposit.user), taken),
          std::pair(QString(ledger::kReceivable), missing),
          std::pair(QString(ledger::kFeeIncome), deposit.fee),
          std::pair(QString(ledger::kRounding), deposit.rounding)}) {
        if (amount.isPositive())
            posting.lines.append({account, amount.negated()});
    }
    return posting;
}

/// Where a gateway took back a part, the rest stays credited: that is no reversal.
Result<void> refusePart(const Context &context, const Deposit &deposit)
{
    const auto invoice = repository::invoiceOf(context.tx, deposit.id);
    if (!invoice)
        return invoice.error();
    if (*invoice && (*invoice)->refunded.isPositive() && (*invoice)->refunded < deposit.due())
        return Error{
            ErrorKind::Invalid,
            "deposit.part_went_back",
            {},
            {deposit.number, QStringLiteral("rp:%1").arg((*invoice)->refunded.toRupiah())}};
    return {};
}

Result<void> freeLines(const Context &context, const DepositId &deposit)
{
    Result<void> freed = repository::freeLine(context.tx, deposit);
    if (freed)
        freed = repository::takeLineBack(context.tx, deposit);
    return freed ? repository::setReceived(context.tx, deposit, Money()) : freed;
}

Result<QJsonObject> handleReversal(const Context &context, const ReverseDeposit &command)
{
    const Result<Deposit> deposit = repository::lock(context.tx, command.deposit);
    if (!deposit)
        return deposit.error();
    if (Result<void> ready = checkState(*deposit, DepositState::Credited, command.version); !ready)
        return ready.error();
    if (deposit->requestedBy == context.actor.user)
        return Error{ErrorKind::Forbidden, "deposit.own_request", {}, {deposit->number}};
    if (Result<void> whole = refusePart(context, *deposit); !whole)
        return whole.error();
    const Result<Money> taken = takeable(context, *deposit);
    if (!taken)
        return taken.error();
    const Result<void> moved = moveTo(context, *deposit,
                                      {.state = DepositState::Reversed,
                                       .decidedBy = context.actor.user,
                                       .reason = command.reason,
                                       .at = context.now},
                                      "reverse");
    if (!moved)
        return moved.error();
    const auto posted = ledger::post(context.tx, reversalOf(context, *deposit, *taken));
    if (!posted)
        return posted.error();
    if (command.lineStays) {
        if (Result<void> freed = freeLines(context, deposit->id); !freed)
            return freed.error();
    }
    crashPoint("deposit.mid_reversal");
    const Money missing = Money::rupiah(deposit->amount.toRupiah() - taken->toRupiah());
    if (missing.isPositive()) {
        const Result<void> opened = store::openCase(
            context.tx, {"deposit_owed", "deposit", deposit->id.text, missing,
                         deposit->number + QStringLiteral(" · Rp %1").arg(missing.toRupiah())});
        if (!opened)
            return opened.error();
    }
    return QJsonObject{{QStringLiteral("number"), deposit->number},
                       {QStringLiteral("taken"), taken->toRupiah()},
                       {QStringLiteral("owed"), missing.toRupiah()}};
}

template <typename Command>
QJsonObject jsonOf(const Command &command)
{
    return {{QStringLiteral("id"), command.deposit.text},
            {QStringLiteral("version"), command.version},
            {QStringLiteral("reason"), command.reason}};
}

template <typename Command>
Result<Command> commandFrom(const QJsonObject &payload)
{
    constexpr int kLongest = 400;
    Command command{
        {payload.value(QLatin1String("id")).toString()},
        payload.value(QLatin1String("version")).toInteger(),
        storable(payload.value(QLatin1String("reason")).toString().simplified(), kLongest)};
    if (command.reason.size() < 3)
        return Error{ErrorKind::Invalid, "command.reason_missing", {}};
    return command;
}

} // namespace

QJsonObject CancelDeposit::toJson() const
{
    return jsonOf(*this);
}

Result<CancelDeposit> CancelDeposit::fromJson(const QJsonObject &payload)
{
    return commandFrom<CancelDeposit>(payload);
}

QJsonObject ReverseDeposit::toJson() const
{
    QJsonObject json = jsonOf(*this);
    json.insert(QStringLiteral("lineStays"), lineStays);
    return json;
}

Result<ReverseDeposit> ReverseDeposit::fromJson(const QJsonObject &payload)
{
    Result<ReverseDeposit> command = commandFrom<ReverseDeposit>(payload);
    if (!command)
        return command;
    ReverseDeposit reverse = *std::move(command);
    reverse.lineStays = payload.value(QLatin1String("lineStays")).toBool();
    return reverse;
}

void addReversalHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<CancelDeposit>(handleCancel));
    executor.add(commands::handlerOf<ReverseDeposit>(handleReversal, subjectOfReversal));
}

} // namespace reiyan::deposits
