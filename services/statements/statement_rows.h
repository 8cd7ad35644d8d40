#pragma once

#include "services/base/money.h"
#include "services/statements/statement_file.h"

#include <QJsonObject>

#include <optional>

namespace reiyan::statements {

/// Which column of a bank's table holds what; -1: none has it. Remembered per receiving account.
struct Layout {
    int date = -1;
    int time = -1; ///< Where it has a column of its own.
    int text = -1;
    int moreText = -1;
    int amount = -1; ///< With a sign, or with `marker`, or both in one cell: 1.000.437 CR
    int marker = -1; ///< CR, DB, K, D, +, -
    int credit = -1; ///< Where money in and out have columns of their own.
    int debit = -1;
    int balance = -1;
    int headRows = 0; ///< Before the first line.

    [[nodiscard]] bool isUsable() const
    {
        return date >= 0 && text >= 0 && (amount >= 0 || credit >= 0);
    }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Layout fromJson(const QJsonObject &json);
    friend bool operator==(const Layout &, const Layout &) = default;
};

/// From the words of a head row, or from what the cells look like. Look at the first rows only.
[[nodiscard]] Layout guessLayout(const QList<QStringList> &firstRows);

/// A line of the account.
struct Line {
    int row = 0;   ///< In the file.
    qint64 at = 0; ///< UTC ms; the first moment of its day where the bank tells the day only.
    bool isDay = false;
    Money amount; ///< Positive: it came in.
    QString text;
    std::optional<Money> balance = {}; ///< After it.
};

struct Rejected {
    int row = 0;
    QByteArray reason; ///< date, amount, fraction
    QString cells;     ///< As read, for the file of what was left out.
};

struct Statement {
    QList<Line> lines;
    QList<Rejected> rejected; ///< The first thousand.
    int rejectedCount = 0;
    int balanceGaps = 0; ///< Lines whose balance does not follow from the one before.
};

/// `today` gives the year where a bank leaves it out.
[[nodiscard]] Result<Statement> readStatement(const QByteArray &bytes, const Layout &layout,
                                              qint64 today);
/// The first rows of a file, for the eyes that check the layout.
[[nodiscard]] Result<QList<QStringList>> firstRows(const QByteArray &bytes, int count = 40);

/// `1.000.437,00`, `1,000,437.00 CR`, `Rp 250.112`, `-5000`; nothing for what is no amount.
/// `isFraction` tells one that has cents.
[[nodiscard]] std::optional<Money> amountFrom(const QString &text, bool *isFraction = nullptr);

} // namespace reiyan::statements
