#pragma once

#include "services/providers/provider.h"

namespace reiyan::providers::digiflazz {

/// Rubbish rows come back in `rejected`; a body that is no list at all, an empty list or a
/// throttled one (rc 83) is an error, so that nothing is switched off by mistake (2.4).
[[nodiscard]] Result<PriceList> parsePriceList(const QByteArray &body,
                                               ItemKind kind = ItemKind::Prepaid);

} // namespace reiyan::providers::digiflazz
