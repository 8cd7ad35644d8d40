#pragma once

#include "services/commands/handler.h"

#include <span>

namespace reiyan {

using CaseId = Id<struct CaseTag>; ///< A row of `cases`.

} // namespace reiyan

namespace reiyan::db {
struct Statement;
}

namespace reiyan::store {

/// A person looked at a case and says what was done about it. Moves no money: what the case costs
/// was booked when it opened. Not while its money is still in suspense (V-12).
struct CloseCase {
    static constexpr char kKind[] = "case.close";
    static constexpr auto kPermission = identity::Permission::OrderDecide;

    CaseId id;
    qint64 version = 0; ///< As the person saw it.
    QString note;       ///< What was found and done; stays with the case.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CloseCase> fromJson(const QJsonObject &payload);
};

[[nodiscard]] commands::Handler closeCaseHandler();

[[nodiscard]] std::span<const db::Statement> closeCaseStatements();

} // namespace reiyan::store
