#include "services/providers/digiflazz/digiflazz_wire.h"

#include "services/base/json.h"
#include "services/providers/digiflazz/digiflazz_classifier.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace reiyan::providers::digiflazz {
namespace {

QString fieldOf(const QJsonObject &row, const char *name)
{
    return row.value(QLatin1String(name)).toString().simplified();
}

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

void readAvailability(const QJsonObject &row, CatalogItem &item)
{
    if (!row.value(QLatin1String("buyer_product_status")).toBool())
        item.unavailableReason = QStringLiteral("buyer_off");
    else if (!row.value(QLatin1String("seller_product_status")).toBool())
        item.unavailableReason = QStringLiteral("seller_off");
    else if (!row.value(QLatin1String("unlimited_stock")).toBool()
             && wholeRupiah(row.value(QLatin1String("stock"))).value_or(Money()).isZero())
        item.unavailableReason = QStringLiteral("out_of_stock");
    item.isAvailable = item.unavailableReason.isEmpty();
}

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

struct RowProblem {
    QByteArray code;
    QString value;
};

/// Fills `item`, or says what is wrong with the row.
std::optional<RowProblem> readRow(const QJsonValue &value, CatalogItem &item)
{
    if (!value.isObject())
        return RowProblem{"price_list.no_object", {}};
    const QJsonObject row = value.toObject();
    item.sku = row.value(QLatin1String("buyer_sku_code")).toString();
    item.name = fieldOf(row, "product_name");
    item.category = fieldOf(row, "category");
    item.brand = fieldOf(row, "brand");
    item.description = fieldOf(row, "desc").left(500);
    item.repeatable = row.value(QLatin1String("multi")).toBool();
    if (item.sku.isEmpty() || item.sku.size() > 60 || item.sku != item.sku.trimmed()
        || hasControl(item.sku) || hasControl(item.name))
        return RowProblem{"price_list.sku", item.sku};
    if (item.name.isEmpty() || item.name.size() > 200)
        return RowProblem{"price_list.name", item.name};
    constexpr qsizetype kLongestName = 100; // of a category or brand
    if (item.category.isEmpty() || item.brand.isEmpty() || item.category.size() > kLongestName
        || item.brand.size() > kLongestName)
        return RowProblem{"price_list.category", item.category};

    const QJsonValue priceValue = row.value(QLatin1String("price"));
    const std::optional<Money> price = wholeRupiah(priceValue);
    constexpr qint64 kDearest = 1'000'000'000; // a wrong point, not a price
    if (!price || !price->isPositive() || price->toRupiah() > kDearest)
        return RowProblem{"price_list.price", priceValue.toVariant().toString()};
    item.cost = *price;

    const QString start = fieldOf(row, "start_cut_off");
    const QString end = fieldOf(row, "end_cut_off");
    const std::optional<int> from = minutes(start);
    const std::optional<int> to = minutes(end);
    if (!from || !to)
        return RowProblem{"price_list.cut_off", start + u'-' + end};
    item.cutOffStart = *from;
    item.cutOffEnd = *to;
    readAvailability(row, item);
    return std::nullopt;
}

} // namespace

QByteArray sign(const Account &account, const QString &what)
{
    const QByteArray message = (account.userName + account.apiKey + what).toUtf8();
    return QCryptographicHash::hash(message, QCryptographicHash::Md5).toHex();
}

QByteArray balanceBody(const Account &account)
{
    return jsonText(
        {{QStringLiteral("cmd"), QStringLiteral("deposit")},
         {QStringLiteral("username"), account.userName},
         {QStringLiteral("sign"), QString::fromLatin1(sign(account, QStringLiteral("depo")))}});
}

QByteArray priceListBody(const Account &account)
{
    return jsonText({{QStringLiteral("cmd"), QStringLiteral("prepaid")},
                     {QStringLiteral("username"), account.userName},
                     {QStringLiteral("sign"),
                      QString::fromLatin1(sign(account, QStringLiteral("pricelist")))}});
}

QByteArray purchaseBody(const Account &account, const PurchaseRequest &request)
{
    QJsonObject body{
        {QStringLiteral("username"), account.userName},
        {QStringLiteral("buyer_sku_code"), request.sku},
        {QStringLiteral("customer_no"), request.destination},
        {QStringLiteral("ref_id"), request.reference},
        {QStringLiteral("max_price"), request.priceCeiling.toRupiah()},
        {QStringLiteral("sign"), QString::fromLatin1(sign(account, request.reference))}};
    if (account.testing)
        body.insert(QStringLiteral("testing"), true);
    return jsonText(body);
}

Result<PriceList> parsePriceList(const QByteArray &body)
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
    const QJsonArray rows = data.toArray();
    if (rows.isEmpty())
        return Error{ErrorKind::Invalid, "price_list.empty", {}};

    PriceList list;
    QSet<QString> seen;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        CatalogItem item;
        std::optional<RowProblem> wrong = readRow(rows.at(i), item);
        if (!wrong && seen.contains(item.sku))
            wrong = RowProblem{"price_list.twice", item.sku};
        if (wrong) {
            list.rejected.append({int(i) + 1, item.sku, wrong->code, wrong->value.left(100)});
            continue;
        }
        seen.insert(item.sku);
        list.items.append(item);
    }
    return list;
}

Result<Money> parseBalance(const QByteArray &body)
{
    const QJsonObject data = jsonObject(body).value(QLatin1String("data")).toObject();
    const QJsonValue deposit = data.value(QLatin1String("deposit"));
    if (!deposit.isDouble()) {
        return Error{ErrorKind::Offline,
                     "provider.balance",
                     {},
                     {data.value(QLatin1String("rc")).toString(),
                      data.value(QLatin1String("message")).toString()}};
    }
    return Money::rupiah(qint64(std::floor(deposit.toDouble())));
}

} // namespace reiyan::providers::digiflazz
