#pragma once

#include <QStyledItemDelegate>

namespace reiyan::ui {

/// Paints the cells of every list: chips, amounts in tabular figures, signs in colour only in
/// ledgers, a ring around the current cell, a bar at a marked row.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace reiyan::ui
