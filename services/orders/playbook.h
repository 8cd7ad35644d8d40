#pragma once

#include <QLatin1String>
#include <QString>

#include <algorithm>
#include <array>

namespace reiyan::orders {

/// What people do about an order that hangs, in this order (S5). Asking the supplier comes first
/// and is counted by itself.
inline constexpr std::array kPlaybook = {"asked_thrice", "supplier_history", "support_asked",
                                         "waiting"};
inline constexpr int kAskedThrice = 3;

[[nodiscard]] inline bool isPlaybookStep(const QString &step)
{
    return std::any_of(kPlaybook.begin(), kPlaybook.end(),
                       [&step](const char *known) { return step == QLatin1String(known); });
}

} // namespace reiyan::orders
