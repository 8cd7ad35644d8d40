#pragma once

#include "services/base/money.h"
#include "services/db/session.h"

#include <span>

namespace reiyan::store {

/// Something that money cannot settle by itself: a person has to look. Kinds in use: `above_cap`,
/// `cost_unknown`, `late_success`, `contradiction`, `webhook_differs`, `dead_job`.
struct Case {
    QByteArray kind;
    QByteArray objectType;
    QString objectId;
    Money amount; ///< What is at stake; zero when that is not known.
    QString note;
    bool addsUp = false; ///< One more of its kind is one more loss, not the same one told again.
};

/// Opens a case. One is kept a kind and object: what is new about it is added to it while it is
/// open, one that adds up with its amount, and opens it again when it was closed.
[[nodiscard]] Result<void> openCase(db::Transaction &tx, const Case &opened);
[[nodiscard]] Result<bool> hasOpenCase(db::Reader &reader, const QByteArray &kind,
                                       const QString &objectId);

[[nodiscard]] std::span<const db::Statement> caseStatements();

} // namespace reiyan::store
