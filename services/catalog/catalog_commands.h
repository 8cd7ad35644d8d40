#pragma once

#include "services/commands/handler.h"

#include <QJsonArray>

#include <span>

namespace reiyan::commands {
class Executor;
}

namespace reiyan::db {
class Reader;
struct Statement;
} // namespace reiyan::db

namespace reiyan::catalog {

/// One good row of a supplier's price list.
struct ImportItem {
    QString sku;
    QString name;
    QString category;
    QString brand;
    QString description;
    Money cost;
    bool isAvailable = false;
    QString unavailableReason;
    bool repeatable = true;
    int cutOffStart = 0;
    int cutOffEnd = 0;
    QString kind = QStringLiteral("prepaid"); ///< prepaid, game, bill
    QString answersAs = {};                   ///< Its name in the supplier's answers.
};

/// Applies a price list that somebody has previewed: categories, products, items, cost and the
/// price of each level. What the list no longer holds of its kinds is switched off, never deleted.
struct ImportPriceList {
    static constexpr char kKind[] = "catalog.import";
    static constexpr auto kPermission = identity::Permission::CatalogImport;

    QString providerCode;
    QList<ImportItem> items;
    bool acceptsLoss = false; ///< The answer to "more than half is gone".

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ImportPriceList> fromJson(const QJsonObject &payload);
};

/// What applying would do; nothing is written.
struct ImportPreview {
    QStringList added;   ///< SKUs.
    QStringList changed; ///< Another cost, status, name or pause.
    QStringList gone;
    int unchanged = 0;
    bool losesMost = false; ///< More than half of the items are gone: somebody must confirm.
};

[[nodiscard]] Result<ImportPreview> previewImport(db::Reader &reader,
                                                  const ImportPriceList &import);

void addHandlers(commands::Executor &executor);

[[nodiscard]] std::span<const db::Statement> commandStatements();

} // namespace reiyan::catalog
