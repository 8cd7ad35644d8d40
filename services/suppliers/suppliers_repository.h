#pragma once

#include "services/db/session.h"
#include "services/suppliers/suppliers_commands.h"

#include <span>

namespace reiyan::suppliers::repository {

/// The last question for our balance, and why it got no answer.
[[nodiscard]] Result<void> noteAsked(db::Transaction &tx, const QString &providerCode,
                                     const Failure &failure, qint64 now);
/// `note.askedAt` is now; a note with a failure keeps what the last good list said.
[[nodiscard]] Result<void> noteList(db::Transaction &tx, const QString &providerCode,
                                    const ListNote &note);
/// Nothing for a list that was never asked for.
[[nodiscard]] Result<std::optional<ListNote>> listNote(db::Reader &reader,
                                                       const QString &providerCode,
                                                       const QString &kind);

struct TicketOrder {
    QString id;
    QString providerId;
    UserId by;
    qint64 at = 0;
};
[[nodiscard]] Result<void> insertTicket(db::Transaction &tx, const TicketOrder &order,
                                        const Ticket &ticket);
[[nodiscard]] Result<std::optional<Ticket>> findTicket(db::Reader &reader, const QString &id);
/// Asked -> ready or refused; a second answer changes nothing.
[[nodiscard]] Result<void> keepTicket(db::Transaction &tx, const Ticket &ticket, qint64 now);
[[nodiscard]] Result<void> setAccount(db::Transaction &tx, const QString &providerId,
                                      const SetAccount &account);
[[nodiscard]] Result<std::optional<SupplierDesk>> desk(db::Reader &reader,
                                                       const QString &providerCode);

[[nodiscard]] std::span<const db::Statement> statements();

} // namespace reiyan::suppliers::repository
