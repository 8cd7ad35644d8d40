#include "ui/pages/deposits/match_dialog.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"
#include "services/deposits/deposits_match.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace reiyan::ui {
namespace {

constexpr int kColumns = 5;
constexpr std::array kWidths = {17, 9, 15, 34, 32}; // characters

QString whenOf(const deposits::BankLine &line)
{
    const QString text = texts::formatDateTime(line.at);
    return line.isDay ? text.section(u' ', 0, 0) : text;
}

} // namespace

MatchDialog::MatchDialog(const Desk &desk, const deposits::DepositDetails &deposit, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_deposit(deposit)
    , m_wish(desk)
    , m_table(new QTableWidget(0, kColumns, this))
    , m_text(new QLineEdit(this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("matchDialog"));
    setWindowTitle(tr("Bank line of %1").arg(deposit.number));
    resize(QSize(900, 420).boundedTo(parent->window()->size() - QSize(80, 80)));
    build();
    m_lines = deposit.candidates;
    fill();
    load();
}

void MatchDialog::build()
{
    auto *ask = new QLabel(
        tr("%1 is to transfer %2 to %3. Which line is it?")
            .arg(m_deposit.memberName, texts::formatRupiah(m_deposit.due()), m_deposit.method),
        this);
    ask->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("matchLines"));
    m_table->setAccessibleName(tr("Bank lines that are nobody's"));
    m_table->setHorizontalHeaderLabels(
        {tr("Time"), tr("Account"), tr("In (Rp)"), tr("Bank line"), tr("Looks alike")});
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = 0; column < kColumns; ++column)
        m_table->setColumnWidth(column,
                                kWidths.at(size_t(column)) * fontMetrics().averageCharWidth());
    m_table->installEventFilter(this);
    m_text->setObjectName(QStringLiteral("matchText"));
    m_text->setPlaceholderText(
        tr("Narrow by words; or type the line you saw and press Ctrl+Enter"));
    m_text->setAccessibleName(tr("Words of the line"));
    m_text->installEventFilter(this);
    m_hint->setObjectName(QStringLiteral("matchHint"));
    m_hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(ask);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_text);
    layout->addWidget(m_hint);
    connect(m_text, &QLineEdit::textChanged, this, &MatchDialog::load);
}

void MatchDialog::load()
{
    const QString typed = m_text->text();
    deliver(m_desk.services.freeLines(m_deposit.id, typed), this,
            [this, typed](const Result<QList<deposits::Candidate>> &found) {
                if (typed != m_text->text())
                    return;
                if (!found) {
                    m_hint->setText(texts::errorText(found.error()));
                    return;
                }
                m_lines = typed.isEmpty() ? m_deposit.candidates : QList<deposits::Candidate>();
                append(*found);
                fill();
            });
}

/// What was suggested stands first, and once.
void MatchDialog::append(const QList<deposits::Candidate> &lines)
{
    for (const deposits::Candidate &line : lines) {
        const bool known =
            std::any_of(m_lines.cbegin(), m_lines.cend(),
                        [&line](const auto &other) { return other.line.id == line.line.id; });
        if (!known)
            m_lines.append(line);
    }
}

void MatchDialog::fill()
{
    m_table->setRowCount(int(m_lines.size()));
    for (int row = 0; row < int(m_lines.size()); ++row) {
        const deposits::Candidate &candidate = m_lines.at(row);
        const QString why = texts::nearMissText(candidate.reason);
        const QStringList cells{whenOf(candidate.line), candidate.account,
                                texts::formatAmount(candidate.line.amount), candidate.line.text,
                                candidate.togetherNumber.isEmpty()
                                    ? why
                                    : why + QStringLiteral(" · ") + candidate.togetherNumber};
        for (int column = 0; column < kColumns; ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            item->setToolTip(cells.at(column));
            m_table->setItem(row, column, item);
        }
        m_table->item(row, 2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (!m_lines.isEmpty()) {
        m_table->setCurrentCell(0, 0);
        if (!m_text->hasFocus())
            m_table->setFocus();
        m_hint->setText(tr("Enter takes the line · / narrows · Esc closes"));
    } else {
        m_text->setFocus();
        m_hint->setText(tr("No line is free. Read the statement in (Ctrl+I in the list), or type "
                           "the line you saw and press Ctrl+Enter."));
    }
}

void MatchDialog::take()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_lines.size())
        return;
    const deposits::Candidate &candidate = m_lines.at(row);
    deposits::MatchDeposit match{m_deposit.id, m_deposit.version, {}, candidate.line.id};
    if (!candidate.together.isNull())
        match.others.append({candidate.together, candidate.togetherVersion});
    send(match.toJson());
}

void MatchDialog::send(const QJsonObject &payload)
{
    setEnabled(false);
    m_wish.file(this, deposits::MatchDeposit::kKind, payload,
                [this](const Result<commands::Outcome> &outcome) {
                    if (outcome) {
                        accept();
                        return;
                    }
                    setEnabled(true);
                    m_hint->setText(texts::errorText(outcome.error()));
                    load();
                });
}

bool MatchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && key->isAutoRepeat())
        return true;
    if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
        send(deposits::MatchDeposit{m_deposit.id, m_deposit.version, m_text->text()}.toJson());
        return true;
    }
    if (isEnter) {
        take();
        return true;
    }
    if (watched == m_table && key->key() == Qt::Key_Slash) {
        m_text->setFocus();
        return true;
    }
    if (watched == m_text && key->key() == Qt::Key_Down) {
        m_table->setFocus();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace reiyan::ui
