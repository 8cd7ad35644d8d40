#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace reiyan::test {

/// A TCP proxy on loopback between us and a database server that can lose a COMMIT (money rules
/// 7, 13.2). Threads of its own; blocking sockets.
class CuttingProxy
{
public:
    enum class Cut {
        None,
        BeforeCommit, ///< The server never hears it.
        AfterCommit,  ///< The server commits, and nobody hears that.
    };

    CuttingProxy(const std::string &host, int port);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /// The next COMMIT of any connection; then everything passes again.
    void cutNext(Cut cut) { m_next = cut; }
    [[nodiscard]] int cuts() const { return m_cuts; }

private:
    void accept();
    void pass(int client, int server);
    [[nodiscard]] bool forward(int from, int to, Cut cut);
    [[nodiscard]] Cut cutFor(const char *bytes, size_t size);

    const std::string m_host;
    const int m_serverPort;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<Cut> m_next = Cut::None;
    std::atomic<int> m_cuts = 0;
    std::atomic<bool> m_stopping = false;
    std::thread m_acceptor;
    std::vector<std::thread> m_passers;
};

} // namespace reiyan::test
