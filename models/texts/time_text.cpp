#include "models/texts/time_text.h"

#include "services/base/wib.h"

#include <QCoreApplication>

#include <algorithm>

namespace reiyan::texts {

QString formatDateTime(qint64 utcMs)
{
    return utcMs == 0 ? QString() : toWib(utcMs).toString(QStringLiteral("dd/MM/yyyy HH.mm.ss"));
}

QString formatTime(qint64 utcMs)
{
    return utcMs == 0 ? QString() : toWib(utcMs).toString(QStringLiteral("HH.mm.ss"));
}

QString formatDate(qint64 utcMs)
{
    return utcMs == 0 ? QString() : toWib(utcMs).toString(QStringLiteral("dd/MM/yyyy"));
}

QString formatMinute(int minute)
{
    return QStringLiteral("%1.%2")
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString formatAge(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms / 1000);
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (hours >= 24)
        return QCoreApplication::translate("Age", "%1 d %2 h").arg(hours / 24).arg(hours % 24);
    if (hours > 0)
        return QCoreApplication::translate("Age", "%1 h %2 m").arg(hours).arg(minutes % 60);
    if (minutes > 0)
        return QCoreApplication::translate("Age", "%1 m %2 s").arg(minutes).arg(seconds % 60);
    return QCoreApplication::translate("Age", "%1 s").arg(seconds);
}

QString formatPhone(const QString &digits)
{
    const bool isMobile =
        digits.startsWith(QLatin1String("08")) && digits.size() >= 10 && digits.size() <= 13;
    if (!isMobile)
        return digits;
    return digits.left(4) + u'-' + digits.mid(4, 4) + u'-' + digits.mid(8);
}

} // namespace reiyan::texts
