#pragma once

#include "services/db/session.h"
#include "services/identity/actor.h"
#include "services/identity/user.h"

#include <span>

namespace reiyan::identity::repository {

[[nodiscard]] Result<std::optional<User>> findByName(db::Reader &reader, const QString &userName);
[[nodiscard]] Result<std::optional<User>> find(db::Reader &reader, const UserId &id);
/// The person and the grants of their role; refuses the unknown and the disabled.
[[nodiscard]] Result<Actor> loadActor(db::Reader &reader, const UserId &id);
/// Conflict `identity.name_taken` when name or e-mail is in use.
[[nodiscard]] Result<void> insert(db::Transaction &tx, const User &user, qint64 now);
[[nodiscard]] Result<std::optional<QString>> roleId(db::Reader &reader, const QString &name);
/// What a role grants, as an actor without a person.
[[nodiscard]] Result<Actor> roleGrants(db::Reader &reader, const QString &roleId);
/// Whether an active person other than this one holds the permission.
[[nodiscard]] Result<bool> anotherHolds(db::Reader &reader, const UserId &user,
                                        Permission permission);
[[nodiscard]] Result<bool> anyStaff(db::Reader &reader);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::identity::repository
