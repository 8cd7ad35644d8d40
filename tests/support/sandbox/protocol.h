#pragma once

#include "tests/support/sandbox/http_server.h"
#include "tests/support/sandbox/sandbox_server.h"
#include "tests/support/sandbox/shop.h"
#include "tests/support/sandbox/webhook_sender.h"

namespace reiyan::sandbox {

/// How a sandbox supplier speaks: requests in, its shop's facts out, in its own words.
class Protocol
{
public:
    Protocol(const SandboxServer::Options &options, Shop &shop)
        : m_options(options)
        , m_shop(shop)
    {}
    virtual ~Protocol() = default;
    Q_DISABLE_COPY_MOVE(Protocol)

    [[nodiscard]] virtual HttpAnswer handle(const HttpRequest &request) = 0;
    [[nodiscard]] virtual QString basePath() const { return {}; }
    /// What the supplier would send about a purchase; nothing where it sends nothing. One that is
    /// not genuine is not signed with the secret.
    [[nodiscard]] virtual std::optional<Letter> letterOf(const Purchase &purchase,
                                                         bool genuine) const = 0;

protected:
    /// The answer to a first call as its behaviour spoils it. `told` says where a purchase
    /// stands, in the supplier's words.
    template <typename Tell>
    HttpAnswer firstAnswer(const Purchase &purchase, Tell told)
    {
        Purchase shown = purchase;
        switch (purchase.behaviour) {
        case Behaviour::PendingThenSuccess:
        case Behaviour::PendingThenFailed:
            shown.standing = Standing::Pending;
            shown.serial.clear();
            return told(shown);
        case Behaviour::TimeoutBought:
        case Behaviour::TimeoutNothing:
        case Behaviour::Silent:
            return {.hang = true};
        case Behaviour::ServerErrorBought:
            return {.status = 500, .contentType = "text/html", .body = "<html>Bad gateway</html>"};
        case Behaviour::CutJson: {
            HttpAnswer answer = told(purchase);
            answer.cutAt = answer.body.size() / 2;
            return answer;
        }
        case Behaviour::WrongReference:
            shown.reference += u'X';
            shown.destination += u'9';
            return told(shown);
        case Behaviour::UnlistedCode:
            shown.reason = "unlisted";
            return told(shown);
        case Behaviour::ResetConnection:
            return {.reset = true};
        case Behaviour::Success:
        case Behaviour::Refused:
        case Behaviour::WrongNumber:
            break;
        }
        return told(purchase);
    }

    const SandboxServer::Options &m_options;
    Shop &m_shop;
};

[[nodiscard]] std::unique_ptr<Protocol> digiflazzProtocol(const SandboxServer::Options &options,
                                                          Shop &shop);
[[nodiscard]] std::unique_ptr<Protocol> vipProtocol(const SandboxServer::Options &options,
                                                    Shop &shop);
[[nodiscard]] std::unique_ptr<Protocol> iakProtocol(const SandboxServer::Options &options,
                                                    Shop &shop);

} // namespace reiyan::sandbox
