#pragma once

#include "services/providers/outcomes.h"

namespace reiyan::providers::digiflazz {

/// The pure part: an HTTP answer about `request` becomes a class. Rejected and Succeeded come
/// only from a listed code in a body that carries our own reference (U-1, P-16). Prepaid items
/// and bills answer alike; a refused bill is never bought elsewhere.
[[nodiscard]] SupplierOutcome classify(const http::Reply &reply, const PurchaseRequest &request,
                                       Asked asked);

/// The same for a webhook whose signature held: it carries what an answer carries (2.10).
[[nodiscard]] SupplierOutcome classifyWebhook(const QByteArray &body,
                                              const PurchaseRequest &request);

/// A code of the supplier's table (2.12), for tests and for pages that explain it.
[[nodiscard]] const CodeRow *findCode(const QByteArray &rc);

/// The one number that the supplier takes: id and zone joined (2.5).
[[nodiscard]] QString customerNumber(const QString &destination);

} // namespace reiyan::providers::digiflazz
