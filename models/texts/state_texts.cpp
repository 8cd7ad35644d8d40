#include "models/texts/state_texts.h"

#include "services/orders/verdict.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace reiyan::texts {
namespace {

using enum ChipFamily;

struct StateText {
    const char *code;
    const char *word;
    ChipFamily family;
};

constexpr std::array kDeposits = {
    StateText{"NEW", QT_TRANSLATE_NOOP("States", "New"), Neutral},
    StateText{"INVOICING", QT_TRANSLATE_NOOP("States", "Invoicing"), Running},
    StateText{"INVOICED", QT_TRANSLATE_NOOP("States", "Waiting for payment"), Waiting},
    StateText{"INVOICE_UNKNOWN", QT_TRANSLATE_NOOP("States", "Invoice unknown"), Hanging},
    StateText{"SUBMITTED", QT_TRANSLATE_NOOP("States", "To be checked"), Waiting},
    StateText{"MATCHED", QT_TRANSLATE_NOOP("States", "Matched"), Running},
    StateText{"CREDITED", QT_TRANSLATE_NOOP("States", "Approved"), Success},
    StateText{"REJECTED", QT_TRANSLATE_NOOP("States", "Rejected"), Failed},
    StateText{"REVIEW", QT_TRANSLATE_NOOP("States", "In review"), Hanging},
    StateText{"RETURNED", QT_TRANSLATE_NOOP("States", "Returned"), Returned},
    StateText{"EXPIRED", QT_TRANSLATE_NOOP("States", "Expired"), Neutral},
    StateText{"FAILED", QT_TRANSLATE_NOOP("States", "Failed"), Failed},
    StateText{"CANCELLED", QT_TRANSLATE_NOOP("States", "Cancelled"), Neutral},
    StateText{"REVERSED", QT_TRANSLATE_NOOP("States", "Reversed"), Returned},
};

constexpr std::array kOrders = {
    StateText{"NEW", QT_TRANSLATE_NOOP("States", "New"), Neutral},
    StateText{"AWAITING_PAYMENT", QT_TRANSLATE_NOOP("States", "Waiting for payment"), Waiting},
    StateText{"FUNDED", QT_TRANSLATE_NOOP("States", "Queued"), Running},
    StateText{"DISPATCHING", QT_TRANSLATE_NOOP("States", "Processing"), Running},
    StateText{"VERIFYING", QT_TRANSLATE_NOOP("States", "Hanging"), Hanging},
    StateText{"SUCCEEDED", QT_TRANSLATE_NOOP("States", "Succeeded"), Success},
    StateText{"FAILED", QT_TRANSLATE_NOOP("States", "Failed"), Failed},
    StateText{"REVIEW", QT_TRANSLATE_NOOP("States", "In review"), Hanging},
    StateText{"PARTIAL", QT_TRANSLATE_NOOP("States", "In part"), Waiting},
    StateText{"EXPIRED", QT_TRANSLATE_NOOP("States", "Expired"), Neutral},
    StateText{"CANCELLED", QT_TRANSLATE_NOOP("States", "Cancelled"), Neutral},
    StateText{"PAID_LATE", QT_TRANSLATE_NOOP("States", "Paid late"), Returned},
};

constexpr std::array kAttempts = {
    StateText{"PREPARED", QT_TRANSLATE_NOOP("States", "Prepared"), Neutral},
    StateText{"SENDING", QT_TRANSLATE_NOOP("States", "Being sent"), Running},
    StateText{"PENDING", QT_TRANSLATE_NOOP("States", "Accepted, not final"), Running},
    StateText{"UNKNOWN", QT_TRANSLATE_NOOP("States", "Unknown"), Hanging},
    StateText{"SUCCEEDED", QT_TRANSLATE_NOOP("States", "Succeeded"), Success},
    StateText{"REJECTED", QT_TRANSLATE_NOOP("States", "Rejected"), Failed},
    StateText{"ABANDONED", QT_TRANSLATE_NOOP("States", "Not sent"), Neutral},
    StateText{"CONTRADICTED", QT_TRANSLATE_NOOP("States", "Contradicted"), Failed},
};

constexpr std::array kServices = {
    StateText{"available", QT_TRANSLATE_NOOP("States", "Available"), Success},
    StateText{"empty", QT_TRANSLATE_NOOP("States", "Out of stock"), Waiting},
    StateText{"off", QT_TRANSLATE_NOOP("States", "Switched off"), Neutral},
};

constexpr std::array kWallets = {
    StateText{"active", QT_TRANSLATE_NOOP("States", "Active"), Success},
    StateText{"frozen", QT_TRANSLATE_NOOP("States", "Frozen"), Waiting},
    StateText{"closed", QT_TRANSLATE_NOOP("States", "Closed"), Neutral},
};

// S5: nothing here ever calls an unknown outcome a failure.
constexpr std::array kVerdicts = {
    StateText{"not_sent", QT_TRANSLATE_NOOP("States", "Wait: not sent yet"), Running},
    StateText{"sending", QT_TRANSLATE_NOOP("States", "Wait: being sent"), Running},
    StateText{"accepted", QT_TRANSLATE_NOOP("States", "Wait: accepted by the supplier"), Waiting},
    StateText{"earlier_exists", QT_TRANSLATE_NOOP("States", "Wait: an earlier purchase exists"),
              Waiting},
    StateText{"unknown", QT_TRANSLATE_NOOP("States", "Danger: may have been bought"), Hanging},
    StateText{"in_part", QT_TRANSLATE_NOOP("States", "Danger: a part may have come"), Hanging},
    StateText{"refused", QT_TRANSLATE_NOOP("States", "Safe: finally refused"), Success},
    StateText{"bad_target", QT_TRANSLATE_NOOP("States", "Safe: wrong destination"), Success},
    StateText{"delivered", QT_TRANSLATE_NOOP("States", "Done: delivered"), Success},
    StateText{"late_goods", QT_TRANSLATE_NOOP("States", "Delivered after a refusal"), Hanging},
};

constexpr std::array kCaseKinds = {
    StateText{"deposit_owed", QT_TRANSLATE_NOOP("States", "Member owes a deposit"), Failed},
    StateText{"payment_differs", QT_TRANSLATE_NOOP("States", "Paid another amount"), Failed},
    StateText{"payment_unclear", QT_TRANSLATE_NOOP("States", "Payment not clear"), Waiting},
    StateText{"payment_reversed", QT_TRANSLATE_NOOP("States", "Payment taken back"), Failed},
    StateText{"late_success", QT_TRANSLATE_NOOP("States", "Goods after a refusal"), Failed},
    StateText{"contradiction", QT_TRANSLATE_NOOP("States", "Taken back by the supplier"), Failed},
    StateText{"above_cap", QT_TRANSLATE_NOOP("States", "Dearer than allowed"), Waiting},
    StateText{"cost_unknown", QT_TRANSLATE_NOOP("States", "Cost not told"), Waiting},
    StateText{"webhook_differs", QT_TRANSLATE_NOOP("States", "Message says otherwise"), Hanging},
    StateText{"dead_job", QT_TRANSLATE_NOOP("States", "A job gave up"), Waiting},
    StateText{"cost_jump", QT_TRANSLATE_NOOP("States", "Cost jumped: not sold"), Waiting},
};

constexpr std::array kCaseStates = {
    StateText{"OPEN", QT_TRANSLATE_NOOP("States", "Open"), Waiting},
    StateText{"CLOSED", QT_TRANSLATE_NOOP("States", "Closed"), Neutral},
};

constexpr std::array kBreakers = {
    StateText{"closed", QT_TRANSLATE_NOOP("States", "Healthy"), Success},
    StateText{"open", QT_TRANSLATE_NOOP("States", "Silent: not asked"), Failed},
    StateText{"half_open", QT_TRANSLATE_NOOP("States", "One call tries"), Waiting},
    StateText{"paused", QT_TRANSLATE_NOOP("States", "Paused"), Neutral},
};

constexpr std::array kMessages = {
    StateText{"received", QT_TRANSLATE_NOOP("States", "Not read yet"), Running},
    StateText{"processed", QT_TRANSLATE_NOOP("States", "Understood"), Success},
    StateText{"ignored", QT_TRANSLATE_NOOP("States", "About nothing"), Neutral},
    StateText{"review", QT_TRANSLATE_NOOP("States", "Wants a person"), Hanging},
    StateText{"forged", QT_TRANSLATE_NOOP("States", "Not authentic"), Failed},
};

constexpr std::array kJobs = {
    StateText{"ready", QT_TRANSLATE_NOOP("States", "Waits"), Waiting},
    StateText{"running", QT_TRANSLATE_NOOP("States", "Runs"), Running},
    StateText{"dead", QT_TRANSLATE_NOOP("States", "Gave up"), Failed},
};

constexpr std::array kTransfers = {
    StateText{"DEPOSIT", QT_TRANSLATE_NOOP("States", "Deposit"), Success},
    StateText{"DEPOSIT_REVERSAL", QT_TRANSLATE_NOOP("States", "Deposit reversed"), Returned},
    StateText{"DEPOSIT_REVIEW", QT_TRANSLATE_NOOP("States", "Deposit in suspense"), Hanging},
    StateText{"DEPOSIT_RETURN", QT_TRANSLATE_NOOP("States", "Deposit given back"), Returned},
    StateText{"CAPTURE", QT_TRANSLATE_NOOP("States", "Purchase"), Running},
    StateText{"OPENING", QT_TRANSLATE_NOOP("States", "Opening balance"), Neutral},
    StateText{"ADJUSTMENT", QT_TRANSLATE_NOOP("States", "Adjustment"), Returned},
    StateText{"REVERSAL", QT_TRANSLATE_NOOP("States", "Reversal"), Returned},
    StateText{"REFUND", QT_TRANSLATE_NOOP("States", "Refund"), Returned},
    StateText{"LATE_LOSS", QT_TRANSLATE_NOOP("States", "Loss: late success"), Failed},
};

constexpr std::array kDepositVerdicts = {
    StateText{"exact", QT_TRANSLATE_NOOP("States", "Exact match"), Success},
    StateText{"late_exact", QT_TRANSLATE_NOOP("States", "Exact, but late"), Waiting},
    StateText{"near", QT_TRANSLATE_NOOP("States", "Looks alike"), Waiting},
    StateText{"none", QT_TRANSLATE_NOOP("States", "No bank line"), Neutral},
    StateText{"noted", QT_TRANSLATE_NOOP("States", "Seen by a person"), Running},
    StateText{"duplicate", QT_TRANSLATE_NOOP("States", "Evidence used before"), Failed},
    StateText{"gateway", QT_TRANSLATE_NOOP("States", "Gateway decides"), Running},
};

constexpr std::array kNearMisses = {
    StateText{"ambiguous", QT_TRANSLATE_NOOP("States", "equal, and so is another one"), Waiting},
    StateText{"paid_again", QT_TRANSLATE_NOOP("States", "equal to one that is paid already"),
              Waiting},
    StateText{"late", QT_TRANSLATE_NOOP("States", "equal, after the deadline"), Waiting},
    StateText{"early", QT_TRANSLATE_NOOP("States", "equal, before it was asked for"), Waiting},
    StateText{"account", QT_TRANSLATE_NOOP("States", "equal, on another account of ours"), Waiting},
    StateText{"missing", QT_TRANSLATE_NOOP("States", "the last digits are missing"), Waiting},
    StateText{"rounded", QT_TRANSLATE_NOOP("States", "rounded to thousands"), Waiting},
    StateText{"swapped", QT_TRANSLATE_NOOP("States", "two digits swapped"), Waiting},
    StateText{"two", QT_TRANSLATE_NOOP("States", "two requests in one transfer"), Waiting},
};

constexpr std::array kBearers = {
    StateText{"store", QT_TRANSLATE_NOOP("States", "the store"), Neutral},
    StateText{"customer", QT_TRANSLATE_NOOP("States", "the customer"), Neutral},
};

constexpr std::array kDigits = {
    StateText{"none", QT_TRANSLATE_NOOP("States", "none"), Neutral},
    StateText{"credited", QT_TRANSLATE_NOOP("States", "credited"), Neutral},
    StateText{"kept", QT_TRANSLATE_NOOP("States", "kept"), Neutral},
};

constexpr std::array kCheckNames = {
    QT_TRANSLATE_NOOP("States", "amount"),        QT_TRANSLATE_NOOP("States", "unique digits"),
    QT_TRANSLATE_NOOP("States", "our account"),   QT_TRANSLATE_NOOP("States", "time"),
    QT_TRANSLATE_NOOP("States", "sender's name"), QT_TRANSLATE_NOOP("States", "evidence is new"),
};

constexpr std::array kRoles = {
    StateText{"super_admin", QT_TRANSLATE_NOOP("States", "super admin"), Neutral},
    StateText{"administrator", QT_TRANSLATE_NOOP("States", "administrator"), Neutral},
    StateText{"finance", QT_TRANSLATE_NOOP("States", "finance"), Neutral},
    StateText{"customer_service", QT_TRANSLATE_NOOP("States", "customer service"), Neutral},
    StateText{"product_manager", QT_TRANSLATE_NOOP("States", "product manager"), Neutral},
    StateText{"operator", QT_TRANSLATE_NOOP("States", "operator"), Neutral},
};

const StateText *find(std::span<const StateText> texts, const QString &code)
{
    for (const StateText &text : texts) {
        if (code == QLatin1String(text.code))
            return &text;
    }
    return nullptr;
}

QString word(std::span<const StateText> texts, const QString &code)
{
    const StateText *text = find(texts, code);
    return text ? QCoreApplication::translate("States", text->word) : QString();
}

ChipFamily family(std::span<const StateText> texts, const QString &code)
{
    const StateText *text = find(texts, code);
    return text ? text->family : Neutral;
}

QString verdictCode(const QString &fact)
{
    return QLatin1String(orders::kVerdictCodes[size_t(orders::verdictOf(fact))]);
}

} // namespace

QString depositStateText(const QString &code)
{
    return word(kDeposits, code);
}
ChipFamily depositStateFamily(const QString &code)
{
    return family(kDeposits, code);
}
QString orderStateText(const QString &code)
{
    return word(kOrders, code);
}
ChipFamily orderStateFamily(const QString &code)
{
    return family(kOrders, code);
}
QString attemptStateText(const QString &code)
{
    return word(kAttempts, code);
}
ChipFamily attemptStateFamily(const QString &code)
{
    return family(kAttempts, code);
}
QString serviceStatusText(const QString &code)
{
    return word(kServices, code);
}
ChipFamily serviceStatusFamily(const QString &code)
{
    return family(kServices, code);
}
QString walletStatusText(const QString &code)
{
    return word(kWallets, code);
}
ChipFamily walletStatusFamily(const QString &code)
{
    return family(kWallets, code);
}
QString transferKindText(const QString &code)
{
    const bool isLateLoss = code.startsWith(QLatin1String("LATE_LOSS"));
    return word(kTransfers, isLateLoss ? QStringLiteral("LATE_LOSS") : code);
}
QString verdictText(const QString &fact)
{
    return word(kVerdicts, verdictCode(fact));
}
ChipFamily verdictFamily(const QString &fact)
{
    return family(kVerdicts, verdictCode(fact));
}
QString caseKindText(const QString &code)
{
    const QString text = word(kCaseKinds, code);
    return text.isEmpty() ? code : text;
}
ChipFamily caseKindFamily(const QString &code)
{
    return family(kCaseKinds, code);
}
QString caseStateText(const QString &code)
{
    return word(kCaseStates, code);
}
ChipFamily caseStateFamily(const QString &code)
{
    return family(kCaseStates, code);
}
QString breakerText(const QString &code)
{
    return word(kBreakers, code);
}
ChipFamily breakerFamily(const QString &code)
{
    return family(kBreakers, code);
}
QString messageStateText(const QString &code)
{
    return word(kMessages, code);
}
ChipFamily messageStateFamily(const QString &code)
{
    return family(kMessages, code);
}
QString jobStateText(const QString &code)
{
    return word(kJobs, code);
}
ChipFamily jobStateFamily(const QString &code)
{
    return family(kJobs, code);
}
QString depositVerdictText(const QString &code)
{
    return word(kDepositVerdicts, code);
}
ChipFamily depositVerdictFamily(const QString &code)
{
    return family(kDepositVerdicts, code);
}
QStringList checkWords(const QString &checks)
{
    QStringList words;
    for (qsizetype i = 0; i < checks.size() && i < qsizetype(kCheckNames.size()); ++i) {
        const QString name = QCoreApplication::translate("States", kCheckNames[size_t(i)]);
        const QChar letter = checks.at(i);
        words.append(letter == u'+' ? QCoreApplication::translate("States", "%1: right").arg(name)
                     : letter == u'-'
                         ? QCoreApplication::translate("States", "%1: wrong").arg(name)
                         : QCoreApplication::translate("States", "%1: nothing to see").arg(name));
    }
    return words;
}
QString nearMissText(const QString &code)
{
    return word(kNearMisses, code);
}
QString feeBearerText(const QString &code)
{
    return word(kBearers, code);
}
QString digitsText(const QString &code)
{
    return word(kDigits, code);
}
QString switchText(bool isOn)
{
    return isOn ? QCoreApplication::translate("States", "On")
                : QCoreApplication::translate("States", "Off");
}
QString roleText(const QString &name)
{
    const QString text = word(kRoles, name);
    return text.isEmpty() ? name : text;
}

} // namespace reiyan::texts
