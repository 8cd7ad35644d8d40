#include "ui/widgets/chip.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace reiyan::ui {
namespace {

using texts::ChipFamily;

constexpr int kGlyph = 10;
constexpr int kPad = 6;

/// Glyphs as paths: fonts differ, these do not.
QPainterPath glyphPath(ChipFamily family, const QRectF &box)
{
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    QPainterPath path;
    switch (family) {
    case ChipFamily::Success:
        path.moveTo(at(0.1, 0.55));
        path.lineTo(at(0.4, 0.85));
        path.lineTo(at(0.9, 0.2));
        break;
    case ChipFamily::Running:
        path.moveTo(at(0.25, 0.15));
        path.lineTo(at(0.85, 0.5));
        path.lineTo(at(0.25, 0.85));
        path.closeSubpath();
        break;
    case ChipFamily::Waiting:
        path.addEllipse(box.adjusted(0.8, 0.8, -0.8, -0.8));
        path.moveTo(at(0.5, 0.25));
        path.lineTo(at(0.5, 0.52));
        path.lineTo(at(0.7, 0.62));
        break;
    case ChipFamily::Hanging:
        path.moveTo(at(0.2, 0.1));
        path.lineTo(at(0.8, 0.1));
        path.lineTo(at(0.2, 0.9));
        path.lineTo(at(0.8, 0.9));
        path.closeSubpath();
        break;
    case ChipFamily::Failed:
        path.moveTo(at(0.2, 0.2));
        path.lineTo(at(0.8, 0.8));
        path.moveTo(at(0.8, 0.2));
        path.lineTo(at(0.2, 0.8));
        break;
    case ChipFamily::Returned:
        path.moveTo(at(0.35, 0.15));
        path.lineTo(at(0.1, 0.4));
        path.lineTo(at(0.35, 0.65));
        path.moveTo(at(0.1, 0.4));
        path.lineTo(at(0.85, 0.4));
        path.lineTo(at(0.85, 0.85));
        break;
    case ChipFamily::Neutral:
        path.addEllipse(box.adjusted(1.2, 1.2, -1.2, -1.2));
        break;
    }
    return path;
}

} // namespace

int chipWidth(const QFontMetrics &metrics, const QString &word)
{
    return metrics.horizontalAdvance(word) + kGlyph + 3 * kPad;
}

void paintChip(QPainter &painter, const QRectF &rect, const QString &word, ChipFamily family,
               const QPalette &palette)
{
    if (word.isEmpty())
        return;
    const ChipColors colors = tokensOf(palette).chip(family);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.bg);
    painter.drawRoundedRect(rect, 4, 4);
    const QRectF glyph(rect.left() + kPad, rect.center().y() - kGlyph / 2.0 + 0.5, kGlyph, kGlyph);
    painter.setPen(QPen(colors.fg, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(family == ChipFamily::Running ? QBrush(colors.fg) : QBrush(Qt::NoBrush));
    painter.drawPath(glyphPath(family, glyph));
    painter.setPen(colors.fg);
    const QRectF text = rect.adjusted(kGlyph + 2 * kPad, 0, -kPad / 2.0, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, int(text.width())));
    painter.restore();
}

Chip::Chip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::show(const QString &word, ChipFamily family)
{
    m_word = word;
    m_family = family;
    setAccessibleName(word);
    setVisible(!word.isEmpty());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return {chipWidth(fontMetrics(), m_word) + 4, fontMetrics().height() + 8};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, QRectF(rect()).adjusted(0, 1, 0, -1), m_word, m_family, palette());
}

} // namespace reiyan::ui
