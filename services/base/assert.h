#pragma once

namespace reiyan {

/// Stops the process with the broken rule's name on stderr.
[[noreturn]] void invariantBroken(const char *rule, const char *file, int line);

} // namespace reiyan

/// An assertion of the money core. It stays on in release builds: a stopped program is cheaper
/// than a wrong balance (money rules, section 14).
#define REIYAN_INVARIANT(condition, rule)                        \
    do {                                                         \
        if (!(condition)) [[unlikely]]                           \
            ::reiyan::invariantBroken(rule, __FILE__, __LINE__); \
    } while (false)
