#pragma once

#include "services/base/id.h"
#include "services/base/list.h"
#include "services/base/money.h"
#include "services/base/result.h"
#include "services/bills/bill.h"

#include <array>
#include <optional>
#include <span>

namespace reiyan::db {
class Reader;
struct ListSpec;
struct Statement;
} // namespace reiyan::db

namespace reiyan::orders {

/// All orders.
[[nodiscard]] const db::ListSpec &orderList();
/// Every try to buy, of every order and supplier.
[[nodiscard]] const db::ListSpec &attemptList();
/// Refused attempts that are looked at for a week, since goods may still come (3.4).
[[nodiscard]] const db::ListSpec &watchedList();
/// Orders whose outcome is open, with their live attempt.
[[nodiscard]] const db::ListSpec &hangingList();

/// One fact of an order's story, oldest first: a step, an answer, an entry.
struct TimelineNode {
    enum class Kind { OrderStep, AttemptStep, Answer, Entry, Note };

    qint64 at = 0;
    Kind kind = Kind::OrderStep;
    int attemptNo = 0;
    QString from;  ///< Of steps: the state before. Of entries: the account.
    QString to;    ///< Of steps: the state after. Of answers: the outcome class.
    QString cause; ///< place, send, submit, check, lease, ...
    QString actor; ///< Full name; empty for the engine.
    QString code;  ///< Of answers: the supplier's code.
    QString text;  ///< Of answers: the supplier's message or the rule. Of attempts: the supplier.
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
    ServiceId service;
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
    QStringList suppliers;  ///< Of its attempts, in their order.
    QString attemptError;   ///< Normalised, of the newest answer.
    bool lateGoods = false; ///< Some attempt delivered after it had been refused.
    qint64 sentAt = 0;      ///< Of the newest attempt.
    qint64 mayAskFrom = 0;  ///< Two calls for one reference keep their pause (kLeastPauseMs).
    qint64 mayAskUntil = 0; ///< After that a question could buy again (3.2.5).
    qint64 version = 0;
    QString holder;   ///< Who says to work on it; empty: nobody, or too long ago.
    QStringList done; ///< Steps of the playbook that somebody noted.
    QList<TimelineNode> timeline;
    std::optional<bills::Bill> bill; ///< What it pays; the receipt's data.
    bool entriesBalance = true;      ///< Each transfer of this order adds up to zero.
};

[[nodiscard]] Result<std::optional<OrderDetails>> orderDetails(db::Reader &reader,
                                                               const OrderId &id);
/// Those of `attempts` that the database never saw leave (V-49).
[[nodiscard]] Result<QStringList> neverSent(db::Reader &reader, const QStringList &attempts);
[[nodiscard]] Result<qint64> hangingCount(db::Reader &reader);

/// A claim that nobody renewed is nobody's after that.
inline constexpr qint64 kClaimMs = 15LL * 60 * 1000;

/// The head of S5: how many, whose money is bound, what a second purchase would cost.
struct HangingSum {
    qint64 count = 0;
    Money bound; ///< Prices held.
    qint64 oldestMs = 0;
    Money atRisk; ///< Costs of those nobody knows the end of.
    /// Younger than 5 minutes, 15 minutes, an hour, a day; older.
    std::array<qint64, 5> ages{};
};
[[nodiscard]] Result<HangingSum> hangingSum(db::Reader &reader);

[[nodiscard]] std::span<const db::Statement> queryStatements();

} // namespace reiyan::orders
