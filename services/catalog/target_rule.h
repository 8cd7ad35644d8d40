#pragma once

#include "services/base/result.h"

#include <QString>

namespace reiyan::catalog {

/// What a product's destination looks like, from products.target_rule:
/// `phone:TELKOMSEL` a mobile number of that operator, `phone` any mobile number, `meter` a PLN
/// meter or customer number, `game` a game id, with its zone as `id (zone)`, `none` anything of 4
/// to 30 letters and digits. Answers the destination in the form the supplier wants, or a sentence
/// why not.
[[nodiscard]] Result<QString> checkTarget(const QString &rule, const QString &typed);

/// The rule that a supplier's category and brand ask for.
[[nodiscard]] QString targetRuleOf(const QString &category, const QString &brand);

/// `TELKOMSEL`, ... by prefix; empty for a number of nobody.
[[nodiscard]] QString operatorOf(const QString &phone);

} // namespace reiyan::catalog
