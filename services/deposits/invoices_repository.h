#pragma once

#include "services/db/session.h"
#include "services/deposits/invoice.h"

#include <optional>
#include <span>

namespace reiyan::deposits::repository {

[[nodiscard]] Result<void> insertInvoice(db::Transaction &tx, const Invoice &invoice);
[[nodiscard]] Result<std::optional<Invoice>> invoiceOf(db::Reader &reader, const DepositId &id);
[[nodiscard]] Result<std::optional<Invoice>> invoiceByReference(db::Reader &reader,
                                                                const QString &gateway,
                                                                const QString &reference);
/// Everything but what was asked for. Under the deposit's lock.
[[nodiscard]] Result<void> keepInvoice(db::Transaction &tx, const Invoice &invoice);

/// Deposits that wait for their payment and that no job asks after.
[[nodiscard]] Result<QStringList> withoutJob(db::Reader &reader, int limit);
/// The payment that credited this deposit, and no other (V-17).
[[nodiscard]] Result<void> bindPayment(db::Transaction &tx, const Invoice &invoice);

/// What the wallet gets, after people decided that it is what was paid.
[[nodiscard]] Result<void> setAmount(db::Transaction &tx, const DepositId &deposit, Money amount);

/// The customer as a gateway wants to know it.
struct Payer {
    QString name;
    QString email;
    QString phone;
};
[[nodiscard]] Result<Payer> payerOf(db::Reader &reader, const UserId &user);

[[nodiscard]] std::span<const db::Statement> invoiceStatements();

} // namespace reiyan::deposits::repository
