#include "services/catalog/catalog_queries.h"

#include "services/base/wib.h"

#include <array>

namespace reiyan::catalog {
namespace {

constexpr std::array kStatements = {
    db::Statement{"catalog.sellable", R"sql(
        SELECT s.id, p.id, p.name, s.nominal, s.code, v.id, v.code, p.target_rule, s.status,
               v.is_active, s.repeatable, s.cut_off_start, s.cut_off_end, s.price_provider,
               COALESCE(l.price, 0)
        FROM services s
        JOIN products p ON p.id = s.produk_id
        JOIN providers v ON v.id = s.provider_id
        LEFT JOIN service_prices l ON l.service_id = s.id AND l.member_level_id = :level
        WHERE s.id = :id)sql"},
    db::Statement{"catalog.by_sku", "SELECT id FROM services WHERE code = :sku LIMIT 1"},
};

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
    const db::Row &row = **found;
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
    return std::optional(service);
}

Result<std::optional<ServiceId>> serviceBySku(db::Reader &reader, const QString &sku)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[1], {{":sku", sku}});
    if (!row)
        return row.error();
    return *row ? std::optional(ServiceId{(*row)->text(0)}) : std::nullopt;
}

Result<void> checkSellable(const SellableService &service, qint64 nowMs)
{
    if (!service.providerActive)
        return Error{ErrorKind::Invalid, "catalog.provider_off", {}, {service.providerCode}};
    if (service.status != QLatin1String("available"))
        return Error{ErrorKind::Invalid, "catalog.not_available", {}, {service.nominal}};
    if (!service.price.isPositive())
        return Error{ErrorKind::Invalid, "catalog.no_price", {}, {service.nominal}};
    if (service.price < service.cost)
        return Error{ErrorKind::Invalid, "catalog.below_cost", {}, {service.nominal}};
    const QTime time = toWib(nowMs).time();
    if (inCutOff(service.cutOffStart, service.cutOffEnd, time.hour() * 60 + time.minute()))
        return Error{ErrorKind::Invalid, "catalog.cut_off", {}, {service.nominal}};
    return {};
}

std::span<const db::Statement> queryStatements()
{
    return kStatements;
}

} // namespace reiyan::catalog
