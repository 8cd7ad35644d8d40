#pragma once

#include "services/base/money.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

class QThread;
class QTcpServer;
class QTcpSocket;

namespace reiyan::sandbox {

/// What the sandbox supplier does with a purchase. "Buys" is what its own book says; "answers" is
/// what the caller learns.
enum class Behaviour {
    Success,            ///< Buys, says so.
    PendingThenSuccess, ///< Buys, says pending first.
    PendingThenFailed,  ///< Says pending, then failed; charges nothing.
    Refused,            ///< Failed at once, nothing bought (rc 55).
    WrongNumber,        ///< Failed at once (rc 54).
    TimeoutBought,      ///< Buys, never answers the first call: a late success.
    TimeoutNothing,     ///< Loses the first call; a repeat buys.
    ServerErrorBought,  ///< Buys, answers 500 with HTML.
    CutJson,            ///< Buys, the answer stops in the middle.
    WrongReference,     ///< Buys, answers about somebody else's reference.
    UnlistedCode,       ///< Buys, answers a code nobody knows.
    ResetConnection,    ///< Loses the first call by closing the connection; a repeat buys.
    Silent,             ///< Never answers, whatever is asked: the order hangs.
};

inline constexpr int kBehaviours = 13;

[[nodiscard]] const char *behaviourName(Behaviour behaviour);

/// One reference in the sandbox's own book.
struct Purchase {
    QString reference;
    QString sku;
    QString destination;
    Money charged; ///< Zero while nothing was bought.
    QString serial;
    QString status; ///< Sukses, Pending, Gagal
    QString rc;
    int calls = 0;
    Behaviour behaviour = Behaviour::Success;
};

/// A supplier that speaks Digiflazz's buyer API over real HTTP on loopback, with its own book, so
/// that a test can compare both sides. Runs on a thread of its own. Every member is thread-safe.
class SandboxServer
{
public:
    struct Options {
        QByteArray priceList; ///< Body of the price list, as on the wire.
        QString userName = QStringLiteral("lumbunguji");
        QString apiKey = QStringLiteral("dev-3f0c7a10-0000-11f1-9a77-000000000001");
        quint64 seed = 1; ///< Of the draw among `mix`.
        QList<Behaviour> mix = {Behaviour::Success};
        int answerDelayMs = 0; ///< A supplier takes its time; people want to see it pending.
        int hangMs = 3'000;    ///< How long a call hangs that never gets an answer.
        int port = 0;          ///< 0: any free one.
    };

    explicit SandboxServer(Options options);
    ~SandboxServer();
    Q_DISABLE_COPY_MOVE(SandboxServer)

    [[nodiscard]] QUrl address() const;
    /// The next new reference behaves like this, before the mix is asked again.
    void scriptNext(Behaviour behaviour);
    /// Purchases for this destination always behave like this.
    void scriptDestination(const QString &destination, Behaviour behaviour);
    [[nodiscard]] QList<Purchase> book() const;
    [[nodiscard]] std::optional<Purchase> find(const QString &reference) const;
    [[nodiscard]] Money charged() const; ///< Everything this supplier took.
    [[nodiscard]] int requests() const { return m_requests; }

private:
    struct Answer {
        int status = 200;
        QByteArray contentType = "application/json";
        QByteArray body;
        bool hang = false;
        bool reset = false;
        qsizetype cutAt = -1;
    };

    void serve(QTcpSocket *socket);
    void reply(QTcpSocket *socket, const Answer &answer) const;
    [[nodiscard]] Answer handle(const QByteArray &path, const QByteArray &body);
    [[nodiscard]] Answer transaction(const QJsonObject &request);
    [[nodiscard]] Answer firstCall(Purchase &purchase, const QJsonObject &request);
    [[nodiscard]] Answer laterCall(Purchase &purchase, const QJsonObject &request);
    [[nodiscard]] Answer data(const Purchase &purchase) const;
    [[nodiscard]] Behaviour draw(const QString &reference, const QString &destination);
    [[nodiscard]] std::optional<Money> priceOf(const QString &sku) const;
    void buy(Purchase &purchase, const QJsonObject &request);

    const Options m_options;
    QHash<QString, Money> m_prices;
    std::unique_ptr<QThread> m_thread;
    QTcpServer *m_server = nullptr; // lives on m_thread
    int m_port = 0;
    mutable std::mutex m_mutex;
    QHash<QString, Purchase> m_book;
    QList<Behaviour> m_next;
    QHash<QString, Behaviour> m_byDestination;
    Money m_balance = Money::rupiah(10'000'000'000);
    std::atomic<int> m_requests = 0;
};

} // namespace reiyan::sandbox
