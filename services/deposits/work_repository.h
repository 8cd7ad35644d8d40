#pragma once

#include "services/db/session.h"
#include "services/deposits/deposit.h"

#include <span>

namespace reiyan::deposits::repository {

/// Nobody: it is free again.
[[nodiscard]] Result<void> setClaim(db::Transaction &tx, const DepositId &deposit,
                                    const UserId &user, qint64 now);
[[nodiscard]] Result<void> insertNote(db::Transaction &tx, const DepositId &deposit,
                                      const QString &text, const UserId &by, qint64 now);

[[nodiscard]] Result<bool> hasPicture(db::Reader &reader, const QString &hash);
struct EvidenceRow {
    DepositId deposit;
    QString hash;
    QString look;
    UserId by;
    qint64 at = 0;
};
/// False when the deposit has this picture already.
[[nodiscard]] Result<bool> insertEvidence(db::Transaction &tx, const EvidenceRow &row);

[[nodiscard]] std::span<const db::Statement> workStatements();

} // namespace reiyan::deposits::repository
