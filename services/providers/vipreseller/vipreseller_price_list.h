#pragma once

#include "services/providers/provider.h"

namespace reiyan::providers::vipreseller {

/// Items of the price list with the prices of our own `tier`; the wrong tier would silently eat
/// the margin (3.10). A refusal and an empty list are errors.
[[nodiscard]] Result<PriceList> parsePriceList(const QByteArray &body, ItemKind kind,
                                               const QString &tier);

} // namespace reiyan::providers::vipreseller
