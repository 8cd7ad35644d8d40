#include "services/engine/gateways.h"

#include "services/gateways/registry.h"
#include "services/payments/payments_queries.h"

#include <algorithm>

namespace reiyan::engine {
namespace {

QUrl addressOr(const QString &own, const char *usual)
{
    return QUrl(own.isEmpty() ? QString::fromLatin1(usual) : own);
}

/// Addresses and names; the keys come on top.
gateways::Merchant merchantOf(const payments::GatewayAccount &account,
                              const gateways::Driver &driver)
{
    gateways::Merchant merchant;
    merchant.address = addressOr(account.address, driver.address);
    merchant.pageAddress = addressOr(account.pageAddress, driver.pageAddress);
    merchant.code = account.merchantCode;
    merchant.legacySignatures = account.legacySignatures;
    merchant.callbackUrl = QUrl(account.callbackUrl);
    merchant.returnUrl = QUrl(account.returnUrl);
    merchant.email = account.email;
    return merchant;
}

Result<gateways::Merchant> withKeys(gateways::Merchant merchant, const QString &code,
                                    const ReadSecret &read)
{
    const Result<QByteArray> key = secretFrom(read, code + QStringLiteral(".key"));
    if (!key)
        return key.error();
    merchant.apiKey = QString::fromUtf8(*key);
    const Result<QByteArray> own = secretFrom(read, code + QStringLiteral(".private"));
    if (own)
        merchant.privateKey = QString::fromUtf8(*own);
    else if (own.error().kind != ErrorKind::NotFound) // not every gateway has one
        return own.error();
    return merchant;
}

} // namespace

Result<LoadedGateways> loadGateways(db::Database &database, const ReadSecret &read,
                                    const QList<LocalGateway> &local)
{
    const auto accounts = database.read(payments::gatewayAccounts);
    if (!accounts)
        return accounts.error();
    LoadedGateways loaded;
    for (const payments::GatewayAccount &account : *accounts) {
        // One that is switched off takes no new requests, but its open ones are asked after.
        const gateways::Driver *driver = gateways::findDriver(account.driver);
        if (!driver) {
            loaded.missing.append(
                {ErrorKind::Invalid, "payment.no_adapter", {}, {account.code, account.driver}});
            continue;
        }
        const auto beside =
            std::find_if(local.cbegin(), local.cend(),
                         [&account](const LocalGateway &one) { return one.code == account.code; });
        const Result<gateways::Merchant> merchant =
            beside != local.cend() ? Result<gateways::Merchant>(beside->merchant)
                                   : withKeys(merchantOf(account, *driver), account.code, read);
        if (merchant)
            loaded.adapters.insert(account.code, driver->make(*merchant));
        else
            loaded.missing.append(merchant.error());
    }
    return loaded;
}

} // namespace reiyan::engine
