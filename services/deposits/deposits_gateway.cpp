#include "services/deposits/deposits_gateway.h"

#include "services/base/crash_point.h"
#include "services/commands/executor.h"
#include "services/commands/state_history.h"
#include "services/deposits/deposits_repository.h"
#include "services/deposits/invoices_repository.h"
#include "services/jobs/queue.h"
#include "services/ledger/ledger.h"
#include "services/store/cases.h"

#include <array>

namespace reiyan::deposits {
namespace {

using commands::Context;

constexpr qint64 kSecondMs = 1'000;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr int kForEver = 1'000'000; // what it follows cannot be left alone

/// A deposit under its lock, with what was asked of the gateway.
struct Expected {
    Deposit deposit;
    Invoice invoice;
};

Result<Expected> lockExpected(db::Transaction &tx, const DepositId &id)
{
    const Result<Deposit> deposit = repository::lock(tx, id);
    if (!deposit)
        return deposit.error();
    const auto invoice = repository::invoiceOf(tx, id);
    if (!invoice)
        return invoice.error();
    if (!*invoice)
        return Error{ErrorKind::Broken, "deposit.not_found", id.text};
    return Expected{*deposit, **invoice};
}

Result<void> move(const Context &context, const Deposit &deposit,
                  const repository::Decision &decision, const char *cause)
{
    if (!mayBecome(deposit.state, decision.state))
        return Error{ErrorKind::Broken, "deposit.wrong_state", deposit.number};
    if (Result<void> changed = repository::setState(context.tx, deposit, decision); !changed)
        return changed;
    return commands::recordStep(context.tx, {.machine = "deposit",
                                             .objectId = deposit.id.text,
                                             .seq = deposit.version + 1,
                                             .from = stateCode(deposit.state),
                                             .to = stateCode(decision.state),
                                             .cause = cause,
                                             .command = context.command});
}

QJsonObject resultOf(const Deposit &deposit, DepositState state)
{
    return {{QStringLiteral("number"), deposit.number},
            {QStringLiteral("state"), QLatin1String(stateCode(state))}};
}

QString paymentKey(const DepositId &deposit)
{
    return QLatin1String(kPaymentJob) + u':' + deposit.text;
}

Result<void> scheduleAsk(db::Transaction &tx, const DepositId &deposit, qint64 at)
{
    const Result<bool> enqueued =
        jobs::enqueue(tx, {.kind = kPaymentJob,
                           .payload = {{QStringLiteral("id"), deposit.text}},
                           .runAt = at,
                           .uniqKey = paymentKey(deposit),
                           .maxAttempts = kForEver});
    return enqueued ? Result<void>() : Result<void>(enqueued.error());
}

bool isOpen(DepositState state)
{
    return state == DepositState::Invoiced || state == DepositState::InvoiceUnknown;
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
    const Result<void> moved =
        move(context, deposit,
             {.state = DepositState::Credited, .decidedBy = kEngineUser, .at = context.now}, cause);
    if (!moved)
        return moved;
    const ledger::Posting posting{.kind = "DEPOSIT",
                                  .command = context.command,
                                  .deposit = deposit.id,
                                  .effectiveAt = context.now,
                                  .noteCode = "deposit.gateway",
                                  .lines = {{deposit.sourceAccount, deposit.amount.negated()},
                                            {ledger::walletOf(deposit.user), deposit.amount}}};
    const Result<ledger::Posted> posted = ledger::post(context.tx, posting);
    if (!posted)
        return posted.error();
    crashPoint("deposit.mid_credit");
    expected.invoice.paid = deposit.amount;
    return repository::bindPayment(context.tx, expected.invoice);
}

/// Paid, but not what was asked: the money waits in suspense for people.
Result<void> review(const Context &context, Expected &expected, Money paid)
{
    const Deposit &deposit = expected.deposit;
    if (Result<void> opened = openCase(context, "payment_differs", expected, paid); !opened)
        return opened;
    if (!isOpen(deposit.state)) // the table knows no way there; the case says it
        return {};
    if (Result<void> moved =
            move(context, deposit, {.state = DepositState::Review}, "amount_differs");
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

/// Nobody paid: only deadline, grace and this very answer end it (2.2).
Result<void> unpaid(const Context &context, const Expected &expected)
{
    const Deposit &deposit = expected.deposit;
    if (!isOpen(deposit.state) || context.now < deposit.expiresAt + kDepositGraceMs)
        return {};
    const DepositState end =
        deposit.state == DepositState::Invoiced ? DepositState::Expired : DepositState::Failed;
    return move(context, deposit, {.state = end}, "unpaid");
}

/// It went back. Of what was credited people decide what to take (REVERSED wants four eyes); of
/// what was not, the rest is not what was asked.
Result<void> wentBack(const Context &context, Expected &expected, const PaymentOutcome &outcome)
{
    const Money amount = expected.deposit.amount;
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
    if (outcome.error == "NOT_FOUND" && expected.deposit.state == DepositState::InvoiceUnknown)
        return unpaid(context, expected);
    const QString error = QString::fromLatin1(outcome.error);
    if (!outcome.alertOperator || expected.invoice.failure == error)
        return {};
    expected.invoice.failure = error;
    return openCase(context, "payment_unclear", expected, expected.deposit.amount);
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
    const Result<void> moved = move(
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

Result<GatewayCall> callFor(db::Transaction &tx, const Expected &expected)
{
    const Result<qint64> now = tx.now();
    const auto payer = repository::payerOf(tx, expected.deposit.user);
    if (!now || !payer)
        return now ? payer.error() : now.error();
    return GatewayCall{expected.deposit, expected.invoice, payer->name,
                       payer->email,     payer->phone,     *now};
}

DepositId depositOf(const jobs::Job &job)
{
    return {job.payload.value(QLatin1String("id")).toString()};
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

Result<void> startInvoice(db::Transaction &tx, const Deposit &deposit, const QString &gateway,
                          const QString &channel)
{
    Invoice invoice;
    invoice.deposit = deposit.id;
    invoice.reference = deposit.number + QStringLiteral("-1");
    invoice.gateway = gateway;
    invoice.channel = channel;
    if (Result<void> inserted = repository::insertInvoice(tx, invoice); !inserted)
        return inserted;
    const Result<bool> enqueued =
        jobs::enqueue(tx, {.kind = kInvoiceJob,
                           .payload = {{QStringLiteral("id"), deposit.id.text}},
                           .uniqKey = QLatin1String(kInvoiceJob) + u':' + deposit.id.text,
                           .onOrphan = jobs::OnOrphan::ToUnknown,
                           .priority = 10}); // somebody waits for the account number
    return enqueued ? Result<void>() : Result<void>(enqueued.error());
}

Result<std::optional<GatewayCall>> beginInvoice(db::Transaction &tx, const jobs::Job &job)
{
    Result<Expected> expected = lockExpected(tx, depositOf(job));
    if (!expected)
        return expected.error();
    if (Result<void> held = jobs::holdFence(tx, job); !held)
        return held.error();
    if (expected->deposit.state != DepositState::Invoicing) {
        const Result<void> done = jobs::complete(tx, job);
        return done ? std::optional<GatewayCall>()
                    : Result<std::optional<GatewayCall>>(done.error());
    }
    const Result<GatewayCall> call = callFor(tx, *expected);
    if (!call)
        return call.error();
    expected->invoice.calledAt = call->now;
    if (Result<void> kept = repository::keepInvoice(tx, expected->invoice); !kept)
        return kept.error();
    return std::optional(*call);
}

Result<bool> mayInvoiceAgain(db::Transaction &tx, const jobs::Job &job)
{
    const auto invoice = repository::invoiceOf(tx, depositOf(job));
    if (!invoice)
        return invoice.error();
    return *invoice && (*invoice)->calledAt == 0;
}

Result<std::optional<GatewayCall>> beginPaymentCheck(db::Transaction &tx, const jobs::Job &job)
{
    Result<Expected> expected = lockExpected(tx, depositOf(job));
    if (!expected)
        return expected.error();
    if (Result<void> held = jobs::holdFence(tx, job); !held)
        return held.error();
    ++expected->invoice.checks;
    const Result<GatewayCall> call = callFor(tx, *expected);
    if (!call)
        return call.error();
    expected->invoice.askedAt = call->now;
    if (Result<void> kept = repository::keepInvoice(tx, expected->invoice); !kept)
        return kept.error();
    return call ? Result<std::optional<GatewayCall>>(std::optional(*call)) : call.error();
}

Result<void> askSoon(db::Transaction &tx, const Invoice &invoice, qint64 least)
{
    // A job of its own: the question that may be under way began before the hint.
    const Result<bool> enqueued = jobs::enqueue(
        tx,
        {.kind = kPaymentJob,
         .payload = {{QStringLiteral("id"), invoice.deposit.text}, {QStringLiteral("once"), true}},
         .runAt = invoice.askedAt + least,
         .uniqKey = QStringLiteral("deposit.hint:") + invoice.deposit.text,
         .maxAttempts = kForEver});
    return enqueued ? Result<void>() : Result<void>(enqueued.error());
}

Result<int> askForgotten(db::Transaction &tx)
{
    constexpr int kBatch = 100;
    const Result<QStringList> forgotten = repository::withoutJob(tx, kBatch);
    if (!forgotten)
        return forgotten.error();
    for (const QString &id : *forgotten) {
        if (Result<void> scheduled = scheduleAsk(tx, {id}, 0); !scheduled)
            return scheduled.error();
    }
    return int(forgotten->size());
}

qint64 nextAskAt(DepositState state, int checks, qint64 expiresAt, qint64 now, qint64 least)
{
    // An answer was lost: soon, since somebody waits for the account number.
    constexpr std::array kLost = {3 * kSecondMs, 7 * kSecondMs, 15 * kSecondMs, 30 * kSecondMs,
                                  kMinuteMs};
    // After the end: late money, and money that is taken back (5.7).
    constexpr std::array kAfter = {10 * kMinuteMs, kHourMs, 6 * kHourMs, 24 * kHourMs};
    const qint64 deadline = expiresAt + kDepositGraceMs;
    if (isOpen(state)) {
        const bool isLost = state == DepositState::InvoiceUnknown;
        const qint64 usual = checks < 10 ? kMinuteMs : 5 * kMinuteMs;
        const qint64 pause = isLost && checks < int(kLost.size()) ? kLost[size_t(checks)] : usual;
        const qint64 at = now + std::max(pause, least);
        // The question at the deadline is the one that ends it.
        return now < deadline && at > deadline ? deadline : at;
    }
    for (const qint64 pause : kAfter) {
        if (now < expiresAt + pause)
            return std::max(expiresAt + pause, now + least);
    }
    return 0;
}

void addGatewayHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<RecordInvoice>(handleInvoice));
    executor.add(commands::handlerOf<RecordPayment>(handlePayment));
}

} // namespace reiyan::deposits
