#include "services/routing/route.h"

#include "services/base/wib.h"
#include "services/catalog/service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace reiyan::routing {
namespace {

bool tooManyUnanswered(const QByteArray &recent, const BreakerRule &rule)
{
    return recent.size() >= rule.fewestCalls
           && recent.count('-') * 100 >= recent.size() * rule.worstPercent;
}

Health opened(Health health, const QString &reason, qint64 until)
{
    health.state = Breaker::Open;
    health.reason = reason;
    health.retryAt = until;
    health.recent.clear(); // it is judged by what comes after
    return health;
}

} // namespace

Health afterCall(Health health, CallResult result, const QString &reason, qint64 now,
                 const BreakerRule &rule)
{
    const qint64 until = now + rule.openMs;
    if (health.state == Breaker::Paused)
        return health;
    if (result == CallResult::AccountTrouble)
        return opened(health, reason, until);
    const bool answered = result == CallResult::Answered;
    if (health.state == Breaker::HalfOpen || health.state == Breaker::Open) {
        if (!answered)
            return opened(health, reason, until);
        return {Breaker::Closed, {}, 0, "+"};
    }
    health.recent = (health.recent + (answered ? '+' : '-')).right(kWindow);
    return tooManyUnanswered(health.recent, rule)
               ? opened(health, QStringLiteral("no_answer"), until)
               : health;
}

bool mayCall(const Health &health, qint64 now)
{
    if (health.state == Breaker::Closed)
        return true;
    // Half-open: the one that goes through moved retryAt ahead (takeCall).
    return health.retryAt > 0 && now >= health.retryAt;
}

Skip whySkipped(const Candidate &candidate, Money ceiling, qint64 now)
{
    const int minute = minuteOfDay(now);
    if (!candidate.providerActive)
        return Skip::ProviderOff;
    if (!candidate.isAvailable)
        return Skip::ItemOff;
    if (catalog::inCutOff(candidate.cutOffStart, candidate.cutOffEnd, minute))
        return Skip::CutOff;
    if (candidate.activeFrom != candidate.activeTo
        && !catalog::inCutOff(candidate.activeFrom, candidate.activeTo, minute))
        return Skip::OutsideHours;
    if (candidate.cost > candidate.cap || candidate.cost > ceiling)
        return Skip::AboveCap;
    return mayCall(candidate.health, now) ? Skip::None : Skip::BreakerOpen;
}

QList<Candidate> withOwn(QList<Candidate> candidates, const std::optional<Candidate> &own)
{
    const bool named =
        own && std::any_of(candidates.cbegin(), candidates.cend(), [&](const Candidate &other) {
            return other.providerId == own->providerId && other.sku == own->sku;
        });
    if (own && !named) {
        candidates.prepend(*own);
        candidates.front().position = 0;
    }
    return candidates;
}

QList<Candidate> inOrder(QList<Candidate> candidates, quint64 draw)
{
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const Candidate &a, const Candidate &b) { return a.position < b.position; });
    for (qsizetype from = 0; from < candidates.size(); ++from) {
        qsizetype to = from;
        int weights = 0;
        while (to < candidates.size() && candidates.at(to).position == candidates.at(from).position)
            weights += candidates.at(to++).weight;
        int ticket = int(draw % quint64(std::max(weights, 1)));
        qsizetype winner = from;
        while (winner + 1 < to && ticket >= candidates.at(winner).weight)
            ticket -= candidates.at(winner++).weight;
        candidates.move(winner, from);
        draw /= 101; // another ticket for the next place
    }
    return candidates;
}

QString freeze(const QList<Candidate> &candidates)
{
    QJsonArray stops;
    for (const Candidate &candidate : candidates) {
        stops.append(QJsonObject{{QStringLiteral("p"), candidate.providerId},
                                 {QStringLiteral("s"), candidate.sku},
                                 {QStringLiteral("c"), candidate.cap.toRupiah()}});
    }
    return QString::fromUtf8(QJsonDocument(stops).toJson(QJsonDocument::Compact));
}

QList<Stop> thaw(const QString &frozen)
{
    QList<Stop> stops;
    const QJsonArray rows = QJsonDocument::fromJson(frozen.toUtf8()).array();
    for (const auto &row : rows) {
        const QJsonObject stop = row.toObject();
        stops.append({stop.value(QLatin1String("p")).toString(),
                      stop.value(QLatin1String("s")).toString(),
                      Money::rupiah(stop.value(QLatin1String("c")).toInteger())});
    }
    return stops;
}

} // namespace reiyan::routing
