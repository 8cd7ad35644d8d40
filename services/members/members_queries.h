#pragma once

#include "services/base/id.h"
#include "services/db/session.h"

#include <span>

namespace reiyan::members {

/// What other domains need to know of a member.
struct MemberBasics {
    UserId id;
    QString fullName;
    QString levelId;
    QString levelName;
};

/// Nothing when there is no such member, or the account is disabled, or it is staff.
[[nodiscard]] Result<std::optional<MemberBasics>> basicsOf(db::Reader &reader, const UserId &id);
[[nodiscard]] Result<std::optional<UserId>> idOf(db::Reader &reader, const QString &userName);

[[nodiscard]] std::span<const db::Statement> queryStatements();

} // namespace reiyan::members
