#pragma once

namespace reiyan {

/// In builds with REIYAN_FAULTS: kills this process with SIGKILL when REIYAN_CRASH_POINT names
/// the point and, as "name:3", when it is reached the third time. Otherwise nothing at all.
#ifdef REIYAN_FAULTS
void crashPoint(const char *name);
#else
inline void crashPoint(const char *) {}
#endif

} // namespace reiyan
