#pragma once

#include "services/providers/provider.h"

namespace reiyan::providers::digiflazz {

/// Digiflazz, prepaid and bills (provider protocols, section 2). A status query of a prepaid
/// purchase is the same purchase sent again with the same reference; it would buy when the first
/// one never arrived, so the caller sends it only while the customer's money is held (3.2.5).
/// Bills have a status query of their own.
class DigiflazzAdapter final : public ProviderAdapter
{
public:
    explicit DigiflazzAdapter(Account account);

    [[nodiscard]] Capabilities capabilities() const override;
    [[nodiscard]] QByteArray accountMark() const override { return markOf(m_account); }
    [[nodiscard]] Result<Money> balance() override;
    [[nodiscard]] Result<PriceList> priceList(ItemKind kind) override;
    [[nodiscard]] SupplierOutcome purchase(const PurchaseRequest &request) override;
    [[nodiscard]] SupplierOutcome check(const PurchaseRequest &request) override;
    [[nodiscard]] std::optional<SupplierOutcome> look(const PurchaseRequest &request) override;
    [[nodiscard]] Result<Inquiry> inquire(const InquiryRequest &request) override;
    [[nodiscard]] Result<DepositTicket> orderDeposit(Money amount, const QString &bank,
                                                     const QString &owner) override;
    [[nodiscard]] bool isAuthentic(const Webhook &webhook) const override;
    [[nodiscard]] std::optional<WebhookSubject> subjectOf(const Webhook &webhook) const override;
    [[nodiscard]] SupplierOutcome outcomeOf(const Webhook &webhook,
                                            const PurchaseRequest &request) const override;

private:
    const Account m_account;
};

} // namespace reiyan::providers::digiflazz
