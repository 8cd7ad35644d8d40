#pragma once

#include "services/base/money.h"
#include "services/base/result.h"
#include "services/db/database.h"
#include "tests/support/sandbox/sandbox_server.h"

#include <QStringList>

namespace reiyan::ctl {

/// What the database says at the end, against what the sandbox's own book says.
struct Balance {
    qint64 placed = 0;
    qint64 refused = 0;
    qint64 succeeded = 0;
    qint64 failed = 0;
    qint64 open = 0;
    qint64 boughtThere = 0; ///< References the sandbox charged.
    qint64 lost = 0;        ///< Charged there, not delivered here.
    qint64 doubled = 0;     ///< Delivered here without a charge, or charged for two attempts.
    Money costThere;
    Money costHere;
    Money salesHere;
    qint64 invariantsBroken = 0;
    QStringList brokenNames;

    [[nodiscard]] bool isGood() const
    {
        return open == 0 && lost == 0 && doubled == 0 && costThere == costHere
               && boughtThere == succeeded && invariantsBroken == 0;
    }
};

/// Compares both books, the witnesses and the ledger, from one moment of the database.
/// `announced` are the attempts the witnesses know.
Result<Balance> settle(db::Database &store, const sandbox::SandboxServer &server,
                       const QStringList &announced);

} // namespace reiyan::ctl
