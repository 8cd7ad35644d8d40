#include "app/sample/sample_suppliers.h"

#include "services/base/environment.h"
#include "services/engine/engine.h"
#include "services/providers/registry.h"
#include "services/routing/routing_commands.h"
#include "services/sample/simulation.h"
#include "services/store/setup.h"

#include <QFile>
#include <QMap>

namespace reiyan::sample {
namespace {

QByteArray resource(const char *name)
{
    QFile file(QStringLiteral(":/sample/") + QLatin1String(name));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    return open ? file.readAll() : QByteArray();
}

Result<providers::PriceList> listOf(const SampleSupplier &supplier, const QByteArray &body,
                                    providers::ItemKind kind)
{
    const providers::Driver *driver = providers::findDriver(supplier.driver);
    Q_ASSERT(driver);
    return driver->readPriceList(body, kind, QStringLiteral("basic"));
}

Result<void> run(db::Database &database, commands::Executor &executor, const UserId &actor,
                 const char *kind, const QJsonObject &payload)
{
    const Result<commands::Outcome> done =
        db::await(executor.execute({{newUuid(database.environment())},
                                    kind,
                                    payload,
                                    actor,
                                    commands::Origin::Ctl,
                                    QStringLiteral("contoh")}));
    return done ? Result<void>() : Result<void>(done.error());
}

/// `telkom 10000` for Telkomsel 10.000 of whatever supplier; empty for items without a number.
QString goodsOf(const MarketItem &item)
{
    constexpr qsizetype kBrandLetters = 6;
    QString number;
    QString brand = item.brand.toLower();
    brand.remove(u' ');
    for (const QChar c : item.nominal) {
        if (c.isDigit())
            number.append(c);
        else if (c != u'.' && !number.isEmpty())
            break;
    }
    return number.isEmpty() ? QString() : brand.left(kBrandLetters) + u' ' + number;
}

/// An item's route: itself first, then the same goods of the others.
routing::SetRoute routeOf(const MarketItem &item, const QList<MarketItem> &same)
{
    constexpr int kLongest = 5;
    routing::SetRoute route{{item.id}, {}};
    int position = 1;
    route.rows.append({item.provider, item.sku, position});
    for (const MarketItem &other : same) {
        if (other.provider != item.provider && position < kLongest)
            route.rows.append({other.provider, other.sku, ++position});
    }
    return route;
}

} // namespace

QList<SampleSupplier> sampleSuppliers()
{
    return {{QStringLiteral("sandbox"), QStringLiteral("Pemasok Latihan"),
             QStringLiteral("digiflazz"), QStringLiteral("lumbunguji"),
             QStringLiteral("dev-3f0c7a10-0000-11f1-9a77-000000000001"),
             resource("price-list.json"), resource("bills.json")},
            {QStringLiteral("latihan-vip"), QStringLiteral("Latihan VIP"),
             QStringLiteral("vipreseller"), QStringLiteral("UjiVip01"),
             QStringLiteral("FIXTUREvip000000000000000000000000000000000000000000000000000001"),
             resource("vip-games.json")},
            {QStringLiteral("latihan-iak"), QStringLiteral("Latihan IAK"), QStringLiteral("iak"),
             QStringLiteral("081200000001"), QStringLiteral("fixtureiakdev001"),
             resource("iak.json"), resource("iak-bills.json")}};
}

sandbox::SandboxServer::Options sandboxOf(const SampleSupplier &supplier)
{
    sandbox::SandboxServer::Options options;
    options.priceList = supplier.priceList;
    options.billList = supplier.billList;
    options.userName = supplier.userName;
    options.apiKey = supplier.apiKey;
    options.driver = supplier.driver;
    return options;
}

Result<void> installSupplier(db::Database &database, commands::Executor &executor,
                             const UserId &actor, const SampleSupplier &supplier)
{
    const Result<void> installed = database.write([&](db::Transaction &tx) {
        return store::installProvider(tx, supplier.code, supplier.title, supplier.driver,
                                      QStringLiteral("{}"));
    });
    if (!installed)
        return installed;
    const auto import = [&](const QByteArray &body, providers::ItemKind kind) -> Result<void> {
        const Result<providers::PriceList> list = listOf(supplier, body, kind);
        if (!list)
            return list.error();
        return run(database, executor, actor, catalog::ImportPriceList::kKind,
                   engine::importOf(supplier.code, *list).toJson());
    };
    const bool sellsGames = supplier.driver == QLatin1String("vipreseller");
    const Result<void> goods = import(
        supplier.priceList, sellsGames ? providers::ItemKind::Game : providers::ItemKind::Prepaid);
    if (!goods || supplier.billList.isEmpty())
        return goods;
    return import(supplier.billList, providers::ItemKind::Bill);
}

Result<int> linkRoutes(db::Database &database, commands::Executor &executor, const UserId &actor)
{
    const Result<QList<MarketItem>> items = database.read(marketItems);
    if (!items)
        return items.error();
    QMap<QString, QList<MarketItem>> byGoods;
    for (const MarketItem &item : *items) {
        if (const QString goods = goodsOf(item); !goods.isEmpty())
            byGoods[goods].append(item);
    }
    int linked = 0;
    for (const QList<MarketItem> &same : std::as_const(byGoods)) {
        for (const MarketItem &item : same) {
            const routing::SetRoute route = routeOf(item, same);
            if (route.rows.size() < 2)
                continue;
            const Result<void> set =
                run(database, executor, actor, routing::SetRoute::kKind, route.toJson());
            if (!set)
                return set.error();
            ++linked;
        }
    }
    return linked;
}

} // namespace reiyan::sample
