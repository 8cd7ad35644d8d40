#include "ui/widgets/member_picker.h"

#include "models/texts/money_text.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace reiyan::ui {

MemberPicker::MemberPicker(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_edit(new QLineEdit(this))
    , m_results(new QListWidget(this))
{
    m_edit->setObjectName(QStringLiteral("memberSearch"));
    m_edit->installEventFilter(this);
    m_results->setObjectName(QStringLiteral("memberResults"));
    m_results->setMaximumHeight(fontMetrics().height() * 8);
    m_results->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_results);
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(150));
    connect(&m_typing, &QTimer::timeout, this, &MemberPicker::search);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_chosen.reset();
        emit changed();
        m_typing.start();
    });
    connect(m_results, &QListWidget::itemClicked, this,
            [this] { choose(m_results->currentRow()); });
    retranslate();
}

void MemberPicker::retranslate()
{
    m_edit->setPlaceholderText(tr("Member: name, code or phone"));
    m_edit->setAccessibleName(tr("Member"));
    m_results->setAccessibleName(tr("Members found"));
}

void MemberPicker::clear()
{
    m_edit->clear();
    m_chosen.reset();
    m_found.clear();
    m_results->hide();
    emit changed();
}

void MemberPicker::search()
{
    if (m_edit->text().trimmed().isEmpty()) {
        m_results->hide();
        return;
    }
    deliver(m_services.findMembers(m_edit->text()), this,
            [this, generation = ++m_generation](const Result<QList<members::MemberChoice>> &found) {
                if (generation != m_generation || m_chosen)
                    return;
                m_found = found ? *found : QList<members::MemberChoice>();
                m_results->clear();
                for (const members::MemberChoice &choice : std::as_const(m_found)) {
                    m_results->addItem(QStringLiteral("%1  ·  %2  ·  %3  ·  %4")
                                           .arg(choice.fullName, choice.level,
                                                texts::formatPhone(choice.phone),
                                                texts::formatRupiah(choice.available)));
                }
                m_results->setCurrentRow(0);
                if (m_found.isEmpty())
                    m_results->addItem(tr("No member found"));
                m_results->show();
            });
}

void MemberPicker::choose(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    ++m_generation;
    m_typing.stop();
    m_chosen = m_found.at(row);
    // Namesakes are told apart by their number.
    m_edit->setText(m_chosen->fullName + QStringLiteral(" · ")
                    + texts::formatPhone(m_chosen->phone));
    m_results->hide();
    emit changed();
    emit taken();
}

void MemberPicker::refresh()
{
    if (!m_chosen)
        return;
    deliver(m_services.member(m_chosen->id), this,
            [this, id = m_chosen->id](const Result<std::optional<members::MemberDetails>> &now) {
                if (now && *now && m_chosen && m_chosen->id == id)
                    m_chosen->available =
                        Money::rupiah((*now)->balance.toRupiah() - (*now)->held.toRupiah());
            });
}

bool MemberPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && m_results->isVisible()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            m_results->setCurrentRow(
                std::clamp(m_results->currentRow() + step, 0, m_results->count() - 1));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose(m_results->currentRow());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace reiyan::ui
