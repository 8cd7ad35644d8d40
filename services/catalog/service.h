#pragma once

#include "services/base/id.h"
#include "services/base/money.h"

#include <QString>

namespace reiyan::catalog {

/// A sellable item (the incumbent's "layanan") with the price of one member level.
struct SellableService {
    ServiceId id;
    QString productId;
    QString productName;
    QString nominal;
    QString sku;
    QString providerId;
    QString providerCode;
    QString targetRule;
    QString status;
    bool providerActive = false;
    bool repeatable = true;
    int cutOffStart = 0; ///< Minutes after midnight WIB; equal to the end: no pause.
    int cutOffEnd = 0;
    Money cost;
    Money price;  ///< Of the level asked for; zero when that level has none.
    QString kind; ///< prepaid, game; of a `bill` cost and price are fees on top of what is owed.
};

/// True inside the supplier's daily pause, which may cross midnight.
[[nodiscard]] constexpr bool inCutOff(int start, int end, int minuteOfDay)
{
    if (start == end)
        return false;
    return start < end ? minuteOfDay >= start && minuteOfDay < end
                       : minuteOfDay >= start || minuteOfDay < end;
}

/// percent: cost plus its share in basis points, rounded up; flat: cost plus rupiah (2.4 of the
/// incumbent: the margin words stay).
[[nodiscard]] Result<Money> priceFor(Money cost, const QString &markupType, qint64 markupValue);

} // namespace reiyan::catalog
