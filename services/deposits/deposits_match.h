#pragma once

#include "services/commands/handler.h"
#include "services/deposits/deposit.h"

#include <QList>

namespace reiyan::commands {
class Executor;
}

namespace reiyan::deposits {

/// A person says which line of the bank's statement pays a deposit: one that was read in, or one
/// they saw and typed. Also the way back for money that came late: expired and rejected requests
/// may be matched. What is credited later is what the line says.
struct MatchDeposit {
    static constexpr char kKind[] = "deposit.match";
    static constexpr auto kPermission = identity::Permission::DepositMatch;

    /// A request that the same transfer pays: it ends, and its money goes with the other one.
    struct Other {
        DepositId deposit;
        qint64 version = 0;
    };

    DepositId deposit;
    qint64 version = 0; ///< Of the row the person looked at.
    QString note;       ///< Where no line was read in.
    QString line = {};
    QList<Other> others = {}; ///< Of the same member; the line is then worth all of them.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MatchDeposit> fromJson(const QJsonObject &payload);
};

void addMatchHandlers(commands::Executor &executor);

} // namespace reiyan::deposits
