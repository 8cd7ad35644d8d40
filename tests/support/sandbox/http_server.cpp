#include "tests/support/sandbox/http_server.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

namespace reiyan::sandbox {
namespace {

struct Received {
    HttpRequest request;
    bool whole = false;
    bool broken = false;
};

Received parse(const QByteArray &bytes)
{
    constexpr qsizetype kLargest = 256 * 1024;
    Received received;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    received.broken = bytes.size() > kLargest;
    if (end < 0)
        return received;
    const QByteArrayList lines = bytes.left(end).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        received.request.headers.insert(line.left(colon).trimmed().toLower(),
                                        line.mid(colon + 1).trimmed());
    }
    const qsizetype length = received.request.headers.value("content-length").toLongLong();
    received.request.method = lines.constFirst().split(' ').value(0);
    received.request.path = lines.constFirst().split(' ').value(1);
    received.request.body = bytes.mid(end + 4, length);
    received.whole = received.request.body.size() == length;
    return received;
}

} // namespace

HttpServer::HttpServer(Options options, Handler handler)
    : m_options(options)
    , m_handler(std::move(handler))
    , m_thread(std::make_unique<QThread>())
{
    m_thread->start();
    m_server = new QTcpServer;
    m_server->moveToThread(m_thread.get());
    QMetaObject::invokeMethod(
        m_server,
        [this] {
            QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
                while (QTcpSocket *socket = m_server->nextPendingConnection())
                    serve(socket);
            });
            if (m_server->listen(QHostAddress::LocalHost, static_cast<quint16>(m_options.port)))
                m_port = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

HttpServer::~HttpServer()
{
    m_server->deleteLater();
    m_thread->quit();
    m_thread->wait();
}

void HttpServer::serve(QTcpSocket *socket)
{
    auto bytes = std::make_shared<QByteArray>();
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, bytes] {
        *bytes += socket->readAll();
        const Received received = parse(*bytes);
        if (received.broken)
            socket->abort();
        if (!received.whole)
            return;
        bytes->clear();
        ++m_requests;
        const HttpAnswer answer = m_handler(received.request);
        const QPointer<QTcpSocket> guard(socket);
        QTimer::singleShot(answer.hang ? m_options.hangMs : m_options.delayMs, socket,
                           [this, guard, answer] {
                               if (guard)
                                   reply(guard, answer);
                           });
    });
}

void HttpServer::reply(QTcpSocket *socket, const HttpAnswer &answer) const
{
    if (answer.hang || answer.reset) {
        socket->abort();
        return;
    }
    const QByteArray body = answer.cutAt < 0 ? answer.body : answer.body.left(answer.cutAt);
    socket->write("HTTP/1.1 " + QByteArray::number(answer.status) + " X\r\nContent-Type: "
                  + answer.contentType + "\r\nContent-Length: " + QByteArray::number(body.size())
                  + "\r\nConnection: close\r\n\r\n" + body);
    socket->disconnectFromHost();
}

} // namespace reiyan::sandbox
