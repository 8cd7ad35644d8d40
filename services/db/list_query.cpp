#include "services/db/list_query.h"

#include <algorithm>

namespace reiyan::db {
namespace {

const ListColumn *findColumn(const ListSpec &spec, const QByteArray &id)
{
    const auto found = std::find_if(spec.columns.begin(), spec.columns.end(),
                                    [&id](const ListColumn &column) { return id == column.id; });
    return found == spec.columns.end() ? nullptr : &*found;
}

/// The asked order, or the list's own when that column cannot carry one.
const ListColumn &sortColumn(const ListSpec &spec, const ListRequest &request)
{
    const ListColumn *asked = findColumn(spec, request.sort);
    const ListColumn *own = findColumn(spec, spec.order);
    Q_ASSERT(own);
    return asked && asked->sortable ? *asked : *own;
}

QByteArray foldedPattern(const QString &text)
{
    QString plain = text.toLower().simplified();
    plain.remove(u'%').remove(u'_');
    return '%' + plain.toUtf8() + '%';
}

QByteArray prefixPattern(const QString &text)
{
    QString plain = text.trimmed().toUpper();
    plain.remove(u'%').remove(u'_');
    return plain.toUtf8() + '%';
}

QByteArray comparison(const ListFilter &filter, const ListColumn &column, int number,
                      Params &params)
{
    const QByteArray name = ":f" + QByteArray::number(number);
    if (filter.compare == ListFilter::Compare::OneOf) {
        QByteArrayList names;
        const QStringList values = filter.value.toStringList();
        for (qsizetype i = 0; i < values.size(); ++i) {
            names.append(name + '_' + QByteArray::number(i));
            params.append({QString::fromLatin1(names.constLast()), values.at(i)});
        }
        return QByteArray(column.sql) + " IN (" + names.join(", ") + ')';
    }
    const char *sign = "=";
    if (filter.compare == ListFilter::Compare::NotEqual)
        sign = "<>";
    else if (filter.compare == ListFilter::Compare::AtLeast)
        sign = ">=";
    else if (filter.compare == ListFilter::Compare::AtMost)
        sign = "<=";
    params.append({QString::fromLatin1(name), filter.value});
    return QByteArray(column.sql) + ' ' + sign + ' ' + name;
}

/// FROM and WHERE with everything but the place in the order.
QByteArray conditions(const ListSpec &spec, const ListRequest &request, Params &params)
{
    QByteArray sql = spec.from;
    int number = 0;
    for (const ListFilter &filter : request.filters) {
        const ListColumn *column = findColumn(spec, filter.column);
        if (column)
            sql += " AND " + comparison(filter, *column, number++, params);
    }
    if (!request.text.trimmed().isEmpty()) {
        sql += " AND (" + QByteArray(spec.textMatch) + ')';
        if (QByteArray(spec.textMatch).contains(":prefix"))
            params.append(
                {QStringLiteral(":prefix"), QString::fromUtf8(prefixPattern(request.text))});
        if (QByteArray(spec.textMatch).contains(":text"))
            params.append(
                {QStringLiteral(":text"), QString::fromUtf8(foldedPattern(request.text))});
    }
    return sql;
}

QString idOf(const ListSpec &spec, const Row &row)
{
    return spec.keyPart ? row.text(0) + u'-' + row.text(1) : row.text(0);
}

/// The columns that make the order total, and where in them the cursor stands.
struct Place {
    QByteArrayList columns;
    QVariantList values;
};

Place placeOf(const ListSpec &spec, const ListColumn &sort, const ListCursor &cursor)
{
    Place place{{sort.sql}, {}};
    if (cursor.key)
        place.values.append(cursor.key->value);
    if (sort.isUnique)
        return place;
    place.columns.append(spec.key);
    if (spec.keyPart)
        place.columns.append(spec.keyPart);
    if (!cursor.key)
        return place;
    const QString &id = cursor.key->id;
    if (spec.keyPart)
        place.values << id.section(u'-', 0, -2) << id.section(u'-', -1).toInt();
    else
        place.values << id;
    return place;
}

/// Rows behind the cursor. MariaDB reads a comparison of row values from the very first row on;
/// the same as alternatives it takes as ranges of the index. The others do it the other way round.
QByteArray behind(Dialect dialect, const Place &place, bool descending, Params &params)
{
    const QByteArray sign = descending ? " < " : " > ";
    QByteArrayList names;
    for (qsizetype i = 0; i < place.values.size(); ++i) {
        names.append(":key" + QByteArray::number(i));
        params.append({QString::fromLatin1(names.constLast()), place.values.at(i)});
    }
    if (dialect != Dialect::MariaDb)
        return '(' + place.columns.join(", ") + ')' + sign + '(' + names.join(", ") + ')';
    QByteArrayList ranges;
    QByteArray equal;
    for (qsizetype i = 0; i < names.size(); ++i) {
        ranges.append('(' + equal + place.columns.at(i) + sign + names.at(i) + ')');
        equal += place.columns.at(i) + " = " + names.at(i) + " AND ";
    }
    return '(' + ranges.join(" OR ") + ')';
}

} // namespace

DynamicStatement listSql(Dialect dialect, const ListSpec &spec, const ListRequest &request,
                         const ListCursor &cursor, Params &params)
{
    const ListColumn &sort = sortColumn(spec, request);
    const bool descending = request.descending != cursor.backward;
    const Place place = placeOf(spec, sort, cursor);
    QByteArrayList selected = {spec.key, spec.keyPart ? spec.keyPart : "0", sort.sql};
    for (const ListColumn &column : spec.columns)
        selected.append(column.sql);

    // MariaDB would begin at the smallest joined table and sort the whole list.
    QByteArray sql = dialect == Dialect::MariaDb ? "SELECT STRAIGHT_JOIN " : "SELECT ";
    sql += selected.join(", ") + ' ' + conditions(spec, request, params);
    if (cursor.key)
        sql += " AND " + behind(dialect, place, descending, params);
    const QByteArray direction = descending ? " DESC" : " ASC";
    sql += " ORDER BY " + place.columns.join(direction + ", ") + direction + " LIMIT "
           + QByteArray::number(cursor.limit + 1);
    return DynamicStatement{spec.name, sql};
}

Result<ListPage> listPage(Reader &reader, const ListSpec &spec, const ListRequest &request,
                          const ListCursor &cursor)
{
    Params params;
    const DynamicStatement sql = listSql(reader.dialect(), spec, request, cursor, params);
    Result<Rows> found = reader.rows(sql, params);
    if (!found)
        return found.error();
    Rows rows = *std::move(found);

    ListPage page;
    page.hasMore = rows.size() > cursor.limit;
    if (page.hasMore)
        rows.removeLast();
    if (cursor.backward)
        std::reverse(rows.begin(), rows.end());
    for (const Row &row : rows)
        page.rows.append({idOf(spec, row), row.values().mid(3)});
    if (!rows.isEmpty()) {
        page.first = ListKey{rows.constFirst().values().at(2), page.rows.constFirst().id};
        page.last = ListKey{rows.constLast().values().at(2), page.rows.constLast().id};
    }
    return page;
}

Result<ListTotals> listTotals(Reader &reader, const ListSpec &spec, const ListRequest &request)
{
    Params params;
    QByteArrayList sums;
    QByteArrayList ids;
    for (const ListColumn &column : spec.columns) {
        if (!column.summed)
            continue;
        ids.append(column.id);
        sums.append(QByteArray("CAST(COALESCE(SUM(") + (column.sumSql ? column.sumSql : column.sql)
                    + "), 0) AS {int64})");
    }
    sums.prepend("COUNT(*)");
    const QByteArray sql = "SELECT " + sums.join(", ") + ' ' + conditions(spec, request, params);
    const Result<Rows> rows = reader.rows(DynamicStatement{spec.name, sql}, params);
    if (!rows)
        return rows.error();
    ListTotals totals;
    const Row &row = rows->constFirst();
    totals.count = row.integer(0);
    for (int i = 0; i < int(ids.size()); ++i)
        totals.sums.insert(ids.at(i), row.integer(i + 1));
    return totals;
}

} // namespace reiyan::db
