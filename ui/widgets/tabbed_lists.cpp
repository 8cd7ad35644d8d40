#include "ui/widgets/tabbed_lists.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace reiyan::ui {

TabbedLists::TabbedLists(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(10, 0, 16, 2);
    tabs->addWidget(m_tabs, 1); // all of the line: the chosen tab is bolder, so wider
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(tabs);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (isVisible())
            enter();
    });
}

void TabbedLists::add(DataListPage *list, std::function<QString()> title)
{
    m_stack->addWidget(list);
    m_lists.append({list, std::move(title)});
    m_tabs->addTab(m_lists.constLast().title());
    m_desk.actions.add(list->table(),
                       {.id = list->id() + ".next_list",
                        .text = [] { return tr("Next list of this page"); },
                        .keys = QKeySequence(Qt::CTRL | Qt::Key_Tab),
                        .context = list->id(),
                        .run = [this] { show((m_tabs->currentIndex() + 1) % m_tabs->count()); }});
}

DataListPage *TabbedLists::current() const
{
    return m_lists.at(m_stack->currentIndex()).list;
}

void TabbedLists::show(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

void TabbedLists::enter()
{
    current()->restoreState();
    current()->table()->setFocus();
}

void TabbedLists::retranslate()
{
    for (qsizetype i = 0; i < m_lists.size(); ++i) {
        m_tabs->setTabText(int(i), m_lists.at(i).title());
        m_lists.at(i).list->retranslate();
    }
}

} // namespace reiyan::ui
