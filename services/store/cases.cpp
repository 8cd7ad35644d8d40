#include "services/store/cases.h"

#include "services/base/text.h"

#include <array>

namespace reiyan::store {
namespace {

constexpr std::array kStatements = {
    db::Statement{"cases.open", R"sql(
        INSERT INTO cases (id, kind, object_type, object_id, amount, note, opened_at)
        VALUES (:id, :kind, :type, :object, :amount, :note, :now){or_notice})sql"},
    db::Statement{"cases.known", "SELECT id, state, amount, note, opened_at FROM cases "
                                 "WHERE kind = :kind AND object_id = :object{lock}"},
    db::Statement{"cases.again", R"sql(
        UPDATE cases SET state = 'OPEN', amount = :amount, note = :note, opened_at = :opened,
                         closed_at = NULL, closed_by = NULL, closing = '', version = version + 1
        WHERE id = :id)sql"},
    db::Statement{"cases.is_open", "SELECT COUNT(*) FROM cases WHERE kind = :kind "
                                   "AND object_id = :object AND state = 'OPEN'"},
};

/// The case is there. Each further loss adds to it; whoever closes it must have seen the news.
Result<void> addNews(db::Transaction &tx, const Case &news, qint64 now)
{
    const auto found = tx.row(
        kStatements[1], {{":kind", QString::fromLatin1(news.kind)}, {":object", news.objectId}});
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::Broken, "case.not_found", news.objectId};
    const db::Row &row = **found;
    const bool isOpen = row.text(1) == QLatin1String("OPEN");
    const bool adds = isOpen && news.addsUp;
    const bool isKnown = isOpen && row.text(3).contains(news.note);
    if (isKnown && !adds)
        return {};
    const Money amount =
        adds ? Money::rupiah(row.integer(2) + news.amount.toRupiah()) : news.amount;
    const QString note = isKnown  ? row.text(3)
                         : isOpen ? news.note + QStringLiteral("; ") + row.text(3)
                                  : news.note;
    const Result<int> told = tx.change(kStatements[2], {{":amount", amount.toRupiah()},
                                                        {":note", storable(note, 500)},
                                                        {":opened", isOpen ? row.integer(4) : now},
                                                        {":id", row.text(0)}});
    return told ? Result<void>() : Result<void>(told.error());
}

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
    if (!inserted)
        return inserted.error();
    return *inserted ? Result<void>() : addNews(tx, opened, *now);
}

Result<bool> hasOpenCase(db::Reader &reader, const QByteArray &kind, const QString &objectId)
{
    const Result<qint64> open = reader.number(
        kStatements[3], {{":kind", QString::fromLatin1(kind)}, {":object", objectId}});
    return open ? Result<bool>(*open > 0) : Result<bool>(open.error());
}

std::span<const db::Statement> caseStatements()
{
    return kStatements;
}

} // namespace reiyan::store
