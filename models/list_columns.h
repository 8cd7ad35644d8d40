#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>

namespace reiyan::models {
Q_NAMESPACE

/// What a cell means; formatting, alignment and painting follow from it.
enum class ColumnKind {
    Text,
    Number,
    Money,
    MoneyIn,  ///< Shown with a plus, empty when zero.
    MoneyOut, ///< Shown with a minus, empty when zero.
    Profit,
    Time,
    Age,      ///< Since a UTC ms.
    Until,    ///< Countdown to a UTC ms.
    Duration, ///< Of ms.
    Phone,
    Code, ///< Numbers, references, serials: ellipsis in the middle.
    DepositState,
    OrderState,
    AttemptState,
    Verdict,
    ServiceStatus,
    WalletStatus,
    TransferKind,
    MessageState,
    JobState,
    CaseKind,
    CaseState,
    DepositVerdict,
    MoneyIfAny, ///< Empty when zero.
    Difference, ///< Of two amounts; empty where there is nothing to compare.
    Checks,     ///< One glyph a check of S3.
    Percent,    ///< Of basis points.
    FeeBearer,
    Digits,
    Switch, ///< On or off.
};
Q_ENUM_NS(ColumnKind)

/// One column of a list as people see it. `id` and order are those of the service's ListSpec.
struct ColumnInfo {
    QByteArray id;
    const char *title = ""; ///< QT_TRANSLATE_NOOP("Columns", ...)
    ColumnKind kind = ColumnKind::Text;
    int widthChars = 12;
    bool sortable = false;
    bool hidden = false;   ///< Not shown until somebody asks for it.
    bool internal = false; ///< Never shown: ids and versions for actions.
    bool summed = false;
};

/// The lists of the console.
enum class ListId {
    Deposits,
    Orders,
    Hanging,
    WalletEntries,
    StoreEntries,
    Members,
    Services,
    Messages,
    Jobs,
    Cases,
    Attempts,
    Watched,
    BankLines,
    PaymentMethods
};

[[nodiscard]] QList<ColumnInfo> listColumns(ListId list);

} // namespace reiyan::models
