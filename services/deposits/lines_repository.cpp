#include "services/deposits/lines_repository.h"

#include "services/base/json.h"

#include <array>

namespace reiyan::deposits::repository {
namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
// A run looks at the lines of two weeks: what is older is found by hand.
constexpr qint64 kLinesMs = 14 * kDayMs;
constexpr qint64 kLateMs = 8 * kDayMs;
constexpr int kMostLines = 300'000;

#define REIYAN_SELECT_LINE                                                     \
    "SELECT l.id, l.payment_id, l.at, l.is_day, l.amount, l.text, l.balance, " \
    "l.fingerprint, l.imported_by, COALESCE(l.deposit_id, '') FROM statement_lines l "

constexpr std::array kStatements = {
    db::Statement{"lines.insert", R"sql(
        INSERT INTO statement_lines (id, payment_id, at, is_day, amount, text, balance,
                                     fingerprint, imported_by, imported_at)
        VALUES (:id, :payment, :at, :day, :amount, :text, :balance, :print, :by,
                :now){or_notice})sql"},
    db::Statement{"lines.find", REIYAN_SELECT_LINE "WHERE l.id = :id"},
    db::Statement{"lines.of", REIYAN_SELECT_LINE "WHERE l.deposit_id = :deposit"},
    db::Statement{"lines.give", "UPDATE statement_lines SET deposit_id = :deposit "
                                "WHERE id = :line AND deposit_id IS NULL"},
    db::Statement{"lines.take_back", "UPDATE statement_lines SET deposit_id = NULL "
                                     "WHERE deposit_id = :deposit"},
    db::Statement{"lines.received", "UPDATE deposits SET received = :received WHERE id = :deposit"},
    db::Statement{"lines.take_what_came", R"sql(
        UPDATE deposits SET amount = :amount, fee = :fee, rounding = :rounding,
                            payment_id = :payment WHERE id = :deposit)sql"},
    db::Statement{"lines.insert_layout", "INSERT INTO statement_layouts (payment_id, layout) "
                                         "VALUES (:payment, :layout){or_notice}"},
    db::Statement{"lines.set_layout", "UPDATE statement_layouts SET layout = :layout "
                                      "WHERE payment_id = :payment"},
    db::Statement{"lines.layout", "SELECT x.layout FROM statement_layouts x "
                                  "JOIN payment_methods p ON p.id = x.payment_id "
                                  "WHERE p.code = :code"},
    db::Statement{"lines.unmatched", REIYAN_SELECT_LINE
                  "WHERE l.at >= :since AND l.deposit_id IS NULL AND l.amount > 0 "
                  "ORDER BY l.at DESC, l.id DESC LIMIT :limit"},
    db::Statement{"lines.tickets", R"sql(
        SELECT d.id, d.order_id, d.user_id, d.payment_id, d.amount + d.fee + d.rounding,
               d.created_at, d.date_exp, u.full_name, d.status, d.digits, d.verdict, d.checks,
               (SELECT COUNT(*) FROM evidence e WHERE e.deposit_id = d.id),
               (SELECT COUNT(*) FROM evidence e JOIN evidence o ON o.hash = e.hash
                WHERE e.deposit_id = d.id AND o.deposit_id <> d.id),
               COALESCE((SELECT l.id FROM statement_lines l WHERE l.deposit_id = d.id), ''),
               d.version
        FROM deposits d JOIN users u ON u.id = d.user_id
        JOIN payment_methods p ON p.id = d.payment_id
        WHERE p.gateway = 'manual' AND (d.status IN ('SUBMITTED', 'MATCHED')
              OR (d.status IN ('EXPIRED', 'REJECTED', 'CREDITED') AND d.created_at >= :since))
          AND d.merged_into IS NULL
          AND (d.status <> 'CREDITED' OR NOT EXISTS (
                  SELECT 1 FROM statement_lines l WHERE l.deposit_id = d.id))
        ORDER BY d.id)sql"},
    db::Statement{"lines.forget", "DELETE FROM deposit_suggestions"},
    db::Statement{"lines.suggest", R"sql(
        INSERT INTO deposit_suggestions (deposit_id, line_id, reason, position, together)
        VALUES (:deposit, :line, :reason, :position, :together){or_notice})sql"},
    db::Statement{"lines.verdict", "UPDATE deposits SET verdict = :verdict, checks = :checks "
                                   "WHERE id = :deposit AND version = :version"},
    db::Statement{"lines.bound",
                  REIYAN_SELECT_LINE "WHERE l.at >= :since AND l.deposit_id IS NOT NULL "
                                     "ORDER BY l.at DESC, l.id DESC LIMIT :limit"},
    db::Statement{"lines.rival_lines", R"sql(
        SELECT COUNT(*) FROM statement_lines WHERE payment_id = :payment AND amount = :amount
          AND id <> :line AND at >= :since AND at <= :until)sql"},
    db::Statement{"lines.rival_tickets", R"sql(
        SELECT COUNT(*) FROM deposits d WHERE d.payment_id = :payment AND d.id <> :deposit
          AND d.amount + d.fee + d.rounding = :amount AND d.created_at >= :since
          AND d.merged_into IS NULL
          AND (d.status IN ('SUBMITTED', 'EXPIRED', 'REJECTED')
               OR (d.status IN ('MATCHED', 'CREDITED') AND NOT EXISTS (
                       SELECT 1 FROM statement_lines l WHERE l.deposit_id = d.id))))sql"},
    db::Statement{"lines.free_equal", R"sql(
        SELECT COUNT(*) FROM statement_lines WHERE payment_id = :payment AND amount = :amount
          AND deposit_id IS NULL AND at >= :since)sql"},
    db::Statement{"lines.waiting", "SELECT COUNT(*) FROM deposits WHERE status = 'SUBMITTED'"},
};

BankLine lineFrom(const db::Row &row)
{
    BankLine line;
    line.id = row.text(0);
    line.paymentMethodId = row.text(1);
    line.at = row.integer(2);
    line.isDay = row.flag(3);
    line.amount = row.money(4);
    line.text = row.text(5);
    if (!row.isNull(6))
        line.balance = row.money(6);
    line.fingerprint = row.text(7);
    line.importedBy = {row.text(8)};
    line.deposit = {row.text(9)};
    return line;
}

Result<std::optional<BankLine>> one(const Result<std::optional<db::Row>> &row)
{
    if (!row)
        return row.error();
    return *row ? std::optional(lineFrom(**row)) : std::optional<BankLine>();
}

Result<void> done(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(changed.error());
}

Unmatched::Ticket ticketFrom(const db::Row &row)
{
    Unmatched::Ticket one;
    one.ticket = {{row.text(0)}, row.text(1),    {row.text(2)},  row.text(3),
                  row.money(4),  row.integer(5), row.integer(6), row.text(7)};
    one.status = row.text(8);
    one.digits = row.money(9);
    one.verdict = row.text(10);
    one.checks = row.text(11);
    one.hasEvidence = row.integer(12) > 0;
    one.reused = row.integer(13) > 0;
    one.line = row.text(14);
    one.version = row.integer(15);
    return one;
}

} // namespace

Result<bool> insertLine(db::Transaction &tx, const BankLine &line, qint64 now)
{
    const auto balance =
        line.balance ? std::optional(line.balance->toRupiah()) : std::optional<qint64>();
    return tx.insertOrNotice(kStatements[0], {{":id", line.id},
                                              {":payment", line.paymentMethodId},
                                              {":at", line.at},
                                              {":day", int(line.isDay)},
                                              {":amount", line.amount.toRupiah()},
                                              {":text", line.text},
                                              {":balance", db::orNull(balance)},
                                              {":print", line.fingerprint},
                                              {":by", line.importedBy.text},
                                              {":now", now}});
}

Result<std::optional<BankLine>> findLine(db::Reader &reader, const QString &id)
{
    return one(reader.row(kStatements[1], {{":id", id}}));
}

Result<std::optional<BankLine>> lineOf(db::Reader &reader, const DepositId &deposit)
{
    return one(reader.row(kStatements[2], {{":deposit", deposit.text}}));
}

Result<void> giveLine(db::Transaction &tx, const QString &line, const DepositId &deposit)
{
    return tx.changeOne(kStatements[3], {{":deposit", deposit.text}, {":line", line}},
                        {ErrorKind::Conflict, "deposit.line_gone", {}});
}

Result<void> takeLineBack(db::Transaction &tx, const DepositId &deposit)
{
    return done(tx.change(kStatements[4], {{":deposit", deposit.text}}));
}

Result<void> setReceived(db::Transaction &tx, const DepositId &deposit, Money received)
{
    return done(tx.change(kStatements[5],
                          {{":received", received.toRupiah()}, {":deposit", deposit.text}}));
}

Result<void> takeWhatCame(db::Transaction &tx, const Deposit &came)
{
    return done(tx.change(kStatements[6], {{":amount", came.amount.toRupiah()},
                                           {":fee", came.fee.toRupiah()},
                                           {":rounding", came.rounding.toRupiah()},
                                           {":payment", came.paymentMethodId},
                                           {":deposit", came.id.text}}));
}

Result<void> keepLayout(db::Transaction &tx, const QString &paymentMethodId,
                        const QJsonObject &layout)
{
    const db::Params params{{":payment", paymentMethodId},
                            {":layout", QString::fromUtf8(jsonText(layout))}};
    const Result<bool> inserted = tx.insertOrNotice(kStatements[7], params);
    if (!inserted)
        return inserted.error();
    return *inserted ? Result<void>() : done(tx.change(kStatements[8], params));
}

Result<QJsonObject> layoutOf(db::Reader &reader, const QString &paymentCode)
{
    const auto row = reader.row(kStatements[9], {{":code", paymentCode}});
    if (!row)
        return row.error();
    return *row ? jsonObject((*row)->bytes(0)) : QJsonObject();
}

Result<Unmatched> unmatched(db::Reader &reader, qint64 now)
{
    const auto lines =
        reader.rows(kStatements[10], {{":since", now - kLinesMs}, {":limit", kMostLines}});
    const auto tickets = reader.rows(kStatements[11], {{":since", now - kLateMs}});
    const auto bound =
        reader.rows(kStatements[15], {{":since", now - kLinesMs}, {":limit", kMostLines}});
    if (!lines || !tickets || !bound)
        return !lines ? lines.error() : !tickets ? tickets.error() : bound.error();
    Unmatched all;
    for (const db::Row &row : *bound)
        all.bound.append(lineFrom(row));
    all.lines.reserve(lines->size());
    for (const db::Row &row : *lines)
        all.lines.append(lineFrom(row));
    for (const db::Row &row : *tickets)
        all.tickets.append(ticketFrom(row));
    return all;
}

Result<void> replaceSuggestions(db::Transaction &tx, const QList<StoredSuggestion> &suggestions)
{
    if (const Result<int> forgotten = tx.change(kStatements[12]); !forgotten)
        return forgotten.error();
    for (const StoredSuggestion &one : suggestions) {
        const Result<bool> kept = tx.insertOrNotice(
            kStatements[13], {{":deposit", one.deposit.text},
                              {":line", one.line},
                              {":reason", QLatin1String(kNearMissCodes[size_t(one.reason)])},
                              {":position", one.position},
                              {":together", db::orNull(one.together.text)}});
        if (!kept)
            return kept.error();
    }
    return {};
}

Result<void> setVerdict(db::Transaction &tx, const Judgement &judgement)
{
    return done(tx.change(kStatements[14],
                          {{":verdict", QLatin1String(kVerdictCodes[size_t(judgement.verdict)])},
                           {":checks", judgement.checks},
                           {":deposit", judgement.deposit.text},
                           {":version", judgement.version}}));
}

Result<Rivals> rivalsOf(db::Reader &reader, const Deposit &deposit, const BankLine &line)
{
    const qint64 around = kDayMs;
    const auto lines = reader.number(kStatements[16], {{":payment", line.paymentMethodId},
                                                       {":amount", line.amount.toRupiah()},
                                                       {":line", line.id},
                                                       {":since", line.at - around},
                                                       {":until", line.at + around}});
    const auto tickets = reader.number(kStatements[17], {{":payment", deposit.paymentMethodId},
                                                         {":deposit", deposit.id.text},
                                                         {":amount", deposit.due().toRupiah()},
                                                         {":since", line.at - kLateMs}});
    if (!lines || !tickets)
        return lines ? tickets.error() : lines.error();
    return Rivals{*lines, *tickets};
}

Result<bool> hasFreeLine(db::Reader &reader, const Deposit &deposit)
{
    const Result<qint64> free =
        reader.number(kStatements[18], {{":payment", deposit.paymentMethodId},
                                        {":amount", deposit.due().toRupiah()},
                                        {":since", deposit.expiresAt - 2 * kDayMs}});
    return free ? Result<bool>(*free > 0) : Result<bool>(free.error());
}

Result<qint64> waitingTransfers(db::Reader &reader)
{
    return reader.number(kStatements[19]);
}

std::span<const db::Statement> lineStatements()
{
    return kStatements;
}

} // namespace reiyan::deposits::repository
