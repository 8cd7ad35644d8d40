#pragma once

#include "services/base/money.h"

#include <QString>

namespace reiyan::texts {

/// `Rp 1.250.000` with a no-break space, `−Rp 12.500` with a minus sign (C12).
[[nodiscard]] QString formatRupiah(Money amount);

/// The same without `Rp`, for columns whose header says "(Rp)".
[[nodiscard]] QString formatAmount(Money amount);

/// `1,2 jt`, `3,4 M`: for tiles and charts only, always with the full value beside it.
[[nodiscard]] QString formatCompact(Money amount);

/// `0,7 %` of 70 basis points.
[[nodiscard]] QString formatPercent(int basisPoints);
/// Reads `0,7`, `0.7 %`, `2`; up to two decimals.
[[nodiscard]] Result<int> parsePercent(const QString &typed);

/// Reads what a cashier types: `1250000`, `1.250.000`, `Rp 1.250.000`, `1,25jt`, `500rb`, `500k`.
/// Refuses `1,250,000`, `1e9`, signs and fractions of a rupiah, each with its own hint.
[[nodiscard]] Result<Money> parseRupiah(const QString &typed);

} // namespace reiyan::texts
