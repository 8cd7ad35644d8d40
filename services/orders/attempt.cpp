#include "services/orders/attempt.h"

#include <algorithm>

namespace reiyan::orders {
namespace {

AttemptState stateFor(OutcomeClass outcome)
{
    switch (outcome) {
    case OutcomeClass::Succeeded:
        return AttemptState::Succeeded;
    case OutcomeClass::Rejected:
    case OutcomeClass::NotSent:
        return AttemptState::Rejected;
    case OutcomeClass::Pending:
        return AttemptState::Pending;
    case OutcomeClass::Unknown:
        return AttemptState::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace

AnswerVerdict judge(AttemptState state, OutcomeClass outcome)
{
    const AttemptState next = stateFor(outcome);
    // "Not sent" proves something about a purchase only; about a query it is no news (1.3).
    if (outcome == OutcomeClass::NotSent && state != AttemptState::Sending)
        return {};
    switch (state) {
    case AttemptState::Sending:
        return {AnswerEffect::Move, next};
    case AttemptState::Pending:
        // A check that tells nothing leaves what was known before.
        if (next == AttemptState::Pending || next == AttemptState::Unknown)
            return {};
        return {AnswerEffect::Move, next};
    case AttemptState::Unknown:
        if (next == AttemptState::Unknown)
            return {};
        return {AnswerEffect::Move, next};
    case AttemptState::Succeeded:
        if (next == AttemptState::Rejected)
            return {AnswerEffect::Contradict, AttemptState::Contradicted};
        return {};
    case AttemptState::Rejected:
        if (next == AttemptState::Succeeded)
            return {AnswerEffect::Contradict, AttemptState::Contradicted};
        return {};
    case AttemptState::Prepared:
    case AttemptState::Abandoned:
    case AttemptState::Contradicted:
        return {};
    }
    Q_UNREACHABLE();
}

qint64 nextCheckDelayMs(int checks, qint64 ageMs, qint64 leastMs, quint64 jitter)
{
    constexpr std::array<qint64, 5> kFirst = {3'000, 7'000, 15'000, 30'000, 60'000};
    constexpr qint64 kMinute = 60'000;
    constexpr qint64 kHour = 60 * kMinute;
    qint64 delay = kHour;
    if (checks < int(kFirst.size()))
        delay = kFirst[size_t(std::max(checks, 0))];
    else if (ageMs < 30 * kMinute)
        delay = 2 * kMinute;
    else if (ageMs < 6 * kHour)
        delay = 10 * kMinute;
    delay = std::max(delay, leastMs);
    return delay + qint64(jitter % quint64(delay / 5 + 1));
}

} // namespace reiyan::orders
