#include "services/providers/registry.h"

#include "services/providers/digiflazz/digiflazz_adapter.h"
#include "services/providers/digiflazz/digiflazz_price_list.h"
#include "services/providers/iak/iak_adapter.h"
#include "services/providers/iak/iak_price_list.h"
#include "services/providers/vipreseller/vipreseller_adapter.h"
#include "services/providers/vipreseller/vipreseller_price_list.h"

#include <array>

namespace reiyan::providers {
namespace {

template <typename Adapter>
std::shared_ptr<ProviderAdapter> make(const Account &account)
{
    return std::make_shared<Adapter>(account);
}

Result<PriceList> digiflazzList(const QByteArray &body, ItemKind kind, const QString & /*tier*/)
{
    return digiflazz::parsePriceList(body, kind);
}

Result<PriceList> iakList(const QByteArray &body, ItemKind kind, const QString & /*tier*/)
{
    return kind == ItemKind::Bill ? iak::parseBillList(body) : iak::parsePriceList(body);
}

constexpr std::array kDrivers = {
    Driver{"digiflazz", "Digiflazz", "https://api.digiflazz.com/v1", "",
           make<digiflazz::DigiflazzAdapter>, digiflazzList},
    Driver{"vipreseller", "VIP Reseller", "https://vip-reseller.co.id/api", "",
           make<vipreseller::VipResellerAdapter>, vipreseller::parsePriceList},
    Driver{"iak", "IAK", "https://prepaid.iak.id", "https://mobilepulsa.net", make<iak::IakAdapter>,
           iakList},
};

} // namespace

std::span<const Driver> drivers()
{
    return kDrivers;
}

const Driver *findDriver(const QString &name)
{
    for (const Driver &driver : kDrivers) {
        if (name == QLatin1String(driver.name))
            return &driver;
    }
    return nullptr;
}

} // namespace reiyan::providers
