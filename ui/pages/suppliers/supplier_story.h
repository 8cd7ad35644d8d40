#pragma once

#include "services/engine/board.h"
#include "services/suppliers/supplier_desk.h"

#include <QStringList>

namespace reiyan::ui {

class DetailsPanel;

/// A supplier's row of the board, in the order of its columns.
[[nodiscard]] QStringList supplierCells(const engine::SupplierBoard &board);

/// All that is known of a supplier, beside the table; of its desk as soon as it is read.
void tellSupplier(DetailsPanel &panel, const engine::SupplierBoard &board,
                  const std::optional<suppliers::SupplierDesk> &desk);

} // namespace reiyan::ui
