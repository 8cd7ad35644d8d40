#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace reiyan {

/// What a caller may have to decide on. Add a kind only when some caller acts differently.
enum class ErrorKind {
    NotFound,  ///< The row is gone or never was.
    Conflict,  ///< Somebody was faster, or a unique key refused it.
    Forbidden, ///< The actor lacks a permission or a limit.
    Invalid,   ///< A business rule refuses the input.
    Contended, ///< Deadlock or lock wait: the whole unit of work may run again.
    Offline,   ///< The database or a provider cannot be reached.
    Ambiguous, ///< The commit may or may not have happened: ask again with the same id.
    Broken,    ///< A bug or a damaged row: log, alert, never retry.
};

/// An error is a value. `code` is stable and is the key of the text a cashier reads
/// (ui/texts/error_texts); `args` fill that text's %1, %2; `detail` is for the log only.
struct Error {
    ErrorKind kind = ErrorKind::Broken;
    QByteArray code;
    QString detail;
    QStringList args = {};

    [[nodiscard]] bool isRetryable() const noexcept { return kind == ErrorKind::Contended; }

    /// A rule said no: an answer to store and to show, not a fault (C-1).
    [[nodiscard]] bool isRefusal() const noexcept
    {
        return kind == ErrorKind::NotFound || kind == ErrorKind::Conflict
               || kind == ErrorKind::Forbidden || kind == ErrorKind::Invalid;
    }
};

} // namespace reiyan

Q_DECLARE_METATYPE(reiyan::Error)
