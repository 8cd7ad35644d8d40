#pragma once

#include "services/base/money.h"
#include "services/base/result.h"
#include "services/db/database.h"
#include "tests/support/sandbox/sandbox_server.h"

#include <QStringList>

#include <map>

namespace reiyan::ctl {

/// What the database says at the end, against what the sandbox's own book says.
struct Balance {
    qint64 placed = 0;
    qint64 refused = 0;
    qint64 succeeded = 0;
    qint64 failed = 0;
    qint64 open = 0;
    qint64 inReview = 0;    ///< In front of a person; the money is held.
    qint64 boughtThere = 0; ///< References the sandbox charged.
    qint64 lost = 0;        ///< Charged there, not delivered here.
    qint64 doubled = 0;     ///< Delivered here without a charge, or charged for two attempts.
    Money costThere;
    Money costHere;
    Money costInReview; ///< Charged there for orders that a person will decide.
    Money salesHere;
    qint64 invariantsBroken = 0;
    QStringList brokenNames;

    [[nodiscard]] bool isGood() const
    {
        return open == 0 && lost == 0 && doubled == 0 && invariantsBroken == 0
               && costThere.toRupiah() == costHere.toRupiah() + costInReview.toRupiah();
    }
};

/// The suppliers by their code in the store.
using Sandboxes = std::map<QString, std::unique_ptr<sandbox::SandboxServer>>;

/// Compares both books, the witnesses and the ledger, from one moment of the database.
/// `announced` are the attempts the witnesses know.
Result<Balance> settle(db::Database &store, const Sandboxes &servers, const QStringList &announced);

} // namespace reiyan::ctl
