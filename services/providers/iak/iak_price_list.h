#pragma once

#include "services/providers/provider.h"

namespace reiyan::providers::iak {

/// `data.pricelist` or, as the reference page has it, a bare `data` array. A refusal (the old
/// store read it as an empty list) and an empty list are errors.
[[nodiscard]] Result<PriceList> parsePriceList(const QByteArray &body);
/// `data.pasca`: kinds of bills with their admin fee and our commission.
[[nodiscard]] Result<PriceList> parseBillList(const QByteArray &body);

} // namespace reiyan::providers::iak
