#include "services/deposits/invoices_repository.h"

#include "services/base/json.h"
#include "services/base/text.h"

#include <array>

namespace reiyan::deposits::repository {
namespace {

#define REIYAN_SELECT_INVOICE                                                           \
    "SELECT deposit_id, reference, gateway, channel, handle, instructions, called_at, " \
    "checks, asked_at, asked, paid, refunded, cancel_reason, failure FROM invoices "

constexpr std::array kStatements = {
    db::Statement{"invoices.insert", R"sql(
        INSERT INTO invoices (deposit_id, reference, gateway, channel, instructions, asked)
        VALUES (:deposit, :reference, :gateway, :channel, '{}', :asked))sql"},
    db::Statement{"invoices.of", REIYAN_SELECT_INVOICE "WHERE deposit_id = :deposit"},
    db::Statement{"invoices.by_reference",
                  REIYAN_SELECT_INVOICE "WHERE gateway = :gateway AND reference = :reference"},
    db::Statement{"invoices.keep", R"sql(
        UPDATE invoices SET handle = :handle, instructions = :instructions, called_at = :called,
                            checks = :checks, asked_at = :asked, paid = :paid,
                            refunded = :refunded, cancel_reason = :cancel,
                            failure = :failure
        WHERE deposit_id = :deposit)sql"},
    db::Statement{"invoices.payer", "SELECT full_name, COALESCE(email, ''), COALESCE(phone, '') "
                                    "FROM users WHERE id = :id"},
    db::Statement{"invoices.forgotten", R"sql(
        SELECT d.id FROM deposits d WHERE d.status IN ('INVOICED', 'INVOICE_UNKNOWN')
          AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.uniq_key = 'deposit.payment:' || d.id)
        ORDER BY d.id LIMIT :limit)sql"},
    db::Statement{"invoices.credited", "UPDATE deposits SET gateway = :gateway, "
                                       "gateway_payment_id = :handle WHERE id = :id"},
    db::Statement{"invoices.amount", "UPDATE deposits SET amount = :amount, fee = 0, rounding = 0, "
                                     "digits = 0 WHERE id = :id"},
};

Result<std::optional<Invoice>> one(const Result<std::optional<db::Row>> &row)
{
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Invoice>();
    const db::Row &found = **row;
    return std::optional(Invoice{{found.text(0)},
                                 found.text(1),
                                 found.text(2),
                                 found.text(3),
                                 found.text(4),
                                 jsonObject(found.bytes(5)),
                                 found.integer(6),
                                 found.small(7),
                                 found.integer(8),
                                 found.money(9),
                                 found.money(10),
                                 found.money(11),
                                 found.text(12),
                                 found.text(13)});
}

} // namespace

Result<void> insertInvoice(db::Transaction &tx, const Invoice &invoice)
{
    const Result<int> inserted = tx.change(kStatements[0], {{":deposit", invoice.deposit.text},
                                                            {":reference", invoice.reference},
                                                            {":gateway", invoice.gateway},
                                                            {":channel", invoice.channel},
                                                            {":asked", invoice.asked.toRupiah()}});
    return inserted ? Result<void>() : Result<void>(inserted.error());
}

Result<std::optional<Invoice>> invoiceOf(db::Reader &reader, const DepositId &id)
{
    return one(reader.row(kStatements[1], {{":deposit", id.text}}));
}

Result<std::optional<Invoice>> invoiceByReference(db::Reader &reader, const QString &gateway,
                                                  const QString &reference)
{
    return one(reader.row(kStatements[2], {{":gateway", gateway}, {":reference", reference}}));
}

Result<void> keepInvoice(db::Transaction &tx, const Invoice &invoice)
{
    // Its row was just read under the deposit's lock; MariaDB counts an update without news as
    // none.
    const Result<int> kept = tx.change(
        kStatements[3], {{":handle", storable(invoice.handle, 100)},
                         {":instructions", QString::fromUtf8(jsonText(invoice.instructions))},
                         {":called", invoice.calledAt},
                         {":checks", invoice.checks},
                         {":asked", invoice.askedAt},
                         {":paid", invoice.paid.toRupiah()},
                         {":refunded", invoice.refunded.toRupiah()},
                         {":cancel", invoice.cancelReason},
                         {":failure", storable(invoice.failure, 100)},
                         {":deposit", invoice.deposit.text}});
    return kept ? Result<void>() : Result<void>(kept.error());
}

Result<QStringList> withoutJob(db::Reader &reader, int limit)
{
    const Result<db::Rows> rows = reader.rows(kStatements[5], {{":limit", limit}});
    if (!rows)
        return rows.error();
    QStringList ids;
    for (const db::Row &row : *rows)
        ids.append(row.text(0));
    return ids;
}

Result<void> bindPayment(db::Transaction &tx, const Invoice &invoice)
{
    const Result<int> bound = tx.change(kStatements[6], {{":gateway", invoice.gateway},
                                                         {":handle", db::orNull(invoice.handle)},
                                                         {":id", invoice.deposit.text}});
    return bound ? Result<void>() : Result<void>(bound.error());
}

Result<void> setAmount(db::Transaction &tx, const DepositId &deposit, Money amount)
{
    const Result<int> set =
        tx.change(kStatements[7], {{":amount", amount.toRupiah()}, {":id", deposit.text}});
    return set ? Result<void>() : Result<void>(set.error());
}

Result<Payer> payerOf(db::Reader &reader, const UserId &user)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[4], {{":id", user.text}});
    if (!row)
        return row.error();
    return *row ? Payer{(*row)->text(0), (*row)->text(1), (*row)->text(2)} : Payer();
}

std::span<const db::Statement> invoiceStatements()
{
    return kStatements;
}

} // namespace reiyan::deposits::repository
