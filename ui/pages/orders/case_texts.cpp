#include "ui/pages/orders/case_texts.h"

#include <QCoreApplication>

#include <array>

namespace reiyan::ui {
namespace {

struct CaseText {
    const char *kind;
    const char *meaning;
    std::array<const char *, 2> answers;
};

constexpr std::array kTexts = {
    CaseText{"late_success",
             QT_TRANSLATE_NOOP("CaseTexts",
                               "The supplier delivered after the money had been given back. The "
                               "cost is booked as a loss already. Claim it from the supplier, or "
                               "ask the member to pay."),
             {QT_TRANSLATE_NOOP("CaseTexts", "Claimed from the supplier"),
              QT_TRANSLATE_NOOP("CaseTexts", "Accepted as a loss")}},
    CaseText{"contradiction",
             QT_TRANSLATE_NOOP("CaseTexts",
                               "The supplier says that a delivered purchase failed. Look whether "
                               "our balance there came back; then the member may be due a refund."),
             {QT_TRANSLATE_NOOP("CaseTexts", "Delivered all the same: nothing to do"),
              QT_TRANSLATE_NOOP("CaseTexts", "Balance came back, refund asked for")}},
    CaseText{"above_cap",
             QT_TRANSLATE_NOOP("CaseTexts",
                               "It was bought dearer than the order allowed. The member paid the "
                               "agreed price. Look at the item's price or its route."),
             {QT_TRANSLATE_NOOP("CaseTexts", "Price of the item corrected"),
              QT_TRANSLATE_NOOP("CaseTexts", "Claimed from the supplier")}},
    CaseText{"cost_unknown",
             QT_TRANSLATE_NOOP("CaseTexts",
                               "Nobody knows what the supplier took; the most it may cost was "
                               "booked. Compare with the supplier's statement."),
             {QT_TRANSLATE_NOOP("CaseTexts", "Statement shows the same cost"),
              QT_TRANSLATE_NOOP("CaseTexts", "Statement shows another cost")}},
    CaseText{"webhook_differs",
             QT_TRANSLATE_NOOP("CaseTexts",
                               "A message of the supplier says something else than its answer. "
                               "Look into its own history before you believe either."),
             {QT_TRANSLATE_NOOP("CaseTexts", "History agrees with our books"),
              QT_TRANSLATE_NOOP("CaseTexts", "Asked the supplier's support")}},
    CaseText{"cost_jump",
             QT_TRANSLATE_NOOP("CaseTexts",
                               "The supplier's list shows a cost far from the one before. The item "
                               "is not sold until somebody imports the list or the cost comes "
                               "back."),
             {QT_TRANSLATE_NOOP("CaseTexts", "New cost is right: list imported"),
              QT_TRANSLATE_NOOP("CaseTexts", "Asked the supplier")}},
    CaseText{"deposit_owed",
             QT_TRANSLATE_NOOP("CaseTexts",
                               "A deposit was taken back after the wallet was spent. Settle with "
                               "the member what is still owed, then write down how."),
             {QT_TRANSLATE_NOOP("CaseTexts", "The member paid it"),
              QT_TRANSLATE_NOOP("CaseTexts", "Accepted as a loss")}},
    CaseText{"payment_differs",
             QT_TRANSLATE_NOOP("CaseTexts",
                               "The customer paid another amount than was asked for. The money is "
                               "with the gateway and in nobody's wallet. Ask the customer, then "
                               "decide the deposit."),
             {QT_TRANSLATE_NOOP("CaseTexts", "Customer asked, deposit decided"),
              QT_TRANSLATE_NOOP("CaseTexts", "Given back at the gateway")}},
    CaseText{"payment_unclear",
             QT_TRANSLATE_NOOP("CaseTexts",
                               "The gateway says something about a payment that proves nothing: "
                               "held by its review, or about another payment. Look at the "
                               "gateway's page; nothing was credited."),
             {QT_TRANSLATE_NOOP("CaseTexts", "Gateway's page agrees with our books"),
              QT_TRANSLATE_NOOP("CaseTexts", "Asked the gateway's support")}},
    CaseText{"payment_reversed",
             QT_TRANSLATE_NOOP("CaseTexts",
                               "The gateway says that a credited payment went back. Look at the "
                               "gateway's page before anything is taken from the wallet."),
             {QT_TRANSLATE_NOOP("CaseTexts", "Dispute opened at the gateway"),
              QT_TRANSLATE_NOOP("CaseTexts", "Accepted as a loss")}},
    CaseText{"dead_job",
             QT_TRANSLATE_NOOP("CaseTexts",
                               "The engine gave up a task after many tries. Its error stands under "
                               "Operations, in the queue."),
             {QT_TRANSLATE_NOOP("CaseTexts", "Cause found and mended"),
              QT_TRANSLATE_NOOP("CaseTexts", "Not needed any more")}},
};

QString say(const char *text)
{
    return QCoreApplication::translate("CaseTexts", text);
}

const CaseText *find(const QString &kind)
{
    for (const CaseText &text : kTexts) {
        if (kind == QLatin1String(text.kind))
            return &text;
    }
    return nullptr;
}

} // namespace

QString caseMeaning(const QString &kind, const QString &orderState)
{
    // Late goods cost us only where the money was given back.
    if (kind == QLatin1String("late_success") && orderState == QLatin1String("REVIEW"))
        return say(QT_TRANSLATE_NOOP("CaseTexts",
                                     "The goods came from an attempt that had been refused. The "
                                     "money is still held: decide the order first."));
    if (kind == QLatin1String("late_success") && orderState != QLatin1String("FAILED"))
        return say(QT_TRANSLATE_NOOP("CaseTexts",
                                     "The goods came from an attempt that had been refused, and "
                                     "the order went on elsewhere. The member pays once; the "
                                     "second cost is booked as a loss. Claim it from the "
                                     "supplier."));
    const CaseText *text = find(kind);
    return text ? say(text->meaning) : QString();
}

QStringList caseAnswers(const QString &kind)
{
    const CaseText *text = find(kind);
    return text ? QStringList{say(text->answers[0]), say(text->answers[1])}
                : QStringList{say(QT_TRANSLATE_NOOP("CaseTexts", "Looked at, nothing to do"))};
}

} // namespace reiyan::ui
