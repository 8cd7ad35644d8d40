#pragma once

#include "models/list_columns.h"
#include "services/base/list.h"
#include "services/base/result.h"

#include <QAbstractTableModel>
#include <QFuture>

#include <functional>

namespace reiyan::models {

/// The table of every list. It asks for keyset pages in both directions and keeps a window of at
/// most kMostRows of them, so that ten million rows cost what five thousand cost.
class ListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kPageRows = 200;
    static constexpr int kMostRows = 5'000;

    enum Role {
        RawRole = Qt::UserRole + 1, ///< The value as stored.
        KindRole,                   ///< ColumnKind
        FamilyRole,                 ///< texts::ChipFamily of a state cell.
        IdRole,                     ///< The row's id.
        MarkedRole,                 ///< Marked by the person.
    };

    /// All that the model needs from below; a test passes a lambda.
    using Fetch = std::function<QFuture<Result<ListPage>>(const ListRequest &, const ListCursor &)>;

    ListModel(QList<ColumnInfo> columns, Fetch fetch, QObject *parent = nullptr);

    [[nodiscard]] const QList<ColumnInfo> &columns() const { return m_columns; }
    [[nodiscard]] const ListRequest &request() const { return m_request; }
    /// Another question: forgets all rows and starts over.
    void setRequest(const ListRequest &request);
    /// The same question again; rows stay on the screen until the answer is here.
    void refresh();
    void goToEnd(); ///< The last page, without reading what is before it.
    void fetchPrevious();

    [[nodiscard]] bool hasMoreBefore() const { return m_moreBefore; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool hasLoaded() const { return m_loaded; }
    [[nodiscard]] int rowOf(const QString &id) const; ///< -1 when it is not in the window.
    [[nodiscard]] QVariant value(int row, const QByteArray &column) const;
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] ListRow rowAt(int row) const { return m_rows.value(row); }

    void toggleMark(int row);
    void clearMarks();
    [[nodiscard]] const QMap<QString, ListRow> &marked() const { return m_marked; }
    [[nodiscard]] qint64 markedSum(const QByteArray &column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loadingChanged(bool loading);
    void failed(const reiyan::Error &error);
    void loaded();
    void marksChanged();

private:
    enum class Ask { Replace, Append, Prepend };

    void ask(const ListCursor &cursor, Ask how);
    void take(const ListPage &page, const ListCursor &cursor, Ask how);
    void replaceAll(const ListPage &page, bool backward);
    void append(const ListPage &page);
    void prepend(const ListPage &page);
    void setLoading(bool loading);
    [[nodiscard]] ListKey keyOf(const ListRow &row) const;
    [[nodiscard]] int columnIndex(const QByteArray &id) const;

    const QList<ColumnInfo> m_columns;
    const Fetch m_fetch;
    ListRequest m_request;
    QList<ListRow> m_rows;
    QMap<QString, ListRow> m_marked; ///< Survive scrolling, paging, sorting and refresh.
    std::optional<ListKey> m_first;
    std::optional<ListKey> m_last;
    bool m_moreBefore = false;
    bool m_moreAfter = false;
    bool m_loading = false;
    bool m_loaded = false;
    quint64 m_generation = 0; ///< Grows with every new question; an older answer is dropped.
};

} // namespace reiyan::models
