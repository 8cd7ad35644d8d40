#pragma once

#include <QByteArray>
#include <QHash>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;
class QThread;

namespace reiyan::sandbox {

struct HttpRequest {
    QByteArray path;
    QByteArray body;
    QByteArray method = {};
    QHash<QByteArray, QByteArray> headers = {}; ///< Names in lower case.
};

/// What goes back over the wire, or does not.
struct HttpAnswer {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body = {};
    bool hang = false;  ///< Never answered; the connection is cut after a while.
    bool reset = false; ///< Cut at once.
    qsizetype cutAt = -1;
};

/// A small HTTP server on loopback with a thread of its own. The handler runs on that thread.
class HttpServer
{
public:
    struct Options {
        int port = 0;       ///< 0: any free one.
        int delayMs = 0;    ///< Before every answer.
        int hangMs = 3'000; ///< How long a call hangs that never gets an answer.
    };
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    HttpServer(Options options, Handler handler);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    void serve(QTcpSocket *socket);
    void reply(QTcpSocket *socket, const HttpAnswer &answer) const;

    const Options m_options;
    const Handler m_handler;
    std::unique_ptr<QThread> m_thread;
    QTcpServer *m_server = nullptr; // lives on m_thread
    int m_port = 0;
    std::atomic<int> m_requests = 0;
};

} // namespace reiyan::sandbox
