#pragma once

#include "services/providers/provider.h"

namespace reiyan::providers::iak {

/// IAK, prepaid items and bills on two hosts (provider protocols, section 4). The first answer to
/// a top-up is always "in process". Where a query says that the first call never arrived, the same
/// reference is sent again: the supplier takes it once (4.4).
class IakAdapter final : public ProviderAdapter
{
public:
    explicit IakAdapter(Account account);

    [[nodiscard]] Capabilities capabilities() const override;
    [[nodiscard]] QByteArray accountMark() const override { return markOf(m_account); }
    [[nodiscard]] Result<Money> balance() override;
    [[nodiscard]] Result<PriceList> priceList(ItemKind kind) override;
    [[nodiscard]] SupplierOutcome purchase(const PurchaseRequest &request) override;
    [[nodiscard]] SupplierOutcome check(const PurchaseRequest &request) override;
    [[nodiscard]] std::optional<SupplierOutcome> look(const PurchaseRequest &request) override;
    [[nodiscard]] Result<Inquiry> inquire(const InquiryRequest &request) override;
    /// Which operator a phone number belongs to.
    [[nodiscard]] Result<QString> operatorOf(const QString &customer);
    [[nodiscard]] bool isAuthentic(const Webhook &webhook) const override;
    [[nodiscard]] std::optional<WebhookSubject> subjectOf(const Webhook &webhook) const override;
    [[nodiscard]] SupplierOutcome outcomeOf(const Webhook &webhook,
                                            const PurchaseRequest &request) const override;

private:
    [[nodiscard]] SupplierOutcome checkPrepaid(const PurchaseRequest &request);
    [[nodiscard]] SupplierOutcome checkBill(const PurchaseRequest &request);

    const Account m_account;
};

} // namespace reiyan::providers::iak
