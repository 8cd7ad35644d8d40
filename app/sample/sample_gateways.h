#pragma once

#include "services/engine/gateways.h"
#include "services/payments/payment_method.h"
#include "tests/support/sandbox/gateway_server.h"

namespace reiyan::sample {

/// A gateway of the sample store, answered by a sandbox on this machine.
struct SampleGateway {
    struct Way {
        QString code; ///< What people choose.
        QString title;
        QString category;
        QString channel; ///< As the gateway calls it.
        payments::Fee fee = {};
    };

    QString code;
    QString title;
    QString driver;
    gateways::Merchant merchant; ///< Invented keys; they work nowhere.
    QList<Way> ways;
};

/// One of each protocol: Midtrans, Duitku, Tripay.
[[nodiscard]] QList<SampleGateway> sampleGateways();

/// Options of the sandbox that plays it.
[[nodiscard]] sandbox::GatewayServer::Options sandboxOf(const SampleGateway &gateway);

/// Its account and its ways to pay.
[[nodiscard]] Result<void> installGateway(db::Database &database, const SampleGateway &gateway);

/// A sandbox as a gateway of this process; `port` is where notices are taken, 0: nowhere.
[[nodiscard]] engine::LocalGateway gatewayAt(const SampleGateway &gateway,
                                             const gateways::Merchant &merchant);

} // namespace reiyan::sample
