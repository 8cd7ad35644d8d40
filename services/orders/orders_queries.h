#pragma once

#include "services/base/id.h"
#include "services/base/list.h"
#include "services/base/money.h"
#include "services/base/result.h"

#include <optional>

namespace reiyan::db {
class Reader;
struct ListSpec;
} // namespace reiyan::db

namespace reiyan::orders {

/// All orders.
[[nodiscard]] const db::ListSpec &orderList();
/// Orders whose outcome is open, with their live attempt.
[[nodiscard]] const db::ListSpec &hangingList();

/// One fact of an order's story, oldest first: a step, an answer, an entry.
struct TimelineNode {
    enum class Kind { OrderStep, AttemptStep, Answer, Entry };

    qint64 at = 0;
    Kind kind = Kind::OrderStep;
    int attemptNo = 0;
    QString from;  ///< Of steps: the state before. Of entries: the account.
    QString to;    ///< Of steps: the state after. Of answers: the outcome class.
    QString cause; ///< place, send, submit, check, lease, ...
    QString actor; ///< Full name; empty for the engine.
    QString code;  ///< Of answers: the supplier's code.
    QString text;  ///< Of answers: the supplier's message; the rule that classified it.
    QString raw;   ///< Of answers: the body as received.
    qint64 latencyMs = 0;
    Money amount; ///< Of entries.
    Money before;
    Money after;
};

struct OrderDetails {
    OrderId id;
    QString number;
    UserId user;
    QString memberName;
    QString product;
    QString item;
    QString target;
    QString targetNote;
    QString provider;
    QString status;
    QString serial;
    QString failure;
    Money price;
    std::optional<Money> cost;
    qint64 createdAt = 0;
    qint64 finishedAt = 0;
    QString attemptState; ///< Of the newest attempt.
    qint64 nextCheckAt = 0;
    int checks = 0;
    qint64 version = 0;
    QList<TimelineNode> timeline;
    bool entriesBalance = true; ///< Each transfer of this order adds up to zero.
};

[[nodiscard]] Result<std::optional<OrderDetails>> orderDetails(db::Reader &reader,
                                                               const OrderId &id);
/// Those of `attempts` that the database never saw leave (V-49).
[[nodiscard]] Result<QStringList> neverSent(db::Reader &reader, const QStringList &attempts);
[[nodiscard]] Result<qint64> hangingCount(db::Reader &reader);

} // namespace reiyan::orders
