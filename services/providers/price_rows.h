#pragma once

#include "services/providers/provider.h"

#include <QJsonArray>

#include <functional>
#include <optional>

/// Reading price lists, whatever the supplier calls its fields: the same row is rubbish everywhere.
namespace reiyan::providers {

struct RowProblem {
    QByteArray code; ///< Key of a text: price_list.price, ...
    QString value;
};

using RowReader = std::function<std::optional<RowProblem>(const QJsonObject &, CatalogItem &)>;

/// Reads every row; what `read` refuses and SKUs that come twice are set apart. An empty list is
/// an error: it must switch nothing off.
[[nodiscard]] Result<PriceList> readRows(const QJsonArray &rows, const RowReader &read);

/// SKU, name, category and brand are there and of a bearable length.
[[nodiscard]] std::optional<RowProblem> checkNames(const CatalogItem &item);
/// A positive whole price below a thousand million: more is a wrong point, not a price.
[[nodiscard]] std::optional<RowProblem> readCost(const QJsonValue &value, CatalogItem &item);
/// `23:45` and `00:15` WIB; the same twice means no pause.
[[nodiscard]] std::optional<RowProblem> readPause(const QString &start, const QString &end,
                                                  CatalogItem &item);

[[nodiscard]] QString simplified(const QJsonObject &row, const char *field);

} // namespace reiyan::providers
