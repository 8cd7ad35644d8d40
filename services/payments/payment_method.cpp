#include "services/payments/payment_method.h"

namespace reiyan::payments {

Result<Money> Fee::of(Money amount) const
{
    const Result<Money> share = amount.shareRoundedUp(points);
    return share ? flat.plus(*share) : share;
}

Result<Money> Fee::onTopOf(Money amount) const
{
    return bearer == FeeBearer::Customer ? of(amount) : Result<Money>(Money());
}

} // namespace reiyan::payments
