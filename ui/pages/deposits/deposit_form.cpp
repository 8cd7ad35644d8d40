#include "ui/pages/deposits/deposit_form.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "services/base/deliver.h"
#include "services/deposits/deposits_commands.h"
#include "ui/widgets/member_picker.h"
#include "ui/widgets/money_edit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace reiyan::ui {

DepositForm::DepositForm(const Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_wish(desk)
    , m_member(new MemberPicker(desk.services, this))
    , m_amount(new MoneyEdit(this))
    , m_method(new QComboBox(this))
    , m_hint(new QLabel(this))
    , m_error(new QLabel(this))
    , m_send(new QPushButton(tr("File the deposit"), this))
{
    setObjectName(QStringLiteral("depositForm"));
    setWindowTitle(tr("New deposit for a member"));
    setMinimumWidth(460);
    m_method->setAccessibleName(tr("Method"));
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_hint->setWordWrap(true);
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setWordWrap(true);
    m_send->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);

    auto *layout = new QFormLayout(this);
    layout->addRow(tr("Member"), m_member);
    layout->addRow(tr("Amount"), m_amount);
    layout->addRow(tr("Method"), m_method);
    layout->addRow(m_hint);
    layout->addRow(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_send);
    layout->addRow(buttons);

    connect(m_member, &MemberPicker::changed, this, &DepositForm::updateReady);
    connect(m_member, &MemberPicker::taken, this, [this] { m_amount->edit()->setFocus(); });
    connect(m_amount, &MoneyEdit::changed, this, &DepositForm::updateReady);
    connect(m_method, &QComboBox::currentIndexChanged, this, &DepositForm::updateReady);
    connect(m_send, &QPushButton::clicked, this, &DepositForm::send);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    loadMethods();
    updateReady();
}

void DepositForm::loadMethods()
{
    deliver(m_desk.services.paymentMethods(), this,
            [this](const Result<QList<payments::PaymentMethod>> &methods) {
                if (!methods) {
                    m_error->setText(texts::errorText(methods.error()));
                    return;
                }
                m_methods = *methods;
                for (const payments::PaymentMethod &method : *methods)
                    m_method->addItem(method.title, method.code);
                updateReady();
            });
}

void DepositForm::updateReady()
{
    m_send->setEnabled(m_member->chosen() && m_amount->amount() && m_method->count() > 0);
    m_hint->setText(hint());
}

/// What the member will be told to pay.
QString DepositForm::hint() const
{
    const payments::PaymentMethod method = m_methods.value(m_method->currentIndex());
    if (!m_amount->amount() || method.code.isEmpty())
        return {};
    const Money amount = *m_amount->amount();
    if (amount < method.least || amount > method.most)
        return tr("%1 takes %2 to %3.")
            .arg(method.title, texts::formatRupiah(method.least), texts::formatRupiah(method.most));
    const Result<Money> fee = method.fee.onTopOf(amount);
    if (fee && fee->isPositive())
        return tr("The member pays %1, of it %2 for %3.")
            .arg(texts::formatRupiah(Money::rupiah(amount.toRupiah() + fee->toRupiah())),
                 texts::formatRupiah(*fee), method.title);
    return method.digits == payments::Digits::None
               ? QString()
               : tr("One to three digits are added that tell the transfer apart.");
}

void DepositForm::send()
{
    const deposits::RequestDeposit request{m_member->chosen()->id,
                                           m_method->currentData().toString(), *m_amount->amount(),
                                           m_wish.id()};
    m_send->setEnabled(false);
    m_wish.file(this, deposits::RequestDeposit::kKind, request.toJson(),
                [this](const Result<commands::Outcome> &outcome) {
                    if (outcome) {
                        accept();
                        return;
                    }
                    m_error->setText(texts::errorText(outcome.error()));
                    // Without a clear answer the same wish is sent again: it must not change
                    // meanwhile.
                    const bool refused = outcome.error().isRefusal();
                    m_member->setEnabled(refused);
                    m_amount->setEnabled(refused);
                    m_method->setEnabled(refused);
                    updateReady();
                });
}

} // namespace reiyan::ui
