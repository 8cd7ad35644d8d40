#include "ui/pages/suppliers/supplier_charts.h"

#include "services/base/wib.h"
#include "ui/theme/tokens.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QHBoxLayout>
#include <QLegend>
#include <QStackedBarSeries>
#include <QValueAxis>

namespace reiyan::ui {
namespace {

constexpr qint64 kHourMs = 3'600'000;

/// Three colours that stay apart for every eye (screens 4.7).
std::array<QColor, 3> chartColors(bool dark)
{
    return dark ? std::array{QColor(0x5AB0F0), QColor(0xE07B2A), QColor(0x7C8A97)}
                : std::array{QColor(0x0B5CAD), QColor(0xD55E00), QColor(0x333F4A)};
}

QChartView *newView(QWidget *parent)
{
    auto *view = new QChartView(parent);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setFocusPolicy(Qt::NoFocus);
    view->setMinimumHeight(170);
    return view;
}

QBarSet *newSet(const QString &name, const QColor &color)
{
    auto *set = new QBarSet(name);
    set->setColor(color);
    set->setBorderColor(color);
    return set;
}

void dress(QAbstractAxis &axis, const Tokens &t, const QFont &font)
{
    axis.setLabelsFont(font);
    axis.setLabelsColor(t.text2);
    axis.setLinePen(QPen(t.line));
    axis.setGridLinePen(QPen(t.line));
}

/// Puts bars an hour into a view, in the colours of the theme.
void showBars(QChartView &view, QStackedBarSeries *bars, const QStringList &hours,
              const QString &title)
{
    const Tokens &t = tokensOf(view.palette());
    QFont small = view.font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    auto *chart = new QChart;
    chart->addSeries(bars);
    chart->setTitle(title);
    chart->setTitleFont(view.font());
    chart->setTitleBrush(t.text);
    chart->setBackgroundBrush(t.surface);
    chart->setBackgroundRoundness(0);
    chart->setMargins(QMargins(8, 0, 8, 0));
    chart->legend()->setVisible(bars->count() > 1);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setLabelColor(t.text2);
    chart->legend()->setFont(small);
    auto *across = new QCategoryAxis;
    across->setRange(-0.5, double(hours.size()) - 0.5);
    across->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    for (qsizetype hour = 0; hour < hours.size(); hour += 3) // all of them do not fit
        across->append(hours.at(hour), double(hour));
    across->setGridLineVisible(false);
    dress(*across, t, small);
    auto *up = new QValueAxis;
    up->setLabelFormat(QStringLiteral("%d"));
    dress(*up, t, small);
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    bars->attachAxis(across);
    bars->attachAxis(up);
    up->setRange(0, std::max(4.0, up->max()));
    up->setTickCount(3);
    up->applyNiceNumbers();
    view.setBackgroundBrush(t.surface);
    QChart *former = view.chart();
    view.setChart(chart);
    delete former; // setChart hands the old one back
}

} // namespace

SupplierCharts::SupplierCharts(QWidget *parent)
    : QWidget(parent)
    , m_ends(newView(this))
    , m_times(newView(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_ends);
    layout->addWidget(m_times);
}

void SupplierCharts::show(const engine::SupplierBoard &board, qint64 now)
{
    m_board = board;
    m_now = now;
    draw();
}

void SupplierCharts::draw()
{
    if (m_now == 0)
        return;
    drawEnds();
    drawTimes();
}

QStringList SupplierCharts::hourNames() const
{
    QStringList names;
    for (int hour = 0; hour < 24; ++hour) {
        const qint64 from = m_now - (24 - hour) * kHourMs;
        names.append(toWib(from).toString(QStringLiteral("HH.mm")));
    }
    return names;
}

void SupplierCharts::drawEnds()
{
    const auto [delivered, refused, open] = chartColors(tokensOf(palette()).dark);
    auto *good = newSet(tr("Delivered"), delivered);
    auto *bad = newSet(tr("Refused"), refused);
    auto *unknown = newSet(tr("Open"), open);
    for (const engine::Span &hour : m_board.hours) {
        *good << hour.succeeded;
        *bad << hour.rejected;
        *unknown << hour.sent - hour.succeeded - hour.rejected;
    }
    auto *bars = new QStackedBarSeries;
    bars->append({good, bad, unknown});
    bars->setBarWidth(0.8);
    showBars(*m_ends, bars, hourNames(), tr("Purchases an hour, 24 hours (WIB)"));
    m_ends->setAccessibleName(tr("Purchases an hour: %1 in 24 hours, %2 delivered, %3 refused")
                                  .arg(m_board.day.sent)
                                  .arg(m_board.day.succeeded)
                                  .arg(m_board.day.rejected));
}

void SupplierCharts::drawTimes()
{
    auto *seconds = newSet(tr("Seconds"), chartColors(tokensOf(palette()).dark)[0]);
    for (const engine::Span &hour : m_board.hours)
        *seconds << double(hour.p95Ms) / 1000;
    auto *bars = new QStackedBarSeries;
    bars->append(seconds);
    bars->setBarWidth(0.8);
    showBars(*m_times, bars, hourNames(), tr("Seconds until 95 % are known"));
    m_times->setAccessibleName(
        tr("Seconds until 95 % are known: %1 over the day").arg(m_board.day.p95Ms / 1000));
}

void SupplierCharts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange
        || event->type() == QEvent::FontChange)
        draw();
}

} // namespace reiyan::ui
