#include "services/catalog/catalog_commands.h"

#include "services/catalog/catalog_repository.h"
#include "services/commands/executor.h"
#include "services/store/cases.h"

#include <QSet>

#include <algorithm>

namespace reiyan::catalog {
namespace {

using commands::Context;
using repository::Known;
using repository::KnownBySku;

struct SyncResult {
    int changed = 0;
    int jumps = 0;
};

ImportPreview compare(const KnownBySku &known, const ImportPriceList &import)
{
    ImportPreview preview;
    QSet<QString> listed; // a refused row is not: nothing is sold at a price nobody could read
    QSet<QString> kinds;  // games and bills have lists of their own
    for (const ImportItem &item : import.items) {
        listed.insert(item.sku);
        kinds.insert(item.kind);
        const auto found = known.constFind(item.sku);
        if (found == known.cend())
            preview.added.append(item.sku);
        else if (repository::differs(*found, item))
            preview.changed.append(item.sku);
        else
            ++preview.unchanged;
    }
    int live = 0;
    for (auto service = known.cbegin(); service != known.cend(); ++service) {
        const bool isOff =
            service->reason == QLatin1String("not_in_list") || !kinds.contains(service->kind);
        live += isOff ? 0 : 1;
        if (!listed.contains(service.key()) && !isOff)
            preview.gone.append(service.key());
    }
    preview.gone.sort();
    preview.losesMost = live > 0 && preview.gone.size() * 2 > live;
    return preview;
}

Result<void> applyAll(const Context &context, const repository::Target &target,
                      const KnownBySku &known, const QList<ImportItem> &items)
{
    for (const ImportItem &item : items) {
        const auto found = known.constFind(item.sku);
        const Known *row = found == known.cend() ? nullptr : &*found;
        if (row && !repository::differs(*row, item))
            continue;
        // Its orders were of that kind: a bill cannot have been goods (V-22c).
        if (row && (row->kind == QLatin1String("bill")) != (item.kind == QLatin1String("bill")))
            return Error{ErrorKind::Invalid, "price_list.kind_changed", {}, {item.sku}};
        if (Result<void> applied = repository::applyItem(context, target, item, row); !applied)
            return applied;
    }
    return {};
}

Result<QJsonObject> handleImport(const Context &context, const ImportPriceList &command)
{
    const auto target = repository::targetOf(context.tx, command.providerCode);
    if (!target)
        return target.error();
    const Result<KnownBySku> known = repository::knownServices(context.tx, target->provider);
    if (!known)
        return known.error();
    const ImportPreview preview = compare(*known, command);
    if (preview.losesMost && !command.acceptsLoss) {
        return Error{ErrorKind::Invalid,
                     "price_list.loses_most",
                     {},
                     {QString::number(preview.gone.size())}};
    }
    if (Result<void> applied = applyAll(context, *target, *known, command.items); !applied)
        return applied.error();
    if (Result<void> off = repository::switchOff(context, *known, preview.gone); !off)
        return off.error();
    return QJsonObject{{QStringLiteral("added"), preview.added.size()},
                       {QStringLiteral("changed"), preview.changed.size()},
                       {QStringLiteral("gone"), preview.gone.size()},
                       {QStringLiteral("unchanged"), preview.unchanged}};
}

/// Above the first a cost is a typing error as likely as a new price, below the second as well:
/// what is sold meanwhile would be sold at a loss.
bool isJump(Money before, Money now)
{
    constexpr qint64 kMostPercent = 125;
    constexpr qint64 kLeastPercent = 80;
    const qint64 hundred = now.toRupiah() * 100;
    return hundred > before.toRupiah() * kMostPercent
           || hundred < before.toRupiah() * kLeastPercent;
}

/// What a row may change by itself: a cost that jumped stops the sale, at the cost we knew.
ImportItem withoutJump(const Known &known, ImportItem item)
{
    if (isJump(known.cost, item.cost)) {
        item.cost = known.cost;
        item.isAvailable = false;
        item.unavailableReason = QLatin1String(kCostJump);
    }
    return item;
}

int liveOf(const KnownBySku &known, const QString &kind)
{
    return int(std::count_if(known.cbegin(), known.cend(), [&kind](const Known &one) {
        return one.kind == kind && one.reason != QLatin1String("not_in_list");
    }));
}

Result<void> applySynced(const Context &context, const repository::Target &target,
                         const Known &known, const ImportItem &told, SyncResult &result)
{
    const ImportItem item = withoutJump(known, told);
    if (!repository::differs(known, item))
        return {};
    if (Result<void> applied = repository::applyItem(context, target, item, &known); !applied)
        return applied;
    ++result.changed;
    if (item.unavailableReason != QLatin1String(kCostJump))
        return {};
    ++result.jumps;
    const QString note = QStringLiteral("%1: %2 -> %3")
                             .arg(item.sku)
                             .arg(known.cost.toRupiah())
                             .arg(told.cost.toRupiah());
    return store::openCase(context.tx, {"cost_jump", "provider", target.provider, told.cost, note});
}

Result<QJsonObject> handleSync(const Context &context, const SyncPriceList &command)
{
    const auto target = repository::targetOf(context.tx, command.providerCode);
    if (!target)
        return target.error();
    const Result<KnownBySku> known = repository::knownServices(context.tx, target->provider);
    if (!known)
        return known.error();
    QStringList gone;
    for (const QString &sku : command.gone) {
        const auto found = known->constFind(sku);
        if (found != known->cend() && found->kind == command.kind
            && found->reason != QLatin1String("not_in_list"))
            gone.append(sku);
    }
    if (gone.size() * 2 > liveOf(*known, command.kind)) {
        return Error{
            ErrorKind::Invalid, "price_list.loses_most", {}, {QString::number(gone.size())}};
    }
    SyncResult result;
    for (const ImportItem &item : command.items) {
        const auto found = known->constFind(item.sku);
        if (found == known->cend() || found->kind != command.kind)
            continue; // a new item waits for a person
        const Result<void> applied = applySynced(context, *target, *found, item, result);
        if (!applied)
            return applied.error();
    }
    if (Result<void> off = repository::switchOff(context, *known, gone); !off)
        return off.error();
    return QJsonObject{{QStringLiteral("changed"), result.changed},
                       {QStringLiteral("jumps"), result.jumps},
                       {QStringLiteral("gone"), gone.size()}};
}

QJsonObject itemToJson(const ImportItem &item)
{
    return {{QStringLiteral("sku"), item.sku},
            {QStringLiteral("name"), item.name},
            {QStringLiteral("category"), item.category},
            {QStringLiteral("brand"), item.brand},
            {QStringLiteral("description"), item.description},
            {QStringLiteral("cost"), item.cost.toRupiah()},
            {QStringLiteral("available"), item.isAvailable},
            {QStringLiteral("reason"), item.unavailableReason},
            {QStringLiteral("repeatable"), item.repeatable},
            {QStringLiteral("cutStart"), item.cutOffStart},
            {QStringLiteral("cutEnd"), item.cutOffEnd},
            {QStringLiteral("kind"), item.kind},
            {QStringLiteral("answersAs"), item.answersAs}};
}

ImportItem itemFromJson(const QJsonObject &row)
{
    return {row.value(QLatin1String("sku")).toString(),
            row.value(QLatin1String("name")).toString(),
            row.value(QLatin1String("category")).toString(),
            row.value(QLatin1String("brand")).toString(),
            row.value(QLatin1String("description")).toString(),
            Money::rupiah(row.value(QLatin1String("cost")).toInteger()),
            row.value(QLatin1String("available")).toBool(),
            row.value(QLatin1String("reason")).toString(),
            row.value(QLatin1String("repeatable")).toBool(),
            row.value(QLatin1String("cutStart")).toInt(),
            row.value(QLatin1String("cutEnd")).toInt(),
            row.value(QLatin1String("kind")).toString(QStringLiteral("prepaid")),
            row.value(QLatin1String("answersAs")).toString()};
}

} // namespace

Result<ImportPreview> previewImport(db::Reader &reader, const ImportPriceList &import)
{
    const Result<QString> provider = repository::providerId(reader, import.providerCode);
    if (!provider)
        return provider.error();
    const Result<KnownBySku> known = repository::knownServices(reader, *provider);
    if (!known)
        return known.error();
    return compare(*known, import);
}

Result<SyncPlan> planSync(db::Reader &reader, const ImportPriceList &list, const QString &kind)
{
    const Result<QString> provider = repository::providerId(reader, list.providerCode);
    if (!provider)
        return provider.error();
    const Result<KnownBySku> known = repository::knownServices(reader, *provider);
    if (!known)
        return known.error();
    SyncPlan plan{{list.providerCode, kind, {}, {}}, 0, 0};
    QSet<QString> listed;
    for (const ImportItem &item : list.items) {
        listed.insert(item.sku);
        const auto found = known->constFind(item.sku);
        if (found == known->cend())
            ++plan.unknown;
        else if (repository::differs(*found, withoutJump(*found, item)))
            plan.command.items.append(item);
    }
    for (auto one = known->cbegin(); one != known->cend(); ++one) {
        if (one->kind == kind && one->reason != QLatin1String("not_in_list")
            && !listed.contains(one.key()))
            plan.command.gone.append(one.key());
    }
    plan.command.gone.sort();
    plan.losesMost = plan.command.gone.size() * 2 > liveOf(*known, kind);
    return plan;
}

QJsonObject SyncPriceList::toJson() const
{
    QJsonArray rows;
    for (const ImportItem &item : items)
        rows.append(itemToJson(item));
    return {{QStringLiteral("provider"), providerCode},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("items"), rows},
            {QStringLiteral("gone"), QJsonArray::fromStringList(gone)}};
}

Result<SyncPriceList> SyncPriceList::fromJson(const QJsonObject &payload)
{
    SyncPriceList command{payload.value(QLatin1String("provider")).toString(),
                          payload.value(QLatin1String("kind")).toString(),
                          {},
                          {}};
    const QJsonArray rows = payload.value(QLatin1String("items")).toArray();
    for (const auto &row : rows) {
        command.items.append(itemFromJson(row.toObject()));
        if (command.items.constLast().sku.isEmpty() || !command.items.constLast().cost.isPositive())
            return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("items")};
    }
    const QJsonArray gone = payload.value(QLatin1String("gone")).toArray();
    for (const auto &sku : gone)
        command.gone.append(sku.toString());
    return command;
}

QJsonObject ImportPriceList::toJson() const
{
    QJsonArray rows;
    for (const ImportItem &item : items)
        rows.append(itemToJson(item));
    return {{QStringLiteral("provider"), providerCode},
            {QStringLiteral("items"), rows},
            {QStringLiteral("acceptsLoss"), acceptsLoss}};
}

Result<ImportPriceList> ImportPriceList::fromJson(const QJsonObject &payload)
{
    ImportPriceList command{payload.value(QLatin1String("provider")).toString(),
                            {},
                            payload.value(QLatin1String("acceptsLoss")).toBool()};
    const QJsonArray rows = payload.value(QLatin1String("items")).toArray();
    for (const auto &row : rows) {
        command.items.append(itemFromJson(row.toObject()));
        if (command.items.constLast().sku.isEmpty() || !command.items.constLast().cost.isPositive())
            return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("items")};
    }
    if (command.items.isEmpty())
        return Error{ErrorKind::Invalid, "price_list.empty", {}};
    return command;
}

void addHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<ImportPriceList>(handleImport));
    executor.add(commands::handlerOf<SyncPriceList>(handleSync));
}

} // namespace reiyan::catalog
