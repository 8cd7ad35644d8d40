#pragma once

#include "services/commands/handler.h"
#include "services/deposits/deposit.h"

/// What every decision of a person about a deposit asks first.
namespace reiyan::deposits {

/// Says who was first when the deposit is already decided, or that it changed meanwhile.
[[nodiscard]] Result<void> checkMove(const commands::Context &context, const Deposit &deposit,
                                     DepositState to, qint64 version);

/// People neither match, approve nor reject what a gateway collects: its own answer decides.
[[nodiscard]] Result<void> refuseGateways(const commands::Context &context, const Deposit &deposit);

/// A manual deposit under its lock that may make this move.
[[nodiscard]] Result<Deposit> lockFor(const commands::Context &context, const DepositId &id,
                                      DepositState to, qint64 version);

} // namespace reiyan::deposits
