#include "services/store/cases.h"

#include "services/base/text.h"

#include <array>

namespace reiyan::store {
namespace {

constexpr std::array kStatements = {
    db::Statement{"cases.open", R"sql(
        INSERT INTO cases (id, kind, object_type, object_id, amount, note, opened_at)
        VALUES (:id, :kind, :type, :object, :amount, :note, :now){or_notice})sql"},
    db::Statement{"cases.reopen", R"sql(
        UPDATE cases SET state = 'OPEN', amount = :amount, note = :note, opened_at = :now,
                         closed_at = NULL, closed_by = NULL, closing = '', version = version + 1
        WHERE kind = :kind AND object_id = :object AND state = 'CLOSED')sql"},
};

} // namespace

Result<void> openCase(db::Transaction &tx, const Case &opened)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<bool> inserted =
        tx.insertOrNotice(kStatements[0], {{":id", tx.newId()},
                                           {":kind", QString::fromLatin1(opened.kind)},
                                           {":type", QString::fromLatin1(opened.objectType)},
                                           {":object", opened.objectId},
                                           {":amount", opened.amount.toRupiah()},
                                           {":note", storable(opened.note, 500)},
                                           {":now", *now}});
    if (!inserted || *inserted)
        return inserted ? Result<void>() : Result<void>(inserted.error());
    const Result<int> reopened =
        tx.change(kStatements[1], {{":amount", opened.amount.toRupiah()},
                                   {":note", storable(opened.note, 500)},
                                   {":now", *now},
                                   {":kind", QString::fromLatin1(opened.kind)},
                                   {":object", opened.objectId}});
    return reopened ? Result<void>() : Result<void>(reopened.error());
}

std::span<const db::Statement> caseStatements()
{
    return kStatements;
}

} // namespace reiyan::store
