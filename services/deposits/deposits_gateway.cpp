#include "services/deposits/deposits_gateway.h"

#include "services/base/crash_point.h"
#include "services/commands/executor.h"
#include "services/deposits/deposits_expected.h"
#include "services/deposits/deposits_steps.h"
#include "services/deposits/invoices_repository.h"
#include "services/ledger/ledger.h"
#include "services/store/cases.h"

namespace reiyan::deposits {
namespace {

using commands::Context;

QJsonObject resultOf(const Deposit &deposit, DepositState state)
{
    return {{QStringLiteral("number"), deposit.number},
            {QStringLiteral("state"), QLatin1String(stateCode(state))}};
}

/// Where a payment is still to be credited: waiting, or ended without one (D-1).
bool awaitsMoney(DepositState state)
{
    return isOpen(state) || state == DepositState::Expired || state == DepositState::Failed
           || state == DepositState::Cancelled;
}

Result<void> openCase(const Context &context, const char *kind, const Expected &expected,
                      Money amount)
{
    return store::openCase(context.tx, {kind, "deposit", expected.deposit.id.text, amount,
                                        expected.deposit.number + QStringLiteral(" · ")
                                            + expected.invoice.gateway
                                            + QStringLiteral(" · Rp %1").arg(amount.toRupiah())});
}

/// Clearing -> wallet, once: the transition's compare-and-set lets it through once.
Result<void> credit(const Context &context, Expected &expected)
{
    const Deposit &deposit = expected.deposit;
    const char *cause = isOpen(deposit.state) ? "paid" : "late_money";
    const Result<void> moved = moveTo(
        context, deposit,
        {.state = DepositState::Credited, .decidedBy = kEngineUser, .at = context.now}, cause);
    if (!moved)
        return moved;
    const Result<ledger::Posted> posted = postCredit(context, deposit, "deposit.gateway");
    if (!posted)
        return posted.error();
    crashPoint("deposit.mid_credit");
    expected.invoice.paid = deposit.due();
    return repository::bindPayment(context.tx, expected.invoice);
}

/// Paid, but not what was asked: the money waits in suspense for people.
Result<void> review(const Context &context, Expected &expected, Money paid)
{
    const Deposit &deposit = expected.deposit;
    if (Result<void> opened = openCase(context, "payment_differs", expected, paid); !opened)
        return opened;
    if (Result<void> moved =
            moveTo(context, deposit, {.state = DepositState::Review}, "amount_differs");
        !moved)
        return moved;
    const ledger::Posting posting{
        .kind = "DEPOSIT_REVIEW",
        .command = context.command,
        .deposit = deposit.id,
        .effectiveAt = context.now,
        .noteCode = "deposit.differs",
        .lines = {{deposit.sourceAccount, paid.negated()}, {ledger::kSuspense, paid}}};
    const Result<ledger::Posted> posted = ledger::post(context.tx, posting);
    expected.invoice.paid = paid;
    expected.invoice.failure = QStringLiteral("AMOUNT_MISMATCH"); // told: later looks say the same
    return posted ? Result<void>() : posted.error();
}

/// Nobody paid: only deadline, grace and this very answer end it, or somebody's wish (2.2).
Result<void> unpaid(const Context &context, const Expected &expected)
{
    const Deposit &deposit = expected.deposit;
    const QString &wish = expected.invoice.cancelReason;
    if (deposit.state == DepositState::Invoiced && !wish.isEmpty())
        return moveTo(context, deposit, {.state = DepositState::Cancelled, .reason = wish},
                      "cancel");
    if (!isOpen(deposit.state) || context.now < deposit.expiresAt + kDepositGraceMs)
        return {};
    const DepositState end =
        deposit.state == DepositState::Invoiced ? DepositState::Expired : DepositState::Failed;
    return moveTo(context, deposit, {.state = end}, "unpaid");
}

/// It went back. Of what was credited people decide what to take (REVERSED wants four eyes); of
/// what was not, the rest is not what was asked.
Result<void> wentBack(const Context &context, Expected &expected, const PaymentOutcome &outcome)
{
    const Money amount = expected.deposit.due();
    const bool isPart = outcome.outcome == PaymentClass::PartlyRefunded;
    const Money back = isPart ? outcome.refunded.value_or(amount) : amount;
    if (awaitsMoney(expected.deposit.state)) {
        const Money left = Money::rupiah(amount.toRupiah() - back.toRupiah());
        return left.isPositive() ? review(context, expected, left) : unpaid(context, expected);
    }
    if (back <= expected.invoice.refunded) // told already
        return {};
    expected.invoice.refunded = back;
    return openCase(context, "payment_reversed", expected, back);
}

/// Nothing that decides; what a person should look at is told once.
Result<void> unclear(const Context &context, Expected &expected, const PaymentOutcome &outcome)
{
    const bool isPaid = outcome.error == "AMOUNT_MISMATCH" && outcome.claimed == PaymentClass::Paid;
    const Money paid = outcome.invoice.value_or(outcome.paid.value_or(Money()));
    if (isPaid && paid.isPositive() && awaitsMoney(expected.deposit.state))
        return review(context, expected, paid);
    const bool wentAway = outcome.claimed == PaymentClass::Refunded
                          || outcome.claimed == PaymentClass::ChargedBack
                          || outcome.claimed == PaymentClass::PartlyRefunded;
    if (wentAway && expected.deposit.state == DepositState::Credited)
        return wentBack(context, expected, outcome);
    if (outcome.error == "NOT_FOUND" && expected.deposit.state == DepositState::InvoiceUnknown)
        return unpaid(context, expected);
    const QString error = QString::fromLatin1(outcome.error);
    if (!outcome.alertOperator || expected.invoice.failure == error)
        return {};
    expected.invoice.failure = error;
    return openCase(context, "payment_unclear", expected, expected.deposit.due());
}

Result<void> follow(const Context &context, Expected &expected, const PaymentOutcome &outcome)
{
    const DepositState state = expected.deposit.state;
    switch (outcome.outcome) {
    case PaymentClass::Paid:
        return awaitsMoney(state) ? credit(context, expected) : Result<void>();
    case PaymentClass::PartlyRefunded:
    case PaymentClass::Refunded:
    case PaymentClass::ChargedBack:
        return wentBack(context, expected, outcome);
    case PaymentClass::Failed:
        return state == DepositState::Credited ? wentBack(context, expected, outcome)
                                               : unpaid(context, expected);
    case PaymentClass::Pending:
        return unpaid(context, expected);
    case PaymentClass::Unknown:
    case PaymentClass::NotSent:
        break;
    }
    return unclear(context, expected, outcome);
}

/// Whether the answer is about our payment, so that its id of it is to be believed.
bool isOurs(const PaymentOutcome &outcome)
{
    return outcome.outcome != PaymentClass::Unknown || outcome.error == "AMOUNT_MISMATCH";
}

Result<QJsonObject> handleInvoice(const Context &context, const RecordInvoice &command)
{
    const Result<Expected> expected = lockExpected(context.tx, command.deposit);
    if (!expected)
        return expected.error();
    const Deposit &deposit = expected->deposit;
    if (deposit.state != DepositState::Invoicing) // answered before
        return resultOf(deposit, deposit.state);
    const PaymentOutcome &outcome = command.outcome;
    Invoice invoice = expected->invoice;
    if (isOurs(outcome))
        invoice.handle = outcome.handle;
    invoice.instructions = command.instructions;
    invoice.failure = QString::fromLatin1(outcome.error);
    if (Result<void> kept = repository::keepInvoice(context.tx, invoice); !kept)
        return kept.error();
    const bool refused =
        outcome.outcome == PaymentClass::Failed || outcome.outcome == PaymentClass::NotSent;
    const DepositState next = outcome.outcome == PaymentClass::Pending ? DepositState::Invoiced
                              : refused                                ? DepositState::Failed
                                        : DepositState::InvoiceUnknown;
    const Result<void> moved = moveTo(
        context, deposit, {.state = next, .reason = QString::fromLatin1(outcome.rule)}, "answer");
    if (!moved)
        return moved.error();
    if (next != DepositState::Failed) {
        const qint64 at = nextAskAt(next, 0, deposit.expiresAt, context.now, 0);
        if (Result<void> scheduled = scheduleAsk(context.tx, deposit.id, at); !scheduled)
            return scheduled.error();
    }
    return resultOf(deposit, next);
}

Result<QJsonObject> handlePayment(const Context &context, const RecordPayment &command)
{
    Result<Expected> locked = lockExpected(context.tx, command.deposit);
    if (!locked)
        return locked.error();
    Expected expected = *std::move(locked);
    if (expected.invoice.handle.isEmpty() && isOurs(command.outcome))
        expected.invoice.handle = command.outcome.handle;
    if (Result<void> followed = follow(context, expected, command.outcome); !followed)
        return followed.error();
    if (Result<void> kept = repository::keepInvoice(context.tx, expected.invoice); !kept)
        return kept.error();
    return QJsonObject{{QStringLiteral("number"), expected.deposit.number}};
}

QJsonObject outcomeToJson(const PaymentOutcome &outcome)
{
    QJsonObject json{{QStringLiteral("outcome"), int(outcome.outcome)},
                     {QStringLiteral("claimed"), int(outcome.claimed)},
                     {QStringLiteral("error"), QString::fromLatin1(outcome.error)},
                     {QStringLiteral("code"), QString::fromUtf8(outcome.code)},
                     {QStringLiteral("message"), outcome.message},
                     {QStringLiteral("rule"), QString::fromLatin1(outcome.rule)},
                     {QStringLiteral("handle"), outcome.handle},
                     {QStringLiteral("http"), outcome.httpStatus},
                     {QStringLiteral("body"), QString::fromUtf8(outcome.rawBody)},
                     {QStringLiteral("latency"), outcome.latencyMs},
                     {QStringLiteral("alert"), outcome.alertOperator}};
    const auto add = [&json](const char *name, const std::optional<Money> &amount) {
        if (amount)
            json.insert(QLatin1String(name), amount->toRupiah());
    };
    add("invoice", outcome.invoice);
    add("paid", outcome.paid);
    add("fee", outcome.fee);
    add("refunded", outcome.refunded);
    return json;
}

PaymentOutcome outcomeFromJson(const QJsonObject &json)
{
    const auto amount = [&json](const char *name) {
        const QJsonValue value = json.value(QLatin1String(name));
        return value.isUndefined() ? std::nullopt : std::optional(Money::rupiah(value.toInteger()));
    };
    const auto text = [&json](const char *name) {
        return json.value(QLatin1String(name)).toString();
    };
    PaymentOutcome outcome;
    outcome.outcome = PaymentClass(json.value(QLatin1String("outcome")).toInt());
    outcome.claimed = PaymentClass(json.value(QLatin1String("claimed")).toInt());
    outcome.error = text("error").toLatin1();
    outcome.code = text("code").toUtf8();
    outcome.message = text("message");
    outcome.rule = text("rule").toLatin1();
    outcome.handle = text("handle");
    outcome.httpStatus = json.value(QLatin1String("http")).toInt();
    outcome.rawBody = text("body").toUtf8();
    outcome.latencyMs = json.value(QLatin1String("latency")).toInteger();
    outcome.alertOperator = json.value(QLatin1String("alert")).toBool();
    outcome.invoice = amount("invoice");
    outcome.paid = amount("paid");
    outcome.fee = amount("fee");
    outcome.refunded = amount("refunded");
    return outcome;
}

} // namespace

CommandId RecordInvoice::commandId() const
{
    return {derivedUuid("invoice:" + deposit.text.toLatin1())};
}

QJsonObject RecordInvoice::toJson() const
{
    return {{QStringLiteral("id"), deposit.text},
            {QStringLiteral("outcome"), outcomeToJson(outcome)},
            {QStringLiteral("instructions"), instructions}};
}

Result<RecordInvoice> RecordInvoice::fromJson(const QJsonObject &payload)
{
    return RecordInvoice{{payload.value(QLatin1String("id")).toString()},
                         outcomeFromJson(payload.value(QLatin1String("outcome")).toObject()),
                         payload.value(QLatin1String("instructions")).toObject()};
}

CommandId RecordPayment::commandId() const
{
    const QByteArray which =
        message.isNull() ? QByteArray::number(number) : message.text.toLatin1();
    return {derivedUuid("payment:" + deposit.text.toLatin1() + ':' + which)};
}

QJsonObject RecordPayment::toJson() const
{
    return {{QStringLiteral("id"), deposit.text},
            {QStringLiteral("number"), number},
            {QStringLiteral("outcome"), outcomeToJson(outcome)},
            {QStringLiteral("message_id"), message.text}};
}

Result<RecordPayment> RecordPayment::fromJson(const QJsonObject &payload)
{
    return RecordPayment{{payload.value(QLatin1String("id")).toString()},
                         payload.value(QLatin1String("number")).toInt(),
                         outcomeFromJson(payload.value(QLatin1String("outcome")).toObject()),
                         {payload.value(QLatin1String("message_id")).toString()}};
}

void addGatewayHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<RecordInvoice>(handleInvoice));
    executor.add(commands::handlerOf<RecordPayment>(handlePayment));
}

} // namespace reiyan::deposits
