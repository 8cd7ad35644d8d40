#pragma once

#include "services/providers/provider.h"

namespace reiyan::providers::vipreseller {

/// Lower-case hex md5(API ID + API key). The same for every call, so as secret as the key (3.2).
[[nodiscard]] QByteArray sign(const Account &account);

using Fields = QList<std::pair<QByteArray, QString>>;
/// key, sign and `fields`, form-encoded.
[[nodiscard]] QByteArray formBody(const Account &account, const Fields &fields);
/// Of an inbound form: `data[trxid]=V1` becomes data.trxid.
[[nodiscard]] QJsonObject readForm(const QByteArray &body);

/// `/game-feature` or `/prepaid`: whoever took an order also knows its state (3.6).
[[nodiscard]] const char *pathOf(ItemKind kind);

[[nodiscard]] Fields orderFields(const PurchaseRequest &request);
[[nodiscard]] Fields statusFields(const QString &handle);
[[nodiscard]] Fields recentFields();
[[nodiscard]] Fields stockFields(const QString &sku);
[[nodiscard]] Fields nicknameFields(const InquiryRequest &request);

struct Profile {
    Money balance;
    QString tier; ///< basic, premium, special: the price column that is ours.
};
[[nodiscard]] Result<Profile> parseProfile(const QByteArray &body);
[[nodiscard]] Result<Inquiry> parseNickname(const QByteArray &body);

/// Nothing: this item has no stock to ask for, which means sellable (3.7).
[[nodiscard]] Result<std::optional<qint64>> parseStock(const QByteArray &body);

} // namespace reiyan::providers::vipreseller
