#pragma once

#include "tests/support/sandbox/http_server.h"
#include "tests/support/sandbox/till.h"

namespace reiyan::sandbox {

/// The page a customer would see: `/` lists what is open, `/pay/REFERENCE` shows one; POST with
/// `do=pay`, `do=less` or `do=expire` does what its button says.
[[nodiscard]] HttpAnswer paymentPage(Till &till, const HttpRequest &request);

} // namespace reiyan::sandbox
