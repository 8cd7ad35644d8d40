#pragma once

#include "services/providers/digiflazz/digiflazz_wire.h"

namespace reiyan::providers::digiflazz {

/// Digiflazz, prepaid (provider protocols, section 2). A status query is the same purchase sent
/// again with the same reference; it would buy when the first one never arrived, so the caller
/// sends it only while the customer's money is held (3.2.5).
class DigiflazzAdapter final : public ProviderAdapter
{
public:
    struct Options {
        Account account;
        qint64 leastRecheckMs = 60'000;
        int purchaseTimeoutMs = 30'000;
        int queryTimeoutMs = 10'000;
    };

    explicit DigiflazzAdapter(Options options);

    [[nodiscard]] Capabilities capabilities() const override;
    [[nodiscard]] Result<Money> balance() override;
    [[nodiscard]] Result<PriceList> priceList() override;
    [[nodiscard]] SupplierOutcome purchase(const PurchaseRequest &request) override;
    [[nodiscard]] SupplierOutcome check(const PurchaseRequest &request) override;

private:
    const Options m_options;
};

} // namespace reiyan::providers::digiflazz
