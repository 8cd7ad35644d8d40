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

/// Reserves a transfer's amount, so that no other request is told the same one; false where
/// one was.
struct DueAmount {
    QString paymentMethodId;
    Money due;
    DepositId deposit;
    qint64 freeBefore = 0; ///< Those whose deadline was before are free again when they ended.
};
[[nodiscard]] Result<bool> takeDue(db::Transaction &tx, const DueAmount &wanted);
/// What is judged by a sum over a person's deposits is judged by one transaction at a time.
[[nodiscard]] Result<void> lockPerson(db::Transaction &tx, const UserId &user);
/// Whether somebody filed or matched a deposit that ended in this one.
[[nodiscard]] Result<bool> hadAHandInMerged(db::Reader &reader, const DepositId &deposit,
                                            const UserId &user);
[[nodiscard]] Result<void> mergeInto(db::Transaction &tx, const DepositId &deposit,
                                     const DepositId &into);
/// What this person credited since midnight in WIB, whatever became of it since.
[[nodiscard]] Result<Money> approvedToday(db::Reader &reader, const UserId &user, qint64 now);

/// What a member asks for at once, to be held against the store's limits.
struct OpenRequests {
    qint64 open = 0;   ///< That wait for money.
    Money sinceDayAgo; ///< Open and credited, asked for in the last 24 hours.
};
[[nodiscard]] Result<OpenRequests> openRequests(db::Reader &reader, const UserId &user, qint64 now);
[[nodiscard]] Result<QString> nameOf(db::Reader &reader, const UserId &user);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::deposits::repository
