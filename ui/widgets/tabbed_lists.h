#pragma once

#include "ui/widgets/data_list_page.h"

class QStackedWidget;

namespace reiyan::ui {

/// Several lists of one page, one in front: its tab says which, Ctrl+Tab shows the next.
class TabbedLists final : public QWidget
{
    Q_OBJECT

public:
    explicit TabbedLists(const Desk &desk, QWidget *parent = nullptr);

    void add(DataListPage *list, std::function<QString()> title);
    [[nodiscard]] DataListPage *current() const;
    void show(int tab);
    /// It is in front now: its state of this person, and the keys.
    void enter();
    void retranslate();

private:
    struct Tab {
        DataListPage *list = nullptr;
        std::function<QString()> title;
    };

    const Desk m_desk;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<Tab> m_lists;
};

} // namespace reiyan::ui
