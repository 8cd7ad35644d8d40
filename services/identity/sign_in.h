#pragma once

#include "services/db/database.h"
#include "services/identity/actor.h"

#include <span>

namespace reiyan::identity {

/// Who signed in, and what a careful person wants to see at that moment.
struct Session {
    Actor actor;
    qint64 lastSignInAt = 0; ///< UTC ms; 0 is never.
    QString lastSignInFrom;
    int failuresSince = 0;
};

/// Checks name and password. The failure is counted before the password is looked at, for the
/// account and for the workstation (K-9): after 5 in a row each try waits 30 s, doubling to 15
/// min; at 100 the account needs an administrator. One text for unknown user and wrong password.
/// Blocks for the hash: call it on a worker thread.
[[nodiscard]] Result<Session> signIn(db::Database &database, const QString &userName,
                                     const QString &password, const QString &workstation);

/// How long the `failures`-th failure in a row keeps the door shut, in ms.
[[nodiscard]] qint64 waitAfterFailures(int failures);

inline constexpr int kFailuresUntilDisabled = 100;

[[nodiscard]] std::span<const db::Statement> signInStatements();

} // namespace reiyan::identity
