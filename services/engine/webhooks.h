#pragma once

#include "services/base/bucket.h"
#include "services/engine/engine.h"
#include "services/http/http_listener.h"
#include "services/jobs/inbox.h"

#include <map>
#include <mutex>

namespace reiyan::orders {
struct Attempt;
}

namespace reiyan::engine {

/// What suppliers and gateways call: `POST /webhook/<code>`. A call is stored before it is answered
/// and understood in a job. One whose signature covers the outcome is an answer like any
/// other; any other is a hint that makes us ask (law 7). Correctness never needs them.
class Webhooks
{
public:
    Webhooks(db::Database &database, const Engine::Adapters &adapters, PaymentDesk &payments,
             commands::Executor &executor, jobs::Runner &runner);

    void addJobs();

    /// On any thread. 200 stored, 403 not verified, 404 no such supplier, 405, 429 too many that
    /// are not verified, 503 the store cannot be reached: the supplier sends it again.
    [[nodiscard]] http::Answer take(const http::Incoming &incoming);

    /// Since the start, by what became of them.
    struct Counts {
        qint64 verified = 0;
        qint64 repeated = 0;
        qint64 unverified = 0;
        qint64 refused = 0; ///< Not even stored.
    };
    [[nodiscard]] std::map<QString, Counts> counts() const;

private:
    struct Source {
        Bucket doubtful{30, 10'000}; ///< Of messages that are not verified; more are not stored.
        Counts counts;
    };

    /// Nothing for a code nobody has.
    [[nodiscard]] std::optional<bool> isAuthentic(const QString &source,
                                                  const Webhook &webhook) const;
    [[nodiscard]] Result<void> hearGateway(const jobs::Job &job, const jobs::Message &message);
    [[nodiscard]] http::Answer keep(const jobs::Message &message);
    [[nodiscard]] Result<void> process(const jobs::Job &job);
    struct Understood {
        jobs::Message message;
        std::optional<providers::WebhookSubject> subject;
        std::shared_ptr<providers::ProviderAdapter> adapter;
    };
    [[nodiscard]] Result<void> follow(db::Transaction &tx, const jobs::Job &job,
                                      const Understood &heard);
    [[nodiscard]] Result<void> follow(db::Transaction &tx, const jobs::Job &job,
                                      const Understood &heard, const orders::Attempt &attempt);

    db::Database &m_database;
    const Engine::Adapters &m_adapters;
    PaymentDesk &m_payments;
    commands::Executor &m_executor;
    jobs::Runner &m_runner;
    mutable std::mutex m_mutex;
    std::map<QString, Source> m_sources;
};

} // namespace reiyan::engine
