#pragma once

#include "services/engine/engine.h"

namespace reiyan {

/// What waits in the queue of a sample store that was made just now: deposits at gateways, and
/// pictures of transfers, drawn, one of them used for two requests.
void fillQueue(db::Database &store, engine::Engine &engine);

} // namespace reiyan
