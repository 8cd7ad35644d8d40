#include "services/jobs/outbox.h"

#include "services/base/json.h"

#include <array>

namespace reiyan::jobs {
namespace {

constexpr std::array kStatements = {
    db::Statement{"outbox.tell", "INSERT INTO outbox (id, topic, payload, created_at) "
                                 "VALUES (:id, :topic, :payload, :now)"},
    db::Statement{"outbox.open", "SELECT id, topic, payload, created_at FROM outbox "
                                 "WHERE delivered_at IS NULL ORDER BY id LIMIT :limit"},
    db::Statement{"outbox.delivered", "UPDATE outbox SET delivered_at = :now, "
                                      "attempts = attempts + 1 WHERE id = :id"},
    db::Statement{"outbox.notify", R"sql(
        INSERT INTO notifications (id, user_id, kind, content, created_at)
        VALUES (:id, :user, :kind, :content, :at){or_notice})sql"},
};

constexpr char kUser[] = "user";
constexpr char kContent[] = "content";

Result<void> deliverOne(db::Transaction &tx, const db::Row &message, qint64 now)
{
    const QJsonObject payload = jsonObject(message.bytes(2));
    const QString content =
        QString::fromUtf8(jsonText(payload.value(QLatin1String(kContent)).toObject()));
    const Result<bool> taken = tx.insertOrNotice(
        kStatements[3], {{":id", message.text(0)},
                         {":user", payload.value(QLatin1String(kUser)).toString()},
                         {":kind", message.text(1)},
                         {":content", content},
                         {":at", message.integer(3)}});
    if (!taken)
        return taken.error();
    const Result<int> marked = tx.change(kStatements[2], {{":now", now}, {":id", message.text(0)}});
    return marked ? Result<void>() : Result<void>(marked.error());
}

} // namespace

Result<void> tell(db::Transaction &tx, const Telling &telling)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const QJsonObject payload{{QLatin1String(kUser), telling.user.text},
                              {QLatin1String(kContent), telling.content}};
    const Result<int> told =
        tx.change(kStatements[0], {{":id", tx.newId()},
                                   {":topic", QString::fromLatin1(telling.kind)},
                                   {":payload", QString::fromUtf8(jsonText(payload))},
                                   {":now", *now}});
    return told ? Result<void>() : Result<void>(told.error());
}

Result<int> deliverOutbox(db::Transaction &tx)
{
    constexpr int kBatch = 200;
    const Result<qint64> now = tx.now();
    const Result<db::Rows> open = tx.rows(kStatements[1], {{":limit", kBatch}});
    if (!now || !open)
        return now ? open.error() : now.error();
    for (const db::Row &message : *open) {
        if (Result<void> delivered = deliverOne(tx, message, *now); !delivered)
            return delivered.error();
    }
    return int(open->size());
}

std::span<const db::Statement> outboxStatements()
{
    return kStatements;
}

} // namespace reiyan::jobs
