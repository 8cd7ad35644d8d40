#pragma once

#include "services/base/result.h"

#include <QString>

namespace reiyan::identity {

/// Argon2id, 64 MiB and 3 passes, with its parameters in the text (K-8). Blocks for a quarter of
/// a second: never on a thread that draws windows.
[[nodiscard]] Result<QString> hashPassword(const QString &password);

/// Constant time for a given hash. An empty hash costs the same and is never right, so that
/// nobody learns from the clock who exists.
[[nodiscard]] bool passwordMatches(const QString &hash, const QString &password);

/// True when the hash was made with weaker parameters than today's.
[[nodiscard]] bool needsRehash(const QString &hash);

/// At least 8 characters with lower case, upper case, a digit and a sign, as people of the store
/// know it; or 16 and more of anything.
[[nodiscard]] Result<void> checkPasswordRules(const QString &password);

} // namespace reiyan::identity
