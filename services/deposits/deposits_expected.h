#pragma once

#include "services/db/session.h"
#include "services/deposits/deposit.h"
#include "services/deposits/invoice.h"

/// What the answers of gateways and the jobs that ask for them share.
namespace reiyan::deposits {

/// A deposit under its lock, with what was asked of the gateway.
struct Expected {
    Deposit deposit;
    Invoice invoice;
};

[[nodiscard]] Result<Expected> lockExpected(db::Transaction &tx, const DepositId &id);

/// Whether its payment can still be made, as far as we know.
[[nodiscard]] constexpr bool isOpen(DepositState state)
{
    return state == DepositState::Invoiced || state == DepositState::InvoiceUnknown;
}

/// The job that asks after a payment; one at most waits.
[[nodiscard]] Result<void> scheduleAsk(db::Transaction &tx, const DepositId &deposit, qint64 at);

} // namespace reiyan::deposits
