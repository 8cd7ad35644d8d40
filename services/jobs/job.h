#pragma once

#include "services/base/id.h"

#include <QByteArray>
#include <QJsonObject>

namespace reiyan::jobs {

/// What happens to a job whose worker went silent (J-3).
enum class OnOrphan {
    Retry,     ///< Idempotent work: run it again.
    ToUnknown, ///< A purchase: never run again; its handler says what became of it.
    Dead,      ///< In front of a person.
};

/// A job to be written in the transaction that needs it (J-10).
struct JobSpec {
    QByteArray kind;
    QJsonObject payload;
    qint64 runAt = 0;     ///< UTC ms; 0 is now.
    QString uniqKey = {}; ///< At most one live job with this key (J-8).
    OnOrphan onOrphan = OnOrphan::Retry;
    int maxAttempts = 20;
    int priority = 100; ///< Smaller first.
};

/// A job this worker holds. Every write made for it checks `fence` (J-2).
struct Job {
    JobId id;
    QByteArray kind;
    QJsonObject payload;
    int attempt = 0;
    int maxAttempts = 0;
    qint64 fence = 0;
    OnOrphan onOrphan = OnOrphan::Retry;
};

/// Attempts of a job that cannot be left alone: what it follows has no end by itself.
inline constexpr int kForEver = 1'000'000;

/// Of payloads written today; an unknown version goes to dead, not into a crash loop (J-13).
inline constexpr int kPayloadVersion = 1;

} // namespace reiyan::jobs
