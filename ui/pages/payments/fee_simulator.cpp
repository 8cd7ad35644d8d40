#include "ui/pages/payments/fee_simulator.h"

#include "models/texts/money_text.h"
#include "ui/widgets/money_edit.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

constexpr qint64 kUsual = 100'000;

} // namespace

FeeSimulator::FeeSimulator(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_amount(new MoneyEdit(this))
    , m_table(new QTableWidget(0, 4, this))
{
    setObjectName(QStringLiteral("feeSimulator"));
    m_table->setObjectName(QStringLiteral("feeTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setMinimumHeight(fontMetrics().height() * 9);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->addWidget(m_title);
    layout->addWidget(m_amount);
    layout->addWidget(m_table, 1);
    connect(m_amount, &MoneyEdit::changed, this, &FeeSimulator::fill);
    retranslate();
    m_amount->edit()->setText(texts::formatAmount(Money::rupiah(kUsual)));
}

void FeeSimulator::show(const QList<payments::PaymentMethod> &methods)
{
    m_methods = methods;
    fill();
}

void FeeSimulator::retranslate()
{
    m_title->setText(tr("What does it cost?"));
    m_amount->edit()->setAccessibleName(tr("Amount"));
    m_table->setAccessibleName(tr("Cost by way to pay"));
    m_table->setHorizontalHeaderLabels({tr("Method"), tr("Fee"), tr("Paid"), tr("We get")});
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fill();
}

void FeeSimulator::fill()
{
    const auto amount = m_amount->amount();
    m_table->setRowCount(amount ? int(m_methods.size()) : 0);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const payments::PaymentMethod &method = m_methods.at(row);
        const Result<Money> cost = method.fee.of(*amount);
        const Result<Money> more = method.fee.onTopOf(*amount);
        const Money fee = cost ? *cost : Money();
        const Money onTop = more ? *more : Money();
        const Money pays = Money::rupiah(amount->toRupiah() + onTop.toRupiah());
        const Money gets = Money::rupiah(pays.toRupiah() - fee.toRupiah());
        const QStringList cells{method.title, texts::formatAmount(fee), texts::formatAmount(pays),
                                texts::formatAmount(gets)};
        for (int column = 0; column < int(cells.size()); ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight)
                                   | Qt::AlignVCenter);
            item->setToolTip(cells.at(column));
            m_table->setItem(row, column, item);
        }
    }
}

} // namespace reiyan::ui
