#include "services/engine/payment_desk.h"

#include "services/base/crash_point.h"
#include "services/deposits/deposits_repository.h"
#include "services/deposits/invoices_repository.h"
#include "services/engine/filing.h"
#include "services/jobs/queue.h"

namespace reiyan::engine {
namespace {

using deposits::GatewayCall;

gateways::PaymentRequest requestOf(const GatewayCall &call)
{
    gateways::PaymentRequest request;
    request.reference = call.invoice.reference;
    request.amount = call.deposit.due();
    request.channel = call.invoice.channel;
    request.title = QStringLiteral("Deposit ") + call.deposit.number;
    request.customerName = call.payerName;
    request.customerEmail = call.payerEmail;
    request.customerPhone = call.payerPhone;
    request.askedAt = call.now;
    request.expiresAt = call.deposit.expiresAt;
    return request;
}

gateways::PaymentQuestion questionOf(const deposits::Deposit &deposit,
                                     const deposits::Invoice &invoice)
{
    const bool isKnown = invoice.asked.isPositive(); // not of invoices of before
    return {invoice.reference, isKnown ? invoice.asked : deposit.due(), invoice.handle};
}

QJsonObject jsonOf(const gateways::Instructions &how)
{
    QJsonObject json;
    const auto add = [&json](const char *name, const QString &text) {
        if (!text.isEmpty())
            json.insert(QLatin1String(name), text);
    };
    add("page", how.page.toString());
    add("account", how.accountNumber);
    add("biller", how.billerCode);
    add("qr", how.qr);
    if (how.expiresAt > 0)
        json.insert(QStringLiteral("until"), how.expiresAt);
    return json;
}

PaymentOutcome notSent(const char *error, const char *rule)
{
    PaymentOutcome outcome;
    outcome.outcome = outcome.claimed = PaymentClass::NotSent;
    outcome.error = error;
    outcome.rule = rule;
    outcome.alertOperator = true;
    return outcome;
}

/// The job comes back when the deposit's new state wants to know more; a hint's asks once.
Result<void> askAgain(db::Transaction &tx, const jobs::Job &job, const GatewayCall &asked,
                      qint64 least)
{
    const auto after = deposits::repository::find(tx, asked.deposit.id);
    const Result<qint64> now = tx.now();
    if (!after || !now)
        return after ? now.error() : after.error();
    const qint64 next = deposits::nextAskAt((*after)->state, asked.invoice.checks,
                                            asked.deposit.expiresAt, *now, least);
    const bool isOver = next == 0 || job.payload.value(QLatin1String("once")).toBool();
    return isOver ? jobs::complete(tx, job) : jobs::runAgainAt(tx, job, next);
}

} // namespace

PaymentDesk::PaymentDesk(db::Database &database, Gateways gateways, commands::Executor &executor,
                         jobs::Runner &runner)
    : m_database(database)
    , m_gateways(std::move(gateways))
    , m_executor(executor)
    , m_runner(runner)
{}

void PaymentDesk::addJobs()
{
    m_runner.add({.kind = deposits::kInvoiceJob,
                  .run = [this](jobs::JobContext &context,
                                const jobs::Job &job) { return make(context, job); },
                  .orphan = [this](db::Transaction &tx,
                                   const jobs::Job &job) { return settleLostInvoice(tx, job); }});
    m_runner.add({.kind = deposits::kPaymentJob,
                  .run = [this](jobs::JobContext &context,
                                const jobs::Job &job) { return ask(context, job); },
                  .neverDies = true});
    m_runner.addCron("deposits.ask_forgotten", 60'000, deposits::askForgotten);
}

template <typename Command>
Result<void> PaymentDesk::file(db::Transaction &tx, const Command &command)
{
    return fileFact(m_executor, tx, command.commandId(), Command::kKind, command.toJson());
}

Result<void> PaymentDesk::make(const jobs::JobContext &context, const jobs::Job &job)
{
    if (!context.mayCallOut())
        return leaseStale();
    const auto call = m_database.write([&](db::Transaction &tx) { return beginMaking(tx, job); });
    if (!call || !*call)
        return call ? Result<void>() : call.error();
    crashPoint("payment.after_calling");
    const auto adapter = m_gateways.value((*call)->invoice.gateway);
    if (!context.mayCallOut()) // frozen since: others may have settled it as lost (J-1)
        return leaseStale();
    const bool isLate = (*call)->now >= (*call)->deposit.expiresAt; // no worker ran for an hour
    gateways::Created made;
    made.outcome = adapter ? notSent("EXPIRED", "asked too late")
                           : notSent("CHANNEL_UNAVAILABLE", "no adapter");
    if (adapter && !isLate)
        made = adapter->create(requestOf(**call));
    crashPoint("payment.after_reply");
    return m_database.write([&](db::Transaction &tx) -> Result<void> {
        if (Result<void> done = jobs::complete(tx, job); !done)
            return done;
        return file(tx,
                    deposits::RecordInvoice{(*call)->deposit.id, made.outcome, jsonOf(made.how)});
    });
}

/// A creation that left once does not leave again: this job came back because the answer could not
/// be stored, and not every gateway takes a reference twice for one payment.
Result<std::optional<GatewayCall>> PaymentDesk::beginMaking(db::Transaction &tx,
                                                            const jobs::Job &job)
{
    const Result<bool> first = deposits::mayInvoiceAgain(tx, job);
    if (!first)
        return first.error();
    if (*first)
        return deposits::beginInvoice(tx, job);
    const Result<void> settled = settleLostInvoice(tx, job);
    return settled ? std::optional<GatewayCall>()
                   : Result<std::optional<GatewayCall>>(settled.error());
}

Result<void> PaymentDesk::settleLostInvoice(db::Transaction &tx, const jobs::Job &job)
{
    const Result<bool> again = deposits::mayInvoiceAgain(tx, job);
    const Result<qint64> now = tx.now();
    if (!again || !now)
        return again ? now.error() : again.error();
    if (*again)
        return jobs::runAgainAt(tx, job, *now);
    if (Result<void> done = jobs::complete(tx, job); !done)
        return done;
    deposits::RecordInvoice lost{{job.payload.value(QLatin1String("id")).toString()}, {}, {}};
    lost.outcome.error = "TRANSPORT_ERROR";
    lost.outcome.rule = "worker died";
    return file(tx, lost);
}

Result<void> PaymentDesk::ask(const jobs::JobContext &context, const jobs::Job &job)
{
    if (!context.mayCallOut())
        return leaseStale();
    const auto call =
        m_database.write([&](db::Transaction &tx) { return deposits::beginPaymentCheck(tx, job); });
    if (!call || !*call)
        return call ? Result<void>() : call.error();
    const deposits::Deposit &deposit = (*call)->deposit;
    const auto adapter = m_gateways.value((*call)->invoice.gateway);
    if (!adapter)
        return Error{ErrorKind::Offline, "provider.no_adapter", {}, {(*call)->invoice.gateway}};
    const bool isUnwanted = deposit.state == deposits::DepositState::Invoiced
                            && !(*call)->invoice.cancelReason.isEmpty();
    if (isUnwanted && adapter->capabilities().cancels)
        (void)adapter->cancel((*call)->invoice.reference); // what it did, the question tells
    const PaymentOutcome outcome = adapter->check(questionOf(deposit, (*call)->invoice));
    crashPoint("payment.after_answer");
    const qint64 least = adapter->capabilities().leastRecheckMs;
    return m_database.write([&](db::Transaction &tx) -> Result<void> {
        const deposits::RecordPayment answer{deposit.id, (*call)->invoice.checks, outcome};
        const Result<void> done = file(tx, answer);
        return done ? askAgain(tx, job, **call, least) : done;
    });
}

Result<bool> PaymentDesk::hear(db::Transaction &tx, const QString &gateway, const Webhook &notice,
                               const MessageId &message)
{
    const auto adapter = m_gateways.value(gateway);
    const QString reference = adapter ? adapter->referenceOf(notice) : QString();
    const auto invoice = deposits::repository::invoiceByReference(tx, gateway, reference);
    if (!invoice)
        return invoice.error();
    if (!*invoice)
        return false;
    const DepositId &id = (*invoice)->deposit;
    const auto deposit = deposits::repository::find(tx, id);
    if (!deposit)
        return deposit.error();
    // Our own call is still under way: its answer comes first.
    if (!*deposit || (*deposit)->state == deposits::DepositState::Invoicing)
        return false;
    const PaymentOutcome outcome = adapter->outcomeOf(notice, questionOf(**deposit, **invoice));
    // Of what is signed only a payment is taken at its word; whatever else it says makes us ask.
    const gateways::Capabilities can = adapter->capabilities();
    const bool proves = can.noticeCoversOutcome && outcome.outcome == PaymentClass::Paid;
    const Result<void> heard = proves ? file(tx, deposits::RecordPayment{id, 0, outcome, message})
                                      : deposits::askSoon(tx, **invoice, can.leastRecheckMs);
    return heard ? Result<bool>(true) : Result<bool>(heard.error());
}

} // namespace reiyan::engine
