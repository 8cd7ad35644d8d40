#pragma once

#include "services/engine/webhooks.h"

#include <span>

namespace reiyan::engine {

/// How the store and its suppliers fare, for whoever watches a worker from outside.
struct Health {
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

/// `GET /health`: 200 or 503, a few words of JSON.
[[nodiscard]] http::Answer healthAnswer(const Result<Health> &health);

/// `GET /metrics`, in the text format of Prometheus.
[[nodiscard]] http::Answer metricsAnswer(const Result<Health> &health, const Webhooks &webhooks);

[[nodiscard]] std::span<const db::Statement> healthStatements();

} // namespace reiyan::engine
