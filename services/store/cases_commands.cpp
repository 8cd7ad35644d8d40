#include "services/store/cases_commands.h"

#include "services/db/session.h"

#include <array>

namespace reiyan::store {
namespace {

using commands::Context;

constexpr std::array kStatements = {
    db::Statement{"cases.lock", "SELECT state, version, object_id, COALESCE(closed_by, '') "
                                "FROM cases WHERE id = :id{lock}"},
    db::Statement{"cases.suspense", R"sql(
        SELECT CAST(COALESCE(SUM(e.amount), 0) AS {int64}) FROM entries e JOIN transfers t ON t.id = e.transfer_id
        WHERE e.account_id = 'suspense_unmatched'
          AND COALESCE(t.deposit_id, t.order_id, t.id) = :object)sql"},
    db::Statement{"cases.closer", "SELECT full_name FROM users WHERE id = :id"},
    db::Statement{"cases.close", R"sql(
        UPDATE cases SET state = 'CLOSED', closed_at = :now, closed_by = :user, closing = :note,
                         version = version + 1
        WHERE id = :id AND version = :version AND state = 'OPEN')sql"},
};

/// The loser of two learns who was first.
Error closedBy(const Context &context, const QString &user)
{
    const auto row = context.tx.row(kStatements[2], {{":id", user}});
    if (!row)
        return row.error();
    return {ErrorKind::Conflict, "case.closed", {}, {*row ? (*row)->text(0) : QString()}};
}

Result<void> mayClose(const Context &context, const CloseCase &command)
{
    const auto found = context.tx.row(kStatements[0], {{":id", command.id.text}});
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, "case.not_found", command.id.text};
    const db::Row &row = **found;
    if (row.text(0) != QLatin1String("OPEN"))
        return closedBy(context, row.text(3));
    if (row.integer(1) != command.version)
        return Error{ErrorKind::Conflict, "case.changed", {}};
    const Result<qint64> waiting = context.tx.number(kStatements[1], {{":object", row.text(2)}});
    if (!waiting)
        return waiting.error();
    if (*waiting != 0)
        return Error{ErrorKind::Conflict, "case.in_suspense", {}};
    return {};
}

Result<QJsonObject> handleClose(const Context &context, const CloseCase &command)
{
    if (Result<void> may = mayClose(context, command); !may)
        return may.error();
    const Result<void> closed =
        context.tx.changeOne(kStatements[3],
                             {{":now", context.now},
                              {":user", context.actor.user.text},
                              {":note", command.note},
                              {":id", command.id.text},
                              {":version", command.version}},
                             Error{ErrorKind::Conflict, "case.changed", {}});
    if (!closed)
        return closed.error();
    return QJsonObject{{QStringLiteral("id"), command.id.text}};
}

} // namespace

QJsonObject CloseCase::toJson() const
{
    return {{QStringLiteral("id"), id.text},
            {QStringLiteral("version"), version},
            {QStringLiteral("note"), note}};
}

Result<CloseCase> CloseCase::fromJson(const QJsonObject &payload)
{
    constexpr qsizetype kShortest = 10;
    constexpr qsizetype kLongest = 400;
    const CloseCase command{{payload.value(QLatin1String("id")).toString()},
                            payload.value(QLatin1String("version")).toInteger(),
                            payload.value(QLatin1String("note")).toString().simplified()};
    if (command.id.text.isEmpty())
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("id")};
    if (command.note.size() < kShortest || command.note.size() > kLongest)
        return Error{ErrorKind::Invalid,
                     "case.note",
                     {},
                     {QString::number(kShortest), QString::number(kLongest)}};
    return command;
}

commands::Handler closeCaseHandler()
{
    return commands::handlerOf<CloseCase>(handleClose);
}

std::span<const db::Statement> closeCaseStatements()
{
    return kStatements;
}

} // namespace reiyan::store
