#pragma once

#include "services/gateways/payments.h"

namespace reiyan::gateways::tripay {

/// Of transaction/create.
[[nodiscard]] Created classifyCreate(const http::Reply &reply, const PaymentQuestion &question);

/// Of transaction/detail, and of a callback, whose signature covers all of it.
[[nodiscard]] PaymentOutcome classifyDetail(const http::Reply &reply,
                                            const PaymentQuestion &question);
[[nodiscard]] PaymentOutcome classifyCallback(const QByteArray &body,
                                              const PaymentQuestion &question);

/// Of merchant/transactions: the one that has our reference. For an answer that was lost.
[[nodiscard]] PaymentOutcome search(const http::Reply &reply, const PaymentQuestion &question);

/// For tests and for pages that explain them.
[[nodiscard]] const PaymentRow *findStatus(const QByteArray &status);

} // namespace reiyan::gateways::tripay
