#pragma once

#include "services/gateways/gateway.h"

namespace reiyan::gateways::duitku {

/// Duitku (provider protocols, section 6), inquiry v2. What was made can be paid until it expires:
/// there is no cancel, and no refund. A callback does not sign its result, so it only makes us ask.
class DuitkuAdapter final : public GatewayAdapter
{
public:
    explicit DuitkuAdapter(Merchant merchant);

    [[nodiscard]] Capabilities capabilities() const override;
    [[nodiscard]] Result<QList<Channel>> channels(Money amount) override;
    [[nodiscard]] Created create(const PaymentRequest &request) override;
    [[nodiscard]] PaymentOutcome check(const PaymentQuestion &question) override;
    [[nodiscard]] bool isAuthentic(const Webhook &notice) const override;
    [[nodiscard]] QString referenceOf(const Webhook &notice) const override;
    [[nodiscard]] PaymentOutcome outcomeOf(const Webhook &notice,
                                           const PaymentQuestion &question) const override;

private:
    const Merchant m_merchant;
};

} // namespace reiyan::gateways::duitku
