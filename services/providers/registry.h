#pragma once

#include "services/providers/provider.h"

#include <memory>
#include <span>

namespace reiyan::providers {

/// A supplier we can speak to. Adding one is a folder and a line in registry.cpp.
struct Driver {
    const char *name; ///< In providers.driver.
    const char *title;
    const char *address; ///< Production.
    const char *billAddress;
    std::shared_ptr<ProviderAdapter> (*make)(const Account &);
    /// A price list saved from its API; `tier` is our price column, where it has several.
    Result<PriceList> (*readPriceList)(const QByteArray &body, ItemKind kind, const QString &tier);
};

[[nodiscard]] std::span<const Driver> drivers();
/// Nothing for a name nobody knows.
[[nodiscard]] const Driver *findDriver(const QString &name);

} // namespace reiyan::providers
