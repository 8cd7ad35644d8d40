#include "services/gateways/registry.h"

#include "services/gateways/duitku/duitku_adapter.h"
#include "services/gateways/midtrans/midtrans_adapter.h"
#include "services/gateways/tripay/tripay_adapter.h"

#include <array>

namespace reiyan::gateways {
namespace {

template <typename Adapter>
std::shared_ptr<GatewayAdapter> make(const Merchant &merchant)
{
    return std::make_shared<Adapter>(merchant);
}

constexpr std::array kDrivers = {
    Driver{"midtrans", "Midtrans", "https://api.midtrans.com", "https://app.midtrans.com/snap/v1",
           make<midtrans::MidtransAdapter>},
    Driver{"duitku", "Duitku", "https://passport.duitku.com/webapi/api/merchant", "",
           make<duitku::DuitkuAdapter>},
    Driver{"tripay", "Tripay", "https://tripay.co.id/api", "", make<tripay::TripayAdapter>},
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

} // namespace reiyan::gateways
