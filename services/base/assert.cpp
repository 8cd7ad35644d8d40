#include "services/base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace reiyan {

void invariantBroken(const char *rule, const char *file, int line)
{
    std::fprintf(stderr, "reiyan: invariant broken: %s (%s:%d)\n", rule, file, line);
    std::fflush(stderr);
    std::abort();
}

} // namespace reiyan
