#pragma once

#include "services/base/id.h"
#include "services/db/session.h"

#include <span>

namespace reiyan::commands {

/// One step of a state machine, written in the transaction that makes it (S-3).
struct Step {
    const char *machine; ///< deposit, order, attempt
    QString objectId;
    qint64 seq = 0; ///< The version the object reached; unique per object.
    const char *from = "";
    const char *to = "";
    QByteArray cause;
    QString evidenceId = {};
    UserId actor = {};
    CommandId command = {};
    JobId job = {};
};

[[nodiscard]] Result<void> recordStep(db::Transaction &tx, const Step &step);

[[nodiscard]] std::span<const db::Statement> historyStatements();

} // namespace reiyan::commands
