#pragma once

#include "services/db/session.h"
#include "services/ledger/account.h"

#include <span>

namespace reiyan::ledger {

/// One leg of a transfer: negative gives, positive receives (L-4).
struct Line {
    QString account;
    Money amount;
};

/// A transfer to be written. Its lines add up to zero and name each account once.
struct Posting {
    QByteArray
        kind; ///< DEPOSIT, CAPTURE, OPENING, LATE_LOSS, LATE_LOSS_2 (of the second attempt) ...
    CommandId command;
    int transferNo = 1; ///< 1, 2, ... within the command.
    OrderId order = {};
    DepositId deposit = {};
    qint64 effectiveAt = 0; ///< When it happened outside, UTC ms (L-7).
    QByteArray noteCode = {};
    QList<Line> lines;
};

struct PostedLine {
    QString account;
    Money before;
    Money after;
};

struct Posted {
    QString transferId;
    QList<PostedLine> lines;
};

/// The one way money moves (law 1): locks the accounts in ascending id, re-reads them, checks
/// status and available, compares-and-sets each, writes transfer and entries. Refuses with
/// `wallet.insufficient`, `wallet.frozen`, `wallet.closed`, `ledger.duplicate`.
[[nodiscard]] Result<Posted> post(db::Transaction &tx, const Posting &posting);

/// Makes an account unless it exists. `floor` is its least available rupiah.
[[nodiscard]] Result<void> openAccount(db::Transaction &tx, const QString &id,
                                       AccountClass accountClass, Money floor,
                                       const UserId &user = {});

/// The accounts every store has (chart 1.5).
[[nodiscard]] Result<void> openStandardAccounts(db::Transaction &tx);

struct Hold {
    QString id;
    QString account;
    Money amount;
    bool isActive = false;
    qint64 version = 0;
};

/// Reserves `amount` for an order (H-1). Refuses with `wallet.insufficient` or `wallet.frozen`.
[[nodiscard]] Result<Hold> placeHold(db::Transaction &tx, const QString &account, Money amount,
                                     const OrderId &order);

/// Resolves the order's hold by posting `posting`, whose wallet line gives the held amount whole.
[[nodiscard]] Result<Posted> captureHold(db::Transaction &tx, const OrderId &order,
                                         const Posting &posting);

/// Gives the reserved amount back; writes no entry.
[[nodiscard]] Result<void> releaseHold(db::Transaction &tx, const OrderId &order,
                                       const CommandId &command);

/// Whether an order has a transfer of that kind.
[[nodiscard]] Result<bool> isPosted(db::Reader &reader, const OrderId &order,
                                    const QByteArray &kind);
[[nodiscard]] Result<std::optional<Account>> findAccount(db::Reader &reader, const QString &id);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::ledger
