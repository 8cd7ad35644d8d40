#pragma once

#include "services/commands/handler.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::members {

/// A new member with an empty wallet.
struct CreateMember {
    static constexpr char kKind[] = "member.create";
    static constexpr auto kPermission = identity::Permission::MemberCreate;

    QString fullName;
    QString userName; ///< Lower case; 3 to 60 of a-z, 0-9, dot, dash, underscore.
    QString phone;
    QString levelName; ///< bronze unless said otherwise.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CreateMember> fromJson(const QJsonObject &payload);
};

void addHandlers(commands::Executor &executor);

} // namespace reiyan::members
