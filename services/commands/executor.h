#pragma once

#include "services/commands/handler.h"
#include "services/db/database.h"
#include "services/db/session.h"

#include <QHash>

#include <span>

namespace reiyan::commands {

/// Executes commands: insert the id, check permission and limit, run the handler, audit, store
/// the answer, all in one transaction (money rules 1.3 and 4). Thread-safe once built.
class Executor
{
public:
    explicit Executor(db::Database &database);

    void add(const Handler &handler);
    [[nodiscard]] const QHash<QByteArray, Handler> &handlers() const { return m_handlers; }

    /// Runs on the writer pool. The same id sent again answers what it answered before.
    [[nodiscard]] QFuture<Result<Outcome>> execute(const Command &command);

    /// The same inside a transaction of the caller, for jobs whose completion must be atomic
    /// with the command and for approvals. A refusal comes back as an Error of a refusing kind
    /// and is stored when the caller commits all the same.
    [[nodiscard]] Result<Outcome> executeIn(db::Transaction &tx, const Command &command);

    /// Runs the commands that desktops filed in a shared database, oldest first. Answers how many.
    [[nodiscard]] Result<int> executeFiled(int limit);

private:
    /// Decides behind a savepoint: of a refused command nothing stays but the refusal.
    [[nodiscard]] Result<Outcome> decideOrUndo(const Context &context, const Command &command);
    [[nodiscard]] Result<Outcome> decide(const Context &context, const Command &command,
                                         const Handler &handler);
    [[nodiscard]] Result<Outcome> store(const Context &context, const Command &command,
                                        Result<Outcome> outcome);

    /// Ends a filed command that cannot be executed at all, so that the ones behind it can.
    [[nodiscard]] Result<void> refuse(const Command &command, const Error &why);

    db::Database &m_database;
    QHash<QByteArray, Handler> m_handlers;
};

/// Files a command without executing it: what a desktop on a shared database may do (law 11).
[[nodiscard]] Result<void> file(db::Transaction &tx, const Command &command);

/// The stored answer, or nothing while it is still open.
[[nodiscard]] Result<std::optional<Result<Outcome>>> answerOf(db::Reader &reader,
                                                              const CommandId &id);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::commands
