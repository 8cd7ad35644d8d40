#pragma once

#include "services/gateways/gateway.h"

#include <memory>
#include <span>

namespace reiyan::gateways {

/// A gateway we can speak to. Adding one is a folder and a line in registry.cpp.
struct Driver {
    const char *name; ///< In payment_methods.gateway.
    const char *title;
    const char *address;     ///< Production.
    const char *pageAddress; ///< Of payment pages, if elsewhere.
    std::shared_ptr<GatewayAdapter> (*make)(const Merchant &);
};

[[nodiscard]] std::span<const Driver> drivers();
/// Nothing for a name nobody knows.
[[nodiscard]] const Driver *findDriver(const QString &name);

} // namespace reiyan::gateways
