#pragma once

#include "services/commands/handler.h"
#include "services/deposits/bank_line.h"
#include "services/statements/statement_rows.h"

#include <QJsonArray>

namespace reiyan::commands {
class Executor;
}

namespace reiyan::deposits {

/// A piece of a statement that somebody read in. Lines known already are left alone, so the same
/// file, or one that overlaps, may come again. Whoever reads it in does not approve what is matched
/// by it (D-2).
struct ImportLines {
    static constexpr char kKind[] = "statement.import";
    static constexpr auto kPermission = identity::Permission::DepositMatch;
    static constexpr int kMostLines = 2'000; ///< A piece.

    QString paymentCode; ///< The receiving account.
    QString fileHash;    ///< SHA-256 of the file; with the number it makes the command's id.
    int piece = 0;
    QJsonObject layout; ///< Remembered for the account; empty: as it was.
    QList<BankLine> lines;

    [[nodiscard]] CommandId commandId() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ImportLines> fromJson(const QJsonObject &payload);
};

/// What makes a line known again: when, how much, its words, its balance, and how many the same
/// stood before it in the file.
void fingerprint(QList<BankLine> &lines);
/// A statement's lines with their fingerprints.
[[nodiscard]] QList<BankLine> linesOf(const statements::Statement &statement);

/// One line pays one request and nothing else is possible: matched in the name of whoever read the
/// statement in, for another person to approve. A request that somebody matched by a typed note
/// gets its line, so that nobody else is paid by it. Filed by the engine.
struct MatchExact {
    static constexpr char kKind[] = "deposit.match_exact";
    static constexpr auto kPermission = identity::Permission::Engine;

    DepositId deposit;
    QString line;
    qint64 version = 0; ///< Of the request.
    QString checks = {};

    [[nodiscard]] CommandId commandId(const JobId &job) const; ///< One a pair and run.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MatchExact> fromJson(const QJsonObject &payload);
};

/// The job that matches lines with requests.
inline constexpr char kMatchJob[] = "statement.match";
/// Lets the matching run in a moment: what happens at about the same time shares one run.
[[nodiscard]] Result<void> matchSoon(db::Transaction &tx);

/// The same where a request waits at all. Answers how many wait.
[[nodiscard]] Result<int> matchWaiting(db::Transaction &tx);

void addLineHandlers(commands::Executor &executor);

} // namespace reiyan::deposits
