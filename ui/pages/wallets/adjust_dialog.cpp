#include "ui/pages/wallets/adjust_dialog.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "services/wallets/wallets_commands.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/member_picker.h"
#include "ui/widgets/money_edit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace reiyan::ui {

AdjustDialog::AdjustDialog(const Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_wish(desk)
    , m_member(new MemberPicker(desk.services, this))
    , m_direction(new QComboBox(this))
    , m_amount(new MoneyEdit(this))
    , m_reason(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_message(new QLabel(this))
    , m_send(new QPushButton(tr("Ask a second person"), this))
{
    setObjectName(QStringLiteral("adjustDialog"));
    setWindowTitle(tr("Adjust a wallet"));
    setMinimumWidth(480);
    build();
    connect(m_member, &MemberPicker::changed, this, &AdjustDialog::updateReady);
    connect(m_member, &MemberPicker::taken, this, [this] { m_direction->setFocus(); });
    connect(m_amount, &MoneyEdit::changed, this, &AdjustDialog::updateReady);
    connect(m_direction, &QComboBox::currentIndexChanged, this, &AdjustDialog::updateReady);
    connect(m_note, &QLineEdit::textChanged, this, &AdjustDialog::updateReady);
    connect(m_send, &QPushButton::clicked, this, &AdjustDialog::send);
    updateReady();
}

void AdjustDialog::build()
{
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->addItems({tr("Into the wallet"), tr("Out of the wallet")});
    m_reason->setAccessibleName(tr("Kind of reason"));
    for (const QString &words :
         {tr("Correction of a mistake"), tr("Compensation"), tr("A part went back at the gateway"),
          tr("The member owed it"), tr("Something else")})
        m_reason->addItem(words,
                          QLatin1String(wallets::kAdjustmentReasons[size_t(m_reason->count())]));
    m_note->setObjectName(QStringLiteral("adjustNote"));
    m_note->setPlaceholderText(tr("What it is about, at least 10 characters"));
    m_message->setObjectName(QStringLiteral("adjustMessage"));
    m_message->setWordWrap(true);
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("Member"), m_member);
    layout->addRow(tr("Direction"), m_direction);
    layout->addRow(tr("Amount"), m_amount);
    layout->addRow(tr("Reason"), m_reason);
    layout->addRow(tr("Note"), m_note);
    layout->addRow(m_message);
    layout->addRow(dialogButtons(this, m_send, tr("Cancel")));
}

Money AdjustDialog::signedAmount() const
{
    const Money amount = m_amount->amount().value_or(Money());
    return m_direction->currentIndex() == 0 ? amount : amount.negated();
}

void AdjustDialog::updateReady()
{
    const bool hasBoth = m_member->chosen() && m_amount->amount();
    m_send->setEnabled(hasBoth && m_note->text().simplified().size() >= wallets::kShortestNote);
    m_message->setProperty("role", QStringLiteral("secondary"));
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
    if (!hasBoth) {
        m_message->clear();
        return;
    }
    const Money before = m_member->chosen()->available;
    const Money after = Money::rupiah(before.toRupiah() + signedAmount().toRupiah());
    m_message->setText(tr("Available %1 → %2. A second person decides.")
                           .arg(texts::formatRupiah(before), texts::formatRupiah(after)));
}

void AdjustDialog::send()
{
    const wallets::AdjustWallet adjust{m_member->chosen()->id, signedAmount(),
                                       m_reason->currentData().toString(), m_note->text()};
    m_send->setEnabled(false);
    m_wish.file(this, wallets::AdjustWallet::kKind, adjust.toJson(),
                [this](const Result<commands::Outcome> &outcome) {
                    if (outcome) {
                        m_desk.outbox.tell(tr("Waits for a second person."));
                        accept();
                        return;
                    }
                    // Without a clear answer the same wish is sent again: it must not change
                    // meanwhile.
                    const bool refused = outcome.error().isRefusal();
                    for (QWidget *field : std::initializer_list<QWidget *>{
                             m_member, m_direction, m_amount, m_reason, m_note})
                        field->setEnabled(refused);
                    updateReady();
                    m_message->setProperty("role", QStringLiteral("error"));
                    m_message->style()->unpolish(m_message);
                    m_message->style()->polish(m_message);
                    m_message->setText(texts::errorText(outcome.error()));
                });
}

} // namespace reiyan::ui
