#pragma once

#include "services/base/id.h"

#include <QString>

namespace reiyan::identity {

/// A person: staff when the role says so, otherwise a member of the store.
struct User {
    UserId id;
    QString fullName;
    QString userName;
    QString email;
    QString phone;
    QString roleId;
    QString roleName;
    bool isStaff = false;
    QString memberLevelId;
    QString passwordHash;
    bool isActive = true;
    int failedSignIns = 0;
    qint64 signInAfter = 0; ///< UTC ms; tries before it are refused unread (K-9).
    qint64 lastSignInAt = 0;
    QString lastSignInFrom;
    qint64 version = 1;
};

/// Lower case, without marks, for search columns: the same on all databases.
[[nodiscard]] QString folded(const QString &text);

} // namespace reiyan::identity
