#pragma once

#include "ui/widgets/wish.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace reiyan::ui {

class MemberPicker;
class MoneyEdit;

/// A wallet changed by hand: what it has, what it would have, why. A second person decides.
class AdjustDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AdjustDialog(const Desk &desk, QWidget *parent = nullptr);

private:
    void build();
    void updateReady();
    void send();
    [[nodiscard]] Money signedAmount() const;

    const Desk m_desk;
    Wish m_wish;
    MemberPicker *m_member = nullptr;
    QComboBox *m_direction = nullptr;
    MoneyEdit *m_amount = nullptr;
    QComboBox *m_reason = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace reiyan::ui
