#include "app/backoffice/execution.h"

#include <QDeadlineTimer>
#include <QThread>

namespace reiyan {
namespace {

/// A desktop on a shared database files the command and waits for a worker (law 11).
Result<commands::Outcome> fileAndWait(db::Database &store, const commands::Command &command)
{
    constexpr qint64 kPatienceMs = 30'000;
    const Result<void> filed =
        store.write([&](db::Transaction &tx) { return commands::file(tx, command); });
    if (!filed)
        return filed.error();
    const QDeadlineTimer deadline(kPatienceMs);
    while (!deadline.hasExpired()) {
        const auto answer =
            store.read([&](db::Reader &reader) { return commands::answerOf(reader, command.id); });
        if (answer && *answer)
            return **answer;
        QThread::msleep(120);
    }
    return Error{ErrorKind::Ambiguous, "db.checking", QStringLiteral("no worker answered")};
}

} // namespace

Result<commands::Outcome> executeHere(db::Database &store, engine::Engine *engine,
                                      const commands::Command &command)
{
    if (!engine)
        return fileAndWait(store, command);
    Result<commands::Outcome> outcome = db::await(engine->executor().execute(command));
    engine->runner().wake();
    return outcome;
}

} // namespace reiyan
