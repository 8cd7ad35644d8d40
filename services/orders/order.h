#pragma once

#include "services/base/id.h"
#include "services/base/money.h"
#include "services/base/transitions.h"

#include <QString>

#include <array>

namespace reiyan::orders {

enum class OrderState {
    New,
    AwaitingPayment,
    Funded,
    Dispatching,
    Verifying, ///< We cannot tell whether it was bought: hanging.
    Succeeded,
    Failed, ///< In one sentence: the customer's net cost is zero (O-1).
    Review,
    Partial,
    Expired,
    Cancelled,
    PaidLate,
};

inline constexpr std::array kOrderStateCodes = {
    "NEW",    "AWAITING_PAYMENT", "FUNDED",  "DISPATCHING", "VERIFYING", "SUCCEEDED",
    "FAILED", "REVIEW",           "PARTIAL", "EXPIRED",     "CANCELLED", "PAID_LATE"};

/// Every move an order can make (money rules 2.3).
inline constexpr auto kOrderTransitions = [] {
    using enum OrderState;
    using T = Transition<OrderState>;
    return std::array{
        T{New, AwaitingPayment},
        T{New, Funded},
        T{AwaitingPayment, Funded},
        T{AwaitingPayment, Expired},
        T{AwaitingPayment, Cancelled},
        T{Expired, PaidLate},
        T{Cancelled, PaidLate},
        T{Funded, Dispatching},
        T{Dispatching, Dispatching},
        T{Dispatching, Verifying},
        T{Verifying, Dispatching},
        T{Dispatching, Succeeded},
        T{Verifying, Succeeded},
        T{Dispatching, Failed},
        T{Verifying, Failed},
        T{Dispatching, Review},
        T{Verifying, Review},
        T{Review, Succeeded},
        T{Review, Partial},
        T{Review, Failed},
        T{Review, Dispatching}, // by a person, where nothing can have been bought
        T{Funded, Failed},
    };
}();

[[nodiscard]] constexpr bool mayBecome(OrderState from, OrderState to)
{
    return inTable(kOrderTransitions, from, to);
}

static_assert(!mayBecome(OrderState::Succeeded, OrderState::Succeeded), "deliver once");
static_assert(!mayBecome(OrderState::Failed, OrderState::Succeeded), "failed is final");

[[nodiscard]] constexpr const char *stateCode(OrderState state)
{
    return kOrderStateCodes[size_t(state)];
}

/// A row of `transactions`, as the engine needs it.
struct Order {
    OrderId id;
    QString number;
    UserId user;
    QString productId;
    QString serviceId;
    QString providerId;
    QString target;
    QString targetNote;
    Money price;   ///< Frozen when placed (O-2).
    Money costCap; ///< What the supplier may charge at most.
    OrderState state = OrderState::New;
    qint64 createdAt = 0;
    qint64 version = 0;
    QString route = {}; ///< Where it may be bought, frozen when placed (routing::thaw).
};

} // namespace reiyan::orders
