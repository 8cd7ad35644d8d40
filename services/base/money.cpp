#include "services/base/money.h"

namespace reiyan {
namespace {

constexpr qint64 kHundredPercent = 10'000;

Error overflow()
{
    return {ErrorKind::Invalid, "money.overflow", {}};
}

} // namespace

Result<Money> Money::plus(Money other) const
{
    qint64 sum = 0;
    if (__builtin_add_overflow(m_rupiah, other.m_rupiah, &sum))
        return overflow();
    return Money(sum);
}

Result<Money> Money::minus(Money other) const
{
    qint64 difference = 0;
    if (__builtin_sub_overflow(m_rupiah, other.m_rupiah, &difference))
        return overflow();
    return Money(difference);
}

Result<Money> Money::shareRoundedDown(BasisPoints share) const
{
    Q_ASSERT(m_rupiah >= 0);
    Q_ASSERT(share.value >= 0);

    qint64 product = 0;
    if (__builtin_mul_overflow(m_rupiah, qint64(share.value), &product))
        return overflow();
    return Money(product / kHundredPercent);
}

Result<Money> Money::shareRoundedUp(BasisPoints share) const
{
    Q_ASSERT(m_rupiah >= 0);
    Q_ASSERT(share.value >= 0);

    qint64 product = 0;
    if (__builtin_mul_overflow(m_rupiah, qint64(share.value), &product))
        return overflow();
    return Money(product / kHundredPercent + (product % kHundredPercent > 0 ? 1 : 0));
}

} // namespace reiyan
