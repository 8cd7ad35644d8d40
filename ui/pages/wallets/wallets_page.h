#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/tabbed_lists.h"

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
    TabbedLists *m_tabs = nullptr;
    DataListPage *m_wallets = nullptr;
};

} // namespace reiyan::ui
