#pragma once

#include "services/base/id.h"
#include "services/base/result.h"

#include <QJsonObject>

namespace reiyan::commands {

/// What the database keeps of a form's own token.
inline constexpr int kLongestToken = 64;

/// Where a command came from. What only the engine may do, a console cannot file.
enum class Origin { Console, Ctl, Job, Approval, Simulation };

[[nodiscard]] const char *originCode(Origin origin);

/// A wish to change something. The id is minted when the form opens or the event arrives, before
/// the first try, and travels with every retry: the same id executes once (law 3).
struct Command {
    CommandId id;
    QByteArray kind; ///< deposit.approve, order.place, ...
    QJsonObject payload;
    UserId actor; ///< Null for the engine.
    Origin origin = Origin::Console;
    QString workstation;
};

enum class State {
    Executed,
    Waiting, ///< Above the actor's limit: a second person decides (result: `approval`).
};

/// What an accepted command answers. A refusal is an Error instead, and is stored as well: the
/// same id gives the same answer for ever (C-1).
struct Outcome {
    State state = State::Executed;
    QJsonObject result;
    bool replayed = false; ///< The answer is that of an earlier execution of this id.
};

/// Hex SHA-256 of what was asked, without the id (C-2).
[[nodiscard]] QByteArray requestHash(const Command &command);
/// The same of a stored row, whose payload is the text that was hashed.
[[nodiscard]] QByteArray requestHash(const QByteArray &kind, const QString &actor,
                                     const QByteArray &payload);

} // namespace reiyan::commands
