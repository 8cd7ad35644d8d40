#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUrl>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace reiyan::sandbox {

/// One webhook as it goes over the wire.
struct Letter {
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    QByteArray contentType = "application/json";
};

/// Sends webhooks from a thread of its own, each a while after it was written; what is not taken
/// comes again, up to five times, as the real suppliers do. Thread-safe.
class WebhookSender
{
public:
    WebhookSender();
    ~WebhookSender();
    Q_DISABLE_COPY_MOVE(WebhookSender)

    /// Nothing is sent before there is an address.
    void aim(const QUrl &address);
    void send(const QList<Letter> &letters, int delayMs);
    [[nodiscard]] int delivered() const { return m_delivered; } ///< Answered with 2xx.
    [[nodiscard]] int refused() const { return m_refused; }     ///< Answered with 4xx.

private:
    struct Waiting {
        Letter letter;
        std::chrono::steady_clock::time_point dueAt;
        int tries = 0;
    };
    void run();
    [[nodiscard]] bool deliver(const Letter &letter, const QUrl &address);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    QUrl m_address;
    QList<Waiting> m_waiting;
    bool m_stopping = false;
    std::atomic<int> m_delivered = 0;
    std::atomic<int> m_refused = 0;
    std::thread m_thread; // last: uses all the others
};

} // namespace reiyan::sandbox
