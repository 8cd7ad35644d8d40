#include "services/http/http_client.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSslSocket>

namespace reiyan::http {
namespace {

constexpr qsizetype kLargestHead = 64 * 1024;
constexpr qsizetype kLargestBody = 8 * 1024 * 1024;

struct Head {
    int status = 0;
    QByteArray contentType;
    qsizetype length = -1;
    bool chunked = false;
    bool valid = false;
};

Head parseHead(const QByteArray &bytes)
{
    Head head;
    const QByteArrayList lines = bytes.split('\n');
    const QByteArrayList first = lines.constFirst().trimmed().split(' ');
    if (first.size() < 2 || !first.at(0).startsWith("HTTP/1."))
        return head;
    head.status = first.at(1).toInt(&head.valid);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        const QByteArray name = line.left(colon).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == "content-type")
            head.contentType = value;
        else if (name == "transfer-encoding")
            head.chunked = value.toLower().contains("chunked");
        else if (name == "content-length") {
            bool number = false;
            head.length = value.toLongLong(&number);
            head.valid = head.valid && number && head.length >= 0;
        }
    }
    return head;
}

enum class Whole { No, Yes, Broken };

Whole unchunk(const QByteArray &bytes, QByteArray *body)
{
    qsizetype at = 0;
    for (;;) {
        const qsizetype line = bytes.indexOf("\r\n", at);
        if (line < 0)
            return Whole::No;
        bool number = false;
        const qsizetype size =
            bytes.mid(at, line - at).split(';').constFirst().trimmed().toLongLong(&number, 16);
        if (!number || size < 0 || body->size() + size > kLargestBody)
            return Whole::Broken;
        at = line + 2;
        if (size == 0)
            return Whole::Yes;
        if (bytes.size() < at + size + 2)
            return Whole::No;
        body->append(bytes.mid(at, size));
        at += size + 2;
    }
}

Reply problem(Reach reach, const char *what)
{
    Reply reply;
    reply.reach = reach;
    reply.problem = what;
    return reply;
}

QByteArray wireForm(const Request &request)
{
    QByteArray path =
        request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!path.startsWith('/'))
        path.prepend('/');
    QByteArray host = request.url.host(QUrl::FullyEncoded).toLatin1();
    if (request.url.port() > 0)
        host += ':' + QByteArray::number(request.url.port());
    QByteArray wire = request.method + ' ' + path + " HTTP/1.1\r\nHost: " + host
                      + "\r\nConnection: close\r\nAccept: application/json\r\n"
                        "User-Agent: reiyan-backoffice\r\n";
    for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header)
        wire += header.key() + ": " + header.value() + "\r\n";
    if (!request.body.isEmpty() || request.method == "POST")
        wire += "Content-Type: " + request.contentType
                + "\r\nContent-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return wire + "\r\n" + request.body;
}

const char *connectProblem(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return "host_not_found";
    case QAbstractSocket::ConnectionRefusedError:
        return "refused";
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return "tls";
    default:
        return "connect";
    }
}

bool connectTo(QSslSocket &socket, const Request &request)
{
    const bool tls = request.url.scheme() == QLatin1String("https");
    const auto port = static_cast<quint16>(request.url.port(tls ? 443 : 80));
    if (!tls) {
        socket.connectToHost(request.url.host(), port);
        return socket.waitForConnected(request.connectTimeoutMs);
    }
    socket.connectToHostEncrypted(request.url.host(), port);
    return socket.waitForEncrypted(request.connectTimeoutMs);
}

Reply readReply(QSslSocket &socket, const QDeadlineTimer &deadline)
{
    QByteArray bytes;
    for (;;) {
        const int left = int(std::max<qint64>(deadline.remainingTime(), 0));
        const bool more = left > 0 && socket.waitForReadyRead(left);
        bytes += socket.readAll();
        if (bytes.size() > kLargestHead + kLargestBody)
            return problem(Reach::NoReply, "too_large");
        const bool closed = !more && socket.state() != QAbstractSocket::ConnectedState;
        Reply reply = parseReply(bytes, closed);
        if (reply.status != 0 || !reply.problem.isEmpty())
            return reply;
        if (!more)
            return problem(Reach::NoReply, closed ? "cut" : "timeout");
    }
}

} // namespace

Reply parseReply(const QByteArray &bytes, bool atEnd)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        if (bytes.size() > kLargestHead)
            return problem(Reach::NoReply, "malformed");
        return atEnd ? problem(Reach::NoReply, "cut") : Reply{Reach::NoReply, {}, 0, {}, {}, 0};
    }
    const Head head = parseHead(bytes.left(end));
    if (!head.valid)
        return problem(Reach::NoReply, "malformed");
    if (head.length > kLargestBody)
        return problem(Reach::NoReply, "too_large");

    Reply reply{Reach::Replied, {}, head.status, head.contentType, {}, 0};
    const QByteArray rest = bytes.mid(end + 4);
    Whole whole = Whole::No;
    if (head.chunked) {
        whole = unchunk(rest, &reply.body);
    } else if (head.length >= 0) {
        whole = rest.size() >= head.length ? Whole::Yes : Whole::No;
        reply.body = rest.left(head.length);
    } else if (atEnd) {
        whole = Whole::Yes;
        reply.body = rest;
    }
    if (whole == Whole::Yes)
        return reply;
    if (whole == Whole::Broken)
        return problem(Reach::NoReply, "malformed");
    return atEnd ? problem(Reach::NoReply, "cut") : Reply{Reach::NoReply, {}, 0, {}, {}, 0};
}

Reply exchange(const Request &request)
{
    QElapsedTimer clock;
    clock.start();
    const QDeadlineTimer deadline(request.totalTimeoutMs);
    QSslSocket socket;
    Reply reply;
    if (!connectTo(socket, request)) {
        reply = problem(Reach::NotSent, connectProblem(socket.error()));
        reply.latencyMs = clock.elapsed();
        return reply;
    }
    socket.write(wireForm(request));
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(int(std::max<qint64>(deadline.remainingTime(), 1))))
            break;
    }
    reply =
        socket.bytesToWrite() > 0 ? problem(Reach::NoReply, "cut") : readReply(socket, deadline);
    reply.latencyMs = clock.elapsed();
    return reply;
}

} // namespace reiyan::http
