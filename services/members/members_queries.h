#pragma once

#include "services/base/id.h"
#include "services/base/list.h"
#include "services/base/money.h"
#include "services/base/result.h"

#include <optional>
#include <span>

namespace reiyan::db {
class Reader;
struct ListSpec;
struct Statement;
} // namespace reiyan::db

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

/// All members with balance, held amount and wallet status.
[[nodiscard]] const db::ListSpec &memberList();

/// The basics of one member on one page (S12).
struct MemberDetails {
    struct Line {
        qint64 at = 0;
        QString number;
        QString text;
        QString status;
        Money amount;
    };

    UserId id;
    QString fullName;
    QString userName;
    QString phone;
    QString level;
    QString walletStatus;
    Money balance;
    Money held;
    qint64 createdAt = 0;
    qint64 orders30d = 0;
    Money spent30d;
    QList<Line> orders;   ///< The newest five.
    QList<Line> deposits; ///< The newest five.
    QList<Line> entries;  ///< The newest five of the wallet; status is the kind.
};

[[nodiscard]] Result<std::optional<MemberDetails>> memberDetails(db::Reader &reader,
                                                                 const UserId &id);

/// For choosing a member while typing: at most 20, by name, user name or phone.
struct MemberChoice {
    UserId id;
    QString fullName;
    QString userName;
    QString phone;
    QString levelId;
    QString level;
    Money available;
};

[[nodiscard]] Result<QList<MemberChoice>> findMembers(db::Reader &reader, const QString &typed);

[[nodiscard]] std::span<const db::Statement> queryStatements();

} // namespace reiyan::members
