#pragma once

#include <QStringList>

namespace reiyan::ui {

/// What a case of this kind means to a cashier, and what to do about it.
[[nodiscard]] QString caseMeaning(const QString &kind, const QString &orderState);
/// How such a case usually ends.
[[nodiscard]] QStringList caseAnswers(const QString &kind);

} // namespace reiyan::ui
