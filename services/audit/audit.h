#pragma once

#include "services/base/id.h"
#include "services/db/session.h"

#include <QJsonObject>

#include <span>

namespace reiyan::audit {

/// What one audit row says (money rules 10.1). Secrets never come in here.
struct Record {
    UserId actor; ///< Null for the engine.
    QString actorName;
    QString workstation;
    QByteArray action; ///< deposit.approve, sign_in, sign_in.refused, ...
    QByteArray objectType;
    QString objectId;
    QJsonObject changes; ///< Field -> [before, after].
    CommandId command;
    QString reason;
};

/// Appends the row in the caller's transaction and puts it in line for the sealer.
[[nodiscard]] Result<void> record(db::Transaction &tx, const Record &record);

/// Chains up to `limit` waiting rows (G-2). One sealer at a time: the sequence's primary key
/// refuses a second one. Answers how many.
[[nodiscard]] Result<int> seal(db::Transaction &tx, int limit);

/// A row as stored, for recomputing its hash.
struct StoredRecord {
    QString id;
    qint64 at = 0;
    QString actorId;
    QString actorName;
    QString workstation;
    QString action;
    QString objectType;
    QString objectId;
    QByteArray changes;
    QString commandId;
    QString reason;
};

/// SHA-256 over version, then each field with tag and length (G-1); hex.
[[nodiscard]] QByteArray contentHash(const StoredRecord &record);
[[nodiscard]] QByteArray sealHash(const QByteArray &previous, qint64 sealSeq,
                                  const QString &auditId, const QByteArray &content);

/// The newest seal, or one by its number; hash empty where there is none.
struct Seal {
    qint64 sequence = 0;
    QByteArray hash;
};
[[nodiscard]] Result<Seal> newestSeal(db::Reader &reader);
[[nodiscard]] Result<Seal> sealNumbered(db::Reader &reader, qint64 sequence);

/// The hash before the first seal.
inline constexpr char kChainStart[] =
    "0000000000000000000000000000000000000000000000000000000000000000";

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::audit
