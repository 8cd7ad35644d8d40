#include "services/providers/registry.h"

#include "services/providers/digiflazz/digiflazz_adapter.h"
#include "services/providers/iak/iak_adapter.h"
#include "services/providers/vipreseller/vipreseller_adapter.h"

#include <array>

namespace reiyan::providers {
namespace {

template <typename Adapter>
std::shared_ptr<ProviderAdapter> make(const Account &account)
{
    return std::make_shared<Adapter>(account);
}

constexpr std::array kDrivers = {
    Driver{"digiflazz", "Digiflazz", "https://api.digiflazz.com/v1", "",
           make<digiflazz::DigiflazzAdapter>},
    Driver{"vipreseller", "VIP Reseller", "https://vip-reseller.co.id/api", "",
           make<vipreseller::VipResellerAdapter>},
    Driver{"iak", "IAK", "https://prepaid.iak.id", "https://mobilepulsa.net",
           make<iak::IakAdapter>},
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
