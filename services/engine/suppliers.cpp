#include "services/engine/suppliers.h"

#include "services/base/json.h"
#include "services/payments/payments_queries.h"
#include "services/providers/registry.h"
#include "services/secrets/secret_file.h"

namespace reiyan::engine {
namespace {

constexpr db::Statement kProviders{"suppliers.active",
                                   "SELECT code, driver, payload FROM providers "
                                   "WHERE is_active = 1"};

providers::Account accountFrom(const providers::Driver &driver, const QJsonObject &payload,
                               const QByteArray &key)
{
    const auto address = [&payload](const char *name, const char *usual) {
        return QUrl(payload.value(QLatin1String(name)).toString(QLatin1String(usual)));
    };
    providers::Account account;
    account.address = address("address", driver.address);
    account.billAddress = address("billAddress", driver.billAddress);
    account.userName = payload.value(QLatin1String("userName")).toString();
    account.apiKey = QString::fromUtf8(key);
    account.testing = payload.value(QLatin1String("testing")).toBool();
    account.callsAtOnce =
        std::max(1, payload.value(QLatin1String("callsAtOnce")).toInt(account.callsAtOnce));
    account.callsASecond =
        std::max(1, payload.value(QLatin1String("callsASecond")).toInt(account.callsASecond));
    account.leastRecheckMs =
        payload.value(QLatin1String("leastRecheckMs")).toInteger(account.leastRecheckMs);
    return account;
}

providers::Account accountFrom(const LocalSupplier &local)
{
    providers::Account account{local.address, local.userName, local.apiKey, true};
    account.billAddress = local.address;
    account.leastRecheckMs = local.leastRecheckMs;
    account.purchaseTimeoutMs = local.purchaseTimeoutMs;
    account.patienceMs = local.patienceMs;
    account.webhookSecret = local.webhookSecret;
    account.callsAtOnce = account.callsASecond = 1'000; // a sandbox has no other customers
    return account;
}

} // namespace

ReadSecret secretsIn(const QString &folder)
{
    return [folder](const QString &name) { return secrets::readSecret(folder, name); };
}

Result<QByteArray> secretFrom(const ReadSecret &read, const QString &name)
{
    if (read)
        return read(name);
    return Error{ErrorKind::NotFound, "provider.no_key", {}, {name}};
}

Result<QStringList> secretNames(db::Database &database)
{
    const Result<db::Rows> rows =
        database.read([](db::Reader &reader) { return reader.rows(kProviders); });
    if (!rows)
        return rows.error();
    const auto gateways = database.read(payments::gatewayAccounts);
    if (!gateways)
        return gateways.error();
    QStringList names;
    for (const db::Row &row : *rows) {
        for (const char *what : {".key", ".webhook"})
            names.append(row.text(0) + QLatin1String(what));
    }
    for (const payments::GatewayAccount &gateway : *gateways) {
        for (const char *what : {".key", ".private"})
            names.append(gateway.code + QLatin1String(what));
    }
    return names;
}

Result<Suppliers> loadSuppliers(db::Database &database, const ReadSecret &read,
                                const QList<LocalSupplier> &local)
{
    const Result<db::Rows> rows =
        database.read([](db::Reader &reader) { return reader.rows(kProviders); });
    if (!rows)
        return rows.error();
    Suppliers suppliers;
    for (const db::Row &row : *rows) {
        const QString code = row.text(0);
        const providers::Driver *driver = providers::findDriver(row.text(1));
        if (!driver) {
            suppliers.missing.append({ErrorKind::Invalid, "provider.no_adapter", {}, {code}});
            continue;
        }
        const auto beside =
            std::find_if(local.cbegin(), local.cend(),
                         [&code](const LocalSupplier &one) { return one.code == code; });
        if (beside != local.cend()) {
            suppliers.adapters.insert(code, driver->make(accountFrom(*beside)));
            continue;
        }
        const Result<QByteArray> key = secretFrom(read, code + QStringLiteral(".key"));
        if (!key) {
            suppliers.missing.append(key.error());
            continue;
        }
        providers::Account account = accountFrom(*driver, jsonObject(row.bytes(2)), *key);
        // Without the secret nothing that claims to be the supplier is believed.
        if (const Result<QByteArray> secret = secretFrom(read, code + QStringLiteral(".webhook")))
            account.webhookSecret = *secret;
        else if (secret.error().kind != ErrorKind::NotFound) // having none is a choice
            suppliers.missing.append(secret.error());
        suppliers.adapters.insert(code, driver->make(account));
    }
    return suppliers;
}

} // namespace reiyan::engine
