#include "services/commands/approvals.h"
#include "services/deposits/deposits_commands.h"
#include "services/deposits/deposits_request.h"
#include "services/deposits/deposits_reversal.h"
#include "services/engine/gateways.h"
#include "services/jobs/outbox.h"
#include "services/ledger/account.h"
#include "services/payments/payments_commands.h"
#include "services/payments/payments_queries.h"
#include "services/store/numbers.h"
#include "services/store/setup.h"
#include "services/wallets/wallets_commands.h"
#include "tests/support/test_store.h"

#include <QTest>

#include <set>

using namespace reiyan;
using payments::Digits;
using payments::FeeBearer;
using payments::PaymentMethod;
using test::valueOf;

/// Ways to pay: who may say where money goes, what a payment costs, what a member may ask for.
class tst_PaymentMethods : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        m_member = m_store->member("andi");
        m_rina = m_store->staff("rina");
    }
    void cleanup() { m_store.reset(); }

    void aShopOfOnePersonDecidesAlone()
    {
        valueOf(m_store->run(m_store->owner(), payments::SetMethod{transfer("BCA2")}));
        QVERIFY(method("BCA2").isActive);
    }

    /// Where customers' money goes takes two people; what it costs does not (K-12).
    void whereMoneyGoesTakesTwo()
    {
        const UserId wati = m_store->staff("wati", "administrator");
        QCOMPARE(m_store->run(m_rina, payments::SetMethod{transfer("BCA2")}).error().code,
                 "command.forbidden");
        decide(wati, payments::SetMethod{transfer("BCA2")});
        PaymentMethod changed = method("BCA2");
        QCOMPARE(changed.account, "bank:bca2");

        changed.fee = {Money::rupiah(2'500), {70}, FeeBearer::Customer};
        QCOMPARE(run(wati, payments::SetMethod{changed}), commands::State::Executed);
        changed = method("BCA2");
        changed.isActive = false;
        QCOMPARE(run(wati, payments::SetMethod{changed}), commands::State::Executed);
        changed = method("BCA2");
        changed.isActive = true;
        decide(wati, payments::SetMethod{changed}); // switched on again
        changed = method("BCA2");
        changed.receiverNumber = "999";
        const qint64 before = method("BCA2").receiverSetAt;
        decide(wati, payments::SetMethod{changed});
        QCOMPARE(method("BCA2").receiverNumber, "999");
        QVERIFY(method("BCA2").receiverSetAt >= before);
        changed.title = "Lama";
        QCOMPARE(m_store->run(wati, payments::SetMethod{changed}).error().code, "payment.changed");
    }

    void gatewayAccountsTakeTwo()
    {
        const UserId wati = m_store->staff("wati", "administrator");
        payments::GatewayAccount account;
        account.code = "duitku-toko";
        account.driver = "duitku";
        account.title = "Duitku Toko";
        account.merchantCode = "D1234";
        account.isActive = true;
        decide(wati, payments::SetGateway{account});
        const auto loaded = valueOf(
            engine::loadGateways(m_store->store(), [](const QString &name) -> Result<QByteArray> {
                if (name.endsWith(".key"))
                    return QByteArray("kunci");
                return Error{ErrorKind::NotFound, "provider.no_key", {}, {name}};
            }));
        QVERIFY(loaded.adapters.contains("duitku-toko"));
        QVERIFY(loaded.missing.isEmpty());

        account.driver = "paypal";
        account.code = "lain";
        decide(wati, payments::SetGateway{account});
        account.address = "http://example.com"; // a key that travels openly is everybody's
        QCOMPARE(m_store->run(wati, payments::SetGateway{account}).error().code,
                 "provider.address");
        const auto none = valueOf(
            engine::loadGateways(m_store->store(), [](const QString &name) -> Result<QByteArray> {
                return Error{ErrorKind::NotFound, "provider.no_key", {}, {name}};
            }));
        QVERIFY(none.adapters.isEmpty());
        QCOMPARE(none.missing.size(), 2);
        // A program without a place for secrets, as one that only simulates, says the same.
        QCOMPARE(valueOf(engine::loadGateways(m_store->store(), {})).missing.size(), 2);
    }

    void rubbishIsRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *field, const QJsonValue &value, const char *code) {
            QTest::addRow("%s %s", field, qPrintable(value.toVariant().toString()))
                << field << value << QString(code);
        };
        row("code", "bca kecil", "payment.code");
        row("title", "", "payment.code");
        row("fee", -1, "payment.fee");
        row("fee", "gratis", "payment.fee");
        row("points", 5'001, "payment.fee");
        row("bearer", "nobody", "payment.form");
        row("digits", "many", "payment.form");
        row("least", 9'999, "payment.limits");
        row("most", 1'000'000'001, "payment.limits");
        row("most", 10'000, "payment.limits");
        row("receiver", "12AB", "payment.receiver");
        row("receiverName", "", "payment.receiver");
        row("gateway", "nirwana", "payment.channel");
    }

    void rubbishIsRefused()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, code);
        QJsonObject payload = payments::SetMethod{transfer("BCA2")}.toJson();
        payload["least"] = 20'000;
        payload[field] = value;
        QCOMPARE(
            m_store->runRaw(m_store->owner(), payments::SetMethod::kKind, payload).error().code,
            code.toLatin1());
    }

    void feesRoundUpAndAreFrozen_data()
    {
        QTest::addColumn<qint64>("flat");
        QTest::addColumn<int>("points");
        QTest::addColumn<bool>("onTop");
        QTest::addColumn<qint64>("fee");
        QTest::newRow("flat") << 4'000LL << 0 << true << 4'000LL;
        QTest::newRow("per cent, rounded up") << 0LL << 70 << true << 701LL; // 0,7 % of 100.001
        QTest::newRow("both") << 500LL << 200 << true << 2'501LL;
        QTest::newRow("the store bears it") << 4'000LL << 70 << false << 0LL;
    }

    void feesRoundUpAndAreFrozen()
    {
        QFETCH(qint64, flat);
        QFETCH(int, points);
        QFETCH(bool, onTop);
        QFETCH(qint64, fee);
        PaymentMethod paid = transfer("BCA2");
        paid.fee = {Money::rupiah(flat), {points}, onTop ? FeeBearer::Customer : FeeBearer::Store};
        valueOf(m_store->run(m_store->owner(), payments::SetMethod{paid}));
        const QJsonObject asked = request("BCA2", 100'001);
        QCOMPARE(asked["fee"].toInteger(), fee);
        QCOMPARE(asked["due"].toInteger(), 100'001 + fee);
        QCOMPARE(asked["account"].toString(), "1234567890");
        paid = method("BCA2");
        paid.fee = {};
        valueOf(m_store->run(m_store->owner(), payments::SetMethod{paid}));
        credit(asked["id"].toString());
        QCOMPARE(m_store->balance(m_member), 100'001);
        QCOMPARE(account("bank:bca2"), -100'001 - fee);
        QCOMPARE(account(ledger::kFeeIncome), fee);
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void digitsTellTransfersApart_data()
    {
        QTest::addColumn<bool>("kept");
        QTest::newRow("credited to the member") << false;
        QTest::newRow("kept by the store") << true;
    }

    void digitsTellTransfersApart()
    {
        QFETCH(bool, kept);
        PaymentMethod apart = transfer("BCA2");
        apart.digits = kept ? Digits::Kept : Digits::Credited;
        valueOf(m_store->run(m_store->owner(), payments::SetMethod{apart}));
        setting(deposits::kOpenRequestsSetting, "1000");
        std::set<qint64> due;
        QString last;
        constexpr int kRequests = 60; // without a table of what is taken, a birthday
        for (int i = 0; i < kRequests; ++i) {
            const QJsonObject asked = request("BCA2", 100'000);
            due.insert(asked["due"].toInteger());
            last = asked["id"].toString();
        }
        QCOMPARE(int(due.size()), kRequests);
        QVERIFY(*due.begin() > 100'000);
        const qint64 digits = number("digits", last);
        credit(last);
        QCOMPARE(m_store->balance(m_member), kept ? 100'000 : 100'000 + digits);
        QCOMPARE(account(ledger::kRounding), kept ? digits : 0);
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    /// Nine hundred and ninety-nine are waited for: there is no thousandth.
    void digitsRunOut()
    {
        PaymentMethod apart = transfer("BCA2");
        apart.digits = Digits::Kept;
        valueOf(m_store->run(m_store->owner(), payments::SetMethod{apart}));
        const QString id = method("BCA2").id;
        QStringList rows;
        for (int i = 1; i <= payments::kMostDigits; ++i)
            rows.append(QString("('%1', %2, 'x%2')").arg(id).arg(100'000 + i));
        m_store->database().exec("INSERT INTO due_amounts (payment_id, due, deposit_id) VALUES "
                                 + rows.join(", "));
        const deposits::RequestDeposit wanted{m_member, "BCA2", Money::rupiah(100'000),
                                              test::newCommandId()};
        QCOMPARE(m_store->run(m_rina, wanted).error().code, "deposit.no_digits");
    }

    void whatAMemberMayAskFor()
    {
        const auto refused = [&](qint64 amount) {
            const deposits::RequestDeposit wanted{m_member, "BCA", Money::rupiah(amount),
                                                  test::newCommandId()};
            return m_store->run(m_rina, wanted).error().code;
        };
        setting(deposits::kMemberDaySetting, "1000000");
        request("BCA", 600'000);
        QCOMPARE(refused(400'001), "deposit.member_day");
        setting(deposits::kOpenRequestsSetting, "2");
        request("BCA", 400'000);
        QCOMPARE(refused(10'000), "deposit.too_many");
        PaymentMethod bca = method("BCA");
        bca.receiverNumber = "1";
        bca.receiverName = "Toko";
        bca.isActive = false;
        valueOf(m_store->run(m_store->owner(), payments::SetMethod{bca}));
        QCOMPARE(refused(50'000), "deposit.unknown_method");
    }

    /// Above what a role may credit in one day a second person decides.
    void aDayHasALimit()
    {
        m_store->database().exec("UPDATE role_permissions SET day_limit_rupiah = 1000000 "
                                 "WHERE permission = 'deposit.approve' AND role_id = (SELECT id "
                                 "FROM roles WHERE name = 'operator')");
        const UserId budi = m_store->staff("budi");
        const auto approve = [&](qint64 amount) {
            const auto matched = m_store->matchedDeposit(m_member, amount, budi, m_store->owner());
            return run(m_rina, deposits::ApproveDeposit{matched.id, matched.version});
        };
        QCOMPARE(approve(600'000), commands::State::Executed);
        QCOMPARE(approve(400'001), commands::State::Waiting);
        QCOMPARE(approve(400'000), commands::State::Executed);
        QCOMPARE(approve(10'000), commands::State::Waiting);
    }

    /// The wallet gives what it has and is not held; the rest is a claim, never a silent minus.
    void aReversalTakesWhatIsThere_data()
    {
        QTest::addColumn<qint64>("spent");
        QTest::newRow("all is there") << 0LL;
        QTest::newRow("a part was spent") << 70'000LL;
        QTest::newRow("all was spent") << 100'000LL;
    }

    void aReversalTakesWhatIsThere()
    {
        QFETCH(qint64, spent);
        const UserId wati = m_store->staff("wati", "administrator");
        const auto matched =
            m_store->matchedDeposit(m_member, 100'000, m_store->staff("budi"), m_rina);
        valueOf(m_store->run(wati, deposits::ApproveDeposit{matched.id, matched.version}));
        if (spent > 0)
            m_store->database().exec(QString("UPDATE accounts SET held = %1 WHERE user_id = '%2'")
                                         .arg(spent)
                                         .arg(m_member.text));
        const deposits::ReverseDeposit reverse{matched.id, matched.version + 1, "Salah orang"};
        QCOMPARE(m_store->run(m_rina, deposits::ReverseDeposit{matched.id, 1, "Lama sekali"})
                     .error()
                     .code,
                 "deposit.changed");
        decide(wati, reverse);
        QCOMPARE(m_store->balance(m_member), spent);
        QCOMPARE(account(ledger::kReceivable), -spent);
        QCOMPARE(account("bank:bca"), 0);
        QCOMPARE(
            m_store->database().number("SELECT COUNT(*) FROM cases WHERE kind = 'deposit_owed' "
                                       "AND state = 'OPEN'"),
            spent > 0 ? 1 : 0);
        QCOMPARE(m_store->run(wati, reverse).error().code, "deposit.wrong_state");
        m_store->database().exec("UPDATE accounts SET held = 0");
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    /// Credited to the wrong member: the transfer is good, its line is free for the right one.
    void aReversalMayFreeTheLine()
    {
        const UserId wati = m_store->staff("wati", "administrator");
        const auto matched =
            m_store->matchedDeposit(m_member, 100'000, m_store->staff("budi"), m_rina);
        valueOf(m_store->run(wati, deposits::ApproveDeposit{matched.id, matched.version}));
        decide(wati,
               deposits::ReverseDeposit{matched.id, matched.version + 1, "Salah orang", true});
        QCOMPARE(m_store->database().number("SELECT COUNT(*) FROM bank_lines"), 0);
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    /// Who decides sees every field that changes: a page's address is where keys would go.
    void anApprovalNamesWhatChanges()
    {
        const UserId wati = m_store->staff("wati", "administrator");
        payments::GatewayAccount account;
        account.code = "midtrans-toko";
        account.driver = "midtrans";
        account.title = "Midtrans";
        decide(wati, payments::SetGateway{account});
        account.version = 1;
        account.pageAddress = "https://jahat.example/snap";
        valueOf(m_store->run(wati, payments::SetGateway{account}));
        const QString summary =
            m_store->database().text("SELECT summary FROM approvals WHERE state = 'PENDING'");
        QVERIFY2(summary.contains("https://jahat.example/snap"), qPrintable(summary));
        QVERIFY2(!summary.contains("driver"), qPrintable(summary));
    }

    /// The only way a person changes a balance, and never alone.
    void aWalletIsAdjustedByTwo()
    {
        const UserId wati = m_store->staff("wati", "administrator");
        const wallets::AdjustWallet give{m_member, Money::rupiah(25'000), "compensation",
                                         "Pesanan terlambat dua jam"};
        QCOMPARE(m_store->run(m_rina, give).error().code, "command.forbidden");
        decide(wati, give);
        QCOMPARE(m_store->balance(m_member), 25'000);
        wallets::AdjustWallet take{m_member, Money::rupiah(-25'001), "correction",
                                   "Salah hitung kemarin"};
        const auto asked = valueOf(m_store->run(wati, take));
        const auto refused = m_store->run(
            m_store->owner(),
            commands::DecideApproval{{asked.result["approval"].toString()}, 1, true, {}});
        QCOMPARE(m_store->balance(m_member), 25'000); // it gives no more than it has
        QVERIFY(!refused || refused->result.contains("void"));
        take.amount = Money::rupiah(-25'000);
        decide(wati, take);
        QCOMPARE(m_store->balance(m_member), 0);
        for (const auto &[amount, note] : {std::pair(0, "Cukup panjang catatannya"),
                                           std::pair(1'000'000'001, "Cukup panjang catatannya")})
            QCOMPARE(m_store
                         ->run(wati, wallets::AdjustWallet{m_member, Money::rupiah(amount),
                                                           "correction", note})
                         .error()
                         .code,
                     "wallet.amount");
        QCOMPARE(m_store
                     ->run(wati, wallets::AdjustWallet{m_member, Money::rupiah(1), "correction",
                                                       "pendek"})
                     .error()
                     .code,
                 "wallet.note");
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    /// What a member is told is written with what makes it true, and delivered once.
    void membersAreTold()
    {
        const auto matched =
            m_store->matchedDeposit(m_member, 100'000, m_store->staff("budi"), m_store->owner());
        valueOf(m_store->run(m_rina, deposits::ApproveDeposit{matched.id, matched.version}));
        const auto deliver = [&] { return valueOf(m_store->store().write(jobs::deliverOutbox)); };
        QCOMPARE(deliver(), 1);
        QCOMPARE(deliver(), 0);
        m_store->database().exec("UPDATE outbox SET delivered_at = NULL"); // delivered, not noted
        QCOMPARE(deliver(), 1);
        QCOMPARE(m_store->database().text("SELECT kind FROM notifications"), "deposit.credited");
        QCOMPARE(m_store->database().number("SELECT COUNT(*) FROM notifications"), 1);
    }

private:
    static PaymentMethod transfer(const QString &code)
    {
        PaymentMethod method;
        method.code = code;
        method.title = "Transfer " + code;
        method.category = "Transfer bank";
        method.gateway = payments::kManual;
        method.least = Money::rupiah(10'000);
        method.most = Money::rupiah(50'000'000);
        method.receiverNumber = "1234567890";
        method.receiverName = "Toko Reiyan";
        method.isActive = true;
        return method;
    }

    PaymentMethod method(const QString &code)
    {
        return *valueOf(m_store->store().read(
            [&](db::Reader &reader) { return payments::methodByCode(reader, code); }));
    }

    template <typename C>
    commands::State run(const UserId &actor, const C &command)
    {
        return valueOf(m_store->run(actor, command)).state;
    }

    /// Asked for by `maker`, approved by the owner.
    template <typename C>
    void decide(const UserId &maker, const C &command)
    {
        const auto asked = valueOf(m_store->run(maker, command));
        QCOMPARE(asked.state, commands::State::Waiting);
        valueOf(m_store->run(
            m_store->owner(),
            commands::DecideApproval{{asked.result["approval"].toString()}, 1, true, {}}));
    }

    QJsonObject request(const QString &code, qint64 amount)
    {
        const deposits::RequestDeposit wanted{m_member, code, Money::rupiah(amount),
                                              test::newCommandId()};
        return valueOf(m_store->run(m_rina, wanted)).result;
    }

    void credit(const QString &id)
    {
        const UserId dewi = m_store->staff("dewi", "finance");
        valueOf(m_store->run(dewi, deposits::MatchDeposit{{id}, 1, "baris " + id}));
        valueOf(m_store->run(m_store->owner(), deposits::ApproveDeposit{{id}, 2}));
    }

    qint64 number(const QString &column, const QString &id)
    {
        return m_store->database().number("SELECT " + column + " FROM deposits WHERE id = '" + id
                                          + "'");
    }

    qint64 account(const QString &id)
    {
        return m_store->database().number("SELECT balance FROM accounts WHERE id = '" + id + "'");
    }

    void setting(const char *name, const QString &value)
    {
        valueOf(m_store->store().write(
            [&](db::Transaction &tx) { return store::setSetting(tx, name, value); }));
    }

    std::unique_ptr<test::TestStore> m_store;
    UserId m_member;
    UserId m_rina;
};

QTEST_GUILESS_MAIN(tst_PaymentMethods)
#include "tst_payment_methods.moc"
