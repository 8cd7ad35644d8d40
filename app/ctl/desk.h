#pragma once

#include "app/ctl/ctl.h"

#include <QJsonArray>

namespace reiyan::ctl {

/// The store, and the person on whose behalf this call acts.
struct Desk {
    std::unique_ptr<db::Database> store;
    UserId actor;
};

[[nodiscard]] Result<Desk> openDesk(const Ctl &ctl);

[[nodiscard]] Result<UserId> memberNamed(db::Database &store, const QString &name);

/// Files the command and says how it ended; {number} and {id} of `text` come from the result.
[[nodiscard]] int runAndSay(const Ctl &ctl, const Desk &desk, const QByteArray &kind,
                            const QJsonObject &payload, const QString &text);

/// Says a list: one line each, or the rows under `name` with --json.
[[nodiscard]] int listLines(const Ctl &ctl, const char *name, const QJsonArray &rows,
                            const QStringList &lines);

template <typename C>
int runAndSay(const Ctl &ctl, const Desk &desk, const C &command, const QString &text)
{
    return runAndSay(ctl, desk, C::kKind, command.toJson(), text);
}

} // namespace reiyan::ctl
