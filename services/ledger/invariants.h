#pragma once

#include <span>

namespace reiyan::ledger {

/// One invariant (money rules, section 11) as a question whose answer, the offenders, should be
/// empty. `:since` and `:now` are UTC ms, `:since_id` the smallest time-ordered id of that moment.
struct Invariant {
    const char *name;
    const char *meaning;
    bool stopsMoney; ///< Marked ! in the rules: sets the latch.
    bool fullOnly;
    const char *sql;
};

/// All that are asked in SQL. What needs a hash or a table of the program is in verify.cpp.
[[nodiscard]] std::span<const Invariant> invariants();

} // namespace reiyan::ledger
