#pragma once

#include "services/bills/bill.h"

namespace reiyan::ui {

class DetailsPanel;

/// What is owed, by whom and for what: before it is paid at the counter, and as the receipt's data
/// beside an order.
void tellBill(DetailsPanel &panel, const bills::Bill &bill);

} // namespace reiyan::ui
