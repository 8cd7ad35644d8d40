#pragma once

#include "services/commands/handler.h"
#include "services/routing/routing.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::routing {

/// Where orders of one item may go, in which order, at most at which cost. An empty list leaves
/// the item's own supplier alone.
struct SetRoute {
    static constexpr char kKind[] = "supplier.set_route";
    static constexpr auto kPermission = identity::Permission::SupplierRoute;

    ServiceId service;
    QList<RouteRow> rows;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetRoute> fromJson(const QJsonObject &payload);
};

/// Takes a supplier out of service, for a while or until it is resumed. What was already sent
/// goes on being asked after.
struct PauseSupplier {
    static constexpr char kKind[] = "supplier.pause";
    static constexpr auto kPermission = identity::Permission::SupplierPause;

    QString providerCode;
    bool paused = true; ///< False resumes, also what the breaker opened.
    qint64 forMs = 0;   ///< 0: until somebody resumes it.
    QString reason;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PauseSupplier> fromJson(const QJsonObject &payload);
};

void addHandlers(commands::Executor &executor);

} // namespace reiyan::routing
