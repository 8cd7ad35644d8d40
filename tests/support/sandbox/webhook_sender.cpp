#include "tests/support/sandbox/webhook_sender.h"

#include "services/http/http_client.h"

namespace reiyan::sandbox {

using Clock = std::chrono::steady_clock;

WebhookSender::WebhookSender()
    : m_thread([this] { run(); })
{}

WebhookSender::~WebhookSender()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void WebhookSender::aim(const QUrl &address)
{
    {
        const std::lock_guard lock(m_mutex);
        m_address = address;
    }
    m_wake.notify_all();
}

void WebhookSender::send(const QList<Letter> &letters, int delayMs)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto dueAt = Clock::now() + std::chrono::milliseconds(delayMs);
        for (const Letter &letter : letters)
            m_waiting.append({letter, dueAt, 0});
    }
    m_wake.notify_all();
}

void WebhookSender::run()
{
    constexpr int kMostTries = 5;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const auto first =
            std::min_element(m_waiting.cbegin(), m_waiting.cend(),
                             [](const Waiting &a, const Waiting &b) { return a.dueAt < b.dueAt; });
        if (first == m_waiting.cend() || m_address.isEmpty()) {
            m_wake.wait(lock);
            continue;
        }
        if (first->dueAt > Clock::now()) {
            m_wake.wait_until(lock, first->dueAt);
            continue;
        }
        Waiting waiting = m_waiting.takeAt(first - m_waiting.cbegin());
        const QUrl address = m_address;
        lock.unlock();
        const bool answered = deliver(waiting.letter, address);
        lock.lock();
        if (!answered && ++waiting.tries < kMostTries) {
            waiting.dueAt = Clock::now() + std::chrono::milliseconds(200 * waiting.tries);
            m_waiting.append(waiting);
        }
    }
}

bool WebhookSender::deliver(const Letter &letter, const QUrl &address)
{
    http::Request request;
    request.url = address;
    request.body = letter.body;
    request.contentType = letter.contentType;
    request.headers = letter.headers;
    request.totalTimeoutMs = 5'000;
    const http::Reply reply = http::exchange(request);
    const bool taken = reply.status >= 200 && reply.status < 300;
    const bool refused = reply.status >= 400 && reply.status < 500;
    m_delivered += taken ? 1 : 0;
    m_refused += refused ? 1 : 0;
    return taken || refused;
}

} // namespace reiyan::sandbox
