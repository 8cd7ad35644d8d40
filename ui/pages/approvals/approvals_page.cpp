#include "ui/pages/approvals/approvals_page.h"

#include "models/cell_text.h"
#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

QString kindText(const QString &kind)
{
    if (kind == QLatin1String("deposit.approve"))
        return ApprovalsPage::tr("Approve a deposit");
    if (kind == QLatin1String("order.place"))
        return ApprovalsPage::tr("Sell from a wallet");
    if (kind == QLatin1String("deposit.review"))
        return ApprovalsPage::tr("Deposit paid otherwise");
    if (kind == QLatin1String("deposit.reverse"))
        return ApprovalsPage::tr("Take a deposit back");
    if (kind == QLatin1String("wallet.adjust"))
        return ApprovalsPage::tr("Adjust a wallet");
    if (kind == QLatin1String("payment.method"))
        return ApprovalsPage::tr("Way to pay");
    if (kind == QLatin1String("payment.gateway"))
        return ApprovalsPage::tr("Account at a gateway");
    if (kind == QLatin1String("order.reroute"))
        return ApprovalsPage::tr("Send an order on");
    if (kind == QLatin1String("order.decide"))
        return ApprovalsPage::tr("Decide a hanging order");
    if (kind == QLatin1String("user.create"))
        return ApprovalsPage::tr("New person of the staff");
    if (kind == QLatin1String("store.unlatch"))
        return ApprovalsPage::tr("Let money move again");
    return kind;
}

} // namespace

ApprovalsPage::ApprovalsPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_table(new QTableWidget(this))
    , m_empty(new QLabel(m_table))
    , m_armBar(new ArmBar(this))
{
    build();
    const auto decide = [this](const char *id, std::function<QString()> text, Qt::Key key,
                               bool approve) {
        m_desk.actions.add(
            m_table,
            {.id = id,
             .text = std::move(text),
             .keys = QKeySequence(key),
             .context = "approvals",
             .permission = identity::Permission::ApprovalView,
             .risk = Risk::R2,
             .guarded = true,
             .isReady = [this] { return current() && !isOwn(); },
             .whyDisabled =
                 [this] {
                     return isOwn() ? tr("You requested this yourself; another person must decide.")
                                    : QString();
                 },
             .run = [this, approve] { arm(approve); }});
    };
    decide(
        "approvals.approve", [] { return tr("Approve"); }, Qt::Key_A, true);
    decide(
        "approvals.reject", [] { return tr("Reject"); }, Qt::Key_R, false);
    m_desk.actions.add(m_table, {.id = "approvals.cancel_send",
                                 .text = [] { return tr("Take the last action back"); },
                                 .keys = QKeySequence(Qt::Key_U),
                                 .context = "approvals",
                                 .permission = identity::Permission::ApprovalView,
                                 .run = [this] { m_desk.outbox.cancelLast(); }});
    connect(m_table, &QTableWidget::currentCellChanged, &m_desk.actions, &ActionRegistry::refresh);
    connect(m_armBar, &ArmBar::committed, this, [this](const QString &reason) {
        commands::DecideApproval decision = *m_decision;
        decision.reason = reason;
        m_desk.outbox.add({m_commandId, commands::DecideApproval::kKind, decision.toJson(),
                           decision.approve ? tr("Approve a request") : tr("Reject a request")});
        m_table->setFocus();
    });
    connect(m_armBar, &ArmBar::dropped, this, [this] { m_table->setFocus(); });
    retranslate();
}

void ApprovalsPage::build()
{
    setObjectName(QStringLiteral("S20_Persetujuan"));
    m_table->setObjectName(QStringLiteral("S20_Persetujuan_table"));
    m_table->setColumnCount(6);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_armBar->obey(m_table);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("role", QStringLiteral("secondary"));
    auto *emptyLayout = new QVBoxLayout(m_table);
    emptyLayout->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_armBar);
}

QString ApprovalsPage::title() const
{
    return tr("Approvals");
}

void ApprovalsPage::enter()
{
    load();
    m_table->setFocus();
}

void ApprovalsPage::storeChanged()
{
    load();
}

void ApprovalsPage::retranslate()
{
    m_table->setAccessibleName(tr("Approvals"));
    m_table->setHorizontalHeaderLabels({tr("Age"), tr("Kind"), tr("Object"), tr("Value (Rp)"),
                                        tr("Requested by"), tr("Expires in")});
    fill();
}

void ApprovalsPage::load()
{
    deliver(m_desk.services.approvals(), this,
            [this](const Result<QList<commands::ApprovalRow>> &rows) {
                if (rows) {
                    m_rows = *rows;
                    fill();
                } else {
                    m_empty->setText(texts::errorText(rows.error()));
                    m_empty->show();
                }
            });
}

void ApprovalsPage::fill()
{
    using models::ColumnKind;
    const int row = std::max(0, m_table->currentRow());
    m_table->setRowCount(int(m_rows.size()));
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const commands::ApprovalRow &approval = m_rows.at(i);
        const QStringList cells = {models::cellText(ColumnKind::Age, approval.requestedAt),
                                   kindText(approval.commandKind),
                                   approval.summary,
                                   texts::formatAmount(approval.amount),
                                   approval.makerName,
                                   models::cellText(ColumnKind::Until, approval.expiresAt)};
        for (int column = 0; column < int(cells.size()); ++column)
            m_table->setItem(i, column, new QTableWidgetItem(cells.at(column)));
        m_table->item(i, 3)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const QList<int> widths = {10, 22, 40, 14, 18, 12};
    for (int column = 0; column < int(widths.size()); ++column)
        m_table->setColumnWidth(column, widths.at(column) * digit);
    if (!m_rows.isEmpty())
        m_table->setCurrentCell(std::min(row, int(m_rows.size()) - 1), 0);
    m_empty->setText(tr("Nothing waits for you."));
    m_empty->setVisible(m_rows.isEmpty());
    m_desk.actions.refresh();
}

const commands::ApprovalRow *ApprovalsPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

bool ApprovalsPage::isOwn() const
{
    return current() && current()->maker == m_desk.actions.actor().user;
}

void ApprovalsPage::arm(bool approve)
{
    const commands::ApprovalRow &row = *current();
    m_decision = commands::DecideApproval{row.id, row.version, approve, {}};
    m_commandId = m_desk.services.newId();
    const QString what =
        QStringLiteral("%1 · %2").arg(row.summary, texts::formatRupiah(row.amount));
    if (approve)
        m_armBar->arm(tr("Approve for %1: %2?").arg(row.makerName, what));
    else
        m_armBar->arm(tr("Reject for %1: %2? Why?").arg(row.makerName, what),
                      {tr("Amount looks wrong"), tr("Evidence is missing"), tr("Ask me first")});
}

} // namespace reiyan::ui
