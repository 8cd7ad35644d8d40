#include "services/suppliers/suppliers_repository.h"

#include "services/base/json.h"
#include "services/base/text.h"

#include <array>

namespace reiyan::suppliers::repository {
namespace {

#define REIYAN_SELECT_TICKET                                                                     \
    "SELECT t.id, t.state, t.wanted, t.bank, t.owner, t.amount, t.account, t.note, t.asked_at, " \
    "u.full_name, t.failure FROM deposit_tickets t JOIN users u ON u.id = t.asked_by "

constexpr std::array kStatements = {
    db::Statement{"suppliers.health_row", R"sql(
        INSERT INTO provider_health (provider_id, state, reason, retry_at, recent, changed_at)
        SELECT id, 'closed', '', 0, '', :now FROM providers WHERE code = :code
          AND NOT EXISTS (SELECT 1 FROM provider_health h WHERE h.provider_id = providers.id))sql"},
    db::Statement{"suppliers.asked", R"sql(
        UPDATE provider_health SET asked_at = :now, ask_failure = :failure
        WHERE provider_id = (SELECT id FROM providers WHERE code = :code))sql"},
    db::Statement{"suppliers.list_row", R"sql(
        INSERT INTO price_lists (provider_id, kind, asked_at)
        SELECT id, :kind, :now FROM providers WHERE code = :code
          AND NOT EXISTS (SELECT 1 FROM price_lists l
                          WHERE l.provider_id = providers.id AND l.kind = :kind))sql"},
    db::Statement{"suppliers.list_read", R"sql(
        UPDATE price_lists SET asked_at = :now, fetched_at = :now, items = :items,
                               changed = :changed, unknown = :unknown, failure = ''
        WHERE kind = :kind AND provider_id = (SELECT id FROM providers WHERE code = :code))sql"},
    db::Statement{"suppliers.list_failed", R"sql(
        UPDATE price_lists SET asked_at = :now, failure = :failure
        WHERE kind = :kind AND provider_id = (SELECT id FROM providers WHERE code = :code))sql"},
    db::Statement{"suppliers.list_note", R"sql(
        SELECT l.kind, l.asked_at, l.fetched_at, l.items, l.changed, l.unknown, l.failure
        FROM price_lists l JOIN providers p ON p.id = l.provider_id
        WHERE p.code = :code AND l.kind = :kind)sql"},
    db::Statement{"suppliers.list_notes", R"sql(
        SELECT l.kind, l.asked_at, l.fetched_at, l.items, l.changed, l.unknown, l.failure
        FROM price_lists l JOIN providers p ON p.id = l.provider_id
        WHERE p.code = :code ORDER BY l.kind)sql"},
    db::Statement{"suppliers.ticket_insert", R"sql(
        INSERT INTO deposit_tickets (id, provider_id, state, wanted, bank, owner, asked_by, asked_at)
        VALUES (:id, :provider, 'ASKED', :wanted, :bank, :owner, :by, :now))sql"},
    db::Statement{"suppliers.ticket", REIYAN_SELECT_TICKET "WHERE t.id = :id"},
    db::Statement{"suppliers.ticket_answer", R"sql(
        UPDATE deposit_tickets SET state = :state, amount = :amount, account = :account,
                                   note = :note, failure = :failure, answered_at = :now
        WHERE id = :id AND state = 'ASKED')sql"},
    db::Statement{"suppliers.tickets", REIYAN_SELECT_TICKET
                  "JOIN providers p ON p.id = t.provider_id WHERE p.code = :code "
                  "ORDER BY t.asked_at DESC, t.id DESC LIMIT 10"},
    db::Statement{"suppliers.account", "SELECT payload FROM providers WHERE id = :id"},
    db::Statement{"suppliers.set_account",
                  "UPDATE providers SET payload = :payload WHERE id = :id"},
    db::Statement{"suppliers.desk", R"sql(
        SELECT p.payload, COALESCE(h.asked_at, 0), COALESCE(h.ask_failure, '') FROM providers p
        LEFT JOIN provider_health h ON h.provider_id = p.id WHERE p.code = :code)sql"},
};

constexpr QLatin1Char kBetween('\x1f');

QString textOf(const Failure &failure)
{
    return storable((QStringList{failure.code} + failure.args).join(kBetween), 400);
}

Failure failureFrom(const QString &text)
{
    const QStringList parts = text.split(kBetween);
    return {parts.constFirst(), parts.mid(1)};
}

ListNote listFrom(const db::Row &row)
{
    return {row.text(0),  row.integer(1), row.integer(2),          row.small(3),
            row.small(4), row.small(5),   failureFrom(row.text(6))};
}

Ticket ticketFrom(const db::Row &row)
{
    return {row.text(0),
            row.text(1),
            row.money(2),
            row.text(3),
            row.text(4),
            row.money(5),
            row.text(6),
            row.text(7),
            row.integer(8),
            row.text(9),
            failureFrom(row.text(10))};
}

Result<void> voided(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(changed.error());
}

} // namespace

Result<void> noteAsked(db::Transaction &tx, const QString &providerCode, const Failure &failure,
                       qint64 now)
{
    const Result<int> row = tx.change(kStatements[0], {{":code", providerCode}, {":now", now}});
    if (!row)
        return row.error();
    return voided(tx.change(
        kStatements[1], {{":code", providerCode}, {":now", now}, {":failure", textOf(failure)}}));
}

Result<void> noteList(db::Transaction &tx, const QString &providerCode, const ListNote &note)
{
    db::Params params{{":code", providerCode}, {":kind", note.kind}, {":now", note.askedAt}};
    if (const Result<int> row = tx.change(kStatements[2], params); !row)
        return row.error();
    if (!note.failure.isNone()) {
        params << std::pair{QStringLiteral(":failure"), QVariant(textOf(note.failure))};
        return voided(tx.change(kStatements[4], params));
    }
    params << std::pair{QStringLiteral(":items"), QVariant(note.items)}
           << std::pair{QStringLiteral(":changed"), QVariant(note.changed)}
           << std::pair{QStringLiteral(":unknown"), QVariant(note.unknown)};
    return voided(tx.change(kStatements[3], params));
}

Result<std::optional<ListNote>> listNote(db::Reader &reader, const QString &providerCode,
                                         const QString &kind)
{
    const auto row = reader.row(kStatements[5], {{":code", providerCode}, {":kind", kind}});
    if (!row)
        return row.error();
    return *row ? std::optional(listFrom(**row)) : std::nullopt;
}

Result<void> insertTicket(db::Transaction &tx, const TicketOrder &order, const Ticket &ticket)
{
    return voided(tx.change(kStatements[7], {{":id", order.id},
                                             {":provider", order.providerId},
                                             {":wanted", ticket.wanted.toRupiah()},
                                             {":bank", ticket.bank},
                                             {":owner", ticket.owner},
                                             {":by", order.by.text},
                                             {":now", order.at}}));
}

Result<std::optional<Ticket>> findTicket(db::Reader &reader, const QString &id)
{
    const auto row = reader.row(kStatements[8], {{":id", id}});
    if (!row)
        return row.error();
    return *row ? std::optional(ticketFrom(**row)) : std::nullopt;
}

Result<void> keepTicket(db::Transaction &tx, const Ticket &ticket, qint64 now)
{
    return voided(tx.change(kStatements[9], {{":state", ticket.state},
                                             {":amount", ticket.amount.toRupiah()},
                                             {":account", storable(ticket.account, 60)},
                                             {":note", storable(ticket.note, 200)},
                                             {":failure", textOf(ticket.failure)},
                                             {":now", now},
                                             {":id", ticket.id}}));
}

Result<void> setAccount(db::Transaction &tx, const QString &providerId, const SetAccount &account)
{
    const auto row = tx.row(kStatements[11], {{":id", providerId}});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::NotFound, "provider.unknown", {}, {account.providerCode}};
    QJsonObject payload = jsonObject((*row)->bytes(0));
    payload.insert(QStringLiteral("userName"), account.userName);
    payload.insert(QStringLiteral("testing"), account.testing);
    if (account.address.isEmpty())
        payload.remove(QStringLiteral("address"));
    else
        payload.insert(QStringLiteral("address"), account.address);
    return voided(tx.change(kStatements[12], {{":payload", QString::fromUtf8(jsonText(payload))},
                                              {":id", providerId}}));
}

Result<std::optional<SupplierDesk>> desk(db::Reader &reader, const QString &providerCode)
{
    const db::Params params{{":code", providerCode}};
    const auto row = reader.row(kStatements[13], params);
    const auto lists = row ? reader.rows(kStatements[6], params) : Result<db::Rows>(row.error());
    const auto tickets =
        lists ? reader.rows(kStatements[10], params) : Result<db::Rows>(lists.error());
    if (!tickets)
        return tickets.error();
    if (!*row)
        return std::optional<SupplierDesk>();
    const QJsonObject account = jsonObject((*row)->bytes(0));
    SupplierDesk desk;
    desk.askedAt = (*row)->integer(1);
    desk.failure = failureFrom((*row)->text(2));
    desk.userName = account.value(QLatin1String("userName")).toString();
    desk.address = account.value(QLatin1String("address")).toString();
    desk.testing = account.value(QLatin1String("testing")).toBool();
    for (const db::Row &list : *lists)
        desk.lists.append(listFrom(list));
    for (const db::Row &ticket : *tickets)
        desk.tickets.append(ticketFrom(ticket));
    return std::optional(desk);
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::suppliers::repository
