#include "services/base/json.h"
#include "services/http/http_client.h"
#include "services/jobs/jobs_commands.h"
#include "services/jobs/queue.h"
#include "services/providers/outcomes.h"
#include "services/routing/routing_commands.h"
#include "tests/support/supplier_store.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace reiyan;
using sandbox::Behaviour;
using test::valueOf;

/// Suppliers call us: what is stored, what is believed, and what changes nothing.
class tst_Webhooks : public QObject, private test::SupplierStore
{
    Q_OBJECT

private slots:
    void init() { open(2'000'000, {.webhookNoise = true}); }

    void cleanup() { close(); }

    /// Nobody polls: a signed outcome ends the order, a hint makes us ask. Every webhook comes
    /// twice, a stale and a forged one among them.
    void D011_ordersEndByWebhooksAlone_data()
    {
        QTest::addColumn<QString>("supplier");
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *supplier, Behaviour behaviour, const char *end) {
            QTest::addRow("%s %s", supplier, sandbox::behaviourName(behaviour))
                << QString(supplier) << int(behaviour) << QString(end);
        };
        row("sandbox", Behaviour::PendingThenSuccess, "SUCCEEDED");
        row("sandbox", Behaviour::PendingThenFailed, "SUCCEEDED"); // elsewhere
        row("sandbox", Behaviour::TimeoutBought, "SUCCEEDED");
        row("sandbox", Behaviour::UnlistedCode, "SUCCEEDED");
        row("latihan-iak", Behaviour::Success, "SUCCEEDED");           // it never says so at once
        row("latihan-iak", Behaviour::PendingThenFailed, "SUCCEEDED"); // elsewhere
        row("latihan-vip", Behaviour::Success, "SUCCEEDED");
    }

    void D011_ordersEndByWebhooksAlone()
    {
        QFETCH(QString, supplier);
        QFETCH(int, behaviour);
        QFETCH(QString, end);
        m_servers[supplier]->scriptNext(Behaviour(behaviour));
        startEngine();
        const QString number =
            supplier == "latihan-vip" ? place("ML42-S14", "12345678 (2685)") : placeAt(supplier);
        QTRY_COMPARE_WITH_TIMEOUT(state(number), end, 20'000);
        const sandbox::WebhookSender &sender = m_servers[supplier]->sender();
        QTRY_COMPARE_WITH_TIMEOUT(sender.delivered() + sender.refused(), 4, 10'000);
        QCOMPARE(sender.refused(), 1);
        // Two different genuine bodies; the repeated one is one row.
        QTRY_COMPARE_WITH_TIMEOUT(messages(supplier, "state = 'processed'"), 2, 20'000);
        QCOMPARE(messages(supplier, "verified = 0"), 1);
        QCOMPARE(state(number), end);
        QCOMPARE(m_store->held(m_member), 0);
        finish();
    }

    void D013_forgeriesChangeNothing()
    {
        m_servers["sandbox"]->scriptNext(Behaviour::PendingThenSuccess);
        startEngine(false);
        const QString number = placeAt("sandbox");
        QTRY_COMPARE_WITH_TIMEOUT(attemptState(), "PENDING", 10'000);
        const QString reference = m_store->database().text("SELECT provider_ref FROM attempts");
        const QByteArray won = bodyFor(reference, "Sukses", "00");
        QCOMPARE(post("sandbox", won, {}), 403);
        QCOMPARE(post("sandbox", won, {{"X-Hub-Signature", "sha1=" + QByteArray(40, '0')}}), 403);
        QCOMPARE(post("sandbox", won, signedFor(bodyFor(reference, "Gagal", "02"))), 403);
        QCOMPARE(post("sandbox", "rubbish \xff", {}), 403);
        QCOMPARE(post("sandbox", {}, {}), 403);
        QCOMPARE(post("latihan-vip", won, signedFor(won)), 403);
        QCOMPARE(post("unknown", won, signedFor(won)), 404);
        QCOMPARE(get("/webhook/sandbox").status, 405);
        QCOMPARE(get("/").status, 404);
        // A genuine one about somebody else's purchase waits and changes nothing.
        const QByteArray foreign = bodyFor("RYNFOREIGN", "Sukses", "00");
        QCOMPARE(post("sandbox", foreign, signedFor(foreign)), 200);
        for (int i = 0; i < 60; ++i)
            (void)post("sandbox", won + QByteArray(i, ' '), {});
        QCOMPARE(post("sandbox", won + '.', {}), 429);
        QVERIFY(m_store->database().number("SELECT count(*) FROM inbox") < 45);
        QCOMPARE(attemptState(), "PENDING");
        QCOMPARE(m_store->database().number("SELECT count(*) FROM attempt_answers"), 1);

        // A forger cannot take the place of the genuine one, and the flood does not keep it out.
        QCOMPARE(post("sandbox", won, signedFor(won)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "SUCCEEDED", 10'000);
        finish();
    }

    /// S28: a message read again says nothing new; one that is not authentic is never read.
    void readAgainIsOnce()
    {
        m_servers["sandbox"]->scriptNext(Behaviour::PendingThenSuccess);
        startEngine(false);
        const QString number = placeAt("sandbox");
        QTRY_COMPARE_WITH_TIMEOUT(attemptState(), "PENDING", 10'000);
        const QByteArray won =
            bodyFor(m_store->database().text("SELECT provider_ref FROM attempts"), "Sukses", "00");
        QCOMPARE(post("sandbox", won + ' ', {}), 403);
        QCOMPARE(post("sandbox", won, signedFor(won)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "SUCCEEDED", 10'000);
        QTRY_COMPARE(messages("sandbox", "state = 'processed'"), 1);
        const auto replay = [this](int verified) {
            const QString id = m_store->database().text(
                QStringLiteral("SELECT id FROM inbox WHERE verified = %1").arg(verified));
            return m_store->run(m_rina, jobs::ReplayMessage{{id}});
        };
        QCOMPARE(replay(0).error().code, "inbox.forged");
        valueOf(replay(1));
        QTRY_COMPARE_WITH_TIMEOUT(messages("sandbox", "state = 'processed'"), 1, 10'000);
        QCOMPARE(
            m_store->database().number("SELECT COUNT(*) FROM transfers WHERE kind = 'CAPTURE'"), 1);
        QCOMPARE(state(number), "SUCCEEDED");
        QCOMPARE(m_store->database().number("SELECT COUNT(*) FROM cases"), 0);
        finish();
    }

    /// A hint that contradicts a known end moves nothing, and a person learns of it (3.4).
    void aHintAgainstAKnownEndIsACase()
    {
        m_servers["latihan-iak"]->scriptNext(Behaviour::Refused);
        m_servers["sandbox"]->scriptNext(Behaviour::Refused);
        startEngine(false);
        const QString number = placeAt("latihan-iak");
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "FAILED", 20'000);
        const QString reference = m_store->database().text(
            "SELECT provider_ref FROM attempts ORDER BY attempt_no LIMIT 1");
        const sample::SampleSupplier iak = m_suppliers.at(2);
        const QByteArray sign = providers::md5Hex(iak.userName + iak.apiKey + reference);
        const QByteArray late =
            jsonText({{"data", QJsonObject{{"ref_id", reference},
                                           {"status", "1"},
                                           {"product_code", "htelkomsel10000"},
                                           {"customer_id", "081234567890"},
                                           {"price", "10310"},
                                           {"message", "SUCCESS"},
                                           {"rc", "00"},
                                           {"sn", "123"},
                                           {"sign", QString::fromLatin1(sign)}}}});
        QCOMPARE(post("latihan-iak", late, {}), 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_store->database().text("SELECT note FROM inbox"), "differs",
                                  10'000);
        QCOMPARE(m_store->database().text("SELECT kind FROM cases"), "webhook_differs");
        QCOMPARE(state(number), "FAILED");
        QCOMPARE(m_store->balance(m_member), 2'000'000);
        finish();
    }

    void D012_tenTimesAtOnceIsOnce()
    {
        m_servers["sandbox"]->scriptNext(Behaviour::PendingThenSuccess);
        startEngine(false);
        const QString number = placeAt("sandbox");
        QTRY_COMPARE_WITH_TIMEOUT(attemptState(), "PENDING", 10'000);
        const QByteArray won =
            bodyFor(m_store->database().text("SELECT provider_ref FROM attempts"), "Sukses", "00");
        constexpr int kSenders = 10;
        std::vector<std::thread> senders;
        senders.reserve(kSenders);
        std::atomic<int> taken = 0;
        for (int i = 0; i < kSenders; ++i)
            senders.emplace_back(
                [&] { taken += post("sandbox", won, signedFor(won)) == 200 ? 1 : 0; });
        for (std::thread &sender : senders)
            sender.join();
        QCOMPARE(taken.load(), kSenders);
        QTRY_COMPARE_WITH_TIMEOUT(state(number), "SUCCEEDED", 10'000);
        QCOMPARE(m_store->database().number("SELECT count(*) FROM inbox"), 1);
        QCOMPARE(m_store->database().number(
                     "SELECT count(*) FROM attempt_answers WHERE source = 'webhook'"),
                 1);
        finish();
    }

    /// Our own answer and what comes in by webhook, in every order there is.
    void D014_everyOrderOfArrivalEndsAlike_data()
    {
        QTest::addColumn<bool>("bought");
        QTest::newRow("bought") << true;
        QTest::newRow("refused") << false;
    }

    void D014_everyOrderOfArrivalEndsAlike()
    {
        QFETCH(bool, bought);
        QList<OutcomeClass> events = {OutcomeClass::Unknown,
                                      OutcomeClass::Pending,
                                      bought ? OutcomeClass::Succeeded : OutcomeClass::Rejected,
                                      OutcomeClass::Pending,
                                      OutcomeClass::Unknown,
                                      bought ? OutcomeClass::Succeeded : OutcomeClass::Rejected};
        std::sort(events.begin(), events.end());
        int orders = 0;
        do {
            const QString target = QString("0812%1").arg(++orders, 8, 10, QChar('0'));
            const QString number = place("TSEL10", target);
            const AttemptId attempt = sentAttempt(number);
            for (int i = 0; i < events.size(); ++i) {
                orders::RecordAnswer answer{attempt, i, orders::AnswerSource::Webhook};
                answer.outcome.outcome = events.at(i);
                answer.outcome.refundAllowed = true;
                answer.outcome.rawBody = QByteArray::number(i);
                valueOf(m_store->run({}, answer, answer.commandId().text));
            }
            QCOMPARE(state(number), bought ? "SUCCEEDED" : "FAILED");
        } while (std::next_permutation(events.begin(), events.end()));
        QCOMPARE(orders, 90); // six events, three kinds twice each
        QCOMPARE(m_store->held(m_member), 0);
        finish();
    }

    void healthAndMetricsSpeak()
    {
        startEngine(false);
        const http::Reply health = get("/health");
        QCOMPARE(health.status, 200);
        QVERIFY(jsonObject(health.body)["database"].toBool());
        (void)post("sandbox", "x", {});
        const QByteArray metrics = get("/metrics").body;
        QVERIFY2(metrics.contains(
                     "reiyan_webhooks_total{supplier=\"sandbox\",verdict=\"unverified\"} 1\n"),
                 metrics.constData());
        QVERIFY(metrics.contains("reiyan_supplier_closed{supplier=\"latihan-iak\"} 1\n"));
        for (const auto &[code, server] : m_servers) {
            Q_UNUSED(server)
            QTRY_VERIFY(get("/metrics")
                            .body.contains("reiyan_supplier_balance_rupiah{supplier=\""
                                           + code.toUtf8() + "\"} 10000000000\n"));
        }
    }

private:
    /// Digiflazz may not be asked for an hour: there only webhooks tell.
    void startEngine(bool webhooks = true)
    {
        QList<engine::LocalSupplier> suppliers = impatientSuppliers();
        for (engine::LocalSupplier &supplier : suppliers) {
            if (supplier.code == "sandbox")
                supplier.leastRecheckMs = 3'600'000;
        }
        engine::Engine::Options options = engineOptions();
        options.balanceEveryMs = 60'000;
        options.listen = http::Listener::Options{};
        makeEngine(suppliers, options);
        valueOf(m_engine->start());
        for (const auto &[code, server] : m_servers) {
            if (webhooks)
                server->sendWebhooksTo(address("/webhook/" + code));
        }
    }

    QUrl address(const QString &path) const
    {
        return QUrl(QString("http://127.0.0.1:%1%2").arg(m_engine->port()).arg(path));
    }

    int post(const QString &supplier, const QByteArray &body,
             const QHash<QByteArray, QByteArray> &headers)
    {
        http::Request request;
        request.url = address("/webhook/" + supplier);
        request.body = body;
        request.headers = headers;
        return http::exchange(request).status;
    }

    http::Reply get(const QString &path)
    {
        http::Request request;
        request.method = "GET";
        request.url = address(path);
        return http::exchange(request);
    }

    QHash<QByteArray, QByteArray> signedFor(const QByteArray &body)
    {
        return {{"X-Hub-Signature", "sha1="
                                        + QMessageAuthenticationCode::hash(
                                              body, m_servers["sandbox"]->options().webhookSecret,
                                              QCryptographicHash::Sha1)
                                              .toHex()}};
    }

    static QByteArray bodyFor(const QString &reference, const QString &status, const QString &rc)
    {
        return jsonText({{"data", QJsonObject{{"ref_id", reference},
                                              {"customer_no", "081234567890"},
                                              {"buyer_sku_code", "TSEL10"},
                                              {"status", status},
                                              {"message", status},
                                              {"rc", rc},
                                              {"sn", "1234567890"},
                                              {"price", 10'310}}}});
    }

    /// That supplier is asked first.
    QString placeAt(const QString &supplier)
    {
        routing::SetRoute set{m_store->service("TSEL10"), {}};
        for (const auto &[code, sku] :
             {std::pair{"sandbox", "TSEL10"}, std::pair{"latihan-iak", "htelkomsel10000"}}) {
            routing::RouteRow row{code, sku, supplier == code ? 1 : 2};
            row.cap = Money::rupiah(11'000);
            set.rows.append(row);
        }
        valueOf(m_store->run(m_store->owner(), set));
        return place("TSEL10", "081234567890");
    }

    /// Its attempt, sent by a worker that is this test.
    AttemptId sentAttempt(const QString &number)
    {
        const auto claimed = valueOf(m_store->store().write(
            [](db::Transaction &tx) { return jobs::claim(tx, "worker", 1, 60'000); }));
        valueOf(m_store->store().write([&](db::Transaction &tx) -> Result<void> {
            const auto call = orders::beginSending(tx, claimed.constFirst());
            return call ? jobs::complete(tx, claimed.constFirst()) : Result<void>(call.error());
        }));
        m_store->database().exec("UPDATE jobs SET run_at = run_at + 3600000 WHERE state = 'ready'");
        return {m_store->database().text(
            "SELECT a.id FROM attempts a JOIN transactions t ON t.id = a.order_id "
            "WHERE t.order_id = '"
            + number + "'")};
    }

    qint64 messages(const QString &source, const QString &which)
    {
        return m_store->database().number("SELECT count(*) FROM inbox WHERE source = '" + source
                                          + "' AND " + which);
    }

    QString attemptState() { return m_store->database().text("SELECT state FROM attempts"); }

    void finish()
    {
        m_servers.clear();
        m_engine.reset();
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }
};

QTEST_GUILESS_MAIN(tst_Webhooks)
#include "tst_webhooks.moc"
