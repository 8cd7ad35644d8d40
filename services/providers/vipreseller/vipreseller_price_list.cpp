#include "services/providers/vipreseller/vipreseller_price_list.h"

#include "services/base/json.h"
#include "services/providers/outcomes.h"
#include "services/providers/price_rows.h"

namespace reiyan::providers::vipreseller {
namespace {

/// White labels send one number instead of one for each tier.
QJsonValue priceOf(const QJsonObject &row, const QString &tier)
{
    const QJsonValue price = row.value(QLatin1String("price"));
    return price.isObject() ? price.toObject().value(tier) : price;
}

void readGame(const QJsonObject &row, CatalogItem &item)
{
    const QString name = simplified(row, "name");
    item.category = QStringLiteral("Games");
    item.brand = simplified(row, "game");
    item.name = item.brand + u' ' + name;
    item.description = simplified(row, "description");
    item.answersAs = item.brand + QStringLiteral(" - ") + name;
}

std::optional<RowProblem> readPrepaid(const QJsonObject &row, CatalogItem &item)
{
    item.category = simplified(row, "category");
    item.brand = simplified(row, "brand");
    item.name = simplified(row, "name");
    item.description = simplified(row, "note");
    item.answersAs = item.name;
    item.repeatable = row.value(QLatin1String("multi_trx")).toBool();
    QString pause = simplified(row, "maintenace"); // misspelled on the wire
    if (pause.isEmpty())
        pause = simplified(row, "maintenance");
    if (pause.isEmpty() || pause == QLatin1String("-"))
        return std::nullopt;
    return readPause(pause.section(u'-', 0, 0).trimmed(), pause.section(u'-', 1).trimmed(), item);
}

} // namespace

Result<PriceList> parsePriceList(const QByteArray &body, ItemKind kind, const QString &tier)
{
    const QJsonObject answer = jsonObject(body);
    const QJsonValue data = answer.value(QLatin1String("data"));
    if (!answer.value(QLatin1String("result")).toBool() || !data.isArray()) {
        return Error{ErrorKind::Invalid,
                     "price_list.no_list",
                     {},
                     {QString(), answer.value(QLatin1String("message")).toString()}};
    }
    return readRows(data.toArray(), [&](const QJsonObject &row, CatalogItem &item) {
        item.kind = kind;
        item.sku = row.value(QLatin1String("code")).toString();
        std::optional<RowProblem> wrong;
        if (kind == ItemKind::Game)
            readGame(row, item);
        else
            wrong = readPrepaid(row, item);
        if (auto names = checkNames(item))
            return names;
        if (!wrong)
            wrong = readCost(priceOf(row, tier), item);
        item.isAvailable = simplified(row, "status") == QLatin1String("available");
        if (!item.isAvailable)
            item.unavailableReason = QStringLiteral("seller_off");
        return wrong;
    });
}

} // namespace reiyan::providers::vipreseller
