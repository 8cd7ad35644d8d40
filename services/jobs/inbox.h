#pragma once

#include "services/db/session.h"
#include "services/jobs/message.h"

#include <span>

namespace reiyan::jobs {

/// Stores a message. Nothing when the same body came before: replays are harmless. Verified and
/// unverified ones have keys of their own, so that a forgery cannot take a genuine one's place. The
/// key is the hash of the body, not the sender's delivery id, which no signature covers.
[[nodiscard]] Result<std::optional<MessageId>> receive(db::Transaction &tx, const Message &message);

[[nodiscard]] Result<std::optional<Message>> findMessage(db::Reader &reader, const MessageId &id);

[[nodiscard]] Result<void> settleMessage(db::Transaction &tx, const MessageId &id,
                                         MessageState state, const QString &note = {});

/// The job that understands a message.
inline constexpr char kUnderstandJob[] = "webhook.process";

/// Files that job. Answers false when one for this message is already live.
[[nodiscard]] Result<bool> understand(db::Transaction &tx, const MessageId &id);

/// Drops unverified messages after a week. Answers how many.
[[nodiscard]] Result<int> forgetUnverified(db::Transaction &tx);

[[nodiscard]] std::span<const db::Statement> inboxStatements();

} // namespace reiyan::jobs
