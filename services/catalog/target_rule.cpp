#include "services/catalog/target_rule.h"

#include <QRegularExpression>

#include <array>

namespace reiyan::catalog {
namespace {

struct Prefix {
    const char *digits;
    const char *operatorName;
};

// By.U shares Telkomsel's 0851 block.
constexpr std::array kPrefixes = {
    Prefix{"0811", "TELKOMSEL"}, Prefix{"0812", "TELKOMSEL"}, Prefix{"0813", "TELKOMSEL"},
    Prefix{"0821", "TELKOMSEL"}, Prefix{"0822", "TELKOMSEL"}, Prefix{"0823", "TELKOMSEL"},
    Prefix{"0852", "TELKOMSEL"}, Prefix{"0853", "TELKOMSEL"}, Prefix{"0851", "BY.U"},
    Prefix{"0814", "INDOSAT"},   Prefix{"0815", "INDOSAT"},   Prefix{"0816", "INDOSAT"},
    Prefix{"0855", "INDOSAT"},   Prefix{"0856", "INDOSAT"},   Prefix{"0857", "INDOSAT"},
    Prefix{"0858", "INDOSAT"},   Prefix{"0817", "XL"},        Prefix{"0818", "XL"},
    Prefix{"0819", "XL"},        Prefix{"0859", "XL"},        Prefix{"0877", "XL"},
    Prefix{"0878", "XL"},        Prefix{"0831", "AXIS"},      Prefix{"0832", "AXIS"},
    Prefix{"0833", "AXIS"},      Prefix{"0838", "AXIS"},      Prefix{"0895", "TRI"},
    Prefix{"0896", "TRI"},       Prefix{"0897", "TRI"},       Prefix{"0898", "TRI"},
    Prefix{"0899", "TRI"},       Prefix{"0881", "SMARTFREN"}, Prefix{"0882", "SMARTFREN"},
    Prefix{"0883", "SMARTFREN"}, Prefix{"0884", "SMARTFREN"}, Prefix{"0885", "SMARTFREN"},
    Prefix{"0886", "SMARTFREN"}, Prefix{"0887", "SMARTFREN"}, Prefix{"0888", "SMARTFREN"},
    Prefix{"0889", "SMARTFREN"},
};

/// Digits only; +62 and 62 become 0.
QString plainPhone(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits.append(c);
        else if (!QStringLiteral(" -.()+").contains(c))
            return {};
    }
    if (digits.startsWith(QLatin1String("62")))
        digits.replace(0, 2, QLatin1Char('0'));
    return digits;
}

Result<QString> checkPhone(const QString &typed, const QString &wanted)
{
    const QString phone = plainPhone(typed);
    if (!phone.startsWith(QLatin1String("08")) || phone.size() < 10 || phone.size() > 13)
        return Error{ErrorKind::Invalid, "target.phone", {}, {typed}};
    const QString found = operatorOf(phone);
    const bool fits = wanted.isEmpty() || found == wanted
                      || (found == QLatin1String("BY.U") && wanted == QLatin1String("TELKOMSEL"));
    if (!fits) {
        return Error{ErrorKind::Invalid,
                     "target.operator",
                     {},
                     {phone, found.isEmpty() ? QStringLiteral("?") : found, wanted}};
    }
    return phone;
}

} // namespace

QString operatorOf(const QString &phone)
{
    for (const Prefix &prefix : kPrefixes) {
        if (phone.startsWith(QLatin1String(prefix.digits)))
            return QLatin1String(prefix.operatorName);
    }
    return {};
}

Result<QString> checkTarget(const QString &rule, const QString &typed)
{
    static const QRegularExpression meter(QStringLiteral("^[0-9]{11,12}$"));
    static const QRegularExpression game(
        QStringLiteral("^([0-9]{4,20})(?:[ |(/-]+([0-9A-Za-z]{2,10})\\)?)?$"));
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9@._-]{4,40}$"));
    const QString kind = rule.section(u':', 0, 0);
    if (kind == QLatin1String("phone"))
        return checkPhone(typed, rule.section(u':', 1));

    QString text = typed.simplified();
    if (kind == QLatin1String("meter")) {
        text.remove(u' ').remove(u'-');
        if (!meter.match(text).hasMatch())
            return Error{ErrorKind::Invalid, "target.meter", {}, {typed}};
        return text;
    }
    if (kind == QLatin1String("game")) {
        const QRegularExpressionMatch match = game.match(text); // 12345678 (2685)
        if (!match.hasMatch())
            return Error{ErrorKind::Invalid, "target.game", {}, {typed}};
        const QString zone = match.captured(2);
        return zone.isEmpty() ? match.captured(1)
                              : match.captured(1) + QStringLiteral(" (") + zone + u')';
    }
    if (!plain.match(text).hasMatch())
        return Error{ErrorKind::Invalid, "target.plain", {}, {typed}};
    return text;
}

QString targetRuleOf(const QString &category, const QString &brand)
{
    const QString kind = category.toLower();
    if (kind == QLatin1String("pulsa") || kind == QLatin1String("data")
        || kind.startsWith(QLatin1String("paket")) || kind == QLatin1String("masa aktif"))
        return QLatin1String("phone:") + brand.toUpper();
    if (kind == QLatin1String("e-money"))
        return QStringLiteral("phone");
    if (kind == QLatin1String("pln"))
        return QStringLiteral("meter");
    if (kind == QLatin1String("games"))
        return brand.contains(QLatin1String("VALORANT"), Qt::CaseInsensitive)
                   ? QStringLiteral("none")
                   : QStringLiteral("game");
    return QStringLiteral("none");
}

} // namespace reiyan::catalog
