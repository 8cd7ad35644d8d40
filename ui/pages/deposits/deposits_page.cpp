#include "ui/pages/deposits/deposits_page.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"
#include "services/deposits/deposits_commands.h"
#include "ui/pages/deposits/deposit_form.h"

#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

using deposits::DepositDetails;

ListRequest queue(const QStringList &states, bool newestFirst)
{
    ListRequest request;
    if (!states.isEmpty())
        request.filters.append({"status", ListFilter::Compare::OneOf, states});
    request.sort = "created_at";
    request.descending = newestFirst;
    return request;
}

QList<std::pair<QString, QString>> stateOptions()
{
    QList<std::pair<QString, QString>> options;
    for (const char *code : {"SUBMITTED", "MATCHED", "CREDITED", "REJECTED", "EXPIRED"})
        options.append({QLatin1String(code), texts::depositStateText(QLatin1String(code))});
    return options;
}

} // namespace

DepositsPage::DepositsPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_details(new DetailsPanel(this))
{
    setObjectName(QStringLiteral("S03_Deposit"));
    DataListPage::Setup setup;
    setup.id = "deposits";
    setup.tableName = QStringLiteral("S03_Deposit_table");
    setup.list = models::ListId::Deposits;
    setup.details = m_details;
    setup.views = {
        {"queue", [] { return tr("To be checked"); },
         queue({QStringLiteral("SUBMITTED"), QStringLiteral("MATCHED")}, false)},
        {"matched", [] { return tr("Matched"); }, queue({QStringLiteral("MATCHED")}, false)},
        {"all", [] { return tr("All"); }, queue({}, true)},
    };
    setup.choices = {{"status", [] { return tr("All states"); }, stateOptions}};
    setup.emptyText = [] {
        return tr("All deposits are done. New ones appear here by themselves.");
    };
    m_list = new DataListPage(desk, setup, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &DataListPage::currentChanged, this, &DepositsPage::showDetails);
    addActions();
    addClerkActions();
    m_list->setBarActions({"deposits.approve", "deposits.reject", "deposits.match"});
}

void DepositsPage::addActions()
{
    const auto state = [] { return tr("The deposit is not in a state for this."); };
    m_desk.actions.add(m_list->table(), {.id = "deposits.approve",
                                         .text = [] { return tr("Approve"); },
                                         .keys = QKeySequence(Qt::Key_A),
                                         .context = "deposits",
                                         .permission = identity::Permission::DepositApprove,
                                         .risk = Risk::R2,
                                         .guarded = true,
                                         .isReady =
                                             [this] {
                                                 // Approved is what was seen: the row's details,
                                                 // balance included.
                                                 return isOneOf({QStringLiteral("MATCHED")})
                                                        && !isOwnRequest() && m_shown
                                                        && m_shown->id.text == m_list->currentId()
                                                        && !isOwnMatch();
                                             },
                                         .whyDisabled =
                                             [this, state] {
                                                 if (isOwnRequest())
                                                     return tr("You filed this request yourself.");
                                                 if (isOwnMatch())
                                                     return tr("You noted its bank line yourself; "
                                                               "another person approves.");
                                                 return isOneOf({QStringLiteral("SUBMITTED")})
                                                            ? tr("Note the bank line first (M).")
                                                            : state();
                                             },
                                         .run = [this] { armApprove(); }});
    m_desk.actions.add(m_list->table(), {.id = "deposits.reject",
                                         .text = [] { return tr("Reject"); },
                                         .keys = QKeySequence(Qt::Key_R),
                                         .context = "deposits",
                                         .permission = identity::Permission::DepositReject,
                                         .risk = Risk::R2,
                                         .guarded = true,
                                         .isReady =
                                             [this] {
                                                 return isOneOf({QStringLiteral("MATCHED"),
                                                                 QStringLiteral("SUBMITTED")})
                                                        && !isOwnRequest();
                                             },
                                         .whyDisabled = state,
                                         .run = [this] { armReject(); }});
}

void DepositsPage::addClerkActions()
{
    const auto state = [] { return tr("The deposit is not in a state for this."); };
    m_desk.actions.add(m_list->table(), {.id = "deposits.match",
                                         .text = [] { return tr("Note the bank line"); },
                                         .keys = QKeySequence(Qt::Key_M),
                                         .context = "deposits",
                                         .permission = identity::Permission::DepositMatch,
                                         .risk = Risk::R1,
                                         .isReady =
                                             [this] {
                                                 return isOneOf({QStringLiteral("SUBMITTED"),
                                                                 QStringLiteral("EXPIRED"),
                                                                 QStringLiteral("REJECTED")});
                                             },
                                         .whyDisabled = state,
                                         .run = [this] { armMatch(); }});
    m_desk.actions.add(m_list->table(), {.id = "deposits.request",
                                         .text = [] { return tr("New deposit for a member"); },
                                         .keys = QKeySequence(Qt::CTRL | Qt::Key_N),
                                         .context = "deposits",
                                         .permission = identity::Permission::DepositRequest,
                                         .risk = Risk::R1,
                                         .run = [this] { newRequest(); }});
}

QString DepositsPage::title() const
{
    return tr("Deposits");
}

void DepositsPage::enter()
{
    m_list->restoreState();
    m_list->table()->setFocus();
}

void DepositsPage::storeChanged()
{
    m_list->refresh();
    if (m_list->hasCurrent())
        showDetails(m_list->currentId());
}

void DepositsPage::retranslate()
{
    m_list->retranslate();
    if (m_shown)
        fill(*m_shown);
    else
        m_details->clear(tr("Choose a deposit."));
}

void DepositsPage::openRecord(const QString &text)
{
    m_list->showView(2);
    m_list->setText(text);
}

bool DepositsPage::isOneOf(const QStringList &states) const
{
    return m_list && states.contains(m_list->currentValue("status").toString());
}

bool DepositsPage::isOwnRequest() const
{
    return m_list->currentValue("requested_by_id").toString() == m_desk.actions.actor().user.text;
}

bool DepositsPage::isOwnMatch() const
{
    return m_shown && m_shown->matchedById == m_desk.actions.actor().user;
}

void DepositsPage::showDetails(const QString &id)
{
    if (id.isEmpty()) {
        m_shown.reset();
        m_details->clear(tr("Choose a deposit."));
        return;
    }
    deliver(m_desk.services.deposit({id}), this,
            [this, id](const Result<std::optional<DepositDetails>> &details) {
                if (id != m_list->currentId())
                    return; // the person has moved on
                m_shown = details ? *details : std::nullopt;
                if (m_shown)
                    fill(*m_shown);
                else
                    m_details->clear(details ? tr("Choose a deposit.")
                                             : texts::errorText(details.error()));
                m_desk.actions.refresh();
            });
}

void DepositsPage::fill(const DepositDetails &d)
{
    m_details->clear();
    m_details->setHeadline(d.number + QStringLiteral("  ·  ") + d.memberName,
                           texts::formatRupiah(d.amount));
    m_details->setChip(texts::depositStateText(d.status), texts::depositStateFamily(d.status));
    m_details->addField(tr("Method"), d.method);
    m_details->addField(tr("Bank line"), d.matchNote);
    m_details->addField(tr("Found by"), d.matchedBy);
    m_details->addField(tr("Filed by"), d.requestedBy);
    m_details->addField(tr("Filed at"), texts::formatDateTime(d.createdAt));
    m_details->addField(tr("Deadline"), texts::formatDateTime(d.expiresAt));
    m_details->addField(tr("Reason"), d.reason);
    m_details->addSection(tr("Wallet"));
    m_details->addField(tr("Balance"), texts::formatRupiah(d.balance));
    m_details->addField(tr("Available"), texts::formatRupiah(d.available));
    if (d.status == QLatin1String("SUBMITTED") || d.status == QLatin1String("MATCHED")) {
        const Money after = Money::rupiah(d.balance.toRupiah() + d.amount.toRupiah());
        m_details->addField(tr("After approval"), texts::formatRupiah(after));
    }
    m_details->addSection(tr("History"));
    for (const deposits::HistoryStep &step : d.history) {
        m_details->addLine(
            texts::formatTime(step.at),
            texts::depositStateText(step.to)
                + (step.actor.isEmpty() ? QString() : QStringLiteral(" · ") + step.actor));
    }
}

void DepositsPage::armApprove()
{
    const DepositDetails d = *m_shown;
    const Money after = Money::rupiah(d.balance.toRupiah() + d.amount.toRupiah());
    m_list->arm(
        {.consequence = tr("Approve %1 for %2? Balance %3 → %4.")
                            .arg(texts::formatRupiah(d.amount), d.memberName,
                                 texts::formatRupiah(d.balance), texts::formatRupiah(after)),
         .kind = deposits::ApproveDeposit::kKind,
         .payload =
             [d](const QString &) {
                 return deposits::ApproveDeposit{d.id, d.version}.toJson();
             },
         .text = tr("Approve %1").arg(d.number)});
}

void DepositsPage::armReject()
{
    const DepositId id{m_list->currentId()};
    const qint64 version = m_list->currentValue("version").toLongLong();
    const QString number = m_list->currentValue("number").toString();
    m_list->arm({.consequence = tr("Reject %1? The balance stays as it is. Why?").arg(number),
                 .reasons = {tr("No money arrived"), tr("Amount differs"), tr("Proof is forged"),
                             tr("Filed twice"), tr("Asked by the member")},
                 .kind = deposits::RejectDeposit::kKind,
                 .payload =
                     [id, version](const QString &reason) {
                         return deposits::RejectDeposit{id, version, reason}.toJson();
                     },
                 .text = tr("Reject %1").arg(number)});
}

void DepositsPage::armMatch()
{
    const DepositId id{m_list->currentId()};
    const qint64 version = m_list->currentValue("version").toLongLong();
    const QString number = m_list->currentValue("number").toString();
    const QString method = m_list->currentValue("method").toString();
    m_list->arm({.consequence = tr("Which bank line is %1? Time, name or reference.").arg(number),
                 .reasons = {method + QStringLiteral(" CR ")},
                 .kind = deposits::MatchDeposit::kKind,
                 .payload =
                     [id, version](const QString &note) {
                         return deposits::MatchDeposit{id, version, note}.toJson();
                     },
                 .text = tr("Note the bank line of %1").arg(number)});
}

void DepositsPage::newRequest()
{
    auto *form = new DepositForm(m_desk, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::finished, this, [this] { m_list->table()->setFocus(); });
    form->open();
}

} // namespace reiyan::ui
