#pragma once

#include "services/gateways/gateway.h"

namespace reiyan::gateways::tripay {

/// Tripay (provider protocols, section 7), closed payments. Its callback signs the whole body, so
/// it is an answer of its own.
class TripayAdapter final : public GatewayAdapter
{
public:
    explicit TripayAdapter(Merchant merchant);

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

} // namespace reiyan::gateways::tripay
