#pragma once

#include "services/base/money.h"
#include "services/base/result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace reiyan::db {
class Reader;
struct Statement;
} // namespace reiyan::db

namespace reiyan::engine {

/// How the store and its suppliers fare, for whoever watches a worker from outside.
struct Health {
    qint64 readAt = 0; ///< UTC ms of the database.
    bool latched = false;
    int jobsWaiting = 0; ///< Due now or later.
    int jobsRunning = 0;
    int jobsDead = 0;
    qint64 longestWaitMs = 0;          ///< Of a job that is due.
    QHash<QString, qint64> openOrders; ///< By state: DISPATCHING, VERIFYING, REVIEW.
    struct Supplier {
        QString code;
        QString breaker; ///< closed, open, half_open, paused
        std::optional<Money> balance;
    };
    QList<Supplier> suppliers;

    /// Nothing stands still: no latch, and nothing that is due waits longer than five minutes.
    [[nodiscard]] bool isGood() const;
};

[[nodiscard]] Result<Health> readHealth(db::Reader &reader);

[[nodiscard]] std::span<const db::Statement> healthStatements();

} // namespace reiyan::engine
