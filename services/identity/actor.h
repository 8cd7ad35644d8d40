#pragma once

#include "services/base/id.h"
#include "services/base/money.h"
#include "services/identity/permission.h"

#include <QMap>

#include <optional>

namespace reiyan::identity {

/// Who asks, with what the role grants. Loaded from the database inside the transaction that
/// acts on it; the copy a window holds only decides what is shown.
struct Actor {
    UserId user;
    QString name;     ///< Sign-in name, for the audit trail.
    QString fullName; ///< For people.
    QString role;
    QMap<Permission, std::optional<Money>> grants; ///< Value: the limit, if there is one.
    QMap<Permission, Money> dayLimits = {};        ///< Of all that is done in one day.

    [[nodiscard]] bool may(Permission permission) const { return grants.contains(permission); }

    /// False also when the permission is not granted at all. `today` was done before.
    [[nodiscard]] bool mayUpTo(Permission permission, Money amount, Money today = {}) const
    {
        const auto grant = grants.constFind(permission);
        if (grant == grants.cend() || (*grant && amount > **grant))
            return false;
        const auto day = dayLimits.constFind(permission);
        return day == dayLimits.cend() || amount.toRupiah() <= day->toRupiah() - today.toRupiah();
    }

    /// The actor of jobs: may do what the engine does and nothing a person does.
    [[nodiscard]] static Actor engine()
    {
        return {{},
                QStringLiteral("sistem"),
                QStringLiteral("Sistem"),
                QStringLiteral("engine"),
                {{Permission::Engine, std::nullopt}}};
    }
};

} // namespace reiyan::identity
