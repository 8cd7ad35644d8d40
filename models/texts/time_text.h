#pragma once

#include <QString>

namespace reiyan::texts {

/// All in WIB from UTC ms (C12): `23/11/2026 14.29.58`, `14.29.58`, `23/11/2026`.
[[nodiscard]] QString formatDateTime(qint64 utcMs);
[[nodiscard]] QString formatTime(qint64 utcMs);
[[nodiscard]] QString formatDate(qint64 utcMs);

/// Minutes after midnight as `08.05`; 1440 as `24.00`.
[[nodiscard]] QString formatMinute(int minute);

/// `4 m 12 d` below a day, `3 h 4 j` from there on (menit, detik, jam, hari).
[[nodiscard]] QString formatAge(qint64 ms);

/// `0812-3456-7890`; anything that is no mobile number stays as it is.
[[nodiscard]] QString formatPhone(const QString &digits);

} // namespace reiyan::texts
