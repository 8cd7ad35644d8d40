#pragma once

#include "services/payments/payment_method.h"
#include "ui/shell/page.h"
#include "ui/widgets/data_list_page.h"
#include "ui/widgets/details.h"

namespace reiyan::ui {

class FeeSimulator;

/// S11: the ways to pay, what they cost and how they do. What a payment costs at every one of them
/// is tried beside the list.
class PaymentsPage final : public Page
{
    Q_OBJECT

public:
    explicit PaymentsPage(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    void storeChanged() override;
    void retranslate() override;
    void openRecord(const QString &text) override;

private:
    void addActions();
    void showMethod();
    void tell();
    void loadMethods();
    void edit(const payments::PaymentMethod &method);
    void editGateway(const QString &code);
    void open(QDialog *dialog);

    const Desk m_desk;
    DetailsPanel *m_details = nullptr;
    FeeSimulator *m_simulator = nullptr;
    DataListPage *m_list = nullptr;
    std::optional<MethodView> m_shown;
};

} // namespace reiyan::ui
