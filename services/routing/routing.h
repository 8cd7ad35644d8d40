#pragma once

#include "services/base/id.h"
#include "services/db/session.h"
#include "services/routing/route.h"

#include <span>

namespace reiyan::routing {

/// Everything known of the places where an item could be bought: its own supplier first unless a
/// route names it elsewhere.
[[nodiscard]] Result<QList<Candidate>> candidatesOf(db::Reader &reader, const ServiceId &service);

/// The item at its own supplier.
[[nodiscard]] Result<std::optional<Candidate>> ownCandidate(db::Reader &reader,
                                                            const ServiceId &service);

/// The present facts of one stop of a frozen route; nothing when the item is gone.
[[nodiscard]] Result<std::optional<Candidate>> candidateAt(db::Reader &reader, const Stop &stop);

/// How a supplier fared; a supplier never called is healthy.
[[nodiscard]] Result<Health> healthOf(db::Reader &reader, const QString &providerId);

/// Asks whether a call may go out now and, where the breaker lets only one through, takes that
/// one (3.5).
[[nodiscard]] Result<bool> takeCall(db::Transaction &tx, const QString &providerId, qint64 now);

/// Moves the breaker by what a call showed. Writes nothing when nothing changes.
[[nodiscard]] Result<void> recordCall(db::Transaction &tx, const QString &providerId,
                                      CallResult result, const QString &reason, qint64 now);

/// When breakers of this store open: settings breaker.open_seconds and breaker.worst_percent.
[[nodiscard]] Result<BreakerRule> breakerRule(db::Reader &reader);

/// By a person: paused until `until` (0: until resumed), or closed again.
[[nodiscard]] Result<void> setBreaker(db::Transaction &tx, const QString &providerId,
                                      const Health &health, qint64 now);

/// A code that no table lists was seen. Answers whether it is the first time (U-1: one alert).
[[nodiscard]] Result<bool> noteUnlisted(db::Transaction &tx, const QString &providerId,
                                        const QByteArray &code, const QString &message, qint64 now);

/// What the supplier says our deposit there is.
[[nodiscard]] Result<void> noteBalance(db::Transaction &tx, const QString &providerCode,
                                       Money balance, qint64 now);

[[nodiscard]] Result<std::optional<QString>> providerIdOf(db::Reader &reader, const QString &code);

[[nodiscard]] Result<void> replaceRoutes(db::Transaction &tx, const ServiceId &service,
                                         const QList<RouteRow> &rows);

[[nodiscard]] Result<QList<SupplierRow>> suppliers(db::Reader &reader);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::routing
