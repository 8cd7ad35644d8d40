#include "services/engine/pace.h"

#include <algorithm>
#include <chrono>

namespace reiyan::engine {
namespace {

qint64 monotonicMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

Pace::Turn::~Turn()
{
    if (m_pace)
        m_pace->leave(m_code);
}

void Pace::setLimit(const QString &code, Limit limit)
{
    const std::lock_guard lock(m_mutex);
    m_states.insert(code, {limit, 0, double(limit.aSecond), monotonicMs()});
}

bool Pace::take(State &state, qint64 nowMs)
{
    constexpr double kSecondMs = 1'000;
    const double full = state.limit.aSecond;
    state.tokens =
        std::min(full, state.tokens + full * double(nowMs - state.refilledAt) / kSecondMs);
    state.refilledAt = nowMs;
    if (state.underWay >= state.limit.atOnce || state.tokens < 1)
        return false;
    state.tokens -= 1;
    ++state.underWay;
    return true;
}

std::optional<Pace::Turn> Pace::enter(const QString &code, int patienceMs)
{
    constexpr std::chrono::milliseconds kLook(20);
    const qint64 until = monotonicMs() + patienceMs;
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto state = m_states.find(code);
        if (state == m_states.end())
            return Turn(nullptr, code);
        const qint64 now = monotonicMs();
        if (take(*state, now))
            return Turn(this, code);
        if (now >= until)
            return std::nullopt;
        m_free.wait_for(lock, kLook);
    }
}

void Pace::leave(const QString &code)
{
    {
        const std::lock_guard lock(m_mutex);
        --m_states[code].underWay;
    }
    m_free.notify_one();
}

} // namespace reiyan::engine
