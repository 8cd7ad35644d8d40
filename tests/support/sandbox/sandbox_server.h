#pragma once

#include "tests/support/sandbox/http_server.h"
#include "tests/support/sandbox/shop.h"
#include "tests/support/sandbox/webhook_sender.h"

#include <mutex>

namespace reiyan::sandbox {

/// A supplier of the given protocol over real HTTP on loopback, with its own book, so that a test
/// can compare both sides. Runs on a thread of its own. Every member is thread-safe.
class SandboxServer
{
public:
    struct Options {
        QByteArray priceList;     ///< Body of the price list, as on the wire.
        QByteArray billList = {}; ///< Likewise, of the kinds of bills.
        QString userName = QStringLiteral("lumbunguji");
        QString apiKey = QStringLiteral("dev-3f0c7a10-0000-11f1-9a77-000000000001");
        quint64 seed = 1; ///< Of the draw among `mix`.
        QList<Behaviour> mix = {Behaviour::Success};
        int answerDelayMs = 0; ///< A supplier takes its time; people want to see it pending.
        int hangMs = 3'000;    ///< How long a call hangs that never gets an answer.
        int port = 0;          ///< 0: any free one.
        QString driver = QStringLiteral("digiflazz"); ///< vipreseller, iak
        QByteArray webhookSecret = "kunci-webhook-latihan";
        int webhookDelayMs = 30;
        /// Webhooks come twice, late, out of order, and forged ones among them.
        bool webhookNoise = false;
    };

    explicit SandboxServer(Options options);
    ~SandboxServer();
    Q_DISABLE_COPY_MOVE(SandboxServer)

    [[nodiscard]] QUrl address() const;
    [[nodiscard]] const Options &options() const { return m_options; }
    /// The next new reference behaves like this, before the mix is asked again.
    void scriptNext(Behaviour behaviour);
    /// Purchases for this destination always behave like this.
    void scriptDestination(const QString &destination, Behaviour behaviour);
    /// A purchase that had failed is delivered, and charged, after all.
    void turnToBought(const QString &destination);
    [[nodiscard]] QList<Purchase> book() const;
    [[nodiscard]] std::optional<Purchase> find(const QString &reference) const;
    /// Webhooks go there from now on; without an address none are sent.
    void sendWebhooksTo(const QUrl &address) { m_sender.aim(address); }
    [[nodiscard]] const WebhookSender &sender() const { return m_sender; }
    [[nodiscard]] Money charged() const; ///< Everything this supplier took.
    [[nodiscard]] int requests() const { return m_http.requests(); }

private:
    [[nodiscard]] HttpAnswer handle(const HttpRequest &request);
    void tellNews();

    const Options m_options;
    mutable std::mutex m_mutex;
    Shop m_shop;
    std::unique_ptr<class Protocol> m_protocol;
    WebhookSender m_sender;
    HttpServer m_http; // last: its thread uses all the others
};

} // namespace reiyan::sandbox
