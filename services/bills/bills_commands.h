#pragma once

#include "services/bills/bill.h"
#include "services/commands/handler.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::db {
class Reader;
}

namespace reiyan::bills {

/// A member wants a bill paid: asks the supplier what is owed. Moves no money.
struct AskBill {
    static constexpr char kKind[] = "bill.ask";
    static constexpr auto kPermission = identity::Permission::OrderPlace;

    UserId user;
    ServiceId service;
    QString target; ///< The customer's number, as typed.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AskBill> fromJson(const QJsonObject &payload);
};

/// What the supplier answered.
struct Answer {
    QString customerName;
    QString period;
    Money amount;
    Money admin;
    Money cost;
    QJsonObject details;
    QString handle;
    bool sameDayOnly = false; ///< Must be paid on the day it was asked for, WIB.
};

/// The job that asks; payload `bill`.
inline constexpr char kAskJob[] = "bill.ask";
/// How long an answered bill may be paid. Somebody else may pay it meanwhile, and the supplier's
/// own memory is short.
inline constexpr qint64 kValidForMs = 30LL * 60 * 1000;

/// Asked -> ready with the price the member will pay, or refused. A second answer changes nothing.
[[nodiscard]] Result<void> recordAnswer(db::Transaction &tx, const BillId &id,
                                        const Result<Answer> &answer, const JobId &job);

/// The bill that an order is about to pay, if it may be: ready, in time, of that member and item.
[[nodiscard]] Result<Bill> payable(db::Reader &reader, const BillId &id, const UserId &user,
                                   const ServiceId &service, qint64 now);
/// Ready -> ordered, once.
[[nodiscard]] Result<void> takeForOrder(const commands::Context &context, const Bill &bill,
                                        const OrderId &order);
/// Whether a bill's order comes too late to be paid: the supplier has forgotten the question.
/// False for orders that pay no bill.
[[nodiscard]] Result<bool> isTooLate(db::Reader &reader, const OrderId &order, qint64 now);

/// Questions that nobody made an order of. Answers how many were forgotten.
[[nodiscard]] Result<int> forgetOld(db::Transaction &tx);

void addHandlers(commands::Executor &executor);

} // namespace reiyan::bills
