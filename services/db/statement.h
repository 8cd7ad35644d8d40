#pragma once

#include "services/base/money.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace reiyan::db {

/// A named SQL text (with the tokens of dialect.h). Constants of this type live beside the code
/// that maps their rows, and every domain lists its own in statements(), so that one test can
/// prepare them all on each database.
struct Statement {
    const char *name;
    const char *sql;
};

/// A text put together at run time from fixed fragments, for lists with filters and sorts.
/// Values never become part of the text; they are bound.
struct DynamicStatement {
    const char *name;
    QByteArray sql;
};

using Params = QList<std::pair<QString, QVariant>>;

/// One row of an answer. The three drivers return different types for the same column; these
/// accessors are the only way to read them.
class Row
{
public:
    Row() = default;
    explicit Row(QList<QVariant> values)
        : m_values(std::move(values))
    {}

    [[nodiscard]] QString text(int column) const { return m_values.at(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_values.at(column).toByteArray(); }
    [[nodiscard]] qint64 integer(int column) const { return m_values.at(column).toLongLong(); }
    [[nodiscard]] int small(int column) const { return m_values.at(column).toInt(); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] Money money(int column) const { return Money::rupiah(integer(column)); }
    [[nodiscard]] bool isNull(int column) const { return m_values.at(column).isNull(); }

    [[nodiscard]] std::optional<qint64> maybeInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }

    [[nodiscard]] const QList<QVariant> &values() const { return m_values; }

private:
    QList<QVariant> m_values;
};

using Rows = QList<Row>;

/// A text parameter that is NULL when empty.
[[nodiscard]] inline QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

[[nodiscard]] inline QVariant orNull(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant(QMetaType(QMetaType::LongLong));
}

} // namespace reiyan::db
