#pragma once

#include "services/catalog/catalog_commands.h"
#include "services/db/session.h"

#include <span>

/// A supplier's items as the catalog has them, and how rows of its lists are written into it.
namespace reiyan::catalog::repository {

/// An item we have.
struct Known {
    ServiceId id;
    QString name;
    QString status;
    QString reason;
    Money cost;
    bool repeatable = true;
    int cutOffStart = 0;
    int cutOffEnd = 0;
    qint64 version = 0;
    QString kind;
    QString answersAs;
};

using KnownBySku = QHash<QString, Known>;

[[nodiscard]] Result<QString> providerId(db::Reader &reader, const QString &code);
[[nodiscard]] Result<KnownBySku> knownServices(db::Reader &reader, const QString &provider);
/// Whether applying the row would change anything.
[[nodiscard]] bool differs(const Known &known, const ImportItem &item);

/// Where items are written: one supplier, with the levels whose prices follow the cost.
struct Target {
    QString provider;
    db::Rows levels;
};
[[nodiscard]] Result<Target> targetOf(db::Transaction &tx, const QString &providerCode);
/// A new row (`known` is null), or a changed one; prices follow the cost.
[[nodiscard]] Result<void> applyItem(const commands::Context &context, const Target &target,
                                     const ImportItem &item, const Known *known);
[[nodiscard]] Result<void> switchOff(const commands::Context &context, const KnownBySku &known,
                                     const QStringList &gone);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::catalog::repository
