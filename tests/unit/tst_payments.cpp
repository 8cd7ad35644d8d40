#include "services/gateways/registry.h"
#include "tests/support/sandbox/gateway_server.h"

#include <QTest>

using namespace reiyan;
using namespace reiyan::gateways;
using sandbox::GatewayServer;
using sandbox::Making;

/// Every gateway over real HTTP against its sandbox: what is asked, paid, lost, given back.
class tst_Payments : public QObject
{
    Q_OBJECT

private slots:
    void creations_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<int>("making");
        QTest::addColumn<int>("told"); ///< What the creation says.
        QTest::addColumn<bool>("exists");
        for (const Driver &driver : drivers()) {
            const auto row = [&driver](Making making, PaymentClass told, bool exists) {
                QTest::addRow("%s %s", driver.name, sandbox::makingName(making))
                    << QString(driver.name) << int(making) << int(told) << exists;
            };
            row(Making::Made, PaymentClass::Pending, true);
            row(Making::TimeoutMade, PaymentClass::Unknown, true);
            row(Making::TimeoutNothing, PaymentClass::Unknown, false);
            row(Making::ServerErrorMade, PaymentClass::Unknown, true);
            row(Making::CutJson, PaymentClass::Unknown, true);
            row(Making::Refused, PaymentClass::Failed, false);
        }
    }

    void creations()
    {
        QFETCH(QString, driver);
        QFETCH(int, making);
        QFETCH(int, told);
        QFETCH(bool, exists);
        open(driver);
        m_server->scriptNext(Making(making));
        const Created made = m_adapter->create(request("R1"));
        QCOMPARE(int(made.outcome.outcome), told);
        if (making == int(Making::Made))
            QVERIFY(!made.how.accountNumber.isEmpty());
        // Whoever got no answer asks for the reference before anything else.
        QCOMPARE(m_server->find("R1").has_value(), exists);
        const PaymentQuestion question = questionAbout("R1", made.outcome.handle);
        const PaymentOutcome asked = m_adapter->check(question);
        QVERIFY(asked.outcome == PaymentClass::Pending || asked.outcome == PaymentClass::Unknown);
        QCOMPARE(m_server->pay("R1"), exists);
        if (exists)
            QCOMPARE(m_adapter->check(question).outcome, PaymentClass::Paid);
        QCOMPARE(m_server->received(), exists ? kAmount : Money());
    }

    void theEnds_data() { everyDriver(); }

    void theEnds()
    {
        QFETCH(QString, driver);
        open(driver);
        const PaymentQuestion expired = made("R1");
        QVERIFY(m_server->expire("R1"));
        QVERIFY(!m_server->pay("R1"));
        QCOMPARE(m_adapter->check(expired).outcome, PaymentClass::Failed);

        const PaymentQuestion other = made("R2");
        QVERIFY(m_server->pay("R2", Money::rupiah(50'001)));
        const PaymentOutcome differs = m_adapter->check(other);
        QCOMPARE(differs.outcome, PaymentClass::Unknown);
        QCOMPARE(differs.error, "AMOUNT_MISMATCH");
        QCOMPARE(differs.invoice->toRupiah(), 50'001);

        // No second payment of one name, and no word that the first does not exist.
        QCOMPARE(m_adapter->create(request("R2")).outcome.outcome, PaymentClass::Unknown);
        PaymentRequest page = request("R1");
        page.channel = "page";
        QCOMPARE(m_adapter->create(page).outcome.outcome, PaymentClass::Unknown);
    }

    void notices_data() { everyDriver(); }

    void notices()
    {
        QFETCH(QString, driver);
        open(driver);
        const PaymentQuestion question = made("R1");
        m_server->pay("R1");
        const Webhook genuine = webhook("R1", true);
        QVERIFY(m_adapter->isAuthentic(genuine));
        QCOMPARE(m_adapter->referenceOf(genuine), "R1");
        QCOMPARE(m_adapter->outcomeOf(genuine, question).outcome, PaymentClass::Paid);
        QVERIFY(!m_adapter->isAuthentic(webhook("R1", false)));
    }

    void midtransGivesBackOnce()
    {
        open("midtrans");
        PaymentRequest wallet = request("R1");
        wallet.channel = "gopay";
        const PaymentQuestion question =
            questionAbout("R1", m_adapter->create(wallet).outcome.handle);
        m_server->pay("R1");
        QCOMPARE(m_adapter->cancel("R1").error, "STATE_NOT_ALLOWED"); // it is paid
        const QString channel = m_adapter->check(question).channel;
        const int before = m_server->requests();
        QCOMPARE(m_adapter->refund({"R1", "bank_transfer", "R1-0", kAmount, {}}).outcome,
                 OutcomeClass::Rejected); // a bank cannot
        QCOMPARE(m_server->requests(), before);
        const RefundRequest part{"R1", channel, "R1-1", Money::rupiah(20'000), "Barang habis"};
        QCOMPARE(m_adapter->refund(part).outcome, OutcomeClass::Succeeded);
        QCOMPARE(m_adapter->refund(part).outcome, OutcomeClass::Succeeded); // the same one
        QCOMPARE(m_server->received().toRupiah(), 30'000);
        QCOMPARE(m_adapter->check(question).outcome, PaymentClass::PartlyRefunded);
        const RefundRequest more{"R1", channel, "R1-2", Money::rupiah(30'001), "Terlalu banyak"};
        QCOMPARE(m_adapter->refund(more).error, "REFUND_REJECTED");
        const RefundRequest rest{"R1", channel, "R1-3", Money::rupiah(30'000), "Sisanya"};
        QCOMPARE(m_adapter->refund(rest).outcome, OutcomeClass::Succeeded);
        QCOMPARE(m_adapter->check(question).outcome, PaymentClass::Refunded);
    }

    void midtransCancelsWhatNobodyPaid()
    {
        open("midtrans");
        const PaymentQuestion question = made("R1");
        QCOMPARE(m_adapter->cancel("R1").outcome, OutcomeClass::Succeeded);
        QCOMPARE(m_adapter->check(question).outcome, PaymentClass::Failed);
        QVERIFY(!m_server->pay("R1"));
        PaymentRequest page = request("R2");
        page.channel = "page";
        const Created made = m_adapter->create(page);
        QCOMPARE(made.outcome.outcome, PaymentClass::Pending);
        QVERIFY(made.how.page.isValid() && !made.how.token.isEmpty());
        const PaymentOutcome idle = m_adapter->check(questionAbout("R2", {}));
        QCOMPARE(idle.outcome, PaymentClass::Pending);
        QCOMPARE(idle.error, "NOT_STARTED"); // 404 while nobody chose how to pay
    }

    void channels_data() { everyDriver(); }

    void channels()
    {
        QFETCH(QString, driver);
        open(driver);
        const auto ways = m_adapter->channels(kAmount);
        QVERIFY(ways && !ways->isEmpty());
        if (m_adapter->capabilities().hasFeeList)
            QCOMPARE(ways->constFirst().fee->toRupiah(), 4'000);
    }

    /// What the gateway would refuse anyway does not leave the house.
    void incompleteRequestsAreNotSent()
    {
        for (const char *driver : {"duitku", "tripay"}) {
            open(driver);
            PaymentRequest nobody = request("R1");
            nobody.customerEmail.clear();
            const Created made = m_adapter->create(nobody);
            QCOMPARE(made.outcome.outcome, PaymentClass::NotSent);
            QCOMPARE(made.outcome.error, "REQUEST_MALFORMED");
            QCOMPARE(m_server->requests(), 0);
        }
    }

    void withoutItsServerNothingIsSent_data() { everyDriver(); }

    void withoutItsServerNothingIsSent()
    {
        QFETCH(QString, driver);
        open(driver);
        const auto adapter = m_adapter;
        m_server.reset();
        QCOMPARE(adapter->create(request("R1")).outcome.outcome, PaymentClass::NotSent);
        QVERIFY(adapter->check(questionAbout("R1", {})).outcome != PaymentClass::Paid);
    }

private:
    static constexpr Money kAmount = Money::rupiah(50'000);

    static void everyDriver()
    {
        QTest::addColumn<QString>("driver");
        for (const Driver &driver : drivers())
            QTest::newRow(driver.name) << QString(driver.name);
    }

    void open(const QString &driver)
    {
        GatewayServer::Options options;
        options.driver = driver;
        options.merchant.code = "LATIHAN";
        options.merchant.apiKey = "kunci-latihan";
        options.merchant.privateKey = "kunci-pribadi-latihan";
        options.merchant.callbackUrl = QUrl("https://toko.example/webhook/" + driver);
        options.merchant.returnUrl = QUrl("https://toko.example/selesai");
        options.hangMs = 600;
        m_server = std::make_unique<GatewayServer>(options);
        Merchant merchant = m_server->merchant();
        merchant.createTimeoutMs = 250;
        m_adapter = findDriver(driver)->make(merchant);
    }

    static PaymentRequest request(const QString &reference)
    {
        PaymentRequest request;
        request.reference = reference;
        request.amount = kAmount;
        request.channel = "bca_va";
        request.title = "Deposit";
        request.customerName = "Andi";
        request.customerEmail = "andi@toko.example";
        request.askedAt = 1'793'848'530'000;
        request.expiresAt = request.askedAt + 3'600'000;
        return request;
    }

    static PaymentQuestion questionAbout(const QString &reference, const QString &handle)
    {
        return {reference, kAmount, handle};
    }

    PaymentQuestion made(const QString &reference)
    {
        const Created created = m_adapter->create(request(reference));
        return questionAbout(reference, created.outcome.handle);
    }

    Webhook webhook(const QString &reference, bool genuine) const
    {
        const sandbox::Letter letter = m_server->noticeOf(reference, genuine);
        Webhook webhook{{}, letter.body};
        for (auto header = letter.headers.cbegin(); header != letter.headers.cend(); ++header)
            webhook.headers.insert(header.key().toLower(), header.value());
        return webhook;
    }

    std::unique_ptr<GatewayServer> m_server;
    std::shared_ptr<GatewayAdapter> m_adapter;
};

QTEST_GUILESS_MAIN(tst_Payments)
#include "tst_payments.moc"
