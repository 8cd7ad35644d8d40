#pragma once

namespace reiyan::db {
struct ListSpec;
} // namespace reiyan::db

namespace reiyan::jobs {

/// What suppliers told us, newest first.
[[nodiscard]] const db::ListSpec &messageList();
/// What waits, runs, or died.
[[nodiscard]] const db::ListSpec &jobList();

} // namespace reiyan::jobs
