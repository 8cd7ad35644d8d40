#include "ui/pages/orders/orders_page.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "services/base/deliver.h"
#include "services/base/wib.h"
#include "services/orders/orders_commands.h"
#include "ui/pages/orders/order_story.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

using orders::OrderDetails;

ListRequest withStates(const QStringList &states)
{
    ListRequest request;
    if (!states.isEmpty())
        request.filters.append({"status", ListFilter::Compare::OneOf, states});
    request.sort = "created_at";
    return request;
}

QList<std::pair<QString, QString>> stateOptions()
{
    QList<std::pair<QString, QString>> options;
    for (const char *code : {"DISPATCHING", "VERIFYING", "SUCCEEDED", "FAILED", "REVIEW"})
        options.append({QLatin1String(code), texts::orderStateText(QLatin1String(code))});
    return options;
}

DataListPage::Setup setupFor(OrdersPage::Kind kind, QWidget *details)
{
    DataListPage::Setup setup;
    setup.details = details;
    if (kind == OrdersPage::Kind::Hanging) {
        setup.id = "hanging";
        setup.tableName = QStringLiteral("S05_Menggantung_table");
        setup.list = models::ListId::Hanging;
        ListRequest oldest;
        oldest.sort = "created_at";
        oldest.descending = false;
        setup.views = {{"open", [] { return OrdersPage::tr("Hanging"); }, oldest}};
        setup.emptyText = [] { return OrdersPage::tr("Nothing hangs. Every order is decided."); };
        return setup;
    }
    setup.id = "orders";
    setup.tableName = QStringLiteral("S04_Pesanan_table");
    setup.list = models::ListId::Orders;
    setup.views = {
        {"all", [] { return OrdersPage::tr("All orders"); }, withStates({})},
        {"running", [] { return OrdersPage::tr("Processing"); },
         withStates({QStringLiteral("DISPATCHING"), QStringLiteral("VERIFYING"),
                     QStringLiteral("REVIEW")})},
        {"failed", [] { return OrdersPage::tr("Failed"); }, withStates({QStringLiteral("FAILED")})},
    };
    setup.choices = {{"status", [] { return OrdersPage::tr("All states"); }, stateOptions}};
    setup.emptyText = [] { return OrdersPage::tr("No orders yet. Sell one with G then L."); };
    return setup;
}

} // namespace

OrdersPage::OrdersPage(const Desk &desk, Kind kind, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_kind(kind)
    , m_details(new DetailsPanel(this))
{
    setObjectName(kind == Kind::All ? QStringLiteral("S04_Pesanan")
                                    : QStringLiteral("S05_Menggantung"));
    m_list = new DataListPage(desk, setupFor(kind, m_details), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &DataListPage::currentChanged, this, &OrdersPage::showDetails);
    addActions();
}

void OrdersPage::addActions()
{
    const QByteArray context = m_kind == Kind::All ? "orders" : "hanging";
    m_desk.actions.add(
        m_list->table(),
        {.id = context + ".check",
         .text = [] { return tr("Ask the supplier now"); },
         .keys = QKeySequence(Qt::Key_S),
         .context = context,
         .permission = identity::Permission::OrderCheck,
         .isReady =
             [this] { return m_shown && m_shown->finishedAt == 0 && m_shown->nextCheckAt > 0; },
         .whyDisabled = [] { return tr("There is nothing to ask the supplier."); },
         .run = [this] { checkNow(); }});
    m_desk.actions.add(m_list->table(), {.id = context + ".copy",
                                         .text = [] { return tr("Copy a summary for chat"); },
                                         .keys = QKeySequence(Qt::Key_D),
                                         .context = context,
                                         .isReady = [this] { return m_shown.has_value(); },
                                         .run = [this] { copySummary(); }});
    addDecisions(context);
    // Three is what fits beside each other; the rest has its keys and the palette.
    m_list->setBarActions(
        m_kind == Kind::Hanging
            ? QList<QByteArray>{"hanging.check", "hanging.delivered", "hanging.failed"}
            : QList<QByteArray>{"orders.check", "orders.copy"});
}

/// The way out where no question helps any more: two people, with evidence (money rules 3.2.3 e).
void OrdersPage::addDecisions(const QByteArray &context)
{
    const auto hangs = [this] {
        return m_shown
               && (m_shown->status == QLatin1String("VERIFYING")
                   || m_shown->status == QLatin1String("REVIEW"));
    };
    const auto why = [] { return tr("Only an order that hangs is decided by people."); };
    const auto add = [&](const char *id, const std::function<QString()> &text, Qt::Key key,
                         bool delivered) {
        m_desk.actions.add(m_list->table(), {.id = context + id,
                                             .text = text,
                                             .keys = QKeySequence(key),
                                             .context = context,
                                             .permission = identity::Permission::OrderDecide,
                                             .risk = Risk::R2,
                                             .guarded = true,
                                             .isReady = hangs,
                                             .whyDisabled = why,
                                             .run = [this, delivered] { armDecision(delivered); }});
    };
    add(
        ".delivered", [] { return tr("Delivered…"); }, Qt::Key_B, true);
    add(
        ".failed", [] { return tr("Not delivered…"); }, Qt::Key_X, false);
}

QString OrdersPage::title() const
{
    return m_kind == Kind::All ? tr("Orders") : tr("Hanging");
}

void OrdersPage::enter()
{
    const bool margin = m_desk.actions.actor().may(identity::Permission::FinanceMargin);
    if (m_kind == Kind::All)
        m_list->setPrivateColumns(margin ? QList<QByteArray>{}
                                         : QList<QByteArray>{"cost", "profit"});
    m_list->restoreState();
    m_list->table()->setFocus();
}

void OrdersPage::storeChanged()
{
    m_list->refresh();
    if (m_list->hasCurrent())
        showDetails(m_list->currentId());
}

void OrdersPage::retranslate()
{
    m_list->retranslate();
    showDetails(m_list->currentId());
}

void OrdersPage::openRecord(const QString &text)
{
    m_list->showView(0);
    m_list->setText(text);
}

void OrdersPage::showDetails(const QString &id)
{
    if (id.isEmpty()) {
        m_shown.reset();
        m_details->clear(tr("Choose an order."));
        return;
    }
    deliver(m_desk.services.order({id}), this,
            [this, id](const Result<std::optional<OrderDetails>> &details) {
                if (id != m_list->currentId())
                    return;
                m_shown = details ? *details : std::nullopt;
                if (m_shown)
                    tellOrder(*m_details, *m_shown,
                              m_desk.actions.actor().may(identity::Permission::FinanceMargin));
                else
                    m_details->clear(details ? tr("Choose an order.")
                                             : texts::errorText(details.error()));
                m_desk.actions.refresh();
            });
}

void OrdersPage::checkNow()
{
    m_desk.outbox.add({m_desk.services.newId(), orders::CheckOrder::kKind,
                       orders::CheckOrder{m_shown->id}.toJson(),
                       tr("Ask after %1").arg(m_shown->number)});
    m_desk.outbox.sendNow(); // looking does no harm: no five seconds for it
}

void OrdersPage::armDecision(bool delivered)
{
    const orders::DecideOrder decision{m_shown->id, m_shown->version, delivered};
    const QString price = texts::formatRupiah(m_shown->price);
    // Not knowing is no proof: who gives the money back now may pay twice.
    const bool mayStillCome = !delivered && m_shown->attemptState != QLatin1String("REJECTED");
    const QString risk = mayStillCome
                             ? tr(" The supplier may still deliver: %1 could be lost.").arg(price)
                             : QString();
    m_list->arm(
        {.consequence =
             (delivered ? tr("Record %1 as delivered and charge %2? A second person decides. What "
                             "did you see, and where?")
                        : tr("Record %1 as not delivered and give %2 back? A second person "
                             "decides. What did you see, and where?"))
                 .arg(m_shown->number, price)
             + risk,
         .reasons = delivered ? QStringList{tr("Delivered in the supplier's history"),
                                            tr("The member confirms that it arrived")}
                              : QStringList{tr("Missing in the supplier's history"),
                                            tr("The supplier's support says it failed")},
         .kind = orders::DecideOrder::kKind,
         .payload =
             [decision](const QString &evidence) {
                 orders::DecideOrder decided = decision;
                 decided.evidence = evidence;
                 return decided.toJson();
             },
         .text = tr("Decide %1").arg(m_shown->number)});
}

void OrdersPage::copySummary()
{
    QGuiApplication::clipboard()->setText(
        QStringLiteral("%1 · %2 · %3 · %4%5")
            .arg(m_shown->number, m_shown->item, m_shown->target,
                 texts::orderStateText(m_shown->status),
                 m_shown->serial.isEmpty() ? QString()
                                           : QStringLiteral(" · SN ") + m_shown->serial));
}

} // namespace reiyan::ui
