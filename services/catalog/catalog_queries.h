#pragma once

#include "services/catalog/service.h"
#include "services/db/session.h"

#include <span>

namespace reiyan::catalog {

/// One item as a member of `levelId` sees it; nothing when unknown.
[[nodiscard]] Result<std::optional<SellableService>> sellable(db::Reader &reader,
                                                              const ServiceId &id,
                                                              const QString &levelId);

/// By the supplier's SKU, for command lines.
[[nodiscard]] Result<std::optional<ServiceId>> serviceBySku(db::Reader &reader, const QString &sku);

/// Why it cannot be sold right now, as a refusal; success when it can.
[[nodiscard]] Result<void> checkSellable(const SellableService &service, qint64 nowMs);

[[nodiscard]] std::span<const db::Statement> queryStatements();

} // namespace reiyan::catalog
