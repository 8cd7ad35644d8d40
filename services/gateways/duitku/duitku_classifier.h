#pragma once

#include "services/gateways/payments.h"

namespace reiyan::gateways::duitku {

/// Of v2/inquiry. Its answer does not repeat our reference.
[[nodiscard]] Created classifyInquiry(const http::Reply &reply, const PaymentQuestion &question);

/// Of transactionStatus, the authority for the payment (6.6).
[[nodiscard]] PaymentOutcome classifyStatus(const http::Reply &reply,
                                            const PaymentQuestion &question);

/// Of a callback's form. resultCode is not signed: a hint at most (6.7).
[[nodiscard]] PaymentOutcome classifyCallback(const QByteArray &body,
                                              const PaymentQuestion &question);

/// For tests and for pages that explain them.
[[nodiscard]] const PaymentRow *findStatus(const QByteArray &code);

} // namespace reiyan::gateways::duitku
