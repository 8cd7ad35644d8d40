#pragma once

#include "ui/widgets/wish.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace reiyan::ui {

class MemberPicker;
class MoneyEdit;

/// An operator files a deposit for a member. The command's id is minted when the form opens, and
/// anew after a refusal.
class DepositForm final : public QDialog
{
    Q_OBJECT

public:
    explicit DepositForm(const Desk &desk, QWidget *parent = nullptr);

private:
    void loadMethods();
    [[nodiscard]] QString hint() const;
    void updateReady();
    void send();

    const Desk m_desk;
    Wish m_wish;
    MemberPicker *m_member = nullptr;
    MoneyEdit *m_amount = nullptr;
    QComboBox *m_method = nullptr;
    QList<payments::PaymentMethod> m_methods;
    QLabel *m_hint = nullptr;
    QLabel *m_error = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace reiyan::ui
