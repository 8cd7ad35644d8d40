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
};

/// Opens a case. One is kept a kind and object: while it is open, opening it again changes
/// nothing; one that somebody closed is open again, since there is something new to look at.
[[nodiscard]] Result<void> openCase(db::Transaction &tx, const Case &opened);

[[nodiscard]] std::span<const db::Statement> caseStatements();

} // namespace reiyan::store
