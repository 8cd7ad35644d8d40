#pragma once

#include "services/commands/command.h"
#include "services/identity/actor.h"

#include <functional>

namespace reiyan::db {
class Transaction;
}

namespace reiyan::commands {

/// What a handler is given, and all it is given. It reaches neither the network nor the screen,
/// so the whole unit may run again (Y-2).
struct Context {
    db::Transaction &tx;
    const identity::Actor &actor;
    const CommandId &command;
    const QString &workstation;
    qint64 now = 0; ///< Database time, UTC ms.
};

/// What the limit check and the second person need to know beforehand.
struct Subject {
    Money amount;
    QByteArray objectType;
    QString objectId;
    QString summary;                 ///< One sentence for the approval list.
    bool alwaysSecondPerson = false; ///< Whatever the amount and the limit.
    Money doneToday = {}; ///< By this person since midnight, where a role has a limit a day.
};

/// One kind of command. `run` validates, locks, decides and writes; what it refuses it says as an
/// Error with a refusing kind, and everything it wrote is taken back.
struct Handler {
    QByteArray kind;
    identity::Permission permission = identity::Permission::Engine;
    std::function<Result<QJsonObject>(const Context &, const QJsonObject &)> run;
    /// Set where the permission carries a limit.
    std::function<Result<Subject>(const Context &, const QJsonObject &)> subject;
    bool evenWhenLatched = false; ///< Moves no money and sends nothing (store/latch.h).
};

/// A handler for a command struct `C` with kKind, kPermission, fromJson() and a function
/// `handle(context, command)`.
template <typename C>
Handler handlerOf(Result<QJsonObject> (*handle)(const Context &, const C &))
{
    return {C::kKind,
            C::kPermission,
            [handle](const Context &context, const QJsonObject &payload) -> Result<QJsonObject> {
                const Result<C> command = C::fromJson(payload);
                if (!command)
                    return command.error();
                return handle(context, *command);
            },
            {},
            false};
}

template <typename C>
Handler handlerOf(Result<QJsonObject> (*handle)(const Context &, const C &),
                  Result<Subject> (*subject)(const Context &, const C &))
{
    Handler handler = handlerOf<C>(handle);
    handler.subject = [subject](const Context &context,
                                const QJsonObject &payload) -> Result<Subject> {
        const Result<C> command = C::fromJson(payload);
        if (!command)
            return command.error();
        return subject(context, *command);
    };
    return handler;
}

} // namespace reiyan::commands
