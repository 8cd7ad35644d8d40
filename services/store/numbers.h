#pragma once

#include "services/db/session.h"

#include <functional>
#include <span>

namespace reiyan::store {

/// Draws a number as people know it: `RYN-261122-7KQ2ZD`, from the store's initials, the business
/// day and chance. Whoever inserts it draws again when it is taken.
[[nodiscard]] Result<QString> drawNumber(db::Transaction &tx);

/// Draws until `insert` takes a number (it answers false where one is taken). False: eight in a row
/// were, so it is not the number that is taken.
[[nodiscard]] Result<bool> insertNumbered(
    db::Transaction &tx, const std::function<Result<bool>(const QString &number)> &insert);

/// A row of `settings`; empty when unset.
[[nodiscard]] Result<QString> setting(db::Reader &reader, const QString &name);
[[nodiscard]] Result<void> setSetting(db::Transaction &tx, const QString &name,
                                      const QString &value);

/// What tells this store from every other; made when it is first asked for. A restored copy keeps
/// it.
[[nodiscard]] Result<QString> storeId(db::Transaction &tx);

inline constexpr char kStoreId[] = "store.id";
inline constexpr char kStoreName[] = "store.name";
inline constexpr char kStoreInitials[] = "store.initials";
inline constexpr char kStoreRibbon[] = "store.environment"; ///< production, test, training

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::store
