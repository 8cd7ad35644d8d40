#pragma once

#include "services/audit/audit.h"
#include "services/base/result.h"
#include "services/db/connection_settings.h"

#include <QFile>
#include <QHash>
#include <QMutex>
#include <QString>

namespace reiyan::engine {

/// The second witness (money rules 3.6, G-3): a local file that no login of the database reaches.
/// It names each purchase before its first byte leaves, synced to the disk, and its outcome after,
/// and now and then the head of the audit chain. What the file knows and the database does not, the
/// database has lost. It belongs to one store. Thread-safe.
class Witness
{
public:
    explicit Witness(const QString &path);

    /// `engine.witness_other` when the file speaks of another store.
    [[nodiscard]] Result<void> open(const QString &store);
    /// Must succeed before the socket is used.
    [[nodiscard]] Result<void> sending(const QString &attempt, const QString &provider,
                                       const QString &reference, const QByteArray &requestHash);
    /// Best effort: the database has the answer.
    void answered(const QString &attempt, const QByteArray &outcome);
    /// The head of the audit chain, as committed.
    [[nodiscard]] Result<void> anchor(const audit::Seal &head);
    /// These differences were put in front of people by that latch.
    [[nodiscard]] Result<void> shown(const QStringList &differences, const QString &latch);
    [[nodiscard]] QString path() const { return m_file.fileName(); }

    /// What the file says. A line that a power cut tore off counts for nothing: its purchase waited
    /// for the whole of it.
    struct Account {
        QStringList announced;         ///< Attempts.
        QList<audit::Seal> anchors;    ///< Of the audit chain.
        QHash<QString, QString> shown; ///< Difference -> latch.
    };
    [[nodiscard]] static Account read(const QString &path);
    /// The same of the file's end: what a database can have lost is recent.
    [[nodiscard]] static Account readEnd(const QString &path);

    /// Where a store's witness is unless somebody says otherwise: beside an embedded store, else in
    /// `folder` under the server's and the database's name.
    [[nodiscard]] static QString defaultPath(const db::ConnectionSettings &store,
                                             const QString &folder);

private:
    [[nodiscard]] Result<void> append(const QByteArray &line, bool sync);
    [[nodiscard]] Error failed() const;

    QMutex m_mutex;
    QFile m_file;
};

} // namespace reiyan::engine
