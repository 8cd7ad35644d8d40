#include "ui/pages/members/members_page.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"

#include <QVBoxLayout>

namespace reiyan::ui {

using members::MemberDetails;

MembersPage::MembersPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_details(new DetailsPanel(this))
{
    setObjectName(QStringLiteral("S12_Member"));
    DataListPage::Setup setup;
    setup.id = "members";
    setup.tableName = QStringLiteral("S12_Member_table");
    setup.list = models::ListId::Members;
    setup.details = m_details;
    ListRequest newest;
    newest.sort = "created_at";
    setup.views = {{"all", [] { return tr("Members"); }, newest}};
    setup.emptyText = [] { return tr("No members yet."); };
    m_list = new DataListPage(desk, setup, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &DataListPage::currentChanged, this, &MembersPage::showDetails);
    const auto openLedger = [this] {
        emit ledgerWanted(m_list->currentValue("user_name").toString());
    };
    connect(m_list, &DataListPage::opened, this, openLedger);
    m_desk.actions.add(m_list->table(), {.id = "members.ledger",
                                         .text = [] { return tr("Show this member's statement"); },
                                         .keys = QKeySequence(Qt::Key_W),
                                         .context = "members",
                                         .permission = identity::Permission::WalletView,
                                         .isReady = [this] { return m_list->hasCurrent(); },
                                         .run = openLedger});
}

QString MembersPage::title() const
{
    return tr("Members");
}

void MembersPage::enter()
{
    m_list->restoreState();
    m_list->table()->setFocus();
}

void MembersPage::storeChanged()
{
    m_list->refresh();
    if (m_list->hasCurrent())
        showDetails(m_list->currentId());
}

void MembersPage::retranslate()
{
    m_list->retranslate();
    showDetails(m_list->currentId());
}

void MembersPage::openRecord(const QString &text)
{
    m_list->setText(text);
}

void MembersPage::showDetails(const QString &id)
{
    if (id.isEmpty()) {
        m_details->clear(tr("Choose a member."));
        return;
    }
    deliver(m_desk.services.member({id}), this,
            [this, id](const Result<std::optional<MemberDetails>> &details) {
                if (id != m_list->currentId())
                    return;
                if (details && *details)
                    fill(**details);
                else
                    m_details->clear(details ? tr("Choose a member.")
                                             : texts::errorText(details.error()));
            });
}

void MembersPage::fill(const MemberDetails &d)
{
    m_details->clear();
    m_details->setHeadline(
        d.fullName + QStringLiteral("  ·  ") + d.userName,
        texts::formatRupiah(Money::rupiah(d.balance.toRupiah() - d.held.toRupiah())));
    m_details->setChip(texts::walletStatusText(d.walletStatus),
                       texts::walletStatusFamily(d.walletStatus));
    m_details->addField(tr("Balance"), texts::formatRupiah(d.balance));
    m_details->addField(tr("Held"), texts::formatRupiah(d.held));
    m_details->addField(tr("Level"), d.level);
    m_details->addField(tr("Phone"), texts::formatPhone(d.phone));
    m_details->addField(tr("Member since"), texts::formatDate(d.createdAt));
    m_details->addField(tr("Last 30 days"), tr("%n orders", nullptr, int(d.orders30d))
                                                + QStringLiteral(" · ")
                                                + texts::formatRupiah(d.spent30d));
    const auto add = [this](const QString &title, const QList<MemberDetails::Line> &lines,
                            const std::function<QString(const MemberDetails::Line &)> &tell) {
        m_details->addSection(title);
        for (const MemberDetails::Line &line : lines)
            m_details->addLine(texts::formatDate(line.at).left(5), tell(line),
                               texts::formatAmount(line.amount));
        if (lines.isEmpty())
            m_details->addLine({}, tr("None yet."));
    };
    add(tr("Wallet"), d.entries, [](const MemberDetails::Line &line) {
        return texts::transferKindText(line.status) + u' ' + line.number;
    });
    add(tr("Orders"), d.orders, [](const MemberDetails::Line &line) {
        return QString(line.text + QStringLiteral(" · ") + texts::orderStateText(line.status));
    });
    add(tr("Deposits"), d.deposits, [](const MemberDetails::Line &line) {
        return QString(line.text + QStringLiteral(" · ") + texts::depositStateText(line.status));
    });
}

} // namespace reiyan::ui
