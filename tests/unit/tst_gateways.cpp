#include "services/base/json.h"
#include "services/gateways/duitku/duitku_classifier.h"
#include "services/gateways/duitku/duitku_wire.h"
#include "services/gateways/midtrans/midtrans_classifier.h"
#include "services/gateways/midtrans/midtrans_wire.h"
#include "services/gateways/registry.h"
#include "services/gateways/tripay/tripay_classifier.h"
#include "services/gateways/tripay/tripay_wire.h"
#include "services/http/form.h"
#include "services/providers/outcomes.h"
#include "tests/support/fixture_files.h"

#include <QDir>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace reiyan;
using namespace reiyan::gateways;
using test::fixture;

namespace {

/// Recorded exchanges of the wanted context, as rows `gateway/file` of one column.
void exchangesOf(const QStringList &contexts)
{
    QTest::addColumn<QString>("file");
    for (const Driver &driver : drivers()) {
        const QString gateway = QLatin1String(driver.name);
        const QStringList files =
            QDir(QStringLiteral(REIYAN_FIXTURES "/") + gateway).entryList({"*.json"});
        for (const QString &file : files) {
            const QString name = gateway + u'/' + file;
            if (contexts.contains(fixture(name)["meta"]["context"].toString()))
                QTest::newRow(qPrintable(name)) << name;
        }
    }
}

/// The account that the fixtures' signatures were made with.
Merchant merchantOf(const QString &gateway)
{
    const QJsonObject all = fixture("credentials.json")["credentials"][gateway].toObject();
    Merchant merchant;
    merchant.code = all["merchant_code"].toString();
    merchant.apiKey = all[gateway == "midtrans" ? "server_key_sandbox" : "api_key"].toString();
    merchant.privateKey = all["private_key"].toString();
    return merchant;
}

PaymentClass classNamed(const QString &name)
{
    static const QHash<QString, PaymentClass> names = {
        {"SUCCESS", PaymentClass::Paid},
        {"PENDING", PaymentClass::Pending},
        {"FAILED_DEFINITE", PaymentClass::Failed},
        {"UNKNOWN", PaymentClass::Unknown},
        {"REFUNDED", PaymentClass::Refunded},
        {"PARTIALLY_REFUNDED", PaymentClass::PartlyRefunded},
        {"CHARGEBACK", PaymentClass::ChargedBack}};
    if (!names.contains(name))
        qFatal("unexpected class %s", qPrintable(name));
    return names.value(name);
}

http::Reply replied(int status, const QByteArray &body)
{
    return {http::Reach::Replied, {}, status, "application/json", body, 5};
}

http::Reply replyOf(const QJsonObject &response)
{
    const QByteArray body = response.contains("body_raw")
                                ? response["body_raw"].toString().toUtf8()
                                : QJsonDocument(response["body"].toObject()).toJson();
    return replied(response["http_status"].toInt(), body);
}

/// What our store asked for in the fixtures; a mismatch is recorded as the other amount.
PaymentQuestion questionOf(const QString &gateway, const QString &reference)
{
    static const QHash<QString, qint64> amounts = {
        {"LP-20261105-000031-1", 152'500}, {"LP-20261105-000032-1", 10'000},
        {"LP-20261105-000034-1", 25'000},  {"LP-20261105-000041-1", 52'500},
        {"LP-20261105-000051-1", 52'500},  {"LP-20261105-000052-1", 1'000'000}};
    const QString usual = gateway == "midtrans" ? "LP-20261105-000031-1"
                          : gateway == "duitku" ? "LP-20261105-000041-1"
                                                : "LP-20261105-000051-1";
    const QString asked = reference.isEmpty() ? usual : reference;
    return {asked, Money::rupiah(amounts.value(asked))};
}

Webhook noticeOf(const QJsonObject &exchange)
{
    Webhook notice;
    const QJsonObject headers = exchange["request"]["headers"].toObject();
    for (const QString &name : headers.keys())
        notice.headers.insert(name.toLower().toLatin1(), headers[name].toString().toUtf8());
    notice.body = exchange["request"]["body_raw"].toString().toUtf8();
    return notice;
}

Created createdBy(const QString &gateway, const QString &operation, const http::Reply &reply)
{
    const PaymentQuestion question = questionOf(gateway, {});
    if (gateway == "duitku")
        return duitku::classifyInquiry(reply, question);
    if (gateway == "tripay")
        return tripay::classifyCreate(reply, question);
    return operation.contains("snap") ? midtrans::classifyPage(reply)
                                      : midtrans::classifyCharge(reply, question);
}

struct Subject {
    const char *name;
    std::function<PaymentOutcome(const http::Reply &, const PaymentQuestion &)> classify;
    QByteArray good;
    const char *referenceField;
    const char *amountField;
};

const PaymentQuestion kAsked{"R1", Money::rupiah(152'500)};

const QList<Subject> kSubjects = {
    {"midtrans", midtrans::classifyStatus,
     R"({"status_code":"200","transaction_id":"t1","order_id":"R1","gross_amount":"152500.00",)"
     R"("currency":"IDR","transaction_status":"settlement","fraud_status":"accept"})",
     "order_id", "gross_amount"},
    {"duitku", duitku::classifyStatus,
     R"({"merchantOrderId":"R1","reference":"D1","amount":"152500","fee":"0.00",)"
     R"("statusCode":"00","statusMessage":"SUCCESS"})",
     "merchantOrderId", "amount"},
    {"tripay", tripay::classifyDetail,
     R"({"success":true,"data":{"reference":"T1","merchant_ref":"R1","amount":152500,)"
     R"("fee_customer":0,"fee_merchant":0,"status":"PAID"}})",
     "merchant_ref", "amount"},
};

QByteArray spoiled(QByteArray body, QRandomGenerator &random)
{
    static const QByteArrayList kWords = {"00",      "02",   "200",      "201",    "settlement",
                                          "capture", "deny", "PAID",     "UNPAID", "R1",
                                          "R10",     "1525", "152500.0", "null",   "true",
                                          "IDR",     "USD",  "refund",   "-1",     "1e5"};
    const int steps = random.bounded(1, 4);
    for (int step = 0; step < steps && !body.isEmpty(); ++step) {
        const int at = random.bounded(int(body.size()));
        const QByteArray &word = kWords.at(random.bounded(int(kWords.size())));
        switch (random.bounded(4)) {
        case 0:
            body[at] = char(random.bounded(256));
            break;
        case 1:
            body.remove(at, random.bounded(8));
            break;
        case 2:
            body.replace(at, qMin(word.size(), body.size() - at), word);
            break;
        default:
            body.insert(at, body.mid(random.bounded(int(body.size())), random.bounded(40)));
        }
    }
    return body;
}

} // namespace

/// Gateways: what is signed, what an answer means, and what proves nothing.
class tst_Gateways : public QObject
{
    Q_OBJECT

private slots:
    void signatures_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        const QJsonArray vectors = fixture("signature-vectors.json")["vectors"].toArray();
        for (const auto &value : vectors) {
            const QJsonObject vector = value.toObject();
            if (findDriver(vector["provider"].toString()))
                QTest::newRow(qPrintable(vector["id"].toString())) << vector;
        }
    }

    void signatures()
    {
        QFETCH(QJsonObject, vector);
        const QString gateway = vector["provider"].toString();
        const QByteArray expected = vector["expected"].toString().toLatin1();
        const bool valid = vector["kind"].toString() != "negative";
        QStringList values;
        const QJsonArray parts = vector["concatenation"].toArray();
        for (const auto &part : parts)
            values.append(part.toObject()["value"].toString());
        Merchant merchant;
        if (vector["algorithm"] == "base64") {
            merchant.apiKey = values.value(0);
            QCOMPARE(midtrans::authorization(merchant), "Basic " + expected);
        } else if (gateway == "midtrans") {
            QCOMPARE(midtrans::signature(values[0], values[1], values[2], values[3]), expected);
            QCOMPARE(values[2].endsWith(".00"), valid); // as in the body, never written anew
        } else if (gateway == "tripay") {
            merchant.privateKey = vector["hmac_key"].toString();
            QCOMPARE(tripay::sign(merchant, vector["message"].toString().toUtf8()), expected);
        } else {
            merchant.legacySignatures = !vector.contains("hmac_key");
            merchant.apiKey =
                merchant.legacySignatures ? values.takeLast() : vector["hmac_key"].toString();
            const QString text = values.join(QString());
            const bool wide = vector["algorithm"] == "sha256";
            QCOMPARE(wide ? duitku::signMethods(merchant, text) : duitku::sign(merchant, text),
                     expected);
            if (!valid) // the order of an inquiry on a callback
                QVERIFY(!duitku::isSigned(merchant, expected, values[0] + values[2] + values[1]));
        }
    }

    void creations_data() { exchangesOf({"submit"}); }

    void creations()
    {
        QFETCH(QString, file);
        const QJsonObject exchange = fixture(file).object();
        const QJsonObject expect = exchange["expect"].toObject();
        const QString operation = exchange["meta"]["operation"].toString();
        const http::Reply reply = replyOf(exchange["response"].toObject());
        if (operation.contains("cancel") || operation.contains("refund")) {
            const QJsonObject body = jsonObject(reply.body);
            const QString reference = "LP-20261105-000031-1";
            const ActionOutcome done =
                operation.contains("cancel")
                    ? midtrans::classifyCancel(reply, reference)
                    : midtrans::classifyRefund(
                        reply, {reference, {}, body["refund_key"].toString("K"), {}, {}});
            QCOMPARE(done.outcome == OutcomeClass::Succeeded, expect["class"] == "SUCCESS");
            QCOMPARE(done.outcome == OutcomeClass::Rejected, expect["class"] == "FAILED_DEFINITE");
            QCOMPARE(QString::fromLatin1(done.error), expect["error"].toString());
            QCOMPARE(done.alertOperator, expect["alert_operator"].toBool());
            if (expect.contains("refunded"))
                QCOMPARE(done.refunded->toRupiah(), expect["refunded"].toInteger());
            return;
        }
        const Created made = createdBy(file.section('/', 0, 0), operation, reply);
        QCOMPARE(made.outcome.outcome, classNamed(expect["class"].toString()));
        QCOMPARE(QString::fromLatin1(made.outcome.error), expect["error"].toString());
        QCOMPARE(made.outcome.alertOperator, expect["alert_operator"].toBool());
        if (expect.contains("pay_code"))
            QCOMPARE(made.how.accountNumber, expect["pay_code"].toString());
        if (expect.contains("va_number"))
            QCOMPARE(made.how.accountNumber, expect["va_number"].toString());
        if (expect.contains("qr_string"))
            QCOMPARE(made.how.qr, expect["qr_string"].toString());
        if (expect.contains("token"))
            QCOMPARE(made.how.token, expect["token"].toString());
        if (file.endsWith("charge-bca-va.json"))
            QCOMPARE(made.how.expiresAt, 1'793'852'162'000); // 2026-11-05 11.16.02 WIB
    }

    void questions_data() { exchangesOf({"recheck"}); }

    void questions()
    {
        QFETCH(QString, file);
        const QJsonObject exchange = fixture(file).object();
        const QJsonObject expect = exchange["expect"].toObject();
        const QString gateway = file.section('/', 0, 0);
        const http::Reply reply = replyOf(exchange["response"].toObject());
        const PaymentQuestion question =
            questionOf(gateway, jsonObject(reply.body)["order_id"].toString());
        const PaymentOutcome outcome =
            gateway == "midtrans" ? midtrans::classifyStatus(reply, question)
            : gateway == "duitku" ? duitku::classifyStatus(reply, question)
                                  : tripay::classifyDetail(reply, question);
        QCOMPARE(outcome.outcome, classNamed(expect["class"].toString()));
        QCOMPARE(QString::fromLatin1(outcome.error), expect["error"].toString());
        QCOMPARE(outcome.alertOperator, expect["alert_operator"].toBool());
        if (expect.contains("paid_amount"))
            QCOMPARE(outcome.paid->toRupiah(), expect["paid_amount"].toInteger());
    }

    void notices_data() { exchangesOf({"webhook"}); }

    void notices()
    {
        QFETCH(QString, file);
        const QJsonObject exchange = fixture(file).object();
        const QJsonObject expect = exchange["expect"].toObject();
        const QString gateway = file.section('/', 0, 0);
        Merchant merchant = merchantOf(gateway);
        const bool isLegacy = expect["scheme"] == "legacy-md5";
        const Webhook notice = noticeOf(exchange);
        if (isLegacy) {
            QVERIFY(!findDriver(gateway)->make(merchant)->isAuthentic(notice));
            merchant.legacySignatures = true;
        }
        const auto adapter = findDriver(gateway)->make(merchant);
        QVERIFY(adapter->isAuthentic(notice));
        const QString reference = adapter->referenceOf(notice);
        QCOMPARE(reference, expect["order_id"].toString());
        const PaymentOutcome outcome = adapter->outcomeOf(notice, questionOf(gateway, reference));
        QCOMPARE(outcome.outcome, classNamed(expect["class"].toString()));
        QCOMPARE(QString::fromLatin1(outcome.error), expect["error"].toString());
        QCOMPARE(outcome.alertOperator, expect["alert_operator"].toBool());
        if (expect.contains("paid_amount"))
            QCOMPARE(outcome.paid->toRupiah(), expect["paid_amount"].toInteger());
        if (expect.contains("invoice_amount"))
            QCOMPARE(outcome.invoice->toRupiah(), expect["invoice_amount"].toInteger());
        if (expect.contains("refunded"))
            QCOMPARE(outcome.refunded->toRupiah(), expect["refunded"].toInteger());

        // Only Tripay signs what happened; what the others say makes us ask.
        QCOMPARE(adapter->capabilities().noticeCoversOutcome, gateway == "tripay");
        // Whatever is signed cannot be changed, and without our key nothing is authentic.
        Merchant stranger;
        stranger.code = merchant.code;
        QVERIFY(!findDriver(gateway)->make(stranger)->isAuthentic(notice));
        Webhook forged = notice;
        forged.body.replace("0000", "0001");
        QVERIFY(forged.body != notice.body);
        QVERIFY(!adapter->isAuthentic(forged));
    }

    void forgeries_data()
    {
        QTest::addColumn<QString>("gateway");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *gateway, const char *name, const QByteArray &body) {
            QTest::addRow("%s: %s", gateway, name) << QString(gateway) << body;
        };
        const QByteArray base =
            R"({"order_id":"R1","status_code":"200","gross_amount":"1.00","signature_key":)";
        row("midtrans", "true", base + "true}");
        row("midtrans", "zero", base + "0}");
        row("midtrans", "null", base + "null}");
        row("midtrans", "empty", base + "\"\"}");
        row("midtrans", "list", base + "[\"\"]}");
        row("midtrans", "amount as a number",
            R"({"order_id":"R1","status_code":"200","gross_amount":1.00,"signature_key":""})");
        row("midtrans", "no object", "[]");
        row("duitku", "without signature", "merchantCode=DFX01&amount=1&merchantOrderId=R1");
        row("duitku", "empty", "");
        row("duitku", "another merchant",
            "merchantCode=DFX02&amount=52500&merchantOrderId=LP-20261105-000041-1&signature="
            "043792cb42a3159965d1f1af63f7cd1b0430d6e4432032547c00c77053ccaacc");
        row("duitku", "the order twice",
            "merchantCode=DFX01&amount=52500&merchantOrderId=LP-20261105-000041-1"
            "&merchantOrderId=BIG&signature="
            "043792cb42a3159965d1f1af63f7cd1b0430d6e4432032547c00c77053ccaacc");
        row("tripay", "without header", R"({"merchant_ref":"R1","status":"PAID"})");
    }

    void forgeries()
    {
        QFETCH(QString, gateway);
        QFETCH(QByteArray, body);
        const auto adapter = findDriver(gateway)->make(merchantOf(gateway));
        QVERIFY(!adapter->isAuthentic({{}, body}));
    }

    /// The incumbent finds the deposit by a field nobody signed (16.2).
    void aDuitkuCallbackIsFoundByWhatIsSigned()
    {
        const auto adapter = findDriver("duitku")->make(merchantOf("duitku"));
        const QJsonObject exchange = fixture("duitku/webhook-failed-hmac.json").object();
        Webhook swapped = noticeOf(exchange);
        swapped.body.replace("DFX01UJI0000000041", "DFX01UJI0000000099");
        QVERIFY(adapter->isAuthentic(swapped)); // it is: that field is outside
        QCOMPARE(adapter->referenceOf(swapped), "LP-20261105-000041-1");
    }

    /// Each row of the published tables stands in ours, with the same meaning.
    void codeTables()
    {
        const QJsonArray statuses =
            fixture("midtrans/response-codes.json")["transaction_status"].toArray();
        QVERIFY(statuses.size() > 10);
        for (const auto &value : statuses) {
            const QJsonObject row = value.toObject();
            const QString status = row["transaction_status"].toString();
            const QStringList frauds = row["fraud_status"].toString().split(" / ");
            for (const QString &fraud : frauds) {
                const bool open = fraud == "any" || fraud == "accept or absent";
                const PaymentRow *ours = midtrans::findStatus(status, open ? QString() : fraud);
                QCOMPARE(!ours, status == "anything else");
                if (ours)
                    QCOMPARE(ours->outcome, classNamed(row["class"].toString().remove('*')));
            }
        }
        const QJsonArray codes = fixture("midtrans/response-codes.json")["status_code"].toArray();
        for (const auto &value : codes) {
            const QString code = value.toObject()["status_code"].toString();
            const PaymentRow *ours = midtrans::findCode(code.toLatin1());
            const bool failed = value.toObject()["class"].toString().contains("FAILED_DEFINITE");
            const bool isState = code <= "300"; // decided by transaction_status, or by nobody
            if (isState)
                QVERIFY(!ours);
            else if (code != "414") // refuses a refund and says nothing against the payment
                QCOMPARE(ours->outcome == PaymentClass::Failed, failed);
        }
        const QJsonArray duitku = fixture("duitku/response-codes.json")["codes"].toArray();
        for (const auto &value : duitku) {
            const QJsonObject row = value.toObject();
            if (row["where"] == "transactionStatus") // the authority; an inquiry's "other" is
                QCOMPARE(duitku::findStatus(row["code"].toString().toLatin1())->outcome,
                         classNamed(row["class"].toString())); // unknown until it was asked for
        }
        const QJsonArray tripay = fixture("tripay/response-codes.json").array();
        for (const auto &value : tripay) {
            const QJsonObject row = value.toObject();
            const PaymentRow *ours = tripay::findStatus(row["status"].toString().toLatin1());
            QVERIFY(ours);
            QCOMPARE(ours->outcome, classNamed(row["class"].toString()));
        }
    }

    void whatCannotBeTrustedDecidesNothing_data()
    {
        QTest::addColumn<int>("subject");
        QTest::addColumn<http::Reply>("reply");
        for (int i = 0; i < kSubjects.size(); ++i) {
            const Subject &about = kSubjects.at(i);
            const auto row = [i, &about](const char *name, const http::Reply &reply) {
                QTest::addRow("%s: %s", about.name, name) << i << reply;
            };
            const auto with = [&about](const char *from, const char *to) {
                QByteArray body = about.good;
                return replied(200, body.replace(from, to));
            };
            row("no reply", {http::Reach::NoReply, "timeout", 0, {}, {}, 30'000});
            row("html", replied(200, "<html>"));
            row("empty", replied(200, ""));
            row("500 with success", replied(500, about.good));
            row("429", replied(429, "slow down"));
            row("302", replied(302, about.good));
            row("another payment", with("\"R1\"", "\"R10\""));
            row("another amount", with("152500", "1525000"));
            row("a fraction", with("152500", "152500.5"));
            row("a negative amount", with("152500", "-152500"));
            row("array", replied(200, "[" + about.good + "]"));
            row("ten megabytes", replied(200, about.good + QByteArray(10'000'000, 'x')));
        }
        QTest::addRow("midtrans: dollars")
            << 0 << replied(200, QByteArray(kSubjects.at(0).good).replace("IDR", "USD"));
        const auto odd = [](const char *name, const char *from, const char *to) {
            QTest::addRow("midtrans: %s", name)
                << 0 << replied(200, QByteArray(kSubjects.at(0).good).replace(from, to));
        };
        odd("fraud status true", "\"accept\"", "true");
        odd("fraud status list", "\"accept\"", "[\"accept\"]");
        odd("without status code", "\"status_code\":\"200\",", "");
        odd("a fee that does not add up", "\"currency\"",
            R"("metadata":{"extra_info":{"gross_amount_info":{"original_amount":"152500",)"
            R"("customer_imposed_payment_fee":"1"}}},"currency")");
        QTest::addRow("midtrans: paid with 201")
            << 0 << replied(200, QByteArray(kSubjects.at(0).good).replace("\"200\"", "\"201\""));
    }

    void whatCannotBeTrustedDecidesNothing()
    {
        QFETCH(int, subject);
        QFETCH(http::Reply, reply);
        const Subject &about = kSubjects.at(subject);
        QCOMPARE(about.classify(replied(200, about.good), kAsked).outcome, PaymentClass::Paid);
        QCOMPARE(about.classify(reply, kAsked).outcome, PaymentClass::Unknown);
    }

    /// No byte string is paid unless it carries our reference and our amount.
    void rubbishIsNeverPaid_data()
    {
        QTest::addColumn<int>("subject");
        for (int i = 0; i < kSubjects.size(); ++i)
            QTest::newRow(kSubjects.at(i).name) << i;
    }

    void rubbishIsNeverPaid()
    {
        QFETCH(int, subject);
        const Subject &about = kSubjects.at(subject);
        QRandomGenerator random(quint32(20261127 + subject));
        int paid = 0;
        const int tries = test::fuzzInputs(60'000) / int(kSubjects.size());
        for (int i = 0; i < tries; ++i) {
            const QByteArray body = spoiled(about.good, random);
            const PaymentOutcome outcome = about.classify(replied(200, body), kAsked);
            if (outcome.outcome != PaymentClass::Paid)
                continue;
            ++paid;
            const QJsonObject whole = jsonObject(body);
            const QJsonObject row = whole.contains("data") ? whole["data"].toObject() : whole;
            QVERIFY2(providers::textOf(row[QLatin1String(about.referenceField)]) == "R1",
                     body.constData());
            QVERIFY2(providers::wholeRupiah(row[QLatin1String(about.amountField)]) == kAsked.amount,
                     body.constData());
        }
        qInfo("%s: %d inputs, %d of them still paid", about.name, tries, paid);
        QVERIFY(paid > 0); // or the spoiling spoils everything and this proves nothing
    }

    /// What a payment is asked for with, as the recorded requests have it.
    void requests()
    {
        PaymentRequest request;
        request.reference = "LP-20261105-000031-1";
        request.amount = Money::rupiah(152'500);
        request.channel = "bca_va";
        request.askedAt = 1'793'848'530'000; // 2026-11-05 10.15.30 WIB
        request.expiresAt = request.askedAt + 3'600'000;
        const QJsonObject charge =
            midtrans::chargeBody(request, *midtrans::findMethod(request.channel));
        QCOMPARE(charge, fixture("midtrans/charge-bca-va.json")["request"]["body"].toObject());

        const Merchant merchant = merchantOf("duitku");
        const QJsonObject recorded = fixture("duitku/status-00.json")["request"].toObject();
        QCOMPARE(duitku::statusBody(merchant, "LP-20261105-000041-1"), recorded);
        request.title = "Topup MLBB 172 Diamond";
        request.customerName = "Pelanggan";
        request.customerEmail = "pelanggan@toko.example";
        request.customerPhone = "081200000123";
        Merchant shop = merchantOf("midtrans");
        shop.returnUrl = QUrl("https://toko.example/selesai");
        const QJsonObject page = midtrans::pageBody(request, shop);
        const QJsonObject wanted =
            fixture("midtrans/snap-create-success.json")["request"]["body"].toObject();
        for (const char *part : {"transaction_details", "customer_details", "expiry", "callbacks"})
            QCOMPARE(page[part], wanted[part]);

        // As section 6.5 and 7 of the protocols write them.
        request.reference = "LP-20261105-000041-1";
        request.amount = Money::rupiah(52'500);
        request.channel = "BC";
        Merchant store = merchant;
        store.callbackUrl = QUrl("https://toko.example/callback/duitku");
        store.returnUrl = shop.returnUrl;
        const QJsonObject item{
            {"name", "Topup MLBB 172 Diamond"}, {"price", 52'500}, {"quantity", 1}};
        QCOMPARE(duitku::inquiryBody(store, request),
                 (QJsonObject{{"merchantCode", "DFX01"},
                              {"paymentAmount", 52'500},
                              {"paymentMethod", "BC"},
                              {"merchantOrderId", "LP-20261105-000041-1"},
                              {"productDetails", "Topup MLBB 172 Diamond"},
                              {"email", "pelanggan@toko.example"},
                              {"customerVaName", "Pelanggan"},
                              {"itemDetails", QJsonArray{item}},
                              {"callbackUrl", "https://toko.example/callback/duitku"},
                              {"returnUrl", "https://toko.example/selesai"},
                              {"expiryPeriod", 60},
                              {"signature", "fbe238e0bfd4ab923969b65f3337396a4f1ffc156bb44299929e"
                                            "ef4c87fee0f6"}}));
        request.reference = "LP-20261105-000051-1";
        const QJsonObject closed = tripay::createBody(merchantOf("tripay"), request);
        QCOMPARE(closed["signature"],
                 "5a734c194baf1e0492531c4d8fea04fd68b191985ea761d81a7adc63219d2"
                 "ba4");
        QCOMPARE(closed["expired_time"].toInteger(), 1'793'852'130);
        for (const char *field : {"method", "merchant_ref", "amount", "customer_name",
                                  "customer_email", "order_items", "callback_url", "return_url"})
            QVERIFY(closed.contains(field));
        const QJsonObject methods = fixture("duitku/payment-methods.json")["request"].toObject();
        QCOMPARE(duitku::methodsBody(merchant, Money::rupiah(52'500), request.askedAt), methods);
    }

    /// Answers that look like an end and are none.
    void notTheEnd()
    {
        // A card declined on a page: the customer tries another way (5.4).
        const QByteArray denied = QByteArray(kSubjects.at(0).good)
                                      .replace("settlement", "deny")
                                      .replace("\"200\"", "\"202\"");
        QVERIFY(!midtrans::classifyStatus(replied(200, denied), kAsked).isFinal);
        // The name of a page that exists, and may be paid.
        const QByteArray taken =
            R"({"error_messages":["transaction_details.order_id has already been taken"]})";
        QCOMPARE(midtrans::classifyPage(replied(400, taken)).outcome.outcome,
                 PaymentClass::Unknown);
        QCOMPARE(
            midtrans::classifyPage(replied(400, R"({"error_messages":["?"]})")).outcome.outcome,
            PaymentClass::Unknown);
        // Only the gateway's own 404 says that nobody began to pay.
        const auto asked = [](int status, const char *body) {
            return midtrans::classifyStatus(replied(status, body), kAsked);
        };
        QCOMPARE(asked(200, R"({"status_code":"404"})").error, "NOT_STARTED");
        QCOMPARE(asked(404, R"({"error":"no such host"})").outcome, PaymentClass::Unknown);
        const QByteArray merchant = R"({"Message":"Merchant not found"})";
        QVERIFY(duitku::classifyStatus(replied(404, merchant), kAsked).error != "NOT_FOUND");
        // A gateway in trouble refuses nothing.
        QCOMPARE(midtrans::classifyCharge(replied(502, R"({"status_code":"402"})"), kAsked)
                     .outcome.outcome,
                 PaymentClass::Unknown);
        QCOMPARE(midtrans::classifyCharge(replied(200, R"({"status_code":"412"})"), kAsked)
                     .outcome.outcome,
                 PaymentClass::Unknown);
    }

    /// Whoever expired without money has no amount to agree on, and brought none.
    void onlyWhatWasPaidHasAnAmount()
    {
        for (const Subject &about : kSubjects) {
            const PaymentOutcome other = about.classify(
                replied(200, QByteArray(about.good).replace("152500", "152501")), kAsked);
            QCOMPARE(other.outcome, PaymentClass::Unknown);
            QCOMPARE(other.claimed, PaymentClass::Paid);
            QCOMPARE(other.paid->toRupiah(), 152'501);
            const QByteArray ended = QByteArray(about.good)
                                         .replace("152500", "152501")
                                         .replace("settlement", "expire")
                                         .replace("\"00\"", "\"02\"")
                                         .replace("PAID", "EXPIRED");
            const PaymentOutcome expired = about.classify(replied(200, ended), kAsked);
            QCOMPARE(expired.outcome, PaymentClass::Failed);
            QVERIFY(!expired.paid && !expired.alertOperator);
        }
    }

    /// A refund is done by its own answer, not by the word of an earlier one.
    void refundsAreTheirOwn()
    {
        const RefundRequest ours{"R1", "gopay", "R1-2", Money::rupiah(1), {}};
        const auto told = [&ours](const char *code, const char *reference, const char *key) {
            const QJsonObject body{{"status_code", code},
                                   {"order_id", reference},
                                   {"transaction_status", "partial_refund"},
                                   {"refund_key", key}};
            return midtrans::classifyRefund(replied(200, jsonText(body)), ours).outcome;
        };
        QCOMPARE(told("200", "R1", "R1-2"), OutcomeClass::Succeeded);
        QCOMPARE(told("201", "R1", "R1-2"), OutcomeClass::Pending);
        QCOMPARE(told("200", "R1", "R1-1"), OutcomeClass::Unknown);
        QCOMPARE(told("200", "R2", "R1-2"), OutcomeClass::Unknown);
        QCOMPARE(told("412", "R1", "R1-2"), OutcomeClass::Rejected);
        QCOMPARE(told("500", "R1", "R1-2"), OutcomeClass::Unknown);
        const QByteArray waiting =
            R"({"status_code":"201","order_id":"R1","transaction_status":"pending"})";
        QCOMPARE(midtrans::classifyCancel(replied(200, waiting), "R1").outcome,
                 OutcomeClass::Unknown);
    }

    void channels()
    {
        const QJsonObject duitku = fixture("duitku/payment-methods.json")["response"].toObject();
        const auto methods = duitku::parseMethods(replyOf(duitku).body);
        QVERIFY(methods && methods->size() > 10);
        QCOMPARE(methods->at(0).code, "BC");
        QCOMPARE(methods->at(0).fee->toRupiah(), 0);
        const QJsonObject tripay = fixture("tripay/payment-channels.json")["response"].toObject();
        const auto ways = tripay::parseChannels(replyOf(tripay).body, Money::rupiah(100'000));
        QVERIFY(ways && ways->size() > 2);
        QCOMPARE(ways->at(0).fee->toRupiah(), 4'250);
        QVERIFY(!duitku::parseMethods("<html>"));
        QVERIFY(!tripay::parseChannels(R"({"success":false})", {}));
    }

    void forms()
    {
        const auto form = http::parseForm("a=1+2&b=%26%3d&c&d=");
        QVERIFY(form);
        QCOMPARE(form->value("a"), "1 2");
        QCOMPARE(form->value("b"), "&=");
        QVERIFY(form->contains("c") && form->value("d").isEmpty());
        QVERIFY(!http::parseForm("a=1&a=2"));
        QVERIFY(!http::parseForm("a=1&%61=2"));
    }
};

QTEST_GUILESS_MAIN(tst_Gateways)
#include "tst_gateways.moc"
