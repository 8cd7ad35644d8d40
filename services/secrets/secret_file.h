#pragma once

#include "services/base/result.h"

#include <QByteArray>
#include <QString>

namespace reiyan::secrets {

/// One secret a file, `<folder>/<name>`, readable by its owner alone (K-7). Refuses a file that
/// others can read.
[[nodiscard]] Result<QByteArray> readSecret(const QString &folder, const QString &name);
[[nodiscard]] Result<void> writeSecret(const QString &folder, const QString &name,
                                       const QByteArray &secret);

} // namespace reiyan::secrets
