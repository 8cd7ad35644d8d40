#pragma once

#include "services/providers/outcomes.h"

namespace reiyan::providers::vipreseller {

/// The answer to an order. There is no reference of ours: an accepted one must echo destination
/// and item and bring the supplier's id; a refused one must have none and a text we know (3.9).
[[nodiscard]] SupplierOutcome classifyOrder(const http::Reply &reply,
                                            const PurchaseRequest &request);

/// The answer to a status query by the supplier's id, `request.handle`.
[[nodiscard]] SupplierOutcome classifyStatus(const http::Reply &reply,
                                             const PurchaseRequest &request);

/// Looks for a purchase whose answer was lost among the recent ones. One candidate that did not
/// exist before is ours; a refusal found this way proves nothing, people decide (3.2.6).
[[nodiscard]] SupplierOutcome search(const http::Reply &reply, const PurchaseRequest &request);

/// The ids among the recent ones that search() would take for `request`.
[[nodiscard]] Result<QStringList> alike(const QByteArray &body, const PurchaseRequest &request);

/// A hint at most: its signature covers nothing (3.8). Body as JSON object, array or form.
[[nodiscard]] QJsonObject webhookRow(const QByteArray &body);
[[nodiscard]] SupplierOutcome classifyWebhook(const QByteArray &body,
                                              const PurchaseRequest &request);

/// The supplier's words, for tests and for pages that explain them.
[[nodiscard]] const CodeRow *findStatus(const QString &status);
[[nodiscard]] const CodeRow *findMessage(const QString &message);

} // namespace reiyan::providers::vipreseller
