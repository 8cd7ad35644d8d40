#include "ui/pages/deposits/bulk_approval.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "services/base/deliver.h"
#include "services/deposits/deposits_commands.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

/// The value of a column in a page's row, by its stable id.
QVariant valueOf(const ListRow &row, const QByteArray &column)
{
    static const QList<models::ColumnInfo> columns = models::listColumns(models::ListId::Deposits);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns.at(i).id == column)
            return row.values.value(i);
    }
    return {};
}

} // namespace

BulkApproval::BulkApproval(const Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_text(new QLabel(tr("Looking at what is certain …"), this))
    , m_send(new QPushButton(tr("Approve them"), this))
{
    setObjectName(QStringLiteral("bulkApproval"));
    setWindowTitle(tr("Approve exact matches"));
    setMinimumWidth(480);
    m_text->setObjectName(QStringLiteral("bulkText"));
    m_text->setWordWrap(true);
    m_send->setProperty("primary", true);
    m_send->setEnabled(false);
    auto *leave = new QPushButton(tr("Close"), this);
    leave->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, [this] {
        m_send->setEnabled(false);
        next();
    });
    dryRun();
}

void BulkApproval::dryRun()
{
    ListRequest certain;
    certain.filters = {{"status", ListFilter::Compare::Equal, QStringLiteral("MATCHED")},
                       {"verdict", ListFilter::Compare::Equal, QStringLiteral("exact")}};
    certain.sort = "created_at";
    certain.descending = false;
    ListCursor first;
    first.limit = 2 * kMost;
    deliver(m_desk.services.page(models::ListId::Deposits, certain, first), this,
            [this](const Result<ListPage> &page) {
                if (page)
                    freeze(*page);
                else
                    m_text->setText(texts::errorText(page.error()));
            });
}

void BulkApproval::freeze(const ListPage &page)
{
    const QString me = m_desk.actions.actor().user.text;
    int own = 0;
    int more = 0;
    qint64 total = 0;
    for (const ListRow &row : page.rows) {
        const bool isOwn =
            valueOf(row, "requested_by_id") == me || valueOf(row, "matched_by_id") == me;
        if (isOwn) {
            ++own;
        } else if (m_rows.size() == kMost) {
            ++more;
        } else {
            m_rows.append({m_desk.services.newId(),
                           {row.id},
                           valueOf(row, "version").toLongLong(),
                           valueOf(row, "number").toString(),
                           Money::rupiah(valueOf(row, "amount").toLongLong())});
            total += m_rows.constLast().amount.toRupiah();
        }
    }
    QStringList lines{tr("%1 exact matches, %2 together, will be approved.")
                          .arg(m_rows.size())
                          .arg(texts::formatRupiah(Money::rupiah(total)))};
    if (!m_rows.isEmpty())
        lines.append(
            tr("From %1 to %2.").arg(m_rows.constFirst().number, m_rows.constLast().number));
    if (own > 0)
        lines.append(tr("%1 are left out: you filed them or found their line.").arg(own));
    if (more > 0 || page.hasMore)
        lines.append(tr("Others wait for the next time: at most %1 at once.").arg(kMost));
    if (m_rows.isEmpty())
        lines = QStringList{tr("Nothing is certain that another person prepared.")} + lines.mid(1);
    m_text->setText(lines.join(u'\n'));
    m_send->setEnabled(!m_rows.isEmpty());
    m_send->setDefault(true);
    m_send->setFocus();
}

/// One after the other: each is its own command, and the next one sees what the last one did.
void BulkApproval::next()
{
    if (m_at >= m_rows.size()) {
        finish();
        return;
    }
    const Row row = m_rows.at(m_at++);
    m_text->setText(tr("%1 of %2: %3").arg(m_at).arg(m_rows.size()).arg(row.number));
    deliver(m_desk.services.file(row.commandId, deposits::ApproveDeposit::kKind,
                                 deposits::ApproveDeposit{row.deposit, row.version}.toJson(),
                                 m_desk.actions.actor().user),
            this, [this, row](const Result<commands::Outcome> &outcome) {
                if (!outcome)
                    m_failed.append(row.number + QStringLiteral(": ")
                                    + texts::errorText(outcome.error()));
                else
                    ++(outcome->state == commands::State::Waiting ? m_waiting : m_approved);
                next();
            });
}

void BulkApproval::finish()
{
    QStringList lines{tr("%1 approved.").arg(m_approved)};
    if (m_waiting > 0)
        lines.append(tr("%1 wait for a second person: above your limit.").arg(m_waiting));
    if (!m_failed.isEmpty())
        lines.append(tr("%1 left alone:").arg(m_failed.size()));
    m_text->setText((lines + m_failed).join(u'\n'));
}

} // namespace reiyan::ui
