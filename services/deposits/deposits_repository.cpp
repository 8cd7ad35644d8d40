#include "services/deposits/deposits_repository.h"

#include "services/base/wib.h"

#include <array>

namespace reiyan::deposits::repository {
namespace {

#define REIYAN_SELECT_DEPOSIT                                                                \
    "SELECT d.id, d.order_id, d.user_id, d.payment_id, d.amount, d.status, d.requested_by, " \
    "d.decided_by, d.decided_at, d.date_exp, d.version, "                                    \
    "(SELECT p.account_id FROM payment_methods p WHERE p.id = d.payment_id), "               \
    "COALESCE(d.matched_by, ''), d.fee, d.rounding, d.digits FROM deposits d "

constexpr std::array kStatements = {
    db::Statement{"deposits.lock", REIYAN_SELECT_DEPOSIT "WHERE d.id = :id{lock}"},
    db::Statement{"deposits.find", REIYAN_SELECT_DEPOSIT "WHERE d.id = :id"},
    db::Statement{"deposits.by_number", REIYAN_SELECT_DEPOSIT "WHERE d.order_id = :number"},
    db::Statement{"deposits.insert", R"sql(
        INSERT INTO deposits (id, order_id, user_id, payment_id, amount, status, requested_by,
                              client_token, date_exp, created_at, fee, rounding, digits)
        VALUES (:id, :number, :user, :payment, :amount, :status, :requested_by, :token, :expires,
                :now, :fee, :rounding, :digits){or_notice})sql"},
    db::Statement{"deposits.set_state", R"sql(
        UPDATE deposits SET status = :next, version = version + 1,
                            decided_by = :decided_by, decided_at = :decided_at,
                            matched_by = COALESCE(:matched_by, matched_by),
                            match_note = COALESCE(:note, match_note),
                            reason = COALESCE(:reason, reason)
        WHERE id = :id AND version = :version AND status = :before)sql"},
    db::Statement{"deposits.open_requests", R"sql(
        SELECT COALESCE(SUM(CASE WHEN status IN ('INVOICING', 'INVOICED', 'INVOICE_UNKNOWN',
                                                 'SUBMITTED', 'MATCHED') THEN 1 ELSE 0 END), 0),
               COALESCE(SUM(CASE WHEN status IN ('EXPIRED', 'FAILED', 'CANCELLED', 'REJECTED',
                                                 'RETURNED', 'REVERSED') THEN 0
                                 ELSE amount END), 0)
        FROM deposits WHERE user_id = :user AND created_at >= :since)sql"},
    db::Statement{"deposits.name", "SELECT full_name FROM users WHERE id = :id"},
    db::Statement{"bank_lines.bind", "INSERT INTO bank_lines (payment_id, line, deposit_id) "
                                     "VALUES (:payment, :line, :deposit){or_notice}"},
    db::Statement{"bank_lines.bound", "SELECT d.order_id FROM bank_lines b JOIN deposits d "
                                      "ON d.id = b.deposit_id "
                                      "WHERE b.payment_id = :payment AND b.line = :line"},
    db::Statement{"bank_lines.free", "DELETE FROM bank_lines WHERE deposit_id = :deposit"},
    db::Statement{"due_amounts.free", R"sql(
        DELETE FROM due_amounts WHERE payment_id = :payment AND due = :due
          AND deposit_id IN (SELECT d.id FROM deposits d WHERE d.date_exp < :before
                             AND d.status NOT IN ('SUBMITTED', 'MATCHED')))sql"},
    db::Statement{"due_amounts.take", "INSERT INTO due_amounts (payment_id, due, deposit_id) "
                                      "VALUES (:payment, :due, :deposit){or_notice}"},
    db::Statement{"deposits.approved_today", R"sql(
        SELECT COALESCE(SUM(d.amount), 0) FROM transfers t
        JOIN commands c ON c.id = t.command_id JOIN deposits d ON d.id = t.deposit_id
        WHERE t.kind = 'DEPOSIT' AND t.recorded_at >= :since AND c.actor_id = :user)sql"},
    db::Statement{"deposits.lock_person", "SELECT id FROM users WHERE id = :user{lock}"},
    db::Statement{"deposits.merged_by", R"sql(
        SELECT COUNT(*) FROM deposits WHERE merged_into = :deposit
          AND (requested_by = :user OR matched_by = :user))sql"},
    db::Statement{"deposits.merge", "UPDATE deposits SET merged_into = :into WHERE id = :deposit"},
};

Deposit depositFrom(const db::Row &row)
{
    Deposit deposit;
    deposit.id = {row.text(0)};
    deposit.number = row.text(1);
    deposit.user = {row.text(2)};
    deposit.paymentMethodId = row.text(3);
    deposit.amount = row.money(4);
    deposit.state = stateFromCode<DepositState>(kDepositStateCodes, QLatin1String(row.bytes(5)));
    deposit.requestedBy = {row.text(6)};
    deposit.decidedBy = {row.text(7)};
    deposit.decidedAt = row.integer(8);
    deposit.expiresAt = row.integer(9);
    deposit.version = row.integer(10);
    deposit.sourceAccount = row.text(11);
    deposit.matchedBy = {row.text(12)};
    deposit.fee = row.money(13);
    deposit.rounding = row.money(14);
    deposit.digits = row.money(15);
    return deposit;
}

Result<std::optional<Deposit>> one(const Result<std::optional<db::Row>> &row)
{
    if (!row)
        return row.error();
    return *row ? std::optional(depositFrom(**row)) : std::nullopt;
}

} // namespace

Result<Deposit> lock(db::Transaction &tx, const DepositId &id)
{
    tx.enterLock(db::LockRank::Deposit, id.text);
    const Result<std::optional<Deposit>> found = one(tx.row(kStatements[0], {{":id", id.text}}));
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, "deposit.not_found", id.text};
    return **found;
}

Result<std::optional<Deposit>> find(db::Reader &reader, const DepositId &id)
{
    return one(reader.row(kStatements[1], {{":id", id.text}}));
}

Result<std::optional<Deposit>> findByNumber(db::Reader &reader, const QString &number)
{
    return one(reader.row(kStatements[2], {{":number", number}}));
}

Result<bool> insert(db::Transaction &tx, const Deposit &deposit, const QString &clientToken,
                    qint64 now)
{
    return tx.insertOrNotice(kStatements[3], {{":id", deposit.id.text},
                                              {":number", deposit.number},
                                              {":user", deposit.user.text},
                                              {":payment", deposit.paymentMethodId},
                                              {":amount", deposit.amount.toRupiah()},
                                              {":status", QLatin1String(stateCode(deposit.state))},
                                              {":requested_by", deposit.requestedBy.text},
                                              {":token", clientToken},
                                              {":expires", deposit.expiresAt},
                                              {":now", now},
                                              {":fee", deposit.fee.toRupiah()},
                                              {":rounding", deposit.rounding.toRupiah()},
                                              {":digits", deposit.digits.toRupiah()}});
}

Result<void> bindLine(db::Transaction &tx, const Deposit &deposit, const QString &note)
{
    const QString line = note.simplified().toLower();
    const Result<bool> bound = tx.insertOrNotice(
        kStatements[7],
        {{":payment", deposit.paymentMethodId}, {":line", line}, {":deposit", deposit.id.text}});
    if (!bound)
        return bound.error();
    if (*bound)
        return {};
    const Result<std::optional<db::Row>> other =
        tx.row(kStatements[8], {{":payment", deposit.paymentMethodId}, {":line", line}});
    if (!other)
        return other.error();
    return Error{ErrorKind::Conflict,
                 "deposit.line_taken",
                 {},
                 {*other ? (*other)->text(0) : deposit.number}};
}

Result<void> freeLine(db::Transaction &tx, const DepositId &deposit)
{
    const Result<int> freed = tx.change(kStatements[9], {{":deposit", deposit.text}});
    return freed ? Result<void>() : Result<void>(freed.error());
}

Result<void> setState(db::Transaction &tx, const Deposit &deposit, const Decision &decision)
{
    const auto decidedAt = decision.at > 0 ? std::optional(decision.at) : std::nullopt;
    const Error changed{ErrorKind::Conflict, "deposit.changed", {}, {deposit.number}};
    return tx.changeOne(kStatements[4],
                        {{":next", QLatin1String(stateCode(decision.state))},
                         {":before", QLatin1String(stateCode(deposit.state))},
                         {":decided_by", db::orNull(decision.decidedBy.text)},
                         {":decided_at", db::orNull(decidedAt)},
                         {":matched_by", db::orNull(decision.matchedBy.text)},
                         {":note", db::orNull(decision.note)},
                         {":reason", db::orNull(decision.reason)},
                         {":id", deposit.id.text},
                         {":version", deposit.version}},
                        changed);
}

Result<bool> takeDue(db::Transaction &tx, const DueAmount &wanted)
{
    const Result<int> freed = tx.change(kStatements[10], {{":payment", wanted.paymentMethodId},
                                                          {":due", wanted.due.toRupiah()},
                                                          {":before", wanted.freeBefore}});
    if (!freed)
        return freed.error();
    return tx.insertOrNotice(kStatements[11], {{":payment", wanted.paymentMethodId},
                                               {":due", wanted.due.toRupiah()},
                                               {":deposit", wanted.deposit.text}});
}

Result<void> lockPerson(db::Transaction &tx, const UserId &user)
{
    tx.enterLock(db::LockRank::User, user.text);
    const auto locked = tx.row(kStatements[13], {{":user", user.text}});
    return locked ? Result<void>() : Result<void>(locked.error());
}

Result<bool> hadAHandInMerged(db::Reader &reader, const DepositId &deposit, const UserId &user)
{
    const Result<qint64> count =
        reader.number(kStatements[14], {{":deposit", deposit.text}, {":user", user.text}});
    return count ? Result<bool>(*count > 0) : Result<bool>(count.error());
}

Result<void> mergeInto(db::Transaction &tx, const DepositId &deposit, const DepositId &into)
{
    const Result<int> merged =
        tx.change(kStatements[15], {{":into", into.text}, {":deposit", deposit.text}});
    return merged ? Result<void>() : Result<void>(merged.error());
}

Result<Money> approvedToday(db::Reader &reader, const UserId &user, qint64 now)
{
    const Result<qint64> sum = reader.number(
        kStatements[12], {{":user", user.text}, {":since", startOfDayMs(toWib(now).date())}});
    return sum ? Result<Money>(Money::rupiah(*sum)) : Result<Money>(sum.error());
}

Result<OpenRequests> openRequests(db::Reader &reader, const UserId &user, qint64 now)
{
    constexpr qint64 kDayMs = 24LL * 3600 * 1000;
    const Result<std::optional<db::Row>> row =
        reader.row(kStatements[5], {{":user", user.text}, {":since", now - kDayMs}});
    if (!row)
        return row.error();
    return *row ? OpenRequests{(*row)->integer(0), (*row)->money(1)} : OpenRequests();
}

Result<QString> nameOf(db::Reader &reader, const UserId &user)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[6], {{":id", user.text}});
    if (!row)
        return row.error();
    return *row ? (*row)->text(0) : QString();
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::deposits::repository
