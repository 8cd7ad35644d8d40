#include "services/bills/bills_commands.h"
#include "services/bills/bills_queries.h"
#include "services/orders/orders_queries.h"
#include "services/routing/routing_commands.h"
#include "tests/support/supplier_store.h"

#include <QTest>

using namespace reiyan;
using bills::BillState;
using sandbox::Behaviour;
using test::valueOf;

/// Bills (postpaid): asked for, shown, paid once where they were asked for, or not at all.
class tst_Bills : public QObject, private test::SupplierStore
{
    Q_OBJECT

private slots:
    void init() { open(900'000); }

    void cleanup() { close(); }

    /// What the supplier does with the payment, and how the order ends.
    void payment_data()
    {
        QTest::addColumn<QString>("sku");
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *sku, Behaviour behaviour, const char *end) {
            QTest::addRow("%s %s", sku, sandbox::behaviourName(behaviour))
                << QString(sku) << int(behaviour) << QString(end);
        };
        for (const char *sku : {"pln", "PLNPOSTPAID"}) {
            row(sku, Behaviour::Success, "SUCCEEDED");
            row(sku, Behaviour::PendingThenSuccess, "SUCCEEDED");
            row(sku, Behaviour::PendingThenFailed, "FAILED");
            row(sku, Behaviour::Refused, "FAILED"); // never to another supplier
            row(sku, Behaviour::TimeoutBought, "SUCCEEDED");
            row(sku, Behaviour::CutJson, "SUCCEEDED");
            row(sku, Behaviour::WrongReference, "SUCCEEDED");
            row(sku, Behaviour::UnlistedCode, "SUCCEEDED");
        }
        // The status query of one does not pay; at the other the payment may be repeated.
        row("pln", Behaviour::TimeoutNothing, "REVIEW");
        row("PLNPOSTPAID", Behaviour::TimeoutNothing, "SUCCEEDED");
    }

    void payment()
    {
        QFETCH(QString, sku);
        QFETCH(int, behaviour);
        QFETCH(QString, end);
        startEngine();
        const bills::Bill bill = ask(sku, "530000000001");
        QCOMPARE(bill.state, BillState::Ready);
        QCOMPARE(bill.price.toRupiah(), bill.amount.toRupiah() + bill.fee.toRupiah());
        QVERIFY(bill.cost < bill.price);
        const QString code = providerOf(sku);
        m_servers[code]->scriptNext(Behaviour(behaviour));
        const auto placed = valueOf(m_store->run(m_rina, order(bill)));
        QCOMPARE(placed.result["number"].toString(), bill.number);
        QTRY_COMPARE_WITH_TIMEOUT(status(), end, 20'000);

        const bool paid = end == "SUCCEEDED";
        QCOMPARE(m_store->held(m_member), end == "REVIEW" ? bill.price.toRupiah() : 0);
        QCOMPARE(m_store->balance(m_member), 900'000 - (paid ? bill.price.toRupiah() : 0));
        QCOMPARE(m_servers[code]->charged(), paid ? bill.cost : Money());
        QCOMPARE(m_store->database().number("SELECT COUNT(*) FROM attempts"), 1);
        const auto details = valueOf(m_store->store().read([&](db::Reader &reader) {
            return orders::orderDetails(reader, {placed.result["id"].toString()});
        }));
        QCOMPARE(details->bill->customerName, "PELANGGAN 0001"); // the receipt's data
        QVERIFY(details->bill->details.contains("lembar_tagihan"));
        finish();
    }

    void noBillNoOrder()
    {
        startEngine();
        const bills::Bill none = ask("pln", "530000000003");
        QCOMPARE(none.state, BillState::Refused);
        QCOMPARE(none.failure, "provider.refused");
        QVERIFY(!none.failureArgs.isEmpty());
        QCOMPARE(m_store->run(m_rina, order(none)).error().code, "bill.not_ready");
        finish();
    }

    /// The supplier does not answer: told to people, asked no second time by itself.
    void aSilentSupplier()
    {
        m_servers.erase("sandbox");
        m_servers["sandbox"] = std::make_unique<sandbox::SandboxServer>([] {
            sandbox::SandboxServer::Options options; // another key: it refuses everything
            options.apiKey = "x";
            return options;
        }());
        startEngine();
        const bills::Bill bill = ask("pln", "530000000001");
        QCOMPARE(bill.state, BillState::Refused);
        QCOMPARE(m_servers["sandbox"]->requests(), 1);
        finish();
    }

    void whatMayNotBePaid()
    {
        startEngine();
        const bills::Bill bill = ask("pln", "530000000001");
        const auto code = [this](const orders::PlaceOrder &command) {
            return m_store->run(m_rina, command).error().code;
        };
        orders::PlaceOrder wrong = order(bill);
        wrong.bill = {};
        QCOMPARE(code(wrong), "bill.needed");
        wrong = order(bill);
        wrong.price = Money::rupiah(bill.price.toRupiah() - 1);
        QCOMPARE(code(wrong), "order.price_changed");
        wrong = order(bill);
        wrong.user = m_store->member("budi", 900'000);
        QCOMPARE(code(wrong), "bill.not_found");
        wrong = order(bill);
        wrong.service = m_store->service("pdam");
        QCOMPARE(code(wrong), "bill.not_found");
        wrong = order(bill);
        wrong.bill = {test::newCommandId()};
        QCOMPARE(code(wrong), "bill.not_found");
        const bills::AskBill noBill{m_member, m_store->service("TSEL10"), "081234567890"};
        QCOMPARE(m_store->run(m_rina, noBill).error().code, "bill.not_a_bill");
        // Goods are never bought by way of a bill, nor a bill by a route.
        routing::SetRoute route{m_store->service("ID-GOPAY10"), {{"sandbox", "pln", 1}}};
        if (!route.service.isNull())
            QCOMPARE(m_store->run(m_store->owner(), route).error().code, "route.unknown_item");

        valueOf(m_store->run(m_rina, order(bill)));
        orders::PlaceOrder twice = order(bill);
        twice.buyAgain = true;
        QCOMPARE(code(twice), "bill.ordered");
        QTRY_COMPARE_WITH_TIMEOUT(status(), "SUCCEEDED", 10'000);
        finish();
    }

    void anExpiredBillIsAskedForAgain()
    {
        startEngine();
        const bills::Bill bill = ask("pln", "530000000001");
        m_store->database().exec("UPDATE bills SET expires_at = expires_at - 3600000");
        QCOMPARE(m_store->run(m_rina, order(bill)).error().code, "bill.expired");
        const bills::Bill again = ask("pln", "530000000001");
        QVERIFY(again.number != bill.number);
        valueOf(m_store->run(m_rina, order(again)));
        QTRY_COMPARE_WITH_TIMEOUT(status(), "SUCCEEDED", 10'000);
        finish();
    }

    /// Placed in time, but no worker ran: what was asked is forgotten there, so nothing is sent.
    void anOrderThatWaitedTooLongIsNotSent()
    {
        startEngine();
        const bills::Bill bill = ask("pln", "530000000001");
        m_engine.reset();
        valueOf(m_store->run(m_rina, order(bill)));
        m_store->database().exec("UPDATE bills SET expires_at = expires_at - 3600000");
        const int before = m_servers["sandbox"]->requests();
        startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(status(), "FAILED", 10'000);
        QCOMPARE(m_servers["sandbox"]->requests(), before);
        QCOMPARE(m_store->balance(m_member), 900'000);
        QCOMPARE(m_store->held(m_member), 0);
        finish();
    }

    /// Two tills, one bill: one order.
    void twoOrdersForOneBill()
    {
        startEngine();
        const bills::Bill bill = ask("pln", "530000000001");
        QList<QFuture<Result<commands::Outcome>>> both;
        for (int i = 0; i < 2; ++i) {
            orders::PlaceOrder place = order(bill);
            place.buyAgain = true;
            both.append(m_store->executor().execute({{place.clientToken},
                                                     orders::PlaceOrder::kKind,
                                                     place.toJson(),
                                                     m_rina,
                                                     commands::Origin::Console,
                                                     "kasir"}));
        }
        int placed = 0;
        for (const auto &one : both)
            placed += db::await(one) ? 1 : 0;
        QCOMPARE(placed, 1);
        QTRY_COMPARE_WITH_TIMEOUT(status(), "SUCCEEDED", 10'000);
        QCOMPARE(m_servers["sandbox"]->book().size(), 1);
        finish();
    }

    /// The same debt by another till for another member: paid once.
    void oneDebtIsPaidOnce()
    {
        startEngine();
        const bills::Bill bill = ask("pln", "530000000001");
        const UserId mine = m_member;
        m_member = m_store->member("budi", 900'000);
        const bills::Bill twin = ask("pln", "530000000001");
        orders::PlaceOrder other = order(twin);
        m_member = mine;
        m_servers["sandbox"]->scriptNext(Behaviour::Silent);
        valueOf(m_store->run(m_rina, order(bill)));
        QCOMPARE(m_store->run(m_rina, other).error().code, "bill.being_paid");
        finish();
    }

    /// Paid meanwhile, at another supplier: what was asked before is not paid again.
    void aPaidDebtIsAskedForAgain()
    {
        startEngine();
        const bills::Bill stale = ask("PLNPOSTPAID", "530000000001");
        valueOf(m_store->run(m_rina, order(ask("pln", "530000000001"))));
        QTRY_COMPARE_WITH_TIMEOUT(status(), "SUCCEEDED", 10'000);
        QCOMPARE(m_store->run(m_rina, order(stale)).error().code, "bill.being_paid");
        finish();
    }

    /// What expired is asked after, but not paid again.
    void anExpiredBillIsNotPaidAgain()
    {
        startEngine();
        const bills::Bill bill = ask("PLNPOSTPAID", "530000000001");
        m_servers["latihan-iak"]->scriptNext(Behaviour::TimeoutNothing);
        valueOf(m_store->run(m_rina, order(bill)));
        QTRY_COMPARE_WITH_TIMEOUT(
            m_store->database().number("SELECT COUNT(*) FROM attempts WHERE sent_at > 0"), 1,
            5'000);
        m_store->database().exec("UPDATE bills SET expires_at = expires_at - 3600000");
        QTRY_COMPARE_WITH_TIMEOUT(status(), "REVIEW", 20'000);
        QCOMPARE(m_servers["latihan-iak"]->charged(), Money());
        finish();
    }

    void oldQuestionsAreForgotten()
    {
        startEngine();
        const bills::Bill kept = ask("pln", "530000000001");
        valueOf(m_store->run(m_rina, order(kept)));
        QTRY_COMPARE_WITH_TIMEOUT(status(), "SUCCEEDED", 10'000);
        ask("pln", "530000000002");
        m_store->database().exec("UPDATE bills SET asked_at = asked_at - 259200000");
        QCOMPARE(valueOf(m_store->store().write(bills::forgetOld)), 1);
        QCOMPARE(m_store->database().text("SELECT number FROM bills"), kept.number);
    }

private:
    void startEngine()
    {
        makeEngine(impatientSuppliers(), engineOptions());
        hurryChecks();
        valueOf(m_engine->start());
    }

    bills::Bill ask(const QString &sku, const QString &target)
    {
        const bills::AskBill question{m_member, m_store->service(sku), target};
        const BillId id{valueOf(m_store->run(m_rina, question)).result["id"].toString()};
        m_engine->runner().wake();
        const auto now = [&] {
            return *valueOf(m_store->store().read(
                [&](db::Reader &reader) { return bills::billById(reader, id); }));
        };
        [[maybe_unused]] const bool answered =
            QTest::qWaitFor([&] { return now().state != BillState::Asked; }, 10'000);
        return now();
    }

    orders::PlaceOrder order(const bills::Bill &bill)
    {
        return {m_member,
                bill.service,
                bill.destination,
                {},
                bill.price.isPositive() ? bill.price : Money::rupiah(1),
                false,
                test::newCommandId(),
                bill.id};
    }

    QString providerOf(const QString &sku)
    {
        return m_store->database().text("SELECT v.code FROM services s JOIN providers v "
                                        "ON v.id = s.provider_id WHERE s.code = '"
                                        + sku + "'");
    }

    QString status()
    {
        return m_store->database().text(
            "SELECT status FROM transactions ORDER BY created_at DESC LIMIT 1");
    }

    void finish()
    {
        m_engine.reset();
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }
};

QTEST_GUILESS_MAIN(tst_Bills)
#include "tst_bills.moc"
