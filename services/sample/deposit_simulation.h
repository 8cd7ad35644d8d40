#pragma once

#include "services/base/money.h"
#include "services/base/result.h"

#include <QHash>
#include <QList>

namespace reiyan::db {
class Reader;
class Transaction;
} // namespace reiyan::db

/// The database side of a simulation in which members pay at gateways.
namespace reiyan::sample {

/// Our side of the books, to be held against the gateways'.
struct DepositBook {
    struct Deposit {
        QString reference;
        QString gateway;
        QString state;
        Money due;
        Money booked; ///< Into the wallet, or into suspense.
        bool hasCase = false;
    };

    QList<Deposit> deposits;
    qint64 refused = 0;             ///< Requests.
    qint64 asked = 0;               ///< Requests that were answered.
    qint64 open = 0;                ///< Without an end.
    QHash<QString, Money> clearing; ///< By gateway: what it gave is negative.
    Money suspense;
};
[[nodiscard]] Result<DepositBook> depositBook(db::Reader &reader);

/// A run of minutes does not wait for the schedule: asks after what is open now, or after
/// everything when nothing is.
[[nodiscard]] Result<int> hurryPayments(db::Transaction &tx);
/// Deadline and grace of open deposits older than `ageMs` are over.
[[nodiscard]] Result<int> passDeadlines(db::Transaction &tx, qint64 ageMs);

} // namespace reiyan::sample
