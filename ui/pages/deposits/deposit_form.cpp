#include "ui/pages/deposits/deposit_form.h"

#include "models/texts/error_texts.h"
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
    , m_id(desk.services.newId())
    , m_member(new MemberPicker(desk.services, this))
    , m_amount(new MoneyEdit(this))
    , m_method(new QComboBox(this))
    , m_error(new QLabel(this))
    , m_send(new QPushButton(tr("File the deposit"), this))
{
    setObjectName(QStringLiteral("depositForm"));
    setWindowTitle(tr("New deposit for a member"));
    setMinimumWidth(460);
    m_method->setAccessibleName(tr("Method"));
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setWordWrap(true);
    m_send->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);

    auto *layout = new QFormLayout(this);
    layout->addRow(tr("Member"), m_member);
    layout->addRow(tr("Amount"), m_amount);
    layout->addRow(tr("Method"), m_method);
    layout->addRow(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_send);
    layout->addRow(buttons);

    connect(m_member, &MemberPicker::changed, this, &DepositForm::updateReady);
    connect(m_member, &MemberPicker::taken, this, [this] { m_amount->edit()->setFocus(); });
    connect(m_amount, &MoneyEdit::changed, this, &DepositForm::updateReady);
    connect(m_send, &QPushButton::clicked, this, &DepositForm::send);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    loadMethods();
    updateReady();
}

void DepositForm::loadMethods()
{
    deliver(m_desk.services.depositMethods(), this,
            [this](const Result<QList<std::pair<QString, QString>>> &methods) {
                if (!methods) {
                    m_error->setText(texts::errorText(methods.error()));
                    return;
                }
                for (const auto &[code, name] : *methods)
                    m_method->addItem(name, code);
                updateReady();
            });
}

void DepositForm::updateReady()
{
    m_send->setEnabled(m_member->chosen() && m_amount->amount() && m_method->count() > 0);
}

void DepositForm::send()
{
    const deposits::RequestDeposit request{
        m_member->chosen()->id, m_method->currentData().toString(), *m_amount->amount(), m_id};
    m_send->setEnabled(false);
    deliver(m_desk.services.file(m_id, deposits::RequestDeposit::kKind, request.toJson(),
                                 m_desk.actions.actor().user),
            this, [this](const Result<commands::Outcome> &outcome) {
                if (outcome) {
                    accept();
                    return;
                }
                m_error->setText(texts::errorText(outcome.error()));
                // A refusal is final for its id: what is corrected is a new wish. Without a clear
                // answer the same wish is sent again, so it must not change meanwhile (C-2).
                const bool refused = outcome.error().isRefusal();
                if (refused)
                    m_id = m_desk.services.newId();
                m_member->setEnabled(refused);
                m_amount->setEnabled(refused);
                m_method->setEnabled(refused);
                updateReady();
            });
}

} // namespace reiyan::ui
