#include "models/list_model.h"

#include "models/cell_text.h"
#include "services/base/deliver.h"

#include <QCoreApplication>

#include <algorithm>

namespace reiyan::models {

ListModel::ListModel(QList<ColumnInfo> columns, Fetch fetch, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
    , m_fetch(std::move(fetch))
{}

void ListModel::setRequest(const ListRequest &request)
{
    m_request = request;
    ++m_generation;
    beginResetModel();
    m_rows.clear();
    m_first.reset();
    m_last.reset();
    m_moreBefore = false;
    m_moreAfter = false;
    m_loaded = false;
    endResetModel();
    ask({{}, false, kPageRows}, Ask::Replace);
}

void ListModel::refresh()
{
    ++m_generation;
    // As many rows as are shown, so that the view can stay where it is.
    const int rows = std::clamp(int(m_rows.size()), kPageRows, kMostRows);
    ask({{}, false, rows}, Ask::Replace);
}

void ListModel::goToEnd()
{
    ++m_generation;
    ask({{}, true, kPageRows}, Ask::Replace);
}

void ListModel::fetchPrevious()
{
    if (m_moreBefore && !m_loading)
        ask({m_first, true, kPageRows}, Ask::Prepend);
}

bool ListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_moreAfter && !m_loading;
}

void ListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask({m_last, false, kPageRows}, Ask::Append);
}

void ListModel::ask(const ListCursor &cursor, Ask how)
{
    setLoading(true);
    deliver(m_fetch(m_request, cursor), this,
            [this, cursor, how, generation = m_generation](const Result<ListPage> &page) {
                if (generation != m_generation)
                    return; // the answer to an older question
                setLoading(false);
                if (!page) {
                    m_moreAfter = false; // or the view would ask again at once
                    emit failed(page.error());
                    return;
                }
                take(*page, cursor, how);
                m_loaded = true;
                emit loaded();
            });
}

void ListModel::take(const ListPage &page, const ListCursor &cursor, Ask how)
{
    switch (how) {
    case Ask::Replace:
        replaceAll(page, cursor.backward);
        break;
    case Ask::Append:
        append(page);
        break;
    case Ask::Prepend:
        prepend(page);
        break;
    }
}

void ListModel::replaceAll(const ListPage &page, bool backward)
{
    beginResetModel();
    m_rows = page.rows;
    m_first = page.first;
    m_last = page.last;
    m_moreBefore = backward && page.hasMore;
    m_moreAfter = !backward && page.hasMore;
    endResetModel();
}

void ListModel::append(const ListPage &page)
{
    m_moreAfter = page.hasMore;
    if (page.rows.isEmpty())
        return;
    m_last = page.last;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(page.rows.size()) - 1);
    m_rows.append(page.rows);
    endInsertRows();
    const int surplus = rowCount() - kMostRows;
    if (surplus <= 0)
        return;
    beginRemoveRows({}, 0, surplus - 1);
    m_rows.remove(0, surplus);
    m_first = keyOf(m_rows.constFirst());
    m_moreBefore = true;
    endRemoveRows();
}

void ListModel::prepend(const ListPage &page)
{
    m_moreBefore = page.hasMore;
    if (page.rows.isEmpty())
        return;
    m_first = page.first;
    beginInsertRows({}, 0, int(page.rows.size()) - 1);
    m_rows = page.rows + m_rows;
    endInsertRows();
    if (rowCount() <= kMostRows)
        return;
    beginRemoveRows({}, kMostRows, rowCount() - 1);
    m_rows.resize(kMostRows);
    m_last = keyOf(m_rows.constLast());
    m_moreAfter = true;
    endRemoveRows();
}

ListKey ListModel::keyOf(const ListRow &row) const
{
    const int column = columnIndex(m_request.sort);
    return {row.values.value(column < 0 ? 0 : column), row.id};
}

int ListModel::columnIndex(const QByteArray &id) const
{
    const auto found = std::find_if(m_columns.cbegin(), m_columns.cend(),
                                    [&id](const ColumnInfo &column) { return column.id == id; });
    return found == m_columns.cend() ? -1 : int(found - m_columns.cbegin());
}

int ListModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&id](const ListRow &row) { return row.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

QVariant ListModel::value(int row, const QByteArray &column) const
{
    if (row < 0 || row >= m_rows.size())
        return {};
    return m_rows.at(row).values.value(columnIndex(column));
}

QString ListModel::idAt(int row) const
{
    return row < 0 || row >= m_rows.size() ? QString() : m_rows.at(row).id;
}

void ListModel::toggleMark(int row)
{
    const QString id = idAt(row);
    if (id.isEmpty())
        return;
    if (m_marked.remove(id) == 0)
        m_marked.insert(id, m_rows.at(row));
    emit dataChanged(index(row, 0), index(row, columnCount() - 1), {MarkedRole});
    emit marksChanged();
}

void ListModel::clearMarks()
{
    m_marked.clear();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {MarkedRole});
    emit marksChanged();
}

qint64 ListModel::markedSum(const QByteArray &column) const
{
    qint64 sum = 0;
    const int at = columnIndex(column);
    for (const ListRow &row : m_marked)
        sum += row.values.value(at).toLongLong();
    return sum;
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListRow &row = m_rows.at(index.row());
    const ColumnInfo &column = m_columns.at(index.column());
    const QVariant &value = row.values.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(column.kind, value);
    case Qt::AccessibleTextRole: {
        const QString text = cellWords(column.kind, value);
        return text.isEmpty() ? QCoreApplication::translate("Lists", "empty") : text;
    }
    case Qt::ToolTipRole:
        return cellToolTip(column.kind, value);
    case Qt::TextAlignmentRole:
        return QVariant(cellAlignment(column.kind));
    case RawRole:
        return value;
    case KindRole:
        return QVariant::fromValue(column.kind);
    case FamilyRole:
        return int(cellFamily(column.kind, value));
    case IdRole:
        return row.id;
    case MarkedRole:
        return m_marked.contains(row.id);
    default:
        return {};
    }
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    const ColumnInfo &column = m_columns.at(section);
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("Columns", column.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant(cellAlignment(column.kind));
    return {};
}

void ListModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    emit loadingChanged(loading);
}

} // namespace reiyan::models
