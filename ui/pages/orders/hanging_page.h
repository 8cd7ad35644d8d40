#pragma once

#include "ui/pages/orders/order_actions.h"
#include "ui/shell/page.h"
#include "ui/widgets/tabbed_lists.h"

class QLabel;

namespace reiyan::ui {

/// S05 what nobody knows the end of, and the cases: what came late, dearer or otherwise than it
/// was booked, until somebody has looked.
class HangingPage final : public Page
{
    Q_OBJECT

public:
    explicit HangingPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;
    void openRecord(const QString &text) override;

private:
    void buildLayout();
    void addActions();
    void askSum();
    void tellSum(const orders::HangingSum &sum);
    void checkAll();
    void copyForSupport();
    void showCase();
    void tellCase(const Result<std::optional<orders::OrderDetails>> &order);
    [[nodiscard]] bool caseIsOpen() const;
    void armClose();

    const Desk m_desk;
    QLabel *m_sum = nullptr;
    TabbedLists *m_tabs = nullptr;
    DetailsPanel *m_orderPanel = nullptr;
    DetailsPanel *m_casePanel = nullptr;
    DataListPage *m_hanging = nullptr;
    DataListPage *m_cases = nullptr;
    DataListPage *m_watched = nullptr;
    OrderActions *m_orders = nullptr;
    QString m_toldCase; ///< The one the panel speaks of.
};

} // namespace reiyan::ui
