#pragma once

#include "services/engine/board.h"

#include <QStringList>

namespace reiyan::ui {

class DetailsPanel;

/// A supplier's row of the board, in the order of its columns.
[[nodiscard]] QStringList supplierCells(const engine::SupplierBoard &board);

/// All that is known of a supplier, beside the table.
void tellSupplier(DetailsPanel &panel, const engine::SupplierBoard &board);

} // namespace reiyan::ui
