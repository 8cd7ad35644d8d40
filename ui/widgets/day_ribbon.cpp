#include "ui/widgets/day_ribbon.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace reiyan::ui {
namespace {

constexpr int kDay = 24 * 60;
constexpr int kPad = 12;

int at(const QRect &axis, int minute)
{
    return axis.left() + axis.width() * minute / kDay;
}

} // namespace

DayRibbon::DayRibbon(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayRibbon::show(const QList<Row> &rows, int nowMinute)
{
    m_rows = rows;
    m_now = nowMinute;
    updateGeometry();
    update();
}

int DayRibbon::rowHeight() const
{
    return fontMetrics().height() + 8;
}

int DayRibbon::nameWidth() const
{
    int width = 0;
    for (const Row &row : m_rows)
        width = std::max(width, fontMetrics().horizontalAdvance(row.name));
    return std::min(width, 220) + kPad;
}

QSize DayRibbon::sizeHint() const
{
    return {400, rowHeight() * int(m_rows.size() + 1) + 8};
}

void DayRibbon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect axis(kPad + nameWidth(), 0, width() - nameWidth() - 3 * kPad, height());
    paintHours(painter, axis);
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const QRect band(axis.left(), rowHeight() * (i + 1), axis.width(), rowHeight());
        paintRow(painter, m_rows.at(i), band);
    }
    painter.setPen(QPen(tokensOf(palette()).accent, 2));
    painter.drawLine(at(axis, m_now), rowHeight() - 4, at(axis, m_now), height() - 4);
}

void DayRibbon::paintHours(QPainter &painter, const QRect &axis) const
{
    const Tokens &t = tokensOf(palette());
    for (int hour = 0; hour <= 24; hour += 2) {
        const int x = at(axis, hour * 60);
        painter.setPen(t.text2);
        painter.drawText(QRect(x - 20, 0, 40, rowHeight()), Qt::AlignCenter,
                         QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0')));
        painter.setPen(t.line);
        painter.drawLine(x, rowHeight(), x, height() - 8);
    }
}

void DayRibbon::paintRow(QPainter &painter, const Row &row, const QRect &band) const
{
    const Tokens &t = tokensOf(palette());
    painter.setPen(t.text);
    const QRect name(kPad, band.top(), nameWidth(), band.height());
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(row.name, Qt::ElideRight, nameWidth() - 4));
    const QRect bar = band.adjusted(0, 4, 0, -4);
    painter.fillRect(bar, t.alternate);
    const ChipColors closed = t.chip(texts::ChipFamily::Waiting);
    painter.setPen(closed.fg);
    for (const auto &[from, to] : row.pieces) {
        const QRect piece(at(bar, from), bar.top(), std::max(2, at(bar, to) - at(bar, from)),
                          bar.height() - 1);
        painter.fillRect(piece, QBrush(closed.bg));
        painter.fillRect(piece, QBrush(closed.fg, Qt::BDiagPattern)); // never colour alone
        painter.drawRect(piece);
    }
}

} // namespace reiyan::ui
