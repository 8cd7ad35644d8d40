#pragma once

#include "ui/widgets/data_list_page.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace reiyan::ui {

class MoneyEdit;

/// How much to send to a supplier, and from where; what comes back stands in the panel.
class TicketDialog final : public QDialog
{
    Q_OBJECT

public:
    TicketDialog(const Desk &desk, const QString &code, QWidget *parent);

private:
    void updateReady();
    void send();

    const Desk m_desk;
    const QString m_code;
    MoneyEdit *m_amount = nullptr;
    QComboBox *m_bank = nullptr;
    QLineEdit *m_owner = nullptr;
    QPushButton *m_send = nullptr;
};

/// The store's account at a supplier. The key goes into this machine's keychain, never into the
/// database; where there is no keychain it is not kept at all, and that is said.
class AccountDialog final : public QDialog
{
    Q_OBJECT

public:
    AccountDialog(const Desk &desk, const QString &code, const suppliers::SupplierDesk &known,
                  QWidget *parent);

private:
    void updateReady();
    void save();
    void keepKeys();
    void fileAccount();
    void say(const QString &text, bool isError);

    const Desk m_desk;
    const QString m_code;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_address = nullptr;
    QCheckBox *m_testing = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_webhook = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_save = nullptr;
    QList<std::pair<QString, QByteArray>> m_toKeep; ///< Names and secrets not kept yet.
};

} // namespace reiyan::ui
