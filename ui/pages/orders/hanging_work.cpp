#include "ui/pages/orders/hanging_work.h"

#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "services/base/deliver.h"
#include "services/orders/orders_commands.h"
#include "services/orders/playbook.h"
#include "services/orders/verdict.h"
#include "ui/pages/orders/order_story.h"

namespace reiyan::ui {
namespace {

using orders::OrderDetails;

/// As the executor sees it: with people, and the verdict is that nothing was bought.
bool isSafe(const OrderDetails &order)
{
    return order.status == QLatin1String("REVIEW") && !order.bill
           && orders::verdictOf(verdictFact(order)) == orders::Verdict::Refused;
}

QString placeText(const routing::Candidate &place)
{
    return HangingWork::tr("%1 · %2 · costs %3")
        .arg(place.providerCode, place.sku, texts::formatRupiah(place.cost));
}

} // namespace

HangingWork::HangingWork(const Desk &desk, DataListPage *list, OrderActions *orders)
    : QObject(list)
    , m_desk(desk)
    , m_list(list)
    , m_orders(orders)
{
    addActions();
    connect(orders, &OrderActions::shownChanged, this, &HangingWork::follow);
}

void HangingWork::addActions()
{
    const auto none = [] { return tr("Nothing hangs here."); };
    const auto hanging = [this] { return hangs(); };
    const auto add = [this](ActionSpec action) {
        action.context = "hanging";
        action.permission = identity::Permission::OrderCheck;
        m_desk.actions.add(m_list->table(), std::move(action));
    };
    add({.id = "hanging.claim",
         .text = [] { return tr("I work on it, or no longer"); },
         .keys = QKeySequence(Qt::Key_C),
         .isReady = hanging,
         .whyDisabled = none,
         .run = [this] { claim(); }});
    add({.id = "hanging.note",
         .text = [] { return tr("Note what you saw…"); },
         .keys = QKeySequence(Qt::Key_N),
         .isReady = hanging,
         .whyDisabled = none,
         .run = [this] { note(); }});
    add({.id = "hanging.step",
         .text = [] { return tr("Mark the next step as done"); },
         .keys = QKeySequence(Qt::Key_L),
         .isReady = [this] { return !nextStep().isEmpty(); },
         .whyDisabled =
             [this] { return hangs() ? tr("Every step is done.") : tr("Nothing hangs here."); },
         .run = [this] { markStep(); }});
    m_desk.actions.add(m_list->table(),
                       {.id = "hanging.reroute",
                        .text = [] { return tr("Send it on to another supplier…"); },
                        .keys = QKeySequence(Qt::Key_O),
                        .context = "hanging",
                        .permission = identity::Permission::OrderDecide,
                        .risk = Risk::R2,
                        .guarded = true,
                        .isReady = [this] { return !m_places.isEmpty(); },
                        .whyDisabled = [this] { return whyNotSentOn(); },
                        .run = [this] { armReroute(); }});
}

const OrderDetails *HangingWork::order() const
{
    return m_orders->shown() ? &*m_orders->shown() : nullptr;
}

bool HangingWork::hangs() const
{
    return order()
           && (order()->status == QLatin1String("VERIFYING")
               || order()->status == QLatin1String("REVIEW"));
}

/// The places of the item's route that are open now, where the order may go on at all.
void HangingWork::follow()
{
    m_places.clear();
    m_routeOf = order() ? order()->id.text : QString();
    if (!order() || !isSafe(*order()))
        return;
    deliver(m_desk.services.route(order()->service), this,
            [this, id = m_routeOf](const Result<routing::RouteView> &route) {
                if (!route || id != m_routeOf)
                    return;
                m_places.clear();
                for (qsizetype i = 0; i < route->candidates.size(); ++i) {
                    if (route->skips.at(i) == routing::Skip::None)
                        m_places.append(route->candidates.at(i));
                }
                m_desk.actions.refresh();
            });
}

QString HangingWork::whyNotSentOn() const
{
    if (!hangs())
        return tr("Nothing hangs here.");
    const QString fact = verdictFact(*order());
    if (orders::verdictOf(fact) == orders::Verdict::Unknown)
        return tr("DANGER: it may have been bought. Sent on it could come twice; nobody can do "
                  "that here. Ask, then decide.");
    if (!isSafe(*order()))
        return tr("“%1”: it is not sent on.").arg(texts::verdictText(fact));
    return tr("No other place of its route is open now.");
}

QString HangingWork::nextStep() const
{
    if (!hangs())
        return {};
    for (const char *step : orders::kPlaybook) {
        if (!isDone(*order(), QLatin1String(step)))
            return QLatin1String(step);
    }
    return {};
}

void HangingWork::file(const char *kind, const QJsonObject &payload, const QString &text)
{
    m_desk.outbox.file({m_desk.services.newId(), kind, payload, text});
}

void HangingWork::claim()
{
    const bool release = order()->holder == m_desk.actions.actor().fullName;
    file(orders::ClaimOrder::kKind, orders::ClaimOrder{order()->id, release}.toJson(),
         release ? tr("Let %1 go").arg(order()->number) : tr("Hold %1").arg(order()->number));
}

void HangingWork::markStep()
{
    file(orders::NoteOrder::kKind, orders::NoteOrder{order()->id, nextStep(), {}}.toJson(),
         tr("A step of %1").arg(order()->number));
}

void HangingWork::note()
{
    const OrderId id = order()->id;
    m_list->arm({.consequence = tr("Note about %1:").arg(order()->number),
                 .reasons = {tr("Asked the member to wait"), tr("The supplier is looking into it")},
                 .kind = orders::NoteOrder::kKind,
                 .payload =
                     [id](const QString &text) {
                         return orders::NoteOrder{id, {}, text}.toJson();
                     },
                 .text = tr("A note about %1").arg(order()->number)});
}

void HangingWork::armReroute()
{
    QStringList choices;
    for (const routing::Candidate &place : std::as_const(m_places))
        choices.append(placeText(place));
    const orders::RerouteOrder reroute{order()->id, order()->version, {}, {}};
    const QList<routing::Candidate> places = m_places;
    m_list->arm({.consequence = tr("Send %1 on? The last supplier refused it for good; the member "
                                   "still pays once. A second person decides. Where to?")
                                    .arg(order()->number),
                 .reasons = choices,
                 .kind = orders::RerouteOrder::kKind,
                 .payload =
                     [reroute, places, choices](const QString &choice) {
                         orders::RerouteOrder chosen = reroute;
                         const qsizetype at = choices.indexOf(choice);
                         if (at >= 0) { // other words are no place: refused with its reason
                             chosen.providerCode = places.at(at).providerCode;
                             chosen.sku = places.at(at).sku;
                         }
                         return chosen.toJson();
                     },
                 .text = tr("Send %1 on").arg(order()->number)});
}

} // namespace reiyan::ui
