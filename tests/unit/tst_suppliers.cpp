#include "services/providers/digiflazz/digiflazz_classifier.h"
#include "services/providers/digiflazz/digiflazz_wire.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace reiyan;
using namespace reiyan::providers;
using digiflazz::Asked;

namespace {

QJsonDocument fixture(const QString &name)
{
    QFile file(QStringLiteral(REIYAN_FIXTURES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return QJsonDocument::fromJson(file.readAll());
}

OutcomeClass classNamed(const QString &name)
{
    if (name == "SUCCESS")
        return OutcomeClass::Succeeded;
    if (name == "PENDING")
        return OutcomeClass::Pending;
    if (name == "FAILED_DEFINITE")
        return OutcomeClass::Rejected;
    if (name != "UNKNOWN")
        qFatal("unexpected class %s", qPrintable(name));
    return OutcomeClass::Unknown;
}

http::Reply replied(int status, const QByteArray &body)
{
    return {http::Reach::Replied, {}, status, "application/json", body, 5};
}

QByteArray answer(const char *reference, const char *rc, const char *status)
{
    return QStringLiteral(
               R"({"data":{"ref_id":"%1","rc":"%2","status":"%3","customer_no":"081234567890",)"
               R"("buyer_sku_code":"TSEL10","sn":"S1","price":10310}})")
        .arg(QLatin1String(reference), QLatin1String(rc), QLatin1String(status))
        .toUtf8();
}

const PurchaseRequest kRequest{QStringLiteral("R-1"), QStringLiteral("TSEL10"),
                               QStringLiteral("081234567890"), Money::rupiah(10'500)};

} // namespace

class tst_Digiflazz : public QObject
{
    Q_OBJECT

private slots:
    void signatures_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("expected");
        const QJsonArray vectors = fixture("signature-vectors.json").object()["vectors"].toArray();
        for (const auto &value : vectors) {
            const QJsonObject vector = value.toObject();
            if (vector["provider"] != "digiflazz" || vector["algorithm"] != "md5")
                continue;
            const QJsonArray parts = vector["concatenation"].toArray();
            QTest::newRow(qPrintable(vector["id"].toString()))
                << parts[0].toObject()["value"].toString()
                << parts[1].toObject()["value"].toString()
                << parts[2].toObject()["value"].toString()
                << vector["expected"].toString().toLatin1();
        }
    }

    void signatures()
    {
        QFETCH(QString, user);
        QFETCH(QString, key);
        QFETCH(QString, what);
        QTEST(digiflazz::sign({{}, user, key, true}, what), "expected");
    }

    void exchanges_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(REIYAN_FIXTURES "/digiflazz"));
        const QStringList files = folder.entryList({"topup-*.json", "recheck-*.json"});
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file;
    }

    void exchanges()
    {
        QFETCH(QString, file);
        const QJsonObject exchange = fixture("digiflazz/" + file).object();
        const QJsonObject response = exchange["response"].toObject();
        const QJsonObject expect = exchange["expect"].toObject();
        const QJsonObject data = response["body"].toObject()["data"].toObject();
        const QByteArray body = response.contains("body_raw")
                                    ? response["body_raw"].toString().toUtf8()
                                    : QJsonDocument(response["body"].toObject()).toJson();
        const PurchaseRequest request{data["ref_id"].toString("LT-20261105-000001-1"),
                                      data["buyer_sku_code"].toString(),
                                      data["customer_no"].toString(), Money::rupiah(100'000)};
        const Asked asked =
            exchange["meta"].toObject()["context"] == "recheck" ? Asked::Recheck : Asked::Submit;

        const SupplierOutcome outcome =
            digiflazz::classify(replied(response["http_status"].toInt(), body), request, asked);
        QCOMPARE(outcome.outcome, classNamed(expect["class"].toString()));
        QCOMPARE(QString::fromLatin1(outcome.error), expect["error"].toString());
        QCOMPARE(outcome.refundAllowed, expect["auto_refund_allowed"].toBool());
        QCOMPARE(outcome.failoverAllowed, expect["auto_failover_allowed"].toBool());
        QCOMPARE(outcome.alertOperator, expect["alert_operator"].toBool());
        if (expect.contains("serial"))
            QCOMPARE(outcome.serial, expect["serial"].toString());
        if (expect.contains("charged"))
            QCOMPARE(outcome.cost->toRupiah(), expect["charged"].toInteger());
    }

    void everyCodeOfTheTable_data()
    {
        QTest::addColumn<QJsonObject>("row");
        const QJsonArray rows = fixture("digiflazz/response-codes.json").array();
        for (const auto &row : rows)
            QTest::newRow(qPrintable(row.toObject()["rc"].toString())) << row.toObject();
    }

    void everyCodeOfTheTable()
    {
        QFETCH(QJsonObject, row);
        const QByteArray rc = row["rc"].toString().toLatin1();
        if (rc == "*") {
            QVERIFY(!digiflazz::findCode(rc));
            return;
        }
        const QByteArray status = row["official_status"].toString().toLatin1();
        const http::Reply reply = replied(200, answer("R-1", rc.constData(), status.constData()));
        QCOMPARE(digiflazz::classify(reply, kRequest, Asked::Submit).outcome,
                 classNamed(row["class_on_submit"].toString()));
        QCOMPARE(digiflazz::classify(reply, kRequest, Asked::Recheck).outcome,
                 classNamed(row["class_on_recheck"].toString()));
    }

    void whatCannotBeTrustedIsUnknown_data()
    {
        QTest::addColumn<http::Reply>("reply");
        const http::Reply silent{http::Reach::NoReply, "timeout", 0, {}, {}, 30'000};
        QTest::newRow("no reply") << silent;
        QTest::newRow("html") << replied(200, "<html>");
        QTest::newRow("empty") << replied(200, "");
        QTest::newRow("foreign ref") << replied(200, answer("R-2", "00", "Sukses"));
        QTest::newRow("no ref") << replied(200, R"({"data":{"rc":"02","status":"Gagal"}})");
        QTest::newRow("status against rc") << replied(200, answer("R-1", "02", "Sukses"));
        QTest::newRow("500 with success") << replied(500, answer("R-1", "00", "Sukses"));
        QTest::newRow("429") << replied(429, "slow down");
        QByteArray other = answer("R-1", "00", "Sukses");
        other.replace("TSEL10", "TSEL100");
        QTest::newRow("other product") << replied(200, other);
    }

    void whatCannotBeTrustedIsUnknown()
    {
        QFETCH(http::Reply, reply);
        QCOMPARE(digiflazz::classify(reply, kRequest, Asked::Submit).outcome,
                 OutcomeClass::Unknown);
    }

    void provenNotSentMayGoElsewhere()
    {
        const http::Reply reply{http::Reach::NotSent, "refused", 0, {}, {}, 1};
        const SupplierOutcome outcome = digiflazz::classify(reply, kRequest, Asked::Submit);
        QCOMPARE(outcome.outcome, OutcomeClass::NotSent);
        QVERIFY(outcome.failoverAllowed);
    }

    /// P-16: no byte string is final unless it carries our reference and a listed code.
    void rubbishIsNeverFinal()
    {
        QRandomGenerator random(20261123);
        const QByteArray good = answer("R-1", "00", "Sukses");
        for (int i = 0; i < 20'000; ++i) {
            QByteArray body = good;
            const int hits = random.bounded(1, 6);
            for (int hit = 0; hit < hits; ++hit)
                body[random.bounded(int(body.size()))] = char(random.bounded(256));
            const SupplierOutcome outcome =
                digiflazz::classify(replied(200, body), kRequest, Asked::Submit);
            if (outcome.outcome == OutcomeClass::Succeeded
                || outcome.outcome == OutcomeClass::Rejected) {
                const QJsonObject data = QJsonDocument::fromJson(body)["data"].toObject();
                QCOMPARE(data["ref_id"].toString(), "R-1");
                QVERIFY(digiflazz::findCode(data["rc"].toString().toLatin1()));
            }
        }
    }

    void thePriceListOfTheFixture()
    {
        QFile file(REIYAN_FIXTURES "/digiflazz/price-list-prepaid.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<PriceList> list = digiflazz::parsePriceList(file.readAll());
        QVERIFY(list);
        QCOMPARE(list->items.size() + list->rejected.size(), 110);
        QCOMPARE(list->rejected.size(), 1);
        QCOMPARE(list->rejected.constFirst().sku, "MLTEST0");
        QCOMPARE(list->rejected.constFirst().code, "price_list.price");
        qsizetype sellable = 0;
        for (const CatalogItem &item : list->items)
            sellable += item.isAvailable ? 1 : 0;
        QCOMPARE(sellable, 106);
    }

    void rubbishRowsComeBackWithAReason_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("fraction") << QByteArray("10310") << QByteArray("10310.5")
                                  << QByteArray("price_list.price");
        QTest::newRow("negative") << QByteArray("10310") << QByteArray("-1")
                                  << QByteArray("price_list.price");
        QTest::newRow("words") << QByteArray("10310") << QByteArray("\"sepuluh ribu\"")
                               << QByteArray("price_list.price");
        QTest::newRow("exponent") << QByteArray("10310") << QByteArray("\"1e9\"")
                                  << QByteArray("price_list.price");
        QTest::newRow("no sku") << QByteArray("TSEL10") << QByteArray("")
                                << QByteArray("price_list.sku");
        QTest::newRow("no name") << QByteArray("Telkomsel 10") << QByteArray("")
                                 << QByteArray("price_list.name");
        QTest::newRow("pause") << QByteArray("23:45") << QByteArray("25:99")
                               << QByteArray("price_list.cut_off");
    }

    void rubbishRowsComeBackWithAReason()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, code);
        QByteArray row = R"({"product_name":"Telkomsel 10","category":"Pulsa","brand":"TELKOMSEL",)"
                         R"("price":10310,"buyer_sku_code":"TSEL10","buyer_product_status":true,)"
                         R"("seller_product_status":true,"unlimited_stock":true,"stock":0,)"
                         R"("multi":true,"start_cut_off":"23:45","end_cut_off":"00:15"})";
        const Result<PriceList> good = digiflazz::parsePriceList("{\"data\":[" + row + "]}");
        QVERIFY(good && good->rejected.isEmpty());
        row.replace(from, to);
        const Result<PriceList> list = digiflazz::parsePriceList("{\"data\":[" + row + "]}");
        QVERIFY(list);
        QCOMPARE(list->rejected.size(), 1);
        QCOMPARE(list->rejected.constFirst().code, code);
    }

    void aThrottledListIsNoList()
    {
        const QJsonObject exchange = fixture("digiflazz/price-list-rc83.json").object();
        const QByteArray body =
            QJsonDocument(exchange["response"].toObject()["body"].toObject()).toJson();
        QCOMPARE(digiflazz::parsePriceList(body).error().code, "price_list.throttled");
        QCOMPARE(digiflazz::parsePriceList(R"({"data":[]})").error().code, "price_list.empty");
        QCOMPARE(digiflazz::parsePriceList("<html>").error().code, "price_list.no_json");
    }
};

QTEST_GUILESS_MAIN(tst_Digiflazz)
#include "tst_digiflazz.moc"
