#pragma once

#include "services/engine/engine.h"

namespace reiyan {

/// Executes a command: by the engine of this process, or, on a shared database, by a worker whose
/// answer is waited for. Blocks.
[[nodiscard]] Result<commands::Outcome> executeHere(db::Database &store, engine::Engine *engine,
                                                    const commands::Command &command);

} // namespace reiyan
