#pragma once

#include "services/db/session.h"
#include "services/jobs/job.h"
#include "services/orders/attempt.h"
#include "services/orders/orders_repository.h"
#include "services/routing/route.h"

/// What placing, sending and answering share: a step of an order or attempt is a compare-and-set
/// of its row plus one row of history, in the caller's transaction.
namespace reiyan::orders {

/// Who makes a step and why: a command, or a job where no command is involved.
struct Cause {
    QByteArray name;
    UserId actor = {};
    CommandId command = {};
    JobId job = {};
    QString evidence = {};
};

/// The row of history alone, for what is inserted in its first state.
[[nodiscard]] Result<void> orderStep(db::Transaction &tx, const Order &order, OrderState to,
                                     const Cause &cause);
[[nodiscard]] Result<void> attemptStep(db::Transaction &tx, const Attempt &attempt, AttemptState to,
                                       const Cause &cause);

/// `order.transition` or `attempt.transition` where the table has no such arrow.
[[nodiscard]] Result<void> moveOrder(db::Transaction &tx, const Order &order,
                                     const repository::OrderChange &change, const Cause &cause);
[[nodiscard]] Result<void> moveAttempt(db::Transaction &tx, const Attempt &attempt,
                                       const repository::AttemptChange &change, const Cause &cause);

struct Locked {
    Order order;
    Attempt attempt;
};

/// An attempt with its order, the order locked first (5.1).
[[nodiscard]] Result<Locked> lockWithOrder(db::Transaction &tx, const AttemptId &id);

/// What suppliers know an attempt by: letters and digits only, which all of them take (4.9 rc 03).
[[nodiscard]] QString referenceOf(const Order &order, int attempt);

/// A further attempt of an order, PREPARED, with the job that sends it.
struct NextAttempt {
    int number = 1;
    routing::Stop stop;
    QString handle = {}; ///< Of a bill: the supplier's id of the question.
};
[[nodiscard]] Result<void> prepareAttempt(db::Transaction &tx, const Order &order,
                                          const NextAttempt &next, const Cause &cause);

/// Whether an earlier attempt delivered after it was refused, or its supplier says so without
/// proof: the money is neither spent again nor given back by the machine.
[[nodiscard]] Result<bool> goodsMayBeThere(db::Transaction &tx, const Attempt &attempt);

/// Sent, and not answered for good.
[[nodiscard]] bool isAskedAfter(const Attempt &attempt);

/// The job that sends an attempt; one at most waits.
[[nodiscard]] Result<void> scheduleSend(db::Transaction &tx, const Attempt &attempt);
/// Looks for goods after a refusal that nobody could be sure of; within a week.
[[nodiscard]] Result<void> scheduleWatch(db::Transaction &tx, const AttemptId &attempt, int turn,
                                         qint64 at);
/// UTC ms of a look, counted from 0, at an attempt that ended at `endedAt`; 0: there is none.
[[nodiscard]] qint64 watchAt(int turn, qint64 endedAt);
/// The status query of an attempt; one at most waits.
[[nodiscard]] Result<void> scheduleCheck(db::Transaction &tx, const Attempt &attempt, qint64 at);

} // namespace reiyan::orders
