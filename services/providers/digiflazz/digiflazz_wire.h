#pragma once

#include "services/providers/provider.h"

#include <QUrl>

namespace reiyan::providers::digiflazz {

/// Lower-case hex md5(user + key + `what`): `depo`, `pricelist`, `deposit`, the reference, or the
/// meter number (2.2).
[[nodiscard]] QByteArray sign(const Account &account, const QString &what);

[[nodiscard]] QByteArray balanceBody(const Account &account);
[[nodiscard]] QByteArray priceListBody(const Account &account, ItemKind kind);
[[nodiscard]] QByteArray purchaseBody(const Account &account, const PurchaseRequest &request);
[[nodiscard]] QByteArray billStatusBody(const Account &account, const PurchaseRequest &request);
[[nodiscard]] QByteArray inquiryBody(const Account &account, const InquiryRequest &request);
[[nodiscard]] QByteArray depositBody(const Account &account, Money amount, const QString &bank,
                                     const QString &owner);

/// Rupiah of `data.deposit`; the supplier's fractions are rounded down.
[[nodiscard]] Result<Money> parseBalance(const QByteArray &body);
[[nodiscard]] Result<DepositTicket> parseDeposit(const QByteArray &body);
[[nodiscard]] Result<Inquiry> parseMeter(const QByteArray &body);
/// An answer about another reference is refused.
[[nodiscard]] Result<Inquiry> parseBill(const QByteArray &body, const InquiryRequest &request);

} // namespace reiyan::providers::digiflazz
