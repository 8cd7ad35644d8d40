#include "services/jobs/inbox.h"

#include "services/base/json.h"
#include "services/base/text.h"
#include "services/jobs/queue.h"

#include <QCryptographicHash>

#include <array>

namespace reiyan::jobs {
namespace {

constexpr std::array kStatements = {
    db::Statement{"inbox.insert", R"sql(
        INSERT INTO inbox (id, source, dedupe_key, headers, body, verified, state, received_at)
        VALUES (:id, :source, :key, :headers, :body, :verified, :state, :now){or_notice})sql"},
    db::Statement{"inbox.find", "SELECT id, source, headers, body, verified, received_at "
                                "FROM inbox WHERE id = :id"},
    db::Statement{"inbox.settle", "UPDATE inbox SET state = :state, note = :note WHERE id = :id"},
    db::Statement{"inbox.forget", "DELETE FROM inbox WHERE verified = 0 AND received_at < :before"},
};

constexpr std::array kStateCodes = {"received", "processed", "ignored", "review"};

/// No header is called that: a body that is no text is kept in this form.
constexpr QLatin1String kEncoding(":encoding");

QJsonObject headersOf(const Message &message, bool isText)
{
    QJsonObject headers;
    for (auto header = message.headers.cbegin(); header != message.headers.cend(); ++header)
        headers.insert(storable(QString::fromLatin1(header.key())),
                       storable(QString::fromLatin1(header.value())));
    if (!isText)
        headers.insert(kEncoding, QStringLiteral("base64"));
    return headers;
}

} // namespace

Result<std::optional<MessageId>> receive(db::Transaction &tx, const Message &message)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const MessageId id{tx.newId()};
    const QString text = QString::fromUtf8(message.body);
    const bool isText = text == storable(text) && text.toUtf8() == message.body;
    const QByteArray hash =
        QCryptographicHash::hash(message.body, QCryptographicHash::Sha256).toHex();
    const Result<bool> isNew = tx.insertOrNotice(
        kStatements[0],
        {{":id", id.text},
         {":source", message.source},
         {":key", QString::fromLatin1(message.verified ? hash : "unverified:" + hash)},
         {":headers", QString::fromUtf8(jsonText(headersOf(message, isText)))},
         {":body", isText ? text : QString::fromLatin1(message.body.toBase64())},
         {":verified", message.verified ? 1 : 0},
         {":state", QLatin1String(kStateCodes[size_t(message.verified ? MessageState::Received
                                                                      : MessageState::Ignored)])},
         {":now", *now}});
    if (!isNew)
        return isNew.error();
    return *isNew ? std::optional(id) : std::nullopt;
}

Result<std::optional<Message>> findMessage(db::Reader &reader, const MessageId &id)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[1], {{":id", id.text}});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Message>();
    const db::Row &found = **row;
    Message message{{found.text(0)}, found.text(1),         {},
                    found.bytes(3),  found.integer(4) == 1, found.integer(5)};
    const QJsonObject headers = jsonObject(found.bytes(2));
    for (auto header = headers.constBegin(); header != headers.constEnd(); ++header)
        message.headers.insert(header.key().toLatin1(), header.value().toString().toLatin1());
    if (headers.contains(kEncoding))
        message.body = QByteArray::fromBase64(message.body);
    return std::optional(message);
}

Result<void> settleMessage(db::Transaction &tx, const MessageId &id, MessageState state,
                           const QString &note)
{
    return tx.changeOne(kStatements[2],
                        {{":state", QLatin1String(kStateCodes[size_t(state)])},
                         {":note", db::orNull(storable(note, 500))},
                         {":id", id.text}},
                        {ErrorKind::NotFound, "inbox.gone", id.text});
}

Result<bool> understand(db::Transaction &tx, const MessageId &id)
{
    return enqueue(tx, {.kind = kUnderstandJob,
                        .payload = {{QStringLiteral("message"), id.text}},
                        .uniqKey = QStringLiteral("message:") + id.text,
                        .priority = 45}); // it saves a question
}

Result<int> forgetUnverified(db::Transaction &tx)
{
    constexpr qint64 kWeekMs = 7LL * 24 * 3600 * 1000;
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    return tx.change(kStatements[3], {{":before", *now - kWeekMs}});
}

std::span<const db::Statement> inboxStatements()
{
    return kStatements;
}

} // namespace reiyan::jobs
