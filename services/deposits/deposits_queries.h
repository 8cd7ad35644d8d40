#pragma once

#include "services/base/list.h"
#include "services/base/result.h"
#include "services/deposits/bank_line.h"

#include <QJsonObject>

#include <optional>
#include <span>

namespace reiyan::db {
class Reader;
struct ListSpec;
struct Statement;
} // namespace reiyan::db

namespace reiyan::deposits {

/// All deposits, with what their bank line says: see models/list_columns for the columns.
[[nodiscard]] const db::ListSpec &depositList();
/// All bank lines that were read in.
[[nodiscard]] const db::ListSpec &bankLineList();

/// One step of a deposit's life.
struct HistoryStep {
    qint64 at = 0;
    QString from;
    QString to;
    QString cause;
    QString actor; ///< Full name; empty for the engine.
};

/// A bank line that may pay a deposit.
struct Candidate {
    BankLine line;
    QString account; ///< Code of the receiving account.
    QString reason;  ///< kNearMissCodes; empty: found by hand.
    DepositId together;
    QString togetherNumber; ///< Of the deposit that the same transfer would pay.
    qint64 togetherVersion = 0;
};

struct DepositNote {
    qint64 at = 0;
    QString by;
    QString text;
};

/// How a gateway collects it.
struct InvoiceView {
    QString gateway;
    QString reference;
    QString handle;
    QJsonObject instructions; ///< How the customer pays: page, account, biller, qr, until.
    int checks = 0;
    qint64 askedAt = 0;
    Money paid;
    QString failure;
    QString cancelReason;
};

/// What the panel beside the list shows.
struct DepositDetails {
    DepositId id;
    QString number;
    UserId user;
    QString memberName;
    QString method;
    QString methodCode;
    QString receiver; ///< Number and owner of our account.
    Money amount;
    Money fee;
    Money rounding;
    Money digits;
    Money balance;   ///< Of the wallet, now.
    Money available; ///< Balance less holds.
    QString status;
    QString verdict; ///< kVerdictCodes
    QString checks;  ///< One letter a check.
    QString requestedBy;
    UserId matchedById;
    QString matchedBy;
    QString matchNote;
    QString reason;
    QString holder; ///< Who looks at it; empty: nobody.
    qint64 createdAt = 0;
    qint64 expiresAt = 0;
    qint64 version = 0;
    int pictures = 0;
    std::optional<BankLine> line;
    QList<Candidate> candidates; ///< The likeliest first.
    std::optional<InvoiceView> invoice;
    QList<DepositNote> notes;
    QList<HistoryStep> history; ///< Oldest first.

    [[nodiscard]] Money due() const
    {
        return Money::rupiah(amount.toRupiah() + fee.toRupiah() + rounding.toRupiah());
    }
    /// What the wallet gets when it is approved: what came in, where a line says so.
    [[nodiscard]] Money credits() const
    {
        return line && line->amount != due() ? line->amount : amount;
    }
};

[[nodiscard]] Result<std::optional<DepositDetails>> depositDetails(db::Reader &reader,
                                                                   const DepositId &id);

/// Lines that are nobody's, the nearest in amount first; `text` narrows them.
[[nodiscard]] Result<QList<Candidate>> freeLines(db::Reader &reader, const DepositId &deposit,
                                                 const QString &text);

/// How many wait to be looked at: the badge of the sidebar.
[[nodiscard]] Result<qint64> waitingCount(db::Reader &reader);

[[nodiscard]] std::span<const db::Statement> depositQueryStatements();

} // namespace reiyan::deposits
