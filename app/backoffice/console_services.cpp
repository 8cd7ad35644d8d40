#include "app/backoffice/console_services.h"

#include "app/backoffice/background.h"
#include "app/backoffice/console_payments.h"
#include "app/backoffice/csv_export.h"
#include "app/backoffice/execution.h"
#include "services/bills/bills_queries.h"
#include "services/commands/changes.h"
#include "services/db/list_query.h"
#include "services/identity/sign_in.h"
#include "services/providers/registry.h"
#include "services/routing/routing.h"
#include "services/secrets/keychain.h"
#include "services/store/cases_queries.h"
#include "services/suppliers/suppliers_queries.h"
#include "services/wallets/wallets_queries.h"

#include <QFile>
#include <QSysInfo>

namespace reiyan {
namespace {

using models::ListId;

Result<ui::ChangeMark> marksSince(db::Reader &reader, const QString &last)
{
    const Result<commands::Changes> changes = commands::changesSince(reader, last);
    if (!changes)
        return changes.error();
    const Result<qint64> deposits = deposits::waitingCount(reader);
    if (!deposits)
        return deposits.error();
    const Result<qint64> hanging = orders::hangingCount(reader);
    if (!hanging)
        return hanging.error();
    const Result<qint64> cases = store::openCaseCount(reader);
    if (!cases)
        return cases.error();
    const Result<QList<store::Latch>> latches = store::openLatches(reader);
    if (!latches)
        return latches.error();
    ui::ChangeMark mark{.last = changes->last,
                        .deposits = changes->deposits,
                        .orders = changes->orders,
                        .waitingDeposits = *deposits,
                        .hangingOrders = *hanging,
                        .openCases = *cases,
                        .waitingApprovals = changes->waitingApprovals,
                        .readAt = changes->readAt};
    if (!latches->isEmpty())
        mark.latch = latches->constFirst();
    return mark;
}

/// How a supplier's lists are read.
Result<const providers::Driver *> driverOf(db::Database &store, const QString &provider)
{
    const Result<QList<routing::SupplierRow>> all = store.read(routing::suppliers);
    if (!all)
        return all.error();
    for (const routing::SupplierRow &supplier : *all) {
        const providers::Driver *driver = providers::findDriver(supplier.driver);
        if (supplier.code == provider && driver)
            return driver;
    }
    return Error{ErrorKind::NotFound, "provider.unknown", {}, {provider}};
}

Result<ui::PriceListPreview> previewPriceList(db::Database &store, const ui::PriceListFile &asked)
{
    constexpr qint64 kMostBytes = 32LL * 1024 * 1024;
    const auto driver = driverOf(store, asked.provider);
    if (!driver)
        return driver.error();
    QFile file(asked.path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes)
        return Error{ErrorKind::NotFound, "price_list.no_json", file.errorString()};
    const auto list = (*driver)->readPriceList(file.readAll(), asked.kind, QStringLiteral("basic"));
    if (!list)
        return list.error();
    ui::PriceListPreview preview{engine::importOf(asked.provider, *list), {}, list->rejected};
    const auto changes = store.read(
        [&](db::Reader &reader) { return catalog::previewImport(reader, preview.import); });
    if (!changes)
        return changes.error();
    preview.changes = *changes;
    return preview;
}

void addReads(ui::Services &services, db::Database &store)
{
    services.page = [&store](ListId list, const ListRequest &request, const ListCursor &cursor) {
        return store.pages().read([=](db::Reader &reader) {
            return db::listPage(reader, listSpecOf(list), request, cursor);
        });
    };
    services.totals = [&store](ListId list, const ListRequest &request) {
        return store.reports().read(
            [=](db::Reader &reader) { return db::listTotals(reader, listSpecOf(list), request); });
    };
    services.deposit = [&store](const DepositId &id) {
        return store.pages().read(
            [id](db::Reader &reader) { return deposits::depositDetails(reader, id); });
    };
    services.order = [&store](const OrderId &id) {
        return store.pages().read(
            [id](db::Reader &reader) { return orders::orderDetails(reader, id); });
    };
    services.bill = [&store](const BillId &id) {
        return store.pages().read([id](db::Reader &reader) { return bills::billById(reader, id); });
    };
    services.member = [&store](const UserId &id) {
        return store.pages().read(
            [id](db::Reader &reader) { return members::memberDetails(reader, id); });
    };
    services.findMembers = [&store](const QString &typed) {
        return store.pages().read(
            [typed](db::Reader &reader) { return members::findMembers(reader, typed); });
    };
    services.findSellable = [&store](const QString &typed, const QString &level) {
        return store.pages().read(
            [=](db::Reader &reader) { return catalog::findSellable(reader, typed, level); });
    };
    services.catalogTree = [&store] { return store.pages().read(catalog::catalogTree); };
    services.approvals = [&store] { return store.pages().read(commands::waitingApprovals); };
    services.hangingSum = [&store] { return store.pages().read(orders::hangingSum); };
    services.board = [&store] { return store.reports().read(engine::readBoard); };
    services.supplierDesk = [&store](const QString &code) {
        return store.pages().read(
            [code](db::Reader &reader) { return suppliers::supplierDesk(reader, code); });
    };
    services.health = [&store] { return store.pages().read(engine::readHealth); };
    services.route = [&store](const ServiceId &id) {
        return store.pages().read(
            [id](db::Reader &reader) { return routing::routeOf(reader, id); });
    };
    services.dryRun = [&store](const ServiceId &id, const QList<routing::RouteRow> &rows) {
        return store.reports().read(
            [=](db::Reader &reader) { return routing::dryRun(reader, id, rows); });
    };
    services.changes = [&store](const QString &last) {
        return store.pages().read([last](db::Reader &reader) { return marksSince(reader, last); });
    };
}

} // namespace

ui::Services makeServices(db::Database &store, engine::Engine *engine, QThreadPool &background)
{
    ui::Services services;
    addReads(services, store);
    addPaymentReads(services, store, background);
    addStatements(services, store, engine, background);
    services.exportCsv = [&store, &background](ListId list, const ListRequest &request,
                                               const QList<int> &columns, const QString &path) {
        return inBackground(background,
                            [=, &store] { return exportCsv(store, list, request, columns, path); });
    };
    services.previewPriceList = [&store, &background](const ui::PriceListFile &file) {
        return inBackground(background, [=, &store] { return previewPriceList(store, file); });
    };
    services.keepSecret = [](const QString &name, const QByteArray &secret) {
        return secrets::Keychain().write(name, secret);
    };
    services.signIn = [&store, &background](const QString &name, const QString &password) {
        return inBackground(background, [=, &store]() -> Result<ui::SignedIn> {
            const Result<identity::Session> session =
                identity::signIn(store, name, password, QSysInfo::machineHostName());
            if (!session)
                return session.error();
            return ui::SignedIn{session->actor, session->lastSignInAt, session->lastSignInFrom,
                                session->failuresSince};
        });
    };
    services.file = [&store, &background, engine](const QString &id, const QByteArray &kind,
                                                  const QJsonObject &payload, const UserId &actor) {
        const commands::Command command{
            {id}, kind, payload, actor, commands::Origin::Console, QSysInfo::machineHostName()};
        return inBackground(background,
                            [=, &store] { return executeHere(store, engine, command); });
    };
    services.newId = [&store] { return newUuid(store.environment()); };
    return services;
}

} // namespace reiyan
