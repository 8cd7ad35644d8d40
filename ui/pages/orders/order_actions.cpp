#include "ui/pages/orders/order_actions.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"
#include "services/orders/orders_commands.h"
#include "services/orders/verdict.h"
#include "ui/pages/orders/order_story.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>

namespace reiyan::ui {

using orders::OrderDetails;

namespace {

/// Still with the supplier; what is in review is with people.
bool isBought(const OrderDetails &order)
{
    return order.status == QLatin1String("VERIFYING")
           || order.status == QLatin1String("DISPATCHING");
}

qint64 mayFailFrom(const OrderDetails &order)
{
    const bool isLive = order.attemptState == QLatin1String("UNKNOWN")
                        || order.attemptState == QLatin1String("PENDING");
    return isLive ? order.sentAt + orders::kDecideFailedAfterMs : 0;
}

/// What people saw; of several attempts each by its number, since its supplier is paid.
QStringList waysOfDelivery(const OrderDetails &order)
{
    if (order.suppliers.size() < 2)
        return {OrderActions::tr("Delivered in the supplier's history"),
                OrderActions::tr("The member confirms that it arrived")};
    QStringList ways;
    for (qsizetype i = 0; i < order.suppliers.size(); ++i)
        ways.append(OrderActions::tr("%1: delivered in the history of %2")
                        .arg(i + 1)
                        .arg(order.suppliers.at(i)));
    return ways;
}

/// `2: seen in the history` speaks of the second attempt; 0 where no number is named.
int attemptIn(const QString &evidence)
{
    return evidence.section(u':', 0, 0).trimmed().toInt();
}

QString whyNotDecided()
{
    return OrderActions::tr("Only an order that hangs is decided by people.");
}

} // namespace

OrderActions::OrderActions(const Desk &desk, DataListPage *list, DetailsPanel *details,
                           const QByteArray &context)
    : QObject(list)
    , m_desk(desk)
    , m_context(context)
    , m_list(list)
    , m_details(details)
{
    connect(list, &DataListPage::currentChanged, this, &OrderActions::show);
    addLooking();
    addDecisions();
}

void OrderActions::addLooking()
{
    m_desk.actions.add(m_list->table(), {.id = m_context + ".check",
                                         .text = [] { return tr("Ask the supplier now"); },
                                         .keys = QKeySequence(Qt::Key_S),
                                         .context = m_context,
                                         .permission = identity::Permission::OrderCheck,
                                         .isReady = [this] { return mayAsk(); },
                                         .whyDisabled = [this] { return whyNotAsked(); },
                                         .run = [this] { checkNow(); }});
    m_desk.actions.add(m_list->table(), {.id = m_context + ".copy",
                                         .text = [] { return tr("Copy a summary for chat"); },
                                         .keys = QKeySequence(Qt::Key_D),
                                         .context = m_context,
                                         .isReady = [this] { return m_shown.has_value(); },
                                         .run = [this] { copySummary(); }});
}

/// The way out where no question helps any more: two people, with evidence (money rules 3.2.3 e).
void OrderActions::addDecisions()
{
    m_desk.actions.add(m_list->table(), {.id = m_context + ".delivered",
                                         .text = [] { return tr("Delivered…"); },
                                         .keys = QKeySequence(Qt::Key_B),
                                         .context = m_context,
                                         .permission = identity::Permission::OrderDecide,
                                         .risk = Risk::R2,
                                         .guarded = true,
                                         .isReady = [this] { return hangs(); },
                                         .whyDisabled = [] { return whyNotDecided(); },
                                         .run = [this] { armDecision(true); }});
    m_desk.actions.add(m_list->table(), {.id = m_context + ".failed",
                                         .text = [] { return tr("Not delivered…"); },
                                         .keys = QKeySequence(Qt::Key_X),
                                         .context = m_context,
                                         .permission = identity::Permission::OrderDecide,
                                         .risk = Risk::R2,
                                         .guarded = true,
                                         .isReady = [this] { return mayFail(); },
                                         .whyDisabled = [this] { return whyNotFailed(); },
                                         .run = [this] { armDecision(false); }});
}

void OrderActions::refresh()
{
    show(m_list->currentId());
}

void OrderActions::show(const QString &id)
{
    if (m_shown && m_shown->id.text != id)
        m_shown.reset(); // nothing is armed for a row that the cursor has left
    if (id.isEmpty()) {
        m_shown.reset();
        m_details->clear(tr("Choose an order."));
        emit shownChanged();
        m_desk.actions.refresh();
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
                emit shownChanged();
                m_desk.actions.refresh();
            });
}

/// Asking is of use where it brings the next question forward, and safe where a repeat is a
/// question still (3.2.5).
bool OrderActions::mayAsk() const
{
    return m_shown && isBought(*m_shown) && m_shown->nextCheckAt > m_shown->mayAskFrom
           && QDateTime::currentMSecsSinceEpoch() < m_shown->mayAskUntil;
}

QString OrderActions::whyNotAsked() const
{
    if (!m_shown || !isBought(*m_shown))
        return tr("There is nothing to ask the supplier.");
    if (m_shown->nextCheckAt == 0)
        return tr("The supplier is being asked right now.");
    if (QDateTime::currentMSecsSinceEpoch() >= m_shown->mayAskUntil)
        return tr("Too old to ask: the supplier could take the question for a new purchase. Two "
                  "people decide.");
    return tr("The supplier wants a pause. It is asked at %1, by itself.")
        .arg(texts::formatTime(m_shown->nextCheckAt));
}

void OrderActions::checkNow()
{
    m_desk.outbox.file({m_desk.services.newId(), orders::CheckOrder::kKind,
                        orders::CheckOrder{m_shown->id}.toJson(),
                        tr("Ask after %1").arg(m_shown->number)});
}

bool OrderActions::hangs() const
{
    if (!m_shown)
        return false;
    // What a supplier accepted and never ended is for people, too, after a while.
    const bool isStuck =
        m_shown->attemptState == QLatin1String("PENDING")
        && QDateTime::currentMSecsSinceEpoch() >= m_shown->sentAt + orders::kDecideFailedAfterMs;
    return m_shown->status == QLatin1String("VERIFYING")
           || m_shown->status == QLatin1String("REVIEW")
           || (m_shown->status == QLatin1String("DISPATCHING") && isStuck);
}

/// What the executor would refuse is not offered: goods that came, or that may still come soon.
bool OrderActions::mayFail() const
{
    return hangs() && !m_shown->lateGoods
           && QDateTime::currentMSecsSinceEpoch() >= mayFailFrom(*m_shown);
}

QString OrderActions::whyNotFailed() const
{
    if (!hangs())
        return whyNotDecided();
    if (m_shown->lateGoods)
        return tr("The supplier has said since that it was delivered.");
    return tr("Until %1 the supplier may still deliver. Only then “not delivered” can be decided.")
        .arg(texts::formatTime(mayFailFrom(*m_shown)));
}

void OrderActions::armDecision(bool delivered)
{
    const orders::DecideOrder decision{m_shown->id, m_shown->version, delivered};
    const QString price = texts::formatRupiah(m_shown->price);
    // Not knowing is no proof: who gives the money back now may pay twice.
    const bool risky = !delivered && orders::mayStillCome(orders::verdictOf(verdictFact(*m_shown)));
    const QString risk =
        risky ? tr(" The supplier may still deliver: %1 could be lost.").arg(price) : QString();
    m_list->arm(
        {.consequence =
             (delivered ? tr("Record %1 as delivered and charge %2? A second person decides. What "
                             "did you see, and where?")
                        : tr("Record %1 as not delivered and give %2 back? A second person "
                             "decides. What did you see, and where?"))
                 .arg(m_shown->number, price)
             + risk,
         .reasons = delivered ? waysOfDelivery(*m_shown)
                              : QStringList{tr("Missing in the supplier's history"),
                                            tr("The supplier's support says it failed")},
         .kind = orders::DecideOrder::kKind,
         .payload =
             [decision](const QString &evidence) {
                 orders::DecideOrder decided = decision;
                 decided.evidence = evidence;
                 decided.attempt = decision.delivered ? attemptIn(evidence) : 0;
                 return decided.toJson();
             },
         .text = tr("Decide %1").arg(m_shown->number)});
}

void OrderActions::copySummary()
{
    QGuiApplication::clipboard()->setText(
        QStringLiteral("%1 · %2 · %3 · %4%5")
            .arg(m_shown->number, m_shown->item, m_shown->target,
                 texts::orderStateText(m_shown->status),
                 m_shown->serial.isEmpty() ? QString()
                                           : QStringLiteral(" · SN ") + m_shown->serial));
}

} // namespace reiyan::ui
