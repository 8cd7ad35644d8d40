#pragma once

#include "services/base/error.h"

#include <QString>

namespace reiyan::texts {

/// What a cashier reads: what happened, why, what to do. Arguments that start with `rp:` are
/// shown as rupiah, with `ms:` as a time in WIB.
[[nodiscard]] QString errorText(const Error &error);

/// Whether a code has a text of its own; a test asks for every code in the services.
[[nodiscard]] bool hasErrorText(const QByteArray &code);

} // namespace reiyan::texts
