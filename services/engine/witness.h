#pragma once

#include "services/base/result.h"

#include <QFile>
#include <QMutex>
#include <QString>

namespace reiyan::engine {

/// The second witness (money rules 3.6): a local file that names each purchase before its first
/// byte leaves, synced to the disk, and its outcome after. An attempt that the file knows and the
/// database does not means the database lost an acknowledged commit. Thread-safe.
class Witness
{
public:
    explicit Witness(const QString &path);

    [[nodiscard]] Result<void> open();
    /// Must succeed before the socket is used.
    [[nodiscard]] Result<void> sending(const QString &attempt, const QString &provider,
                                       const QString &reference, const QByteArray &requestHash);
    /// Best effort: the database has the answer.
    void answered(const QString &attempt, const QByteArray &outcome);

    /// The attempts that were ever announced in the file. A line that a power cut tore off counts
    /// for nothing: its purchase waited for the whole of it.
    [[nodiscard]] static QStringList announced(const QString &path);
    /// Those of the file's end: what a database can have lost is recent.
    [[nodiscard]] static QStringList lastAnnounced(const QString &path);

private:
    [[nodiscard]] Result<void> append(const QByteArray &line, bool sync);

    QMutex m_mutex;
    QFile m_file;
};

} // namespace reiyan::engine
