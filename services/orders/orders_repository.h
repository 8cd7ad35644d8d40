#pragma once

#include "services/db/session.h"
#include "services/orders/attempt.h"

#include <QStringList>

#include <span>

namespace reiyan::orders::repository {

[[nodiscard]] Result<Order> lockOrder(db::Transaction &tx, const OrderId &id);
[[nodiscard]] Result<Attempt> lockAttempt(db::Transaction &tx, const AttemptId &id);
/// Without a lock, to learn which order to lock first.
[[nodiscard]] Result<std::optional<Attempt>> findAttempt(db::Reader &reader, const AttemptId &id);
[[nodiscard]] Result<std::optional<Attempt>> liveAttempt(db::Reader &reader, const OrderId &order);
/// The last try of an order, live or not.
[[nodiscard]] Result<std::optional<Attempt>> newestAttempt(db::Reader &reader,
                                                           const OrderId &order);
[[nodiscard]] Result<std::optional<Order>> findByNumber(db::Reader &reader, const QString &number);
[[nodiscard]] Result<std::optional<Order>> find(db::Reader &reader, const OrderId &id);

struct Placement {
    Order order;
    int day = 0; ///< 20261122 (O-3)
    int repeatNo = 1;
    UserId placedBy;
    QString channel;
    QString clientToken;
};

/// Those that wait for an answer and that no job asks after.
[[nodiscard]] Result<QList<Attempt>> attemptsWithoutJob(db::Reader &reader, int limit);
/// Those that were not sent and that no job sends.
[[nodiscard]] Result<QList<Attempt>> unsentWithoutJob(db::Reader &reader, int limit);
/// Those that wait for an answer, of orders that nobody has to decide; the oldest first.
[[nodiscard]] Result<QList<Attempt>> attemptsAskedAfter(db::Reader &reader, int limit);
/// False when number, token or repeat number is taken.
[[nodiscard]] Result<bool> insertOrder(db::Transaction &tx, const Placement &placement);
[[nodiscard]] Result<void> insertAttempt(db::Transaction &tx, const Attempt &attempt, qint64 now);

/// The newest order of the same member, item and destination.
struct Earlier {
    QString number;
    qint64 createdAt = 0;
    int highestRepeat = 0; ///< Of the day; 0: none.
};
[[nodiscard]] Result<std::optional<Earlier>> earlierOrder(db::Reader &reader,
                                                          const Placement &placement);

struct OrderChange {
    OrderState state = OrderState::New;
    std::optional<Money> cost = {};
    QString serial = {};
    QString failure = {};
    qint64 finishedAt = 0;
};
/// Compare-and-set on version and state (S-1).
[[nodiscard]] Result<void> setOrder(db::Transaction &tx, const Order &order,
                                    const OrderChange &change);

struct AttemptChange {
    AttemptState state = AttemptState::Prepared;
    qint64 sentAt = 0; ///< 0 keeps.
    qint64 callUntil = 0;
    qint64 calledAt = 0; ///< 0 keeps.
    int checks = 0;
    qint64 nextCheckAt = 0; ///< 0 is none.
    QByteArray outcomeCode = {};
    QByteArray outcomeRule = {};
    QByteArray outcomeError = {}; ///< Empty keeps.
    std::optional<Money> cost = {};
    QString serial = {};
    qint64 finishedAt = 0;
    QString handle = {};                           ///< Empty keeps.
    std::optional<QStringList> handlesBefore = {}; ///< Nothing keeps.
};
[[nodiscard]] Result<void> setAttempt(db::Transaction &tx, const Attempt &attempt,
                                      const AttemptChange &change);

/// The supplier's ids of other attempts for the same destination: a search skips them.
[[nodiscard]] Result<QStringList> handlesOfOthers(db::Reader &reader, const Attempt &attempt);
/// Goods of earlier attempts of the order, which were refused and delivered after all.
struct EarlierGoods {
    bool came = false;
    bool kept = false; ///< Some, at least: their supplier did not take them back.
};
[[nodiscard]] Result<EarlierGoods> earlierGoods(db::Reader &reader, const Attempt &attempt);
/// Whether the supplier's last clear word about an attempt is that it was refused.
[[nodiscard]] Result<bool> isTakenBack(db::Reader &reader, const AttemptId &id);
/// Where this order was tried already, as `provider id|sku`.
[[nodiscard]] Result<QStringList> triedStops(db::Reader &reader, const OrderId &order);
/// By ours.
[[nodiscard]] Result<std::optional<Attempt>> findByReference(db::Reader &reader,
                                                             const QString &providerCode,
                                                             const QString &reference);
/// By the supplier's id.
[[nodiscard]] Result<std::optional<Attempt>> findByHandle(db::Reader &reader,
                                                          const QString &providerCode,
                                                          const QString &handle);

struct Answer {
    AttemptId attempt;
    int number = 0;
    AnswerSource source = AnswerSource::Submit;
    SupplierOutcome outcome;
};
[[nodiscard]] Result<QString> insertAnswer(db::Transaction &tx, const Answer &answer, qint64 now);

[[nodiscard]] Result<std::optional<Attempt>> attemptNumbered(db::Reader &reader,
                                                             const OrderId &order, int number);
[[nodiscard]] Result<void> markAccount(db::Transaction &tx, const AttemptId &attempt,
                                       const QByteArray &mark);
/// The number of another order of anybody that pays a bill of the same customer number: under way,
/// or paid since `askedAt`; empty where there is none. A number is one debt at every supplier.
[[nodiscard]] Result<QString> otherPaying(db::Reader &reader, const QString &target, qint64 askedAt,
                                          const OrderId &but);

struct Note {
    OrderId order;
    QString step;
    QString text;
    UserId by;
    qint64 at = 0;
};
[[nodiscard]] Result<void> insertNote(db::Transaction &tx, const Note &note);
/// Nobody's when `user` is null.
[[nodiscard]] Result<void> setClaim(db::Transaction &tx, const OrderId &order, const UserId &user,
                                    qint64 now);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::orders::repository
