#pragma once

#include <QString>
#include <QtGlobal>

#include <memory>

namespace reiyan {

/// UTC milliseconds. Thread-safe.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    [[nodiscard]] virtual qint64 nowMs() const = 0;
};

/// 64 random bits a call. Thread-safe.
class Random
{
public:
    Random() = default;
    virtual ~Random() = default;
    Q_DISABLE_COPY_MOVE(Random)

    [[nodiscard]] virtual quint64 draw() = 0;
};

/// Time and chance, handed in by whoever builds the program so that a run can be repeated
/// (money rules, P-0).
struct Environment {
    /// The clock of this machine; a simulation puts a virtual one here.
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<Random> random;
    /// True in simulations: then transactions take their time from `clock` too. Otherwise what
    /// decides anything is the database's time (law 10).
    bool clockIsAuthority = false;

    [[nodiscard]] static Environment system();
    /// Same seed, same ids. The clock stands at `startMs` until the returned clock is moved.
    [[nodiscard]] static Environment seeded(quint64 seed, std::shared_ptr<const Clock> clock);
};

/// A clock that only moves when told. Thread-safe.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(qint64 startMs);
    ~ManualClock() override;
    [[nodiscard]] qint64 nowMs() const override;
    void advance(qint64 ms);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// A UUIDv7 (RFC 9562): 48 bits of time, 74 of chance, as 36 characters (L-6).
[[nodiscard]] QString newUuid(const Clock &clock, Random &random);
[[nodiscard]] QString newUuid(const Environment &environment);

/// The same name gives the same UUID (version 8, SHA-256): the id of a command that follows from
/// a fact, such as the n-th answer to an attempt, so that sending it twice executes it once.
[[nodiscard]] QString derivedUuid(const QByteArray &name);

/// True for 36 characters of lower-case hexadecimal UUID.
[[nodiscard]] bool isUuid(const QString &text);

/// Six base-32 characters that nobody mistakes for each other (no I, L, O, U): `7KQ2ZD`.
[[nodiscard]] QString shortCode(Random &random);

} // namespace reiyan
