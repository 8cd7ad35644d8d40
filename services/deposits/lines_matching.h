#pragma once

#include "services/deposits/bank_line.h"
#include "services/deposits/lines_commands.h"
#include "services/deposits/lines_repository.h"

namespace reiyan::deposits {

/// What a run of the matching says: pairs that are certain, what else looks alike, and the verdict
/// and checks of requests where they changed.
struct MatchRun {
    QList<MatchExact> exact;
    QList<repository::StoredSuggestion> suggestions;
    QList<repository::Judgement> judged;
};

/// Pure: the same lines and requests give the same answer in whatever order.
[[nodiscard]] MatchRun matchLines(const repository::Unmatched &all);

/// Writes down what a run found; the certain pairs are commands of their own.
[[nodiscard]] Result<void> keepRun(db::Transaction &tx, const MatchRun &run);

} // namespace reiyan::deposits
