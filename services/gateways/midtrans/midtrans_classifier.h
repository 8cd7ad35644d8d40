#pragma once

#include "services/gateways/payments.h"

namespace reiyan::gateways::midtrans {

/// Of POST /v2/charge. Errors come as HTTP 200 with a status_code in the body (5.3).
[[nodiscard]] Created classifyCharge(const http::Reply &reply, const PaymentQuestion &question);
/// Of POST /snap/v1/transactions.
[[nodiscard]] Created classifyPage(const http::Reply &reply);

/// Of GET status, and of a notification read as an answer. Paid needs status_code 200 and
/// settlement, or capture that fraud review accepts (5.6). 404 is not started, never failed.
[[nodiscard]] PaymentOutcome classifyStatus(const http::Reply &reply,
                                            const PaymentQuestion &question);

/// Of cancel and expire, of refunds. Done only by status_code 200 about our payment (and our key):
/// the body of a payment that was partly given back before says "partial_refund" as well.
[[nodiscard]] ActionOutcome classifyCancel(const http::Reply &reply, const QString &reference);
[[nodiscard]] ActionOutcome classifyRefund(const http::Reply &reply, const RefundRequest &request);

/// For tests and for pages that explain them.
[[nodiscard]] const PaymentRow *findStatus(const QString &status, const QString &fraud);
[[nodiscard]] const PaymentRow *findCode(const QByteArray &code);

} // namespace reiyan::gateways::midtrans
