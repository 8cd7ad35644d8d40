#include "services/commands/approvals.h"

#include "services/base/json.h"
#include "services/base/text.h"
#include "services/commands/executor.h"

#include <array>

namespace reiyan::commands {
namespace {

constexpr std::array kStatements = {
    db::Statement{"approvals.insert", R"sql(
        INSERT INTO approvals (id, command_kind, payload, payload_hash, object_type, object_id,
                               amount, summary, maker_id, maker_command_id, state, requested_at,
                               expires_at)
        VALUES (:id, :kind, :payload, :hash, :object_type, :object, :amount, :summary, :maker,
                :command, 'PENDING', :now, :expires))sql"},
    db::Statement{"approvals.lock",
                  "SELECT command_kind, payload, payload_hash, maker_id, state, expires_at, "
                  "version, checker_id FROM approvals WHERE id = :id{lock}"},
    db::Statement{"approvals.decide", R"sql(
        UPDATE approvals SET state = :state, checker_id = :checker, reason = :reason,
                             decided_at = :now, version = version + 1
        WHERE id = :id AND version = :version AND state = 'PENDING')sql"},
    db::Statement{"approvals.finish", "UPDATE approvals SET state = :state, version = version + 1 "
                                      "WHERE id = :id AND state = 'APPROVED'"},
    db::Statement{"approvals.expire",
                  "UPDATE approvals SET state = 'EXPIRED', decided_at = :now, "
                  "version = version + 1 WHERE state = 'PENDING' AND expires_at <= :now"},
    db::Statement{"approvals.waiting", R"sql(
        SELECT a.id, a.command_kind, a.object_id, a.amount, a.summary, a.maker_id, u.full_name,
               a.requested_at, a.expires_at, a.version
        FROM approvals a JOIN users u ON u.id = a.maker_id
        WHERE a.state = 'PENDING' ORDER BY a.requested_at, a.id LIMIT 500)sql"},
    db::Statement{"approvals.same_object",
                  "SELECT id FROM approvals WHERE object_id = :object AND command_kind = :kind "
                  "AND state = 'PENDING' AND expires_at > :now LIMIT 1"},
    db::Statement{"approvals.who", "SELECT full_name FROM users WHERE id = :id"},
};

struct Locked {
    QByteArray kind;
    QByteArray payload;
    QByteArray payloadHash;
    UserId maker;
    QString state;
    qint64 expiresAt = 0;
    qint64 version = 0;
    UserId checker;
};

Result<Locked> lock(const Context &context, const ApprovalId &id)
{
    context.tx.enterLock(db::LockRank::Approval, id.text);
    const Result<std::optional<db::Row>> row = context.tx.row(kStatements[1], {{":id", id.text}});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::NotFound, "approval.not_found", id.text};
    const db::Row &found = **row;
    return Locked{found.bytes(0), found.bytes(1),   found.bytes(2),   {found.text(3)},
                  found.text(4),  found.integer(5), found.integer(6), {found.text(7)}};
}

/// The payload as the maker filed it, or why it cannot be decided now.
Result<void> checkDecidable(const Context &context, const DecideApproval &command,
                            const Locked &approval)
{
    if (approval.state != QLatin1String("PENDING")) {
        const Result<std::optional<db::Row>> who =
            context.tx.row(kStatements[7], {{":id", approval.checker.text}});
        if (!who)
            return who.error();
        return Error{ErrorKind::Conflict,
                     "approval.already_decided",
                     {},
                     {*who ? (*who)->text(0) : QString(), approval.state}};
    }
    if (approval.version != command.version)
        return Error{ErrorKind::Conflict, "approval.changed", {}};
    if (approval.expiresAt <= context.now)
        return Error{ErrorKind::Invalid, "approval.expired", {}};
    if (approval.maker == context.actor.user)
        return Error{ErrorKind::Forbidden, "approval.own_request", {}};
    return {};
}

/// Whether the payload is still the one the maker filed (K-13).
bool isAsFiled(const Locked &approval)
{
    const Command filed{{}, approval.kind, jsonObject(approval.payload), approval.maker};
    return requestHash(filed) == approval.payloadHash;
}

Result<QJsonObject> execute(Executor &executor, const Context &context,
                            const DecideApproval &command, const Locked &approval)
{
    if (!isAsFiled(approval))
        return Error{ErrorKind::Broken, "approval.tampered", command.approval.text};
    const Command approved{{command.approval.text}, approval.kind,    jsonObject(approval.payload),
                           context.actor.user,      Origin::Approval, context.workstation};
    const Result<Outcome> outcome = executor.executeIn(context.tx, approved);
    // Who may not decide this one leaves it waiting for somebody who may; so does a latch.
    if (!outcome
        && (!outcome.error().isRefusal() || outcome.error().kind == ErrorKind::Forbidden
            || outcome.error().code == "store.latched"))
        return outcome.error();
    // Any other refusal means that the object has changed since: the approval is void, and stays
    // so.
    const Error changed{ErrorKind::Conflict, "approval.changed", {}};
    const Result<void> finished = context.tx.changeOne(
        kStatements[3],
        {{":state", outcome ? QStringLiteral("EXECUTED") : QStringLiteral("VOID")},
         {":id", command.approval.text}},
        changed);
    if (!finished)
        return finished.error();
    if (outcome)
        return QJsonObject{{QStringLiteral("executed"), outcome->result}};
    return QJsonObject{{QStringLiteral("void"), QString::fromLatin1(outcome.error().code)}};
}

} // namespace

QJsonObject DecideApproval::toJson() const
{
    return {{QStringLiteral("id"), approval.text},
            {QStringLiteral("version"), version},
            {QStringLiteral("approve"), approve},
            {QStringLiteral("reason"), reason}};
}

Result<DecideApproval> DecideApproval::fromJson(const QJsonObject &payload)
{
    DecideApproval command{{payload.value(QLatin1String("id")).toString()},
                           payload.value(QLatin1String("version")).toInteger(),
                           payload.value(QLatin1String("approve")).toBool(),
                           payload.value(QLatin1String("reason")).toString().trimmed()};
    if (!command.approve && command.reason.isEmpty())
        return Error{ErrorKind::Invalid, "command.reason_missing", {}};
    return command;
}

Result<ApprovalId> requestApproval(const Context &context, const Command &command,
                                   const Subject &subject)
{
    const Result<std::optional<db::Row>> open =
        context.tx.row(kStatements[6], {{":object", subject.objectId},
                                        {":kind", QString::fromLatin1(command.kind)},
                                        {":now", context.now}});
    if (!open)
        return open.error();
    if (*open)
        return Error{ErrorKind::Conflict, "approval.already_waiting", {}};

    const ApprovalId id{context.tx.newId()};
    const Result<int> inserted = context.tx.change(
        kStatements[0], {{":id", id.text},
                         {":kind", QString::fromLatin1(command.kind)},
                         {":payload", QString::fromUtf8(jsonText(command.payload))},
                         {":hash", QString::fromLatin1(requestHash(command))},
                         {":object_type", QString::fromLatin1(subject.objectType)},
                         {":object", subject.objectId},
                         {":amount", subject.amount.toRupiah()},
                         {":summary", storable(subject.summary, 500)},
                         {":maker", command.actor.text},
                         {":command", command.id.text},
                         {":now", context.now},
                         {":expires", context.now + kApprovalLifetimeMs}});
    if (!inserted)
        return inserted.error();
    return id;
}

Handler decideApprovalHandler(Executor &executor)
{
    // The latch itself is lifted by an approval; the command behind it looks at the latch again.
    return {.kind = DecideApproval::kKind,
            .permission = DecideApproval::kPermission,
            .run = [&executor](const Context &context,
                               const QJsonObject &payload) -> Result<QJsonObject> {
                const Result<DecideApproval> command = DecideApproval::fromJson(payload);
                if (!command)
                    return command.error();
                const Result<Locked> approval = lock(context, command->approval);
                if (!approval)
                    return approval.error();
                if (Result<void> ready = checkDecidable(context, *command, *approval); !ready)
                    return ready.error();

                const Error raced{ErrorKind::Conflict, "approval.changed", {}};
                const Result<void> decided =
                    context.tx.changeOne(kStatements[2],
                                         {{":state", command->approve ? QStringLiteral("APPROVED")
                                                                      : QStringLiteral("REJECTED")},
                                          {":checker", context.actor.user.text},
                                          {":reason", db::orNull(command->reason)},
                                          {":now", context.now},
                                          {":id", command->approval.text},
                                          {":version", command->version}},
                                         raced);
                if (!decided)
                    return decided.error();
                if (!command->approve)
                    return QJsonObject{{QStringLiteral("rejected"), true}};
                return execute(executor, context, *command, *approval);
            },
            .subject = {},
            .evenWhenLatched = true};
}

Result<int> expireApprovals(db::Transaction &tx)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    return tx.change(kStatements[4], {{":now", *now}});
}

Result<QList<ApprovalRow>> waitingApprovals(db::Reader &reader)
{
    const Result<db::Rows> rows = reader.rows(kStatements[5]);
    if (!rows)
        return rows.error();
    QList<ApprovalRow> waiting;
    for (const db::Row &row : *rows) {
        waiting.append({{row.text(0)},
                        row.text(1),
                        row.text(2),
                        row.money(3),
                        row.text(4),
                        {row.text(5)},
                        row.text(6),
                        row.integer(7),
                        row.integer(8),
                        row.integer(9)});
    }
    return waiting;
}

std::span<const db::Statement> approvalStatements()
{
    return kStatements;
}

} // namespace reiyan::commands
