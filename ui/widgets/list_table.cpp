#include "ui/widgets/list_table.h"

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/list_header.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace reiyan::ui {

ListTable::ListTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(new ListHeader(this));
    fitRows();
    m_ticks.setInterval(std::chrono::seconds(1)); // ages grow while nothing else happens
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        if (isVisible())
            viewport()->update();
    });
    m_ticks.start();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0 && verticalScrollBar()->maximum() > 0)
            emit topReached();
    });
}

void ListTable::fitRows()
{
    constexpr int kPad = 7;
    verticalHeader()->setDefaultSectionSize(std::max(30, fontMetrics().height() + 2 * kPad));
}

void ListTable::moveBy(int rows)
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int row = std::clamp(currentIndex().row() + rows, 0, model()->rowCount() - 1);
    setCurrentIndex(model()->index(row, std::max(0, currentIndex().column())));
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            emit enterPressed();
        return;
    case Qt::Key_Escape:
        emit escapePressed();
        return;
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            emit markPressed();
        return;
    case Qt::Key_J:
        if (plain)
            return moveBy(1);
        break;
    case Qt::Key_K:
        if (plain)
            return moveBy(-1);
        break;
    case Qt::Key_End:
        if (event->modifiers() == Qt::ControlModifier) {
            emit endPressed();
            return;
        }
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void ListTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

void ListTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // A table in front of a person always has a current cell (C2; screen readers rely on it).
    if (model() && model()->rowCount() > 0 && !currentIndex().isValid())
        setCurrentIndex(model()->index(0, 0));
}

} // namespace reiyan::ui
