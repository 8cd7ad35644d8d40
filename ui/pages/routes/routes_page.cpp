#include "ui/pages/routes/routes_page.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"
#include "ui/pages/routes/route_dialog.h"
#include "ui/pages/routes/route_texts.h"

#include <QVBoxLayout>

namespace reiyan::ui {

RoutesPage::RoutesPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_details(new DetailsPanel(this))
{
    setObjectName(QStringLiteral("S09_Rute"));
    DataListPage::Setup setup;
    setup.id = "routes";
    setup.tableName = QStringLiteral("S09_Rute_table");
    setup.list = models::ListId::Services;
    setup.details = m_details;
    ListRequest byCode;
    byCode.sort = "code";
    byCode.descending = false;
    setup.views = {{"all", [] { return tr("Items"); }, byCode}};
    setup.emptyText = [] { return tr("No items yet. Import a supplier's price list first."); };
    m_list = new DataListPage(desk, setup, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &DataListPage::currentChanged, this, &RoutesPage::showRoute);
    m_desk.actions.add(m_list->table(), {.id = "routes.edit",
                                         .text = [] { return tr("Change the route…"); },
                                         .keys = QKeySequence(Qt::Key_R),
                                         .context = "routes",
                                         .permission = identity::Permission::SupplierRoute,
                                         .risk = Risk::R2,
                                         .guarded = true,
                                         .isReady = [this] { return m_shown.has_value(); },
                                         .whyDisabled = [] { return tr("Choose an item."); },
                                         .run = [this] { edit(); }});
    m_list->setBarActions({"routes.edit"});
    retranslate();
}

QString RoutesPage::title() const
{
    return tr("Routes");
}

void RoutesPage::enter()
{
    const bool margin = m_desk.actions.actor().may(identity::Permission::FinanceMargin);
    m_list->setPrivateColumns(margin ? QList<QByteArray>{} : QList<QByteArray>{"cost"});
    m_list->restoreState();
    m_list->table()->setFocus();
}

void RoutesPage::storeChanged()
{
    if (m_list->hasCurrent())
        showRoute(m_list->currentId());
}

void RoutesPage::retranslate()
{
    m_list->retranslate();
    tell();
}

void RoutesPage::openRecord(const QString &text)
{
    m_list->setText(text);
}

void RoutesPage::showRoute(const QString &id)
{
    if (id.isEmpty()) {
        m_shown.reset();
        tell();
        return;
    }
    deliver(m_desk.services.route({id}), this, [this, id](const Result<routing::RouteView> &view) {
        if (id != m_list->currentId())
            return;
        m_shown = view ? std::optional(*view) : std::nullopt;
        tell();
        if (!view)
            m_details->clear(texts::errorText(view.error()));
    });
}

void RoutesPage::tell()
{
    m_desk.actions.refresh();
    if (!m_shown) {
        m_details->clear(tr("Choose an item."));
        return;
    }
    const bool margin = m_desk.actions.actor().may(identity::Permission::FinanceMargin);
    m_details->clear();
    m_details->setHeadline(m_list->currentValue("code").toString(),
                           m_list->currentValue("nominal").toString());
    m_details->addSection(m_shown->isSet ? tr("Places in order")
                                         : tr("No route: the item's own supplier"));
    for (qsizetype i = 0; i < m_shown->candidates.size(); ++i) {
        const routing::Candidate &candidate = m_shown->candidates.at(i);
        const QString why = skipText(m_shown->skips.at(i));
        m_details->addLine(QString::number(i + 1),
                           QStringLiteral("%1 · %2").arg(candidate.providerCode, candidate.sku),
                           margin ? texts::formatRupiah(candidate.cost) : QString());
        m_details->addLine(
            {}, why.isEmpty() ? tr("would be asked now") : tr("passed over now: %1").arg(why), {},
            true);
        m_details->addLine({}, tr("hangs after %1").arg(texts::formatAge(candidate.waitMs)), {},
                           true);
    }
    m_details->addNote(tr("An order goes on to the next place only after a refusal that proves "
                          "nothing was bought, never from an unknown outcome."));
}

void RoutesPage::edit()
{
    auto *dialog = new RouteDialog(m_desk, *m_shown, m_list->currentValue("code").toString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this] { m_list->table()->setFocus(); });
    dialog->open();
}

} // namespace reiyan::ui
