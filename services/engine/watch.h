#pragma once

#include "services/db/database.h"
#include "services/ledger/verify.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace reiyan::engine {

/// Looks at the books while the engine runs (money rules, section 11): quickly every ten minutes,
/// wholly once a business day. What it finds broken sets the latch (law 12). It has a thread of its
/// own: a whole look may take minutes, and no lease waits for it. Of several workers on one
/// database one looks.
class Watch
{
public:
    explicit Watch(db::Database &database);
    ~Watch();
    Q_DISABLE_COPY_MOVE(Watch)

    void start();
    /// Ends a look between two invariants.
    void stop();

    /// Looks now, and latches the store when it must. A clean look is where the next quick one
    /// starts from.
    [[nodiscard]] Result<ledger::VerifyReport> look(ledger::VerifyMode mode);

private:
    void run();
    void lookIfDue(const QByteArray &cron, qint64 everyMs, ledger::VerifyMode mode);

    db::Database &m_database;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
};

/// Purchases that the witness announced last and the database does not know as sent: the database
/// lost an acknowledged commit, or an older copy of it was put in place (3.6, V-49). Latches the
/// store; for the start of an engine, before anything is dispatched.
[[nodiscard]] Result<void> compareWitness(db::Database &database, const QString &witnessPath);

} // namespace reiyan::engine
