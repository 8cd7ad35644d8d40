#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/data_list_page.h"
#include "ui/widgets/details.h"

namespace reiyan::ui {

/// S04 all orders with their story, and S05 those whose outcome is open: the same table with
/// another question.
class OrdersPage final : public Page
{
    Q_OBJECT

public:
    enum class Kind { All, Hanging };

    OrdersPage(const Desk &desk, Kind kind, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;
    void openRecord(const QString &text) override;

private:
    void addActions();
    void showDetails(const QString &id);
    void checkNow();
    void addDecisions(const QByteArray &context);
    void armDecision(bool delivered);
    void copySummary();

    const Desk m_desk;
    const Kind m_kind;
    DetailsPanel *m_details = nullptr;
    DataListPage *m_list = nullptr;
    std::optional<orders::OrderDetails> m_shown;
};

} // namespace reiyan::ui
