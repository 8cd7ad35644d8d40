#pragma once

#include "services/commands/handler.h"
#include "services/deposits/deposit.h"

namespace reiyan::commands {
class Executor;
}

/// What people do with a deposit before they decide it. Moves no money and no state.
namespace reiyan::deposits {

/// For how long a claim keeps others away (C10). UTC ms.
inline constexpr qint64 kClaimMs = 3LL * 60 * 1000;

/// Says that somebody looks at it; taking over is allowed and on record.
struct ClaimDeposit {
    static constexpr char kKind[] = "deposit.claim";
    static constexpr auto kPermission = identity::Permission::DepositMatch;

    DepositId deposit;
    bool release = false;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ClaimDeposit> fromJson(const QJsonObject &payload);
};

/// Asks the gateway after the payment now, within its pause.
struct AskGateway {
    static constexpr char kKind[] = "deposit.ask";
    static constexpr auto kPermission = identity::Permission::DepositView;

    DepositId deposit;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AskGateway> fromJson(const QJsonObject &payload);
};

struct NoteOnDeposit {
    static constexpr char kKind[] = "deposit.note";
    static constexpr auto kPermission = identity::Permission::DepositView;

    DepositId deposit;
    QString text;
    bool tellMember = false; ///< Asks the member for something: a clearer picture, the sender.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<NoteOnDeposit> fromJson(const QJsonObject &payload);
};

/// A picture of the transfer. The picture itself was kept before (evidence.h); here it becomes
/// part of the deposit.
struct AddEvidence {
    static constexpr char kKind[] = "deposit.evidence";
    static constexpr auto kPermission = identity::Permission::DepositRequest;

    DepositId deposit;
    QString hash; ///< SHA-256 of the file, hex.
    QString look; ///< 16 hex digits: bits that change little when a picture does.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AddEvidence> fromJson(const QJsonObject &payload);
};

void addWorkHandlers(commands::Executor &executor);

} // namespace reiyan::deposits
