#pragma once

#include "services/db/session.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace reiyan::db {

/// Threads that each own one connection for life.
class Pool
{
public:
    struct Options {
        ConnectionSettings settings;
        Access access = Access::ReadWrite;
        int threads = 1;
        Environment environment;
        RunOptions patience = {};
    };

    explicit Pool(Options options);
    ~Pool(); ///< Waits for running jobs; then every thread closes its own connection.
    Q_DISABLE_COPY_MOVE(Pool)

    /// Runs `work(Reader &)` on a pool thread. The future always carries a Result.
    template <typename Work>
    auto read(Work work) -> QFuture<std::invoke_result_t<Work &, Reader &>>;

    /// The same, with all questions answered from one moment of the database.
    template <typename Work>
    auto snapshot(Work work) -> QFuture<std::invoke_result_t<Work &, Reader &>>;

    /// Runs `work(Transaction &)` on a pool thread, again and again while it is contended.
    template <typename Work>
    auto write(Work work) -> QFuture<std::invoke_result_t<Work &, Transaction &>>;
    template <typename Work>
    auto write(Work work, const RunOptions &patience)
        -> QFuture<std::invoke_result_t<Work &, Transaction &>>;

    /// The connection itself, for the migrator, backups and checks.
    template <typename Work>
    auto withConnection(Work work) -> QFuture<std::invoke_result_t<Work &, Connection &>>;

private:
    template <typename Outcome, typename Job>
    QFuture<Outcome> submit(Job job);
    [[nodiscard]] Result<Connection *> connectionOfThisThread() const;

    const Options m_options;
    QThreadPool m_threads;
};

/// Blocks the calling thread until the answer is there. For worker threads and command-line
/// programs; a thread that draws windows never calls it.
template <typename T>
T await(const QFuture<T> &future)
{
    return future.result();
}

template <typename Work>
auto Pool::read(Work work) -> QFuture<std::invoke_result_t<Work &, Reader &>>
{
    using Outcome = std::invoke_result_t<Work &, Reader &>;
    return submit<Outcome>([this, work = std::move(work)](Connection &connection) mutable {
        Reader reader(connection, m_options.environment);
        Outcome outcome = work(reader);
        if (!outcome && outcome.error().kind == ErrorKind::Offline)
            connection.close(); // the next question opens a fresh one
        return outcome;
    });
}

template <typename Work>
auto Pool::snapshot(Work work) -> QFuture<std::invoke_result_t<Work &, Reader &>>
{
    using Outcome = std::invoke_result_t<Work &, Reader &>;
    return submit<Outcome>([this, work = std::move(work)](Connection &connection) -> Outcome {
        if (Result<void> begun = beginSnapshot(connection); !begun)
            return begun.error();
        Reader reader(connection, m_options.environment);
        Outcome outcome = work(reader);
        endSnapshot(connection);
        return outcome;
    });
}

template <typename Work>
auto Pool::write(Work work) -> QFuture<std::invoke_result_t<Work &, Transaction &>>
{
    return write(std::move(work), m_options.patience);
}

template <typename Work>
auto Pool::write(Work work, const RunOptions &patience)
    -> QFuture<std::invoke_result_t<Work &, Transaction &>>
{
    using Outcome = std::invoke_result_t<Work &, Transaction &>;
    return submit<Outcome>(
        [this, patience, work = std::move(work)](Connection &connection) mutable {
            return inTransaction(connection, m_options.environment, work, patience);
        });
}

template <typename Work>
auto Pool::withConnection(Work work) -> QFuture<std::invoke_result_t<Work &, Connection &>>
{
    using Outcome = std::invoke_result_t<Work &, Connection &>;
    return submit<Outcome>(std::move(work));
}

template <typename Outcome, typename Job>
QFuture<Outcome> Pool::submit(Job job)
{
    auto promise = std::make_shared<QPromise<Outcome>>();
    QFuture<Outcome> future = promise->future();
    promise->start();

    m_threads.start([this, promise, job = std::move(job)]() mutable {
        if (!promise->isCanceled()) {
            const Result<Connection *> connection = connectionOfThisThread();
            promise->addResult(connection ? job(**connection) : Outcome(connection.error()));
        }
        promise->finish();
    });
    return future;
}

} // namespace reiyan::db
