#include "ui/widgets/arm_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace reiyan::ui {

ArmBar::ArmBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_keys(new QLabel(this))
    , m_reason(new QComboBox(this))
{
    setObjectName(QStringLiteral("armBar"));
    m_text->setObjectName(QStringLiteral("armText"));
    m_text->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("armReason"));
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->installEventFilter(this);
    m_reason->lineEdit()->installEventFilter(this);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_text, 3);
    layout->addWidget(m_reason, 2);
    layout->addWidget(m_keys);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ArmBar::drop);
    retranslate();
    hide();
}

void ArmBar::retranslate()
{
    m_keys->setText(tr("Enter sends · Esc cancels"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->lineEdit()->setPlaceholderText(tr("Reason"));
}

void ArmBar::arm(const QString &consequence, const QStringList &reasons)
{
    m_armed = true;
    m_text->setText(consequence);
    setAccessibleName(consequence);
    m_reason->clear();
    m_reason->addItems(reasons);
    m_reason->setCurrentIndex(-1);
    m_reason->setVisible(!reasons.isEmpty());
    m_suggested = reasons.size() == 1 ? reasons.constFirst() : QString();
    m_reason->setEditText(m_suggested); // to be typed on, digits included
    retranslate();
    show();
    if (reasons.isEmpty()) {
        m_timer.start(m_patience);
    } else {
        m_timer.stop();
        m_reason->setFocus();
    }
}

void ArmBar::obey(QWidget *table)
{
    table->installEventFilter(this);
}

bool ArmBar::wantsReason() const
{
    return m_reason->isVisibleTo(this);
}

void ArmBar::drop()
{
    if (!m_armed)
        return;
    m_armed = false;
    m_timer.stop();
    hide();
    emit dropped();
}

void ArmBar::commit()
{
    if (!m_armed)
        return;
    const QString reason = wantsReason() ? m_reason->currentText().simplified() : QString();
    if (wantsReason() && (reason.size() < 3 || reason == m_suggested.simplified())) {
        m_keys->setText(tr("At least 3 characters more · Esc cancels"));
        m_reason->setFocus();
        return;
    }
    m_armed = false;
    m_timer.stop();
    hide();
    emit committed(reason);
}

bool ArmBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_armed) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            commit();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            drop();
            return true;
        }
        const int digit = key->key() - Qt::Key_1; // 1..9 choose a reason while nothing is typed
        const bool isReason = watched == m_reason || watched == m_reason->lineEdit();
        if (isReason && m_suggested.isEmpty() && digit >= 0 && digit < m_reason->count()
            && m_reason->currentText().isEmpty()) {
            m_reason->setCurrentIndex(digit);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ArmBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace reiyan::ui
