#pragma once

#include "services/db/database.h"
#include "services/ledger/verify.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace reiyan::engine {

class Witness;

/// Looks at the books while the engine runs (money rules, section 11): quickly every ten minutes,
/// wholly once a business day. What it finds broken sets the latch (law 12). It has a thread of its
/// own: a whole look may take minutes, and no lease waits for it. Of several workers on one
/// database one looks.
class Watch
{
public:
    Watch(db::Database &database, Witness &witness);
    ~Watch();
    Q_DISABLE_COPY_MOVE(Watch)

    void start();
    /// Ends a look between two invariants.
    void stop();

    /// Looks now, and latches the store when it must. A clean look is where the next quick one
    /// starts from.
    [[nodiscard]] Result<ledger::VerifyReport> look(ledger::VerifyMode mode);

    /// Notes the head of the audit chain in the witness, if it moved on.
    void anchor();

private:
    void run();
    void lookIfDue(ledger::VerifyMode mode);

    db::Database &m_database;
    Witness &m_witness;
    qint64 m_anchored = 0; ///< The last seal in the witness.
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
};

/// What the witness said last and the database does not know: purchases that were sent (V-49),
/// seals of the audit chain (V-44). Such a database lost an acknowledged commit, was changed by its
/// owner, or an older copy of it was put in place (3.6). Answers the names that are broken.
[[nodiscard]] Result<QStringList> compareWitness(db::Reader &reader, const QString &witnessPath);

/// The same for the start of an engine, before anything is dispatched: latches the store, once for
/// each thing it finds.
[[nodiscard]] Result<void> latchUnlessWitnessed(db::Database &database, Witness &witness);

} // namespace reiyan::engine
