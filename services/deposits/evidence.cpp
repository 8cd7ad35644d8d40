#include "services/deposits/evidence.h"

#include "services/db/session.h"

#include <array>
#include <bit>

namespace reiyan::deposits {
namespace {

constexpr int kAlike = 6; // bits of 64

constexpr std::array kStatements = {
    db::Statement{"evidence.keep", "INSERT INTO evidence_files (hash, mime, content, created_at) "
                                   "VALUES (:hash, :mime, :content, :now){or_notice}"},
    db::Statement{"evidence.of", R"sql(
        SELECT e.hash, e.look, f.mime, f.content, e.added_at, u.full_name FROM evidence e
        JOIN evidence_files f ON f.hash = e.hash JOIN users u ON u.id = e.added_by
        WHERE e.deposit_id = :deposit ORDER BY e.added_at, e.hash)sql"},
    db::Statement{"evidence.own", R"sql(
        SELECT e.hash, e.look, d.amount + d.fee + d.rounding, d.payment_id
        FROM evidence e JOIN deposits d ON d.id = e.deposit_id WHERE e.deposit_id = :deposit)sql"},
    db::Statement{"evidence.others", R"sql(
        SELECT e.hash, e.look, d.id, d.order_id, u.full_name, d.amount + d.fee + d.rounding,
               d.payment_id
        FROM evidence e JOIN deposits d ON d.id = e.deposit_id JOIN users u ON u.id = d.user_id
        WHERE e.added_at >= :since AND e.deposit_id <> :deposit
        ORDER BY e.added_at DESC, e.deposit_id)sql"},
};

/// The two facts that a picture is compared by beside its looks.
bool haveFactInCommon(const db::Row &own, const db::Row &other)
{
    return own.money(2) == other.money(5);
}

} // namespace

int lookDistance(const QString &a, const QString &b)
{
    bool isGood = false;
    bool isOtherGood = false;
    const quint64 left = a.toULongLong(&isGood, 16);
    const quint64 right = b.toULongLong(&isOtherGood, 16);
    return isGood && isOtherGood ? std::popcount(left ^ right) : 64;
}

Result<void> keepPicture(db::Transaction &tx, const Picture &picture)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<bool> kept = tx.insertOrNotice(kStatements[0], {{":hash", picture.hash},
                                                                 {":mime", picture.mime},
                                                                 {":content", picture.content},
                                                                 {":now", *now}});
    return kept ? Result<void>() : Result<void>(kept.error());
}

Result<QList<Picture>> picturesOf(db::Reader &reader, const DepositId &deposit)
{
    const Result<db::Rows> rows = reader.rows(kStatements[1], {{":deposit", deposit.text}});
    if (!rows)
        return rows.error();
    QList<Picture> pictures;
    for (const db::Row &row : *rows)
        pictures.append(
            {row.text(0), row.text(1), row.text(2), row.bytes(3), row.integer(4), row.text(5)});
    return pictures;
}

Result<QList<Reuse>> reusesOf(db::Reader &reader, const DepositId &deposit)
{
    constexpr qint64 kLookBackMs = 180LL * 24 * 3600 * 1000;
    const Result<qint64> now = reader.now();
    if (!now)
        return now.error();
    const auto own = reader.rows(kStatements[2], {{":deposit", deposit.text}});
    if (!own || own->isEmpty())
        return own ? Result<QList<Reuse>>(QList<Reuse>()) : Result<QList<Reuse>>(own.error());
    const auto others =
        reader.rows(kStatements[3], {{":deposit", deposit.text}, {":since", *now - kLookBackMs}});
    if (!others)
        return others.error();
    QList<Reuse> same;
    QList<Reuse> alike;
    for (const db::Row &other : *others) {
        for (const db::Row &mine : *own) {
            const Reuse reuse{
                {other.text(2)}, other.text(3), other.text(4), mine.text(0) == other.text(0)};
            if (reuse.isSameFile)
                same.append(reuse);
            else if (lookDistance(mine.text(1), other.text(1)) <= kAlike
                     && haveFactInCommon(mine, other))
                alike.append(reuse);
        }
    }
    return same + alike;
}

std::span<const db::Statement> evidenceStatements()
{
    return kStatements;
}

} // namespace reiyan::deposits
