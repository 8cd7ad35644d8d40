#pragma once

#include <QLatin1String>

#include <algorithm>
#include <array>
#include <span>

namespace reiyan {

/// One allowed move of a state machine. What is not in a machine's table does not happen (S-2).
template <typename State>
struct Transition {
    State from;
    State to;
};

template <typename State, size_t N>
[[nodiscard]] constexpr bool inTable(const std::array<Transition<State>, N> &table, State from,
                                     State to)
{
    return std::any_of(table.begin(), table.end(), [from, to](const Transition<State> &allowed) {
        return allowed.from == from && allowed.to == to;
    });
}

/// The stored names of a state enum, in the order of its values.
template <typename State, size_t N>
[[nodiscard]] State stateFromCode(const std::array<const char *, N> &codes, QLatin1String code)
{
    for (size_t i = 0; i < N; ++i) {
        if (code == QLatin1String(codes[i]))
            return State(i);
    }
    qFatal("unknown state in the database: %s", code.data());
}

} // namespace reiyan
