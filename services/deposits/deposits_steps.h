#pragma once

#include "services/commands/handler.h"
#include "services/deposits/deposits_repository.h"
#include "services/ledger/ledger.h"

namespace reiyan::deposits {

/// The history row of a transition of `deposit`, as it was before (S-3).
[[nodiscard]] Result<void> recordStep(const commands::Context &context, const Deposit &deposit,
                                      DepositState to, const char *cause);

/// A transition with its history row and, where it matters to the member, a message;
/// compare-and-set, so one of two wins (S-1). One that the table does not know is Broken.
[[nodiscard]] Result<void> moveTo(const commands::Context &context, const Deposit &deposit,
                                  const repository::Decision &decision, const char *cause);

/// The account the money came from -> wallet, with what the member bore of its cost and the digits
/// that the store keeps.
[[nodiscard]] Result<ledger::Posted> postCredit(const commands::Context &context,
                                                const Deposit &deposit, const QByteArray &note);

} // namespace reiyan::deposits
