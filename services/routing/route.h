#pragma once

#include "services/base/money.h"
#include "services/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace reiyan::routing {

/// Whether calls to a supplier are worth making (money rules 3.5).
enum class Breaker {
    Closed,
    Open,     ///< No calls until `retryAt`.
    HalfOpen, ///< One call goes through and tells.
    Paused,   ///< By a person, until a person says otherwise or `retryAt`.
};

inline constexpr std::array kBreakerCodes = {"closed", "open", "half_open", "paused"};

/// How a supplier fared lately.
struct Health {
    Breaker state = Breaker::Closed;
    QString reason;
    qint64 retryAt = 0; ///< UTC ms; 0 with Paused: until a person resumes.
    QByteArray recent;  ///< The last calls, oldest first: '+' answered, '-' unknown or not sent.
};

/// What one call showed.
enum class CallResult { Answered, NoAnswer, AccountTrouble };

/// When a breaker opens, and for how long; a setting of the store.
struct BreakerRule {
    int fewestCalls = 10;  ///< Below that the share says little.
    int worstPercent = 50; ///< Of the last 20 calls without an answer.
    qint64 openMs = 600'000;
};

/// Opens on the share of unanswered ones among the last 20 calls, at once when our account is in
/// trouble (no money, wrong key, blocked): each further order would only burn an attempt.
[[nodiscard]] Health afterCall(Health health, CallResult result, const QString &reason, qint64 now,
                               const BreakerRule &rule = {});

/// Whether a call may be made now. An open breaker whose time is over lets one through.
[[nodiscard]] bool mayCall(const Health &health, qint64 now);

/// How long an order may be on its way before it hangs, where its route does not say (S9).
inline constexpr qint64 kUsualWaitMs = 900'000;

/// One place an order could be bought.
struct Candidate {
    QString providerId;
    QString providerCode;
    QString sku;
    Money cost;
    Money cap; ///< The most the supplier may charge.
    int position = 1;
    int weight = 1;
    qint64 waitMs = kUsualWaitMs;
    int activeFrom = 0; ///< Minutes after midnight WIB; equal to the end: all day.
    int activeTo = 0;
    int cutOffStart = 0;
    int cutOffEnd = 0;
    bool isAvailable = false;
    bool providerActive = false;
    Health health;
};

/// Why a candidate is passed over, in the order in which it is asked.
enum class Skip { None, ProviderOff, ItemOff, CutOff, OutsideHours, AboveCap, BreakerOpen };

[[nodiscard]] Skip whySkipped(const Candidate &candidate, Money ceiling, qint64 now);

/// The places with the item's own supplier before them, unless a route names it elsewhere.
[[nodiscard]] QList<Candidate> withOwn(QList<Candidate> candidates,
                                       const std::optional<Candidate> &own);

/// Sorted by position; among equals by a draw in proportion to their weights.
[[nodiscard]] QList<Candidate> inOrder(QList<Candidate> candidates, quint64 draw);

/// The frozen form in an order: who may be asked, at which cap, in which order (O-2).
struct Stop {
    QString providerId;
    QString sku;
    Money cap;
};

[[nodiscard]] QString freeze(const QList<Candidate> &candidates);
[[nodiscard]] QList<Stop> thaw(const QString &frozen);

/// One row of the routes table, in the words of who sets it.
struct RouteRow {
    QString providerCode;
    QString sku;
    int position = 1;
    std::optional<Money> cap;
    qint64 waitMs = kUsualWaitMs; ///< After that the order hangs: a person looks.
    int weight = 1;
    int activeFrom = 0;
    int activeTo = 0;
};

/// A supplier as the store sees it.
struct SupplierRow {
    QString code;
    QString title;
    QString driver;
    bool isActive = true;
    Health health;
    std::optional<Money> balance = {}; ///< As it said last; nothing while it was never asked.
    qint64 balanceAt = 0;
};

/// Rules of failover (3.3).
inline constexpr int kMostAttempts = 3;
inline constexpr qint64 kFailoverWindowMs = 10LL * 60 * 1000;
/// How many a supplier may answer late before somebody is told.
inline constexpr int kWindow = 20;

} // namespace reiyan::routing
