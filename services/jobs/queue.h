#pragma once

#include "services/db/session.h"
#include "services/jobs/job.h"

#include <span>

namespace reiyan::jobs {

/// Answers false when a live job with the same uniqKey is already there.
[[nodiscard]] Result<bool> enqueue(db::Transaction &tx, const JobSpec &spec);

/// Takes up to `limit` due jobs for `owner` until now + leaseMs. They are the caller's only when
/// this transaction's commit succeeded (8.2).
[[nodiscard]] Result<QList<Job>> claim(db::Transaction &tx, const QString &owner, int limit,
                                       qint64 leaseMs);

/// Prolongs the leases of the jobs that `owner` has in hand, and of no other: a job that was let
/// go without an end has to become an orphan.
[[nodiscard]] Result<void> renew(db::Transaction &tx, const QString &owner,
                                 const QList<JobId> &inHand, qint64 leaseMs);

/// Each of these refuses with `job.lost` when the lease went to somebody else (J-2).
[[nodiscard]] Result<void> holdFence(db::Transaction &tx, const Job &job);
[[nodiscard]] Result<void> complete(db::Transaction &tx, const Job &job);
/// Back to the queue; `attempts` starts over when the job did what it should (a status job).
[[nodiscard]] Result<void> runAgainAt(db::Transaction &tx, const Job &job, qint64 runAt);
/// Back with full jitter (J-6), or to dead after the last attempt or at once (J-7).
[[nodiscard]] Result<void> fail(db::Transaction &tx, const Job &job, const Error &error,
                                bool permanent);

/// Running jobs whose lease is over, at most `limit`, taken over by `owner` with a new fence: the
/// caller decides by their onOrphan. With `everyLease`, also those still in force: for a process
/// that knows to be alone on an embedded store.
[[nodiscard]] Result<QList<Job>> takeOrphans(db::Transaction &tx, const QString &owner, int limit,
                                             qint64 leaseMs, bool everyLease = false);

/// Makes a live job due now, if it waits, but not before that moment (UTC ms). Answers whether
/// there is one.
[[nodiscard]] Result<bool> hurry(db::Transaction &tx, const QString &uniqKey, qint64 notBefore = 0);

/// Makes every waiting job of a kind due now: for simulations and tests, which have no hours.
[[nodiscard]] Result<int> hurryKind(db::Transaction &tx, const QByteArray &kind);

/// Moves finished jobs into job_history. Answers how many.
[[nodiscard]] Result<int> archive(db::Transaction &tx, int limit);

/// Whoever is first in a slot gets true and enqueues the job in the same transaction (J-9).
[[nodiscard]] Result<bool> takeSlot(db::Transaction &tx, const QByteArray &cron, qint64 everyMs);

/// Signs the worker in, or says it still lives.
[[nodiscard]] Result<void> heartbeat(db::Transaction &tx, const QString &owner, const QString &host,
                                     const QString &version);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::jobs
