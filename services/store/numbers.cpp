#include "services/store/numbers.h"

#include "services/base/wib.h"

#include <array>

namespace reiyan::store {
namespace {

constexpr std::array kStatements = {
    db::Statement{"settings.get", "SELECT value FROM settings WHERE name = :name"},
    db::Statement{"settings.insert",
                  "INSERT INTO settings (name, value) VALUES (:name, :value){or_notice}"},
    db::Statement{"settings.set", "UPDATE settings SET value = :value, version = version + 1 "
                                  "WHERE name = :name"},
};

} // namespace

Result<QString> drawNumber(db::Transaction &tx)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<QString> initials = setting(tx, QLatin1String(kStoreInitials));
    if (!initials)
        return initials;
    return QStringLiteral("%1-%2-%3")
        .arg(initials->isEmpty() ? QStringLiteral("RYN") : *initials,
             toWib(*now).date().toString(QStringLiteral("yyMMdd")),
             shortCode(*tx.environment().random));
}

Result<bool> insertNumbered(db::Transaction &tx,
                            const std::function<Result<bool>(const QString &)> &insert)
{
    constexpr int kDraws = 8;
    for (int draw = 0; draw < kDraws; ++draw) {
        const Result<QString> number = drawNumber(tx);
        if (!number)
            return number.error();
        const Result<bool> inserted = insert(*number);
        if (!inserted || *inserted)
            return inserted;
    }
    return false;
}

Result<QString> setting(db::Reader &reader, const QString &name)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[0], {{":name", name}});
    if (!row)
        return row.error();
    return *row ? (*row)->text(0) : QString();
}

Result<QString> storeId(db::Transaction &tx)
{
    const db::Params params{{":name", QLatin1String(kStoreId)}, {":value", tx.newId()}};
    const Result<bool> made = tx.insertOrNotice(kStatements[1], params);
    return made ? setting(tx, QLatin1String(kStoreId)) : Result<QString>(made.error());
}

Result<void> setSetting(db::Transaction &tx, const QString &name, const QString &value)
{
    const db::Params params{{":name", name}, {":value", value}};
    const Result<bool> inserted = tx.insertOrNotice(kStatements[1], params);
    if (!inserted)
        return inserted.error();
    if (*inserted)
        return {};
    const Result<int> changed = tx.change(kStatements[2], params);
    return changed ? Result<void>() : Result<void>(changed.error());
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::store
