#pragma once

#include "services/providers/provider.h"

namespace reiyan::providers::iak {

/// Lower-case hex md5(user + key + `tail`): bl, pl, op, cs, or the id the call is about (4.2).
[[nodiscard]] QByteArray sign(const Account &account, const QString &tail);

[[nodiscard]] QByteArray balanceBody(const Account &account);
[[nodiscard]] QByteArray priceListBody(const Account &account);
[[nodiscard]] QByteArray topUpBody(const Account &account, const PurchaseRequest &request);
[[nodiscard]] QByteArray statusBody(const Account &account, const PurchaseRequest &request);
[[nodiscard]] QByteArray billListBody(const Account &account);
[[nodiscard]] QByteArray billInquiryBody(const Account &account, const InquiryRequest &request);
/// `request.handle` is the inquiry's tr_id.
[[nodiscard]] QByteArray payBody(const Account &account, const PurchaseRequest &request);
[[nodiscard]] QByteArray billStatusBody(const Account &account, const PurchaseRequest &request);
/// Meter, wallet or nickname; for a nickname `sku` is the supplier's code of the game.
[[nodiscard]] QByteArray nameBody(const Account &account, const InquiryRequest &request);
[[nodiscard]] QByteArray operatorBody(const Account &account, const QString &customer);

[[nodiscard]] Result<Money> parseBalance(const QByteArray &body);
[[nodiscard]] Result<Inquiry> parseName(const QByteArray &body);
[[nodiscard]] Result<Inquiry> parseBill(const QByteArray &body, const InquiryRequest &request);
/// `TELKOMSEL`, ...
[[nodiscard]] Result<QString> parseOperator(const QByteArray &body);

} // namespace reiyan::providers::iak
