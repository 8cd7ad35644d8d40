#include "services/engine/webhooks.h"

#include "services/base/assert.h"
#include "services/base/crash_point.h"
#include "services/engine/filing.h"
#include "services/jobs/inbox.h"
#include "services/jobs/queue.h"
#include "services/orders/orders_repository.h"
#include "services/store/cases.h"

#include <algorithm>
#include <chrono>

namespace reiyan::engine {
namespace {

/// Whose purchase it is may become known later.
constexpr qint64 kWaitForMs = 60LL * 60 * 1000;
/// Enough of an unverified message to see what it was; whoever floods us fills no disk.
constexpr qsizetype kDoubtfulBytes = 4 * 1024;

/// Headers that are as good as a password are not kept (3.8 of the protocols), and of long ones
/// only the beginning.
QHash<QByteArray, QByteArray> withoutSecrets(QHash<QByteArray, QByteArray> headers)
{
    constexpr qsizetype kMostHeaders = 30;
    constexpr qsizetype kLongest = 200;
    headers.removeIf([kept = 0](const auto &header) mutable {
        return header.key().size() > kLongest || ++kept > kMostHeaders;
    });
    for (QByteArray &value : headers)
        value.truncate(kLongest);
    for (const char *name : {"x-client-signature", "authorization", "cookie"}) {
        if (headers.contains(name))
            headers.insert(name, "***");
    }
    return headers;
}

Result<std::optional<orders::Attempt>> attemptOf(db::Reader &reader, const QString &provider,
                                                 const providers::WebhookSubject &subject)
{
    return subject.reference.isEmpty()
               ? orders::repository::findByHandle(reader, provider, subject.handle)
               : orders::repository::findByReference(reader, provider, subject.reference);
}

Result<void> settle(db::Transaction &tx, const jobs::Job &job, const MessageId &message,
                    jobs::MessageState state, const char *note = "")
{
    if (Result<void> done = jobs::complete(tx, job); !done)
        return done;
    return jobs::settleMessage(tx, message, state, QString::fromLatin1(note));
}

/// Looks again, soon at first, since our own answer is often a moment behind; not for ever: then it
/// is in front of a person.
Result<void> waitOn(db::Transaction &tx, const jobs::Job &job, const jobs::Message &message,
                    const char *why)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const qint64 age = *now - message.receivedAt;
    if (age < kWaitForMs)
        return jobs::runAgainAt(tx, job, *now + std::clamp<qint64>(age / 2, 1'000, 60'000));
    return settle(tx, job, message.id, jobs::MessageState::Review, why);
}

} // namespace

Webhooks::Webhooks(db::Database &database, const Engine::Adapters &adapters, PaymentDesk &payments,
                   commands::Executor &executor, jobs::Runner &runner)
    : m_database(database)
    , m_adapters(adapters)
    , m_payments(payments)
    , m_executor(executor)
    , m_runner(runner)
{
    for (auto adapter = adapters.cbegin(); adapter != adapters.cend(); ++adapter)
        m_sources[adapter.key()];
    const Gateways &gateways = payments.gateways();
    for (auto gateway = gateways.cbegin(); gateway != gateways.cend(); ++gateway) {
        // One would authenticate what the other understands.
        REIYAN_INVARIANT(!adapters.contains(gateway.key()),
                         "a code is a supplier's or a gateway's");
        m_sources[gateway.key()];
    }
}

void Webhooks::addJobs()
{
    m_runner.add({.kind = jobs::kUnderstandJob,
                  .run = [this](jobs::JobContext &, const jobs::Job &job) { return process(job); },
                  .neverDies = true}); // the same body would not be taken a second time
    m_runner.addCron("inbox.forget", 3'600'000, jobs::forgetUnverified);
}

http::Answer Webhooks::take(const http::Incoming &incoming)
{
    static const QByteArray kPath = "/webhook/";
    const QString source = QString::fromLatin1(incoming.path.mid(kPath.size()));
    const auto authentic = isAuthentic(source, {incoming.headers, incoming.body});
    if (!incoming.path.startsWith(kPath) || !authentic)
        return {404, "not found"};
    if (incoming.method != "POST")
        return {405, "POST only"};
    const bool verified = *authentic;
    if (!verified) {
        const qint64 now = std::chrono::duration_cast<std::chrono::milliseconds>(
                               std::chrono::steady_clock::now().time_since_epoch())
                               .count();
        const std::lock_guard lock(m_mutex);
        Source &sender = m_sources[source];
        if (!sender.doubtful.take(now)) {
            ++sender.counts.refused;
            return {429, "later"};
        }
    }
    return keep({{},
                 source,
                 withoutSecrets(incoming.headers),
                 verified ? incoming.body : incoming.body.left(kDoubtfulBytes),
                 verified});
}

std::optional<bool> Webhooks::isAuthentic(const QString &source, const Webhook &webhook) const
{
    if (const auto supplier = m_adapters.value(source))
        return supplier->isAuthentic(webhook);
    const auto gateway = m_payments.gateways().value(source);
    return gateway ? std::optional(gateway->isAuthentic(webhook)) : std::nullopt;
}

http::Answer Webhooks::keep(const jobs::Message &message)
{
    crashPoint("webhook.before_store");
    const Result<bool> isNew = m_database.write([&](db::Transaction &tx) -> Result<bool> {
        const auto id = jobs::receive(tx, message);
        if (!id)
            return id.error();
        if (!*id || !message.verified)
            return id->has_value();
        return jobs::understand(tx, **id);
    });
    if (!isNew)
        return {503, "later"};
    crashPoint("webhook.after_store");
    {
        const std::lock_guard lock(m_mutex);
        Counts &counts = m_sources[message.source].counts;
        ++(!message.verified ? counts.unverified : *isNew ? counts.verified : counts.repeated);
    }
    if (message.verified && *isNew)
        m_runner.wake();
    return message.verified ? http::Answer{200, "ok"} : http::Answer{403, "not accepted"};
}

Result<void> Webhooks::process(const jobs::Job &job)
{
    const MessageId id{job.payload.value(QLatin1String("message")).toString()};
    const auto message =
        m_database.read([&](db::Reader &reader) { return jobs::findMessage(reader, id); });
    if (!message)
        return message.error();
    if (!*message)
        return Error{ErrorKind::Offline, "inbox.gone", id.text}; // a replica may be behind
    if (m_payments.gateways().contains((*message)->source))
        return hearGateway(job, **message);
    const auto adapter = m_adapters.value((*message)->source);
    if (!adapter)
        return Error{ErrorKind::Offline, "provider.no_adapter", (*message)->source};
    const Understood heard{**message, adapter->subjectOf({(*message)->headers, (*message)->body}),
                           adapter};
    return m_database.write([&](db::Transaction &tx) { return follow(tx, job, heard); });
}

Result<void> Webhooks::hearGateway(const jobs::Job &job, const jobs::Message &message)
{
    return m_database.write([&](db::Transaction &tx) -> Result<void> {
        const Result<bool> heard =
            m_payments.hear(tx, message.source, {message.headers, message.body}, message.id);
        if (!heard)
            return heard.error();
        return *heard ? settle(tx, job, message.id, jobs::MessageState::Processed)
                      : waitOn(tx, job, message, "unmatched");
    });
}

Result<void> Webhooks::follow(db::Transaction &tx, const jobs::Job &job, const Understood &heard)
{
    const MessageId &id = heard.message.id;
    if (!heard.subject)
        return settle(tx, job, id, jobs::MessageState::Ignored, "ping");
    const auto attempt = attemptOf(tx, heard.message.source, *heard.subject);
    if (!attempt)
        return attempt.error();
    if (*attempt)
        return follow(tx, job, heard, **attempt);
    return waitOn(tx, job, heard.message, "unmatched");
}

Result<void> Webhooks::follow(db::Transaction &tx, const jobs::Job &job, const Understood &heard,
                              const orders::Attempt &attempt)
{
    using orders::AttemptState;
    const SupplierOutcome outcome =
        heard.adapter->outcomeOf({heard.message.headers, heard.message.body}, requestOf(attempt));
    const providers::Capabilities can = heard.adapter->capabilities();
    // Our own call is still under way: its answer comes first, or its lease ends (J-3).
    if (attempt.state == AttemptState::Prepared || attempt.state == AttemptState::Sending)
        return waitOn(tx, job, heard.message, "early");
    if (can.webhookCoversOutcome && outcome.outcome != OutcomeClass::Unknown) {
        if (Result<void> done = settle(tx, job, heard.message.id, jobs::MessageState::Processed);
            !done)
            return done;
        orders::RecordAnswer answer{attempt.id, attempt.checks, orders::AnswerSource::Webhook,
                                    outcome};
        answer.message = heard.message.id;
        setPause(answer, *heard.adapter, attempt.itemKind == QLatin1String("bill"));
        return fileAnswer(m_executor, tx, answer);
    }
    if (orders::isLive(attempt.state)) {
        if (Result<void> asked = orders::askSoon(tx, attempt, can.leastRecheckMs); !asked)
            return asked;
        return settle(tx, job, heard.message.id, jobs::MessageState::Processed, "hint");
    }
    // The end is known; what says otherwise without proof is for people (3.4).
    const bool agrees =
        (attempt.state == AttemptState::Succeeded) == (outcome.outcome == OutcomeClass::Succeeded)
        || outcome.outcome == OutcomeClass::Pending
        || (outcome.outcome == OutcomeClass::Unknown && !outcome.alertOperator);
    if (agrees)
        return settle(tx, job, heard.message.id, jobs::MessageState::Processed, "known");
    const Result<void> opened = store::openCase(
        tx, {"webhook_differs", "order", attempt.order.text, attempt.costCap, attempt.providerRef});
    return opened ? settle(tx, job, heard.message.id, jobs::MessageState::Review, "differs")
                  : opened;
}

std::map<QString, Webhooks::Counts> Webhooks::counts() const
{
    const std::lock_guard lock(m_mutex);
    std::map<QString, Counts> all;
    for (const auto &[code, source] : m_sources)
        all.emplace(code, source.counts);
    return all;
}

} // namespace reiyan::engine
