#include "services/providers/iak/iak_price_list.h"

#include "services/base/json.h"
#include "services/providers/outcomes.h"
#include "services/providers/price_rows.h"

namespace reiyan::providers::iak {
namespace {

Error noList(const QJsonObject &data)
{
    return {ErrorKind::Invalid,
            "price_list.no_list",
            {},
            {textOf(data.value(QLatin1String("rc")))
                 + textOf(data.value(QLatin1String("response_code"))),
             data.value(QLatin1String("message")).toString()}};
}

/// The store's category for the supplier's: they decide what a destination looks like.
QString categoryOf(const QString &theirs)
{
    static const QHash<QString, QString> names = {
        {QStringLiteral("pulsa"), QStringLiteral("Pulsa")},
        {QStringLiteral("data"), QStringLiteral("Data")},
        {QStringLiteral("game"), QStringLiteral("Games")},
        {QStringLiteral("pln"), QStringLiteral("PLN")},
        {QStringLiteral("etoll"), QStringLiteral("E-Money")},
        {QStringLiteral("voucher"), QStringLiteral("Voucher")}};
    return names.value(theirs.toLower(), theirs);
}

std::optional<RowProblem> readItem(const QJsonObject &row, CatalogItem &item)
{
    item.sku = row.value(QLatin1String("product_code")).toString();
    item.brand = simplified(row, "product_description").toUpper();
    item.category = categoryOf(simplified(row, "product_category"));
    item.name = simplified(row, "product_description") + u' ' + simplified(row, "product_nominal");
    item.description = simplified(row, "product_details");
    item.isAvailable = simplified(row, "status") == QLatin1String("active");
    if (!item.isAvailable)
        item.unavailableReason = QStringLiteral("seller_off");
    if (auto wrong = checkNames(item))
        return wrong;
    return readCost(row.value(QLatin1String("product_price")), item);
}

std::optional<RowProblem> readBillKind(const QJsonObject &row, CatalogItem &item)
{
    item.kind = ItemKind::Bill;
    item.sku = row.value(QLatin1String("code")).toString();
    item.name = simplified(row, "name");
    item.brand = simplified(row, "type").toUpper();
    item.category = QStringLiteral("Pascabayar");
    item.isAvailable = textOf(row.value(QLatin1String("status"))) == QLatin1String("1");
    if (!item.isAvailable)
        item.unavailableReason = QStringLiteral("seller_off");
    if (auto wrong = checkNames(item))
        return wrong;
    const std::optional<Money> fee = wholeRupiah(row.value(QLatin1String("fee")));
    const std::optional<Money> commission = wholeRupiah(row.value(QLatin1String("komisi")));
    if (!fee || !commission || !fee->isPositive())
        return RowProblem{"price_list.price", textOf(row.value(QLatin1String("fee")))};
    item.cost = *fee;
    item.commission = *commission;
    return std::nullopt;
}

} // namespace

Result<PriceList> parsePriceList(const QByteArray &body)
{
    const QJsonValue data = jsonObject(body).value(QLatin1String("data"));
    const QJsonValue list =
        data.isArray() ? data : data.toObject().value(QLatin1String("pricelist"));
    if (!list.isArray())
        return noList(data.toObject());
    return readRows(list.toArray(), readItem);
}

Result<PriceList> parseBillList(const QByteArray &body)
{
    const QJsonObject data = jsonObject(body).value(QLatin1String("data")).toObject();
    const QJsonValue list = data.value(QLatin1String("pasca"));
    if (!list.isArray())
        return noList(data);
    return readRows(list.toArray(), readBillKind);
}

} // namespace reiyan::providers::iak
