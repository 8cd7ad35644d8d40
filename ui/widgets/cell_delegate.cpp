#include "ui/widgets/cell_delegate.h"

#include "models/cell_text.h"
#include "models/list_model.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace reiyan::ui {
namespace {

using models::ColumnKind;
using models::ListModel;

constexpr int kPad = 8;

QColor textColor(const Tokens &t, ColumnKind kind, const QVariant &value, bool selected)
{
    if (kind == ColumnKind::MoneyIn)
        return t.chip(texts::ChipFamily::Success).fg;
    if (kind == ColumnKind::MoneyOut)
        return t.chip(texts::ChipFamily::Failed).fg;
    const bool canBeWrong = kind == ColumnKind::Profit || kind == ColumnKind::Difference;
    if (canBeWrong && value.toLongLong() < 0)
        return t.chip(texts::ChipFamily::Failed).fg;
    return selected ? t.onSelection : t.text;
}

bool hasFigures(ColumnKind kind)
{
    return models::isMoney(kind) || kind == ColumnKind::Number || kind == ColumnKind::Code
           || kind == ColumnKind::Phone || kind == ColumnKind::Time || kind == ColumnKind::Age
           || kind == ColumnKind::Until || kind == ColumnKind::Duration;
}

bool startsRow(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table)
        return index.column() == 0;
    const QHeaderView *header = table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            return header->logicalIndex(visual) == index.column();
    }
    return false;
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &t = tokensOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto kind = index.data(ListModel::KindRole).value<ColumnKind>();
    painter->save();
    painter->fillRect(option.rect, selected ? t.selection : t.surface);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (index.data(ListModel::MarkedRole).toBool() && startsRow(option, index))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          t.accent);

    const QString text = index.data().toString();
    const QRect inner = option.rect.adjusted(kPad, 0, -kPad, 0);
    painter->setFont(hasFigures(kind) ? numberFont(option.font) : option.font);
    if (models::isChip(kind)) {
        const int width = std::min(chipWidth(painter->fontMetrics(), text), inner.width());
        const QRectF chip(inner.left(), inner.top() + 4, width, inner.height() - 8);
        paintChip(*painter, chip, text,
                  texts::ChipFamily(index.data(ListModel::FamilyRole).toInt()), option.palette);
    } else {
        painter->setPen(textColor(t, kind, index.data(ListModel::RawRole), selected));
        const auto elide = kind == ColumnKind::Code ? Qt::ElideMiddle : Qt::ElideRight;
        painter->drawText(inner, int(models::cellAlignment(kind)),
                          painter->fontMetrics().elidedText(text, elide, inner.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(t.focus, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, option.fontMetrics.height() + 14};
}

} // namespace reiyan::ui
