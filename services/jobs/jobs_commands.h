#pragma once

#include "services/commands/handler.h"
#include "services/jobs/message.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::jobs {

/// Understands an authentic message once more: harmless, since its effects are (S28). One that is
/// not authentic stays out.
struct ReplayMessage {
    static constexpr char kKind[] = "message.replay";
    static constexpr auto kPermission = identity::Permission::OrderCheck;

    MessageId message;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ReplayMessage> fromJson(const QJsonObject &payload);
};

void addHandlers(commands::Executor &executor);

} // namespace reiyan::jobs
