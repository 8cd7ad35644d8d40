#include "services/http/http_client.h"
#include "services/http/http_listener.h"

#include <QTcpSocket>
#include <QTest>

using namespace reiyan;
using http::Answer;
using http::Incoming;
using http::Listener;

/// What the outside world may do to the server that takes webhooks: nothing that costs more than
/// it is allowed (issue "webhook intake").
class tst_Listener : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_calls = 0;
        Listener::Options options;
        options.requestMs = 400;
        options.threads = 2;
        options.connections = 64;
        auto opened = Listener::open(options, [this](const Incoming &incoming) {
            ++m_calls;
            m_last = incoming;
            return Answer{200, "ok:" + QByteArray::number(incoming.body.size())};
        });
        QVERIFY(opened);
        m_listener = *std::move(opened);
        QVERIFY(m_listener->port() > 0);
    }

    void cleanup() { m_listener.reset(); }

    void wholeRequestsReachTheHandler()
    {
        const QByteArray body("\x00\xff raw\r\n", 9);
        const QByteArray answer = say("POST /webhook/x HTTP/1.1\r\nHost: a\r\nX-Mixed-Case: v\r\n"
                                      "Content-Length: 9\r\nConnection: close\r\n\r\n"
                                      + body);
        QVERIFY2(answer.startsWith("HTTP/1.1 200") && answer.endsWith("ok:9"), answer.constData());
        QCOMPARE(m_last.body, body);
        QCOMPARE(m_last.path, "/webhook/x");
        QCOMPARE(m_last.headers.value("x-mixed-case"), "v");
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("answer"); // its beginning; empty: cut without one
        const QByteArray post = "POST /webhook/x HTTP/1.1\r\nHost: a\r\n";
        QTest::newRow("announces a large body") << post + "Content-Length: 70000\r\n\r\n"
                                                << QByteArray("HTTP/1.1 413");
        QTest::newRow("hides a large body") << post + "Transfer-Encoding: chunked\r\n\r\n11170\r\n"
                                                   + QByteArray(70'000, 'x') + "\r\n0\r\n\r\n"
                                            << QByteArray();
        QTest::newRow("large head") << post + "X-Long: " + QByteArray(40'000, 'x') + "\r\n\r\n"
                                    << QByteArray("HTTP/1.1 431");
        QTest::newRow("many headers") << post + QByteArray("X: 1\r\n").repeated(4'000) + "\r\n"
                                      << QByteArray("HTTP/1.1 431");
        QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01\x02\x00garbage\r\n\r\n", 17)
                                 << QByteArray();
        QTest::newRow("negative length") << post + "Content-Length: -1\r\n\r\n"
                                         << QByteArray("HTTP/1.1 400");
    }

    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, answer);
        const QByteArray got = say(bytes);
        QVERIFY2(got.startsWith(answer), got.left(60).constData());
        QCOMPARE(m_calls.load(), 0);
        stillServes();
    }

    /// A byte now and then keeps no connection, neither in the head nor in the body.
    void slowSendersAreCut_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("head") << QByteArray("POST /webhook/x HTTP/1.1\r\nHost: a\r\nX-A: ");
        QTest::newRow("body") << QByteArray(
            "POST /webhook/x HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n");
    }

    void slowSendersAreCut()
    {
        QFETCH(QByteArray, head);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_listener->port());
        QVERIFY(socket.waitForConnected());
        socket.write(head);
        for (int i = 0; i < 100 && socket.state() == QAbstractSocket::ConnectedState; ++i) {
            socket.write("x");
            QTest::qWait(50);
        }
        QCOMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_calls.load(), 0);
        stillServes();
    }

    void silentConnectionsEndToo()
    {
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 64; ++i) { // all there are
            idle.push_back(std::make_unique<QTcpSocket>());
            idle.back()->connectToHost(QHostAddress::LocalHost, m_listener->port());
            QVERIFY(idle.back()->waitForConnected());
        }
        QTRY_VERIFY(get().contains("ok:0"));
    }

    void onlyThisMachineUnlessAskedFor()
    {
        const auto handler = [](const Incoming &) { return Answer{}; };
        Listener::Options options;
        options.address = QHostAddress::AnyIPv4;
        QCOMPARE(Listener::open(options, handler).error().code, "listen.public");
        options.mayBePublic = true;
        QVERIFY(Listener::open(options, handler));
        options.address = QHostAddress::LocalHost;
        options.port = m_listener->port();
        QCOMPARE(Listener::open(options, handler).error().code, "listen.failed");
    }

private:
    QByteArray get() { return say("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"); }

    void stillServes() { QVERIFY(get().contains("ok:0")); }

    /// Everything the server says until it closes.
    QByteArray say(const QByteArray &bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_listener->port());
        if (!socket.waitForConnected())
            return {};
        socket.write(bytes);
        while (socket.state() == QAbstractSocket::ConnectedState) {
            if (!socket.waitForReadyRead(5'000))
                break;
        }
        return socket.readAll();
    }

    std::unique_ptr<Listener> m_listener;
    std::atomic<int> m_calls = 0;
    Incoming m_last;
};

QTEST_GUILESS_MAIN(tst_Listener)
#include "tst_listener.moc"
