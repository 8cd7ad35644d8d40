#pragma once

#include "app/backoffice/console_services.h"

namespace reiyan {

/// Ways to pay, pictures, bank lines.
void addPaymentReads(ui::Services &services, db::Database &store, QThreadPool &background);
/// Statements that somebody hands in.
void addStatements(ui::Services &services, db::Database &store, engine::Engine *engine,
                   QThreadPool &background);

} // namespace reiyan
