#include "services/routing/routing.h"

#include "services/base/text.h"
#include "services/base/transitions.h"
#include "services/store/numbers.h"

#include <algorithm>
#include <array>

namespace reiyan::routing {
namespace {

// The cost tolerance of a supplier whose route sets no cap: prices move between two lists.
constexpr BasisPoints kTolerance{200};

#define REIYAN_FACTS                                                                            \
    "s.provider_id, v.code, s.code, s.price_provider, s.status, v.is_active, s.cut_off_start, " \
    "s.cut_off_end, COALESCE(h.state, 'closed'), COALESCE(h.reason, ''), "                      \
    "COALESCE(h.retry_at, 0), COALESCE(h.recent, '') "
#define REIYAN_FACTS_FROM                                       \
    "FROM services s JOIN providers v ON v.id = s.provider_id " \
    "LEFT JOIN provider_health h ON h.provider_id = s.provider_id "

constexpr std::array kStatements = {
    db::Statement{"routes.own", "SELECT " REIYAN_FACTS REIYAN_FACTS_FROM "WHERE s.id = :id"},
    db::Statement{"routes.of",
                  "SELECT " REIYAN_FACTS ", r.position, r.weight, r.active_from, r.active_to, "
                  "COALESCE(r.cost_cap, 0), r.wait_ms " REIYAN_FACTS_FROM
                  "JOIN routes r ON r.provider_id = s.provider_id AND r.sku = s.code "
                  "WHERE r.service_id = :id ORDER BY r.position, r.id"},
    db::Statement{"routes.at", "SELECT " REIYAN_FACTS REIYAN_FACTS_FROM
                               "WHERE s.provider_id = :provider AND s.code = :sku"},
    db::Statement{"health.of", "SELECT state, reason, retry_at, recent FROM provider_health "
                               "WHERE provider_id = :provider"},
    db::Statement{"health.lock", "SELECT state, reason, retry_at, recent FROM provider_health "
                                 "WHERE provider_id = :provider{lock}"},
    db::Statement{"health.insert", R"sql(
        INSERT INTO provider_health (provider_id, state, reason, retry_at, recent, changed_at)
        VALUES (:provider, 'closed', '', 0, '', :now){or_notice})sql"},
    db::Statement{"health.set", R"sql(
        UPDATE provider_health SET state = :state, reason = :reason, retry_at = :retry,
                                   recent = :recent, changed_at = :now
        WHERE provider_id = :provider)sql"},
    db::Statement{"health.probe", R"sql(
        UPDATE provider_health SET state = 'half_open', retry_at = :next, changed_at = :now
        WHERE provider_id = :provider AND state <> 'closed' AND retry_at > 0
          AND retry_at <= :now)sql"},
    db::Statement{"codes.insert", R"sql(
        INSERT INTO provider_codes (provider_id, code, message, seen, first_at, last_at)
        VALUES (:provider, :code, :message, 1, :now, :now){or_notice})sql"},
    db::Statement{"codes.again", R"sql(
        UPDATE provider_codes SET seen = seen + 1, last_at = :now
        WHERE provider_id = :provider AND code = :code)sql"},
    db::Statement{"routes.provider", "SELECT id FROM providers WHERE code = :code"},
    db::Statement{"routes.clear", "DELETE FROM routes WHERE service_id = :id"},
    db::Statement{"routes.insert", R"sql(
        INSERT INTO routes (id, service_id, position, provider_id, sku, cost_cap, wait_ms, weight,
                            active_from, active_to)
        SELECT :id, :service, :position, v.id, s.code, :cap, :wait, :weight, :from, :to
        FROM providers v JOIN services s ON s.provider_id = v.id
        JOIN products p ON p.id = s.produk_id
        WHERE v.code = :provider AND s.code = :sku AND s.kind <> 'bill'
          AND (SELECT b.kind FROM services b WHERE b.id = :service) <> 'bill'
          AND p.target_rule = (SELECT q.target_rule FROM services o
                               JOIN products q ON q.id = o.produk_id
                               WHERE o.id = :service))sql"},
    db::Statement{"suppliers.list", R"sql(
        SELECT v.code, v.name, v.driver, v.is_active, COALESCE(h.state, 'closed'),
               COALESCE(h.reason, ''), COALESCE(h.retry_at, 0), COALESCE(h.recent, ''),
               h.balance, COALESCE(h.balance_at, 0)
        FROM providers v LEFT JOIN provider_health h ON h.provider_id = v.id
        ORDER BY v.code)sql"},
    db::Statement{"health.balance", "UPDATE provider_health SET balance = :balance, "
                                    "balance_at = :now WHERE provider_id = :provider"},
};

constexpr int kFacts = 12;
constexpr qint64 kProbeMs = 60'000; // how long the one call may take before another may try

Health healthFrom(const db::Row &row, int at)
{
    return {stateFromCode<Breaker>(kBreakerCodes, QLatin1String(row.bytes(at))), row.text(at + 1),
            row.integer(at + 2), row.bytes(at + 3)};
}

Result<Candidate> candidateFrom(const db::Row &row, Money cap)
{
    Candidate candidate;
    candidate.providerId = row.text(0);
    candidate.providerCode = row.text(1);
    candidate.sku = row.text(2);
    candidate.cost = row.money(3);
    candidate.isAvailable = row.text(4) == QLatin1String("available");
    candidate.providerActive = row.flag(5);
    candidate.cutOffStart = row.small(6);
    candidate.cutOffEnd = row.small(7);
    candidate.health = healthFrom(row, 8);
    candidate.cap = cap;
    if (cap.isPositive())
        return candidate;
    const Result<Money> share = candidate.cost.shareRoundedUp(kTolerance);
    const Result<Money> usual = share ? candidate.cost.plus(*share) : share;
    if (!usual)
        return usual.error();
    candidate.cap = *usual;
    return candidate;
}

/// Into a row that exists.
Result<void> write(db::Transaction &tx, const QString &providerId, const Health &health, qint64 now)
{
    const Result<int> set =
        tx.change(kStatements[6], {{":state", QLatin1String(kBreakerCodes[size_t(health.state)])},
                                   {":reason", storable(health.reason, 200)},
                                   {":retry", health.retryAt},
                                   {":recent", QString::fromLatin1(health.recent)},
                                   {":now", now},
                                   {":provider", providerId}});
    return set ? Result<void>() : Result<void>(set.error());
}

} // namespace

Result<std::optional<Candidate>> ownCandidate(db::Reader &reader, const ServiceId &service)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[0], {{":id", service.text}});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Candidate>();
    const Result<Candidate> own = candidateFrom(**row, {});
    return own ? Result<std::optional<Candidate>>(*own) : own.error();
}

Result<QList<Candidate>> candidatesOf(db::Reader &reader, const ServiceId &service)
{
    const Result<db::Rows> rows = reader.rows(kStatements[1], {{":id", service.text}});
    if (!rows)
        return rows.error();
    QList<Candidate> candidates;
    for (const db::Row &row : *rows) {
        Result<Candidate> candidate = candidateFrom(row, row.money(kFacts + 4));
        if (!candidate)
            return candidate.error();
        candidate->position = row.small(kFacts);
        candidate->weight = row.small(kFacts + 1);
        candidate->activeFrom = row.small(kFacts + 2);
        candidate->activeTo = row.small(kFacts + 3);
        candidate->waitMs = row.integer(kFacts + 5);
        candidates.append(*candidate);
    }
    const auto own = ownCandidate(reader, service);
    return own ? Result<QList<Candidate>>(withOwn(candidates, *own)) : own.error();
}

Result<std::optional<Candidate>> candidateAt(db::Reader &reader, const Stop &stop)
{
    const Result<std::optional<db::Row>> row =
        reader.row(kStatements[2], {{":provider", stop.providerId}, {":sku", stop.sku}});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Candidate>();
    const Result<Candidate> candidate = candidateFrom(**row, stop.cap);
    return candidate ? Result<std::optional<Candidate>>(*candidate) : candidate.error();
}

Result<Health> healthOf(db::Reader &reader, const QString &providerId)
{
    const Result<std::optional<db::Row>> row =
        reader.row(kStatements[3], {{":provider", providerId}});
    if (!row)
        return row.error();
    return *row ? healthFrom(**row, 0) : Health();
}

Result<bool> takeCall(db::Transaction &tx, const QString &providerId, qint64 now)
{
    const Result<Health> health = healthOf(tx, providerId);
    if (!health)
        return health.error();
    if (health->state == Breaker::Closed || !mayCall(*health, now))
        return health->state == Breaker::Closed;
    const Result<int> taken = tx.change(
        kStatements[7], {{":next", now + kProbeMs}, {":now", now}, {":provider", providerId}});
    return taken ? Result<bool>(*taken == 1) : Result<bool>(taken.error());
}

Result<void> setBreaker(db::Transaction &tx, const QString &providerId, const Health &health,
                        qint64 now)
{
    const Result<bool> known =
        tx.insertOrNotice(kStatements[5], {{":provider", providerId}, {":now", now}});
    return known ? write(tx, providerId, health, now) : Result<void>(known.error());
}

Result<BreakerRule> breakerRule(db::Reader &reader)
{
    const Result<QString> seconds = store::setting(reader, QStringLiteral("breaker.open_seconds"));
    if (!seconds)
        return seconds.error();
    const Result<QString> percent = store::setting(reader, QStringLiteral("breaker.worst_percent"));
    if (!percent)
        return percent.error();
    BreakerRule rule;
    if (const int set = seconds->toInt(); set > 0)
        rule.openMs = set * 1000LL;
    if (const int set = percent->toInt(); set > 0)
        rule.worstPercent = set;
    return rule;
}

Result<void> recordCall(db::Transaction &tx, const QString &providerId, CallResult result,
                        const QString &reason, qint64 now)
{
    const Result<Health> seen = healthOf(tx, providerId);
    if (!seen)
        return seen.error();
    const Health expected = afterCall(*seen, result, reason, now);
    if (expected.state == seen->state && expected.recent == seen->recent)
        return {};
    const Result<bool> known =
        tx.insertOrNotice(kStatements[5], {{":provider", providerId}, {":now", now}});
    if (!known)
        return known.error();
    tx.enterLock(db::LockRank::Supplier, providerId);
    const Result<std::optional<db::Row>> locked =
        tx.row(kStatements[4], {{":provider", providerId}});
    if (!locked)
        return locked.error();
    if (!*locked)
        return Error{ErrorKind::Broken, "provider.unknown", providerId};
    const Result<BreakerRule> rule = breakerRule(tx);
    if (!rule)
        return rule.error();
    return write(tx, providerId, afterCall(healthFrom(**locked, 0), result, reason, now, *rule),
                 now);
}

Result<bool> noteUnlisted(db::Transaction &tx, const QString &providerId, const QByteArray &code,
                          const QString &message, qint64 now)
{
    const QString text = storable(QString::fromUtf8(code), 40);
    const Result<bool> first =
        tx.insertOrNotice(kStatements[8], {{":provider", providerId},
                                           {":code", text},
                                           {":message", storable(message, 200)},
                                           {":now", now}});
    if (!first || *first)
        return first;
    const Result<int> again =
        tx.change(kStatements[9], {{":provider", providerId}, {":code", text}, {":now", now}});
    return again ? Result<bool>(false) : Result<bool>(again.error());
}

Result<void> noteBalance(db::Transaction &tx, const QString &providerCode, Money balance,
                         qint64 now)
{
    const Result<std::optional<QString>> id = providerIdOf(tx, providerCode);
    if (!id || !*id)
        return id ? Result<void>() : id.error();
    const Result<bool> known =
        tx.insertOrNotice(kStatements[5], {{":provider", **id}, {":now", now}});
    if (!known)
        return known.error();
    const Result<int> noted = tx.change(
        kStatements[14], {{":balance", balance.toRupiah()}, {":now", now}, {":provider", **id}});
    return noted ? Result<void>() : noted.error();
}

Result<std::optional<QString>> providerIdOf(db::Reader &reader, const QString &code)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[10], {{":code", code}});
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->text(0)) : std::nullopt;
}

Result<void> replaceRoutes(db::Transaction &tx, const ServiceId &service,
                           const QList<RouteRow> &rows)
{
    const Result<int> cleared = tx.change(kStatements[11], {{":id", service.text}});
    if (!cleared)
        return cleared.error();
    for (const RouteRow &row : rows) {
        const auto cap = row.cap ? std::optional(row.cap->toRupiah()) : std::nullopt;
        const Result<void> inserted = tx.changeOne(
            kStatements[12],
            {{":id", tx.newId()},
             {":service", service.text},
             {":position", row.position},
             {":cap", db::orNull(cap)},
             {":wait", row.waitMs},
             {":weight", row.weight},
             {":from", row.activeFrom},
             {":to", row.activeTo},
             {":provider", row.providerCode},
             {":sku", row.sku}},
            {ErrorKind::NotFound, "route.unknown_item", {}, {row.providerCode, row.sku}});
        if (!inserted)
            return inserted;
    }
    return {};
}

Result<QList<SupplierRow>> suppliers(db::Reader &reader)
{
    const Result<db::Rows> rows = reader.rows(kStatements[13]);
    if (!rows)
        return rows.error();
    QList<SupplierRow> list;
    for (const db::Row &row : *rows)
        list.append({row.text(0), row.text(1), row.text(2), row.flag(3), healthFrom(row, 4),
                     row.isNull(8) ? std::nullopt : std::optional(row.money(8)), row.integer(9)});
    return list;
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::routing
