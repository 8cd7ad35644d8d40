#pragma once

#include "services/engine/engine.h"
#include "ui/shell/services.h"

#include <QThreadPool>

namespace reiyan {

/// What the console asks of the store, over the database's pools. Without an engine (a shared
/// database) commands are filed and a worker's answer is awaited.
[[nodiscard]] ui::Services makeServices(db::Database &store, engine::Engine *engine,
                                        QThreadPool &background);

} // namespace reiyan
