#pragma once

#include "services/providers/provider.h"

#include <QUrl>

namespace reiyan::providers::digiflazz {

/// The account at the supplier. The key is secret.
struct Account {
    QUrl address; ///< https://api.digiflazz.com/v1
    QString userName;
    QString apiKey;
    bool testing = false;
};

/// Lower-case hex md5(user + key + `what`): `depo`, `pricelist`, or the reference (2.2).
[[nodiscard]] QByteArray sign(const Account &account, const QString &what);

[[nodiscard]] QByteArray balanceBody(const Account &account);
[[nodiscard]] QByteArray priceListBody(const Account &account);
[[nodiscard]] QByteArray purchaseBody(const Account &account, const PurchaseRequest &request);

/// Rubbish rows come back in `rejected`; a body that is no list at all, an empty list or a
/// throttled one (rc 83) is an error, so that nothing is switched off by mistake (2.4).
[[nodiscard]] Result<PriceList> parsePriceList(const QByteArray &body);

/// Rupiah of `data.deposit`; the supplier's fractions are rounded down.
[[nodiscard]] Result<Money> parseBalance(const QByteArray &body);

} // namespace reiyan::providers::digiflazz
