#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUrl>

namespace reiyan::http {

/// How far an exchange came. Money depends on the difference between "nothing left this machine"
/// and "we do not know".
enum class Reach {
    NotSent, ///< Proven: name, connection or TLS failed before the first byte of the request.
    NoReply, ///< Sent, at least in part; no complete answer.
    Replied, ///< A complete answer of whatever status.
};

struct Request {
    QByteArray method = "POST";
    QUrl url;
    QByteArray contentType = "application/json";
    QByteArray body;
    QHash<QByteArray, QByteArray> headers = {}; ///< Further ones.
    int connectTimeoutMs = 3'000;
    int totalTimeoutMs = 30'000; ///< A shorter one would only make more unknowns (3.5).
};

struct Reply {
    Reach reach = Reach::NotSent;
    QByteArray problem; ///< host_not_found, refused, tls, timeout, cut, too_large, malformed
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    qint64 latencyMs = 0;
};

/// One exchange on a connection of its own, on the calling thread, until answer or time-out.
/// Never follows a redirect and never sends twice: QNetworkAccessManager repeats a POST by itself
/// when the server closes without an answer, which a purchase must not. TLS certificates and host
/// names are verified. Answers are limited to 8 MiB.
[[nodiscard]] Reply exchange(const Request &request);

/// Parses a complete HTTP/1.1 answer; `atEnd` when the connection is closed. Status 0 and an
/// empty problem: more bytes are needed.
[[nodiscard]] Reply parseReply(const QByteArray &bytes, bool atEnd);

} // namespace reiyan::http
