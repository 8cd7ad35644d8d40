#include "services/commands/executor.h"

#include "services/audit/audit.h"
#include "services/base/assert.h"
#include "services/base/crash_point.h"
#include "services/base/json.h"
#include "services/commands/approvals.h"
#include "services/identity/identity_repository.h"
#include "services/store/latch.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <array>

namespace reiyan::commands {
namespace {

constexpr std::array kStatements = {
    db::Statement{"commands.insert", R"sql(
        INSERT INTO commands (id, kind, actor_id, origin, workstation, request_hash, payload, state,
                              filed_at)
        VALUES (:id, :kind, :actor, :origin, :workstation, :hash, :payload, 'FILED',
                :now){or_notice})sql"},
    db::Statement{"commands.lock",
                  "SELECT request_hash, state, result FROM commands WHERE id = :id{lock}"},
    db::Statement{"commands.finish",
                  "UPDATE commands SET state = :state, result = :result, executed_at = :now "
                  "WHERE id = :id AND state = 'FILED'"},
    db::Statement{"commands.answer", "SELECT state, result FROM commands WHERE id = :id"},
    db::Statement{"commands.filed", "SELECT id, kind, payload, actor_id, workstation FROM commands "
                                    "WHERE state = 'FILED' ORDER BY filed_at, id LIMIT :limit"},
};

constexpr char kExecuted[] = "EXECUTED";
constexpr char kRefused[] = "REFUSED";
constexpr char kWaiting[] = "WAITING";

QJsonObject errorToJson(const Error &error)
{
    return {{QStringLiteral("kind"), int(error.kind)},
            {QStringLiteral("code"), QString::fromLatin1(error.code)},
            {QStringLiteral("args"), QJsonArray::fromStringList(error.args)}};
}

Error errorFromJson(const QJsonObject &stored)
{
    QStringList args;
    const QJsonArray array = stored.value(QLatin1String("args")).toArray();
    for (const auto &arg : array)
        args.append(arg.toString());
    return {ErrorKind(stored.value(QLatin1String("kind")).toInt()),
            stored.value(QLatin1String("code")).toString().toLatin1(),
            {},
            args};
}

/// The stored answer said again (4.3).
Result<Outcome> replay(const QString &state, const QByteArray &result)
{
    const QJsonObject stored = jsonObject(result);
    if (state == QLatin1String(kRefused))
        return errorFromJson(stored);
    return Outcome{state == QLatin1String(kWaiting) ? State::Waiting : State::Executed, stored,
                   true};
}

Result<bool> insert(db::Transaction &tx, const Command &command, qint64 now)
{
    return tx.insertOrNotice(kStatements[0],
                             {{":id", command.id.text},
                              {":kind", QString::fromLatin1(command.kind)},
                              {":actor", db::orNull(command.actor.text)},
                              {":origin", QLatin1String(originCode(command.origin))},
                              {":workstation", command.workstation},
                              {":hash", QString::fromLatin1(requestHash(command))},
                              {":payload", QString::fromUtf8(jsonText(command.payload))},
                              {":now", now}});
}

/// For the audit trail: without what nobody may read there.
QJsonObject masked(QJsonObject payload)
{
    const QStringList keys = payload.keys();
    for (const QString &key : keys) {
        if (key.contains(QLatin1String("password"), Qt::CaseInsensitive))
            payload.insert(key, QStringLiteral("***"));
        else if (payload.value(key).isArray()) // lists are long; their command keeps them
            payload.insert(key, payload.value(key).toArray().size());
    }
    return payload;
}

Result<identity::Actor> actorOf(db::Transaction &tx, const Command &command)
{
    if (command.actor.isNull() && command.origin == Origin::Job)
        return identity::Actor::engine();
    return identity::repository::loadActor(tx, command.actor);
}

} // namespace

const char *originCode(Origin origin)
{
    switch (origin) {
    case Origin::Console:
        return "console";
    case Origin::Ctl:
        return "ctl";
    case Origin::Job:
        return "job";
    case Origin::Approval:
        return "approval";
    case Origin::Simulation:
        return "simulation";
    }
    Q_UNREACHABLE();
}

QByteArray requestHash(const QByteArray &kind, const QString &actor, const QByteArray &payload)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(kind);
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(actor.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(payload);
    return hash.result().toHex();
}

QByteArray requestHash(const Command &command)
{
    return requestHash(command.kind, command.actor.text, jsonText(command.payload));
}

namespace {

/// The stored row of a command whose id is already there; an error where it says something else.
Result<db::Row> knownAs(db::Transaction &tx, const Command &command)
{
    const Result<std::optional<db::Row>> known = tx.row(kStatements[1], {{":id", command.id.text}});
    if (!known)
        return known.error();
    REIYAN_INVARIANT(known->has_value(), "a command that collides exists");
    if ((*known)->bytes(0) != requestHash(command)) // C-2
        return Error{ErrorKind::Conflict, "command.id_reused", command.id.text};
    return **known;
}

/// What a command whose id is already there was answered; nothing if it was only filed.
Result<std::optional<Outcome>> earlierAnswer(db::Transaction &tx, const Command &command)
{
    const Result<db::Row> known = knownAs(tx, command);
    if (!known)
        return known.error();
    if (known->text(1) == QLatin1String("FILED"))
        return std::optional<Outcome>();
    const Result<Outcome> answer = replay(known->text(1), known->bytes(2));
    if (!answer)
        return answer.error();
    return std::optional<Outcome>(*answer);
}

} // namespace

namespace {

/// What the engine learnt meanwhile is no refusal to be kept: its unit comes undone, and the same
/// fact is told again when the latch is lifted.
Result<void> checkLatch(const Context &context, const Command &command, const Handler &handler)
{
    if (handler.evenWhenLatched)
        return {};
    const Result<bool> latched = store::isLatched(context.tx);
    if (!latched)
        return latched.error();
    if (!*latched)
        return {};
    const bool isFact = command.origin == Origin::Job;
    return Error{isFact ? ErrorKind::Offline : ErrorKind::Invalid, "store.latched", {}};
}

/// Puts the command's id down, or says what it was answered before.
Result<std::optional<Outcome>> insertOrAnswer(db::Transaction &tx, const Command &command,
                                              qint64 now)
{
    if (command.origin != Origin::Approval) // that one runs under the lock of its approval
        tx.enterLock(db::LockRank::Command, command.id.text);
    const Result<bool> inserted = insert(tx, command, now);
    if (!inserted)
        return inserted.error();
    crashPoint("command.after_insert");
    return *inserted ? std::optional<Outcome>() : earlierAnswer(tx, command);
}

/// Whether a second person has to decide, whose own limit must then reach.
Result<bool> needsSecondPerson(const Context &context, const Command &command,
                               const Handler &handler, const Subject &subject)
{
    const bool within =
        context.actor.mayUpTo(handler.permission, subject.amount, subject.doneToday);
    if (command.origin != Origin::Approval)
        return !within || subject.alwaysSecondPerson;
    if (!within)
        return Error{ErrorKind::Forbidden, "approval.above_limit", {}};
    return false;
}

} // namespace

Executor::Executor(db::Database &database)
    : m_database(database)
{
    add(decideApprovalHandler(*this));
    add(store::liftLatchHandler());
}

void Executor::add(const Handler &handler)
{
    REIYAN_INVARIANT(!m_handlers.contains(handler.kind), "one handler a kind");
    m_handlers.insert(handler.kind, handler);
}

QFuture<Result<Outcome>> Executor::execute(const Command &command)
{
    return m_database.writer().withConnection(
        [this, command](db::Connection &connection) -> Result<Outcome> {
            db::RunOptions patience;
            patience.rerunWhenAmbiguous = true; // the first statement inserts the command's id
            std::optional<Result<Outcome>> answer;
            const Result<void> ran = db::runUnit(
                connection, m_database.environment(),
                [&](db::Transaction &tx) -> Result<void> {
                    answer.emplace(executeIn(tx, command));
                    // A stored refusal commits: it is the answer of this id for ever (C-1).
                    if (*answer || answer->error().isRefusal())
                        return {};
                    return answer->error();
                },
                patience);
            crashPoint("command.before_answer");
            return ran ? *answer : Result<Outcome>(ran.error());
        });
}

Result<Outcome> Executor::executeIn(db::Transaction &tx, const Command &command)
{
    REIYAN_INVARIANT(isUuid(command.id.text), "a command has an id before its first try");
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    crashPoint("command.after_begin");

    const Result<std::optional<Outcome>> earlier = insertOrAnswer(tx, command, *now);
    if (!earlier)
        return earlier.error();
    if (earlier->has_value())
        return **earlier;

    const Result<identity::Actor> actor = actorOf(tx, command);
    if (!actor && !actor.error().isRefusal())
        return actor.error();
    static const identity::Actor nobody;
    const Context context{tx, actor ? *actor : nobody, command.id, command.workstation, *now};
    if (!actor)
        return store(context, command, actor.error());
    Result<Outcome> outcome = decideOrUndo(context, command);
    if (!outcome && !outcome.error().isRefusal())
        return outcome;
    return store(context, command, std::move(outcome));
}

Result<Outcome> Executor::decideOrUndo(const Context &context, const Command &command)
{
    const Result<int> savepoint = context.tx.setSavepoint();
    if (!savepoint)
        return savepoint.error();
    const auto handler = m_handlers.constFind(command.kind);
    Result<Outcome> outcome =
        handler != m_handlers.cend()
            ? decide(context, command, *handler)
            : Error{ErrorKind::Invalid, "command.unknown_kind", {}, {command.kind}};
    if (outcome || !outcome.error().isRefusal())
        return outcome;
    if (Result<void> back = context.tx.rollbackToSavepoint(*savepoint); !back)
        return back.error();
    return outcome;
}

Result<Outcome> Executor::decide(const Context &context, const Command &command,
                                 const Handler &handler)
{
    if (!context.actor.may(handler.permission)) {
        return Error{ErrorKind::Forbidden,
                     "command.forbidden",
                     {},
                     {QLatin1String(identity::permissionCode(handler.permission))}};
    }
    if (Result<void> free = checkLatch(context, command, handler); !free)
        return free.error();

    if (handler.subject) {
        const Result<Subject> subject = handler.subject(context, command.payload);
        if (!subject)
            return subject.error();
        const Result<bool> waits = needsSecondPerson(context, command, handler, *subject);
        if (!waits)
            return waits.error();
        if (*waits) {
            const Result<ApprovalId> approval = requestApproval(context, command, *subject);
            if (!approval)
                return approval.error();
            return Outcome{State::Waiting, {{QStringLiteral("approval"), approval->text}}};
        }
    }
    Result<QJsonObject> result = handler.run(context, command.payload);
    if (!result)
        return result.error();
    return Outcome{State::Executed, *std::move(result)};
}

Result<Outcome> Executor::store(const Context &context, const Command &command,
                                Result<Outcome> outcome)
{
    const char *state = kRefused;
    if (outcome)
        state = outcome->state == State::Waiting ? kWaiting : kExecuted;
    const QJsonObject result = outcome ? outcome->result : errorToJson(outcome.error());

    const QString objectId = command.payload.value(QLatin1String("id")).toString();
    const audit::Record row{
        .actor = command.actor,
        .actorName = context.actor.name,
        .workstation = command.workstation,
        .action = command.kind + (outcome ? QByteArray() : QByteArrayLiteral(".refused")),
        .objectType = command.kind.split('.').constFirst(),
        .objectId = objectId.isEmpty() ? command.id.text : objectId,
        // What the engine files may carry serials and raw answers: those stay out of the trail.
        .changes = outcome && command.origin != Origin::Job ? masked(command.payload) : result,
        .command = command.id,
        .reason = command.payload.value(QLatin1String("reason")).toString(),
    };
    if (Result<void> recorded = audit::record(context.tx, row); !recorded)
        return recorded.error();

    const Error gone{ErrorKind::Broken, "command.state", command.id.text};
    const Result<void> finished =
        context.tx.changeOne(kStatements[2],
                             {{":state", QLatin1String(state)},
                              {":result", QString::fromUtf8(jsonText(result))},
                              {":now", context.now},
                              {":id", command.id.text}},
                             gone);
    if (!finished)
        return finished.error();
    crashPoint("command.before_commit");
    return outcome;
}

Result<int> Executor::executeFiled(int limit)
{
    const Result<db::Rows> filed = m_database.write([limit](db::Transaction &tx) {
        return tx.rows(kStatements[4], {{":limit", limit}});
    });
    if (!filed)
        return filed.error();
    for (const db::Row &row : *filed) {
        const Command command{{row.text(0)}, row.bytes(1),    jsonObject(row.bytes(2)),
                              {row.text(3)}, Origin::Console, row.text(4)};
        const Result<Outcome> outcome = db::await(execute(command));
        if (outcome || outcome.error().isRefusal())
            continue;
        if (outcome.error().kind != ErrorKind::Broken) // the database is in trouble, not the row
            return outcome.error();
        // One that no database can take must not stand before all others for ever.
        if (Result<void> refused = refuse(command, outcome.error()); !refused)
            return refused.error();
    }
    return int(filed->size());
}

Result<void> Executor::refuse(const Command &command, const Error &why)
{
    return m_database.write([&](db::Transaction &tx) -> Result<void> {
        const Result<qint64> now = tx.now();
        if (!now)
            return now.error();
        static const identity::Actor nobody;
        const Context context{tx, nobody, command.id, command.workstation, *now};
        const Result<Outcome> stored = store(
            context, command,
            Error{
                ErrorKind::Invalid, "command.failed", why.detail, {QString::fromLatin1(why.code)}});
        return stored || stored.error().isRefusal() ? Result<void>() : stored.error();
    });
}

Result<void> file(db::Transaction &tx, const Command &command)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<bool> inserted = insert(tx, command, *now);
    if (!inserted)
        return inserted.error();
    if (*inserted)
        return {};
    const Result<db::Row> known = knownAs(tx, command);
    return known ? Result<void>() : Result<void>(known.error());
}

Result<std::optional<Result<Outcome>>> answerOf(db::Reader &reader, const CommandId &id)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[3], {{":id", id.text}});
    if (!row)
        return row.error();
    if (!*row || (*row)->text(0) == QLatin1String("FILED"))
        return std::optional<Result<Outcome>>();
    return std::optional(replay((*row)->text(0), (*row)->bytes(1)));
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::commands
