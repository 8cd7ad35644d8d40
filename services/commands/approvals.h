#pragma once

#include "services/commands/handler.h"

#include <QList>

#include <span>

namespace reiyan::db {
class Reader;
struct Statement;
} // namespace reiyan::db

namespace reiyan::commands {

class Executor;

/// Who may still decide a waiting approval, and until when.
inline constexpr qint64 kApprovalLifetimeMs = 30LL * 60 * 1000; // K-13

/// A second person says yes or no to exactly the payload the first one filed.
struct DecideApproval {
    static constexpr char kKind[] = "approval.decide";
    static constexpr auto kPermission = identity::Permission::ApprovalView;

    ApprovalId approval;
    qint64 version = 0;
    bool approve = false;
    QString reason;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DecideApproval> fromJson(const QJsonObject &payload);
};

/// Puts the command aside for a second person. Answers the approval's id.
[[nodiscard]] Result<ApprovalId> requestApproval(const Context &context, const Command &command,
                                                 const Subject &subject);

[[nodiscard]] Handler decideApprovalHandler(Executor &executor);

/// Ends what nobody decided in time. Answers how many.
[[nodiscard]] Result<int> expireApprovals(db::Transaction &tx);

/// One line of the list of waiting approvals.
struct ApprovalRow {
    ApprovalId id;
    QString commandKind;
    QString objectId;
    Money amount;
    QString summary;
    UserId maker;
    QString makerName;
    qint64 requestedAt = 0;
    qint64 expiresAt = 0;
    qint64 version = 0;
};

/// The waiting ones, oldest first; a plain list of at most 500.
[[nodiscard]] Result<QList<ApprovalRow>> waitingApprovals(db::Reader &reader);

[[nodiscard]] std::span<const db::Statement> approvalStatements();

} // namespace reiyan::commands
