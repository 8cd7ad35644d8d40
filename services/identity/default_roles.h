#pragma once

#include "services/db/session.h"

namespace reiyan::identity {

/// Who owns the store; at least one of them stands behind what no one else may decide.
inline constexpr char kOwnerRole[] = "super_admin";

/// The roles of a new store with their permissions and limits; existing ones stay as they are.
[[nodiscard]] Result<void> installDefaultRoles(db::Transaction &tx);

} // namespace reiyan::identity
