#include "ui/pages/deposits/statement_dialog.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"
#include "ui/widgets/file_dialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

using statements::Layout;

struct Place {
    const char *name;
    int Layout::*column;
};
constexpr std::array kPlaces = {
    Place{QT_TRANSLATE_NOOP("reiyan::ui::StatementDialog", "Date"), &Layout::date},
    Place{QT_TRANSLATE_NOOP("reiyan::ui::StatementDialog", "Time"), &Layout::time},
    Place{QT_TRANSLATE_NOOP("reiyan::ui::StatementDialog", "Text"), &Layout::text},
    Place{QT_TRANSLATE_NOOP("reiyan::ui::StatementDialog", "Amount"), &Layout::amount},
    Place{QT_TRANSLATE_NOOP("reiyan::ui::StatementDialog", "CR / DB"), &Layout::marker},
    Place{QT_TRANSLATE_NOOP("reiyan::ui::StatementDialog", "In"), &Layout::credit},
    Place{QT_TRANSLATE_NOOP("reiyan::ui::StatementDialog", "Out"), &Layout::debit},
    Place{QT_TRANSLATE_NOOP("reiyan::ui::StatementDialog", "Balance"), &Layout::balance},
};

constexpr int kShownRows = 12;

QString sumText(const statements::Statement &statement)
{
    qint64 in = 0;
    qint64 out = 0;
    for (const statements::Line &line : statement.lines)
        (line.amount.isPositive() ? in : out) += line.amount.toRupiah();
    return StatementDialog::tr("%1 lines · in %2 · out %3")
        .arg(QString::number(statement.lines.size()), texts::formatRupiah(Money::rupiah(in)),
             texts::formatRupiah(Money::rupiah(-out)));
}

} // namespace

StatementDialog::StatementDialog(const Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_account(new QComboBox(this))
    , m_paste(new QPlainTextEdit(this))
    , m_head(new QTableWidget(this))
    , m_summary(new QLabel(this))
    , m_import(new QPushButton(tr("Read in"), this))
{
    setObjectName(QStringLiteral("statementDialog"));
    setWindowTitle(tr("Read a bank statement in"));
    resize(QSize(940, 600).boundedTo(parent->window()->size() - QSize(60, 60)));
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(350));
    connect(&m_typing, &QTimer::timeout, this, &StatementDialog::look);
    connect(m_paste, &QPlainTextEdit::textChanged, this, [this] {
        m_path.clear();
        m_layout.reset();
        m_typing.start();
    });
    connect(m_account, &QComboBox::activated, this, &StatementDialog::look);
    connect(m_import, &QPushButton::clicked, this, &StatementDialog::import);
    loadAccounts();
    say(tr("Choose the account, then the file that the bank gave, or paste its lines."), false);
    m_paste->setFocus();
}

void StatementDialog::build()
{
    m_account->setObjectName(QStringLiteral("statementAccount"));
    m_account->setAccessibleName(tr("Our account"));
    m_paste->setObjectName(QStringLiteral("statementPaste"));
    m_paste->setPlaceholderText(tr("Paste the lines of your internet banking here"));
    m_paste->setAccessibleName(tr("Pasted lines"));
    m_paste->setTabChangesFocus(true);
    m_paste->setMaximumHeight(fontMetrics().height() * 6);
    m_head->setObjectName(QStringLiteral("statementHead"));
    m_head->setAccessibleName(tr("The first rows"));
    m_head->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_head->setFocusPolicy(Qt::NoFocus);
    m_summary->setObjectName(QStringLiteral("statementSummary"));
    m_summary->setWordWrap(true);
    m_import->setObjectName(QStringLiteral("statementImport"));
    m_import->setProperty("primary", true);
    m_import->setEnabled(false);
    auto *choose = new QPushButton(tr("Choose a file …"), this);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &StatementDialog::choose);
    auto *leave = new QPushButton(tr("Close"), this);
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *source = new QHBoxLayout;
    source->addWidget(m_account, 2);
    source->addWidget(choose);
    source->addStretch(1);
    auto *form = new QFormLayout;
    buildColumns(form);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_head, 1);
    middle->addLayout(form);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(leave);
    buttons->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(source);
    layout->addWidget(m_paste);
    layout->addLayout(middle, 1);
    layout->addLayout(buttons);
}

void StatementDialog::buildColumns(QFormLayout *form)
{
    for (const Place &place : kPlaces) {
        auto *box = new QComboBox(this);
        box->setAccessibleName(tr(place.name));
        box->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
        connect(box, &QComboBox::activated, this, [this, box, column = place.column] {
            if (!m_layout)
                m_layout = m_known;
            (*m_layout).*column = box->currentIndex() - 1;
            look();
        });
        m_columns.append(box);
        form->addRow(tr(place.name), box);
    }
}

void StatementDialog::loadAccounts()
{
    deliver(m_desk.services.paymentMethods(), this,
            [this](const Result<QList<payments::PaymentMethod>> &methods) {
                if (!methods) {
                    say(texts::errorText(methods.error()), true);
                    return;
                }
                for (const payments::PaymentMethod &method : *methods) {
                    if (method.isManual())
                        m_account->addItem(method.title + QStringLiteral("  ")
                                               + method.receiverNumber,
                                           method.code);
                }
            });
}

void StatementDialog::choose()
{
    QFileDialog *dialog = newFileDialog(this, tr("Bank statement"), tr("Open"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Statements (*.csv *.txt *.tsv *.xlsx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &StatementDialog::read);
    dialog->open();
}

void StatementDialog::read(const QString &path)
{
    m_path = path;
    m_layout.reset();
    look();
}

StatementSource StatementDialog::source() const
{
    return {m_account->currentData().toString(), m_path, m_paste->toPlainText(), m_layout};
}

void StatementDialog::look()
{
    if (m_path.isEmpty() && m_paste->toPlainText().trimmed().isEmpty())
        return;
    m_import->setEnabled(false);
    say(tr("Reading …"), false);
    const quint64 generation = ++m_generation;
    deliver(m_desk.services.readStatement(source()), this,
            [this, generation](const Result<StatementView> &view) {
                if (generation != m_generation)
                    return;
                if (view)
                    show(*view);
                else
                    say(texts::errorText(view.error()), true);
            });
}

void StatementDialog::show(const StatementView &view)
{
    m_known = view.layout;
    showHead(view);
    if (view.error) {
        say(texts::errorText(*view.error), true);
        return;
    }
    QStringList lines{sumText(view.statement)};
    if (view.statement.rejectedCount > 0)
        lines.append(tr("%1 rows cannot be read, the first: %2")
                         .arg(view.statement.rejectedCount)
                         .arg(view.statement.rejected.constFirst().cells));
    if (view.statement.balanceGaps > 0)
        lines.append(tr("The balance does not follow in %1 places: a row may be missing.")
                         .arg(view.statement.balanceGaps));
    say(lines.join(u'\n'), false);
    m_import->setEnabled(m_account->currentIndex() >= 0);
    m_import->setDefault(true);
}

void StatementDialog::showHead(const StatementView &view)
{
    const auto rows = std::min<qsizetype>(view.head.size(), kShownRows);
    qsizetype columns = 0;
    for (const QStringList &row : view.head)
        columns = std::max(columns, row.size());
    m_head->clear();
    m_head->setRowCount(int(rows));
    m_head->setColumnCount(int(columns));
    QStringList names{tr("none")};
    for (qsizetype column = 0; column < columns; ++column)
        names.append(tr("Column %1").arg(column + 1));
    m_head->setHorizontalHeaderLabels(names.mid(1));
    for (int row = 0; row < int(rows); ++row) {
        const QStringList &cells = view.head.at(row);
        for (int column = 0; column < int(cells.size()); ++column)
            m_head->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    }
    m_head->resizeColumnsToContents();
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        m_columns.at(i)->clear();
        m_columns.at(i)->addItems(names);
        m_columns.at(i)->setCurrentIndex(view.layout.*(kPlaces.at(size_t(i)).column) + 1);
    }
}

void StatementDialog::import()
{
    m_import->setEnabled(false);
    say(tr("Reading in …"), false);
    deliver(m_desk.services.importStatement(source(), m_desk.actions.actor().user), this,
            [this](const Result<StatementImported> &done) {
                if (!done) {
                    say(texts::errorText(done.error()), true);
                    m_import->setEnabled(true);
                    return;
                }
                say(tr("%1 new lines, %2 were known. What is certain is matched now; another "
                       "person approves it.")
                        .arg(done->added)
                        .arg(done->known),
                    false);
                m_paste->blockSignals(true);
                m_paste->clear();
                m_paste->blockSignals(false);
            });
}

void StatementDialog::say(const QString &text, bool isError)
{
    m_summary->setProperty("role", isError ? QStringLiteral("error") : QStringLiteral("secondary"));
    m_summary->style()->unpolish(m_summary);
    m_summary->style()->polish(m_summary);
    m_summary->setText(text);
}

} // namespace reiyan::ui
