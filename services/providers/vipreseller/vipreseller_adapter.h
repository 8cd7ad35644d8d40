#pragma once

#include "services/providers/provider.h"

namespace reiyan::providers::vipreseller {

/// VIP Reseller, games and prepaid items (provider protocols, section 3). Its order call takes no
/// reference of ours: an order is never repeated, and a lost answer is looked for among the
/// recent purchases, without those that existed before (3.2.6).
class VipResellerAdapter final : public ProviderAdapter
{
public:
    explicit VipResellerAdapter(Account account);

    [[nodiscard]] Capabilities capabilities() const override;
    [[nodiscard]] QByteArray accountMark() const override { return markOf(m_account); }
    [[nodiscard]] Result<Money> balance() override;
    [[nodiscard]] Result<PriceList> priceList(ItemKind kind) override;
    [[nodiscard]] SupplierOutcome purchase(const PurchaseRequest &request) override;
    [[nodiscard]] SupplierOutcome check(const PurchaseRequest &request) override;
    [[nodiscard]] std::optional<SupplierOutcome> look(const PurchaseRequest &request) override;
    [[nodiscard]] Result<QStringList> handlesBefore(const PurchaseRequest &request) override;
    [[nodiscard]] Result<Inquiry> inquire(const InquiryRequest &request) override;
    /// Of a voucher; nothing where this supplier keeps none.
    [[nodiscard]] Result<std::optional<qint64>> stock(const QString &sku);
    [[nodiscard]] bool isAuthentic(const Webhook &webhook) const override;
    [[nodiscard]] std::optional<WebhookSubject> subjectOf(const Webhook &webhook) const override;
    [[nodiscard]] SupplierOutcome outcomeOf(const Webhook &webhook,
                                            const PurchaseRequest &request) const override;

private:
    const Account m_account;
};

} // namespace reiyan::providers::vipreseller
