#pragma once

#include "services/engine/health.h"
#include "services/engine/webhooks.h"

namespace reiyan::engine {

/// `GET /health`: 200 or 503, a few words of JSON.
[[nodiscard]] http::Answer healthAnswer(const Result<Health> &health);

/// `GET /metrics`, in the text format of Prometheus.
[[nodiscard]] http::Answer metricsAnswer(const Result<Health> &health, const Webhooks &webhooks);

} // namespace reiyan::engine
