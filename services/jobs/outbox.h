#pragma once

#include "services/base/id.h"
#include "services/db/session.h"

#include <QJsonObject>

#include <span>

namespace reiyan::jobs {

/// What a member is told: filed in the transaction that makes it true, delivered afterwards, at
/// least once, taken once by its id.
struct Telling {
    UserId user;
    QByteArray kind; ///< deposit.credited, deposit.rejected, ...
    QJsonObject content = {};
};

[[nodiscard]] Result<void> tell(db::Transaction &tx, const Telling &telling);

/// Delivers the oldest messages to the members' notifications. Answers how many.
[[nodiscard]] Result<int> deliverOutbox(db::Transaction &tx);

[[nodiscard]] std::span<const db::Statement> outboxStatements();

} // namespace reiyan::jobs
