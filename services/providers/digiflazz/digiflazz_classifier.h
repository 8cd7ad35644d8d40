#pragma once

#include "services/http/http_client.h"
#include "services/providers/provider.h"

namespace reiyan::providers::digiflazz {

/// Whether the answer is to the first submission or to a later question: a refused question says
/// nothing about the purchase (1.3).
enum class Asked { Submit, Recheck };

/// The pure part: an HTTP answer about `request` becomes a class. Rejected and Succeeded come
/// only from a listed code in a body that carries our own reference (U-1, P-16).
[[nodiscard]] SupplierOutcome classify(const http::Reply &reply, const PurchaseRequest &request,
                                       Asked asked);

/// A code of the supplier's table, for tests and for pages that explain it.
struct Code {
    const char *rc;
    const char *status; ///< The word that must come with it.
    OutcomeClass onSubmit;
    OutcomeClass onRecheck;
    bool refund;
    bool failover;
    bool alert;
    const char *error;
};

[[nodiscard]] const Code *findCode(const QByteArray &rc);

/// Money of a JSON number or numeric text; nothing for fractions, signs and rubbish.
[[nodiscard]] std::optional<Money> wholeRupiah(const QJsonValue &value);

} // namespace reiyan::providers::digiflazz
