#pragma once

#include "services/commands/handler.h"
#include "services/routing/route.h"

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

/// A further supplier of the store, with its float account. Its key comes from the secrets.
struct AddSupplier {
    static constexpr char kKind[] = "supplier.add";
    static constexpr auto kPermission = identity::Permission::StoreManage;

    QString code; ///< Lower-case letters, digits and hyphens; part of file and account names.
    QString title;
    QString driver; ///< Of providers::drivers().
    QJsonObject payload;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AddSupplier> fromJson(const QJsonObject &payload);
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
