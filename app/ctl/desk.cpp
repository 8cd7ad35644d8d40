#include "app/ctl/desk.h"

#include "services/members/members_queries.h"

namespace reiyan::ctl {

Result<Desk> openDesk(const Ctl &ctl)
{
    Result<std::unique_ptr<db::Database>> store = ctl.openStore();
    if (!store)
        return store.error();
    Desk desk{*std::move(store), {}};
    const Result<UserId> actor = ctl.actor(*desk.store);
    if (!actor)
        return actor.error();
    desk.actor = *actor;
    return desk;
}

Result<UserId> memberNamed(db::Database &store, const QString &name)
{
    const auto member = store.read([&](db::Reader &reader) { return members::idOf(reader, name); });
    if (!member)
        return member.error();
    if (!*member)
        return Error{ErrorKind::NotFound, "member.not_found", name, {name}};
    return **member;
}

int runAndSay(const Ctl &ctl, const Desk &desk, const QByteArray &kind, const QJsonObject &payload,
              const QString &text)
{
    const Result<commands::Outcome> outcome = ctl.execute(*desk.store, kind, payload, desk.actor);
    if (!outcome)
        return ctl.fail(outcome.error());
    QJsonObject result = outcome->result;
    const bool waiting = outcome->state == commands::State::Waiting;
    result.insert(QStringLiteral("waiting"), waiting);
    QString said = waiting ? QStringLiteral("waits for a second person (%1)")
                                 .arg(result.value(QLatin1String("approval")).toString())
                           : text;
    if (const QString why = result.value(QLatin1String("void")).toString(); !why.isEmpty())
        return ctl.fail({ErrorKind::Conflict, why.toLatin1(), QStringLiteral("void")});
    said.replace(QLatin1String("{number}"), result.value(QLatin1String("number")).toString());
    said.replace(QLatin1String("{id}"), result.value(QLatin1String("id")).toString());
    return ctl.done(result, said);
}

int listLines(const Ctl &ctl, const char *name, const QJsonArray &rows, const QStringList &lines)
{
    return ctl.done({{QLatin1String(name), rows}},
                    lines.isEmpty() ? QStringLiteral("none") : lines.join(u'\n'));
}

} // namespace reiyan::ctl
