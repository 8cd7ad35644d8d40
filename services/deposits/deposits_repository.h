#pragma once

#include "services/db/session.h"
#include "services/deposits/deposit.h"

#include <span>

namespace reiyan::deposits::repository {

[[nodiscard]] Result<Deposit> lock(db::Transaction &tx, const DepositId &id);
[[nodiscard]] Result<std::optional<Deposit>> find(db::Reader &reader, const DepositId &id);
[[nodiscard]] Result<std::optional<Deposit>> findByNumber(db::Reader &reader,
                                                          const QString &number);
/// False when the number is taken: the caller draws another.
[[nodiscard]] Result<bool> insert(db::Transaction &tx, const Deposit &deposit,
                                  const QString &clientToken, qint64 now);

/// What a transition writes besides the state.
struct Decision {
    DepositState state = DepositState::New;
    UserId decidedBy = {};
    UserId matchedBy = {};
    QString note = {};
    QString reason = {};
    qint64 at = 0;
};

/// Binds a line of the account's statement to this deposit, and to no other (D-2);
/// `deposit.line_taken` names the one that has it.
[[nodiscard]] Result<void> bindLine(db::Transaction &tx, const Deposit &deposit,
                                    const QString &note);
[[nodiscard]] Result<void> freeLine(db::Transaction &tx, const DepositId &deposit);

/// Compare-and-set on version and state (S-1); `deposit.changed` when somebody was faster.
[[nodiscard]] Result<void> setState(db::Transaction &tx, const Deposit &deposit,
                                    const Decision &decision);

/// An active payment method.
struct PaymentMethod {
    QString id;
    QString account; ///< The ledger account the money comes from.
    QString gateway; ///< kManual: a person matches the transfer.
    QString channel; ///< As the gateway calls it.
};
inline constexpr char kManual[] = "manual";
[[nodiscard]] Result<std::optional<PaymentMethod>> paymentMethod(db::Reader &reader,
                                                                 const QString &code);
[[nodiscard]] Result<QString> nameOf(db::Reader &reader, const UserId &user);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::deposits::repository
