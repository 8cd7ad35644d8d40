#include "models/texts/money_text.h"

#include <QRegularExpression>

namespace reiyan::texts {
namespace {

constexpr QChar kNoBreakSpace(0x00A0);
constexpr QChar kMinus(0x2212);

QString grouped(qint64 amount)
{
    QString digits = QString::number(amount).remove(u'-');
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u'.');
    return digits;
}

Error refused(const char *code, const QString &typed)
{
    return {ErrorKind::Invalid, code, {}, {typed}};
}

qint64 scaleOf(const QString &unit)
{
    if (unit == QLatin1String("rb") || unit == QLatin1String("ribu") || unit == QLatin1String("k"))
        return 1'000;
    if (unit == QLatin1String("jt") || unit == QLatin1String("juta"))
        return 1'000'000;
    return 1'000'000'000; // m, miliar
}

/// `1,25` and `jt`: whole rupiah only.
Result<Money> scaled(const QString &whole, const QString &fraction, qint64 scale,
                     const QString &typed)
{
    qint64 unit = scale;
    qint64 amount = 0;
    if (__builtin_mul_overflow(whole.toLongLong(), scale, &amount))
        return refused("money.too_large", typed);
    for (const QChar digit : fraction) {
        if (unit % 10 != 0 && digit != u'0')
            return refused("money.fraction", typed);
        unit /= 10;
        if (__builtin_add_overflow(amount, unit * digit.digitValue(), &amount))
            return refused("money.too_large", typed);
    }
    return Money::rupiah(amount);
}

} // namespace

QString formatAmount(Money amount)
{
    const QString digits = grouped(amount.toRupiah());
    return amount.isNegative() ? kMinus + digits : digits;
}

QString formatRupiah(Money amount)
{
    const QString text = QStringLiteral("Rp") + kNoBreakSpace + grouped(amount.toRupiah());
    return amount.isNegative() ? kMinus + text : text;
}

QString formatCompact(Money amount)
{
    struct Unit {
        qint64 scale;
        const char *name;
    };
    const qint64 size = qAbs(amount.toRupiah());
    for (const Unit unit : {Unit{1'000'000'000, "M"}, Unit{1'000'000, "jt"}, Unit{1'000, "rb"}}) {
        if (size < unit.scale)
            continue;
        const qint64 tenths = size / (unit.scale / 10);
        QString text = QString::number(tenths / 10);
        if (tenths < 1'000 && tenths % 10 != 0)
            text += u',' + QString::number(tenths % 10);
        text += kNoBreakSpace + QLatin1String(unit.name);
        return amount.isNegative() ? kMinus + text : text;
    }
    return formatAmount(amount);
}

Result<Money> parseRupiah(const QString &typed)
{
    static const QRegularExpression plain(QStringLiteral("^[0-9]{1,15}$"));
    static const QRegularExpression dotted(QStringLiteral("^[0-9]{1,3}(\\.[0-9]{3})+$"));
    static const QRegularExpression withUnit(
        QStringLiteral("^([0-9]{1,9})(?:,([0-9]{1,9}))? ?(rb|ribu|k|jt|juta|m|miliar)$"));
    static const QRegularExpression commas(QStringLiteral("^[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?$"));
    static const QRegularExpression fraction(QStringLiteral("^[0-9.]+,[0-9]+$|^[0-9]+\\.[0-9]+$"));

    QString text = typed.toLower();
    text.replace(kNoBreakSpace, u' ');
    text = text.simplified();
    if (text.startsWith(QLatin1String("rp")))
        text = text.mid(2).trimmed();
    if (text.endsWith(QLatin1String(",-")))
        text.chop(2);

    if (plain.match(text).hasMatch())
        return Money::rupiah(text.toLongLong());
    if (dotted.match(text).hasMatch() && text.size() <= 19)
        return Money::rupiah(QString(text).remove(u'.').toLongLong());
    if (const auto match = withUnit.match(text); match.hasMatch())
        return scaled(match.captured(1), match.captured(2), scaleOf(match.captured(3)), typed);
    if (commas.match(text).hasMatch())
        return refused("money.comma_groups", typed);
    if (fraction.match(text).hasMatch())
        return refused("money.fraction", typed);
    return refused("money.not_a_number", typed);
}

QString formatPercent(int basisPoints)
{
    constexpr int kHundred = 100;
    QString text = QString::number(basisPoints / kHundred);
    if (const int rest = basisPoints % kHundred; rest != 0) {
        const QString digits = QStringLiteral("%1").arg(rest, 2, 10, QLatin1Char('0'));
        text += u',' + (digits.endsWith(u'0') ? digits.left(1) : digits);
    }
    return text + QChar(0xA0) + u'%';
}

Result<int> parsePercent(const QString &typed)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(\\d{1,3})(?:[,.](\\d{1,2}))?\\s*%?\\s*$"));
    const auto match = form.match(typed);
    if (!match.hasMatch())
        return Error{ErrorKind::Invalid, "money.percent", {}, {typed}};
    const QString decimals = match.captured(2).leftJustified(2, u'0');
    return match.captured(1).toInt() * 100 + decimals.toInt();
}

} // namespace reiyan::texts
