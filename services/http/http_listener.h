#pragma once

#include "services/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QHostAddress>

#include <functional>
#include <memory>

namespace reiyan::http {

/// A whole request that came in. Header names in lower case.
struct Incoming {
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
};

struct Answer {
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "text/plain; charset=utf-8";
};

/// A small HTTP/1.1 server for the outside world, on libmicrohttpd: heads, bodies, connections and
/// time are limited before any code of ours sees a byte. TLS is the reverse proxy's work
/// (resources/deploy/nginx.conf). The handler is called on the server's threads and may block.
class Listener
{
public:
    struct Options {
        QHostAddress address = QHostAddress::LocalHost; ///< IPv4 only.
        quint16 port = 0;                               ///< 0: any free one.
        int threads = 4;
        int connections = 256;
        int connectionsPerAddress = 0; ///< 0: no limit; a reverse proxy is one address.
        size_t largestHead = 32UL * 1024;
        qsizetype largestBody = 64L * 1024;
        int requestMs = 15'000;   ///< From the first byte to the last, however it trickles.
        bool mayBePublic = false; ///< Else only this machine is listened to.
    };
    using Handler = std::function<Answer(const Incoming &)>;

    /// `listen.public` where the address is not of this machine and nobody asked for that,
    /// `listen.failed` where the port is taken.
    [[nodiscard]] static Result<std::unique_ptr<Listener>> open(const Options &options,
                                                                Handler handler);
    ~Listener(); ///< Requests being handled end first.
    Q_DISABLE_COPY_MOVE(Listener)

    [[nodiscard]] quint16 port() const;

private:
    struct Server;
    explicit Listener(std::unique_ptr<Server> server);

    std::unique_ptr<Server> m_server;
};

} // namespace reiyan::http
