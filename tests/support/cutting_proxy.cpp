#include "tests/support/cutting_proxy.h"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include <poll.h>
#include <unistd.h>

namespace reiyan::test {
namespace {

constexpr int kTurnMs = 50;

sockaddr_in addressOf(const std::string &host, int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    inet_pton(AF_INET, host.c_str(), &address.sin_addr);
    return address;
}

int connectTo(const std::string &host, int port)
{
    const int server = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = addressOf(host, port);
    if (::connect(server, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return server;
    ::close(server);
    return -1;
}

} // namespace

CuttingProxy::CuttingProxy(const std::string &host, int port)
    : m_host(host == "localhost" ? "127.0.0.1" : host)
    , m_serverPort(port)
    , m_listener(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address = addressOf("127.0.0.1", 0);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, generic, size) == 0 && ::listen(m_listener, 16) == 0
        && ::getsockname(m_listener, generic, &size) == 0)
        m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { accept(); });
}

CuttingProxy::~CuttingProxy()
{
    m_stopping = true;
    m_acceptor.join();
    for (std::thread &passer : m_passers)
        passer.join();
    ::close(m_listener);
}

void CuttingProxy::accept()
{
    while (!m_stopping) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, kTurnMs) <= 0)
            continue;
        const int client = ::accept(m_listener, nullptr, nullptr);
        if (client >= 0)
            m_passers.emplace_back(
                [this, client] { pass(client, connectTo(m_host, m_serverPort)); });
    }
}

void CuttingProxy::pass(int client, int server)
{
    std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
    bool open = server >= 0;
    while (open && !m_stopping) {
        if (::poll(ends.data(), ends.size(), kTurnMs) <= 0)
            continue;
        if (ends[0].revents != 0)
            open = forward(client, server, Cut::BeforeCommit);
        if (open && ends[1].revents != 0)
            open = forward(server, client, Cut::None);
    }
    ::close(client);
    ::close(server);
}

/// Answers false when the connection is over. `cut` says that `from` is the client.
bool CuttingProxy::forward(int from, int to, Cut cut)
{
    std::array<char, 65536> buffer{};
    const ssize_t size = ::read(from, buffer.data(), buffer.size());
    if (size <= 0)
        return false;
    if (cut != Cut::None)
        cut = cutFor(buffer.data(), size_t(size));
    if (cut == Cut::BeforeCommit)
        return false;
    if (::send(to, buffer.data(), size_t(size), MSG_NOSIGNAL) != size)
        return false;
    if (cut == Cut::AfterCommit) // the server's answer is read and kept from the client
        return ::read(to, buffer.data(), buffer.size()) < 0;
    return true;
}

CuttingProxy::Cut CuttingProxy::cutFor(const char *bytes, size_t size)
{
    constexpr size_t kLongest =
        24; // COMMIT with the frame of either protocol; not a name in a query
    if (m_next == Cut::None || size > kLongest)
        return Cut::None;
    std::string text(bytes, size);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return char(std::toupper(c)); });
    if (text.find("COMMIT") == std::string::npos)
        return Cut::None;
    ++m_cuts;
    return m_next.exchange(Cut::None);
}

} // namespace reiyan::test
