#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace reiyan {

/// Runs a blocking job on a thread of `pool`: password hashes, waiting for a worker's answer.
template <typename Work>
auto inBackground(QThreadPool &pool, Work work) -> QFuture<std::invoke_result_t<Work &>>
{
    using Outcome = std::invoke_result_t<Work &>;
    auto promise = std::make_shared<QPromise<Outcome>>();
    QFuture<Outcome> future = promise->future();
    promise->start();
    pool.start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace reiyan
