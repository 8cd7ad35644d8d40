#include "ui/pages/payments/payment_dialogs.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "services/base/deliver.h"
#include "services/payments/payments_commands.h"
#include "ui/widgets/dialog_buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

using payments::GatewayAccount;
using payments::PaymentMethod;

QLabel *messageOf(QWidget *parent)
{
    auto *message = new QLabel(parent);
    message->setWordWrap(true);
    message->setProperty("role", QStringLiteral("error"));
    return message;
}

} // namespace

MethodDialog::MethodDialog(const Desk &desk, const PaymentMethod &method, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_before(method)
    , m_wish(desk)
    , m_code(new QLineEdit(method.code, this))
    , m_title(new QLineEdit(method.title, this))
    , m_category(new QComboBox(this))
    , m_gateway(new QComboBox(this))
    , m_channel(new QLineEdit(method.channel, this))
    , m_fee(new QLineEdit(texts::formatAmount(method.fee.flat), this))
    , m_percent(new QLineEdit(texts::formatPercent(method.fee.points.value), this))
    , m_bearer(new QComboBox(this))
    , m_least(new QLineEdit(texts::formatAmount(method.least), this))
    , m_most(new QLineEdit(texts::formatAmount(method.most), this))
    , m_digits(new QComboBox(this))
    , m_number(new QLineEdit(method.receiverNumber, this))
    , m_owner(new QLineEdit(method.receiverName, this))
    , m_position(new QSpinBox(this))
    , m_active(new QCheckBox(tr("Can be chosen"), this))
    , m_message(messageOf(this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("methodDialog"));
    setWindowTitle(method.version > 0 ? tr("Way to pay %1").arg(method.code)
                                      : tr("New way to pay"));
    setMinimumWidth(520);
    m_code->setObjectName(QStringLiteral("methodCode"));
    m_code->setEnabled(method.version == 0);
    m_gateway->setEnabled(method.version == 0);
    m_active->setChecked(method.isActive);
    m_position->setMaximum(9'999);
    m_position->setValue(method.position);
    build();
    loadGateways();
    updateFields();
}

void MethodDialog::build()
{
    m_category->setEditable(true);
    m_category->addItems({tr("Bank transfer"), QStringLiteral("Virtual account"),
                          QStringLiteral("QRIS"), QStringLiteral("E-wallet"), tr("Shop")});
    m_category->setEditText(m_before.category);
    auto *form = new QFormLayout;
    form->addRow(tr("Code"), m_code);
    form->addRow(tr("Name"), m_title);
    form->addRow(tr("Category"), m_category);
    form->addRow(tr("Gateway"), m_gateway);
    form->addRow(tr("Channel"), m_channel);
    form->addRow(tr("Number of our account"), m_number);
    form->addRow(tr("Its owner"), m_owner);
    buildMoney(form);
    form->addRow(tr("Place in the list"), m_position);
    form->addRow({}, m_active);
    form->addRow(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addLayout(dialogButtons(this, m_save, tr("Cancel")));
    connect(m_save, &QPushButton::clicked, this, &MethodDialog::save);
    connect(m_gateway, &QComboBox::currentIndexChanged, this, &MethodDialog::updateFields);
}

void MethodDialog::buildMoney(QFormLayout *form)
{
    for (const char *code : payments::kFeeBearerCodes)
        m_bearer->addItem(texts::feeBearerText(QLatin1String(code)));
    m_bearer->setCurrentIndex(int(m_before.fee.bearer));
    for (const char *code : payments::kDigitsCodes)
        m_digits->addItem(texts::digitsText(QLatin1String(code)));
    m_digits->setCurrentIndex(int(m_before.digits));
    form->addRow(tr("Fee (Rp)"), m_fee);
    form->addRow(tr("Fee (%)"), m_percent);
    form->addRow(tr("Borne by"), m_bearer);
    form->addRow(tr("Least (Rp)"), m_least);
    form->addRow(tr("Most (Rp)"), m_most);
    form->addRow(tr("Unique digits"), m_digits);
}

void MethodDialog::loadGateways()
{
    m_gateway->addItem(tr("Bank transfer, matched by people"), QLatin1String(payments::kManual));
    deliver(m_desk.services.gatewayAccounts(), this,
            [this](const Result<QList<GatewayAccount>> &accounts) {
                if (!accounts) {
                    m_message->setText(texts::errorText(accounts.error()));
                    return;
                }
                for (const GatewayAccount &account : *accounts)
                    m_gateway->addItem(account.title, account.code);
                m_gateway->setCurrentIndex(std::max(0, m_gateway->findData(m_before.gateway)));
                updateFields();
            });
}

void MethodDialog::updateFields()
{
    const bool isManual = m_gateway->currentData() == QLatin1String(payments::kManual);
    m_channel->setEnabled(!isManual);
    m_digits->setEnabled(isManual);
    m_number->setEnabled(isManual);
    m_owner->setEnabled(isManual);
}

std::optional<qint64> MethodDialog::rupiah(QLineEdit *edit)
{
    const Result<Money> amount = edit->text().trimmed() == QLatin1String("0")
                                     ? Result<Money>(Money())
                                     : texts::parseRupiah(edit->text());
    if (amount)
        return amount->toRupiah();
    m_message->setText(texts::errorText(amount.error()));
    edit->setFocus();
    return std::nullopt;
}

std::optional<PaymentMethod> MethodDialog::read()
{
    PaymentMethod method = m_before;
    const auto fee = rupiah(m_fee);
    const auto least = fee ? rupiah(m_least) : std::nullopt;
    const auto most = least ? rupiah(m_most) : std::nullopt;
    const Result<int> percent = texts::parsePercent(m_percent->text());
    if (!percent)
        m_message->setText(texts::errorText(percent.error()));
    if (!most || !percent)
        return std::nullopt;
    const bool isManual = m_gateway->currentData() == QLatin1String(payments::kManual);
    method.code = m_code->text();
    method.title = m_title->text();
    method.category = m_category->currentText();
    method.gateway = m_gateway->currentData().toString();
    method.channel = isManual ? QString() : m_channel->text();
    method.fee = {Money::rupiah(*fee), {*percent}, payments::FeeBearer(m_bearer->currentIndex())};
    method.least = Money::rupiah(*least);
    method.most = Money::rupiah(*most);
    method.position = m_position->value();
    method.digits = isManual ? payments::Digits(m_digits->currentIndex()) : payments::Digits::None;
    method.receiverNumber = isManual ? m_number->text() : QString();
    method.receiverName = isManual ? m_owner->text() : QString();
    method.isActive = m_active->isChecked();
    return method;
}

void MethodDialog::save()
{
    const auto method = read();
    if (!method)
        return;
    m_save->setEnabled(false);
    m_wish.file(this, payments::SetMethod::kKind, payments::SetMethod{*method}.toJson(),
                [this](const Result<commands::Outcome> &outcome) {
                    if (outcome) {
                        if (outcome->state == commands::State::Waiting)
                            m_desk.outbox.tell(
                                tr("Money would go elsewhere: a second person decides."));
                        accept();
                        return;
                    }
                    m_message->setText(texts::errorText(outcome.error()));
                    m_save->setEnabled(true);
                });
}

GatewayDialog::GatewayDialog(const Desk &desk, const GatewayAccount &account, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_before(account)
    , m_wish(desk)
    , m_code(new QLineEdit(account.code, this))
    , m_driver(new QComboBox(this))
    , m_title(new QLineEdit(account.title, this))
    , m_merchant(new QLineEdit(account.merchantCode, this))
    , m_address(new QLineEdit(account.address, this))
    , m_callback(new QLineEdit(account.callbackUrl, this))
    , m_return(new QLineEdit(account.returnUrl, this))
    , m_email(new QLineEdit(account.email, this))
    , m_key(new QLineEdit(this))
    , m_private(new QLineEdit(this))
    , m_legacy(new QCheckBox(tr("Signatures of before April 2026 (Duitku)"), this))
    , m_active(new QCheckBox(tr("Is used"), this))
    , m_message(messageOf(this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("gatewayDialog"));
    setWindowTitle(account.version > 0 ? tr("Account at the gateway %1").arg(account.code)
                                       : tr("New account at a gateway"));
    setMinimumWidth(540);
    m_code->setEnabled(account.version == 0);
    m_driver->setEnabled(account.version == 0);
    m_legacy->setChecked(account.legacySignatures);
    m_active->setChecked(account.isActive);
    build();
}

void GatewayDialog::build()
{
    for (const auto &[name, title] : {std::pair("midtrans", "Midtrans"),
                                      std::pair("duitku", "Duitku"), std::pair("tripay", "Tripay")})
        m_driver->addItem(QLatin1String(title), QLatin1String(name));
    m_driver->setCurrentIndex(std::max(0, m_driver->findData(m_before.driver)));
    for (QLineEdit *secret : {m_key, m_private}) {
        secret->setEchoMode(QLineEdit::Password);
        secret->setPlaceholderText(tr("Unchanged"));
    }
    m_address->setPlaceholderText(tr("As usual for this gateway"));
    m_callback->setPlaceholderText(QStringLiteral("https://…/webhook/") + m_before.code);
    auto *note = new QLabel(tr("Keys stay in the keychain of this machine; a worker reads its own "
                               "from files. A second person decides, then programs take the "
                               "account up at their next start."),
                            this);
    note->setWordWrap(true);
    note->setProperty("role", QStringLiteral("secondary"));
    auto *form = new QFormLayout;
    form->addRow(tr("Code"), m_code);
    form->addRow(tr("Gateway"), m_driver);
    form->addRow(tr("Name"), m_title);
    form->addRow(tr("Merchant code"), m_merchant);
    form->addRow(tr("Address"), m_address);
    form->addRow(tr("Where it tells us"), m_callback);
    form->addRow(tr("Where customers return"), m_return);
    form->addRow(tr("The store's e-mail"), m_email);
    form->addRow(tr("Key"), m_key);
    form->addRow(tr("Key of signatures"), m_private);
    form->addRow({}, m_legacy);
    form->addRow({}, m_active);
    form->addRow(note);
    form->addRow(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addLayout(dialogButtons(this, m_save, tr("Cancel")));
    connect(m_save, &QPushButton::clicked, this, &GatewayDialog::save);
}

GatewayAccount GatewayDialog::read() const
{
    GatewayAccount account = m_before;
    account.code = m_code->text();
    account.driver = m_driver->currentData().toString();
    account.title = m_title->text();
    account.merchantCode = m_merchant->text();
    account.address = m_address->text();
    account.callbackUrl = m_callback->text();
    account.returnUrl = m_return->text();
    account.email = m_email->text();
    account.legacySignatures = m_legacy->isChecked();
    account.isActive = m_active->isChecked();
    return account;
}

void GatewayDialog::save()
{
    m_save->setEnabled(false);
    m_toKeep.clear();
    for (const auto &[edit, what] : {std::pair{m_key, ".key"}, std::pair{m_private, ".private"}}) {
        if (!edit->text().isEmpty())
            m_toKeep.append({m_code->text() + QLatin1String(what), edit->text().toUtf8()});
    }
    keepKeys();
}

/// One after the other; the account is filed when all are kept.
void GatewayDialog::keepKeys()
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
        m_message->setText(texts::errorText(kept.error()));
        m_save->setEnabled(true);
    });
}

void GatewayDialog::fileAccount()
{
    m_wish.file(this, payments::SetGateway::kKind, payments::SetGateway{read()}.toJson(),
                [this](const Result<commands::Outcome> &outcome) {
                    if (outcome) {
                        if (outcome->state == commands::State::Waiting)
                            m_desk.outbox.tell(tr("A second person decides about the account."));
                        accept();
                        return;
                    }
                    m_message->setText(texts::errorText(outcome.error()));
                    m_save->setEnabled(true);
                });
}

} // namespace reiyan::ui
