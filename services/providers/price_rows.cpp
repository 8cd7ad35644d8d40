#include "services/providers/price_rows.h"

#include "services/providers/outcomes.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace reiyan::providers {
namespace {

/// `23:45` as minutes; `0:0` is midnight, which for both ends means no pause.
std::optional<int> minutes(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,2}):([0-9]{1,2})$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    if (hour > 23 || minute > 59)
        return std::nullopt;
    return hour * 60 + minute;
}

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

QString simplified(const QJsonObject &row, const char *field)
{
    return row.value(QLatin1String(field)).toString().simplified();
}

std::optional<RowProblem> checkNames(const CatalogItem &item)
{
    if (item.sku.isEmpty() || item.sku.size() > 60 || item.sku != item.sku.trimmed()
        || hasControl(item.sku) || hasControl(item.name))
        return RowProblem{"price_list.sku", item.sku};
    if (item.name.isEmpty() || item.name.size() > 200)
        return RowProblem{"price_list.name", item.name};
    constexpr qsizetype kLongestName = 100; // of a category or brand
    if (item.category.isEmpty() || item.brand.isEmpty() || item.category.size() > kLongestName
        || item.brand.size() > kLongestName)
        return RowProblem{"price_list.category", item.category};
    return std::nullopt;
}

std::optional<RowProblem> readCost(const QJsonValue &value, CatalogItem &item)
{
    constexpr qint64 kDearest = 1'000'000'000;
    const std::optional<Money> price = wholeRupiah(value);
    if (!price || !price->isPositive() || price->toRupiah() > kDearest)
        return RowProblem{"price_list.price", value.toVariant().toString()};
    item.cost = *price;
    return std::nullopt;
}

std::optional<RowProblem> readPause(const QString &start, const QString &end, CatalogItem &item)
{
    const std::optional<int> from = minutes(start);
    const std::optional<int> to = minutes(end);
    if (!from || !to)
        return RowProblem{"price_list.cut_off", start + u'-' + end};
    item.cutOffStart = *from;
    item.cutOffEnd = *to;
    return std::nullopt;
}

Result<PriceList> readRows(const QJsonArray &rows, const RowReader &read)
{
    constexpr qsizetype kLongestDescription = 500;
    constexpr qsizetype kLongestValue = 100;
    if (rows.isEmpty())
        return Error{ErrorKind::Invalid, "price_list.empty", {}};
    PriceList list;
    QSet<QString> seen;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        CatalogItem item;
        std::optional<RowProblem> wrong = rows.at(i).isObject()
                                              ? read(rows.at(i).toObject(), item)
                                              : RowProblem{"price_list.no_object", {}};
        if (!wrong && seen.contains(item.sku))
            wrong = RowProblem{"price_list.twice", item.sku};
        if (wrong) {
            list.rejected.append(
                {int(i) + 1, item.sku, wrong->code, wrong->value.left(kLongestValue)});
            continue;
        }
        item.description.truncate(kLongestDescription);
        seen.insert(item.sku);
        list.items.append(item);
    }
    return list;
}

} // namespace reiyan::providers
