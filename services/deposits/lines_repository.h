#pragma once

#include "services/db/session.h"
#include "services/deposits/bank_line.h"
#include "services/deposits/deposit.h"

#include <QJsonObject>

#include <span>

namespace reiyan::deposits::repository {

/// False when the account has this line already.
[[nodiscard]] Result<bool> insertLine(db::Transaction &tx, const BankLine &line, qint64 now);
[[nodiscard]] Result<std::optional<BankLine>> findLine(db::Reader &reader, const QString &id);
[[nodiscard]] Result<std::optional<BankLine>> lineOf(db::Reader &reader, const DepositId &deposit);
/// Compare-and-set: `deposit.line_taken` when it pays another deposit by now.
[[nodiscard]] Result<void> giveLine(db::Transaction &tx, const QString &line,
                                    const DepositId &deposit);
[[nodiscard]] Result<void> takeLineBack(db::Transaction &tx, const DepositId &deposit);
/// What came in for a deposit, beside what was asked for; zero: nothing is known.
[[nodiscard]] Result<void> setReceived(db::Transaction &tx, const DepositId &deposit,
                                       Money received);
/// What is credited is what came in, from the account where it came in.
[[nodiscard]] Result<void> takeWhatCame(db::Transaction &tx, const Deposit &came);

[[nodiscard]] Result<void> keepLayout(db::Transaction &tx, const QString &paymentMethodId,
                                      const QJsonObject &layout);
[[nodiscard]] Result<QJsonObject> layoutOf(db::Reader &reader, const QString &paymentCode);

/// Everything that a run of the matching looks at.
struct Unmatched {
    struct Ticket {
        OpenTicket ticket;
        QString status;
        Money digits;
        QString verdict; ///< As stored.
        QString checks;
        bool reused = false; ///< Its evidence belongs to another deposit as well.
        bool hasEvidence = false;
        QString line; ///< That it has already.
        qint64 version = 0;
    };
    QList<BankLine> lines; ///< Money that came in and is nobody's.
    QList<BankLine> bound; ///< That pays a deposit already: one that looks the same is not certain.
    QList<Ticket> tickets; ///< Those that were noted by hand, too: their line may come yet.
};
[[nodiscard]] Result<Unmatched> unmatched(db::Reader &reader, qint64 now);

/// One row of what the matching found; rewritten by every run.
struct StoredSuggestion {
    DepositId deposit;
    QString line;
    NearMiss reason = NearMiss::Ambiguous;
    int position = 0;
    DepositId together;
};
[[nodiscard]] Result<void> replaceSuggestions(db::Transaction &tx,
                                              const QList<StoredSuggestion> &suggestions);
/// Only of the version that was judged: somebody may have matched it meanwhile.
struct Judgement {
    DepositId deposit;
    qint64 version = 0;
    Verdict verdict = Verdict::None;
    QString checks;
};
[[nodiscard]] Result<void> setVerdict(db::Transaction &tx, const Judgement &judgement);

/// How many other lines and requests could be meant by the same amount on the same account, now:
/// a certain pair has none (S3).
struct Rivals {
    qint64 lines = 0;
    qint64 tickets = 0;
};
[[nodiscard]] Result<Rivals> rivalsOf(db::Reader &reader, const Deposit &deposit,
                                      const BankLine &line);
/// A line of exactly this amount that is nobody's: it is chosen, not typed.
[[nodiscard]] Result<bool> hasFreeLine(db::Reader &reader, const Deposit &deposit);

/// Requests that wait for a bank line.
[[nodiscard]] Result<qint64> waitingTransfers(db::Reader &reader);

[[nodiscard]] std::span<const db::Statement> lineStatements();

} // namespace reiyan::deposits::repository
