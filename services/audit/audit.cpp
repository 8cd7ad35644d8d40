#include "services/audit/audit.h"

#include "services/base/crash_point.h"
#include "services/base/json.h"
#include "services/base/text.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace reiyan::audit {
namespace {

constexpr std::array kStatements = {
    db::Statement{"audit.insert", R"sql(
        INSERT INTO activity_log (id, at, actor_id, actor_name, workstation, action, object_type,
                                  object_id, changes, command_id, reason, content_hash)
        VALUES (:id, :at, :actor, :actor_name, :workstation, :action, :object_type, :object_id,
                :changes, :command, :reason, :hash))sql"},
    db::Statement{"audit.wait", "INSERT INTO audit_unsealed (audit_id) VALUES (:id)"},
    db::Statement{"audit.head",
                  "SELECT seal_seq, hash FROM audit_seals ORDER BY seal_seq DESC LIMIT 1"},
    db::Statement{"audit.waiting", "SELECT u.audit_id, a.content_hash FROM audit_unsealed u "
                                   "JOIN activity_log a ON a.id = u.audit_id "
                                   "ORDER BY u.audit_id LIMIT :limit"},
    db::Statement{"audit.seal", "INSERT INTO audit_seals (seal_seq, audit_id, prev_hash, hash, "
                                "sealed_at) VALUES (:seq, :id, :previous, :hash, :now)"},
    db::Statement{"audit.sealed", "DELETE FROM audit_unsealed WHERE audit_id = :id"},
    db::Statement{"seals.numbered", "SELECT seal_seq, hash FROM audit_seals WHERE seal_seq = :seq"},
};

void addField(QCryptographicHash &hash, char tag, const QByteArray &bytes)
{
    const quint32 length = qToBigEndian(quint32(bytes.size()));
    hash.addData(QByteArrayView(&tag, 1));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
    hash.addData(bytes);
}

} // namespace

QByteArray contentHash(const StoredRecord &record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("\x01", 1));
    addField(hash, 't', record.id.toUtf8());
    addField(hash, 'n', QByteArray::number(record.at));
    for (const QString &field :
         {record.actorId, record.actorName, record.workstation, record.action, record.objectType,
          record.objectId, record.commandId, record.reason})
        addField(hash, 't', field.toUtf8());
    addField(hash, 'b', record.changes);
    return hash.result().toHex();
}

QByteArray sealHash(const QByteArray &previous, qint64 sealSeq, const QString &auditId,
                    const QByteArray &content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("\x01", 1));
    addField(hash, 'b', previous);
    addField(hash, 'n', QByteArray::number(sealSeq));
    addField(hash, 't', auditId.toUtf8());
    addField(hash, 'b', content);
    return hash.result().toHex();
}

Result<void> record(db::Transaction &tx, const Record &record)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const StoredRecord row{
        .id = tx.newId(),
        .at = *now,
        .actorId = record.actor.text,
        .actorName = storable(record.actorName, 100),
        .workstation = storable(record.workstation),
        .action = QString::fromLatin1(record.action),
        .objectType = QString::fromLatin1(record.objectType),
        .objectId = storable(record.objectId),
        .changes = jsonText(record.changes),
        .commandId = record.command.text,
        .reason = storable(record.reason, 500),
    };
    const Result<int> inserted =
        tx.change(kStatements[0], {{":id", row.id},
                                   {":at", row.at},
                                   {":actor", db::orNull(row.actorId)},
                                   {":actor_name", row.actorName},
                                   {":workstation", row.workstation},
                                   {":action", row.action},
                                   {":object_type", row.objectType},
                                   {":object_id", row.objectId},
                                   {":changes", QString::fromUtf8(row.changes)},
                                   {":command", db::orNull(row.commandId)},
                                   {":reason", row.reason},
                                   {":hash", QString::fromLatin1(contentHash(row))}});
    if (!inserted)
        return inserted.error();
    const Result<int> waiting = tx.change(kStatements[1], {{":id", row.id}});
    return waiting ? Result<void>() : Result<void>(waiting.error());
}

Result<int> seal(db::Transaction &tx, int limit)
{
    const Result<std::optional<db::Row>> head = tx.row(kStatements[2]);
    if (!head)
        return head.error();
    const Result<db::Rows> waiting = tx.rows(kStatements[3], {{":limit", limit}});
    if (!waiting)
        return waiting.error();
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();

    qint64 sequence = *head ? (*head)->integer(0) : 0;
    QByteArray previous = *head ? (*head)->bytes(1) : QByteArray(kChainStart);
    for (const db::Row &row : *waiting) {
        const QByteArray hash = sealHash(previous, ++sequence, row.text(0), row.bytes(1));
        const Result<int> sealed =
            tx.change(kStatements[4], {{":seq", sequence},
                                       {":id", row.text(0)},
                                       {":previous", QString::fromLatin1(previous)},
                                       {":hash", QString::fromLatin1(hash)},
                                       {":now", *now}});
        if (!sealed)
            return sealed.error();
        const Result<int> taken = tx.change(kStatements[5], {{":id", row.text(0)}});
        if (!taken)
            return taken.error();
        previous = hash;
    }
    crashPoint("seal.after_batch");
    return int(waiting->size());
}

namespace {

Seal sealFrom(const std::optional<db::Row> &row)
{
    return row ? Seal{row->integer(0), row->bytes(1)} : Seal{};
}

} // namespace

Result<Seal> newestSeal(db::Reader &reader)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[2]);
    return row ? Result<Seal>(sealFrom(*row)) : Result<Seal>(row.error());
}

Result<Seal> sealNumbered(db::Reader &reader, qint64 sequence)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[6], {{":seq", sequence}});
    return row ? Result<Seal>(sealFrom(*row)) : Result<Seal>(row.error());
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::audit
