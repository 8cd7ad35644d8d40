#include "services/providers/digiflazz/digiflazz_price_list.h"

#include "services/providers/outcomes.h"
#include "services/providers/price_rows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace reiyan::providers::digiflazz {
namespace {

void readAvailability(const QJsonObject &row, ItemKind kind, CatalogItem &item)
{
    if (!row.value(QLatin1String("buyer_product_status")).toBool())
        item.unavailableReason = QStringLiteral("buyer_off");
    else if (!row.value(QLatin1String("seller_product_status")).toBool())
        item.unavailableReason = QStringLiteral("seller_off");
    else if (kind == ItemKind::Prepaid && !row.value(QLatin1String("unlimited_stock")).toBool()
             && wholeRupiah(row.value(QLatin1String("stock"))).value_or(Money()).isZero())
        item.unavailableReason = QStringLiteral("out_of_stock");
    item.isAvailable = item.unavailableReason.isEmpty();
}

void readNames(const QJsonObject &row, CatalogItem &item)
{
    item.sku = row.value(QLatin1String("buyer_sku_code")).toString();
    item.name = simplified(row, "product_name");
    item.category = simplified(row, "category");
    item.brand = simplified(row, "brand");
    item.description = simplified(row, "desc");
}

std::optional<RowProblem> readPrepaid(const QJsonObject &row, CatalogItem &item)
{
    item.repeatable = row.value(QLatin1String("multi")).toBool();
    if (auto wrong = readCost(row.value(QLatin1String("price")), item))
        return wrong;
    return readPause(simplified(row, "start_cut_off"), simplified(row, "end_cut_off"), item);
}

std::optional<RowProblem> readBill(const QJsonObject &row, CatalogItem &item)
{
    const std::optional<Money> admin = wholeRupiah(row.value(QLatin1String("admin")));
    const std::optional<Money> commission = wholeRupiah(row.value(QLatin1String("commission")));
    if (!admin || !commission || !admin->isPositive())
        return RowProblem{"price_list.price", textOf(row.value(QLatin1String("admin")))};
    item.cost = *admin;
    item.commission = *commission;
    return std::nullopt;
}

} // namespace

Result<PriceList> parsePriceList(const QByteArray &body, ItemKind kind)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{ErrorKind::Invalid, "price_list.no_json", problem.errorString()};
    const QJsonValue data = document.object().value(QLatin1String("data"));
    if (!data.isArray()) {
        const QString rc = data.toObject().value(QLatin1String("rc")).toString();
        return Error{ErrorKind::Invalid,
                     rc == QLatin1String("83") ? "price_list.throttled" : "price_list.no_list",
                     {},
                     {rc, data.toObject().value(QLatin1String("message")).toString()}};
    }
    return readRows(data.toArray(), [kind](const QJsonObject &row, CatalogItem &item) {
        item.kind = kind;
        readNames(row, item);
        if (auto wrong = checkNames(item))
            return wrong;
        auto wrong = kind == ItemKind::Bill ? readBill(row, item) : readPrepaid(row, item);
        if (!wrong)
            readAvailability(row, kind, item);
        return wrong;
    });
}

} // namespace reiyan::providers::digiflazz
