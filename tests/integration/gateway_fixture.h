#pragma once

#include "services/deposits/deposits_commands.h"
#include "services/deposits/deposits_gateway.h"
#include "services/engine/engine.h"
#include "services/gateways/registry.h"
#include "services/http/http_client.h"
#include "services/jobs/queue.h"
#include "services/store/setup.h"
#include "tests/support/sandbox/gateway_server.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>
#include <QTest>

namespace reiyan::test {

using sandbox::GatewayServer;

/// A store with a way to pay at each gateway, played by a sandbox over HTTP.
class GatewayFixture : public QObject
{
protected:
    void openStore()
    {
        m_store = std::make_unique<TestStore>();
        m_member = m_store->member("andi");
        m_rina = m_store->staff("rina");
        m_witness = m_dir.filePath(newCommandId());
        for (const gateways::Driver &driver : gateways::drivers()) {
            const QString name = QLatin1String(driver.name);
            GatewayServer::Options options;
            options.driver = name;
            options.merchant.code = "LATIHAN";
            options.merchant.apiKey = "kunci-latihan";
            options.merchant.privateKey = "kunci-pribadi-latihan";
            options.merchant.email = "toko@toko.example"; // of members without an address
            options.merchant.leastRecheckMs = 20;
            options.merchant.callbackUrl = QUrl("https://toko.example/webhook/" + name);
            options.merchant.returnUrl = QUrl("https://toko.example/selesai");
            options.hangMs = 400;
            options.noticeNoise = true;
            m_servers[name] = std::make_unique<GatewayServer>(options);
            valueOf(m_store->store().write([&](db::Transaction &tx) {
                return store::installGatewayMethod(tx, name, "bca_va", code(name), name);
            }));
        }
    }

    void closeStore()
    {
        m_servers.clear(); // their notices first
        m_engine.reset();
        m_store.reset();
    }

    static constexpr qint64 kAmount = 150'000;

    struct How {
        bool notices = false;
        bool polling = true; ///< Else nobody asks before an hour.
    };

    static void everyGateway()
    {
        QTest::addColumn<QString>("gateway");
        for (const gateways::Driver &driver : gateways::drivers())
            QTest::newRow(driver.name) << QString(driver.name);
    }

    static QString code(const QString &gateway) { return gateway.toUpper() + "_BCA"; }

    void start(How how)
    {
        engine::Engine::Options options;
        options.runner = {.threads = 2, .idlePollMs = 20, .version = "test"};
        options.witnessPath = m_witness;
        options.listen = http::Listener::Options{};
        for (const auto &[name, server] : m_servers) {
            gateways::Merchant merchant = server->merchant();
            merchant.createTimeoutMs = 250;
            options.gateways.insert(name, gateways::findDriver(name)->make(merchant));
        }
        m_engine =
            std::make_unique<engine::Engine>(m_store->store(), engine::Engine::Adapters(), options);
        if (how.polling)
            m_engine->runner().addChore("hurry", 50, [](db::Transaction &tx) {
                return jobs::hurryKind(tx, deposits::kPaymentJob);
            });
        valueOf(m_engine->start());
        for (const auto &[name, server] : m_servers) {
            if (how.notices)
                server->sendNoticesTo(address(name));
        }
    }

    QUrl address(const QString &gateway) const
    {
        return QUrl(QString("http://127.0.0.1:%1/webhook/%2").arg(m_engine->port()).arg(gateway));
    }

    int post(const QString &gateway, const sandbox::Letter &letter) const
    {
        http::Request request;
        request.url = address(gateway);
        request.body = letter.body;
        request.contentType = letter.contentType;
        request.headers = letter.headers;
        return http::exchange(request).status;
    }

    /// Answers its id.
    QString request(const QString &gateway)
    {
        const deposits::RequestDeposit wanted{m_member, code(gateway), Money::rupiah(kAmount),
                                              newCommandId()};
        return valueOf(m_store->run(m_rina, wanted)).result["id"].toString();
    }

    QString textOf(const QString &what, const QString &id)
    {
        return m_store->database().text("SELECT " + what
                                        + " FROM deposits d LEFT JOIN invoices i "
                                          "ON i.deposit_id = d.id WHERE d.id = '"
                                        + id + "'");
    }

    QString state(const QString &id) { return textOf("d.status", id); }
    QString reference(const QString &id) { return textOf("i.reference", id); }
    QString instructions(const QString &id) { return textOf("i.instructions", id); }

    /// Deadline and grace are over.
    void expire(const QString &id)
    {
        m_store->database().exec("UPDATE deposits SET date_exp = date_exp - 4300000 WHERE id = '"
                                 + id + "'");
    }

    qint64 balance(const QString &account)
    {
        return m_store->database().number(
            "SELECT COALESCE(SUM(balance), 0) FROM accounts WHERE id = '" + account + "'");
    }

    qint64 cases(const char *kind)
    {
        return m_store->database().number(
            QString("SELECT COUNT(*) FROM cases WHERE kind = '%1' AND state = 'OPEN'").arg(kind));
    }

    void finish()
    {
        m_engine.reset();
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    QTemporaryDir m_dir;
    QString m_witness;
    std::unique_ptr<TestStore> m_store;
    std::map<QString, std::unique_ptr<GatewayServer>> m_servers;
    std::unique_ptr<engine::Engine> m_engine;
    UserId m_member;
    UserId m_rina;
};

} // namespace reiyan::test
