#include "app/sample/sample_suppliers.h"
#include "services/catalog/catalog_commands.h"
#include "services/engine/engine.h"
#include "services/engine/suppliers.h"
#include "services/jobs/queue.h"
#include "services/suppliers/suppliers_commands.h"
#include "services/suppliers/suppliers_queries.h"
#include "tests/support/test_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace reiyan;
using test::valueOf;

/// What suppliers are asked besides orders: balance, price lists, deposit tickets; and what a list
/// that nobody looked at may change by itself.
class tst_SupplierDesk : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        valueOf(sample::installSupplier(m_store->store(), m_store->executor(), m_store->owner(),
                                        m_supplier));
        m_rows = QJsonDocument::fromJson(m_supplier.priceList).object()["data"].toArray();
        m_rina = m_store->staff("rina");
        m_dewi = m_store->staff("dewi", "finance");
    }

    void cleanup()
    {
        m_engine.reset();
        m_server.reset();
        m_store.reset();
    }

    void aListIsFollowed()
    {
        const qint64 dearer = costOf(skuAt(0)) + 100;
        change(0, "price", dearer);
        change(1, "seller_product_status", false); // off
        change(2, "price", 900'000'000);           // a typing error
        const QString gone = skuAt(3);
        m_rows.removeAt(3);
        QJsonObject fresh = m_rows.at(0).toObject();
        fresh["buyer_sku_code"] = "BARU1";
        m_rows.append(fresh);
        const qint64 before = number("SELECT COUNT(*) FROM services");
        const QString jumped = skuAt(2);
        const qint64 oldCost = costOf(jumped);
        const qint64 oldPrice = m_store->priceOf(jumped);

        start();
        ask();
        const suppliers::SupplierDesk desk = read();
        QVERIFY(desk.failure.isNone());
        QCOMPARE(desk.lists.size(), 2);
        const suppliers::ListNote &goods = desk.lists.constLast(); // bill, prepaid
        QCOMPARE(goods.kind, "prepaid");
        QCOMPARE(goods.changed, 4);
        QCOMPARE(goods.unknown, 1);
        QCOMPARE(costOf(skuAt(0)), dearer);
        QVERIFY(m_store->priceOf(skuAt(0)) > dearer); // prices follow
        QCOMPARE(statusOf(skuAt(1)), "off seller_off");
        QCOMPARE(statusOf(jumped), "off cost_jump");
        QCOMPARE(costOf(jumped), oldCost);
        QCOMPARE(m_store->priceOf(jumped), oldPrice);
        QCOMPARE(statusOf(gone), "off not_in_list");
        QCOMPARE(number("SELECT COUNT(*) FROM services"), before); // nothing new by itself
        QCOMPARE(m_store->database().text("SELECT kind FROM cases"), "cost_jump");

        // The same list again is no news, neither to the catalog nor to people.
        const qint64 filed = number("SELECT COUNT(*) FROM commands WHERE kind = 'catalog.sync'");
        m_store->database().exec("UPDATE price_lists SET asked_at = 0");
        ask();
        QCOMPARE(read().lists.constLast().changed, 0);
        QCOMPARE(number("SELECT COUNT(*) FROM commands WHERE kind = 'catalog.sync'"), filed);
        QCOMPARE(number("SELECT version FROM cases"), 1);
    }

    /// Back to a cost that makes sense: sold again.
    void aJumpThatGoesAwayIsForgotten()
    {
        const QString sku = skuAt(2);
        const QJsonArray good = m_rows;
        change(2, "price", 1);
        start();
        ask();
        QCOMPARE(statusOf(sku), "off cost_jump");
        m_engine.reset();
        m_rows = good;
        m_store->database().exec("UPDATE price_lists SET asked_at = 0");
        start();
        ask();
        QCOMPARE(statusOf(sku), "available ");
    }

    /// Throttled, empty, or most of it gone: nothing is switched off by itself.
    void aListThatLosesMostIsLeftToPeople()
    {
        while (m_rows.size() > 20)
            m_rows.removeLast();
        const qint64 before = number("SELECT COUNT(*) FROM services WHERE status = 'available'");
        start();
        ask();
        QCOMPARE(read().lists.constLast().failure.code, "price_list.loses_most");
        QCOMPARE(number("SELECT COUNT(*) FROM services WHERE status = 'available'"), before);
    }

    /// Its own limit holds, whoever asks how often.
    void aListIsNotAskedForTooOften()
    {
        start();
        ask();
        const int requests = m_server->requests();
        ask();
        QCOMPARE(m_server->requests(), requests + 1); // the balance alone
    }

    void aWrongKeyIsSaid()
    {
        start("wrong");
        ask();
        const suppliers::SupplierDesk desk = read();
        QCOMPARE(desk.failure.code, "provider.refused");
        QCOMPARE(desk.failure.args.constFirst(), "41");
    }

    void aTicketIsOrderedOnce()
    {
        start();
        suppliers::OrderTicket order{"sandbox", Money::rupiah(5'000'000), "BCA", "IBU WULAN"};
        QCOMPARE(m_store->run(m_rina, order).error().kind, ErrorKind::Forbidden);
        valueOf(m_store->run(m_dewi, order));
        QTRY_COMPARE_WITH_TIMEOUT(read().tickets.value(0).state, "READY", 5'000);
        const suppliers::Ticket ticket = read().tickets.constFirst();
        QCOMPARE(ticket.amount, Money::rupiah(5'000'123));
        QCOMPARE(ticket.note, "UJ7K2PQ");
        order.amount = Money::rupiah(100'000); // below what the supplier takes
        valueOf(m_store->run(m_dewi, order));
        QTRY_COMPARE_WITH_TIMEOUT(read().tickets.value(0).state, "REFUSED", 5'000);
        QCOMPARE(read().tickets.constFirst().failure.args.constFirst(), "64");
        order.amount = Money::rupiah(1);
        QCOMPARE(m_store->run(m_dewi, order).error().code, "ticket.amount");
        order = {"sandbox", Money::rupiah(500'000), "", "IBU WULAN"};
        QCOMPARE(m_store->run(m_dewi, order).error().code, "ticket.incomplete");
    }

    /// The worker died in the middle: not asked a second time, and said.
    void aLostTicketIsSaid()
    {
        valueOf(m_store->run(m_dewi, suppliers::OrderTicket{"sandbox", Money::rupiah(5'000'000),
                                                            "BCA", "IBU WULAN"}));
        const auto jobs = valueOf(m_store->store().write(
            [](db::Transaction &tx) { return jobs::claim(tx, "dead", 1, 1); }));
        QCOMPARE(jobs.size(), 1);
        start();
        QTRY_COMPARE_WITH_TIMEOUT(read().tickets.value(0).state, "REFUSED", 10'000);
        QCOMPARE(read().tickets.constFirst().failure.code, "ticket.lost");
        QCOMPARE(m_server->requests(), 0);
    }

    void anAccountIsSet()
    {
        suppliers::SetAccount account{"sandbox", "lumbunguji2", "https://example.org/v1", true};
        QCOMPARE(m_store->run(m_dewi, account).error().kind, ErrorKind::Forbidden);
        valueOf(m_store->run(m_store->owner(), account));
        QCOMPARE(read().userName, "lumbunguji2");
        QCOMPARE(read().address, "https://example.org/v1");
        for (const char *bad : {"http://example.org", "example.org", "ftp://example.org"}) {
            account.address = bad;
            QCOMPARE(m_store->run(m_store->owner(), account).error().code, "provider.address");
        }
        account = {"sandbox", " ", {}, false};
        QCOMPARE(m_store->run(m_store->owner(), account).error().code, "provider.no_user_name");
        account = {"nobody", "x", {}, false};
        QCOMPARE(m_store->run(m_store->owner(), account).error().code, "provider.unknown");
    }

private:
    void start(const QString &key = {})
    {
        sandbox::SandboxServer::Options options = sample::sandboxOf(m_supplier);
        options.priceList = QJsonDocument(QJsonObject{{"data", m_rows}}).toJson();
        m_server = std::make_unique<sandbox::SandboxServer>(options);
        const engine::LocalSupplier local{m_supplier.code, m_server->address(), m_supplier.userName,
                                          key.isEmpty() ? m_supplier.apiKey : key};
        m_engine = std::make_unique<engine::Engine>(
            m_store->store(),
            valueOf(engine::loadSuppliers(m_store->store(), {}, {local})).adapters,
            engine::Engine::Options{
                .runner = {.threads = 2, .leaseMs = 1'000, .idlePollMs = 20, .version = "test"},
                .witnessPath = m_dir.filePath(test::newCommandId())});
        valueOf(m_engine->start());
    }

    /// Asks and waits until both questions are answered.
    void ask()
    {
        valueOf(m_store->run(m_rina, suppliers::AskSupplier{"sandbox"}));
        m_engine->runner().wake();
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT COUNT(*) FROM jobs WHERE kind LIKE 'supplier.%' "
                                         "AND state IN ('ready', 'running')"),
                                  0, 10'000);
    }

    suppliers::SupplierDesk read()
    {
        return *valueOf(m_store->store().read(
            [](db::Reader &reader) { return suppliers::supplierDesk(reader, "sandbox"); }));
    }

    void change(qsizetype row, const char *field, const QJsonValue &value)
    {
        QJsonObject object = m_rows.at(row).toObject();
        object[QLatin1String(field)] = value;
        m_rows[row] = object;
    }

    QString skuAt(qsizetype row) { return m_rows.at(row).toObject()["buyer_sku_code"].toString(); }

    qint64 costOf(const QString &sku)
    {
        return number("SELECT price_provider FROM services WHERE code = '" + sku + "'");
    }

    QString statusOf(const QString &sku)
    {
        return m_store->database().text(
            "SELECT status || ' ' || status_reason FROM services WHERE code = '" + sku + "'");
    }

    qint64 number(const QString &sql) { return m_store->database().number(sql); }

    const sample::SampleSupplier m_supplier = sample::sampleSuppliers().constFirst();
    QTemporaryDir m_dir;
    QJsonArray m_rows;
    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<engine::Engine> m_engine;
    UserId m_rina;
    UserId m_dewi;
};

QTEST_GUILESS_MAIN(tst_SupplierDesk)
#include "tst_supplier_desk.moc"
