#pragma once

#include "services/base/id.h"
#include "services/base/supplier_outcome.h"
#include "services/base/transitions.h"
#include "services/orders/order.h"

#include <QStringList>

#include <optional>

namespace reiyan::orders {

/// One try to buy an order from one supplier.
enum class AttemptState {
    Prepared,
    Sending, ///< Committed and witnessed; the socket may be in use.
    Pending,
    Unknown,
    Succeeded,
    Rejected,
    Abandoned,
    Contradicted,
};

inline constexpr std::array kAttemptStateCodes = {"PREPARED",  "SENDING",     "PENDING",
                                                  "UNKNOWN",   "SUCCEEDED",   "REJECTED",
                                                  "ABANDONED", "CONTRADICTED"};

/// Every move an attempt can make (money rules 2.4).
inline constexpr auto kAttemptTransitions = [] {
    using enum AttemptState;
    using T = Transition<AttemptState>;
    return std::array{
        T{Prepared, Sending},       T{Prepared, Abandoned},    T{Sending, Succeeded},
        T{Sending, Rejected},       T{Sending, Pending},       T{Sending, Unknown},
        T{Pending, Succeeded},      T{Pending, Rejected},      T{Pending, Unknown},
        T{Unknown, Succeeded},      T{Unknown, Rejected},      T{Unknown, Pending},
        T{Succeeded, Contradicted}, T{Rejected, Contradicted},
    };
}();

[[nodiscard]] constexpr bool mayBecome(AttemptState from, AttemptState to)
{
    return inTable(kAttemptTransitions, from, to);
}

static_assert(!mayBecome(AttemptState::Rejected, AttemptState::Sending), "a ref is used once");

[[nodiscard]] constexpr const char *stateCode(AttemptState state)
{
    return kAttemptStateCodes[size_t(state)];
}

/// Live attempts hold the order's one slot.
[[nodiscard]] constexpr bool isLive(AttemptState state)
{
    return state == AttemptState::Prepared || state == AttemptState::Sending
           || state == AttemptState::Pending || state == AttemptState::Unknown;
}

struct Attempt {
    AttemptId id;
    OrderId order;
    int number = 1;
    QString providerId;
    QString providerCode;
    QString providerRef; ///< Never used for a second attempt (A-2).
    QString sku;
    QString destination;
    QByteArray requestHash;
    Money costCap;
    AttemptState state = AttemptState::Prepared;
    qint64 sentAt = 0;
    qint64 callUntil = 0; ///< A call of ours may be under way until then.
    qint64 calledAt = 0;  ///< When the last one began; suppliers want a pause between two.
    int checks = 0;
    qint64 version = 0;
    qint64 finishedAt = 0; ///< When it first ended; 0 while it is live.
    QString itemKind = {}; ///< prepaid, game, bill
    QString itemName = {}; ///< As the supplier's answers call the item.
    QString handle = {};   ///< The supplier's id, where it takes no reference of ours.
    /// Ids alike that existed before the call; nothing where the supplier takes our reference.
    std::optional<QStringList> handlesBefore = {};
    QByteArray accountMark = {}; ///< Whose account it was sent by; empty: before that was kept.
    QString error = {};          ///< Normalised, of the newest answer: what the verdict is made of.
    std::optional<Money> cost = {}; ///< As the supplier told it, with its success.
    QString serial = {};
};

enum class AnswerSource { Submit, Check, Webhook, Manual, Lease };

[[nodiscard]] constexpr const char *sourceCode(AnswerSource source)
{
    constexpr std::array kCodes = {"submit", "check", "webhook", "manual", "lease"};
    return kCodes[size_t(source)];
}

/// What an answer does to an attempt, as a pure decision (2.4 and 3.4).
enum class AnswerEffect {
    Nothing,    ///< Late, repeated or no news: stored, changes nothing.
    Move,       ///< To `next`.
    Contradict, ///< The opposite of a final state: a case for a person.
};

struct AnswerVerdict {
    AnswerEffect effect = AnswerEffect::Nothing;
    AttemptState next = AttemptState::Unknown;
};

[[nodiscard]] AnswerVerdict judge(AttemptState state, OutcomeClass outcome);

/// The kind of the transfer that books goods which came too late: an order can lose to each
/// supplier it was tried at, and a transfer's kind is unique in an order.
[[nodiscard]] inline QByteArray lateLossKind(int attempt)
{
    return attempt == 1 ? QByteArray("LATE_LOSS") : "LATE_LOSS_" + QByteArray::number(attempt);
}

/// Until the next status query, in ms: 3, 7, 15, 30, 60 s, then by age every 2 min, 10 min, 1 h,
/// with 20 % of chance, and never sooner than the supplier allows (money rules 3.2.4).
/// `jitter` is any number.
[[nodiscard]] qint64 nextCheckDelayMs(int checks, qint64 ageMs, qint64 leastMs, quint64 jitter);

/// Beyond this age a repeat could be a new purchase: only people decide (3.2.5).
inline constexpr qint64 kOldestRepeatMs = 30LL * 24 * 3600 * 1000;

} // namespace reiyan::orders
