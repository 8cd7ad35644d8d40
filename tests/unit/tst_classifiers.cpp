#include "services/providers/digiflazz/digiflazz_classifier.h"
#include "services/providers/iak/iak_classifier.h"
#include "services/providers/vipreseller/vipreseller_classifier.h"
#include "tests/support/fixture_files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace reiyan;
using namespace reiyan::providers;
using enum OutcomeClass;

namespace {

using Classifier = SupplierOutcome (*)(const http::Reply &, const PurchaseRequest &);
using Code = const CodeRow *(*)(const QString &);

/// A classifier, what it reads gladly, and where it finds our reference and its code.
struct Subject {
    const char *name;
    Classifier classify;
    QByteArray good;
    const char *referenceField;
    QString reference;
    const char *codeField;
    Code find;
};

http::Reply replied(const QByteArray &body, int status = 200)
{
    return {http::Reach::Replied, {}, status, "application/json", body, 5};
}

PurchaseRequest request(ItemKind kind = ItemKind::Prepaid)
{
    PurchaseRequest about;
    about.reference = QStringLiteral("R1");
    about.sku = QStringLiteral("TSEL10");
    about.destination = QStringLiteral("081234567890");
    about.priceCeiling = Money::rupiah(10'500);
    about.kind = kind;
    about.handle = QStringLiteral("V1");
    about.itemName = QStringLiteral("Telkomsel 10");
    return about;
}

const QByteArray kDigiflazz =
    R"({"data":{"ref_id":"R1","rc":"00","status":"Sukses","customer_no":"081234567890",)"
    R"("buyer_sku_code":"TSEL10","sn":"S1","price":10310,"message":"Transaksi Sukses"}})";
const QByteArray kIak =
    R"({"data":{"ref_id":"R1","status":1,"product_code":"TSEL10","customer_id":"081234567890",)"
    R"("price":10250,"message":"SUCCESS","tr_id":348201,"rc":"00","sn":"0521"}})";
const QByteArray kIakBill =
    R"({"data":{"tr_id":97,"code":"TSEL10","hp":"081234567890","ref_id":"R1","status":1,)"
    R"("response_code":"00","message":"PAID","selling_price":266200,"noref":"00AB"},"meta":[]})";
const QByteArray kVip =
    R"({"result":true,"data":[{"trxid":"V1","data":"081234567890","zone":"","code":"TSEL10",)"
    R"("service":"Telkomsel 10","status":"success","note":"S1","price":10430}],"message":"ok"})";

const QList<Subject> kSubjects = {
    {"digiflazz submit",
     [](const http::Reply &reply, const PurchaseRequest &about) {
         return digiflazz::classify(reply, about, Asked::Submit);
     },
     kDigiflazz, "ref_id", "R1", "rc",
     [](const QString &code) { return digiflazz::findCode(code.toLatin1()); }},
    {"digiflazz recheck",
     [](const http::Reply &reply, const PurchaseRequest &about) {
         return digiflazz::classify(reply, about, Asked::Recheck);
     },
     kDigiflazz, "ref_id", "R1", "rc",
     [](const QString &code) { return digiflazz::findCode(code.toLatin1()); }},
    {"iak",
     [](const http::Reply &reply, const PurchaseRequest &about) {
         return iak::classify(reply, about, Asked::Submit);
     },
     kIak, "ref_id", "R1", "rc",
     [](const QString &code) { return iak::findCode(code.toLatin1()); }},
    {"iak payment", iak::classifyPayment, kIakBill, "ref_id", "R1", "response_code",
     [](const QString &code) { return iak::findBillCode(code.toLatin1()); }},
    {"iak bill status", iak::classifyBillStatus, kIakBill, "ref_id", "R1", "response_code",
     [](const QString &code) { return iak::findBillCode(code.toLatin1()); }},
    {"vip status", vipreseller::classifyStatus, kVip, "trxid", "V1", "status",
     [](const QString &code) { return vipreseller::findStatus(code.toLower()); }},
};

/// Bytes as a broken or hostile machine might send them: flips, cuts, codes and words of others.
QByteArray spoiled(QByteArray body, QRandomGenerator &random)
{
    static const QByteArrayList kWords = {
        "00", "02",     "07",     "39",    "55",      "74",      "97",    "\"\"",    "null", "1",
        "2",  "0",      "Sukses", "Gagal", "Pending", "success", "error", "waiting", "R1",   "R10",
        "V1", "TSEL10", "{}",     "[]",    "1e9",     "-1",      "true",  "false"};
    const auto at = [&random](const QByteArray &text) {
        return random.bounded(qMax(1, int(text.size())));
    };
    const int steps = random.bounded(1, 5);
    for (int step = 0; step < steps && !body.isEmpty(); ++step) {
        switch (random.bounded(5)) {
        case 0:
            body[at(body)] = char(random.bounded(256));
            break;
        case 1:
            body.truncate(at(body));
            break;
        case 2:
            body.remove(at(body), random.bounded(8));
            break;
        case 3: {
            const QByteArray &word = kWords.at(random.bounded(int(kWords.size())));
            const int from = at(body);
            body.replace(from, qMin(word.size(), body.size() - from), word);
            break;
        }
        default: {
            const int from = at(body);
            body.insert(at(body), body.mid(from, random.bounded(40)));
        }
        }
    }
    return body;
}

/// What `body` really holds, read without the classifiers.
QJsonObject rowOf(const QByteArray &body)
{
    const QJsonValue data = QJsonDocument::fromJson(body).object().value("data");
    return data.isArray() ? data.toArray().first().toObject() : data.toObject();
}

int inputs()
{
    return test::fuzzInputs(120'000);
}

} // namespace

/// P-16: no byte string is final unless it carries our reference and a listed code.
class tst_Classifiers : public QObject
{
    Q_OBJECT

private slots:
    void rubbishIsNeverFinal_data()
    {
        QTest::addColumn<int>("subject");
        for (int i = 0; i < kSubjects.size(); ++i)
            QTest::newRow(kSubjects.at(i).name) << i;
    }

    void rubbishIsNeverFinal()
    {
        QFETCH(int, subject);
        const Subject &about = kSubjects.at(subject);
        QRandomGenerator random(quint32(20261125 + subject));
        const PurchaseRequest ours = request();
        QCOMPARE(about.classify(replied(about.good), ours).outcome, Succeeded);
        const int tries = inputs() / int(kSubjects.size());
        int finals = 0;
        for (int i = 0; i < tries; ++i) {
            const QByteArray body = spoiled(about.good, random);
            const SupplierOutcome outcome =
                about.classify(replied(body, random.bounded(20) == 0 ? 503 : 200), ours);
            if (outcome.outcome != Succeeded && outcome.outcome != Rejected)
                continue;
            ++finals;
            const QJsonObject row = rowOf(body);
            QVERIFY2(textOf(row.value(QLatin1String(about.referenceField))) == about.reference,
                     body.constData());
            QVERIFY2(about.find(textOf(row.value(QLatin1String(about.codeField)))),
                     body.constData());
        }
        qInfo("%s: %d inputs, %d of them still final", about.name, tries, finals);
        QVERIFY(finals > 0); // or the spoiling spoils everything and this proves nothing
    }

    /// An order of the supplier without references: accepted with its id and our target, or
    /// refused without an id and by a listed text.
    void anOrderWithoutReference()
    {
        QRandomGenerator random(7);
        const PurchaseRequest ours = request();
        QByteArray good = kVip;
        good.replace("[{", "{").replace("}]", "}");
        const QByteArray refused = R"({"result":false,"data":null,"message":"Stok layanan habis"})";
        QCOMPARE(vipreseller::classifyOrder(replied(good), ours).outcome, Succeeded);
        QCOMPARE(vipreseller::classifyOrder(replied(refused), ours).outcome, Rejected);
        for (int i = 0; i < inputs() / 10; ++i) {
            const QByteArray body = spoiled(i % 2 == 0 ? good : refused, random);
            const SupplierOutcome outcome = vipreseller::classifyOrder(replied(body), ours);
            const QJsonObject answer = QJsonDocument::fromJson(body).object();
            const QJsonObject row = answer.value("data").toObject();
            if (outcome.outcome == Succeeded
                || (outcome.outcome == Rejected && answer["result"].toBool())) {
                QVERIFY2(!textOf(row["trxid"]).isEmpty() && textOf(row["data"]) == ours.destination
                             && vipreseller::findStatus(textOf(row["status"]).toLower()),
                         body.constData());
            } else if (outcome.outcome == Rejected) {
                QVERIFY2(textOf(row["trxid"]).isEmpty()
                             && vipreseller::findMessage(answer["message"].toString()),
                         body.constData());
            }
        }
    }

    void whatCannotBeTrustedIsUnknown_data()
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
                return replied(body.replace(from, to));
            };
            row("no reply", {http::Reach::NoReply, "timeout", 0, {}, {}, 30'000});
            row("html", replied("<html>"));
            row("empty", replied(""));
            row("429", replied("slow down", 429));
            row("500 with success", replied(about.good, 500));
            row("foreign reference",
                with(QByteArray("\"" + about.reference.toLatin1() + "\"").constData(), "\"X\""));
            row("no data", with("\"data\"", "\"dat\""));
            row("other product", with("TSEL10\"", "TSEL100\""));
            row("other customer", with("081234567890", "081234567891"));
            row("array", replied("[" + about.good + "]"));
            row("ten megabytes", replied(about.good + QByteArray(10'000'000, 'x')));
        }
    }

    void whatCannotBeTrustedIsUnknown()
    {
        QFETCH(int, subject);
        QFETCH(http::Reply, reply);
        QCOMPARE(kSubjects.at(subject).classify(reply, request()).outcome, Unknown);
    }

    void statusAgainstCode_data()
    {
        QTest::addColumn<int>("subject");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("digiflazz")
            << 0 << QByteArray("Sukses\",\"cust") << QByteArray("Gagal\",\"cust");
        QTest::newRow("digiflazz code") << 0 << QByteArray("\"00\"") << QByteArray("\"02\"");
        QTest::newRow("iak") << 2 << QByteArray("\"status\":1") << QByteArray("\"status\":2");
        QTest::newRow("iak code") << 2 << QByteArray("\"00\"") << QByteArray("\"07\"");
        QTest::newRow("iak bill") << 4 << QByteArray("\"status\":1") << QByteArray("\"status\":2");
        QTest::newRow("iak bill code") << 4 << QByteArray("\"00\"") << QByteArray("\"37\"");
        QTest::newRow("iak bill without status")
            << 4 << QByteArray("\"status\":1,") << QByteArray();
    }

    void statusAgainstCode()
    {
        QFETCH(int, subject);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray body = kSubjects.at(subject).good;
        QVERIFY(body.contains(from));
        body.replace(from, to);
        const SupplierOutcome outcome = kSubjects.at(subject).classify(replied(body), request());
        QCOMPARE(outcome.outcome, Unknown);
        QCOMPARE(outcome.error, "INCONSISTENT_RESPONSE");
        QVERIFY(outcome.alertOperator);
    }

    void provenNotSentMayGoElsewhere()
    {
        for (const Subject &about : kSubjects) {
            const SupplierOutcome outcome =
                about.classify({http::Reach::NotSent, "refused", 0, {}, {}, 1}, request());
            QCOMPARE(outcome.outcome, NotSent);
            QVERIFY(outcome.failoverAllowed && outcome.refundAllowed);
        }
    }

    void aRefusedBillIsNotPaidElsewhere()
    {
        const QByteArray refused =
            R"({"data":{"ref_id":"R1","rc":"02","status":"Gagal","customer_no":"1"}})";
        const SupplierOutcome prepaid =
            digiflazz::classify(replied(refused), request(), Asked::Submit);
        const SupplierOutcome bill =
            digiflazz::classify(replied(refused), request(ItemKind::Bill), Asked::Submit);
        QVERIFY(prepaid.failoverAllowed && prepaid.refundAllowed);
        QVERIFY(!bill.failoverAllowed && bill.refundAllowed);
    }

    /// 3.2.6: only what did not exist before the purchase, and only one.
    void aLostOrderIsLookedFor()
    {
        const auto rowNamed = [](const char *handle, const char *status) {
            const QJsonObject row{{"trxid", handle},  {"data", "081234567890"},
                                  {"zone", ""},       {"service", "Telkomsel 10"},
                                  {"status", status}, {"note", "S"},
                                  {"price", 1}};
            return QJsonDocument(row).toJson(QJsonDocument::Compact);
        };
        const auto listOf = [](const QByteArrayList &rows) {
            return replied(R"({"result":true,"data":[)" + rows.join(',') + "]}");
        };
        PurchaseRequest lost = request();
        lost.handle.clear();
        lost.otherHandles = QStringList{"OLD"};
        const QByteArray before = rowNamed("OLD", "success");
        const auto search = [&](const QByteArrayList &rows) {
            return vipreseller::search(listOf(rows), lost);
        };
        QCOMPARE(search({before}).error, "NOT_FOUND");
        QCOMPARE(search({before}).outcome, Unknown);
        QCOMPARE(search({before, rowNamed("NEW", "success")}).handle, "NEW");
        QCOMPARE(search({before, rowNamed("NEW", "success")}).outcome, Succeeded);
        QCOMPARE(search({rowNamed("A", "success"), rowNamed("B", "success")}).error,
                 "AMBIGUOUS_MATCH");
        const SupplierOutcome refusal = search({before, rowNamed("NEW", "error")});
        QCOMPARE(refusal.outcome, Unknown);
        QVERIFY(refusal.handle.isEmpty() && refusal.alertOperator);
    }
};

QTEST_GUILESS_MAIN(tst_Classifiers)
#include "tst_classifiers.moc"
