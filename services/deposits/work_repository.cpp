#include "services/deposits/work_repository.h"

#include <array>

namespace reiyan::deposits::repository {
namespace {

constexpr std::array kStatements = {
    db::Statement{"deposit_work.claim", "INSERT INTO deposit_claims (deposit_id, user_id, at) "
                                        "VALUES (:deposit, :user, :now)"},
    db::Statement{"deposit_work.free", "DELETE FROM deposit_claims WHERE deposit_id = :deposit"},
    db::Statement{"deposit_work.note", "INSERT INTO deposit_notes (id, deposit_id, text, by_user, "
                                       "at) VALUES (:id, :deposit, :text, :by, :now)"},
    db::Statement{"deposit_work.has_picture",
                  "SELECT COUNT(*) FROM evidence_files WHERE hash = :hash"},
    db::Statement{"deposit_work.evidence", R"sql(
        INSERT INTO evidence (deposit_id, hash, look, added_by, added_at)
        VALUES (:deposit, :hash, :look, :by, :now){or_notice})sql"},
};

Result<void> done(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(changed.error());
}

} // namespace

Result<void> setClaim(db::Transaction &tx, const DepositId &deposit, const UserId &user, qint64 now)
{
    const Result<void> freed = done(tx.change(kStatements[1], {{":deposit", deposit.text}}));
    if (!freed || user.isNull())
        return freed;
    return done(tx.change(kStatements[0],
                          {{":deposit", deposit.text}, {":user", user.text}, {":now", now}}));
}

Result<void> insertNote(db::Transaction &tx, const DepositId &deposit, const QString &text,
                        const UserId &by, qint64 now)
{
    return done(tx.change(kStatements[2], {{":id", tx.newId()},
                                           {":deposit", deposit.text},
                                           {":text", text},
                                           {":by", by.text},
                                           {":now", now}}));
}

Result<bool> hasPicture(db::Reader &reader, const QString &hash)
{
    const Result<qint64> count = reader.number(kStatements[3], {{":hash", hash}});
    return count ? Result<bool>(*count > 0) : Result<bool>(count.error());
}

Result<bool> insertEvidence(db::Transaction &tx, const EvidenceRow &row)
{
    return tx.insertOrNotice(kStatements[4], {{":deposit", row.deposit.text},
                                              {":hash", row.hash},
                                              {":look", row.look},
                                              {":by", row.by.text},
                                              {":now", row.at}});
}

std::span<const db::Statement> workStatements()
{
    return kStatements;
}

} // namespace reiyan::deposits::repository
