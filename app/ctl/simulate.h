#pragma once

#include "app/ctl/ctl.h"

namespace reiyan::ctl {

/// What one run of `simulate` is asked for. Its worker processes get the same words.
struct Plan {
    int orders = 2'000;
    int deposits = 0; ///< Paid at gateways.
    int workers = 2;
    int kills = 0;         ///< Random moments at which a worker is killed with SIGKILL.
    QString crashPoint;    ///< "order.after_sending:3", handed to the first start of each worker.
    int freezeSeconds = 0; ///< The first worker stands still that long in the middle (SIGSTOP).
    quint64 seed = 1;
    int timeoutSeconds = 600;
    bool allFaults = false;
    bool allGateways = false;  ///< One of each protocol.
    bool allSuppliers = false; ///< One of each protocol, with routes between them.
    bool webhooks =
        false; ///< Sandboxes send them: twice, late, out of order, forged ones among them.
    bool polling = true; ///< Status queries at once; else as rarely as the schedule of 3.2 says.
};

[[nodiscard]] Plan planOf(const Ctl &ctl);
void addPlanOptions(Ctl &ctl);

} // namespace reiyan::ctl
