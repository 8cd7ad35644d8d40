#pragma once

#include "services/providers/outcomes.h"

namespace reiyan::providers::iak {

/// The answer to a top-up or to check-status, prepaid. Accepts the callback's spelling as well:
/// all values text, legacy names `code` and `hp` (4.1).
[[nodiscard]] SupplierOutcome classify(const http::Reply &reply, const PurchaseRequest &request,
                                       Asked asked);
/// The answer to the payment of a bill.
[[nodiscard]] SupplierOutcome classifyPayment(const http::Reply &reply,
                                              const PurchaseRequest &request);
/// The answer to checkstatus: its `status` outranks the code (4.9).
[[nodiscard]] SupplierOutcome classifyBillStatus(const http::Reply &reply,
                                                 const PurchaseRequest &request);

/// The parts of a destination as this supplier joins them: `id|zone` (4.3).
[[nodiscard]] QString customerOf(const QString &destination);

/// The supplier says that the first call never arrived: the same reference may be sent again.
[[nodiscard]] bool neverArrived(const SupplierOutcome &outcome);

/// Codes of the two tables (4.8, 4.9), for tests and for pages that explain them.
[[nodiscard]] const CodeRow *findCode(const QByteArray &rc);
[[nodiscard]] const CodeRow *findBillCode(const QByteArray &code);

} // namespace reiyan::providers::iak
