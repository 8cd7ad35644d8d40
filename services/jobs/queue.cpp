#include "services/jobs/queue.h"

#include "services/base/crash_point.h"
#include "services/base/json.h"
#include "services/base/text.h"
#include "services/store/cases.h"
#include "services/store/latch.h"

#include <algorithm>
#include <array>

namespace reiyan::jobs {
namespace {

constexpr std::array kStatements = {
    db::Statement{"jobs.insert", R"sql(
        INSERT INTO jobs (id, queue, kind, payload, payload_version, priority, state, run_at,
                          max_attempts, uniq_key, on_orphan, created_at)
        VALUES (:id, 'default', :kind, :payload, :version, :priority, 'ready', :run_at, :max,
                :uniq, :orphan, :now){or_notice})sql"},
    db::Statement{"jobs.due", R"sql(
        SELECT id, kind, payload, attempt, max_attempts, fence, on_orphan, payload_version
        FROM jobs WHERE queue = 'default' AND state = 'ready' AND run_at <= :now
        ORDER BY priority, run_at, id LIMIT :limit{skip_locked})sql"},
    db::Statement{"jobs.claim", R"sql(
        UPDATE jobs SET state = 'running', attempt = attempt + 1, fence = fence + 1,
                        lease_owner = :owner, lease_until = :until
        WHERE id = :id AND fence = :fence AND state = 'ready')sql"},
    db::Statement{"jobs.renew", "UPDATE jobs SET lease_until = :until WHERE id = :id "
                                "AND state = 'running' AND lease_owner = :owner"},
    db::Statement{"jobs.fence", "SELECT fence, state FROM jobs WHERE id = :id{lock}"},
    db::Statement{"jobs.finish", R"sql(
        UPDATE jobs SET state = :state, uniq_key = NULL, lease_owner = NULL, lease_until = NULL,
                        last_error = :error, finished_at = :now
        WHERE id = :id AND fence = :fence AND state = 'running')sql"},
    db::Statement{"jobs.later", R"sql(
        UPDATE jobs SET state = 'ready', run_at = :run_at, attempt = :attempt, lease_owner = NULL,
                        lease_until = NULL, last_error = :error
        WHERE id = :id AND fence = :fence AND state = 'running')sql"},
    db::Statement{"jobs.error", "INSERT INTO job_errors (job_id, attempt, at, class, text) "
                                "VALUES (:id, :attempt, :now, :class, :text)"},
    db::Statement{"jobs.orphans", R"sql(
        SELECT id, kind, payload, attempt, max_attempts, fence, on_orphan, payload_version
        FROM jobs WHERE state = 'running' AND lease_until < :now
        ORDER BY lease_until, id LIMIT :limit{skip_locked})sql"},
    db::Statement{"jobs.take_over", R"sql(
        UPDATE jobs SET fence = fence + 1, lease_owner = :owner, lease_until = :until
        WHERE id = :id AND fence = :fence AND state = 'running')sql"},
    db::Statement{"jobs.hurry", "UPDATE jobs SET run_at = :at "
                                "WHERE uniq_key = :uniq AND state = 'ready' AND run_at > :at"},
    db::Statement{"jobs.live", "SELECT count(*) FROM jobs WHERE uniq_key = :uniq"},
    db::Statement{"jobs.finished", "SELECT id, kind, state, attempt, created_at, finished_at "
                                   "FROM jobs WHERE state IN ('done', 'cancelled') "
                                   "ORDER BY id LIMIT :limit{skip_locked}"},
    db::Statement{"jobs.remember", "INSERT INTO job_history (id, kind, state, attempt, created_at, "
                                   "finished_at) VALUES (:id, :kind, :state, :attempt, :created, "
                                   ":finished)"},
    db::Statement{"jobs.forget", "DELETE FROM jobs WHERE id = :id"},
    db::Statement{"cron.slot", "INSERT INTO cron_slots (name, slot) VALUES (:name, :slot)"
                               "{or_notice}"},
    db::Statement{"workers.insert", "INSERT INTO workers (id, host, started_at, heartbeat_at, "
                                    "version) VALUES (:id, :host, :now, :now, :version)"
                                    "{or_notice}"},
    db::Statement{"workers.beat", "UPDATE workers SET heartbeat_at = :now WHERE id = :id"},
    db::Statement{"jobs.hurry_kind", "UPDATE jobs SET run_at = :now WHERE kind = :kind "
                                     "AND state = 'ready' AND run_at > :now"},
    db::Statement{"cron.forget", "DELETE FROM cron_slots WHERE slot < :before OR slot > :after"},
};

const char *orphanCode(OnOrphan onOrphan)
{
    switch (onOrphan) {
    case OnOrphan::Retry:
        return "RETRY";
    case OnOrphan::ToUnknown:
        return "TO_UNKNOWN";
    case OnOrphan::Dead:
        return "DEAD";
    }
    Q_UNREACHABLE();
}

OnOrphan orphanFrom(const QString &code)
{
    if (code == QLatin1String("RETRY"))
        return OnOrphan::Retry;
    return code == QLatin1String("TO_UNKNOWN") ? OnOrphan::ToUnknown : OnOrphan::Dead;
}

Job jobFrom(const db::Row &row)
{
    Job job{{row.text(0)}, row.bytes(1),   jsonObject(row.bytes(2)), row.small(3),
            row.small(4),  row.integer(5), orphanFrom(row.text(6))};
    if (row.small(7) != kPayloadVersion)
        job.kind = QByteArrayLiteral("unknown_version"); // no handler: it goes to dead
    return job;
}

Error lost(const Job &job)
{
    return {ErrorKind::Conflict, "job.lost", job.id.text};
}

/// Jobs to be taken; none while money stands still.
Result<db::Rows> unlessLatched(db::Transaction &tx, const db::Statement &sql,
                               const db::Params &params)
{
    const Result<bool> latched = store::isLatched(tx);
    if (!latched)
        return latched.error();
    return *latched ? db::Rows() : tx.rows(sql, params);
}

/// `sql` takes the rows it is given only where fence and state still match.
Result<QList<Job>> takeEach(db::Transaction &tx, const db::Statement &sql, const db::Rows &rows,
                            const QString &owner, qint64 until)
{
    QList<Job> taken;
    for (const db::Row &row : rows) {
        Job job = jobFrom(row);
        const Result<int> changed = tx.change(
            sql,
            {{":owner", owner}, {":until", until}, {":id", job.id.text}, {":fence", job.fence}});
        if (!changed)
            return changed.error();
        if (*changed == 1) {
            ++job.fence;
            taken.append(job);
        }
    }
    return taken;
}

Result<void> finish(db::Transaction &tx, const Job &job, const char *state, const QString &error)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    return tx.changeOne(kStatements[5],
                        {{":state", QLatin1String(state)},
                         {":error", db::orNull(storable(error, 500))},
                         {":now", *now},
                         {":id", job.id.text},
                         {":fence", job.fence}},
                        lost(job));
}

/// Dead, visible, and in front of a person (J-7).
Result<void> die(db::Transaction &tx, const Job &job, const QString &why)
{
    if (Result<void> opened =
            store::openCase(tx, {"dead_job",
                                 "job",
                                 job.id.text,
                                 {},
                                 QString::fromLatin1(job.kind) + QStringLiteral(": ") + why});
        !opened)
        return opened;
    return finish(tx, job, "dead", why);
}

Result<void> later(db::Transaction &tx, const Job &job, qint64 runAt, int attempt,
                   const QString &error)
{
    return tx.changeOne(kStatements[6],
                        {{":run_at", runAt},
                         {":attempt", attempt},
                         {":error", db::orNull(storable(error, 500))},
                         {":id", job.id.text},
                         {":fence", job.fence}},
                        lost(job));
}

} // namespace

Result<bool> enqueue(db::Transaction &tx, const JobSpec &spec)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    return tx.insertOrNotice(kStatements[0],
                             {{":id", tx.newId()},
                              {":kind", QString::fromLatin1(spec.kind)},
                              {":payload", QString::fromUtf8(jsonText(spec.payload))},
                              {":version", kPayloadVersion},
                              {":priority", spec.priority},
                              {":run_at", spec.runAt > 0 ? spec.runAt : *now},
                              {":max", spec.maxAttempts},
                              {":uniq", db::orNull(spec.uniqKey)},
                              {":orphan", QLatin1String(orphanCode(spec.onOrphan))},
                              {":now", *now}});
}

Result<QList<Job>> claim(db::Transaction &tx, const QString &owner, int limit, qint64 leaseMs)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<db::Rows> due =
        unlessLatched(tx, kStatements[1], {{":now", *now}, {":limit", limit}});
    if (!due)
        return due.error();
    Result<QList<Job>> jobs = takeEach(tx, kStatements[2], *due, owner, *now + leaseMs);
    if (!jobs)
        return jobs;
    QList<Job> counted = *std::move(jobs);
    for (Job &job : counted)
        ++job.attempt;
    return counted;
}

Result<void> renew(db::Transaction &tx, const QString &owner, const QList<JobId> &inHand,
                   qint64 leaseMs)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    for (const JobId &job : inHand) {
        const Result<int> renewed = tx.change(
            kStatements[3], {{":until", *now + leaseMs}, {":id", job.text}, {":owner", owner}});
        if (!renewed)
            return renewed.error();
    }
    return {};
}

Result<void> holdFence(db::Transaction &tx, const Job &job)
{
    // Not the ordered job lock: this only reads. Every later write repeats the comparison.
    const Result<std::optional<db::Row>> row = tx.row(kStatements[4], {{":id", job.id.text}});
    if (!row)
        return row.error();
    if (!*row || (*row)->integer(0) != job.fence || (*row)->text(1) != QLatin1String("running"))
        return lost(job);
    const Result<bool> latched = store::isLatched(tx); // set since the job was claimed
    if (!latched)
        return latched.error();
    if (*latched)
        return Error{ErrorKind::Offline, "store.latched", {}};
    return {};
}

Result<void> complete(db::Transaction &tx, const Job &job)
{
    crashPoint("job.before_complete");
    return finish(tx, job, "done", {});
}

Result<void> runAgainAt(db::Transaction &tx, const Job &job, qint64 runAt)
{
    return later(tx, job, runAt, 0, {});
}

Result<void> fail(db::Transaction &tx, const Job &job, const Error &error, bool permanent)
{
    constexpr qint64 kLongestPauseMs = 15LL * 60 * 1000;
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const QString text = QString::fromLatin1(error.code) + u' ' + error.detail;
    const Result<int> noted =
        tx.change(kStatements[7], {{":id", job.id.text},
                                   {":attempt", job.attempt},
                                   {":now", *now},
                                   {":class", QString::fromLatin1(error.code)},
                                   {":text", storable(text, 500)}});
    if (!noted)
        return noted.error();
    if (permanent || job.attempt >= job.maxAttempts)
        return die(tx, job, text);
    const qint64 ceiling = std::min<qint64>(kLongestPauseMs, 2'000LL << std::min(job.attempt, 12));
    const qint64 pause = qint64(tx.environment().random->draw() % quint64(ceiling + 1));
    return later(tx, job, *now + pause, job.attempt, text);
}

Result<QList<Job>> takeOrphans(db::Transaction &tx, const QString &owner, int limit, qint64 leaseMs,
                               bool everyLease)
{
    constexpr qint64 kEndOfTime = 9'000'000'000'000'000;
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<db::Rows> rows = unlessLatched(
        tx, kStatements[8], {{":now", everyLease ? kEndOfTime : *now}, {":limit", limit}});
    if (!rows)
        return rows.error();
    return takeEach(tx, kStatements[9], *rows, owner, *now + leaseMs);
}

Result<bool> hurry(db::Transaction &tx, const QString &uniqKey, qint64 notBefore)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<int> changed =
        tx.change(kStatements[10], {{":at", std::max(*now, notBefore)}, {":uniq", uniqKey}});
    if (!changed)
        return changed.error();
    const Result<qint64> live = tx.number(kStatements[11], {{":uniq", uniqKey}});
    if (!live)
        return live.error();
    return *live > 0;
}

Result<int> hurryKind(db::Transaction &tx, const QByteArray &kind)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    return tx.change(kStatements[18], {{":now", *now}, {":kind", QString::fromLatin1(kind)}});
}

Result<int> archive(db::Transaction &tx, int limit)
{
    constexpr qint64 kKeepSlotsMs = 3LL * 24 * 3600 * 1000;
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<db::Rows> finished = tx.rows(kStatements[12], {{":limit", limit}});
    if (!finished)
        return finished.error();
    for (const db::Row &row : *finished) {
        const Result<int> kept = tx.change(kStatements[13], {{":id", row.text(0)},
                                                             {":kind", row.text(1)},
                                                             {":state", row.text(2)},
                                                             {":attempt", row.integer(3)},
                                                             {":created", row.integer(4)},
                                                             {":finished", row.integer(5)}});
        if (!kept)
            return kept;
        const Result<int> gone = tx.change(kStatements[14], {{":id", row.text(0)}});
        if (!gone)
            return gone;
        crashPoint("queue.in_history_move");
    }
    const Result<int> oldSlots = tx.change(
        kStatements[19], {{":before", *now - kKeepSlotsMs}, {":after", *now + kKeepSlotsMs}});
    if (!oldSlots)
        return oldSlots;
    return int(finished->size());
}

Result<bool> takeSlot(db::Transaction &tx, const QByteArray &cron, qint64 everyMs)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const qint64 slot = *now - *now % everyMs;
    return tx.insertOrNotice(kStatements[15],
                             {{":name", QString::fromLatin1(cron)}, {":slot", slot}});
}

Result<void> heartbeat(db::Transaction &tx, const QString &owner, const QString &host,
                       const QString &version)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<bool> signedIn = tx.insertOrNotice(
        kStatements[16], {{":id", owner}, {":host", host}, {":now", *now}, {":version", version}});
    if (!signedIn)
        return signedIn.error();
    const Result<int> beaten = tx.change(kStatements[17], {{":now", *now}, {":id", owner}});
    return beaten ? Result<void>() : Result<void>(beaten.error());
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::jobs
