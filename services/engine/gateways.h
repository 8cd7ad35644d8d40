#pragma once

#include "services/engine/payment_desk.h"
#include "services/engine/suppliers.h"

namespace reiyan::engine {

/// A gateway that runs beside this program: a sandbox.
struct LocalGateway {
    QString code;
    gateways::Merchant merchant;
};

struct LoadedGateways {
    Gateways adapters;
    QList<Error> missing; ///< Why others were left out.
};

/// An adapter for each gateway of the store, switched off or not. Addresses come from its settings,
/// keys from the secrets (`<code>.key`, and `<code>.private` where signatures have one of their
/// own); `local` replaces both for its own code.
[[nodiscard]] Result<LoadedGateways> loadGateways(db::Database &database, const ReadSecret &read,
                                                  const QList<LocalGateway> &local = {});

} // namespace reiyan::engine
