#include "services/routing/dry_run.h"

#include "services/base/wib.h"
#include "services/routing/routing.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace reiyan::routing {
namespace {

constexpr std::array kStatements = {
    db::Statement{"routes.yesterday", R"sql(
        SELECT created_at, cost_cap FROM transactions
        WHERE created_at >= :from AND created_at < :to AND service_id = :service
        ORDER BY created_at)sql"},
    db::Statement{"routes.count", "SELECT COUNT(*) FROM routes WHERE service_id = :service"},
};

Result<Candidate> candidateFor(db::Reader &reader, const RouteRow &row)
{
    const auto provider = providerIdOf(reader, row.providerCode);
    if (!provider)
        return provider.error();
    const auto known = *provider
                           ? candidateAt(reader, {**provider, row.sku, row.cap.value_or(Money())})
                           : Result<std::optional<Candidate>>(std::optional<Candidate>());
    if (!known)
        return known.error();
    if (!*known)
        return Error{ErrorKind::NotFound, "route.unknown_item", {}, {row.providerCode, row.sku}};
    Candidate candidate = **known;
    candidate.position = row.position;
    candidate.weight = row.weight;
    candidate.activeFrom = row.activeFrom;
    candidate.activeTo = row.activeTo;
    return candidate;
}

/// The places of a route that is not set yet, all healthy: what was down yesterday may be up.
Result<QList<Candidate>> candidatesFor(db::Reader &reader, const ServiceId &service,
                                       const QList<RouteRow> &rows)
{
    QList<Candidate> candidates;
    for (const RouteRow &row : rows) {
        const Result<Candidate> candidate = candidateFor(reader, row);
        if (!candidate)
            return candidate.error();
        candidates.append(*candidate);
    }
    const auto own = ownCandidate(reader, service);
    if (!own)
        return own.error();
    candidates = withOwn(candidates, *own);
    for (Candidate &candidate : candidates)
        candidate.health = {};
    return candidates;
}

/// Yesterday in WIB.
std::pair<qint64, qint64> yesterday(qint64 now)
{
    const QDate today = toWib(now).date();
    return {startOfDayMs(today.addDays(-1)), startOfDayMs(today)};
}

} // namespace

const Candidate *firstStop(const QList<Candidate> &ordered, Money ceiling, qint64 at)
{
    const auto found = std::find_if(ordered.cbegin(), ordered.cend(), [&](const Candidate &one) {
        return whySkipped(one, ceiling, at) == Skip::None;
    });
    return found == ordered.cend() ? nullptr : &*found;
}

Result<RouteView> routeOf(db::Reader &reader, const ServiceId &service)
{
    const Result<qint64> now = reader.now();
    const auto candidates = now ? candidatesOf(reader, service) : now.error();
    if (!candidates)
        return candidates.error();
    const Result<qint64> set = reader.number(kStatements[1], {{":service", service.text}});
    if (!set)
        return set.error();
    RouteView view{service, *candidates, {}, *set > 0};
    for (const Candidate &candidate : view.candidates)
        view.skips.append(whySkipped(candidate, candidate.cap, *now));
    return view;
}

Result<DryRun> dryRun(db::Reader &reader, const ServiceId &service, const QList<RouteRow> &rows)
{
    const Result<qint64> now = reader.now();
    const auto candidates = now ? candidatesFor(reader, service, rows) : now.error();
    if (!candidates)
        return candidates.error();
    const auto [from, to] = yesterday(*now);
    const auto orders =
        reader.rows(kStatements[0], {{":from", from}, {":to", to}, {":service", service.text}});
    if (!orders)
        return orders.error();
    DryRun run;
    QHash<QString, DryRun::Share> shares;
    for (const db::Row &order : *orders) {
        const qint64 at = order.integer(0);
        ++run.orders;
        // The weights draw by the order's moment: the same question has the same answer.
        const QList<Candidate> ordered = inOrder(*candidates, quint64(qHash(at)));
        const Candidate *stop = firstStop(ordered, order.money(1), at);
        if (!stop) {
            ++run.lost;
            continue;
        }
        DryRun::Share &share = shares[stop->providerCode];
        share.providerCode = stop->providerCode;
        ++share.orders;
        share.cost = Money::rupiah(share.cost.toRupiah() + stop->cost.toRupiah());
    }
    run.shares = shares.values();
    std::sort(run.shares.begin(), run.shares.end(),
              [](const auto &a, const auto &b) { return a.providerCode < b.providerCode; });
    return run;
}

std::span<const db::Statement> dryRunStatements()
{
    return kStatements;
}

} // namespace reiyan::routing
