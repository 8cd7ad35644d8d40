#pragma once

#include "services/commands/handler.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::identity {

/// A new person of the staff. The password comes hashed: no transaction waits for Argon2id and no
/// row ever holds the password itself.
struct CreateUser {
    static constexpr char kKind[] = "user.create";
    static constexpr auto kPermission = Permission::UserManage;

    QString fullName;
    QString userName;
    QString roleName;
    QString passwordHash;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CreateUser> fromJson(const QJsonObject &payload);
};

/// Lower case, 3 to 60 of a-z, 0-9, dot, dash, underscore.
[[nodiscard]] Result<QString> checkUserName(const QString &typed);

void addHandlers(commands::Executor &executor);

} // namespace reiyan::identity
