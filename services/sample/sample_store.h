#pragma once

#include "services/commands/executor.h"

#include <functional>

namespace reiyan::sample {

/// How much of a sample store. The same seed makes the same store, but for the passwords.
struct SampleOptions {
    int members = 60;
    int orders = 1'200;
    int days = 30;
    quint64 seed = 1;
    qint64 endsAt = 0; ///< UTC ms of the newest order; 0 is now.
    int suppliers = 3; ///< Of the sample suppliers; more than one have routes between them.
    int lastHour = 0;  ///< How many of the orders fall into the last hour: a busy store.
};

/// Somebody of the sample staff; the password is drawn afresh each time and shown once.
struct SampleStaff {
    QString userName;
    QString fullName;
    QString role;
    QString password;
};

/// The owner of a new sample store, its other staff, members, a history of deposits and orders
/// with balanced books. The catalog must be imported before the history.
[[nodiscard]] Result<QList<SampleStaff>> createSampleStaff(db::Database &database,
                                                           commands::Executor &executor);

/// Past deposits and orders, written in bulk into a store that has none: the one place that
/// writes entries without the posting procedure. `verify --full` is the proof. Answers how many
/// orders there are now.
[[nodiscard]] Result<int> seedHistory(db::Database &database, const SampleOptions &options,
                                      const std::function<void(int)> &progress);

/// Numbers and owner of the sample store's bank accounts; invented.
[[nodiscard]] Result<void> nameReceivers(db::Transaction &tx);

/// Deposits that wait to be decided, filed by commands like any other.
[[nodiscard]] Result<int> seedWaitingDeposits(db::Database &database, commands::Executor &executor);

} // namespace reiyan::sample
