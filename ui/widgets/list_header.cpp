#include "ui/widgets/list_header.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace reiyan::ui {

ListHeader::ListHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsMovable(true);
    setSectionsClickable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ListHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    constexpr int kPad = 8;
    constexpr int kArrow = 7;
    const Tokens &t = tokensOf(palette());
    painter->save();
    painter->fillRect(rect, t.surface);
    painter->setPen(t.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());

    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const QVariant align = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
    const bool right = align.isValid() && (align.toInt() & Qt::AlignRight) != 0;
    const int room = sorted ? kArrow + 5 : 0;
    const QRect text = rect.adjusted(kPad + (right ? room : 0), 0, -kPad - (right ? 0 : room), 0);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(sorted ? t.text : t.text2);
    const QString word = QFontMetrics(bold).elidedText(
        model()->headerData(logicalIndex, orientation()).toString(), Qt::ElideRight, text.width());
    painter->drawText(text, int(right ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter),
                      word);
    if (sorted) {
        const int width = QFontMetrics(bold).horizontalAdvance(word);
        const int x = right ? text.right() - width - kArrow - 5 : text.left() + width + 5;
        const double y = rect.center().y();
        const double tip = sortIndicatorOrder() == Qt::AscendingOrder ? -2.5 : 2.5;
        QPainterPath arrow(QPointF(x, y - tip));
        arrow.lineTo(x + kArrow, y - tip);
        arrow.lineTo(x + kArrow / 2.0, y + tip + (tip > 0 ? 1 : -1));
        arrow.closeSubpath();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillPath(arrow, t.accent);
    }
    painter->restore();
}

} // namespace reiyan::ui
