#pragma once

#include "services/base/result.h"

#include <QtGlobal>

#include <compare>

namespace reiyan {

/// A percentage: 10 000 is one hundred per cent.
struct BasisPoints {
    qint32 value = 0;
};

/// An amount in whole rupiah (L-1). It knows no double, no locale and no text.
class Money
{
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money rupiah(qint64 amount) { return Money(amount); }

    [[nodiscard]] constexpr qint64 toRupiah() const { return m_rupiah; }
    friend constexpr auto operator<=>(Money, Money) = default; // NOLINT(modernize-use-nullptr)

    /// Overflow is an error, not a wrap: amounts come from outside (L-2).
    [[nodiscard]] Result<Money> plus(Money other) const;
    [[nodiscard]] Result<Money> minus(Money other) const;
    [[nodiscard]] constexpr Money negated() const
    {
        return Money(-m_rupiah);
    } ///< Not of INT64_MIN.

    [[nodiscard]] constexpr bool isNegative() const { return m_rupiah < 0; }
    [[nodiscard]] constexpr bool isPositive() const { return m_rupiah > 0; }
    [[nodiscard]] constexpr bool isZero() const { return m_rupiah == 0; }

    /// The share of a non-negative amount, rounded down in favour of the store (L-3).
    [[nodiscard]] Result<Money> shareRoundedDown(BasisPoints share) const;
    /// The same, rounded up: a margin on a cost, which is in favour of the store as well.
    [[nodiscard]] Result<Money> shareRoundedUp(BasisPoints share) const;

private:
    constexpr explicit Money(qint64 rupiah)
        : m_rupiah(rupiah)
    {}

    qint64 m_rupiah = 0;
};

} // namespace reiyan
