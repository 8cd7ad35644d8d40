#pragma once

#include "services/base/error.h"

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace reiyan {

/// A value or an Error. The member names follow std::expected, so the day every tool
/// in the chain parses C++23 this file becomes one alias.
template <typename T>
class [[nodiscard]] Result
{
    static_assert(!std::is_same_v<T, Error>, "a value type must not be the error type");

public:
    using value_type = T;

    // NOLINTBEGIN(google-explicit-constructor): "return value;" and "return error;" must read well
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}

    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }

    explicit operator bool() const noexcept { return has_value(); }

    // Reading the wrong side throws, in release builds too: nobody catches it, the program stops.
    const T &operator*() const & { return std::get<0>(m_state); }

    T &&operator*() && { return std::get<0>(std::move(m_state)); }

    const T *operator->() const { return &std::get<0>(m_state); }

    T *operator->() { return &std::get<0>(m_state); }

    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

    /// Runs `next` on the value; an error passes through untouched.
    template <typename Next>
    auto and_then(Next &&next) && -> std::invoke_result_t<Next, T &&>
    {
        if (!has_value())
            return error();
        return std::forward<Next>(next)(std::move(*this).operator*());
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value.
template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;

    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(Error error)
        : m_error(std::move(error))
    {}

    [[nodiscard]] bool has_value() const noexcept { return !m_error.has_value(); }

    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] const Error &error() const { return m_error.value(); }

private:
    std::optional<Error> m_error;
};

} // namespace reiyan
