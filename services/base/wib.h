#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace reiyan {

/// The store's calendar: Western Indonesia Time, UTC+7, no daylight saving.
inline constexpr int kWibOffsetSeconds = 7 * 3600;

/// `utcMs` as a date and time in WIB.
[[nodiscard]] inline QDateTime toWib(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, kWibOffsetSeconds);
}

/// The business day (00.00-24.00 WIB) as the number 20261122.
[[nodiscard]] inline int businessDay(qint64 utcMs)
{
    const QDate day = toWib(utcMs).date();
    return day.year() * 10'000 + day.month() * 100 + day.day();
}

/// Minutes since midnight in WIB: the unit of pauses and hours.
[[nodiscard]] inline int minuteOfDay(qint64 utcMs)
{
    const QTime time = toWib(utcMs).time();
    return time.hour() * 60 + time.minute();
}

/// The first millisecond of a day in WIB.
[[nodiscard]] inline qint64 startOfDayMs(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, kWibOffsetSeconds).toMSecsSinceEpoch();
}

} // namespace reiyan
