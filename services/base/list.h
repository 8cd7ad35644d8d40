#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QVariant>

#include <optional>

namespace reiyan {

/// One condition of a list: a column's stable id, how to compare, with what.
struct ListFilter {
    enum class Compare { Equal, NotEqual, AtLeast, AtMost, OneOf };

    QByteArray column;
    Compare compare = Compare::Equal;
    QVariant value; ///< qint64, QString, or a QStringList for OneOf.

    friend bool operator==(const ListFilter &, const ListFilter &) = default;
};

/// What a person asks of a list. Sorting and filtering happen in the database.
struct ListRequest {
    QString text; ///< Typed freely: number, name, phone, destination.
    QList<ListFilter> filters;
    QByteArray sort; ///< Column id; empty is the list's own order.
    bool descending = true;

    friend bool operator==(const ListRequest &, const ListRequest &) = default;
};

/// The place of a row in its order: sort value and id, unique together.
struct ListKey {
    QVariant value;
    QString id;
};

/// One row: values in the order of the list's columns.
struct ListRow {
    QString id;
    QList<QVariant> values;
};

/// One window of a list. It carries no total: counting costs more than the page.
struct ListPage {
    QList<ListRow> rows;
    std::optional<ListKey> first;
    std::optional<ListKey> last;
    bool hasMore = false; ///< In the direction that was asked for.
};

/// Where a page starts. Without a key: at the beginning, or at the end when `backward`.
struct ListCursor {
    std::optional<ListKey> key;
    bool backward = false;
    int limit = 200;
};

/// Of the whole filtered set, asked for separately.
struct ListTotals {
    qint64 count = 0;
    QMap<QByteArray, qint64> sums; ///< Column id -> rupiah.
};

} // namespace reiyan
