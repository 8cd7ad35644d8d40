#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/data_list_page.h"

class QTreeWidget;

namespace reiyan::ui {

/// S07, to read: categories and products at the left, their items with cost and prices.
class CatalogPage final : public Page
{
    Q_OBJECT

public:
    explicit CatalogPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;
    void openRecord(const QString &text) override;

private:
    void loadTree();
    void import();
    void showNode();

    const Desk m_desk;
    QTreeWidget *m_tree = nullptr;
    DataListPage *m_list = nullptr;
    bool m_importing = false; ///< Only our own import changes what this page shows, for now.
};

} // namespace reiyan::ui
