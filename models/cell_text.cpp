#include "models/cell_text.h"

#include "models/texts/money_text.h"
#include "models/texts/time_text.h"

#include <QDateTime>

namespace reiyan::models {
namespace {

QString amountText(const QVariant &value, const QString &sign)
{
    const qint64 amount = value.toLongLong();
    if (amount == 0 && !sign.isEmpty())
        return {};
    return sign + texts::formatAmount(Money::rupiah(amount));
}

/// The six checks at one glance; nothing where nobody looked.
QString checkGlyphs(const QString &checks)
{
    QString glyphs;
    for (const QChar letter : checks)
        glyphs += letter == u'+' ? QChar(0x2713) : letter == u'-' ? QChar(0x2717) : QChar(0x00B7);
    return glyphs;
}

QString untilText(qint64 at)
{
    if (at == 0)
        return {};
    const qint64 left = at - QDateTime::currentMSecsSinceEpoch();
    return left > 0 ? texts::formatAge(left) : QStringLiteral("−") + texts::formatAge(-left);
}

/// The word of a stored code; nothing for what is none.
QString codeText(ColumnKind kind, const QString &code)
{
    switch (kind) {
    case ColumnKind::DepositState:
        return texts::depositStateText(code);
    case ColumnKind::OrderState:
        return texts::orderStateText(code);
    case ColumnKind::AttemptState:
        return texts::attemptStateText(code);
    case ColumnKind::Verdict:
        return texts::verdictText(code);
    case ColumnKind::ServiceStatus:
        return texts::serviceStatusText(code);
    case ColumnKind::WalletStatus:
        return texts::walletStatusText(code);
    case ColumnKind::TransferKind:
        return texts::transferKindText(code);
    case ColumnKind::MessageState:
        return texts::messageStateText(code);
    case ColumnKind::JobState:
        return texts::jobStateText(code);
    case ColumnKind::CaseKind:
        return texts::caseKindText(code);
    case ColumnKind::CaseState:
        return texts::caseStateText(code);
    case ColumnKind::DepositVerdict:
        return texts::depositVerdictText(code);
    case ColumnKind::FeeBearer:
        return texts::feeBearerText(code);
    case ColumnKind::Digits:
        return texts::digitsText(code);
    default:
        return {};
    }
}

} // namespace

bool isChip(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::DepositState:
    case ColumnKind::OrderState:
    case ColumnKind::AttemptState:
    case ColumnKind::Verdict:
    case ColumnKind::ServiceStatus:
    case ColumnKind::WalletStatus:
    case ColumnKind::MessageState:
    case ColumnKind::JobState:
    case ColumnKind::CaseKind:
    case ColumnKind::CaseState:
    case ColumnKind::DepositVerdict:
    case ColumnKind::Switch:
        return true;
    default:
        return false;
    }
}

bool isMoney(ColumnKind kind)
{
    return kind == ColumnKind::Money || kind == ColumnKind::MoneyIfAny
           || kind == ColumnKind::Difference || kind == ColumnKind::MoneyIn
           || kind == ColumnKind::MoneyOut || kind == ColumnKind::Profit;
}

QString cellText(ColumnKind kind, const QVariant &value)
{
    switch (kind) {
    case ColumnKind::Text:
    case ColumnKind::Code:
    case ColumnKind::Number:
        return value.toString();
    case ColumnKind::Money:
    case ColumnKind::Profit:
        return amountText(value, {});
    case ColumnKind::MoneyIfAny:
        return value.toLongLong() == 0 ? QString() : amountText(value, {});
    case ColumnKind::Difference:
        return value.isNull() ? QString() : amountText(value, {});
    case ColumnKind::MoneyIn:
        return amountText(value, QStringLiteral("+"));
    case ColumnKind::MoneyOut:
        return amountText(value, QString(QChar(0x2212)));
    case ColumnKind::Time:
        return texts::formatDateTime(value.toLongLong());
    case ColumnKind::Age:
        return texts::formatAge(QDateTime::currentMSecsSinceEpoch() - value.toLongLong());
    case ColumnKind::Until:
        return untilText(value.toLongLong());
    case ColumnKind::Duration:
        return value.toLongLong() == 0 ? QString() : texts::formatAge(value.toLongLong());
    case ColumnKind::Phone:
        return texts::formatPhone(value.toString());
    case ColumnKind::Checks:
        return checkGlyphs(value.toString());
    case ColumnKind::Percent:
        return value.toInt() == 0 ? QString() : texts::formatPercent(value.toInt());
    case ColumnKind::Switch:
        return texts::switchText(value.toInt() != 0);
    default:
        return codeText(kind, value.toString());
    }
}

QString cellToolTip(ColumnKind kind, const QVariant &value)
{
    if (kind == ColumnKind::Age || kind == ColumnKind::Until)
        return texts::formatDateTime(value.toLongLong()) + QStringLiteral(" WIB");
    return kind == ColumnKind::Checks ? texts::checkWords(value.toString()).join(u'\n')
                                      : cellText(kind, value);
}

QString cellWords(ColumnKind kind, const QVariant &value)
{
    return kind == ColumnKind::Checks
               ? texts::checkWords(value.toString()).join(QStringLiteral(", "))
               : cellText(kind, value);
}

Qt::Alignment cellAlignment(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Number:
    case ColumnKind::Percent:
    case ColumnKind::MoneyIfAny:
    case ColumnKind::Difference:
    case ColumnKind::Money:
    case ColumnKind::MoneyIn:
    case ColumnKind::MoneyOut:
    case ColumnKind::Profit:
    case ColumnKind::Age:
    case ColumnKind::Until:
    case ColumnKind::Duration:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

texts::ChipFamily cellFamily(ColumnKind kind, const QVariant &value)
{
    const QString code = value.toString();
    switch (kind) {
    case ColumnKind::DepositState:
        return texts::depositStateFamily(code);
    case ColumnKind::OrderState:
        return texts::orderStateFamily(code);
    case ColumnKind::AttemptState:
        return texts::attemptStateFamily(code);
    case ColumnKind::Verdict:
        return texts::verdictFamily(code);
    case ColumnKind::ServiceStatus:
        return texts::serviceStatusFamily(code);
    case ColumnKind::WalletStatus:
        return texts::walletStatusFamily(code);
    case ColumnKind::MessageState:
        return texts::messageStateFamily(code);
    case ColumnKind::JobState:
        return texts::jobStateFamily(code);
    case ColumnKind::CaseKind:
        return texts::caseKindFamily(code);
    case ColumnKind::CaseState:
        return texts::caseStateFamily(code);
    case ColumnKind::DepositVerdict:
        return texts::depositVerdictFamily(code);
    case ColumnKind::Switch:
        return value.toInt() != 0 ? texts::ChipFamily::Success : texts::ChipFamily::Neutral;
    default:
        return texts::ChipFamily::Neutral;
    }
}

} // namespace reiyan::models
