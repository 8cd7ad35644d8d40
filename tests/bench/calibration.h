#pragma once

#include <QCryptographicHash>
#include <QElapsedTimer>

namespace reiyan::bench {

/// Kilobytes hashed in a second on this machine at this moment: what every figure is a ratio to.
inline double calibrate()
{
    const QByteArray block(1024, 'x');
    QElapsedTimer clock;
    clock.start();
    int rounds = 0;
    while (clock.elapsed() < 500) {
        for (int i = 0; i < 200; ++i)
            (void)QCryptographicHash::hash(block, QCryptographicHash::Sha256);
        rounds += 200;
    }
    return rounds * 1000.0 / double(clock.elapsed());
}

} // namespace reiyan::bench
