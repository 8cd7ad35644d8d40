#include "app/ctl/both_books.h"

#include "services/ledger/verify.h"
#include "services/orders/orders_queries.h"
#include "services/sample/simulation.h"

#include <algorithm>

namespace reiyan::ctl {
namespace {

/// What a supplier charged, to be crossed out attempt by attempt.
struct Book {
    QHash<QString, sandbox::Purchase> purchases;

    /// The purchase of an attempt: by reference, by the supplier's id, or, where neither is known
    /// yet, by the goods and the customer, which a simulation uses once.
    std::optional<sandbox::Purchase> take(const sample::OurBook::Attempt &ours)
    {
        for (const QString &key : {ours.reference, ours.handle}) {
            if (purchases.contains(key))
                return purchases.take(key);
        }
        const QStringList references = purchases.keys();
        for (const QString &reference : references) {
            const sandbox::Purchase one = purchases.value(reference);
            if (one.sku == ours.sku && one.destination == ours.destination && isOwnId(one))
                return purchases.take(reference);
        }
        return std::nullopt;
    }

private:
    static bool isOwnId(const sandbox::Purchase &purchase)
    {
        return purchase.reference.startsWith(QLatin1String("VP"));
    }
};

using Books = QHash<QString, Book>; // by supplier

Money plus(Money a, Money b)
{
    return Money::rupiah(a.toRupiah() + b.toRupiah());
}

void addAttempt(Balance &balance, const sample::OurBook::Attempt &ours, Books &books,
                QHash<QString, int> &boughtByOrder)
{
    const std::optional<sandbox::Purchase> purchase = books[ours.provider].take(ours);
    const bool charged = purchase && purchase->charged.isPositive();
    const bool delivered = ours.state == QLatin1String("SUCCEEDED");
    const bool open =
        ours.state == QLatin1String("UNKNOWN") || ours.state == QLatin1String("PENDING");
    const bool inReview = open && ours.orderState == QLatin1String("REVIEW");
    if (charged && ++boughtByOrder[ours.order] > 1)
        ++balance.doubled;
    if (charged && inReview)
        balance.costInReview = plus(balance.costInReview, purchase->charged);
    if (charged && !delivered && !inReview)
        ++balance.lost;
    if (delivered && (!charged || purchase->charged != ours.cost))
        ++balance.doubled;
}

void addStates(Balance &balance, const QMap<QString, qint64> &ordersByState)
{
    for (auto state = ordersByState.cbegin(); state != ordersByState.cend(); ++state) {
        balance.placed += *state;
        if (state.key() == QLatin1String("SUCCEEDED"))
            balance.succeeded = *state;
        else if (state.key() == QLatin1String("FAILED"))
            balance.failed = *state;
        else if (state.key() == QLatin1String("REVIEW"))
            balance.inReview = *state;
        else
            balance.open += *state;
    }
}

Books booksOf(const Sandboxes &servers, Balance &balance)
{
    Books books;
    for (const auto &[code, server] : servers) {
        const QList<sandbox::Purchase> purchases = server->book();
        for (const sandbox::Purchase &purchase : purchases) {
            books[code].purchases.insert(purchase.reference, purchase);
            balance.boughtThere += purchase.charged.isPositive() ? 1 : 0;
        }
        balance.costThere = plus(balance.costThere, server->charged());
    }
    return books;
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

Result<void> compareBooks(db::Reader &reader, Books books, Balance &balance)
{
    const Result<sample::OurBook> ours = sample::ourBook(reader);
    if (!ours)
        return ours.error();
    addStates(balance, ours->ordersByState);
    QHash<QString, int> boughtByOrder;
    for (const sample::OurBook::Attempt &attempt : ours->attempts)
        addAttempt(balance, attempt, books, boughtByOrder);
    // What is left was bought for nobody we know.
    for (const Book &book : std::as_const(books)) {
        balance.lost += std::count_if(
            book.purchases.cbegin(), book.purchases.cend(),
            [](const sandbox::Purchase &orphan) { return orphan.charged.isPositive(); });
    }
    balance.refused = ours->refused;
    balance.costHere = ours->cost;
    balance.salesHere = ours->sales;
    return {};
}

} // namespace

Result<Balance> settle(db::Database &store, const Sandboxes &servers, const QStringList &announced)
{
    return db::await(store.reports().snapshot([&](db::Reader &reader) -> Result<Balance> {
        Balance balance;
        Result<void> done = compareBooks(reader, booksOf(servers, balance), balance);
        if (done)
            done = checkAnnounced(reader, announced, balance);
        if (done)
            done = checkLedger(reader, balance);
        return done ? Result<Balance>(balance) : done.error();
    }));
}

} // namespace reiyan::ctl
