#include "services/engine/suppliers.h"

#include "services/base/json.h"
#include "services/providers/digiflazz/digiflazz_adapter.h"
#include "services/secrets/secret_file.h"

namespace reiyan::engine {
namespace {

using providers::digiflazz::DigiflazzAdapter;

constexpr db::Statement kProviders{"suppliers.active",
                                   "SELECT code, driver, payload FROM providers "
                                   "WHERE is_active = 1"};

DigiflazzAdapter::Options optionsFrom(const QJsonObject &payload, const QByteArray &key)
{
    DigiflazzAdapter::Options options;
    options.account.address = QUrl(payload.value(QLatin1String("address"))
                                       .toString(QStringLiteral("https://api.digiflazz.com/v1")));
    options.account.userName = payload.value(QLatin1String("userName")).toString();
    options.account.apiKey = QString::fromUtf8(key);
    options.account.testing = payload.value(QLatin1String("testing")).toBool();
    options.leastRecheckMs =
        payload.value(QLatin1String("leastRecheckMs")).toInteger(options.leastRecheckMs);
    return options;
}

DigiflazzAdapter::Options optionsFrom(const LocalSupplier &local)
{
    DigiflazzAdapter::Options options;
    options.account = {local.address, local.userName, local.apiKey, true};
    options.leastRecheckMs = local.leastRecheckMs;
    options.purchaseTimeoutMs = local.purchaseTimeoutMs;
    return options;
}

} // namespace

Result<Suppliers> loadSuppliers(db::Database &database, const QString &secretsFolder,
                                const std::optional<LocalSupplier> &local)
{
    const Result<db::Rows> rows =
        database.read([](db::Reader &reader) { return reader.rows(kProviders); });
    if (!rows)
        return rows.error();
    Suppliers suppliers;
    for (const db::Row &row : *rows) {
        const QString code = row.text(0);
        if (local && local->code == code) {
            suppliers.adapters.insert(code,
                                      std::make_shared<DigiflazzAdapter>(optionsFrom(*local)));
            continue;
        }
        if (row.text(1) != QLatin1String("digiflazz")) {
            suppliers.missing.append({ErrorKind::Invalid, "provider.no_adapter", {}, {code}});
            continue;
        }
        const Result<QByteArray> key =
            secrets::readSecret(secretsFolder, code + QStringLiteral(".key"));
        if (!key) {
            suppliers.missing.append(key.error());
            continue;
        }
        suppliers.adapters.insert(
            code, std::make_shared<DigiflazzAdapter>(optionsFrom(jsonObject(row.bytes(2)), *key)));
    }
    return suppliers;
}

} // namespace reiyan::engine
