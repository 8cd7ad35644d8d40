#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/data_list_page.h"

class QTabBar;
class QStackedWidget;

namespace reiyan::ui {

/// S23: every rupiah, of the members' wallets and of the store's own accounts.
class WalletsPage final : public Page
{
    Q_OBJECT

public:
    explicit WalletsPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;
    void openRecord(const QString &text) override;

private:
    [[nodiscard]] DataListPage *current() const;

    const Desk m_desk;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<DataListPage *> m_lists;
};

} // namespace reiyan::ui
