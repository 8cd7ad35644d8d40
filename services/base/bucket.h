#pragma once

#include <QtGlobal>

#include <algorithm>

namespace reiyan {

/// How often something may happen: `burst` times at once, then once every `everyMs`. Holds one
/// number, the moment at which it will be full again. Not thread-safe; any clock that goes forward.
class Bucket
{
public:
    Bucket(int burst, qint64 everyMs)
        : m_depthMs(burst * everyMs)
        , m_everyMs(everyMs)
    {}

    /// False, and nothing is taken, when it happened too often.
    [[nodiscard]] bool take(qint64 nowMs)
    {
        const qint64 fullAt = std::max(m_fullAt, nowMs) + m_everyMs;
        if (fullAt - nowMs > m_depthMs)
            return false;
        m_fullAt = fullAt;
        return true;
    }

private:
    qint64 m_depthMs;
    qint64 m_everyMs;
    qint64 m_fullAt = 0;
};

} // namespace reiyan
