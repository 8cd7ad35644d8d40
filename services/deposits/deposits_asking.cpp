#include "services/deposits/deposits_expected.h"
#include "services/deposits/deposits_gateway.h"
#include "services/deposits/deposits_repository.h"
#include "services/deposits/invoices_repository.h"
#include "services/jobs/queue.h"

#include <array>

/// When gateways are asked, and what for.
namespace reiyan::deposits {
namespace {

constexpr qint64 kSecondMs = 1'000;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;

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

Result<void> scheduleAsk(db::Transaction &tx, const DepositId &deposit, qint64 at)
{
    const Result<bool> enqueued =
        jobs::enqueue(tx, {.kind = kPaymentJob,
                           .payload = {{QStringLiteral("id"), deposit.text}},
                           .runAt = at,
                           .uniqKey = QLatin1String(kPaymentJob) + u':' + deposit.text,
                           .maxAttempts = jobs::kForEver});
    return enqueued ? Result<void>() : Result<void>(enqueued.error());
}

Result<void> startInvoice(db::Transaction &tx, const Deposit &deposit, const QString &gateway,
                          const QString &channel)
{
    Invoice invoice;
    invoice.deposit = deposit.id;
    invoice.reference = deposit.number + QStringLiteral("-1");
    invoice.gateway = gateway;
    invoice.channel = channel;
    invoice.asked = deposit.due();
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
    return std::optional(*call);
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
         .maxAttempts = jobs::kForEver});
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

} // namespace reiyan::deposits
