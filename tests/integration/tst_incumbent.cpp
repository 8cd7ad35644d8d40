#include "services/commands/approvals.h"
#include "services/deposits/deposits_reversal.h"
#include "services/gateways/duitku/duitku_wire.h"
#include "services/ledger/account.h"
#include "services/ledger/verify.h"
#include "tests/integration/gateway_fixture.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <thread>

using namespace reiyan;
using test::valueOf;

/// The money defects of the store that this one replaces, by number. Each would fail on what was
/// done there.
class tst_Incumbent : public test::GatewayFixture
{
    Q_OBJECT

private slots:
    void init() { openStore(); }
    void cleanup() { closeStore(); }

    /// `signature: true` passed a loose comparison, and so did 0e texts.
    void D001_aSignatureOfTrueIsNone_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("JSON true") << QByteArray("application/json") << QByteArray("true");
        QTest::newRow("JSON 0") << QByteArray("application/json") << QByteArray("0");
        QTest::newRow("form true")
            << QByteArray("application/x-www-form-urlencoded") << QByteArray("true");
        QTest::newRow("form 0e0") << QByteArray("application/x-www-form-urlencoded")
                                  << QByteArray("0e462097431906509019562988736854");
        QTest::newRow("form empty")
            << QByteArray("application/x-www-form-urlencoded") << QByteArray();
    }

    void D001_aSignatureOfTrueIsNone()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, signature);
        start({.polling = false});
        const QString id = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        sandbox::Letter letter = m_servers["duitku"]->noticeOf(reference(id));
        letter.contentType = type;
        const QByteArray name = reference(id).toUtf8();
        letter.body = type.endsWith("json") ? "{\"merchantCode\":\"LATIHAN\",\"amount\":\"150000\","
                                              "\"merchantOrderId\":\""
                                                  + name
                                                  + "\",\"resultCode\":\"00\","
                                                    "\"signature\":"
                                                  + signature + "}"
                                            : "merchantCode=LATIHAN&amount=150000&merchantOrderId="
                                                  + name + "&resultCode=00&signature=" + signature;
        QCOMPARE(post("duitku", letter), 403);
        QTest::qWait(200);
        QCOMPARE(state(id), "INVOICED");
        QCOMPARE(m_store->balance(m_member), 0);
    }

    /// An address in a header was proof; genuine calls were refused.
    void D002_anAddressInAHeaderIsNoProof()
    {
        start({.polling = false});
        const QString id = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_servers["duitku"]->pay(reference(id));
        sandbox::Letter forged = m_servers["duitku"]->noticeOf(reference(id), false);
        forged.headers["CF-Connecting-IP"] = "182.23.85.8";
        QCOMPARE(post("duitku", forged), 403);
        QCOMPARE(post("duitku", m_servers["duitku"]->noticeOf(reference(id))), 200);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
    }

    /// The expiry ran at once.
    void D003_nothingExpiresBeforeItsDeadline()
    {
        start({});
        const QString id = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        QTest::qWait(400); // asked after many times
        QCOMPARE(state(id), "INVOICED");
        finish();
    }

    /// Two callbacks both saw a pending deposit.
    void D004_manyCallbacksAreOneCredit()
    {
        start({.polling = false});
        const QString id = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_servers["duitku"]->pay(reference(id));
        const sandbox::Letter letter = m_servers["duitku"]->noticeOf(reference(id));
        std::vector<std::thread> senders;
        for (int i = 0; i < 8; ++i)
            senders.emplace_back([&] { post("duitku", letter); });
        for (std::thread &sender : senders)
            sender.join();
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        QTest::qWait(200);
        QCOMPARE(m_store->balance(m_member), kAmount);
        finish();
    }

    /// The unsigned reference chose the deposit: a small genuine payment credited a large one.
    void D005_theSignedOrderIdChooses()
    {
        start({.polling = false});
        const QString small = request("duitku");
        const QString large = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(small), "INVOICED", 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(state(large), "INVOICED", 10'000);
        m_servers["duitku"]->pay(reference(small));
        sandbox::Letter letter = m_servers["duitku"]->noticeOf(reference(small));
        QUrlQuery form(QString::fromUtf8(letter.body));
        form.removeQueryItem("reference");
        form.addQueryItem("reference", m_servers["duitku"]->find(reference(large))->handle);
        letter.body = form.toString(QUrl::FullyEncoded).toUtf8();
        QCOMPARE(post("duitku", letter), 200);
        QTRY_COMPARE_WITH_TIMEOUT(state(small), "CREDITED", 10'000);
        QCOMPARE(state(large), "INVOICED");
        QCOMPARE(m_store->balance(m_member), kAmount);
        finish();
    }

    /// Money after the end was kept and credited to nobody.
    void D006_lateMoneyIsCredited()
    {
        start({});
        const QString id = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        expire(id);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "EXPIRED", 10'000);
        m_servers["duitku"]->pay(reference(id));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        finish();
    }

    /// An expiry that was under way overwrote a payment.
    void D007_anExpiryOverwritesNothing()
    {
        start({});
        const QString id = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_servers["duitku"]->pay(reference(id));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        m_engine.reset();
        expire(id);
        deposits::RecordPayment stale{{id}, 9'999, {}};
        stale.outcome.outcome = stale.outcome.claimed = PaymentClass::Pending;
        const auto done = db::await(m_store->executor().execute({stale.commandId(),
                                                                 deposits::RecordPayment::kKind,
                                                                 stale.toJson(),
                                                                 {},
                                                                 commands::Origin::Job,
                                                                 "test"}));
        QVERIFY(done);
        QCOMPARE(state(id), "CREDITED");
        finish();
    }

    /// Failure codes were ignored: a refused payment stayed pending.
    void D008_aFailedPaymentEnds()
    {
        start({});
        const QString id = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_servers["duitku"]->expire(reference(id));
        expire(id);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "EXPIRED", 10'000);
        finish();
    }

    /// A repetition was answered with an error, so the gateway never stopped.
    void D009_aRepetitionIsTaken()
    {
        start({.polling = false});
        const QString id = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_servers["duitku"]->pay(reference(id));
        const sandbox::Letter letter = m_servers["duitku"]->noticeOf(reference(id));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(post("duitku", letter), 200);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        QCOMPARE(post("duitku", letter), 200);
        finish();
    }

    /// Nothing was kept to argue with.
    void D010_whatWasSentIsKept()
    {
        start({.polling = false});
        const QString id = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        const sandbox::Letter forged = m_servers["duitku"]->noticeOf(reference(id), false);
        QCOMPARE(post("duitku", forged), 403);
        QCOMPARE(m_store->database().text("SELECT body FROM inbox WHERE verified = 0"),
                 QString::fromUtf8(forged.body));
    }

    /// A gateway was found by a part of its name; switching it off broke what was open.
    void D016_anAccountIsFoundByItsWholeName()
    {
        start({.polling = false});
        const QString id = request("duitku");
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "INVOICED", 10'000);
        m_servers["duitku"]->pay(reference(id));
        const sandbox::Letter letter = m_servers["duitku"]->noticeOf(reference(id));
        for (const char *name : {"duit", "duitku2", "DUITKU", ""})
            QCOMPARE(post(name, letter), 404);
        QCOMPARE(post("midtrans", letter), 403);
        m_store->database().exec("UPDATE payment_methods SET is_active = 0");
        m_store->database().exec("UPDATE gateways SET is_active = 0");
        QCOMPARE(post("duitku", letter), 200);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), "CREDITED", 10'000);
        finish();
    }

    /// A customer without a wallet could not be refunded.
    void D053_everyMemberHasAWallet()
    {
        const UserId siti = m_store->member("siti");
        QCOMPARE(balanceRows(siti), 1);
    }

    /// Balances were written as absolute values from a stale read.
    void D054_parallelCreditsAddUp()
    {
        const UserId budi = m_store->staff("budi");
        std::vector<test::TestStore::Matched> matched;
        for (int i = 0; i < 8; ++i)
            matched.push_back(m_store->matchedDeposit(m_member, 10'000 + i, budi, m_rina));
        std::vector<std::thread> approvers;
        for (const auto &one : matched)
            approvers.emplace_back([&] {
                (void)m_store->run(m_store->owner(), deposits::ApproveDeposit{one.id, one.version});
            });
        for (std::thread &approver : approvers)
            approver.join();
        QCOMPARE(m_store->balance(m_member), 8 * 10'000 + 28);
        finish();
    }

    /// Staff typed any balance: here nothing can, and what the database's owner does is seen.
    void D055_noBalanceIsTyped()
    {
        QCOMPARE(m_store
                     ->runRaw(m_store->owner(), "wallet.update",
                              {{"user", m_member.text}, {"balance", 999'999}})
                     .error()
                     .code,
                 "command.unknown_kind");
        m_store->database().exec("UPDATE accounts SET balance = 999999 WHERE user_id = '"
                                 + m_member.text + "'");
        QVERIFY(m_store->brokenInvariants().join(' ').contains("V-3"));
    }

    /// Nothing in the database kept two of what may be one.
    void D056_theDatabaseKeepsItsRules()
    {
        const QString id = request("duitku");
        const auto refused = [&](const QString &sql) {
            return m_store->database().tryExec(sql).error().code;
        };
        QCOMPARE(refused("INSERT INTO accounts (id, class, user_id, created_at) VALUES ('x', "
                         "'liability', '"
                         + m_member.text + "', 1)"),
                 db::errors::kDuplicate);
        QCOMPARE(refused("INSERT INTO invoices (deposit_id, reference, gateway, channel, "
                         "instructions) VALUES ('"
                         + id + "', 'y', 'duitku', 'z', '{}')"),
                 db::errors::kDuplicate);
        QVERIFY(!refused("INSERT INTO deposits SELECT * FROM deposits").isEmpty());
    }

    /// The balance after was never written.
    void D057_everyEntrySaysBeforeAndAfter()
    {
        const UserId budi = m_store->staff("budi");
        for (const qint64 amount : {10'000, 20'000}) {
            const auto matched = m_store->matchedDeposit(m_member, amount, budi, m_rina);
            valueOf(m_store->run(m_store->owner(),
                                 deposits::ApproveDeposit{matched.id, matched.version}));
        }
        QCOMPARE(m_store->database().number("SELECT COUNT(*) FROM balance_histories "
                                            "WHERE balance_after = balance_before + amount"),
                 2);
    }

    /// Deleting a method or a person deleted the money with it.
    void D059_nothingTakesMoneyWithIt()
    {
        request("duitku");
        for (const char *sql :
             {"DELETE FROM payment_methods", "DELETE FROM users", "DELETE FROM member_levels"})
            QVERIFY2(!m_store->database().tryExec(sql), sql);
        QCOMPARE(m_store->database().number("SELECT COUNT(*) FROM deposits"), 1);
    }

    /// Staff deleted deposits and orders.
    void D060_financialRowsAreNotDeleted()
    {
        request("duitku");
        for (const char *table : {"deposits", "accounts"})
            QVERIFY2(!m_store->database().tryExec(QString("DELETE FROM ") + table), table);
        for (const char *kind : {"deposit.delete", "order.delete"})
            QCOMPARE(m_store->runRaw(m_store->owner(), kind, {}).error().code,
                     "command.unknown_kind");
    }

    void D061_aVoucherNeverAddsMoney() { QSKIP("vouchers come with issue 5"); }
    void D063_aVouchersQuotaHolds() { QSKIP("vouchers come with issue 5"); }
    void D064_aVoucherIsReleased() { QSKIP("vouchers come with issue 5"); }

    /// What was charged and what was given back were computed by two formulas: here what goes back
    /// is what was booked, fee included.
    void D065_whatGoesBackIsWhatWasBooked()
    {
        m_store->database().exec("UPDATE payment_methods SET fee = 4000, fee_bearer = 'customer'");
        const UserId wati = m_store->staff("wati", "administrator");
        const auto matched =
            m_store->matchedDeposit(m_member, 100'000, m_store->staff("budi"), m_rina);
        valueOf(m_store->run(wati, deposits::ApproveDeposit{matched.id, matched.version}));
        const auto asked = valueOf(m_store->run(
            wati, deposits::ReverseDeposit{matched.id, matched.version + 1, "Salah orang"}));
        valueOf(m_store->run(
            m_store->owner(),
            commands::DecideApproval{{asked.result["approval"].toString()}, 1, true, {}}));
        QCOMPARE(m_store->database().number("SELECT COALESCE(SUM(ABS(balance)), 0) FROM accounts"),
                 0);
        finish();
    }

    /// Fractions of a rupiah went to the gateway and into the signature.
    void D066_thereIsNoHalfRupiah_data()
    {
        QTest::addColumn<QJsonValue>("amount");
        QTest::newRow("half") << QJsonValue(10'000.5);
        QTest::newRow("text") << QJsonValue("10000.50");
        QTest::newRow("list") << QJsonValue(QJsonArray{10'000});
    }

    void D066_thereIsNoHalfRupiah()
    {
        QFETCH(QJsonValue, amount);
        QJsonObject payload =
            deposits::RequestDeposit{m_member, code("duitku"), Money::rupiah(50'000), "t"}.toJson();
        payload["amount"] = amount;
        QCOMPARE(m_store->runRaw(m_rina, deposits::RequestDeposit::kKind, payload).error().code,
                 "deposit.amount_limits");
    }

private:
    qint64 balanceRows(const UserId &user)
    {
        return m_store->database().number("SELECT COUNT(*) FROM accounts WHERE user_id = '"
                                          + user.text + "'");
    }
};

QTEST_GUILESS_MAIN(tst_Incumbent)
#include "tst_incumbent.moc"
