#pragma once

#include "services/routing/dry_run.h"

#include <QString>

namespace reiyan::ui {

/// Why a place would be passed over now, for people; empty when it would not.
[[nodiscard]] QString skipText(routing::Skip skip);
/// `sandbox/ML86@22500 x3 08.00-22.00`: a stop as it is typed and shown.
[[nodiscard]] QString stopText(const routing::RouteRow &row);
/// Reads that; the error says what is wrong.
[[nodiscard]] Result<routing::RouteRow> stopFrom(const QString &text, int position);
[[nodiscard]] QString dryRunText(const routing::DryRun &run);

} // namespace reiyan::ui
