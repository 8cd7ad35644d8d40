#pragma once

#include "services/db/session.h"

#include <algorithm>
#include <functional>
#include <span>

namespace reiyan::ledger {

enum class VerifyMode {
    Quick, ///< Rows since the last clean look less a margin; seconds on any store.
    Full,
};

/// One broken invariant of money rules, section 11.
struct Finding {
    const char *invariant = ""; ///< V-3
    const char *meaning = "";
    bool stopsMoney = false; ///< Marked ! in the rules: sets the latch.
    qint64 count = 0;
    QStringList offenders; ///< The first ten.
};

struct VerifyReport {
    QList<Finding> findings;
    int checked = 0;  ///< How many invariants were looked at.
    qint64 since = 0; ///< UTC ms from which rows were read; 0 is everything.
    qint64 elapsedMs = 0;

    [[nodiscard]] bool isClean() const { return findings.isEmpty(); }
    [[nodiscard]] bool stopsMoney() const
    {
        return std::any_of(findings.cbegin(), findings.cend(),
                           [](const Finding &finding) { return finding.stopsMoney; });
    }
};

/// Reads one consistent snapshot and changes nothing. Hash chains are recomputed in C++, all else
/// is SQL that names the offenders. `goOn` is asked between two invariants: false ends the look
/// with `verify.stopped`.
[[nodiscard]] Result<VerifyReport> verify(db::Reader &reader, VerifyMode mode,
                                          const std::function<bool()> &goOn = {});

/// Notes that a look was clean, with balance and sequence of every account: where the next quick
/// look starts from.
[[nodiscard]] Result<void> noteClean(db::Transaction &tx, VerifyMode mode);

/// Settings: when the last look, and the last whole one, was clean. UTC ms.
inline constexpr char kCleanAt[] = "verify.clean_at";
inline constexpr char kFullAt[] = "verify.full_at";

/// Sets the latch when something that stops money was found.
[[nodiscard]] Result<void> latch(db::Transaction &tx, const VerifyReport &report);

[[nodiscard]] std::span<const db::Statement> verifyStatements();

} // namespace reiyan::ledger
