#pragma once

#include "services/base/id.h"
#include "services/base/money.h"
#include "services/deposits/statement_matching.h"

#include <QString>

#include <array>
#include <optional>

namespace reiyan::deposits {

/// A line of a receiving account's statement. A row of `statement_lines`.
struct BankLine {
    QString id;
    QString paymentMethodId; ///< The account it is of.
    qint64 at = 0;           ///< UTC ms; the first moment of its day where isDay.
    bool isDay = false;
    Money amount; ///< Positive came in.
    QString text;
    std::optional<Money> balance = {};
    QString fingerprint; ///< The same line in another file is the same line.
    UserId importedBy;
    DepositId deposit; ///< That it pays; null: nobody's yet.
};

/// The stored names of NearMiss.
inline constexpr std::array kNearMissCodes = {
    "ambiguous", "paid_again", "late", "early", "account", "missing", "rounded", "swapped", "two"};

/// What the queue says of a request at one glance.
enum class Verdict {
    None,      ///< Not looked at, or not a transfer.
    Exact,     ///< One line, one request, nothing else possible.
    LateExact, ///< The same, after the deadline.
    Near,      ///< A line looks like it; the suggestion says how.
    NoLine,    ///< No line so far.
    Noted,     ///< A person typed the line; no statement says so.
    Duplicate, ///< Its evidence belongs to another deposit.
};
inline constexpr std::array kVerdictCodes = {"",     "exact", "late_exact", "near",
                                             "none", "noted", "duplicate"};

/// The six checks of S3, in their order.
enum class Check { Amount, Digits, Account, Time, Name, Evidence };
inline constexpr int kChecks = 6;
/// One letter a check: passed, failed, or nothing to look at.
inline constexpr char kPassed = '+';
inline constexpr char kFailed = '-';
inline constexpr char kUnknown = '.';

} // namespace reiyan::deposits
