#include "services/base/crash_point.h"

#ifdef REIYAN_FAULTS

#include <QByteArray>
#include <QList>

#include <atomic>
#include <csignal>
#include <cstring>

namespace reiyan {

void crashPoint(const char *name)
{
    struct Wanted {
        QByteArray name;
        std::atomic<int> left{0};
    };
    static Wanted &wanted = *[] {
        auto *parsed = new Wanted; // lives as long as the process: threads may still pass here
        const QByteArrayList parts = qgetenv("REIYAN_CRASH_POINT").split(':');
        parsed->name = parts.value(0);
        parsed->left = parts.size() > 1 ? parts.at(1).toInt() : 1;
        return parsed;
    }();
    if (wanted.name != name)
        return;
    if (wanted.left.fetch_sub(1) == 1)
        std::raise(SIGKILL);
}

} // namespace reiyan

#endif
