#pragma once

/// Until when an order that is on its way is nobody's business: the wait limit of its route (S9), a
/// quarter of an hour (routing::kUsualWaitMs) where none is set. After that it hangs: a person
/// looks. Nothing is refused or sent again because of it (U-3). UTC ms, as SQL over
/// `o` (transactions) and `a` (attempts).
#define REIYAN_WAITS_UNTIL                                                           \
    "(COALESCE(a.sent_at, a.created_at) + COALESCE((SELECT r.wait_ms FROM routes r " \
    "WHERE r.service_id = o.service_id AND r.provider_id = a.provider_id "           \
    "AND r.sku = a.sku), 900000))"

/// Whether an order hangs, over the same two: nobody knows its end, or it takes too long.
#define REIYAN_HANGS                        \
    "(o.status IN ('VERIFYING', 'REVIEW') " \
    "OR (o.status = 'DISPATCHING' AND " REIYAN_WAITS_UNTIL " < {now}))"
