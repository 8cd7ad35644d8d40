#include "services/db/pool.h"

#include <latch>

namespace reiyan::db {
namespace {

// In thread-local storage, so opening and closing happen on the same thread.
thread_local std::unique_ptr<Connection> t_connection; // NOLINT(*-avoid-non-const-global-variables)

} // namespace

Pool::Pool(Options options)
    : m_options(std::move(options))
{
    m_threads.setMaxThreadCount(m_options.threads);
    m_threads.setExpiryTimeout(-1); // a connection costs more than an idle thread
}

Pool::~Pool()
{
    // Every thread closes its own connection, behind whatever still waits in the queue, and we see
    // it done. Left to the thread-local object's destructor it would run after QThread::wait() has
    // returned, while the program already unloads the drivers: one crash in a hundred exits.
    // Not waitForDone() first: it lets the threads go, and the closing would meet new ones.
    constexpr int kAfterAllWork = -1;
    std::latch closed(m_options.threads);
    for (int i = 0; i < m_options.threads; ++i) {
        m_threads.start(
            [&closed] {
                t_connection.reset();
                closed.arrive_and_wait(); // nobody takes a second turn before all had theirs
            },
            kAfterAllWork);
    }
    m_threads.waitForDone();
}

Result<Connection *> Pool::connectionOfThisThread() const
{
    if (!t_connection)
        t_connection = std::make_unique<Connection>(m_options.settings, m_options.access);
    const Result<void> opened = t_connection->open();
    if (!opened)
        return opened.error();
    return t_connection.get();
}

} // namespace reiyan::db
