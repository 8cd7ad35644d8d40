#include "ui/pages/suppliers/supplier_dialogs.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "services/base/deliver.h"
#include "services/suppliers/suppliers_commands.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/money_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace reiyan::ui {
namespace {

QLineEdit *secretEdit(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

} // namespace

TicketDialog::TicketDialog(const Desk &desk, const QString &code, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_code(code)
    , m_amount(new MoneyEdit(this))
    , m_bank(new QComboBox(this))
    , m_owner(new QLineEdit(this))
    , m_send(new QPushButton(tr("Order the ticket"), this))
{
    setObjectName(QStringLiteral("ticketDialog"));
    setWindowTitle(tr("Deposit ticket at %1").arg(code));
    setMinimumWidth(440);
    m_bank->setEditable(true);
    m_bank->setObjectName(QStringLiteral("ticketBank"));
    m_bank->addItems({QStringLiteral("BCA"), QStringLiteral("MANDIRI"), QStringLiteral("BRI"),
                      QStringLiteral("BNI"), QStringLiteral("Flip"), QStringLiteral("ShopeePay")});
    m_owner->setObjectName(QStringLiteral("ticketOwner"));
    m_owner->setPlaceholderText(tr("As the bank writes it"));
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("Amount"), m_amount);
    layout->addRow(tr("Bank"), m_bank);
    layout->addRow(tr("Owner of the sending account"), m_owner);
    auto *note =
        new QLabel(tr("The supplier answers with the exact amount and the account. Nothing "
                      "is sent by this."),
                   this);
    note->setProperty("role", QStringLiteral("secondary"));
    note->setWordWrap(true);
    layout->addRow(note);
    layout->addRow(dialogButtons(this, m_send, tr("Cancel")));
    connect(m_amount, &MoneyEdit::changed, this, &TicketDialog::updateReady);
    connect(m_owner, &QLineEdit::textChanged, this, &TicketDialog::updateReady);
    connect(m_bank, &QComboBox::currentTextChanged, this, &TicketDialog::updateReady);
    connect(m_send, &QPushButton::clicked, this, &TicketDialog::send);
    m_amount->edit()->setFocus();
    updateReady();
}

void TicketDialog::updateReady()
{
    m_send->setEnabled(m_amount->amount() && !m_owner->text().trimmed().isEmpty()
                       && !m_bank->currentText().trimmed().isEmpty());
}

void TicketDialog::send()
{
    const suppliers::OrderTicket order{m_code, *m_amount->amount(), m_bank->currentText(),
                                       m_owner->text()};
    m_desk.outbox.add({m_desk.services.newId(), suppliers::OrderTicket::kKind, order.toJson(),
                       tr("Ticket of %1 at %2").arg(texts::formatRupiah(order.amount), m_code)});
    accept();
}

AccountDialog::AccountDialog(const Desk &desk, const QString &code,
                             const suppliers::SupplierDesk &known, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_code(code)
    , m_user(new QLineEdit(known.userName, this))
    , m_address(new QLineEdit(known.address, this))
    , m_testing(new QCheckBox(tr("Test account of the supplier"), this))
    , m_key(secretEdit(this))
    , m_webhook(secretEdit(this))
    , m_message(new QLabel(this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("accountDialog"));
    setWindowTitle(tr("Account at %1").arg(code));
    setMinimumWidth(480);
    m_user->setObjectName(QStringLiteral("accountUser"));
    m_address->setObjectName(QStringLiteral("accountAddress"));
    m_key->setObjectName(QStringLiteral("accountKey"));
    m_message->setObjectName(QStringLiteral("accountMessage"));
    m_testing->setChecked(known.testing);
    m_address->setPlaceholderText(tr("As usual for this supplier"));
    m_key->setPlaceholderText(tr("Unchanged"));
    m_webhook->setPlaceholderText(tr("Unchanged"));
    m_message->setWordWrap(true);
    say(tr("Keys are kept in the keychain of this machine only, for the calls that it makes. A "
           "worker reads its own from files."),
        false);
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("User name"), m_user);
    layout->addRow(tr("Address"), m_address);
    layout->addRow({}, m_testing);
    layout->addRow(tr("Key"), m_key);
    layout->addRow(tr("Secret of its messages"), m_webhook);
    layout->addRow(m_message);
    layout->addRow(dialogButtons(this, m_save, tr("Cancel")));
    connect(m_user, &QLineEdit::textChanged, this, &AccountDialog::updateReady);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::save);
    updateReady();
}

void AccountDialog::updateReady()
{
    m_save->setEnabled(!m_user->text().trimmed().isEmpty());
}

void AccountDialog::say(const QString &text, bool isError)
{
    m_message->setProperty("role", isError ? QStringLiteral("error") : QStringLiteral("secondary"));
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
    m_message->setText(text);
}

void AccountDialog::save()
{
    m_save->setEnabled(false);
    m_toKeep.clear();
    for (const auto &[edit, what] : {std::pair{m_key, ".key"}, std::pair{m_webhook, ".webhook"}}) {
        if (!edit->text().isEmpty())
            m_toKeep.append({m_code + QLatin1String(what), edit->text().toUtf8()});
    }
    keepKeys();
}

/// One after the other; the account is filed when all are kept.
void AccountDialog::keepKeys()
{
    if (m_toKeep.isEmpty()) {
        fileAccount();
        return;
    }
    const auto [name, secret] = m_toKeep.takeFirst();
    deliver(m_desk.services.keepSecret(name, secret), this, [this](const Result<void> &kept) {
        if (kept) {
            keepKeys();
            return;
        }
        say(texts::errorText(kept.error()), true);
        updateReady();
    });
}

void AccountDialog::fileAccount()
{
    const suppliers::SetAccount account{m_code, m_user->text(), m_address->text(),
                                        m_testing->isChecked()};
    deliver(m_desk.services.file(m_desk.services.newId(), suppliers::SetAccount::kKind,
                                 account.toJson(), m_desk.actions.actor().user),
            this, [this](const Result<commands::Outcome> &outcome) {
                if (outcome) {
                    accept();
                    return;
                }
                say(texts::errorText(outcome.error()), true);
                updateReady();
            });
}

} // namespace reiyan::ui
