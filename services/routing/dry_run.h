#pragma once

#include "services/base/id.h"
#include "services/routing/route.h"

#include <span>

namespace reiyan::db {
class Reader;
struct Statement;
} // namespace reiyan::db

namespace reiyan::routing {

/// Where the item's own supplier stands, and what is set beside it.
struct RouteView {
    ServiceId service;
    QList<Candidate> candidates; ///< As an order would find them now, before any draw.
    QList<Skip> skips;           ///< Of each: why it would be passed over now.
    bool isSet = false;          ///< Else only the item's own supplier.
};

[[nodiscard]] Result<RouteView> routeOf(db::Reader &reader, const ServiceId &service);

/// What yesterday's orders of an item would have met on another route (S9), each at its own time
/// of day, with the prices and cut-offs of today and every supplier healthy.
struct DryRun {
    struct Share {
        QString providerCode;
        int orders = 0;
        Money cost; ///< At today's price.
    };
    int orders = 0;
    int lost = 0; ///< Found no place.
    QList<Share> shares;
};

[[nodiscard]] Result<DryRun> dryRun(db::Reader &reader, const ServiceId &service,
                                    const QList<RouteRow> &rows);

/// The first place an order would go to, as a pure decision. `draw` is any number.
[[nodiscard]] const Candidate *firstStop(const QList<Candidate> &ordered, Money ceiling, qint64 at);

[[nodiscard]] std::span<const db::Statement> dryRunStatements();

} // namespace reiyan::routing
