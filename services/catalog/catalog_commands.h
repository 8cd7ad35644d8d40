#pragma once

#include "services/commands/handler.h"

#include <QJsonArray>

namespace reiyan::commands {
class Executor;
}

namespace reiyan::db {
class Reader;
}

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

/// What a supplier's own list says now, fetched by the clock: availability, pauses and costs of
/// items that we have. New ones wait for a person's import. A cost that jumped stops the sale and
/// opens a case (`cost_jump`) instead of becoming a price. Only rows that change something.
struct SyncPriceList {
    static constexpr char kKind[] = "catalog.sync";
    static constexpr auto kPermission = identity::Permission::Engine;

    QString providerCode;
    QString kind; ///< prepaid, game, bill: one list holds one kind.
    QList<ImportItem> items;
    QStringList gone; ///< SKUs that the list no longer holds: switched off.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SyncPriceList> fromJson(const QJsonObject &payload);
};

/// services.status_reason of an item whose cost jumped.
inline constexpr char kCostJump[] = "cost_jump";

/// What a list of one kind would change.
struct SyncPlan {
    SyncPriceList command;
    int unknown = 0;        ///< Items we do not have.
    bool losesMost = false; ///< More than half would be gone: only a person applies that.
};
[[nodiscard]] Result<SyncPlan> planSync(db::Reader &reader, const ImportPriceList &list,
                                        const QString &kind);

void addHandlers(commands::Executor &executor);

} // namespace reiyan::catalog
