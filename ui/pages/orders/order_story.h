#pragma once

#include "services/orders/orders_queries.h"

namespace reiyan::ui {

class DetailsPanel;

/// Of the newest attempt, as orders::verdictOf reads it.
[[nodiscard]] QString verdictFact(const orders::OrderDetails &order);
/// A step of orders::kPlaybook for people, and whether it was done.
[[nodiscard]] QString playbookText(const QString &step);
[[nodiscard]] bool isDone(const orders::OrderDetails &order, const QString &step);
/// Fills a panel with one order's story: every fact with source, latency and actor (S4).
void tellOrder(DetailsPanel &panel, const orders::OrderDetails &order, bool showsMargin);
/// The facts alone, below what the panel already says.
void tellStory(DetailsPanel &panel, const orders::OrderDetails &order, bool showsMargin);

} // namespace reiyan::ui
