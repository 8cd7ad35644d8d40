#include "services/base/environment.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMutex>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <atomic>

namespace reiyan {
namespace {

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

class SystemRandom final : public Random
{
public:
    [[nodiscard]] quint64 draw() override { return QRandomGenerator::system()->generate64(); }
};

class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed)
        : m_generator(quint32(seed ^ (seed >> 32U)))
    {}

    [[nodiscard]] quint64 draw() override
    {
        const QMutexLocker lock(&m_mutex);
        return m_generator.generate64();
    }

private:
    QMutex m_mutex;
    QRandomGenerator m_generator;
};

QString hyphenated(const QByteArray &hex)
{
    return QString::fromLatin1(hex.mid(0, 8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-'
                               + hex.mid(16, 4) + '-' + hex.mid(20, 12));
}

QByteArray hex16(quint64 value)
{
    return QByteArray::number(value, 16).rightJustified(16, '0');
}

} // namespace

struct ManualClock::State {
    std::atomic<qint64> now;
};

ManualClock::ManualClock(qint64 startMs)
    : m_state(std::make_unique<State>())
{
    m_state->now = startMs;
}

ManualClock::~ManualClock() = default;

qint64 ManualClock::nowMs() const
{
    return m_state->now;
}

void ManualClock::advance(qint64 ms)
{
    m_state->now += ms;
}

Environment Environment::system()
{
    return {std::make_shared<SystemClock>(), std::make_shared<SystemRandom>(), false};
}

Environment Environment::seeded(quint64 seed, std::shared_ptr<const Clock> clock)
{
    return {std::move(clock), std::make_shared<SeededRandom>(seed), true};
}

QString newUuid(const Clock &clock, Random &random)
{
    constexpr quint64 kVersion = 0x7000;
    constexpr quint64 kVariant = 0x8000000000000000;
    const quint64 high = (quint64(clock.nowMs()) << 16U) | kVersion | (random.draw() & 0x0fffU);
    const quint64 low = kVariant | (random.draw() & 0x3fffffffffffffffU);
    return hyphenated(hex16(high) + hex16(low));
}

QString newUuid(const Environment &environment)
{
    return newUuid(*environment.clock, *environment.random);
}

QString derivedUuid(const QByteArray &name)
{
    QByteArray hex = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().first(32);
    hex[12] = '8';
    hex[16] = "89ab"[hex.at(16) % 4];
    return hyphenated(hex);
}

bool isUuid(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
    return form.match(text).hasMatch();
}

QString shortCode(Random &random)
{
    constexpr char kLetters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    quint64 bits = random.draw();
    QString code;
    for (int i = 0; i < 6; ++i, bits >>= 5U)
        code.append(QLatin1Char(kLetters[bits & 31U]));
    return code;
}

} // namespace reiyan
