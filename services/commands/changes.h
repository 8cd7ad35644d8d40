#pragma once

#include "services/base/result.h"

#include <QString>

namespace reiyan::db {
class Reader;
}

namespace reiyan::commands {

/// Which machines moved since somebody last looked. State histories are time-ordered and
/// append-only, so this is one short range scan on any database.
struct Changes {
    QString last; ///< Hand it back with the next question; empty the first time.
    bool deposits = false;
    bool orders = false;
    qint64 waitingApprovals = 0;
    qint64 readAt = 0; ///< Database time, UTC ms.
};

[[nodiscard]] Result<Changes> changesSince(db::Reader &reader, const QString &last);

} // namespace reiyan::commands
