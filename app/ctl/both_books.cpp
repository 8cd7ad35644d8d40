#include "app/ctl/both_books.h"

#include "services/ledger/verify.h"
#include "services/orders/orders_queries.h"
#include "services/sample/simulation.h"

#include <algorithm>

namespace reiyan::ctl {
namespace {

using sandbox::SandboxServer;

void addAttempt(Balance &balance, const sample::OurBook::Attempt &ours,
                QHash<QString, sandbox::Purchase> &book, QHash<QString, int> &boughtByOrder)
{
    const auto purchase = book.constFind(ours.reference);
    const bool charged = purchase != book.cend() && purchase->charged.isPositive();
    const bool delivered = ours.state == QLatin1String("SUCCEEDED");
    if (charged && ++boughtByOrder[ours.order] > 1)
        ++balance.doubled;
    if (charged && !delivered)
        ++balance.lost;
    if (delivered && (!charged || purchase->charged != ours.cost))
        ++balance.doubled;
    if (purchase != book.cend())
        book.erase(purchase);
}

void addStates(Balance &balance, const QMap<QString, qint64> &ordersByState)
{
    for (auto state = ordersByState.cbegin(); state != ordersByState.cend(); ++state) {
        balance.placed += *state;
        if (state.key() == QLatin1String("SUCCEEDED"))
            balance.succeeded = *state;
        else if (state.key() == QLatin1String("FAILED"))
            balance.failed = *state;
        else
            balance.open += *state;
    }
}

using Book = QHash<QString, sandbox::Purchase>;

Book bookOf(const SandboxServer &server, Balance &balance)
{
    Book book;
    const QList<sandbox::Purchase> purchases = server.book();
    for (const sandbox::Purchase &purchase : purchases) {
        book.insert(purchase.reference, purchase);
        balance.boughtThere += purchase.charged.isPositive() ? 1 : 0;
    }
    balance.costThere = server.charged();
    return book;
}

/// What the workers announced before they sent it is known to the database (V-49).
Result<void> checkAnnounced(db::Reader &reader, const QStringList &announced, Balance &balance)
{
    const Result<QStringList> unknown = orders::neverSent(reader, announced);
    if (!unknown)
        return unknown.error();
    balance.invariantsBroken += unknown->size();
    for (const QString &attempt : *unknown)
        balance.brokenNames.append(QStringLiteral("V-49 ") + attempt);
    return {};
}

Result<void> checkLedger(db::Reader &reader, Balance &balance)
{
    const auto report = ledger::verify(reader, ledger::VerifyMode::Full);
    if (!report)
        return report.error();
    balance.invariantsBroken += report->findings.size();
    for (const ledger::Finding &finding : report->findings)
        balance.brokenNames.append(QLatin1String(finding.invariant) + u' '
                                   + finding.offenders.value(0));
    return {};
}

Result<void> compareBooks(db::Reader &reader, Book book, Balance &balance)
{
    const Result<sample::OurBook> ours = sample::ourBook(reader);
    if (!ours)
        return ours.error();
    addStates(balance, ours->ordersByState);
    QHash<QString, int> boughtByOrder;
    for (const sample::OurBook::Attempt &attempt : ours->attempts)
        addAttempt(balance, attempt, book, boughtByOrder);
    // What is left was bought for nobody we know.
    balance.lost += std::count_if(book.cbegin(), book.cend(), [](const sandbox::Purchase &orphan) {
        return orphan.charged.isPositive();
    });
    balance.refused = ours->refused;
    balance.costHere = ours->cost;
    balance.salesHere = ours->sales;
    return {};
}

} // namespace

Result<Balance> settle(db::Database &store, const SandboxServer &server,
                       const QStringList &announced)
{
    return db::await(store.reports().snapshot([&](db::Reader &reader) -> Result<Balance> {
        Balance balance;
        Result<void> done = compareBooks(reader, bookOf(server, balance), balance);
        if (done)
            done = checkAnnounced(reader, announced, balance);
        if (done)
            done = checkLedger(reader, balance);
        return done ? Result<Balance>(balance) : done.error();
    }));
}

} // namespace reiyan::ctl
