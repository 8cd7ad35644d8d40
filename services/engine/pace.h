#pragma once

#include <QHash>
#include <QString>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace reiyan::engine {

/// At most so many calls to one supplier at once, and so many a second, of this program (3.5).
/// Thread-safe.
class Pace
{
public:
    struct Limit {
        int atOnce = 8;
        int aSecond = 20;
    };

    /// A call under way; its place is free again when this goes.
    class Turn
    {
    public:
        Turn(Pace *pace, QString code)
            : m_pace(pace)
            , m_code(std::move(code))
        {}
        ~Turn();
        Turn(Turn &&other) noexcept
            : m_pace(std::exchange(other.m_pace, nullptr))
            , m_code(std::move(other.m_code))
        {}
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;
        Turn &operator=(Turn &&) = delete;

    private:
        Pace *m_pace;
        QString m_code;
    };

    void setLimit(const QString &code, Limit limit);
    /// Waits for a place, at most `patienceMs`; nothing when none came. A supplier without a limit
    /// has places for all.
    [[nodiscard]] std::optional<Turn> enter(const QString &code, int patienceMs);

private:
    struct State {
        Limit limit;
        int underWay = 0;
        double tokens =
            0; ///< Calls that may start now: refilled by time, at most a second's worth.
        qint64 refilledAt = 0;
    };
    [[nodiscard]] static bool take(State &state, qint64 nowMs);
    void leave(const QString &code);

    std::mutex m_mutex;
    std::condition_variable m_free;
    QHash<QString, State> m_states;
};

} // namespace reiyan::engine
