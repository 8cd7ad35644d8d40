#pragma once

#include "tests/support/sandbox/gateway_server.h"

namespace reiyan::sandbox {

/// How a sandbox gateway speaks: requests in, its till's facts out, in its own words.
class GatewayProtocol
{
public:
    GatewayProtocol(const gateways::Merchant &merchant, Till &till)
        : m_merchant(merchant)
        , m_till(till)
    {}
    virtual ~GatewayProtocol() = default;
    Q_DISABLE_COPY_MOVE(GatewayProtocol)

    [[nodiscard]] virtual HttpAnswer handle(const HttpRequest &request) = 0;
    [[nodiscard]] virtual QString basePath() const { return {}; }
    [[nodiscard]] virtual Letter noticeOf(const Invoice &invoice, bool genuine) const = 0;
    /// Where the server is, for the addresses of payment pages.
    void setHome(const QUrl &home) { m_home = home; }

protected:
    /// The answer to a creation as its making spoils it.
    [[nodiscard]] static HttpAnswer firstAnswer(const Invoice &invoice, const HttpAnswer &told,
                                                const HttpAnswer &refusal)
    {
        switch (invoice.making) {
        case Making::TimeoutMade:
        case Making::TimeoutNothing:
            return {.hang = true};
        case Making::ServerErrorMade:
            return {.status = 500, .contentType = "text/html", .body = "<html>Bad gateway</html>"};
        case Making::CutJson: {
            HttpAnswer cut = told;
            cut.cutAt = cut.body.size() / 2;
            return cut;
        }
        case Making::Refused:
            return refusal;
        case Making::Made:
            break;
        }
        return told;
    }

    /// The page on which a customer pays.
    [[nodiscard]] QString pageOf(const Invoice &invoice) const
    {
        return m_home.toString() + QStringLiteral("/pay/") + invoice.reference;
    }

    /// A key that nobody has.
    [[nodiscard]] gateways::Merchant signer(bool genuine) const
    {
        gateways::Merchant merchant = m_merchant;
        if (!genuine) {
            merchant.apiKey += QStringLiteral("x");
            merchant.privateKey += QStringLiteral("x");
        }
        return merchant;
    }

    const gateways::Merchant &m_merchant;
    Till &m_till;
    QUrl m_home{QStringLiteral("https://pay.example")};
};

[[nodiscard]] std::unique_ptr<GatewayProtocol> midtransProtocol(const gateways::Merchant &merchant,
                                                                Till &till);
[[nodiscard]] std::unique_ptr<GatewayProtocol> duitkuProtocol(const gateways::Merchant &merchant,
                                                              Till &till);
[[nodiscard]] std::unique_ptr<GatewayProtocol> tripayProtocol(const gateways::Merchant &merchant,
                                                              Till &till);

} // namespace reiyan::sandbox
