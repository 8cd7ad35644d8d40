#include "services/store/latch.h"

#include "services/base/text.h"
#include "services/db/session.h"
#include "services/identity/default_roles.h"

#include <array>

namespace reiyan::store {
namespace {

using commands::Context;

constexpr std::array kStatements = {
    db::Statement{"latches.set", "INSERT INTO latches (id, reason, set_at) "
                                 "VALUES (:id, :reason, :now)"},
    db::Statement{"latches.open", "SELECT id, reason, set_at FROM latches "
                                  "WHERE lifted_at IS NULL ORDER BY set_at, id"},
    db::Statement{"latches.lock", "SELECT reason, lifted_at FROM latches WHERE id = :id{lock}"},
    db::Statement{"latches.lift", R"sql(
        UPDATE latches SET lifted_at = :now, lifted_by = :maker, second_person = :checker
        WHERE id = :id AND lifted_at IS NULL)sql"},
    db::Statement{"latches.maker", R"sql(
        SELECT a.maker_id, r.name FROM approvals a JOIN users u ON u.id = a.maker_id
        JOIN roles r ON r.id = u.role_id WHERE a.id = :id)sql"},
    db::Statement{"latches.known", "SELECT COUNT(*) FROM latches WHERE id = :id"},
};

struct Found {
    QString reason;
    bool isLifted = false;
};

Result<Found> lockLatch(const Context &context, const LatchId &id)
{
    const Result<std::optional<db::Row>> row = context.tx.row(kStatements[2], {{":id", id.text}});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::NotFound, "latch.not_found", id.text};
    return Found{(*row)->text(0), (*row)->integer(1) > 0};
}

Result<commands::Subject> subjectOf(const Context &context, const LiftLatch &command)
{
    const Result<Found> latch = lockLatch(context, command.latch);
    if (!latch)
        return latch.error();
    if (latch->isLifted)
        return Error{ErrorKind::Conflict, "latch.lifted", {}};
    return commands::Subject{{},
                             "latch",
                             command.latch.text,
                             latch->reason + QStringLiteral(" · ") + command.reason,
                             true};
}

/// Runs as the second person; the first one stands in the approval, whose id is the command's.
Result<QJsonObject> handleLift(const Context &context, const LiftLatch &command)
{
    const Result<Found> latch = lockLatch(context, command.latch);
    if (!latch)
        return latch.error();
    const Error lifted{ErrorKind::Conflict, "latch.lifted", {}};
    if (latch->isLifted)
        return lifted;
    const Result<std::optional<db::Row>> maker =
        context.tx.row(kStatements[4], {{":id", context.command.text}});
    if (!maker)
        return maker.error();
    if (!*maker)
        return Error{ErrorKind::Forbidden, "latch.one_person", {}};
    const QLatin1String owner(identity::kOwnerRole);
    if (context.actor.role != owner && (*maker)->text(1) != owner)
        return Error{ErrorKind::Forbidden, "latch.owner_needed", {}};
    const Result<void> done = context.tx.changeOne(kStatements[3],
                                                   {{":now", context.now},
                                                    {":maker", (*maker)->text(0)},
                                                    {":checker", context.actor.user.text},
                                                    {":id", command.latch.text}},
                                                   lifted);
    if (!done)
        return done.error();
    return QJsonObject{{QStringLiteral("id"), command.latch.text}};
}

} // namespace

Result<LatchId> setLatch(db::Transaction &tx, const QString &reason)
{
    const QString kept = storable(reason, 500);
    const Result<QList<Latch>> open = openLatches(tx);
    if (!open)
        return open.error();
    for (const Latch &latch : *open) {
        if (latch.reason == kept)
            return latch.id;
    }
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const LatchId id{tx.newId()};
    const Result<int> set =
        tx.change(kStatements[0], {{":id", id.text}, {":reason", kept}, {":now", *now}});
    return set ? Result<LatchId>(id) : Result<LatchId>(set.error());
}

Result<bool> knowsLatch(db::Reader &reader, const LatchId &id)
{
    const Result<qint64> known = reader.number(kStatements[5], {{":id", id.text}});
    return known ? Result<bool>(*known > 0) : Result<bool>(known.error());
}

Result<bool> isLatched(db::Reader &reader)
{
    const Result<QList<Latch>> open = openLatches(reader);
    return open ? Result<bool>(!open->isEmpty()) : Result<bool>(open.error());
}

Result<QList<Latch>> openLatches(db::Reader &reader)
{
    const Result<db::Rows> rows = reader.rows(kStatements[1]);
    if (!rows)
        return rows.error();
    QList<Latch> open;
    for (const db::Row &row : *rows)
        open.append({{row.text(0)}, row.text(1), row.integer(2)});
    return open;
}

QJsonObject LiftLatch::toJson() const
{
    return {{QStringLiteral("id"), latch.text}, {QStringLiteral("reason"), reason}};
}

Result<LiftLatch> LiftLatch::fromJson(const QJsonObject &payload)
{
    const LiftLatch command{{payload.value(QLatin1String("id")).toString()},
                            payload.value(QLatin1String("reason")).toString().simplified()};
    if (command.reason.isEmpty())
        return Error{ErrorKind::Invalid, "command.reason_missing", {}};
    return command;
}

commands::Handler liftLatchHandler()
{
    commands::Handler handler = commands::handlerOf<LiftLatch>(handleLift, subjectOf);
    handler.evenWhenLatched = true;
    return handler;
}

std::span<const db::Statement> latchStatements()
{
    return kStatements;
}

} // namespace reiyan::store
