#include "tests/support/sandbox/sandbox_server.h"

#include "services/base/json.h"
#include "services/providers/digiflazz/digiflazz_wire.h"

#include <QCryptographicHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <array>

namespace reiyan::sandbox {
namespace {

constexpr std::array kNames = {"success",      "pending-success", "pending-failed",  "refused",
                               "wrong-number", "timeout-bought",  "timeout-nothing", "server-error",
                               "cut-json",     "wrong-reference", "unlisted-code",   "reset",
                               "silent"};
static_assert(kNames.size() == kBehaviours);

struct Received {
    QByteArray path;
    QByteArray body;
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
    qsizetype length = 0;
    const QByteArrayList lines = bytes.left(end).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    received.path = lines.constFirst().split(' ').value(1);
    received.body = bytes.mid(end + 4, length);
    received.whole = received.body.size() == length;
    return received;
}

QByteArray signatureOf(const QString &user, const QString &key, const QString &what)
{
    return QCryptographicHash::hash((user + key + what).toUtf8(), QCryptographicHash::Md5).toHex();
}

QByteArray refusal(const char *rc, const char *message)
{
    return jsonText({{QStringLiteral("data"),
                      QJsonObject{{QStringLiteral("rc"), QLatin1String(rc)},
                                  {QStringLiteral("status"), QStringLiteral("Gagal")},
                                  {QStringLiteral("message"), QLatin1String(message)}}}});
}

} // namespace

const char *behaviourName(Behaviour behaviour)
{
    return kNames[size_t(behaviour)];
}

SandboxServer::SandboxServer(Options options)
    : m_options(std::move(options))
    , m_thread(std::make_unique<QThread>())
{
    const auto list = providers::digiflazz::parsePriceList(m_options.priceList);
    if (list) {
        for (const providers::CatalogItem &item : list->items)
            m_prices.insert(item.sku, item.cost);
    }
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

SandboxServer::~SandboxServer()
{
    m_server->deleteLater();
    m_thread->quit();
    m_thread->wait();
}

QUrl SandboxServer::address() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(m_port));
}

void SandboxServer::scriptNext(Behaviour behaviour)
{
    const std::lock_guard lock(m_mutex);
    m_next.append(behaviour);
}

void SandboxServer::scriptDestination(const QString &destination, Behaviour behaviour)
{
    const std::lock_guard lock(m_mutex);
    m_byDestination.insert(destination, behaviour);
}

QList<Purchase> SandboxServer::book() const
{
    const std::lock_guard lock(m_mutex);
    return m_book.values();
}

std::optional<Purchase> SandboxServer::find(const QString &reference) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_book.constFind(reference);
    return found == m_book.cend() ? std::nullopt : std::optional(*found);
}

Money SandboxServer::charged() const
{
    const std::lock_guard lock(m_mutex);
    qint64 sum = 0;
    for (const Purchase &purchase : m_book)
        sum += purchase.charged.toRupiah();
    return Money::rupiah(sum);
}

void SandboxServer::serve(QTcpSocket *socket)
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
        const Answer answer = handle(received.path, received.body);
        const int delay = answer.hang ? m_options.hangMs : m_options.answerDelayMs;
        const QPointer<QTcpSocket> guard(socket);
        QTimer::singleShot(delay, socket, [this, guard, answer] {
            if (guard)
                reply(guard, answer);
        });
    });
}

void SandboxServer::reply(QTcpSocket *socket, const Answer &answer) const
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

SandboxServer::Answer SandboxServer::handle(const QByteArray &path, const QByteArray &body)
{
    const QJsonObject request = jsonObject(body);
    const bool isTransaction = path.endsWith("/transaction");
    const bool isBalance = path.endsWith("/cek-saldo");
    const QString what = isTransaction ? request.value(QLatin1String("ref_id")).toString()
                         : isBalance   ? QStringLiteral("depo")
                                       : QStringLiteral("pricelist");
    const QByteArray wanted = signatureOf(m_options.userName, m_options.apiKey, what);
    if (request.value(QLatin1String("sign")).toString().toLatin1() != wanted)
        return {.status = 400, .body = refusal("41", "Signature tidak valid")};
    if (isTransaction)
        return transaction(request);
    if (isBalance) {
        const std::lock_guard lock(m_mutex);
        return {.body = jsonText({{QStringLiteral("data"), QJsonObject{{QStringLiteral("deposit"),
                                                                        m_balance.toRupiah()}}}})};
    }
    return {.body = m_options.priceList};
}

SandboxServer::Answer SandboxServer::transaction(const QJsonObject &request)
{
    const std::lock_guard lock(m_mutex);
    const QString reference = request.value(QLatin1String("ref_id")).toString();
    const QString destination = request.value(QLatin1String("customer_no")).toString();
    const QString sku = request.value(QLatin1String("buyer_sku_code")).toString();
    const auto known = m_book.find(reference);
    if (known != m_book.end()) {
        if (known->sku != sku || known->destination != destination)
            return {.body = refusal("49", "Ref ID tidak unik")};
        ++known->calls;
        return laterCall(*known, request);
    }
    Purchase purchase;
    purchase.reference = reference;
    purchase.sku = sku;
    purchase.destination = destination;
    purchase.calls = 1;
    purchase.behaviour = draw(reference, destination);
    const Answer answer = firstCall(purchase, request);
    m_book.insert(reference, purchase);
    return answer;
}

Behaviour SandboxServer::draw(const QString &reference, const QString &destination)
{
    if (!m_next.isEmpty())
        return m_next.takeFirst();
    const auto scripted = m_byDestination.constFind(destination);
    if (scripted != m_byDestination.cend())
        return *scripted;
    // By the reference, not by the order of arrival: the same run meets the same faults.
    const size_t chance = qHash(reference, size_t(m_options.seed));
    return m_options.mix.at(qsizetype(chance % size_t(m_options.mix.size())));
}

std::optional<Money> SandboxServer::priceOf(const QString &sku) const
{
    const auto price = m_prices.constFind(sku);
    return price == m_prices.cend() ? std::nullopt : std::optional(*price);
}

void SandboxServer::buy(Purchase &purchase, const QJsonObject &request)
{
    const std::optional<Money> price = priceOf(purchase.sku);
    const qint64 ceiling = request.value(QLatin1String("max_price")).toInteger();
    if (!price) {
        purchase.status = QStringLiteral("Gagal");
        purchase.rc = QStringLiteral("43");
        return;
    }
    if (ceiling > 0 && price->toRupiah() > ceiling) {
        purchase.status = QStringLiteral("Gagal");
        purchase.rc = QStringLiteral("69");
        return;
    }
    purchase.charged = *price;
    purchase.status = QStringLiteral("Sukses");
    purchase.rc = QStringLiteral("00");
    purchase.serial = QString::fromLatin1(
        QCryptographicHash::hash(purchase.reference.toUtf8(), QCryptographicHash::Md5)
            .toHex()
            .left(16)
            .toUpper());
    m_balance = Money::rupiah(m_balance.toRupiah() - price->toRupiah());
}

SandboxServer::Answer SandboxServer::data(const Purchase &purchase) const
{
    const QString message = purchase.status == QLatin1String("Sukses")
                                ? QStringLiteral("Transaksi Sukses")
                                : QStringLiteral("Transaksi ") + purchase.status;
    const QJsonObject body{
        {QStringLiteral("ref_id"), purchase.reference},
        {QStringLiteral("customer_no"), purchase.destination},
        {QStringLiteral("buyer_sku_code"), purchase.sku},
        {QStringLiteral("message"), message},
        {QStringLiteral("status"), purchase.status},
        {QStringLiteral("rc"), purchase.rc},
        {QStringLiteral("sn"), purchase.serial},
        {QStringLiteral("buyer_last_saldo"), m_balance.toRupiah()},
        {QStringLiteral("price"), priceOf(purchase.sku).value_or(Money()).toRupiah()}};
    return {.body = jsonText({{QStringLiteral("data"), body}})};
}

SandboxServer::Answer SandboxServer::firstCall(Purchase &purchase, const QJsonObject &request)
{
    const auto failed = [&purchase](const char *rc) {
        purchase.status = QStringLiteral("Gagal");
        purchase.rc = QLatin1String(rc);
    };
    const auto pendingNow = [this, &purchase] {
        Purchase shown = purchase;
        shown.status = QStringLiteral("Pending");
        shown.rc = QStringLiteral("03");
        shown.serial.clear();
        return data(shown);
    };
    switch (purchase.behaviour) {
    case Behaviour::Success:
        buy(purchase, request);
        return data(purchase);
    case Behaviour::PendingThenSuccess:
        buy(purchase, request);
        return pendingNow();
    case Behaviour::PendingThenFailed:
        failed("02");
        return pendingNow();
    case Behaviour::Refused:
        failed("55");
        return data(purchase);
    case Behaviour::WrongNumber:
        failed("54");
        return data(purchase);
    case Behaviour::TimeoutBought:
        buy(purchase, request);
        return {.hang = true};
    case Behaviour::TimeoutNothing:
    case Behaviour::Silent:
        return {.hang = true};
    case Behaviour::ServerErrorBought:
        buy(purchase, request);
        return {.status = 500, .contentType = "text/html", .body = "<html>Bad gateway</html>"};
    case Behaviour::CutJson: {
        buy(purchase, request);
        Answer answer = data(purchase);
        answer.cutAt = answer.body.size() / 2;
        return answer;
    }
    case Behaviour::WrongReference: {
        buy(purchase, request);
        Purchase other = purchase;
        other.reference += u'X';
        return data(other);
    }
    case Behaviour::UnlistedCode: {
        buy(purchase, request);
        Purchase odd = purchase;
        odd.rc = QStringLiteral("97");
        return data(odd);
    }
    case Behaviour::ResetConnection:
        return {.reset = true};
    }
    Q_UNREACHABLE();
}

SandboxServer::Answer SandboxServer::laterCall(Purchase &purchase, const QJsonObject &request)
{
    if (purchase.behaviour == Behaviour::Silent)
        return {.hang = true};
    if (purchase.status.isEmpty()) // the first call never reached the shop: this one is new (2.6)
        buy(purchase, request);
    return data(purchase);
}

} // namespace reiyan::sandbox
