#include "services/catalog/catalog_queries.h"

#include "services/base/wib.h"
#include "services/db/list_query.h"

#include <array>

namespace reiyan::catalog {
namespace {

#define REIYAN_SELECT_SELLABLE                                                              \
    "SELECT s.id, p.id, p.name, s.nominal, s.code, v.id, v.code, p.target_rule, s.status, " \
    "v.is_active, s.repeatable, s.cut_off_start, s.cut_off_end, s.price_provider, "         \
    "COALESCE(l.price, 0), s.kind FROM services s JOIN products p ON p.id = s.produk_id "   \
    "JOIN providers v ON v.id = s.provider_id "                                             \
    "LEFT JOIN service_prices l ON l.service_id = s.id AND l.member_level_id = :level "

constexpr std::array kStatements = {
    db::Statement{"catalog.sellable", REIYAN_SELECT_SELLABLE "WHERE s.id = :id"},
    db::Statement{"catalog.by_sku", "SELECT id FROM services WHERE code = :sku LIMIT 1"},
    db::Statement{"catalog.tree", R"sql(
        SELECT c.id, '', c.name, COUNT(s.id) FROM categories c
        LEFT JOIN products p ON p.category_id = c.id LEFT JOIN services s ON s.produk_id = p.id
        GROUP BY c.id, c.name
        UNION ALL
        SELECT p.id, p.category_id, p.name, COUNT(s.id) FROM products p
        LEFT JOIN services s ON s.produk_id = p.id GROUP BY p.id, p.category_id, p.name
        ORDER BY 2, 3)sql"},
    db::Statement{"catalog.find_sellable",
                  REIYAN_SELECT_SELLABLE "WHERE s.status = 'available' AND v.is_active = 1 "
                                         "AND (LOWER(p.name) LIKE :text OR LOWER(s.nominal) LIKE "
                                         ":text OR LOWER(s.code) LIKE :text) "
                                         "ORDER BY p.name, s.price_provider, s.id LIMIT 50"},
    db::Statement{"catalog.service_of", "SELECT s.id FROM services s JOIN providers v "
                                        "ON v.id = s.provider_id WHERE v.code = :provider "
                                        "AND s.code = :sku"},
};

constexpr std::array kColumns = {
    db::ListColumn{"code", "s.code", true},
    db::ListColumn{"product", "p.name"},
    db::ListColumn{"nominal", "s.nominal"},
    db::ListColumn{"status", "s.status"},
    db::ListColumn{"provider", "v.name"},
    db::ListColumn{"cost", "s.price_provider", true},
    db::ListColumn{"bronze", "COALESCE((SELECT x.price FROM service_prices x JOIN member_levels m "
                             "ON m.id = x.member_level_id WHERE x.service_id = s.id "
                             "AND m.name = 'bronze'), 0)"},
    db::ListColumn{"silver", "COALESCE((SELECT x.price FROM service_prices x JOIN member_levels m "
                             "ON m.id = x.member_level_id WHERE x.service_id = s.id "
                             "AND m.name = 'silver'), 0)"},
    db::ListColumn{"gold", "COALESCE((SELECT x.price FROM service_prices x JOIN member_levels m "
                           "ON m.id = x.member_level_id WHERE x.service_id = s.id "
                           "AND m.name = 'gold'), 0)"},
    db::ListColumn{"reason", "s.status_reason"},
    db::ListColumn{"updated_at", "s.updated_at"},
    db::ListColumn{"product_id", "p.id"},
    db::ListColumn{"category_id", "p.category_id"},
    db::ListColumn{"rule", "p.target_rule"},
};

constexpr db::ListSpec kList{"catalog.list",
                             kColumns,
                             "FROM services s JOIN products p ON p.id = s.produk_id "
                             "JOIN providers v ON v.id = s.provider_id WHERE 1 = 1",
                             "s.id",
                             "code",
                             "LOWER(s.code) LIKE :text OR LOWER(s.nominal) LIKE :text "
                             "OR LOWER(p.name) LIKE :text"};

SellableService sellableFrom(const db::Row &row)
{
    SellableService service;
    service.id = {row.text(0)};
    service.productId = row.text(1);
    service.productName = row.text(2);
    service.nominal = row.text(3);
    service.sku = row.text(4);
    service.providerId = row.text(5);
    service.providerCode = row.text(6);
    service.targetRule = row.text(7);
    service.status = row.text(8);
    service.providerActive = row.flag(9);
    service.repeatable = row.flag(10);
    service.cutOffStart = row.small(11);
    service.cutOffEnd = row.small(12);
    service.cost = row.money(13);
    service.price = row.money(14);
    service.kind = row.text(15);
    return service;
}

} // namespace

Result<Money> priceFor(Money cost, const QString &markupType, qint64 markupValue)
{
    if (markupType == QLatin1String("flat"))
        return cost.plus(Money::rupiah(markupValue));
    const Result<Money> margin = cost.shareRoundedUp({qint32(markupValue)});
    if (!margin)
        return margin;
    return cost.plus(*margin);
}

Result<std::optional<SellableService>> sellable(db::Reader &reader, const ServiceId &id,
                                                const QString &levelId)
{
    const Result<std::optional<db::Row>> found =
        reader.row(kStatements[0], {{":id", id.text}, {":level", levelId}});
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<SellableService>();
    return std::optional(sellableFrom(**found));
}

Result<std::optional<ServiceId>> serviceBySku(db::Reader &reader, const QString &sku)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[1], {{":sku", sku}});
    if (!row)
        return row.error();
    return *row ? std::optional(ServiceId{(*row)->text(0)}) : std::nullopt;
}

Result<std::optional<ServiceId>> serviceOf(db::Reader &reader, const QString &providerCode,
                                           const QString &sku)
{
    const Result<std::optional<db::Row>> row =
        reader.row(kStatements[4], {{":provider", providerCode}, {":sku", sku}});
    if (!row)
        return row.error();
    return *row ? std::optional(ServiceId{(*row)->text(0)}) : std::nullopt;
}

Result<void> checkPrice(const SellableService &service)
{
    if (!service.price.isPositive())
        return Error{ErrorKind::Invalid, "catalog.no_price", {}, {service.nominal}};
    if (service.price < service.cost)
        return Error{ErrorKind::Invalid, "catalog.below_cost", {}, {service.nominal}};
    return {};
}

Result<void> checkSellable(const SellableService &service, qint64 nowMs)
{
    if (!service.providerActive)
        return Error{ErrorKind::Invalid, "catalog.provider_off", {}, {service.providerCode}};
    if (service.status != QLatin1String("available"))
        return Error{ErrorKind::Invalid, "catalog.not_available", {}, {service.nominal}};
    if (Result<void> priced = checkPrice(service); !priced)
        return priced;
    if (inCutOff(service.cutOffStart, service.cutOffEnd, minuteOfDay(nowMs)))
        return Error{ErrorKind::Invalid, "catalog.cut_off", {}, {service.nominal}};
    return {};
}

const db::ListSpec &serviceList()
{
    return kList;
}

Result<QList<CatalogNode>> catalogTree(db::Reader &reader)
{
    const Result<db::Rows> rows = reader.rows(kStatements[2]);
    if (!rows)
        return rows.error();
    QList<CatalogNode> nodes;
    for (const db::Row &row : *rows)
        nodes.append({row.text(0), row.text(1), row.text(2), row.integer(3)});
    return nodes;
}

Result<QList<SellableService>> findSellable(db::Reader &reader, const QString &typed,
                                            const QString &levelId)
{
    QString text = typed.toLower().simplified();
    text.remove(u'%').remove(u'_');
    const Result<db::Rows> rows =
        reader.rows(kStatements[3], {{":text", u'%' + text + u'%'}, {":level", levelId}});
    if (!rows)
        return rows.error();
    QList<SellableService> services;
    for (const db::Row &row : *rows)
        services.append(sellableFrom(row));
    return services;
}

std::span<const db::Statement> queryStatements()
{
    return kStatements;
}

} // namespace reiyan::catalog
