#pragma once

#include "services/base/payment_outcome.h"
#include "services/commands/handler.h"
#include "services/deposits/deposit.h"
#include "services/deposits/invoice.h"
#include "services/jobs/message.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::jobs {
struct Job;
}

/// Deposits that a gateway collects (money rules 2.2): asked for, paid, credited without a person
/// where the gateway's own answer proves it, in front of one where it does not.
namespace reiyan::deposits {

/// What the gateway said to the creation. Filed by the engine in the transaction that ends its job.
struct RecordInvoice {
    static constexpr char kKind[] = "deposit.invoice";
    static constexpr auto kPermission = identity::Permission::Engine;

    DepositId deposit;
    PaymentOutcome outcome;
    QJsonObject instructions;

    [[nodiscard]] CommandId commandId() const; ///< One a deposit.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RecordInvoice> fromJson(const QJsonObject &payload);
};

/// What the gateway said about the payment: to a question, or by a notice that proves it.
struct RecordPayment {
    static constexpr char kKind[] = "deposit.payment";
    static constexpr auto kPermission = identity::Permission::Engine;

    DepositId deposit;
    int number = 0; ///< Of the question.
    PaymentOutcome outcome;
    MessageId message = {}; ///< The notice that brought it.

    /// The same question, or the same notice, is the same command however often it is filed.
    [[nodiscard]] CommandId commandId() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RecordPayment> fromJson(const QJsonObject &payload);
};

/// The job that asks a gateway to make a payment; payload `id`.
inline constexpr char kInvoiceJob[] = "deposit.invoice";
/// The job that asks after one; payload `id`. Correctness never needs notices.
inline constexpr char kPaymentJob[] = "deposit.payment";

/// Files the creation of a new deposit's invoice.
[[nodiscard]] Result<void> startInvoice(db::Transaction &tx, const Deposit &deposit,
                                        const QString &gateway, const QString &channel);

/// What a job needs to call the gateway; nothing when there is nothing to ask any more, and then
/// the job is over.
struct GatewayCall {
    Deposit deposit;
    Invoice invoice;
    QString payerName;
    QString payerEmail;
    QString payerPhone;
    qint64 now = 0;
};

/// After this commits the request may leave (law 5).
[[nodiscard]] Result<std::optional<GatewayCall>> beginInvoice(db::Transaction &tx,
                                                              const jobs::Job &job);
[[nodiscard]] Result<std::optional<GatewayCall>> beginPaymentCheck(db::Transaction &tx,
                                                                   const jobs::Job &job);
/// Its worker died: whether the creation left is known from the invoice.
[[nodiscard]] Result<bool> mayInvoiceAgain(db::Transaction &tx, const jobs::Job &job);

/// Asks after a payment once more as soon as the gateway's pause allows: it hinted at news.
[[nodiscard]] Result<void> askSoon(db::Transaction &tx, const Invoice &invoice, qint64 least);
/// Gives every deposit that waits and that no job follows its job back. Answers how many.
[[nodiscard]] Result<int> askForgotten(db::Transaction &tx);

/// When to ask again, UTC ms; 0: never. `least` is the gateway's own pause.
[[nodiscard]] qint64 nextAskAt(DepositState state, int checks, qint64 expiresAt, qint64 now,
                               qint64 least);

void addGatewayHandlers(commands::Executor &executor);

} // namespace reiyan::deposits
