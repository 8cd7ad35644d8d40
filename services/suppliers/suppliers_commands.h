#pragma once

#include "services/commands/handler.h"
#include "services/suppliers/supplier_desk.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::suppliers {

/// Asks a supplier now for our balance and for its price lists, within its limits: also the test of
/// the connection.
struct AskSupplier {
    static constexpr char kKind[] = "supplier.ask";
    static constexpr auto kPermission = identity::Permission::SupplierPause;

    QString providerCode;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AskSupplier> fromJson(const QJsonObject &payload);
};

/// Orders a deposit ticket: how much to transfer where. Moves no money itself.
struct OrderTicket {
    static constexpr char kKind[] = "supplier.ticket";
    static constexpr auto kPermission = identity::Permission::SupplierDeposit;

    QString providerCode;
    Money amount;
    QString bank;
    QString owner;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<OrderTicket> fromJson(const QJsonObject &payload);
};

/// Our account at a supplier, but for its key: that stays on the machine that calls. Programs that
/// run take it up at their next start.
struct SetAccount {
    static constexpr char kKind[] = "supplier.account";
    static constexpr auto kPermission = identity::Permission::StoreManage;

    QString providerCode;
    QString userName;
    QString address; ///< Empty: the protocol's own.
    bool testing = false;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetAccount> fromJson(const QJsonObject &payload);
};

/// Jobs of the engine; payload `supplier`, of a ticket `ticket` as well.
inline constexpr char kBalanceJob[] = "supplier.balance";
inline constexpr char kPriceListJob[] = "supplier.price_list";
inline constexpr char kTicketJob[] = "supplier.ticket";

/// One waiting job of that kind and supplier at most. Answers whether it is new.
[[nodiscard]] Result<bool> enqueueAsk(db::Transaction &tx, const char *kind,
                                      const QString &providerCode, int priority);

void addHandlers(commands::Executor &executor);

} // namespace reiyan::suppliers
