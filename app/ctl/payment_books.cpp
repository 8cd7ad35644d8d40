#include "app/ctl/payment_books.h"

#include "services/ledger/verify.h"
#include "services/sample/deposit_simulation.h"

namespace reiyan::ctl {
namespace {

using sandbox::Invoice;

Money plus(Money a, Money b)
{
    return Money::rupiah(a.toRupiah() + b.toRupiah());
}

constexpr qsizetype kMostNames = 8;

using Invoices = QHash<QString, Invoice>; // by reference

void addDeposit(PaymentBalance &balance, const sample::DepositBook::Deposit &ours,
                Invoices &invoices, QHash<QString, Money> &paidAt)
{
    const Invoice theirs = invoices.take(ours.reference);
    const bool credited = ours.state == QLatin1String("CREDITED");
    const bool reviewed = ours.state == QLatin1String("REVIEW");
    balance.credited += credited ? 1 : 0;
    balance.inReview += reviewed ? 1 : 0;
    balance.ended += !credited && !reviewed ? 1 : 0;
    if (reviewed)
        balance.explained = plus(balance.explained, theirs.paid);
    const bool wentBack = theirs.standing == Invoice::Standing::ChargedBack;
    const auto count = [&](bool isWrong, qint64 &counter, const char *what) {
        if (!isWrong)
            return;
        ++counter;
        if (balance.names.size() < kMostNames)
            balance.names.append(
                QStringLiteral("%1 %2 %3").arg(QLatin1String(what), ours.reference, ours.state));
    };
    count((credited || reviewed) && theirs.paid != (credited ? ours.due : ours.booked),
          balance.doubled, "differs");
    // Taken back before we ever saw it paid: there was nothing to book.
    const bool isNothing = wentBack && !credited && !reviewed;
    count(theirs.paid.isPositive() && !credited && !reviewed && !isNothing, balance.lost, "lost");
    Money &expected = paidAt[ours.gateway];
    expected = plus(expected, isNothing ? Money() : theirs.paid);
    count((reviewed || (credited && wentBack)) && !ours.hasCase, balance.untold, "untold");
}

Result<PaymentBalance> compare(db::Reader &reader, const GatewayServers &servers)
{
    const Result<sample::DepositBook> ours = sample::depositBook(reader);
    if (!ours)
        return ours.error();
    PaymentBalance balance;
    balance.asked = ours->asked;
    balance.refused = ours->refused;
    balance.open = ours->open;
    balance.suspense = ours->suspense;
    Invoices invoices;
    for (const auto &[code, server] : servers) {
        const QList<Invoice> book = server->book();
        for (const Invoice &invoice : book)
            invoices.insert(invoice.reference, invoice);
    }
    QHash<QString, Money> paidAt; // by gateway
    for (const sample::DepositBook::Deposit &deposit : ours->deposits)
        addDeposit(balance, deposit, invoices, paidAt);
    for (const auto &[code, server] : servers) {
        const Money clearing = ours->clearing.value(code);
        balance.received = plus(balance.received, paidAt.value(code));
        balance.clearing = plus(balance.clearing, clearing);
        balance.gatewaysDiffer += paidAt.value(code) == clearing.negated() ? 0 : 1;
    }
    for (const Invoice &orphan : std::as_const(invoices)) // asked for by nobody we know
        balance.lost += orphan.paid.isPositive() ? 1 : 0;
    return balance;
}

} // namespace

Result<PaymentBalance> comparePayments(db::Database &store, const GatewayServers &servers,
                                       bool whole)
{
    return db::await(store.reports().snapshot([&](db::Reader &reader) -> Result<PaymentBalance> {
        Result<PaymentBalance> balance = compare(reader, servers);
        if (!balance || !whole)
            return balance;
        const auto report = ledger::verify(reader, ledger::VerifyMode::Full);
        if (!report)
            return report.error();
        PaymentBalance checked = *std::move(balance);
        checked.invariantsBroken = report->findings.size();
        for (const ledger::Finding &finding : report->findings)
            checked.brokenNames.append(QLatin1String(finding.invariant) + u' '
                                       + finding.offenders.value(0));
        return checked;
    }));
}

} // namespace reiyan::ctl
