#pragma once

#include "services/db/session.h"

namespace reiyan::identity {

/// The roles of a new store with their permissions and limits; existing ones stay as they are.
[[nodiscard]] Result<void> installDefaultRoles(db::Transaction &tx);

} // namespace reiyan::identity
