#pragma once

#include "services/deposits/deposits_queries.h"
#include "services/deposits/evidence.h"
#include "ui/widgets/details.h"

namespace reiyan::ui {

/// What the panel says of a deposit: the bank's line beside the request, the checks in words, what
/// else looks alike, how a gateway collects it.
void tellDeposit(DetailsPanel &panel, const deposits::DepositDetails &deposit,
                 const QList<deposits::Reuse> &reuses);

/// `05/11 14.29 CR 1.000.437 · ANDI SETIAWAN`
[[nodiscard]] QString lineText(const deposits::BankLine &line);

/// How the customer pays, to be sent to them.
[[nodiscard]] QString instructionsText(const deposits::DepositDetails &deposit);

} // namespace reiyan::ui
