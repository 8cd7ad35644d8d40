#include "services/commands/approvals.h"
#include "services/db/list_query.h"
#include "services/engine/board.h"
#include "services/jobs/queue.h"
#include "services/orders/orders_queries.h"
#include "services/routing/dry_run.h"
#include "services/routing/routing_commands.h"
#include "services/store/cases.h"
#include "tests/support/supplier_store.h"

#include <QTest>

using namespace reiyan;
using sandbox::Behaviour;
using test::valueOf;

/// Several suppliers: an order is bought once, from whoever says yes, and never again from
/// another one while the first might still deliver (money rules 3.2, 3.3).
class tst_Failover : public QObject, private test::SupplierStore
{
    Q_OBJECT

private slots:
    void init()
    {
        open(500'000);
        m_apiKeys.clear();
    }

    void cleanup() { close(); }

    /// What the first, then the second supplier does; how it ends and who was paid.
    void twoSuppliers_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("paid");
        const auto row = [](Behaviour first, Behaviour second, const char *end, const char *paid) {
            QTest::addRow("%s then %s", sandbox::behaviourName(first),
                          sandbox::behaviourName(second))
                << int(first) << int(second) << QString(end) << QString(paid);
        };
        const auto ok = Behaviour::Success;
        row(Behaviour::Refused, ok, "SUCCEEDED", "latihan-iak");
        row(Behaviour::PendingThenFailed, ok, "SUCCEEDED", "latihan-iak");
        row(Behaviour::Refused, Behaviour::Refused, "FAILED", "");
        row(Behaviour::Refused, Behaviour::TimeoutBought, "SUCCEEDED", "latihan-iak");
        row(Behaviour::Refused, Behaviour::TimeoutNothing, "SUCCEEDED", "latihan-iak");
        row(Behaviour::Refused, Behaviour::CutJson, "SUCCEEDED", "latihan-iak");
        row(Behaviour::WrongNumber, ok, "FAILED", "");             // it would be wrong there too
        row(Behaviour::TimeoutBought, ok, "SUCCEEDED", "sandbox"); // never two at once
        row(Behaviour::TimeoutNothing, ok, "SUCCEEDED", "sandbox");
        row(Behaviour::UnlistedCode, ok, "SUCCEEDED", "sandbox");
        row(Behaviour::WrongReference, ok, "SUCCEEDED", "sandbox");
    }

    void twoSuppliers()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(QString, end);
        QFETCH(QString, paid);
        route("TSEL10", {{"sandbox", "TSEL10", 1}, {"latihan-iak", "htelkomsel10000", 2}});
        m_servers["sandbox"]->scriptNext(Behaviour(first));
        m_servers["latihan-iak"]->scriptNext(Behaviour(second));
        startEngine();
        const QString number = place("TSEL10", "081234567890");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), end, 20'000);

        QCOMPARE(payers(), paid.isEmpty() ? QStringList() : QStringList{paid});
        QCOMPARE(m_store->held(m_member), 0);
        const qint64 price = m_store->priceOf("TSEL10");
        QCOMPARE(m_store->balance(m_member), 500'000 - (paid.isEmpty() ? 0 : price));
        finish();
    }

    /// A phone number cannot be topped up with diamonds.
    void aRouteLeadsToGoodsOfTheSameKind()
    {
        routing::SetRoute wrong{m_store->service("TSEL10"), {}};
        wrong.rows.append({"latihan-vip", "ML42-S14", 1});
        const auto refused = m_store->run(m_store->owner(), wrong);
        QCOMPARE(refused.error().code, "route.unknown_item");
    }

    void aSilentSupplierKeepsTheOrder()
    {
        route("TSEL10", {{"sandbox", "TSEL10", 1}, {"latihan-iak", "htelkomsel10000", 2}});
        m_servers["sandbox"]->scriptNext(Behaviour::Silent);
        startEngine();
        const QString number = place("TSEL10", "081234567890");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "VERIFYING", 10'000);
        QTest::qWait(500); // some questions later
        QCOMPARE(state(number), "VERIFYING");
        QCOMPARE(m_servers["latihan-iak"]->book().size(), 0);
        QVERIFY(m_store->held(m_member) > 0);
        finish();
    }

    /// A wrong key is trouble of the account: the order goes elsewhere, and the next one at once.
    void anAccountInTroubleOpensTheBreaker()
    {
        m_apiKeys["sandbox"] = "wrong";
        route("TSEL10", {{"sandbox", "TSEL10", 1}, {"latihan-iak", "htelkomsel10000", 2}});
        startEngine();
        const QString first = place("TSEL10", "081234567890");
        QTRY_COMPARE_WITH_TIMEOUT(state(first), "SUCCEEDED", 10'000);
        const QString second = place("TSEL10", "081234567891");
        QTRY_COMPARE_WITH_TIMEOUT(state(second), "SUCCEEDED", 10'000);
        QCOMPARE(payers(), QStringList{"latihan-iak"});
        QCOMPARE(m_servers["sandbox"]->requests(), 1);
        finish();
    }

    void aPausedSupplierIsPassedOver()
    {
        route("TSEL10", {{"sandbox", "TSEL10", 1}, {"latihan-iak", "htelkomsel10000", 2}});
        const auto pause = [this](const char *code) {
            valueOf(
                m_store->run(m_store->owner(), routing::PauseSupplier{code, true, 0, "gangguan"}));
        };
        pause("sandbox");
        startEngine();
        const QString number = place("TSEL10", "081234567890");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "SUCCEEDED", 10'000);
        QCOMPARE(payers(), QStringList{"latihan-iak"});
        pause("latihan-iak");
        const auto refused = m_store->run(m_rina, order("TSEL10", "081234567891"));
        QCOMPARE(refused.error().code, "order.suppliers_down");
        QCOMPARE(m_store->held(m_member), 0);
        valueOf(m_store->run(m_store->owner(), routing::PauseSupplier{"sandbox", false, 0, {}}));
        const QString again = place("TSEL10", "081234567891");
        QTRY_COMPARE_WITH_TIMEOUT(state(again), "SUCCEEDED", 10'000);
        QCOMPARE(payers(), (QStringList{"latihan-iak", "sandbox"}));
        finish();
    }

    /// Paused after the order was placed, before it was sent: proven not sent, so it goes on.
    void anOpenBreakerAtTheLastMomentIsNotSent()
    {
        route("TSEL10", {{"sandbox", "TSEL10", 1}, {"latihan-iak", "htelkomsel10000", 2}});
        const QString number = place("TSEL10", "081234567890");
        valueOf(
            m_store->run(m_store->owner(), routing::PauseSupplier{"sandbox", true, 0, "gangguan"}));
        startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "SUCCEEDED", 10'000);
        QCOMPARE(payers(), QStringList{"latihan-iak"});
        QCOMPARE(m_servers["sandbox"]->requests(), 0);
        finish();
    }

    /// The first supplier refuses, and delivers after all. Whatever becomes of the second: the
    /// goods are there, so the money is not given back by itself, and nobody can give it back.
    void goodsOfARefusedAttempt_data()
    {
        QTest::addColumn<QString>("second");
        QTest::newRow("before the second was sent") << "not sent";
        QTest::newRow("the second refuses") << "refuses";
        QTest::newRow("the second refuses, and delivers, too") << "both";
        QTest::newRow("the second delivers, too") << "delivers";
        QTest::newRow("nobody knows of the second") << "unknown";
    }

    void goodsOfARefusedAttempt()
    {
        QFETCH(QString, second);
        const QString number = placeRouted();
        const AttemptId first = send()->attempt.id;
        answer(first, OutcomeClass::Rejected);
        const auto other = second == "not sent" ? std::nullopt : send();
        if (second == "unknown")
            answer(other->attempt.id, OutcomeClass::Unknown);
        answer(first, OutcomeClass::Succeeded);
        if (second == "not sent" || second == "unknown")
            QVERIFY(!(second == "unknown" ? check() : send())); // called off, never asked
        else if (second == "delivers") // paid once, the goods of the first are a loss
            answer(other->attempt.id, OutcomeClass::Succeeded);
        else
            answer(other->attempt.id, OutcomeClass::Rejected);
        if (second == "both")
            answer(other->attempt.id, OutcomeClass::Succeeded);
        const qint64 price = m_store->priceOf("TSEL10");
        const bool ownCost = second == "both" || second == "delivers";
        if (second != "delivers") {
            QCOMPARE(state(number), "REVIEW");
            QCOMPARE(m_store->held(m_member), price);
            callsEnd();
            QCOMPARE(m_store->run(m_rina, decision(false)).error().code,
                     second == "unknown" ? "order.too_early" : "order.was_delivered");
            orders::DecideOrder again = decision(true);
            again.cost = Money::rupiah(10'310);
            if (!ownCost)
                QCOMPARE(m_store->run(m_rina, again).error().code, "order.cost_booked");
            decide(true);
        }
        QCOMPARE(state(number), "SUCCEEDED");
        QCOMPARE(m_store->balance(m_member), 500'000 - price);
        // Who delivered was paid, once.
        QCOMPARE(balance("provider_float:sandbox"), -10'310);
        QCOMPARE(balance("provider_float:latihan-iak"), ownCost ? -10'310 : 0);
        QCOMPARE(balance("loss_late_success"), 10'310);
        if (second == "unknown") { // it had bought, too
            answer(other->attempt.id, OutcomeClass::Succeeded);
            QCOMPARE(balance("loss_late_success"), 20'620);
            QCOMPARE(balance("provider_float:latihan-iak"), -10'310);
        }
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    /// Both refused, so the money was given back; then both deliver: each is a loss of its own.
    void twoLateGoodsAreTwoLosses()
    {
        const QString number = placeRouted();
        const AttemptId first = send()->attempt.id;
        answer(first, OutcomeClass::Rejected);
        const AttemptId second = send()->attempt.id;
        answer(second, OutcomeClass::Rejected);
        QCOMPARE(state(number), "FAILED");
        answer(first, OutcomeClass::Succeeded);
        answer(second, OutcomeClass::Succeeded, 0); // "nothing" is no cost: the limit
        QCOMPARE(balance("loss_late_success"), 10'310 + 11'000);
        QCOMPARE(m_store->database().number("SELECT amount FROM cases"), 10'310 + 11'000);
        QCOMPARE(m_store->balance(m_member), 500'000);
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    /// A late success that its supplier takes back leaves both ends open to people.
    void goodsThatWereTakenBack()
    {
        const QString number = placeRouted();
        const AttemptId first = send()->attempt.id;
        answer(first, OutcomeClass::Rejected);
        const AttemptId second = send()->attempt.id;
        answer(first, OutcomeClass::Succeeded);
        answer(second, OutcomeClass::Rejected);
        QCOMPARE(m_store->run(m_rina, decision(false)).error().code, "order.was_delivered");
        answer(first, OutcomeClass::Rejected);
        QCOMPARE(
            m_store->database().number("SELECT COUNT(*) FROM cases WHERE kind = 'contradiction'"),
            1);
        QCOMPARE(state(number), "REVIEW");
        decide(false);
        QCOMPARE(state(number), "FAILED");
        QCOMPARE(m_store->balance(m_member), 500'000);
        QCOMPARE(balance("loss_late_success"), 10'310); // until the supplier's money is seen back
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    /// A message without proof says that the refused first one delivered: people look first.
    void unprovenGoodsStopTheRefund()
    {
        const QString number = placeRouted();
        answer(send()->attempt.id, OutcomeClass::Rejected);
        const AttemptId second = send()->attempt.id;
        openCase("webhook_differs", "A1");
        answer(second, OutcomeClass::Rejected);
        QCOMPARE(state(number), "REVIEW");
        decide(false);
        QCOMPARE(m_store->balance(m_member), 500'000);
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    /// Delivered by the one that the message speaks of: its supplier is paid, once, also when the
    /// proof comes later; whether the second one was called off or refused.
    void peopleBelieveTheMessage_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::newRow("the second was called off") << false;
        QTest::newRow("the second refused, too") << true;
    }

    void peopleBelieveTheMessage()
    {
        QFETCH(bool, sent);
        const QString number = placeRouted();
        const orders::Attempt first = send()->attempt;
        answer(first.id, OutcomeClass::Rejected);
        const auto second = sent ? send() : std::nullopt;
        openCase("webhook_differs", first.providerRef);
        if (sent)
            answer(second->attempt.id, OutcomeClass::Rejected);
        else
            QVERIFY(!send());
        QCOMPARE(state(number), "REVIEW");
        orders::DecideOrder yes = decision(true);
        yes.cost = Money::rupiah(10'310);
        QCOMPARE(m_store->run(m_rina, yes).error().code, "order.which_attempt");
        yes.attempt = sent ? 7 : 2; // not there, or called off
        QCOMPARE(m_store->run(m_rina, yes).error().code, "order.which_attempt");
        yes.attempt = 1;
        const auto asked = valueOf(m_store->run(m_rina, yes));
        QVERIFY(m_store->database()
                    .text("SELECT summary FROM approvals")
                    .contains("1 sandbox")); // the second person sees who is paid
        approve(asked);
        QCOMPARE(state(number), "SUCCEEDED");
        QCOMPARE(balance("provider_float:sandbox"), -10'310);
        QCOMPARE(balance("provider_float:latihan-iak"), 0);
        answer(first.id, OutcomeClass::Succeeded); // the proof
        QCOMPARE(balance("provider_float:sandbox"), -10'310);
        QCOMPARE(balance("loss_late_success"), 0);
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    /// Proven goods of the last try are what people decide about, whatever a message says of
    /// another.
    void proofGoesBeforeAMessage()
    {
        const QString number = placeRouted();
        const orders::Attempt first = send()->attempt;
        answer(first.id, OutcomeClass::Rejected);
        const AttemptId second = send()->attempt.id;
        openCase("webhook_differs", first.providerRef);
        answer(second, OutcomeClass::Rejected);
        answer(second, OutcomeClass::Succeeded);
        QCOMPARE(state(number), "REVIEW");
        orders::DecideOrder yes = decision(true);
        yes.attempt = 1;
        approve(valueOf(m_store->run(m_rina, yes)));
        QCOMPARE(balance("provider_float:latihan-iak"), -10'310);
        QCOMPARE(balance("provider_float:sandbox"), 0);
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    /// Given back after the supplier took its late goods back; then they come again.
    void goodsThatComeAgainAreALoss()
    {
        const QString number = placeRouted();
        answer(send()->attempt.id, OutcomeClass::Rejected);
        const AttemptId second = send()->attempt.id;
        openCase("webhook_differs", "A1");
        answer(second, OutcomeClass::Rejected);
        answer(second, OutcomeClass::Succeeded);
        answer(second, OutcomeClass::Rejected);
        decide(false);
        QCOMPARE(state(number), "FAILED");
        QCOMPARE(balance("loss_late_success"), 0);
        answer(second, OutcomeClass::Succeeded);
        answer(second, OutcomeClass::Succeeded); // once
        QCOMPARE(balance("loss_late_success"), 10'310);
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    /// Another account knows nothing of the purchase: asked there, it would be bought again.
    void anotherAccountIsNotAsked()
    {
        route("TSEL10", {{"sandbox", "TSEL10", 1}});
        m_servers["sandbox"]->scriptNext(Behaviour::Silent);
        startEngine();
        const QString number = place("TSEL10", "081234567890");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "VERIFYING", 10'000);
        m_engine.reset();
        m_store->database().exec("UPDATE attempts SET account_mark = 'another'");
        const int calls = m_servers["sandbox"]->requests();
        startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "REVIEW", 10'000);
        QCOMPARE(m_servers["sandbox"]->requests(), calls);
        finish();
    }

    /// Accepted and never ended: people may decide after half an hour.
    void aStuckOrderIsDecided()
    {
        const QString number = placeRouted();
        const AttemptId first = send()->attempt.id;
        answer(first, OutcomeClass::Pending);
        callsEnd();
        QCOMPARE(m_store->run(m_rina, decision(false)).error().code, "order.not_hanging");
        m_store->database().exec("UPDATE attempts SET sent_at = sent_at - 7200000");
        decide(false);
        QCOMPARE(state(number), "FAILED");
        QCOMPARE(m_store->balance(m_member), 500'000);
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    /// Sent on by a person, where nothing can have been bought, and nowhere else.
    void aRefusedOrderIsSentOn()
    {
        const QString number = placeRouted();
        const AttemptId first = send()->attempt.id;
        answer(first, OutcomeClass::Unknown);
        orders::RerouteOrder on = rerouteTo("latihan-iak", "htelkomsel10000");
        QCOMPARE(rerouteCode(on), "order.not_hanging"); // it still asks by itself
        m_store->database().exec("UPDATE attempts SET sent_at = sent_at - 3456000000");
        QVERIFY(!check()); // too old
        QCOMPARE(state(number), "REVIEW");
        on = rerouteTo("latihan-iak", "htelkomsel10000");
        QCOMPARE(rerouteCode(on), "order.reroute_unsafe"); // it may have been bought
        answer(first, OutcomeClass::Rejected, 0, "DUPLICATE_ELSEWHERE");
        QCOMPARE(rerouteCode(on), "order.reroute_unsafe"); // an earlier one exists
        m_store->database().exec("UPDATE attempts SET outcome_error = 'PROVIDER_FAILED'");
        QCOMPARE(rerouteCode(rerouteTo("latihan-iak", "nothing")), "order.stop_closed");
        QCOMPARE(rerouteCode(rerouteTo("sandbox", "TSEL10")), "order.stop_tried");
        on = rerouteTo("latihan-iak", "htelkomsel10000");
        ++on.version;
        QCOMPARE(rerouteCode(on), "order.changed");
        --on.version;
        QCOMPARE(m_store->run(m_store->staff("cs", "customer_service"), on).error().kind,
                 ErrorKind::Forbidden);
        m_store->database().exec("UPDATE transactions SET price = 10000"); // below any cost
        QCOMPARE(rerouteCode(on), "order.stop_closed");
        m_store->database().exec("UPDATE transactions SET price = "
                                 + QString::number(m_store->priceOf("TSEL10")));
        openCase("webhook_differs", "A1");
        QCOMPARE(rerouteCode(on), "order.reroute_unsafe"); // though it is the first attempt
        m_store->database().exec(
            "UPDATE cases SET state = 'CLOSED' WHERE kind = 'webhook_differs'");
        const QString id = test::newCommandId();
        const auto asked = valueOf(m_store->run(m_rina, on, id));
        valueOf(m_store->run(m_rina, on, id)); // the same wish once
        QCOMPARE(state(number), "REVIEW");     // a purchase made again takes two (K-12)
        approve(asked);
        QCOMPARE(state(number), "DISPATCHING");
        const AttemptId second = send()->attempt.id;
        answer(second, OutcomeClass::Succeeded);
        QCOMPARE(state(number), "SUCCEEDED");
        QCOMPARE(rerouteCode(on), "order.not_hanging");
        answer(first, OutcomeClass::Succeeded); // and the first delivers after all
        QCOMPARE(balance("loss_late_success"), 10'310);
        QCOMPARE(m_store->balance(m_member), 500'000 - m_store->priceOf("TSEL10"));
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    /// A refusal after it was not known is looked at for a week, by questions that cannot buy.
    void lateGoodsAreLookedFor()
    {
        route("TSEL10", {{"latihan-iak", "htelkomsel10000", 1}, {"sandbox", "TSEL10", 2}});
        m_servers["latihan-iak"]->scriptNext(Behaviour::PendingThenFailed);
        m_servers["sandbox"]->scriptNext(Behaviour::Refused);
        startEngine();
        const QString number = place("TSEL10", "081234567890");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "FAILED", 10'000);
        const auto watches = [this] {
            return m_store->database().number("SELECT COUNT(*) FROM jobs WHERE kind = "
                                              "'order.watch' AND state = 'ready'");
        };
        QCOMPARE(watches(), 1); // the one that was pending; the other said no at once
        const ListPage page = valueOf(m_store->store().read([](db::Reader &reader) {
            return db::listPage(reader, orders::watchedList(), {}, {});
        }));
        QCOMPARE(page.rows.size(), 1);
        QCOMPARE(page.rows.constFirst().values.at(1).toString(), number);
        const int calls = m_servers["latihan-iak"]->requests();
        hurryWatches();
        QTRY_COMPARE_WITH_TIMEOUT(m_servers["latihan-iak"]->requests(), calls + 1, 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(watches(), 1, 5'000); // the next look
        m_servers["latihan-iak"]->turnToBought("081234567890");
        hurryWatches();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_store->database().number("SELECT COUNT(*) FROM cases WHERE kind = 'late_success'"), 1,
            5'000);
        QCOMPARE(watches(), 0);
        QCOMPARE(balance("loss_late_success"), m_servers["latihan-iak"]->charged().toRupiah());
        QCOMPARE(m_store->balance(m_member), 500'000);
        finish();
    }

    /// Notes and claims are for eyes only.
    void peopleWorkOnAnOrder()
    {
        placeRouted();
        answer(send()->attempt.id, OutcomeClass::Unknown);
        const OrderId order{m_store->database().text("SELECT id FROM transactions")};
        valueOf(m_store->run(m_rina, orders::ClaimOrder{order}));
        valueOf(m_store->run(m_store->owner(), orders::ClaimOrder{order})); // taken over
        valueOf(m_store->run(m_rina, orders::NoteOrder{order, "support_asked", "tiket 77"}));
        valueOf(m_store->run(m_rina, orders::NoteOrder{order, {}, "Member menunggu"}));
        QCOMPARE(m_store->run(m_rina, orders::NoteOrder{order, "dance", {}}).error().code,
                 "command.incomplete");
        QCOMPARE(m_store->run(m_rina, orders::NoteOrder{order, {}, QString(401, 'x')}).error().code,
                 "order.note_long");
        const auto details = valueOf(m_store->store().read(
            [&](db::Reader &reader) { return orders::orderDetails(reader, order); }));
        QCOMPARE(details->done, QStringList{"support_asked"});
        QVERIFY(!details->holder.isEmpty() && details->holder != "rina");
        const ListPage page = valueOf(m_store->store().read([](db::Reader &reader) {
            return db::listPage(reader, orders::hangingList(), {}, {});
        }));
        QCOMPARE(page.rows.constFirst().values.at(18).toString(), details->holder);
        QCOMPARE(page.rows.constFirst().values.at(19).toInt(), 1);
        m_store->database().exec("UPDATE order_claims SET at = at - 901000");
        const auto later = valueOf(m_store->store().read(
            [&](db::Reader &reader) { return orders::orderDetails(reader, order); }));
        QVERIFY(later->holder.isEmpty());
        valueOf(m_store->run(m_rina, orders::ClaimOrder{order, true}));
        QCOMPARE(m_store->database().number("SELECT COUNT(*) FROM order_claims"), 0);
    }

    /// Yesterday's orders on another route (S9): nothing is written, and every order is counted.
    void aDryRunTellsYesterday()
    {
        route("TSEL10", {{"sandbox", "TSEL10", 1}, {"latihan-iak", "htelkomsel10000", 2}});
        for (int i = 0; i < 4; ++i)
            place("TSEL10", QStringLiteral("08123456789%1").arg(i));
        m_store->database().exec("UPDATE transactions SET created_at = created_at - 86400000");
        const ServiceId item = m_store->service("TSEL10");
        const auto tried = [&](const QList<routing::RouteRow> &rows) {
            QStringList told;
            const auto run = valueOf(m_store->store().read(
                [&](db::Reader &reader) { return routing::dryRun(reader, item, rows); }));
            for (const routing::DryRun::Share &share : run.shares)
                told.append(QStringLiteral("%1 %2").arg(share.providerCode).arg(share.orders));
            return QStringLiteral("%1 of %2 lost; ").arg(run.lost).arg(run.orders)
                   + told.join(QStringLiteral(", "));
        };
        routing::RouteRow own{"sandbox", "TSEL10", 2};
        routing::RouteRow other{"latihan-iak", "htelkomsel10000", 1};
        QCOMPARE(tried({}), "0 of 4 lost; sandbox 4");
        QCOMPARE(tried({other, own}), "0 of 4 lost; latihan-iak 4");
        QCOMPARE(tried({other}), "0 of 4 lost; sandbox 4"); // its own comes first unless named
        other.cap = own.cap = Money::rupiah(1);
        QCOMPARE(tried({other, own}), "4 of 4 lost; ");
        const auto unknown = m_store->store().read([&](db::Reader &reader) {
            return routing::dryRun(reader, item, {{"latihan-iak", "nothing", 1}});
        });
        QCOMPARE(unknown.error().code, "route.unknown_item");
        QCOMPARE(valueOf(m_store->store().read([&](db::Reader &reader) {
                     return routing::routeOf(reader, item);
                 })).candidates.size(),
                 2);
    }

    /// On its way it is nobody's business until the wait limit of its route (S9).
    void anOrderHangsAfterItsWaitLimit()
    {
        constexpr qint64 kMinuteMs = 60'000;
        routing::SetRoute set{m_store->service("TSEL10"), {{"sandbox", "TSEL10", 1}}};
        set.rows.front().waitMs = kMinuteMs - 1;
        QCOMPARE(m_store->run(m_store->owner(), set).error().code, "route.row");
        set.rows.front().waitMs = 10 * kMinuteMs;
        valueOf(m_store->run(m_store->owner(), set));
        place("TSEL10", "081234567890");
        answer(send()->attempt.id, OutcomeClass::Pending);
        const auto hanging = [&](int minutesLater) {
            m_store->database().exec("UPDATE attempts SET sent_at = sent_at - "
                                     + QString::number(minutesLater * kMinuteMs));
            const auto board = valueOf(m_store->store().read(engine::readBoard));
            int ofSupplier = 0;
            for (const engine::SupplierBoard &supplier : board.suppliers)
                ofSupplier += supplier.hanging;
            const qint64 count = valueOf(m_store->store().read(orders::hangingCount));
            return count == ofSupplier ? count : -1;
        };
        QCOMPARE(hanging(9), 0);
        QCOMPARE(hanging(2), 1);
        const auto view = valueOf(m_store->store().read(
            [&](db::Reader &reader) { return routing::routeOf(reader, set.service); }));
        QCOMPARE(view.candidates.constFirst().waitMs, 10 * kMinuteMs);
    }

    /// What people see of all that on the board (S10).
    void theBoardTells()
    {
        route("TSEL10", {{"sandbox", "TSEL10", 1}, {"latihan-iak", "htelkomsel10000", 2}});
        m_servers["sandbox"]->scriptNext(Behaviour::Refused);
        startEngine();
        const QString bought = place("TSEL10", "081234567890");
        QTRY_COMPARE_WITH_TIMEOUT(state(bought), "SUCCEEDED", 10'000);
        m_servers["sandbox"]->scriptNext(Behaviour::Silent);
        const QString hanging = place("TSEL10", "081234567891");
        QTRY_COMPARE_WITH_TIMEOUT(state(hanging), "VERIFYING", 10'000);
        m_engine.reset();
        valueOf(m_store->run(m_store->owner(),
                             routing::PauseSupplier{"latihan-vip", true, 0, "trial"}));

        const engine::Board board = valueOf(m_store->store().read(engine::readBoard));
        QHash<QString, engine::SupplierBoard> by;
        for (const engine::SupplierBoard &supplier : board.suppliers)
            by.insert(supplier.supplier.code, supplier);
        QCOMPARE(by.size(), qsizetype(m_suppliers.size()));
        const engine::SupplierBoard &first = by["sandbox"];
        QCOMPARE(first.hour.sent, 2);
        QCOMPARE(first.hour.rejected, 1);
        QCOMPARE(first.hour.successBp().value(), 0);
        QCOMPARE(first.codes.size(), 1);
        QCOMPARE(first.hanging, 1);
        QCOMPARE(first.atRisk, Money::rupiah(m_store->priceOf("TSEL10")));
        const engine::SupplierBoard &second = by["latihan-iak"];
        QCOMPARE(second.hours[23].succeeded, 1);
        QCOMPARE(second.day.spent, m_servers["latihan-iak"]->charged());
        QCOMPARE(second.hanging, 0);
        QCOMPARE(by["latihan-vip"].day.sent, 0);
        QVERIFY(!by["latihan-vip"].runwayMinutes);
        QVERIFY(by["latihan-vip"].supplier.health.state == routing::Breaker::Paused);
    }

    /// A supplier that takes no reference of ours (3.2.6).
    void withoutReference_data()
    {
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<QString>("end");
        const auto row = [](Behaviour behaviour, const char *end) {
            QTest::newRow(sandbox::behaviourName(behaviour)) << int(behaviour) << QString(end);
        };
        row(Behaviour::Success, "SUCCEEDED");
        row(Behaviour::PendingThenFailed, "FAILED");
        row(Behaviour::Refused, "FAILED");
        row(Behaviour::WrongNumber, "FAILED");
        row(Behaviour::TimeoutBought, "SUCCEEDED"); // found among the recent ones
        row(Behaviour::CutJson, "SUCCEEDED");
        row(Behaviour::ServerErrorBought, "SUCCEEDED");
        row(Behaviour::WrongReference, "SUCCEEDED");
        row(Behaviour::TimeoutNothing, "REVIEW"); // nothing proves that nothing was bought
        row(Behaviour::ResetConnection, "REVIEW");
    }

    void withoutReference()
    {
        QFETCH(int, behaviour);
        QFETCH(QString, end);
        m_servers["latihan-vip"]->scriptNext(Behaviour(behaviour));
        startEngine();
        const QString number = place("ML42-S14", "12345678 (2685)");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), end, 20'000);
        const qint64 price = m_store->priceOf("ML42-S14");
        QCOMPARE(m_store->held(m_member), end == "REVIEW" ? price : 0);
        QCOMPARE(m_store->balance(m_member), 500'000 - (end == "SUCCEEDED" ? price : 0));
        QCOMPARE(m_servers["latihan-vip"]->book().size(), 1); // never sent twice
        finish();
    }

    /// The same goods for the same player, bought before and lost now: never taken for each other.
    void aLostOrderIsNotMistakenForAnOlderOne()
    {
        startEngine();
        const QString older = place("ML42-S14", "12345678 (2685)");
        QTRY_COMPARE_WITH_TIMEOUT(state(older), "SUCCEEDED", 10'000);
        m_servers["latihan-vip"]->scriptNext(Behaviour::TimeoutNothing);
        orders::PlaceOrder again = order("ML42-S14", "12345678 (2685)");
        again.buyAgain = true;
        const QString lost = placed(again);
        QTRY_COMPARE_WITH_TIMEOUT(state(lost), "REVIEW", 20'000);
        finish();
    }

private:
    void route(const char *sku, const QList<std::tuple<const char *, const char *, int>> &stops)
    {
        routing::SetRoute set{m_store->service(sku), {}};
        for (const auto &[provider, item, position] : stops) {
            routing::RouteRow row{provider, item, position};
            row.cap = Money::rupiah(11'000);
            set.rows.append(row);
        }
        valueOf(m_store->run(m_store->owner(), set));
    }

    QString placeRouted()
    {
        route("TSEL10", {{"sandbox", "TSEL10", 1}, {"latihan-iak", "htelkomsel10000", 2}});
        return place("TSEL10", "081234567890");
    }

    jobs::Job claim()
    {
        // Only the order's work: the deposit in init() has news for its member under way.
        m_store->database().exec("UPDATE jobs SET run_at = CASE WHEN kind LIKE 'order.%' THEN 1 "
                                 "ELSE 99999999999999 END WHERE state = 'ready'");
        return valueOf(m_store->store().write([](db::Transaction &tx) {
                   return jobs::claim(tx, "worker", 1, 60'000);
               }))
            .constFirst();
    }

    /// The next purchase, as far as an engine goes before it calls.
    std::optional<orders::Call> send()
    {
        const jobs::Job job = claim();
        const auto call = valueOf(m_store->store().write(
            [&](db::Transaction &tx) { return orders::beginSending(tx, job); }));
        if (call)
            valueOf(m_store->store().write(
                [&](db::Transaction &tx) { return jobs::complete(tx, job); }));
        return call;
    }

    /// The next question, likewise.
    std::optional<orders::Call> check()
    {
        const jobs::Job job = claim();
        return valueOf(m_store->store().write(
            [&](db::Transaction &tx) { return orders::beginCheck(tx, job); }));
    }

    orders::RerouteOrder rerouteTo(const char *provider, const char *sku)
    {
        return {{m_store->database().text("SELECT id FROM transactions")},
                m_store->database().number("SELECT version FROM transactions"),
                provider,
                sku};
    }

    QByteArray rerouteCode(const orders::RerouteOrder &command)
    {
        return m_store->run(m_rina, command).error().code;
    }

    void hurryWatches()
    {
        valueOf(m_store->store().write(
            [](db::Transaction &tx) { return jobs::hurryKind(tx, orders::kWatchJob); }));
        m_engine->runner().wake();
    }

    void answer(const AttemptId &attempt, OutcomeClass outcome, qint64 cost = 10'310,
                const char *error = "PROVIDER_FAILED")
    {
        orders::RecordAnswer command{attempt, ++m_answers, orders::AnswerSource::Webhook};
        command.outcome.outcome = outcome;
        command.outcome.refundAllowed = command.outcome.failoverAllowed =
            outcome == OutcomeClass::Rejected;
        if (outcome == OutcomeClass::Rejected)
            command.outcome.error = error;
        if (outcome == OutcomeClass::Succeeded)
            command.outcome.cost = Money::rupiah(cost);
        valueOf(m_store->run({}, command, command.commandId().text));
    }

    void callsEnd()
    {
        m_store->database().exec("UPDATE attempts SET call_until = call_until - 60000");
    }

    orders::DecideOrder decision(bool delivered)
    {
        return {{m_store->database().text("SELECT id FROM transactions")},
                m_store->database().number("SELECT version FROM transactions"),
                delivered,
                {},
                {},
                "Riwayat pemasok dilihat"};
    }

    void decide(bool delivered)
    {
        callsEnd();
        const auto asked = valueOf(m_store->run(m_rina, decision(delivered)));
        valueOf(m_store->run(
            m_store->owner(),
            commands::DecideApproval{{asked.result["approval"].toString()}, 1, true, {}}));
    }

    void approve(const commands::Outcome &asked)
    {
        valueOf(m_store->run(
            m_store->owner(),
            commands::DecideApproval{{asked.result["approval"].toString()}, 1, true, {}}));
    }

    void openCase(const char *kind, const QString &note)
    {
        const QString order = m_store->database().text("SELECT id FROM transactions");
        valueOf(m_store->store().write([&](db::Transaction &tx) {
            return store::openCase(tx, {kind, "order", order, {}, note});
        }));
    }

    qint64 balance(const QString &account)
    {
        return m_store->database().number(
            "SELECT COALESCE(SUM(balance), 0) FROM accounts WHERE id = '" + account + "'");
    }

    void startEngine()
    {
        QList<engine::LocalSupplier> suppliers = impatientSuppliers();
        for (engine::LocalSupplier &supplier : suppliers)
            supplier.apiKey = m_apiKeys.value(supplier.code, supplier.apiKey);
        makeEngine(suppliers, engineOptions());
        hurryChecks();
        valueOf(m_engine->start());
    }

    /// Who charged something, sorted.
    QStringList payers()
    {
        QStringList codes;
        for (const auto &[code, server] : m_servers) {
            if (server->charged().isPositive())
                codes.append(code);
        }
        return codes;
    }

    void finish()
    {
        m_engine.reset();
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    QHash<QString, QString> m_apiKeys;
    int m_answers = 0;
};

QTEST_GUILESS_MAIN(tst_Failover)
#include "tst_failover.moc"
