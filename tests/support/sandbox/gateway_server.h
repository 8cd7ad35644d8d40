#pragma once

#include "services/gateways/gateway.h"
#include "tests/support/sandbox/http_server.h"
#include "tests/support/sandbox/till.h"
#include "tests/support/sandbox/webhook_sender.h"

#include <mutex>

namespace reiyan::sandbox {

class GatewayProtocol;

/// A gateway of the given protocol over real HTTP on loopback, with its own book, so that a test
/// can compare both sides. Runs on a thread of its own. Every member is thread-safe.
class GatewayServer
{
public:
    struct Options {
        QString driver = QStringLiteral("midtrans"); ///< duitku, tripay
        gateways::Merchant merchant;                 ///< Invented; keys of both sides.
        quint64 seed = 1;                            ///< Of the draw among `mix`.
        QList<Making> mix = {Making::Made};
        int answerDelayMs = 0;
        int hangMs = 3'000; ///< How long a call hangs that never gets an answer.
        int port = 0;       ///< 0: any free one.
        int noticeDelayMs = 30;
        /// Notices come twice, late, out of order, and forged ones among them.
        bool noticeNoise = false;
    };

    explicit GatewayServer(Options options);
    ~GatewayServer();
    Q_DISABLE_COPY_MOVE(GatewayServer)

    /// The account as a store would have it, with the address of this server.
    [[nodiscard]] gateways::Merchant merchant() const;
    /// Its page for customers: what is open, and buttons that pay it.
    [[nodiscard]] QUrl home() const;
    /// What it pays out for what customers gave until now, as the file a merchant gets: one line a
    /// payment with gross, fee and net, and their sum.
    [[nodiscard]] QByteArray settlementFile(Money fee) const;
    void scriptNext(Making making);

    /// The customer pays what is asked, or something else. False: there is nothing to pay.
    bool pay(const QString &reference, std::optional<Money> amount = {});
    bool expire(const QString &reference);
    bool chargeBack(const QString &reference);

    [[nodiscard]] QList<Invoice> book() const;
    [[nodiscard]] std::optional<Invoice> find(const QString &reference) const;
    [[nodiscard]] Money received() const;
    [[nodiscard]] int requests() const { return m_http.requests(); }

    /// Notices go there from now on; without an address none are sent.
    void sendNoticesTo(const QUrl &address) { m_sender.aim(address); }
    [[nodiscard]] const WebhookSender &sender() const { return m_sender; }
    /// What it would send about a payment now; one that is not genuine is not signed with our key.
    [[nodiscard]] Letter noticeOf(const QString &reference, bool genuine = true) const;

private:
    [[nodiscard]] HttpAnswer handle(const HttpRequest &request);
    void tellNews();

    const Options m_options;
    mutable std::mutex m_mutex;
    Till m_till;
    std::unique_ptr<GatewayProtocol> m_protocol;
    WebhookSender m_sender;
    HttpServer m_http; // last: its thread uses all the others
};

} // namespace reiyan::sandbox
