#include "app/ctl/desk.h"
#include "models/texts/money_text.h"
#include "models/texts/time_text.h"
#include "services/base/json.h"
#include "services/catalog/catalog_queries.h"
#include "services/providers/registry.h"
#include "services/routing/routing.h"
#include "services/routing/routing_commands.h"

#include <QJsonArray>

/// Suppliers of the store: which there are, whether they are asked, where an item's orders go.
namespace reiyan::ctl {
namespace {

QString known(const char *separator)
{
    QStringList names;
    for (const providers::Driver &driver : providers::drivers())
        names.append(QLatin1String(driver.name));
    return names.join(QLatin1String(separator));
}

Result<ServiceId> serviceNamed(db::Database &store, const QString &provider, const QString &sku)
{
    const auto found =
        store.read([&](db::Reader &reader) { return catalog::serviceOf(reader, provider, sku); });
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, "route.unknown_item", {}, {provider, sku}};
    return **found;
}

/// `CODE/SKU`, `CODE/SKU@10500` with a limit on its cost.
Result<routing::RouteRow> rowFrom(const QString &text, int position)
{
    const QString item = text.section(u'@', 0, 0);
    const QString cap = text.section(u'@', 1);
    routing::RouteRow row{item.section(u'/', 0, 0), item.section(u'/', 1), position};
    bool isNumber = true;
    if (!cap.isEmpty())
        row.cap = Money::rupiah(cap.toLongLong(&isNumber));
    if (!isNumber || row.sku.isEmpty())
        return Error{ErrorKind::Invalid, "route.row", {}, {row.providerCode, row.sku}};
    return row;
}

} // namespace

int addSupplier(Ctl &ctl)
{
    ctl.parser().addOptions(
        {{QStringLiteral("driver"), {}, known("|")},
         {QStringLiteral("title"), {}, QStringLiteral("TEXT")},
         {QStringLiteral("user"), QStringLiteral("Our name there."), QStringLiteral("NAME")},
         {QStringLiteral("address"), QStringLiteral("Another than the usual one."),
          QStringLiteral("URL")},
         {QStringLiteral("testing"), QStringLiteral("The supplier's test mode.")}});
    if (!ctl.parse(QStringLiteral("supplier add --db URL --as USER --driver %1 --user NAME "
                                  "[--title TEXT] [--address URL] [--testing] CODE")
                       .arg(known("|")),
                   1))
        return ctl.isSet("help") ? Done : Usage;
    const QString code = ctl.parser().positionalArguments().constFirst();
    const providers::Driver *driver = providers::findDriver(ctl.option("driver"));
    if (!driver)
        return ctl.fail({ErrorKind::Invalid, "provider.no_adapter", {}, {ctl.option("driver")}});
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    QJsonObject payload{{QStringLiteral("userName"), ctl.option("user")},
                        {QStringLiteral("testing"), ctl.isSet("testing")}};
    if (ctl.isSet("address"))
        payload.insert(QStringLiteral("address"), ctl.option("address"));
    const QString title =
        ctl.isSet("title") ? ctl.option("title") : QString::fromLatin1(driver->title);
    return runAndSay(
        ctl, *desk, routing::AddSupplier{code, title, QLatin1String(driver->name), payload},
        QStringLiteral("%1 added; put its key into %1.key of the secrets folder").arg(code));
}

int listSuppliers(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("supplier list --db URL"), 0))
        return ctl.isSet("help") ? Done : Usage;
    const auto store = ctl.openStore(db::Access::ReadOnly);
    if (!store)
        return ctl.fail(store.error());
    const auto suppliers = (*store)->read(routing::suppliers);
    if (!suppliers)
        return ctl.fail(suppliers.error());
    QJsonArray rows;
    QStringList lines;
    for (const routing::SupplierRow &row : *suppliers) {
        const QString state = QLatin1String(routing::kBreakerCodes[size_t(row.health.state)]);
        QJsonObject json{{QStringLiteral("code"), row.code},
                         {QStringLiteral("driver"), row.driver},
                         {QStringLiteral("state"), state},
                         {QStringLiteral("reason"), row.health.reason},
                         {QStringLiteral("retryAt"), row.health.retryAt},
                         {QStringLiteral("recent"), QLatin1String(row.health.recent)}};
        if (row.balance)
            json.insert(QStringLiteral("balance"), row.balance->toRupiah());
        rows.append(json);
        const QString balance = row.balance ? QStringLiteral("  %1 at %2")
                                                  .arg(texts::formatRupiah(*row.balance),
                                                       texts::formatDateTime(row.balanceAt))
                                            : QString();
        const QString until =
            row.health.retryAt > 0
                ? QStringLiteral(" until ") + texts::formatDateTime(row.health.retryAt)
                : QString();
        lines.append(QStringLiteral("%1  %2  %3%4%5  %6  %7")
                         .arg(row.code, row.driver, state, until, balance, row.health.reason,
                              QLatin1String(row.health.recent)));
    }
    return listLines(ctl, "suppliers", rows, lines);
}

int pauseSupplier(Ctl &ctl)
{
    ctl.parser().addOptions(
        {{QStringLiteral("reason"), {}, QStringLiteral("TEXT")},
         {QStringLiteral("minutes"), QStringLiteral("Until then; else until it is resumed."),
          QStringLiteral("N"), QStringLiteral("0")}});
    if (!ctl.parse(QStringLiteral("supplier pause --db URL --as USER --reason TEXT "
                                  "[--minutes N] CODE"),
                   1))
        return ctl.isSet("help") ? Done : Usage;
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    constexpr qint64 kMinuteMs = 60'000;
    return runAndSay(ctl, *desk,
                     routing::PauseSupplier{ctl.parser().positionalArguments().constFirst(), true,
                                            ctl.option("minutes").toInt() * kMinuteMs,
                                            ctl.option("reason")},
                     QStringLiteral("paused"));
}

int resumeSupplier(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("supplier resume --db URL --as USER CODE"), 1))
        return ctl.isSet("help") ? Done : Usage;
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    return runAndSay(
        ctl, *desk,
        routing::PauseSupplier{ctl.parser().positionalArguments().constFirst(), false, 0, {}},
        QStringLiteral("resumed"));
}

int setRoute(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("route set --db URL --as USER CODE/SKU [CODE/SKU[@CAP] ...]\n"
                                  "  the first names the item; the rest is its route in order, "
                                  "none clears it"),
                   -1))
        return ctl.isSet("help") ? Done : Usage;
    const QStringList words = ctl.parser().positionalArguments();
    if (words.isEmpty())
        return Usage;
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const Result<ServiceId> service = serviceNamed(
        *desk->store, words.constFirst().section(u'/', 0, 0), words.constFirst().section(u'/', 1));
    if (!service)
        return ctl.fail(service.error());
    routing::SetRoute route{*service, {}};
    for (const QString &word : words.mid(1)) {
        const Result<routing::RouteRow> row = rowFrom(word, int(route.rows.size()) + 1);
        if (!row)
            return ctl.fail(row.error());
        route.rows.append(*row);
    }
    return runAndSay(ctl, *desk, route,
                     QStringLiteral("route of %1 places").arg(route.rows.size()));
}

int showRoute(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("route show --db URL CODE/SKU"), 1))
        return ctl.isSet("help") ? Done : Usage;
    const auto store = ctl.openStore(db::Access::ReadOnly);
    if (!store)
        return ctl.fail(store.error());
    const QString item = ctl.parser().positionalArguments().constFirst();
    const Result<ServiceId> service =
        serviceNamed(**store, item.section(u'/', 0, 0), item.section(u'/', 1));
    if (!service)
        return ctl.fail(service.error());
    const auto candidates =
        (*store)->read([&](db::Reader &reader) { return routing::candidatesOf(reader, *service); });
    if (!candidates)
        return ctl.fail(candidates.error());
    QJsonArray rows;
    QStringList lines;
    for (const routing::Candidate &one : *candidates) {
        rows.append(QJsonObject{{QStringLiteral("provider"), one.providerCode},
                                {QStringLiteral("sku"), one.sku},
                                {QStringLiteral("position"), one.position},
                                {QStringLiteral("cost"), one.cost.toRupiah()},
                                {QStringLiteral("cap"), one.cap.toRupiah()}});
        lines.append(QStringLiteral("%1. %2/%3  %4, at most %5")
                         .arg(one.position)
                         .arg(one.providerCode, one.sku)
                         .arg(one.cost.toRupiah())
                         .arg(one.cap.toRupiah()));
    }
    return listLines(ctl, "route", rows, lines);
}

} // namespace reiyan::ctl
