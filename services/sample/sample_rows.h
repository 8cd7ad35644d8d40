#pragma once

#include "services/db/database.h"

#include <array>
#include <deque>
#include <initializer_list>
#include <memory>

namespace reiyan::sample {

/// A ledger account while its past is being written.
struct Book {
    QString id;
    qint64 balance = 0;
    qint64 seq = 0;
};

struct Person {
    QString id; ///< Empty: the engine.
    QString name;
};

/// Rows of a past that never ran through the executor: commands with their hash, audit rows with
/// their seal, transfers whose books balance. What `verify` asks of real rows holds for these.
class SampleRows
{
public:
    /// Tables in the order in which rows may refer to each other.
    enum Table {
        Users,
        Accounts,
        Commands,
        Deposits,
        Orders,
        Attempts,
        Answers,
        Transfers,
        Entries,
        Holds,
        Histories,
        Audit,
        Seals,
        TableCount
    };

    /// One executed command.
    struct Deed {
        const char *kind;
        qint64 at = 0; ///< UTC ms.
        Person by;
        QString object;
        const char *origin = "console";
    };
    struct Step {
        const char *machine;
        QString object;
        int seq = 0;
        const char *from;
        const char *to;
        const char *cause;
    };
    struct Transfer {
        const char *kind;
        QString command;
        QString order;
        QString deposit;
    };
    using Lines = std::initializer_list<std::pair<Book *, qint64>>;

    SampleRows(db::Database &database, quint64 seed);
    ~SampleRows(); ///< Waits for what is still being written.
    Q_DISABLE_COPY_MOVE(SampleRows)

    /// Goes on from the last seal of the store.
    [[nodiscard]] Result<void> load();

    /// A time-ordered id of that moment.
    [[nodiscard]] QString idAt(qint64 at);
    void add(Table table, QList<QVariant> row) { m_rows[table].append(std::move(row)); }
    /// Command, audit row and seal. Answers the command's id.
    QString act(const Deed &deed);
    /// Of a command, or of a job when `job` is set.
    void step(const Step &step, const QString &command, const Person &by, qint64 at);
    void stepOfJob(const Step &step, const QString &job, qint64 at);
    void transfer(const Transfer &transfer, qint64 at, Lines lines);

    /// Hands over what was collected, to be written in one transaction while the next rows are
    /// made. Answers what became of earlier ones.
    [[nodiscard]] Result<void> flush();
    /// Waits for all that was handed over.
    [[nodiscard]] Result<void> finish();
    /// Brings the accounts to where their entries ended.
    [[nodiscard]] Result<void> closeBooks(const QList<Book> &books);

private:
    using Batch = std::array<QList<QList<QVariant>>, TableCount>;

    [[nodiscard]] Result<void> awaitUntil(size_t left);
    [[nodiscard]] static Result<void> write(db::Transaction &tx, const Batch &batch);

    db::Database &m_database;
    std::shared_ptr<ManualClock> m_clock;
    Environment m_environment;
    Batch m_rows;
    struct Writing {
        std::unique_ptr<const Batch> rows; ///< Freed where they were made: no fight over the heap.
        QFuture<Result<void>> done;
    };
    std::deque<Writing> m_writing;
    qint64 m_sealSeq = 0;
    QByteArray m_sealHash;
};

[[nodiscard]] QVariant nullText();
[[nodiscard]] QVariant nullNumber();

} // namespace reiyan::sample
