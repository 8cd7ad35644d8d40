#pragma once

#include "services/base/id.h"
#include "services/base/money.h"

#include <QList>
#include <QString>

#include <optional>

/// Which line of a bank statement pays which request. Pure: no database, no clock; the same lines
/// and requests give the same answer in whatever order they come.
namespace reiyan::deposits {

/// Money that came in, as the bank wrote it down.
struct StatementLine {
    QString id;      ///< Of the line; orders what is otherwise equal.
    QString account; ///< Ours: which one received it.
    Money amount;
    qint64 at = 0; ///< UTC ms; banks often tell the day only: its first moment.
    bool isDay = false;
    QString text; ///< The sender's name is somewhere in it.
};

/// A request that waits for a transfer. Those that expired a while ago (lateMs) belong into the
/// list: their money may still be on its way, and then a newer request of that sum is not proven.
struct OpenTicket {
    DepositId deposit;
    QString number;
    UserId user;
    QString account; ///< Where the member was told to pay.
    Money due;       ///< With the digits that tell it apart.
    qint64 createdAt = 0;
    qint64 expiresAt = 0; ///< Grace not counted.
    QString memberName;
};

/// Why a line and a request look alike without being equal. In the order of trust.
enum class NearMiss {
    Ambiguous,     ///< Equal, and another line or request is equal as well.
    PaidAgain,     ///< Equal to a request that another line pays.
    Late,          ///< Equal, after deadline and grace.
    Early,         ///< Equal, before it was asked for.
    OtherAccount,  ///< Equal, on another account of ours.
    DigitsMissing, ///< The digits that tell it apart were left out.
    Rounded,       ///< To whole thousands, down or up.
    DigitsSwapped, ///< Two digits changed places.
    TwoInOne,      ///< Two requests of one member in one transfer.
};

/// Equal in account, amount and time, and nothing else is, not even late or early: the only kind
/// that may be credited after one look. `name` is a hint for that look.
struct ExactMatch {
    qsizetype line = 0;
    qsizetype ticket = 0;
    int namePercent = 0;
};

struct Suggestion {
    qsizetype line = 0;
    QList<qsizetype> tickets; ///< Two for TwoInOne, else one.
    NearMiss reason = NearMiss::Ambiguous;
};

struct Matching {
    QList<ExactMatch> exact;       ///< No line and no request twice.
    QList<Suggestion> suggestions; ///< For lines without an exact match, the likeliest first.
};

struct MatchingRule {
    qint64 graceMs = 10LL * 60 * 1000;
    qint64 lateMs = 7LL * 24 * 3600 * 1000; ///< After the grace; later ones are not suggested.
    qint64 earlyMs = 24LL * 3600 * 1000;    ///< Before it was asked for.
    int mostSuggestions = 5;                ///< A line.
};

[[nodiscard]] Matching matchStatement(const QList<StatementLine> &lines,
                                      const QList<OpenTicket> &tickets,
                                      const MatchingRule &rule = {});

/// How much of a member's name stands in a line, in per cent of its words; a cut word counts when
/// the cut is what banks do to long names.
[[nodiscard]] int namePercent(const QString &memberName, const QString &text);

} // namespace reiyan::deposits
