#include "services/orders/orders_repository.h"

#include "services/base/text.h"

#include <QCryptographicHash>

#include <array>

namespace reiyan::orders::repository {
namespace {

#define REIYAN_SELECT_ORDER                                                                   \
    "SELECT id, order_id, user_id, produk_id, service_id, provider_id, target, target_note, " \
    "price, cost_cap, status, created_at, version, route FROM transactions "
#define REIYAN_SELECT_ATTEMPT                                                                  \
    "SELECT a.id, a.order_id, a.attempt_no, a.provider_id, (SELECT p.code FROM providers p "   \
    "WHERE p.id = a.provider_id), a.provider_ref, a.sku, a.destination, a.request_hash, "      \
    "a.cost_cap, a.state, a.sent_at, a.call_until, a.checks, a.version, "                      \
    "(SELECT s.kind FROM services s WHERE s.provider_id = a.provider_id AND s.code = a.sku), " \
    "(SELECT s.answers_as FROM services s WHERE s.provider_id = a.provider_id "                \
    "AND s.code = a.sku), a.provider_handle, a.handles_before, a.cost, a.serial, "             \
    "a.outcome_error, a.finished_at, a.account_mark, a.called_at FROM attempts a "

constexpr std::array kStatements = {
    db::Statement{"orders.lock", REIYAN_SELECT_ORDER "WHERE id = :id{lock}"},
    db::Statement{"orders.find", REIYAN_SELECT_ORDER "WHERE id = :id"},
    db::Statement{"orders.by_number", REIYAN_SELECT_ORDER "WHERE order_id = :number"},
    db::Statement{"attempts.lock", REIYAN_SELECT_ATTEMPT "WHERE a.id = :id{lock}"},
    db::Statement{"attempts.find", REIYAN_SELECT_ATTEMPT "WHERE a.id = :id"},
    db::Statement{"attempts.live",
                  REIYAN_SELECT_ATTEMPT "WHERE a.order_id = :order AND a.live_slot = 1"},
    db::Statement{"attempts.without_job", REIYAN_SELECT_ATTEMPT R"sql(
        JOIN transactions o ON o.id = a.order_id
        WHERE a.live_slot = 1 AND a.state IN ('PENDING', 'UNKNOWN')
          AND o.status IN ('DISPATCHING', 'VERIFYING')
          AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.uniq_key = 'order.check:' || a.id)
        ORDER BY a.id LIMIT :limit)sql"},
    db::Statement{"orders.insert", R"sql(
        INSERT INTO transactions (id, order_id, user_id, produk_id, service_id, provider_id, target,
                                  target_note, price, cost_cap, status, order_day, repeat_no,
                                  placed_by, channel, client_token, created_at, version, route)
        VALUES (:id, :number, :user, :product, :service, :provider, :target, :note, :price, :cap,
                :status, :day, :repeat, :placed_by, :channel, :token, :now, :version,
                :route){or_notice})sql"},
    db::Statement{"attempts.insert", R"sql(
        INSERT INTO attempts (id, order_id, attempt_no, live_slot, provider_id, provider_ref, sku,
                              destination, request_hash, cost_cap, state, created_at,
                              provider_handle)
        VALUES (:id, :order, :no, 1, :provider, :ref, :sku, :destination, :hash, :cap, 'PREPARED',
                :now, :handle))sql"},
    db::Statement{"orders.earlier", R"sql(
        SELECT order_id, created_at, repeat_no, order_day FROM transactions
        WHERE user_id = :user AND service_id = :service AND target = :target
        ORDER BY order_day DESC, repeat_no DESC LIMIT 1)sql"},
    db::Statement{"orders.set", R"sql(
        UPDATE transactions SET status = :next, cost = COALESCE(:cost, cost),
                                serial = COALESCE(:serial, serial),
                                failure = COALESCE(:failure, failure),
                                finished_at = COALESCE(:finished, finished_at),
                                version = version + 1
        WHERE id = :id AND version = :version AND status = :before)sql"},
    db::Statement{"attempts.set", R"sql(
        UPDATE attempts SET state = :next, live_slot = :slot, sent_at = COALESCE(:sent, sent_at),
                            called_at = COALESCE(:called, called_at),
                            call_until = :call_until, checks = :checks, next_check_at = :next_check,
                            outcome_code = COALESCE(:code, outcome_code),
                            outcome_rule = COALESCE(:rule, outcome_rule),
                            outcome_error = COALESCE(:error, outcome_error),
                            cost = COALESCE(:cost, cost), serial = COALESCE(:serial, serial),
                            provider_handle = COALESCE(:handle, provider_handle),
                            handles_before = COALESCE(:handles, handles_before),
                            finished_at = COALESCE(finished_at, :finished), version = version + 1
        WHERE id = :id AND version = :version AND state = :before)sql"},
    db::Statement{"answers.insert", R"sql(
        INSERT INTO attempt_answers (id, attempt_id, answer_no, source, http_status, body, outcome,
                                     code, message, rule, latency_ms, answer_hash, at)
        VALUES (:id, :attempt, :no, :source, :http, :body, :outcome, :code, :message, :rule,
                :latency, :hash, :now))sql"},
    db::Statement{"attempts.handles", R"sql(
        SELECT provider_handle FROM attempts
        WHERE provider_id = :provider AND destination = :destination AND id <> :id
          AND provider_handle IS NOT NULL)sql"},
    db::Statement{"attempts.stops",
                  "SELECT provider_id, sku FROM attempts WHERE order_id = :order"},
    db::Statement{"attempts.by_handle", REIYAN_SELECT_ATTEMPT
                  "WHERE a.provider_id = (SELECT id FROM providers WHERE code = :code) "
                  "AND a.provider_handle = :handle"},
    db::Statement{"attempts.by_reference", REIYAN_SELECT_ATTEMPT
                  "WHERE a.provider_id = (SELECT id FROM providers WHERE code = :code) "
                  "AND a.provider_ref = :reference"},
    db::Statement{"attempts.newest", REIYAN_SELECT_ATTEMPT
                  "WHERE a.order_id = :order ORDER BY a.attempt_no DESC LIMIT 1"},
    db::Statement{"attempts.unsent", REIYAN_SELECT_ATTEMPT R"sql(
        JOIN transactions o ON o.id = a.order_id
        WHERE a.live_slot = 1 AND a.state = 'PREPARED' AND o.status = 'DISPATCHING'
          AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.uniq_key = 'order.send:' || a.id)
        ORDER BY a.id LIMIT :limit)sql"},
    db::Statement{"attempts.asked_after", REIYAN_SELECT_ATTEMPT R"sql(
        JOIN transactions o ON o.id = a.order_id
        WHERE a.live_slot = 1 AND a.state IN ('PENDING', 'UNKNOWN')
          AND o.status IN ('DISPATCHING', 'VERIFYING')
        ORDER BY a.id LIMIT :limit)sql"},
    db::Statement{"attempts.earlier_goods",
                  "SELECT id FROM attempts WHERE order_id = :order AND attempt_no < :number "
                  "AND state = 'CONTRADICTED'"},
    db::Statement{"answers.last_word", R"sql(
        SELECT outcome FROM attempt_answers
        WHERE attempt_id = :attempt AND source <> 'manual'
          AND outcome IN ('SUCCEEDED', 'REJECTED')
        ORDER BY id DESC LIMIT 1)sql"},
    db::Statement{"attempts.mark", "UPDATE attempts SET account_mark = :mark WHERE id = :id"},
    db::Statement{"orders.paying", R"sql(
        SELECT o.order_id FROM transactions o
        JOIN services s ON s.id = o.service_id AND s.kind = 'bill'
        WHERE o.target = :target AND o.id <> :but
          AND (o.status IN ('DISPATCHING', 'VERIFYING', 'REVIEW')
               OR (o.status = 'SUCCEEDED' AND o.finished_at >= :asked)) LIMIT 1)sql"},
    db::Statement{"order_notes.insert", R"sql(
        INSERT INTO order_notes (id, order_id, step, text, by_user, at)
        VALUES (:id, :order, :step, :text, :by, :now))sql"},
    db::Statement{"order_claims.drop", "DELETE FROM order_claims WHERE order_id = :order"},
    db::Statement{"order_claims.insert", "INSERT INTO order_claims (order_id, user_id, at) "
                                         "VALUES (:order, :user, :now)"},
    db::Statement{"attempts.numbered",
                  REIYAN_SELECT_ATTEMPT "WHERE a.order_id = :order AND a.attempt_no = :number"},
};

constexpr QLatin1Char kBetweenHandles(' ');

QVariant orNull(qint64 value)
{
    return db::orNull(value > 0 ? std::optional(value) : std::nullopt);
}

QVariant orNull(const std::optional<Money> &amount)
{
    return db::orNull(amount ? std::optional(amount->toRupiah()) : std::nullopt);
}

Order orderFrom(const db::Row &row)
{
    Order order;
    order.id = {row.text(0)};
    order.number = row.text(1);
    order.user = {row.text(2)};
    order.productId = row.text(3);
    order.serviceId = row.text(4);
    order.providerId = row.text(5);
    order.target = row.text(6);
    order.targetNote = row.text(7);
    order.price = row.money(8);
    order.costCap = row.money(9);
    order.state = stateFromCode<OrderState>(kOrderStateCodes, QLatin1String(row.bytes(10)));
    order.createdAt = row.integer(11);
    order.version = row.integer(12);
    order.route = row.text(13);
    return order;
}

Attempt attemptFrom(const db::Row &row)
{
    Attempt attempt;
    attempt.id = {row.text(0)};
    attempt.order = {row.text(1)};
    attempt.number = row.small(2);
    attempt.providerId = row.text(3);
    attempt.providerCode = row.text(4);
    attempt.providerRef = row.text(5);
    attempt.sku = row.text(6);
    attempt.destination = row.text(7);
    attempt.requestHash = row.bytes(8);
    attempt.costCap = row.money(9);
    attempt.state = stateFromCode<AttemptState>(kAttemptStateCodes, QLatin1String(row.bytes(10)));
    attempt.sentAt = row.integer(11);
    attempt.callUntil = row.integer(12);
    attempt.checks = row.small(13);
    attempt.version = row.integer(14);
    attempt.itemKind = row.text(15);
    attempt.itemName = row.text(16);
    attempt.handle = row.text(17);
    if (!row.isNull(18))
        attempt.handlesBefore = row.text(18).split(kBetweenHandles, Qt::SkipEmptyParts);
    if (!row.isNull(19))
        attempt.cost = row.money(19);
    attempt.serial = row.text(20);
    attempt.error = row.text(21);
    attempt.finishedAt = row.integer(22);
    attempt.accountMark = row.bytes(23);
    attempt.calledAt = row.integer(24);
    return attempt;
}

template <typename T>
Result<std::optional<T>> mapped(const Result<std::optional<db::Row>> &row,
                                T (*from)(const db::Row &))
{
    if (!row)
        return row.error();
    return *row ? std::optional(from(**row)) : std::nullopt;
}

template <typename T>
Result<T> existing(const Result<std::optional<T>> &found, const char *code, const QString &id)
{
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, code, id};
    return **found;
}

} // namespace

Result<Order> lockOrder(db::Transaction &tx, const OrderId &id)
{
    tx.enterLock(db::LockRank::Order, id.text);
    return existing(mapped(tx.row(kStatements[0], {{":id", id.text}}), orderFrom),
                    "order.not_found", id.text);
}

Result<std::optional<Order>> find(db::Reader &reader, const OrderId &id)
{
    return mapped(reader.row(kStatements[1], {{":id", id.text}}), orderFrom);
}

Result<std::optional<Order>> findByNumber(db::Reader &reader, const QString &number)
{
    return mapped(reader.row(kStatements[2], {{":number", number}}), orderFrom);
}

Result<Attempt> lockAttempt(db::Transaction &tx, const AttemptId &id)
{
    tx.enterLock(db::LockRank::Attempt, id.text);
    return existing(mapped(tx.row(kStatements[3], {{":id", id.text}}), attemptFrom),
                    "attempt.not_found", id.text);
}

Result<std::optional<Attempt>> findAttempt(db::Reader &reader, const AttemptId &id)
{
    return mapped(reader.row(kStatements[4], {{":id", id.text}}), attemptFrom);
}

Result<std::optional<Attempt>> liveAttempt(db::Reader &reader, const OrderId &order)
{
    return mapped(reader.row(kStatements[5], {{":order", order.text}}), attemptFrom);
}

Result<std::optional<Attempt>> newestAttempt(db::Reader &reader, const OrderId &order)
{
    return mapped(reader.row(kStatements[17], {{":order", order.text}}), attemptFrom);
}

namespace {

Result<QList<Attempt>> some(db::Reader &reader, const db::Statement &statement, int limit)
{
    const Result<db::Rows> rows = reader.rows(statement, {{":limit", limit}});
    if (!rows)
        return rows.error();
    QList<Attempt> attempts;
    for (const db::Row &row : *rows)
        attempts.append(attemptFrom(row));
    return attempts;
}

} // namespace

Result<QList<Attempt>> attemptsWithoutJob(db::Reader &reader, int limit)
{
    return some(reader, kStatements[6], limit);
}

Result<QList<Attempt>> unsentWithoutJob(db::Reader &reader, int limit)
{
    return some(reader, kStatements[18], limit);
}

Result<QList<Attempt>> attemptsAskedAfter(db::Reader &reader, int limit)
{
    return some(reader, kStatements[19], limit);
}

Result<bool> insertOrder(db::Transaction &tx, const Placement &placement)
{
    const Order &order = placement.order;
    return tx.insertOrNotice(kStatements[7], {{":id", order.id.text},
                                              {":number", order.number},
                                              {":user", order.user.text},
                                              {":product", order.productId},
                                              {":service", order.serviceId},
                                              {":provider", order.providerId},
                                              {":target", order.target},
                                              {":note", order.targetNote},
                                              {":price", order.price.toRupiah()},
                                              {":cap", order.costCap.toRupiah()},
                                              {":status", QLatin1String(stateCode(order.state))},
                                              {":day", placement.day},
                                              {":repeat", placement.repeatNo},
                                              {":placed_by", placement.placedBy.text},
                                              {":channel", placement.channel},
                                              {":token", placement.clientToken},
                                              {":now", order.createdAt},
                                              {":version", order.version},
                                              {":route", order.route}});
}

Result<void> insertAttempt(db::Transaction &tx, const Attempt &attempt, qint64 now)
{
    const Result<int> inserted =
        tx.change(kStatements[8], {{":id", attempt.id.text},
                                   {":order", attempt.order.text},
                                   {":no", attempt.number},
                                   {":provider", attempt.providerId},
                                   {":ref", attempt.providerRef},
                                   {":sku", attempt.sku},
                                   {":destination", attempt.destination},
                                   {":hash", QString::fromLatin1(attempt.requestHash)},
                                   {":cap", attempt.costCap.toRupiah()},
                                   {":now", now},
                                   {":handle", db::orNull(attempt.handle)}});
    return inserted ? Result<void>() : Result<void>(inserted.error());
}

Result<std::optional<Earlier>> earlierOrder(db::Reader &reader, const Placement &placement)
{
    const Result<std::optional<db::Row>> row =
        reader.row(kStatements[9], {{":user", placement.order.user.text},
                                    {":service", placement.order.serviceId},
                                    {":target", placement.order.target}});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Earlier>();
    const bool today = (*row)->small(3) == placement.day;
    return std::optional(
        Earlier{(*row)->text(0), (*row)->integer(1), today ? (*row)->small(2) : 0});
}

Result<void> setOrder(db::Transaction &tx, const Order &order, const OrderChange &change)
{
    const Error raced{ErrorKind::Conflict, "order.changed", {}, {order.number}};
    return tx.changeOne(kStatements[10],
                        {{":next", QLatin1String(stateCode(change.state))},
                         {":before", QLatin1String(stateCode(order.state))},
                         {":cost", orNull(change.cost)},
                         {":serial", db::orNull(change.serial.left(500))},
                         {":failure", db::orNull(change.failure)},
                         {":finished", orNull(change.finishedAt)},
                         {":id", order.id.text},
                         {":version", order.version}},
                        raced);
}

Result<void> setAttempt(db::Transaction &tx, const Attempt &attempt, const AttemptChange &change)
{
    const Error raced{ErrorKind::Conflict, "attempt.changed", attempt.id.text};
    const auto slot = isLive(change.state) ? std::optional<qint64>(1) : std::nullopt;
    const QVariant before = change.handlesBefore
                                ? QVariant(change.handlesBefore->join(kBetweenHandles).left(2000))
                                : QVariant(QMetaType::fromType<QString>());
    return tx.changeOne(kStatements[11],
                        {{":next", QLatin1String(stateCode(change.state))},
                         {":before", QLatin1String(stateCode(attempt.state))},
                         {":slot", db::orNull(slot)},
                         {":sent", orNull(change.sentAt)},
                         {":call_until", change.callUntil},
                         {":called", orNull(change.calledAt)},
                         {":checks", change.checks},
                         {":next_check", orNull(change.nextCheckAt)},
                         {":code", db::orNull(QString::fromLatin1(change.outcomeCode.left(40)))},
                         {":rule", db::orNull(QString::fromLatin1(change.outcomeRule.left(60)))},
                         {":error", db::orNull(QString::fromLatin1(change.outcomeError.left(60)))},
                         {":cost", orNull(change.cost)},
                         {":serial", db::orNull(change.serial.left(500))},
                         {":handle", db::orNull(change.handle.left(60))},
                         {":handles", before},
                         {":finished", orNull(change.finishedAt)},
                         {":id", attempt.id.text},
                         {":version", attempt.version}},
                        raced);
}

Result<QStringList> handlesOfOthers(db::Reader &reader, const Attempt &attempt)
{
    const Result<db::Rows> rows =
        reader.rows(kStatements[13], {{":provider", attempt.providerId},
                                      {":destination", attempt.destination},
                                      {":id", attempt.id.text}});
    if (!rows)
        return rows.error();
    QStringList handles;
    for (const db::Row &row : *rows)
        handles.append(row.text(0));
    return handles;
}

Result<EarlierGoods> earlierGoods(db::Reader &reader, const Attempt &attempt)
{
    if (attempt.number == 1)
        return EarlierGoods{};
    const Result<db::Rows> rows =
        reader.rows(kStatements[20], {{":order", attempt.order.text}, {":number", attempt.number}});
    if (!rows)
        return rows.error();
    EarlierGoods goods;
    for (const db::Row &row : *rows) {
        const Result<bool> back = isTakenBack(reader, {row.text(0)});
        if (!back)
            return back.error();
        goods.came = true;
        goods.kept = goods.kept || !*back;
    }
    return goods;
}

Result<bool> isTakenBack(db::Reader &reader, const AttemptId &id)
{
    const auto word = reader.row(kStatements[21], {{":attempt", id.text}});
    if (!word)
        return word.error();
    return *word && (*word)->text(0) == QLatin1String(outcomeCode(OutcomeClass::Rejected));
}

Result<QStringList> triedStops(db::Reader &reader, const OrderId &order)
{
    const Result<db::Rows> rows = reader.rows(kStatements[14], {{":order", order.text}});
    if (!rows)
        return rows.error();
    QStringList stops;
    for (const db::Row &row : *rows)
        stops.append(row.text(0) + u'|' + row.text(1));
    return stops;
}

Result<std::optional<Attempt>> findByReference(db::Reader &reader, const QString &providerCode,
                                               const QString &reference)
{
    return mapped(reader.row(kStatements[16], {{":code", providerCode}, {":reference", reference}}),
                  attemptFrom);
}

Result<std::optional<Attempt>> findByHandle(db::Reader &reader, const QString &providerCode,
                                            const QString &handle)
{
    return mapped(reader.row(kStatements[15], {{":code", providerCode}, {":handle", handle}}),
                  attemptFrom);
}

Result<QString> insertAnswer(db::Transaction &tx, const Answer &answer, qint64 now)
{
    const SupplierOutcome &outcome = answer.outcome;
    const QString id = tx.newId();
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(sourceCode(answer.source)) + ' '
                                     + QByteArray::number(answer.number) + ' ' + outcome.rawBody,
                                 QCryptographicHash::Sha256)
            .toHex();
    const Result<int> inserted =
        tx.change(kStatements[12], {{":id", id},
                                    {":attempt", answer.attempt.text},
                                    {":no", answer.number},
                                    {":source", QLatin1String(sourceCode(answer.source))},
                                    {":http", outcome.httpStatus},
                                    {":body", QString::fromUtf8(outcome.rawBody.left(64'000))},
                                    {":outcome", QLatin1String(outcomeCode(outcome.outcome))},
                                    {":code", QString::fromUtf8(outcome.code).left(40)},
                                    {":message", storable(outcome.message, 500)},
                                    {":rule", QString::fromLatin1(outcome.rule).left(60)},
                                    {":latency", outcome.latencyMs},
                                    {":hash", QString::fromLatin1(hash)},
                                    {":now", now}});
    if (!inserted)
        return inserted.error();
    return id;
}

Result<std::optional<Attempt>> attemptNumbered(db::Reader &reader, const OrderId &order, int number)
{
    return mapped(reader.row(kStatements[27], {{":order", order.text}, {":number", number}}),
                  attemptFrom);
}

Result<void> markAccount(db::Transaction &tx, const AttemptId &attempt, const QByteArray &mark)
{
    const Result<int> marked =
        tx.change(kStatements[22], {{":mark", QString::fromLatin1(mark)}, {":id", attempt.text}});
    return marked ? Result<void>() : Result<void>(marked.error());
}

Result<QString> otherPaying(db::Reader &reader, const QString &target, qint64 askedAt,
                            const OrderId &but)
{
    const auto row =
        reader.row(kStatements[23], {{":target", target}, {":asked", askedAt}, {":but", but.text}});
    if (!row)
        return row.error();
    return *row ? (*row)->text(0) : QString();
}

Result<void> insertNote(db::Transaction &tx, const Note &note)
{
    const Result<int> inserted = tx.change(kStatements[24], {{":id", tx.newId()},
                                                             {":order", note.order.text},
                                                             {":step", note.step},
                                                             {":text", storable(note.text, 400)},
                                                             {":by", note.by.text},
                                                             {":now", note.at}});
    return inserted ? Result<void>() : Result<void>(inserted.error());
}

Result<void> setClaim(db::Transaction &tx, const OrderId &order, const UserId &user, qint64 now)
{
    const Result<int> dropped = tx.change(kStatements[25], {{":order", order.text}});
    if (!dropped)
        return dropped.error();
    if (user.isNull())
        return {};
    const Result<int> claimed =
        tx.change(kStatements[26], {{":order", order.text}, {":user", user.text}, {":now", now}});
    return claimed ? Result<void>() : Result<void>(claimed.error());
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::orders::repository
