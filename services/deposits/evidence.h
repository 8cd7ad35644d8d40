#pragma once

#include "services/base/result.h"
#include "services/deposits/deposit.h"

#include <QList>

#include <span>

namespace reiyan::db {
class Reader;
class Transaction;
struct Statement;
} // namespace reiyan::db

/// Pictures that prove transfers. A picture alone proves nothing: it stands beside the bank's line
/// and is compared with every other one (K18, K19).
namespace reiyan::deposits {

/// A picture as it is shown: decoded and drawn anew by the program that took it in, so that nothing
/// but pixels is kept.
struct Picture {
    QString hash; ///< Of the file as it came.
    QString look;
    QString mime;
    QByteArray content;
    qint64 addedAt = 0;
    QString addedBy; ///< Full name.
};

inline constexpr qsizetype kLargestPicture = 10LL * 1024 * 1024; ///< As handed in.
inline constexpr int kLongestSide = 1'600;                       ///< Pixels, as kept.

/// Known pictures are kept once.
[[nodiscard]] Result<void> keepPicture(db::Transaction &tx, const Picture &picture);
[[nodiscard]] Result<QList<Picture>> picturesOf(db::Reader &reader, const DepositId &deposit);

/// Another deposit whose evidence is the same file, or looks the same and has a second fact in
/// common: layouts of one banking app look alike, so looks alone prove nothing.
struct Reuse {
    DepositId deposit;
    QString number;
    QString member;
    bool isSameFile = false;
};
/// Of the last 180 days, the surest first.
[[nodiscard]] Result<QList<Reuse>> reusesOf(db::Reader &reader, const DepositId &deposit);

/// Bits that differ between two looks; 64 for what is none.
[[nodiscard]] int lookDistance(const QString &a, const QString &b);

[[nodiscard]] std::span<const db::Statement> evidenceStatements();

} // namespace reiyan::deposits
