#pragma once

#include "services/gateways/gateway.h"

namespace reiyan::gateways::midtrans {

/// Midtrans (provider protocols, section 5): charges of its Core API, payment pages of Snap under
/// the channel "page". A notification covers reference, code and amount and not the status, so it
/// only makes us ask.
class MidtransAdapter final : public GatewayAdapter
{
public:
    explicit MidtransAdapter(Merchant merchant);

    [[nodiscard]] Capabilities capabilities() const override;
    [[nodiscard]] Result<QList<Channel>> channels(Money amount) override;
    [[nodiscard]] Created create(const PaymentRequest &request) override;
    [[nodiscard]] PaymentOutcome check(const PaymentQuestion &question) override;
    [[nodiscard]] ActionOutcome cancel(const QString &reference) override;
    [[nodiscard]] ActionOutcome refund(const RefundRequest &request) override;
    [[nodiscard]] bool isAuthentic(const Webhook &notice) const override;
    [[nodiscard]] QString referenceOf(const Webhook &notice) const override;
    [[nodiscard]] PaymentOutcome outcomeOf(const Webhook &notice,
                                           const PaymentQuestion &question) const override;

private:
    const Merchant m_merchant;
};

} // namespace reiyan::gateways::midtrans
