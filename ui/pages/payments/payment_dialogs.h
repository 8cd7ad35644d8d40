#pragma once

#include "services/payments/payment_method.h"
#include "ui/widgets/wish.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace reiyan::ui {

/// A way to pay, new or changed. Where money would go somewhere else a second person decides.
class MethodDialog final : public QDialog
{
    Q_OBJECT

public:
    MethodDialog(const Desk &desk, const payments::PaymentMethod &method,
                 QWidget *parent = nullptr);

private:
    void build();
    void buildMoney(QFormLayout *form);
    void loadGateways();
    void updateFields();
    void save();
    [[nodiscard]] std::optional<payments::PaymentMethod> read();
    std::optional<qint64> rupiah(QLineEdit *edit);

    const Desk m_desk;
    const payments::PaymentMethod m_before;
    Wish m_wish;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_title = nullptr;
    QComboBox *m_category = nullptr;
    QComboBox *m_gateway = nullptr;
    QLineEdit *m_channel = nullptr;
    QLineEdit *m_fee = nullptr;
    QLineEdit *m_percent = nullptr;
    QComboBox *m_bearer = nullptr;
    QLineEdit *m_least = nullptr;
    QLineEdit *m_most = nullptr;
    QComboBox *m_digits = nullptr;
    QLineEdit *m_number = nullptr;
    QLineEdit *m_owner = nullptr;
    QSpinBox *m_position = nullptr;
    QCheckBox *m_active = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_save = nullptr;
};

/// Our account at a gateway, and its keys: those go into the keychain of this machine only.
class GatewayDialog final : public QDialog
{
    Q_OBJECT

public:
    GatewayDialog(const Desk &desk, const payments::GatewayAccount &account,
                  QWidget *parent = nullptr);

private:
    void build();
    void save();
    void keepKeys();
    void fileAccount();
    [[nodiscard]] payments::GatewayAccount read() const;

    const Desk m_desk;
    const payments::GatewayAccount m_before;
    Wish m_wish;
    QList<std::pair<QString, QByteArray>> m_toKeep;
    QLineEdit *m_code = nullptr;
    QComboBox *m_driver = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_merchant = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_callback = nullptr;
    QLineEdit *m_return = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_private = nullptr;
    QCheckBox *m_legacy = nullptr;
    QCheckBox *m_active = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace reiyan::ui
