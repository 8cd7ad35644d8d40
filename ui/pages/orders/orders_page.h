#pragma once

#include "ui/pages/orders/order_actions.h"
#include "ui/shell/page.h"

namespace reiyan::ui {

/// S04 all orders, each with its story.
class OrdersPage final : public Page
{
    Q_OBJECT

public:
    explicit OrdersPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;
    void openRecord(const QString &text) override;

private:
    const Desk m_desk;
    DetailsPanel *m_details = nullptr;
    DataListPage *m_list = nullptr;
    OrderActions *m_orders = nullptr;
};

} // namespace reiyan::ui
