#pragma once

#include "services/base/environment.h"
#include "services/base/result.h"
#include "services/db/connection.h"
#include "services/db/statement.h"

#include <functional>

namespace reiyan::db {

/// A connection lent to one job on the thread that opened it. It can only ask. Answers are read
/// to the end before they are handed out, so no cursor stays open (a half-read SELECT keeps a
/// lock on SQLite and loses its rest on PostgreSQL).
class Reader
{
public:
    Reader(Connection &connection, const Environment &environment)
        : m_connection(connection)
        , m_environment(environment)
    {}
    Q_DISABLE_COPY_MOVE(Reader)

    [[nodiscard]] Dialect dialect() const { return m_connection.dialect(); }

    [[nodiscard]] Result<Rows> rows(const Statement &statement, const Params &params = {});
    [[nodiscard]] Result<Rows> rows(const DynamicStatement &statement, const Params &params = {});
    /// The first row, if there is one.
    [[nodiscard]] Result<std::optional<Row>> row(const Statement &statement,
                                                 const Params &params = {});
    /// The first column of the first row; 0 where there is none.
    [[nodiscard]] Result<qint64> number(const Statement &statement, const Params &params = {});

    /// Row by row, for exports. `take` answers false to stop. It must not use this Reader.
    [[nodiscard]] Result<void> stream(const DynamicStatement &statement, const Params &params,
                                      const std::function<bool(const Row &)> &take);

    /// Database time in UTC ms, asked once a transaction: what decides anything (law 10).
    [[nodiscard]] Result<qint64> now();

    /// The time this transaction already asked for with now().
    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] QString newId() const { return newUuid(m_environment); }

protected:
    [[nodiscard]] std::optional<Error> firstError() const { return m_firstError; }
    [[nodiscard]] Error failed(const Error &error);
    [[nodiscard]] Result<QSqlQuery *> execute(const Statement &statement, const Params &params);

    Connection &m_connection;
    const Environment &m_environment;
    std::optional<Error> m_firstError;
    std::optional<qint64> m_now;
};

/// Begins and ends a read that sees one moment of the database, whatever others commit meanwhile.
[[nodiscard]] Result<void> beginSnapshot(Connection &connection);
void endSnapshot(Connection &connection);

/// The global lock order (money rules 5.1). Inside one kind: ascending id.
enum class LockRank {
    Command,
    Approval,
    User,
    Deposit,
    Bill,
    Order,
    Attempt,
    Hold,
    Account,
    Supplier,
    Job
};

/// Remembers the last lock of one transaction. A step back stops the program, in release too.
class LockOrder
{
public:
    void enter(LockRank rank, const QString &id);

private:
    std::optional<std::pair<LockRank, QString>> m_last;
};

/// An open transaction: what a command handler receives, and all it receives. It reaches neither
/// the network nor the screen, so the whole unit can safely run again (Y-2). After the first
/// failed statement it answers nothing but that error.
class Transaction final : public Reader
{
public:
    /// Answers how many rows changed.
    [[nodiscard]] Result<int> change(const Statement &statement, const Params &params = {});

    /// One row exactly, or `otherwise`: the compare-and-set of S-1 and law 2.
    [[nodiscard]] Result<void> changeOne(const Statement &statement, const Params &params,
                                         const Error &otherwise);

    /// An INSERT that answers false when a unique key is already taken (4.3). Never a SELECT
    /// first: the insert decides (C-4).
    [[nodiscard]] Result<bool> insertOrNotice(const Statement &statement, const Params &params);

    /// Rows of one table in as few statements as the databases allow. For sample data: a flow
    /// that moves money writes its rows one by one, looking at each answer.
    [[nodiscard]] Result<void> insertMany(const QByteArray &table, const QByteArrayList &columns,
                                          const QList<QList<QVariant>> &rows);

    /// Says which row is about to be locked.
    void enterLock(LockRank rank, const QString &id) { m_locks.enter(rank, id); }

    /// A refused command keeps its command row and loses everything after this point (C-1).
    [[nodiscard]] Result<int> setSavepoint();
    [[nodiscard]] Result<void> rollbackToSavepoint(int savepoint);

private:
    friend Result<void> runUnit(Connection &, const Environment &,
                                const std::function<Result<void>(Transaction &)> &,
                                const struct RunOptions &);
    using Reader::Reader;

    /// One try, from BEGIN to COMMIT; rolled back unless it committed.
    [[nodiscard]] static Result<void> once(Connection &connection, const Environment &environment,
                                           const std::function<Result<void>(Transaction &)> &work);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();

    LockOrder m_locks;
    int m_savepoints = 0;
};

/// How patient one unit of work is (Y-1).
struct RunOptions {
    int maxTries = 6;
    qint64 budgetMs = 5'000;
    /// True for units whose first statement inserts their command id: after a commit whose answer
    /// was lost they run again, and that insert tells which it was (section 7).
    bool rerunWhenAmbiguous = false;
    qint64 ambiguousBudgetMs = 120'000;
};

/// The only place that commits. Opens, runs `work`, commits; contention rolls back and replays
/// the whole of `work`; any other error rolls back and comes out.
[[nodiscard]] Result<void> runUnit(Connection &connection, const Environment &environment,
                                   const std::function<Result<void>(Transaction &)> &work,
                                   const RunOptions &options);

template <typename Work>
auto inTransaction(Connection &connection, const Environment &environment, Work &work,
                   const RunOptions &options = {}) -> std::invoke_result_t<Work &, Transaction &>
{
    using Outcome = std::invoke_result_t<Work &, Transaction &>;
    std::optional<Outcome> outcome;
    const Result<void> ran = runUnit(
        connection, environment,
        [&](Transaction &transaction) -> Result<void> {
            outcome.emplace(work(transaction));
            return *outcome ? Result<void>() : Result<void>(outcome->error());
        },
        options);
    if (!ran)
        return ran.error();
    return *std::move(outcome);
}

} // namespace reiyan::db
