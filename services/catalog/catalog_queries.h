#pragma once

#include "services/base/list.h"
#include "services/base/result.h"
#include "services/catalog/service.h"

#include <optional>
#include <span>

namespace reiyan::db {
class Reader;
struct ListSpec;
struct Statement;
} // namespace reiyan::db

namespace reiyan::catalog {

/// One item as a member of `levelId` sees it; nothing when unknown.
[[nodiscard]] Result<std::optional<SellableService>> sellable(db::Reader &reader,
                                                              const ServiceId &id,
                                                              const QString &levelId);

/// By the supplier's SKU, for command lines.
[[nodiscard]] Result<std::optional<ServiceId>> serviceBySku(db::Reader &reader, const QString &sku);

[[nodiscard]] Result<std::optional<ServiceId>> serviceOf(db::Reader &reader,
                                                         const QString &providerCode,
                                                         const QString &sku);

/// Whether the item has a price, and one that is not below its cost.
[[nodiscard]] Result<void> checkPrice(const SellableService &service);

/// Why it cannot be sold right now, as a refusal; success when it can.
[[nodiscard]] Result<void> checkSellable(const SellableService &service, qint64 nowMs);

/// All items with cost and the price of each level.
[[nodiscard]] const db::ListSpec &serviceList();

/// A node of the catalog's tree: a category, or a product below one.
struct CatalogNode {
    QString id;
    QString parentId; ///< Empty for a category.
    QString name;
    qint64 items = 0;
};

[[nodiscard]] Result<QList<CatalogNode>> catalogTree(db::Reader &reader);

/// What the counter may sell to a level: by product or item name, at most 50.
[[nodiscard]] Result<QList<SellableService>> findSellable(db::Reader &reader, const QString &typed,
                                                          const QString &levelId);

[[nodiscard]] std::span<const db::Statement> queryStatements();

} // namespace reiyan::catalog
