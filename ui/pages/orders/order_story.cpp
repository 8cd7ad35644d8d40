#include "ui/pages/orders/order_story.h"

#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "models/texts/time_text.h"
#include "services/orders/playbook.h"
#include "ui/pages/orders/bill_story.h"
#include "ui/widgets/details.h"

#include <QCoreApplication>

namespace reiyan::ui {
namespace {

using orders::TimelineNode;

QString say(const char *text)
{
    return QCoreApplication::translate("OrderStory", text);
}

QString causeText(const QString &cause)
{
    static const QHash<QString, const char *> words = {
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("OrderStory", "Placed")},
        {QStringLiteral("hold"), QT_TRANSLATE_NOOP("OrderStory", "Money held")},
        {QStringLiteral("attempt"), QT_TRANSLATE_NOOP("OrderStory", "Handed to the supplier")},
        {QStringLiteral("submit"), QT_TRANSLATE_NOOP("OrderStory", "Answer to the purchase")},
        {QStringLiteral("check"), QT_TRANSLATE_NOOP("OrderStory", "Answer to a check")},
        {QStringLiteral("manual"), QT_TRANSLATE_NOOP("OrderStory", "Decision")},
        {QStringLiteral("lease"), QT_TRANSLATE_NOOP("OrderStory", "Worker stopped meanwhile")},
        {QStringLiteral("webhook"), QT_TRANSLATE_NOOP("OrderStory", "Supplier's message")},
        {QStringLiteral("failover"),
         QT_TRANSLATE_NOOP("OrderStory", "Goes on to the next supplier")},
        {QStringLiteral("account_changed"),
         QT_TRANSLATE_NOOP("OrderStory", "Bought by another account: a person decides")},
        {QStringLiteral("rerouted"), QT_TRANSLATE_NOOP("OrderStory", "Sent on by a person")},
        {QStringLiteral("not_found"),
         QT_TRANSLATE_NOOP("OrderStory", "Not found at the supplier: a person decides")},
        {QStringLiteral("decided"), QT_TRANSLATE_NOOP("OrderStory", "Decided by two people")},
        {QStringLiteral("goods_came"),
         QT_TRANSLATE_NOOP("OrderStory",
                           "An earlier attempt seems to have delivered: a person decides")},
        {QStringLiteral("too_old"), QT_TRANSLATE_NOOP("OrderStory", "Too old to ask again")},
    };
    const char *word = words.value(cause);
    return word ? say(word) : cause;
}

} // namespace

QString playbookText(const QString &step)
{
    static const QHash<QString, const char *> words = {
        {QStringLiteral("asked_thrice"),
         QT_TRANSLATE_NOOP("OrderStory", "Ask the supplier three times (S)")},
        {QStringLiteral("supplier_history"),
         QT_TRANSLATE_NOOP("OrderStory", "Look into its history and its balance")},
        {QStringLiteral("support_asked"),
         QT_TRANSLATE_NOOP("OrderStory", "Ask its support (Shift+L copies the question)")},
        {QStringLiteral("waiting"), QT_TRANSLATE_NOOP("OrderStory", "Waits for their answer")},
    };
    const char *word = words.value(step);
    return word ? say(word) : step;
}

namespace {

QString outcomeText(const QString &outcome)
{
    static const QHash<QString, const char *> words = {
        {QStringLiteral("SUCCEEDED"), QT_TRANSLATE_NOOP("OrderStory", "succeeded")},
        {QStringLiteral("REJECTED"), QT_TRANSLATE_NOOP("OrderStory", "refused")},
        {QStringLiteral("PENDING"), QT_TRANSLATE_NOOP("OrderStory", "accepted, not final")},
        {QStringLiteral("UNKNOWN"), QT_TRANSLATE_NOOP("OrderStory", "unknown")},
        {QStringLiteral("NOT_SENT"), QT_TRANSLATE_NOOP("OrderStory", "not sent")},
    };
    const char *word = words.value(outcome);
    return word ? say(word) : outcome;
}

/// The rules that speak of us, not of the supplier, have words; a supplier's message stands as it
/// is.
QString ruleText(const QString &text)
{
    static const QHash<QString, const char *> words = {
        {QStringLiteral("no reply: timeout"), QT_TRANSLATE_NOOP("OrderStory", "no answer in time")},
        {QStringLiteral("no reply: cut"), QT_TRANSLATE_NOOP("OrderStory", "connection cut")},
        {QStringLiteral("two people"), QT_TRANSLATE_NOOP("OrderStory", "decided by two people")},
        {QStringLiteral("worker died"), QT_TRANSLATE_NOOP("OrderStory", "the worker stopped")},
        {QStringLiteral("breaker open"),
         QT_TRANSLATE_NOOP("OrderStory", "supplier paused or silent")},
        {QStringLiteral("bill expired"),
         QT_TRANSLATE_NOOP("OrderStory", "too late: the bill has to be asked for again")},
        {QStringLiteral("no list before"),
         QT_TRANSLATE_NOOP("OrderStory", "supplier did not list its orders")},
        {QStringLiteral("none among the recent ones"),
         QT_TRANSLATE_NOOP("OrderStory", "not among the supplier's latest orders")},
        {QStringLiteral("several among the recent ones"),
         QT_TRANSLATE_NOOP("OrderStory", "several of the supplier's orders fit")},
        {QStringLiteral("a refusal found by search"),
         QT_TRANSLATE_NOOP("OrderStory", "a refusal found by searching proves nothing")},
        {QStringLiteral("id of another attempt"),
         QT_TRANSLATE_NOOP("OrderStory", "the supplier's id belongs to another order")},
        {QStringLiteral("no witness"),
         QT_TRANSLATE_NOOP("OrderStory", "the safety file could not be written")},
        {QStringLiteral("no adapter"),
         QT_TRANSLATE_NOOP("OrderStory", "this supplier is not set up")},
    };
    const char *word = words.value(text);
    return word ? say(word) : text;
}

QString accountText(const QString &account)
{
    if (account.startsWith(QLatin1String("wallet:")))
        return say(QT_TRANSLATE_NOOP("OrderStory", "Wallet"));
    if (account == QLatin1String("sales"))
        return say(QT_TRANSLATE_NOOP("OrderStory", "Sales"));
    if (account == QLatin1String("cogs"))
        return say(QT_TRANSLATE_NOOP("OrderStory", "Cost of goods"));
    if (account.startsWith(QLatin1String("provider_float:")))
        return say(QT_TRANSLATE_NOOP("OrderStory", "Balance at %1")).arg(account.section(u':', 1));
    return account;
}

void tellNode(DetailsPanel &panel, const TimelineNode &node)
{
    const QString time = texts::formatTime(node.at);
    const QString actor = node.actor.isEmpty() ? QString() : QStringLiteral(" · ") + node.actor;
    switch (node.kind) {
    case TimelineNode::Kind::OrderStep:
        panel.addLine(time, causeText(node.cause) + actor, texts::orderStateText(node.to));
        break;
    case TimelineNode::Kind::AttemptStep:
        panel.addLine(time,
                      say(QT_TRANSLATE_NOOP("OrderStory", "Attempt %1: %2"))
                              .arg(node.attemptNo)
                              .arg(texts::attemptStateText(node.to))
                          + (node.from.isEmpty() ? QStringLiteral(" · ") + node.text : QString()),
                      {}, true);
        break;
    case TimelineNode::Kind::Answer:
        panel.addLine(
            time,
            QStringLiteral("%1: %2%3%4")
                .arg(causeText(node.cause), outcomeText(node.to),
                     node.code.isEmpty() ? QString() : QStringLiteral(" (RC %1)").arg(node.code),
                     node.text.isEmpty() ? QString() : QStringLiteral(" · ") + ruleText(node.text)),
            node.latencyMs > 0 ? say(QT_TRANSLATE_NOOP("OrderStory", "%1.%2 s"))
                                     .arg(node.latencyMs / 1000)
                                     .arg(node.latencyMs % 1000 / 100)
                               : QString(),
            true);
        break;
    case TimelineNode::Kind::Note:
        panel.addLine(time, node.actor + QStringLiteral(": ")
                                + (node.cause.isEmpty() ? node.text : playbookText(node.cause))
                                + (node.cause.isEmpty() || node.text.isEmpty()
                                       ? QString()
                                       : QStringLiteral(" · ") + node.text));
        break;
    case TimelineNode::Kind::Entry:
        break; // told below, in the ledger's own order
    }
}

void tellPlaybook(DetailsPanel &panel, const orders::OrderDetails &order)
{
    panel.addSection(say(QT_TRANSLATE_NOOP("OrderStory", "What to do (L marks the next one)")));
    for (const char *step : orders::kPlaybook) {
        const QString code = QLatin1String(step);
        panel.addLine(isDone(order, code) ? QStringLiteral("✓") : QStringLiteral("·"),
                      playbookText(code));
    }
}

void tellLedger(DetailsPanel &panel, const orders::OrderDetails &order, bool showsMargin)
{
    QList<TimelineNode> entries;
    for (const TimelineNode &node : order.timeline) {
        if (node.kind == TimelineNode::Kind::Entry)
            entries.append(node);
    }
    if (entries.isEmpty())
        return;
    panel.addSection(order.entriesBalance
                         ? say(QT_TRANSLATE_NOOP("OrderStory", "Ledger · adds up"))
                         : say(QT_TRANSLATE_NOOP("OrderStory", "Ledger · DOES NOT add up")));
    for (const TimelineNode &node : std::as_const(entries)) {
        const bool margin = node.from == QLatin1String("cogs")
                            || node.from.startsWith(QLatin1String("provider_float"));
        if (margin && !showsMargin)
            continue;
        panel.addLine(
            texts::formatTime(node.at),
            accountText(node.from)
                + QStringLiteral(": %1 → %2")
                      .arg(texts::formatAmount(node.before), texts::formatAmount(node.after)),
            texts::formatAmount(node.amount));
    }
}

} // namespace

bool isDone(const orders::OrderDetails &order, const QString &step)
{
    return order.done.contains(step)
           || (step == QLatin1String(orders::kPlaybook.front())
               && order.checks >= orders::kAskedThrice);
}

QString verdictFact(const orders::OrderDetails &order)
{
    if (order.lateGoods)
        return QStringLiteral("CONTRADICTED ");
    return order.attemptState + u' ' + order.attemptError;
}

void tellOrder(DetailsPanel &panel, const orders::OrderDetails &order, bool showsMargin)
{
    panel.clear();
    panel.setHeadline(order.number + QStringLiteral("  ·  ") + order.memberName,
                      texts::formatRupiah(order.price));
    panel.setChip(texts::orderStateText(order.status), texts::orderStateFamily(order.status));
    panel.addField(say(QT_TRANSLATE_NOOP("OrderStory", "Item")),
                   order.product + QStringLiteral(" · ") + order.item);
    panel.addField(say(QT_TRANSLATE_NOOP("OrderStory", "Destination")),
                   texts::formatPhone(order.target));
    panel.addField(say(QT_TRANSLATE_NOOP("OrderStory", "Serial")), order.serial);
    panel.addField(say(QT_TRANSLATE_NOOP("OrderStory", "Supplier")), order.provider);
    if (order.status == QLatin1String("VERIFYING") || order.status == QLatin1String("REVIEW"))
        panel.addField(say(QT_TRANSLATE_NOOP("OrderStory", "Verdict")),
                       texts::verdictText(verdictFact(order)));
    panel.addField(say(QT_TRANSLATE_NOOP("OrderStory", "Held by")), order.holder);
    if (order.nextCheckAt > 0 && order.finishedAt == 0) {
        panel.addField(
            say(QT_TRANSLATE_NOOP("OrderStory", "Next check")),
            texts::formatTime(order.nextCheckAt)
                + say(QT_TRANSLATE_NOOP("OrderStory", " · asked %1 times")).arg(order.checks));
    }
    if (showsMargin && order.cost) {
        panel.addField(say(QT_TRANSLATE_NOOP("OrderStory", "Cost")),
                       texts::formatRupiah(*order.cost));
        panel.addField(
            say(QT_TRANSLATE_NOOP("OrderStory", "Gross profit")),
            texts::formatRupiah(Money::rupiah(order.price.toRupiah() - order.cost->toRupiah())));
    }
    if (order.bill)
        tellBill(panel, *order.bill);
    if (order.status == QLatin1String("VERIFYING") || order.status == QLatin1String("REVIEW"))
        tellPlaybook(panel, order);
    tellStory(panel, order, showsMargin);
}

void tellStory(DetailsPanel &panel, const orders::OrderDetails &order, bool showsMargin)
{
    panel.addSection(say(QT_TRANSLATE_NOOP("OrderStory", "What happened (WIB)")));
    for (const TimelineNode &node : order.timeline)
        tellNode(panel, node);
    tellLedger(panel, order, showsMargin);
}

} // namespace reiyan::ui
