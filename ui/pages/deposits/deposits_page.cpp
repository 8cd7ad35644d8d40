#include "ui/pages/deposits/deposits_page.h"

#include "models/texts/error_texts.h"
#include "models/texts/state_texts.h"
#include "services/base/deliver.h"
#include "ui/pages/deposits/bulk_approval.h"
#include "ui/pages/deposits/deposit_decisions.h"
#include "ui/pages/deposits/deposit_form.h"
#include "ui/pages/deposits/deposit_story.h"
#include "ui/pages/deposits/evidence_view.h"
#include "ui/pages/deposits/statement_dialog.h"

#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

using deposits::DepositDetails;

constexpr int kAllView = 6;

ListRequest queue(const QStringList &states, const QStringList &verdicts = {})
{
    ListRequest request;
    request.filters.append({"status", ListFilter::Compare::OneOf, states});
    if (!verdicts.isEmpty())
        request.filters.append({"verdict", ListFilter::Compare::OneOf, verdicts});
    request.sort = "created_at";
    request.descending = false;
    return request;
}

QList<std::pair<QString, QString>> stateOptions()
{
    QList<std::pair<QString, QString>> options;
    for (const char *code : {"SUBMITTED", "MATCHED", "INVOICED", "REVIEW", "CREDITED", "REJECTED",
                             "EXPIRED", "CANCELLED", "REVERSED"})
        options.append({QLatin1String(code), texts::depositStateText(QLatin1String(code))});
    return options;
}

QList<std::pair<QString, QString>> verdictOptions()
{
    QList<std::pair<QString, QString>> options;
    for (const char *code :
         {"exact", "late_exact", "near", "none", "noted", "duplicate", "gateway"})
        options.append({QLatin1String(code), texts::depositVerdictText(QLatin1String(code))});
    return options;
}

QList<ListView> views()
{
    const QString submitted = QStringLiteral("SUBMITTED");
    const QString matched = QStringLiteral("MATCHED");
    ListRequest all;
    all.sort = "created_at";
    return {
        {"queue", [] { return DepositsPage::tr("To be checked"); },
         queue({submitted, matched, QStringLiteral("REVIEW")})},
        {"exact", [] { return DepositsPage::tr("Exact matches"); },
         queue({matched}, {QStringLiteral("exact")})},
        {"near", [] { return DepositsPage::tr("Look alike"); },
         queue({submitted, QStringLiteral("EXPIRED")},
               {QStringLiteral("near"), QStringLiteral("late_exact")})},
        {"none", [] { return DepositsPage::tr("No bank line"); },
         queue({submitted}, {QStringLiteral("none"), QString()})},
        {"duplicate", [] { return DepositsPage::tr("Evidence used before"); },
         queue({submitted, matched}, {QStringLiteral("duplicate")})},
        {"gateway", [] { return DepositsPage::tr("At gateways"); },
         queue({QStringLiteral("INVOICING"), QStringLiteral("INVOICED"),
                QStringLiteral("INVOICE_UNKNOWN"), QStringLiteral("REVIEW")},
               {QStringLiteral("gateway")})},
        {"all", [] { return DepositsPage::tr("All"); }, all},
    };
}

DataListPage::Setup queueSetup(QWidget *panel)
{
    DataListPage::Setup setup;
    setup.id = "deposits";
    setup.tableName = QStringLiteral("S03_Deposit_table");
    setup.list = models::ListId::Deposits;
    setup.details = panel;
    setup.views = views();
    setup.choices = {{"status", [] { return DepositsPage::tr("All states"); }, stateOptions},
                     {"verdict", [] { return DepositsPage::tr("All verdicts"); }, verdictOptions}};
    setup.emptyText = [] {
        return DepositsPage::tr("All deposits are done. New ones appear here by themselves.");
    };
    return setup;
}

DataListPage::Setup linesSetup()
{
    DataListPage::Setup setup;
    setup.id = "bank_lines";
    setup.tableName = QStringLiteral("S03_Mutasi_table");
    setup.list = models::ListId::BankLines;
    ListRequest newest;
    newest.sort = "at";
    ListRequest open = newest;
    open.filters.append({"is_free", ListFilter::Compare::Equal, 1});
    setup.views = {{"free", [] { return DepositsPage::tr("Nobody's yet"); }, open},
                   {"all", [] { return DepositsPage::tr("All bank lines"); }, newest}};
    setup.emptyText = [] { return DepositsPage::tr("No bank line. Ctrl+I reads a statement in."); };
    return setup;
}

} // namespace

DepositsPage::DepositsPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_details(new DetailsPanel(this))
    , m_evidence(new EvidenceView(this))
    , m_tabs(new TabbedLists(desk, this))
{
    setObjectName(QStringLiteral("S03_Deposit"));
    m_list = new DataListPage(desk, queueSetup(newPanel()), this);
    m_lines = new DataListPage(desk, linesSetup(), this);
    m_tabs->add(m_list, [] { return tr("Deposits"); });
    m_tabs->add(m_lines, [] { return tr("Bank lines"); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_list, &DataListPage::currentChanged, this, &DepositsPage::showDetails);
    m_decisions = new DepositDecisions(desk, m_list);
    addActions();
    addEvidenceActions();
    addListActions(*m_lines);
    m_list->setBarActions({"deposits.approve", "deposits.reject", "deposits.match"});
}

QWidget *DepositsPage::newPanel()
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_evidence);
    layout->addWidget(m_details, 1);
    m_evidence->hide();
    return panel;
}

void DepositsPage::addListActions(const DataListPage &list)
{
    m_desk.actions.add(list.table(), {.id = list.id() + ".statement",
                                      .text = [] { return tr("Read a bank statement in…"); },
                                      .keys = QKeySequence(Qt::CTRL | Qt::Key_I),
                                      .context = list.id(),
                                      .permission = identity::Permission::DepositMatch,
                                      .risk = Risk::R1,
                                      .run = [this] { open(new StatementDialog(m_desk, this)); }});
}

void DepositsPage::addActions()
{
    addListActions(*m_list);
    m_desk.actions.add(m_list->table(), {.id = "deposits.request",
                                         .text = [] { return tr("New deposit for a member"); },
                                         .keys = QKeySequence(Qt::CTRL | Qt::Key_N),
                                         .context = "deposits",
                                         .permission = identity::Permission::DepositRequest,
                                         .risk = Risk::R1,
                                         .run = [this] { open(new DepositForm(m_desk, this)); }});
    m_desk.actions.add(m_list->table(), {.id = "deposits.bulk",
                                         .text = [] { return tr("Approve exact matches…"); },
                                         .keys = QKeySequence(Qt::CTRL | Qt::Key_B),
                                         .context = "deposits",
                                         .permission = identity::Permission::DepositApprove,
                                         .risk = Risk::R2,
                                         .guarded = true,
                                         .run = [this] { open(new BulkApproval(m_desk, this)); }});
}

void DepositsPage::addEvidenceActions()
{
    struct Key {
        const char *id;
        std::function<QString()> text;
        QKeySequence keys;
        std::function<void()> run;
    };
    const QList<Key> keys{
        {"zoom_in", [] { return tr("Picture: larger"); }, QKeySequence(Qt::Key_Plus),
         [this] { m_evidence->zoom(1); }},
        {"zoom_out", [] { return tr("Picture: smaller"); }, QKeySequence(Qt::Key_Minus),
         [this] { m_evidence->zoom(-1); }},
        {"zoom_fit", [] { return tr("Picture: all of it"); }, QKeySequence(Qt::Key_0),
         [this] { m_evidence->zoom(0); }},
        {"rotate", [] { return tr("Picture: turn it"); }, QKeySequence(Qt::Key_L),
         [this] { m_evidence->rotate(); }},
        {"contrast", [] { return tr("Picture: more contrast"); }, QKeySequence(Qt::Key_B),
         [this] { m_evidence->boostContrast(); }},
        {"previous", [] { return tr("Picture: the one before"); },
         QKeySequence(Qt::Key_BracketLeft), [this] { m_evidence->turn(-1); }},
        {"next", [] { return tr("Picture: the next one"); }, QKeySequence(Qt::Key_BracketRight),
         [this] { m_evidence->turn(1); }},
        {"full", [] { return tr("Picture: whole screen"); }, QKeySequence(Qt::Key_E),
         [this] { m_evidence->fullScreen(); }},
    };
    for (const Key &key : keys) {
        m_desk.actions.add(m_list->table(),
                           {.id = QByteArray("deposits.picture_") + key.id,
                            .text = key.text,
                            .keys = key.keys,
                            .context = "deposits",
                            .isReady = [this] { return !m_evidence->isEmpty(); },
                            .whyDisabled = [] { return tr("There is no picture."); },
                            .run = key.run});
    }
}

QString DepositsPage::title() const
{
    return tr("Deposits");
}

void DepositsPage::enter()
{
    m_tabs->enter();
}

void DepositsPage::storeChanged()
{
    m_tabs->current()->refresh();
    if (m_list->hasCurrent())
        showDetails(m_list->currentId());
}

void DepositsPage::retranslate()
{
    m_tabs->retranslate();
    tell();
}

void DepositsPage::openRecord(const QString &text)
{
    m_tabs->show(0);
    m_list->showView(kAllView);
    m_list->setText(text);
}

void DepositsPage::showDetails(const QString &id)
{
    if (!m_shown || m_shown->id.text != id) {
        m_decisions->see(nullptr);
        m_reuses.clear();
    }
    if (id.isEmpty()) {
        m_shown.reset();
        tell();
        return;
    }
    deliver(m_desk.services.deposit({id}), this,
            [this, id](const Result<std::optional<DepositDetails>> &details) {
                if (id != m_list->currentId())
                    return; // the person has moved on
                m_shown = details ? *details : std::nullopt;
                m_decisions->see(m_shown ? &*m_shown : nullptr);
                tell();
                if (!details)
                    m_details->clear(texts::errorText(details.error()));
                showPictures();
                m_desk.actions.refresh();
            });
}

void DepositsPage::showPictures()
{
    const int count = m_shown ? m_shown->pictures : 0;
    m_evidence->setVisible(count > 0);
    if (count == 0) {
        m_evidence->clear();
        m_picturesOf.clear();
        return;
    }
    const DepositId id = m_shown->id;
    const QString wanted = id.text + u' ' + QString::number(count);
    if (wanted == m_picturesOf)
        return;
    m_picturesOf = wanted;
    m_evidence->clear();
    deliver(m_desk.services.pictures(id), this,
            [this, id](const Result<QList<deposits::Picture>> &pictures) {
                if (!pictures || id.text != m_list->currentId())
                    return;
                m_evidence->show(*pictures);
                m_desk.actions.refresh();
            });
    deliver(m_desk.services.reuses(id), this,
            [this, id](const Result<QList<deposits::Reuse>> &reuses) {
                if (!reuses || id.text != m_list->currentId())
                    return;
                m_reuses = *reuses;
                tell();
            });
}

void DepositsPage::tell()
{
    if (m_shown)
        tellDeposit(*m_details, *m_shown, m_reuses);
    else
        m_details->clear(tr("Choose a deposit."));
}

void DepositsPage::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this] {
        m_tabs->current()->table()->setFocus();
        storeChanged();
    });
    dialog->open();
}

} // namespace reiyan::ui
