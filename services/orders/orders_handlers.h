#pragma once

#include "services/commands/handler.h"
#include "services/orders/orders_commands.h"

/// The handlers behind orders_commands.h, one file each.
namespace reiyan::orders {

[[nodiscard]] Result<QJsonObject> handlePlace(const commands::Context &context,
                                              const PlaceOrder &command);
[[nodiscard]] Result<commands::Subject> subjectOfPlacing(const commands::Context &context,
                                                         const PlaceOrder &command);
[[nodiscard]] Result<QJsonObject> handleAnswer(const commands::Context &context,
                                               const RecordAnswer &command);
[[nodiscard]] Result<QJsonObject> handleCheck(const commands::Context &context,
                                              const CheckOrder &command);
[[nodiscard]] Result<QJsonObject> handleCheckAll(const commands::Context &context,
                                                 const CheckAllOrders &command);
[[nodiscard]] Result<QJsonObject> handleDecide(const commands::Context &context,
                                               const DecideOrder &command);
[[nodiscard]] Result<commands::Subject> subjectOfDeciding(const commands::Context &context,
                                                          const DecideOrder &command);
[[nodiscard]] Result<QJsonObject> handleReroute(const commands::Context &context,
                                                const RerouteOrder &command);
[[nodiscard]] Result<commands::Subject> subjectOfRerouting(const commands::Context &context,
                                                           const RerouteOrder &command);
[[nodiscard]] Result<QJsonObject> handleClaim(const commands::Context &context,
                                              const ClaimOrder &command);
[[nodiscard]] Result<QJsonObject> handleNote(const commands::Context &context,
                                             const NoteOrder &command);

} // namespace reiyan::orders
