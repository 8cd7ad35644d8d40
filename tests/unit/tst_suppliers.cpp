#include "services/base/json.h"
#include "services/providers/digiflazz/digiflazz_classifier.h"
#include "services/providers/digiflazz/digiflazz_price_list.h"
#include "services/providers/digiflazz/digiflazz_wire.h"
#include "services/providers/iak/iak_classifier.h"
#include "services/providers/iak/iak_price_list.h"
#include "services/providers/iak/iak_wire.h"
#include "services/providers/registry.h"
#include "services/providers/vipreseller/vipreseller_classifier.h"
#include "services/providers/vipreseller/vipreseller_price_list.h"
#include "services/providers/vipreseller/vipreseller_wire.h"
#include "tests/support/fixture_files.h"

#include <QDir>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QTest>

#include <functional>

using namespace reiyan;
using namespace reiyan::providers;
using test::fixture;
using test::fixtureBytes;

namespace {

/// Every recorded exchange, as rows `supplier/file` of one column.
void exchangesOf(const std::function<bool(const QJsonObject &)> &wanted)
{
    QTest::addColumn<QString>("file");
    for (const char *supplier : {"digiflazz", "vipreseller", "iak"}) {
        const QDir folder(QStringLiteral(REIYAN_FIXTURES "/") + QLatin1String(supplier));
        const QStringList files = folder.entryList({"*.json"});
        for (const QString &file : files) {
            const QString name = QLatin1String(supplier) + u'/' + file;
            const QJsonObject exchange = fixture(name).object();
            if (exchange.contains("meta") && wanted(exchange))
                QTest::newRow(qPrintable(name)) << name;
        }
    }
}

QString contextOf(const QJsonObject &exchange)
{
    return exchange["meta"]["context"].toString();
}

QString operationOf(const QJsonObject &exchange)
{
    return exchange["meta"]["operation"].toString();
}

OutcomeClass classNamed(const QString &name)
{
    static const QHash<QString, OutcomeClass> names = {{"SUCCESS", OutcomeClass::Succeeded},
                                                       {"PENDING", OutcomeClass::Pending},
                                                       {"FAILED_DEFINITE", OutcomeClass::Rejected},
                                                       {"UNKNOWN", OutcomeClass::Unknown},
                                                       {"NOT_APPLICABLE", OutcomeClass::Unknown}};
    if (!names.contains(name))
        qFatal("unexpected class %s", qPrintable(name));
    return names.value(name);
}

http::Reply replied(int status, const QByteArray &body)
{
    return {http::Reach::Replied, {}, status, "application/json", body, 5};
}

QByteArray bodyOf(const QJsonObject &response)
{
    return response.contains("body_raw") ? response["body_raw"].toString().toUtf8()
                                         : QJsonDocument(response["body"].toObject()).toJson();
}

/// The account that the fixtures' signatures were made with.
Account accountOf(const QString &supplier)
{
    const QJsonObject all = fixture("credentials.json")["credentials"][supplier].toObject();
    Account account;
    account.userName = all[supplier == "vipreseller" ? "api_id" : "username"].toString();
    account.apiKey = all[supplier == "digiflazz" ? "api_key_development"
                         : supplier == "iak"     ? "api_key_sandbox"
                                                 : "api_key"]
                         .toString();
    account.webhookSecret = all["webhook_secret"].toString().toUtf8();
    return account;
}

QString textIn(const QJsonObject &data, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QString text = textOf(data[QLatin1String(name)]); !text.isEmpty())
            return text;
    }
    return {};
}

/// The purchase that `data` of an answer is about.
PurchaseRequest requestFor(const QJsonObject &data)
{
    PurchaseRequest request;
    request.reference = data["ref_id"].toString("LT-20261105-000001-1");
    request.sku = textIn(data, {"buyer_sku_code", "product_code", "code"});
    request.itemName = textOf(data["service"]);
    request.destination = textIn(data, {"customer_no", "customer_id", "hp", "data"});
    if (const QString zone = textOf(data["zone"]); !zone.isEmpty())
        request.destination += " (" + zone + ')';
    request.handle = textIn(data, {"trxid", "tr_id"});
    return request;
}

SupplierOutcome classify(const QJsonObject &exchange)
{
    const QJsonObject response = exchange["response"].toObject();
    const http::Reply reply = replied(response["http_status"].toInt(), bodyOf(response));
    const QJsonValue data = response["body"]["data"];
    PurchaseRequest request = requestFor(data.isArray() ? data[0].toObject() : data.toObject());
    const QString supplier = exchange["meta"]["provider"].toString();
    const QString operation = operationOf(exchange);
    const Asked asked = contextOf(exchange) == "recheck" ? Asked::Recheck : Asked::Submit;
    if (supplier == "digiflazz") {
        request.kind = operation == "transaction" ? ItemKind::Prepaid : ItemKind::Bill;
        return digiflazz::classify(reply, request, asked);
    }
    if (supplier == "vipreseller") {
        if (operation.contains("limit")) {
            request.handle.clear();
            return vipreseller::search(reply, request);
        }
        return asked == Asked::Submit ? vipreseller::classifyOrder(reply, request)
                                      : vipreseller::classifyStatus(reply, request);
    }
    if (operation == "pay-pasca")
        return iak::classifyPayment(reply, request);
    return operation == "checkstatus" ? iak::classifyBillStatus(reply, request)
                                      : iak::classify(reply, request, asked);
}

struct Asking {
    Error error;
    QJsonObject told; ///< Under the names that the fixtures expect.
};

template <typename T>
Asking asking(const Result<T> &result, const QJsonObject &told)
{
    return result ? Asking{{}, told} : Asking{result.error(), {}};
}

QJsonObject toldBy(const Result<Inquiry> &inquiry)
{
    if (!inquiry)
        return {};
    return {{"customer_name", inquiry->customerName},
            {"bill_amount", inquiry->bill.toRupiah()},
            {"our_cost", inquiry->cost.toRupiah()},
            {"provider_ref", inquiry->handle}};
}

QJsonObject toldBy(const Result<Money> &balance)
{
    return {{"balance", balance ? balance->toRupiah() : 0}};
}

Asking askDigiflazz(const QString &operation, const QByteArray &body, const InquiryRequest &request)
{
    if (operation == "cek-saldo")
        return asking(digiflazz::parseBalance(body), toldBy(digiflazz::parseBalance(body)));
    if (operation == "deposit") {
        const auto ticket = digiflazz::parseDeposit(body);
        return asking(ticket, ticket ? QJsonObject{{"transfer_amount", ticket->amount.toRupiah()},
                                                   {"transfer_note", ticket->note}}
                                     : QJsonObject());
    }
    const auto inquiry = operation == "inquiry-pln" ? digiflazz::parseMeter(body)
                                                    : digiflazz::parseBill(body, request);
    return asking(inquiry, toldBy(inquiry));
}

Asking askVip(const QString &operation, const QByteArray &body)
{
    if (operation == "profile") {
        const auto profile = vipreseller::parseProfile(body);
        return asking(profile, profile ? QJsonObject{{"balance", profile->balance.toRupiah()},
                                                     {"price_tier", profile->tier}}
                                       : QJsonObject());
    }
    if (operation.contains("stock")) {
        const auto stock = vipreseller::parseStock(body);
        return asking(stock, {{"stock", stock ? stock->value_or(-1) : 0}});
    }
    const auto nickname = vipreseller::parseNickname(body);
    return asking(nickname, toldBy(nickname));
}

Asking askIak(const QString &operation, const QByteArray &body, const InquiryRequest &request)
{
    if (operation == "check-balance")
        return asking(iak::parseBalance(body), toldBy(iak::parseBalance(body)));
    if (operation == "check-operator") {
        const auto name = iak::parseOperator(body);
        return asking(name, {{"operator", name ? *name : QString()}});
    }
    const auto bill = iak::parseBill(body, request);
    return asking(bill, toldBy(bill));
}

} // namespace

class tst_Suppliers : public QObject
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
        const QByteArray expected = vector["expected"].toString().toLatin1();
        const bool valid = vector["kind"].toString() != "negative"
                           && !vector["id"].toString().contains("negative");
        if (vector["algorithm"] == "hmac-sha1") {
            const auto adapter = findDriver("digiflazz")->make(accountOf("digiflazz"));
            const QByteArray raw = vector["message"].toString().toUtf8();
            // The negative one is the digest of the re-written body: the sent one must refuse it.
            const QByteArray sent = valid ? raw : raw + '\n';
            QCOMPARE(adapter->isAuthentic({{{"x-hub-signature", "sha1=" + expected}}, sent}),
                     valid);
            QVERIFY(!adapter->isAuthentic({{{"x-hub-signature", expected}}, raw}));
            return;
        }
        const QJsonArray parts = vector["concatenation"].toArray();
        QStringList values;
        for (const auto &part : parts)
            values.append(part.toObject()["value"].toString());
        const Account account{{}, values.value(0), values.value(1)};
        const QString supplier = vector["provider"].toString();
        const QByteArray digest = supplier == "digiflazz"
                                      ? digiflazz::sign(account, values.value(2))
                                  : supplier == "iak" ? iak::sign(account, values.value(2))
                                                      : vipreseller::sign(account);
        if (valid)
            QCOMPARE(digest, expected);
        else
            QVERIFY(vipreseller::sign({{}, values.value(1), values.value(0)}) != expected);
    }

    void exchanges_data()
    {
        exchangesOf([](const QJsonObject &exchange) {
            return contextOf(exchange) == "submit" || contextOf(exchange) == "recheck";
        });
    }

    void exchanges()
    {
        QFETCH(QString, file);
        const QJsonObject exchange = fixture(file).object();
        const QJsonObject expect = exchange["expect"].toObject();
        const SupplierOutcome outcome = classify(exchange);
        QCOMPARE(outcome.outcome, classNamed(expect["class"].toString()));
        QCOMPARE(QString::fromLatin1(outcome.error), expect["error"].toString());
        QCOMPARE(outcome.refundAllowed, expect["auto_refund_allowed"].toBool());
        QCOMPARE(outcome.failoverAllowed, expect["auto_failover_allowed"].toBool());
        QCOMPARE(outcome.alertOperator, expect["alert_operator"].toBool());
        if (expect.contains("serial"))
            QCOMPARE(outcome.serial, expect["serial"].toString());
        if (expect.contains("charged"))
            QCOMPARE(outcome.cost->toRupiah(), expect["charged"].toInteger());
        if (expect.contains("recheck_after_s"))
            QCOMPARE(outcome.recheckAfterMs, expect["recheck_after_s"].toInteger() * 1000);
        if (expect.contains("matched_trxid"))
            QCOMPARE(outcome.handle, expect["matched_trxid"].toString());
        if (expect.contains("provider_ref"))
            QCOMPARE(outcome.handle, expect["provider_ref"].toString());
        if (expect["resend_same_ref"].toBool())
            QVERIFY(iak::neverArrived(outcome));
    }

    void questions_data()
    {
        exchangesOf([](const QJsonObject &exchange) {
            return (contextOf(exchange) == "query" || contextOf(exchange) == "inquiry")
                   && operationOf(exchange) != "price-list";
        });
    }

    void questions()
    {
        QFETCH(QString, file);
        const QJsonObject exchange = fixture(file).object();
        const QJsonObject expect = exchange["expect"].toObject();
        const QByteArray body = bodyOf(exchange["response"].toObject());
        const PurchaseRequest about = requestFor(exchange["response"]["body"]["data"].toObject());
        const InquiryRequest request{InquiryRequest::Subject::Bill, about.sku, about.destination,
                                     about.reference};
        const QString supplier = exchange["meta"]["provider"].toString();
        const QString operation = operationOf(exchange);
        const Asking asked = supplier == "digiflazz" ? askDigiflazz(operation, body, request)
                             : supplier == "iak"     ? askIak(operation, body, request)
                                                     : askVip(operation, body);
        const bool fails = expect["class"] == "FAILED_DEFINITE";
        QCOMPARE(asked.error.code, fails ? QByteArray("provider.refused") : QByteArray());
        if (fails)
            QCOMPARE(asked.error.detail, expect["error"].toString());
        for (const QString &name : asked.told.keys()) {
            if (expect.contains(name))
                QCOMPARE(asked.told[name], expect[name]);
        }
    }

    void webhooks_data()
    {
        exchangesOf([](const QJsonObject &exchange) { return contextOf(exchange) == "webhook"; });
    }

    void webhooks()
    {
        QFETCH(QString, file);
        const QJsonObject exchange = fixture(file).object();
        const QJsonObject expect = exchange["expect"].toObject();
        const QString supplier = exchange["meta"]["provider"].toString();
        const auto adapter = findDriver(supplier)->make(accountOf(supplier));
        Webhook webhook;
        const QJsonObject headers = exchange["request"]["headers"].toObject();
        for (const QString &name : headers.keys())
            webhook.headers.insert(name.toLower().toLatin1(), headers[name].toString().toUtf8());
        webhook.body = exchange["request"]["body_raw"].toString().toUtf8();

        QCOMPARE(adapter->isAuthentic(webhook), expect["signature_valid"].toBool());
        if (!expect["signature_valid"].toBool())
            return;
        const auto subject = adapter->subjectOf(webhook);
        QVERIFY(subject);
        if (expect["error"] == "UNMATCHED_WEBHOOK") // decided by who knows the purchases
            return;
        QCOMPARE(subject->reference, expect["ref_id"].toString());
        const QJsonObject data = supplier == "vipreseller"
                                     ? vipreseller::webhookRow(webhook.body)
                                     : jsonObject(webhook.body)["data"].toObject();
        const SupplierOutcome outcome = adapter->outcomeOf(webhook, requestFor(data));
        QCOMPARE(outcome.outcome, classNamed(expect["class"].toString()));
        QCOMPARE(QString::fromLatin1(outcome.error), expect["error"].toString());
        QCOMPARE(outcome.refundAllowed, expect["auto_refund_allowed"].toBool());
        if (expect.contains("serial"))
            QCOMPARE(outcome.serial, expect["serial"].toString());
        if (expect.contains("pin"))
            QCOMPARE(outcome.pin, expect["pin"].toString());
        QCOMPARE(!adapter->capabilities().webhookCoversOutcome, supplier != "digiflazz");
        Webhook forged = webhook;
        forged.body.replace("\"1\"", "\"2\"").replace("Sukses", "Gagal ");
        if (supplier == "digiflazz" && forged.body != webhook.body)
            QVERIFY(!adapter->isAuthentic(forged));
    }

    /// Each row of the published tables stands in ours, with the same meaning.
    void codeTables_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("codeField");
        QTest::addColumn<QString>("submitField");
        QTest::addColumn<QString>("recheckField");
        QTest::newRow("digiflazz") << "digiflazz/response-codes.json"
                                   << "rc"
                                   << "class_on_submit"
                                   << "class_on_recheck";
        QTest::newRow("iak") << "iak/response-codes-prepaid.json"
                             << "rc"
                             << "class_on_submit"
                             << "class_on_check_status";
        QTest::newRow("iak bills") << "iak/response-codes-postpaid.json"
                                   << "response_code"
                                   << "class_on_pay"
                                   << "class_on_checkstatus";
    }

    void codeTables()
    {
        QFETCH(QString, file);
        QFETCH(QString, codeField);
        QFETCH(QString, submitField);
        QFETCH(QString, recheckField);
        const QJsonArray rows = fixture(file).array();
        QVERIFY(rows.size() > 25);
        for (const auto &value : rows) {
            const QJsonObject row = value.toObject();
            const QByteArray code = row[codeField].toString().toLatin1();
            const CodeRow *ours = file.startsWith("digiflazz") ? digiflazz::findCode(code)
                                  : file.contains("postpaid")  ? iak::findBillCode(code)
                                                               : iak::findCode(code);
            QCOMPARE(!ours, code == "*");
            if (!ours)
                continue;
            QCOMPARE(ours->onSubmit, classNamed(row[submitField].toString()));
            QCOMPARE(ours->onRecheck, classNamed(row[recheckField].toString()));
            QCOMPARE(QString::fromLatin1(ours->error), row["normalised_error"].toString());
            if (row.contains("auto_refund") && row["auto_refund"] != "after-confirm")
                QCOMPARE(ours->refund, row["auto_refund"] == "yes");
            if (row.contains("auto_failover") && row["auto_failover"] != "after-confirm")
                QCOMPARE(ours->failover, row["auto_failover"] == "yes");
        }
    }

    void wordsOfVip()
    {
        const QJsonObject words = fixture("vipreseller/response-codes.json").object();
        const QJsonArray wordsOfStatus = words["status"].toArray();
        for (const auto &value : wordsOfStatus) {
            const QStringList states = value.toObject()["status"].toString().split(" / ");
            for (const QString &state : states) {
                const CodeRow *ours = vipreseller::findStatus(state);
                QCOMPARE(!ours, state == "*");
                if (ours)
                    QCOMPARE(ours->onSubmit, classNamed(value.toObject()["class"].toString()));
            }
        }
        const QJsonArray patterns = words["order_message_patterns"].toArray();
        for (const auto &value : patterns) {
            const QString pattern = value.toObject()["contains_lowercase"].toString();
            if (pattern == "*")
                continue;
            const CodeRow *ours = vipreseller::findMessage("X " + pattern.toUpper() + " y");
            QVERIFY2(ours, qPrintable(pattern));
            QCOMPARE(ours->onSubmit, classNamed(value.toObject()["class"].toString()));
            QCOMPARE(ours->onRecheck, OutcomeClass::Unknown);
            QCOMPARE(ours->failover, value.toObject()["auto_failover"] == "yes");
            QCOMPARE(QString::fromLatin1(ours->error),
                     value.toObject()["normalised_error"].toString());
        }
        QVERIFY(!vipreseller::findMessage("Ada kendala lain"));
    }

    void priceLists_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("rejected");
        QTest::newRow("digiflazz") << "digiflazz/price-list-prepaid.json" << 109 << 1;
        QTest::newRow("digiflazz bills") << "digiflazz/price-list-postpaid.json" << 14 << 0;
        QTest::newRow("vip games") << "vipreseller/services-game-feature.json" << 40 << 0;
        QTest::newRow("vip prepaid") << "vipreseller/services-prepaid.json" << 37 << 0;
        QTest::newRow("iak") << "iak/price-list-prepaid.json" << 51 << 0;
        QTest::newRow("iak bare") << "iak/price-list-prepaid-bare.json" << 3 << 0;
        QTest::newRow("iak bills") << "iak/price-list-postpaid.json" << 12 << 0;
    }

    void priceLists()
    {
        QFETCH(QString, file);
        const QByteArray body = fixtureBytes(file);
        const bool bills = file.contains("postpaid");
        const Result<PriceList> list =
            file.startsWith("digiflazz")
                ? digiflazz::parsePriceList(body, bills ? ItemKind::Bill : ItemKind::Prepaid)
            : file.startsWith("vip") ? vipreseller::parsePriceList(
                  body, file.contains("game") ? ItemKind::Game : ItemKind::Prepaid, "premium")
            : bills ? iak::parseBillList(body)
                    : iak::parsePriceList(body);
        QVERIFY2(list, qPrintable(list ? QString() : QString::fromLatin1(list.error().code)));
        QTEST(int(list->items.size()), "items");
        QTEST(int(list->rejected.size()), "rejected");
        for (const CatalogItem &item : list->items)
            QVERIFY2(item.isAvailable == item.unavailableReason.isEmpty(), qPrintable(item.sku));
    }

    void theTierOfTheAccountDecidesThePrice()
    {
        const QByteArray body = fixtureBytes("vipreseller/services-game-feature.json");
        const auto basic = vipreseller::parsePriceList(body, ItemKind::Game, "basic");
        const auto special = vipreseller::parsePriceList(body, ItemKind::Game, "special");
        QCOMPARE(basic->items.constFirst().cost, Money::rupiah(3660));
        QCOMPARE(special->items.constFirst().cost, Money::rupiah(3585));
        QCOMPARE(basic->items.constFirst().answersAs, "Mobile Legends A - 14 Diamonds");
        // A tier nobody knows prices nothing instead of pricing it wrongly.
        QCOMPARE(vipreseller::parsePriceList(body, ItemKind::Game, "")->items.size(), 0);
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

    /// A throttled, refused or empty list must switch nothing off.
    void whatIsNoListIsAnError()
    {
        const QByteArray throttled =
            bodyOf(fixture("digiflazz/price-list-rc83.json")["response"].toObject());
        QCOMPARE(digiflazz::parsePriceList(throttled).error().code, "price_list.throttled");
        QCOMPARE(digiflazz::parsePriceList(R"({"data":[]})").error().code, "price_list.empty");
        QCOMPARE(digiflazz::parsePriceList("<html>").error().code, "price_list.no_json");
        const QByteArray badSign = R"({"data":{"rc":"204","message":"WRONG AUTHENTICATION"}})";
        QCOMPARE(iak::parsePriceList(badSign).error().code, "price_list.no_list");
        QCOMPARE(iak::parseBillList("<html>").error().code, "price_list.no_list");
        const QByteArray refused = R"({"result":false,"data":null,"message":"Signature salah"})";
        QCOMPARE(vipreseller::parsePriceList(refused, ItemKind::Game, "basic").error().code,
                 "price_list.no_list");
    }
};

QTEST_GUILESS_MAIN(tst_Suppliers)
#include "tst_suppliers.moc"
