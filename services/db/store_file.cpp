#include "services/db/store_file.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <array>

namespace reiyan::db {

Result<void> checkStoreFolder(const QString &path, const QString &fileSystem)
{
    static const std::array kNetwork = {
        "nfs",        "nfs4", "cifs", "smb2",  "smb3",  "smbfs",       "9p",
        "fuse.sshfs", "afs",  "ceph", "sshfs", "davfs", "fuse.rclone", "fuse.gvfsd-fuse",
        "fuse.davfs2"};
    for (const char *network : kNetwork) {
        if (fileSystem.compare(QLatin1String(network), Qt::CaseInsensitive) == 0)
            return Error{ErrorKind::Invalid, "db.network_folder", fileSystem, {path}};
    }
    static const std::array kSynced = {"Dropbox",   "OneDrive", "Google Drive", "GoogleDrive",
                                       "Nextcloud", "ownCloud", "iCloud Drive", "MEGA"};
    const QStringList folders = QDir::fromNativeSeparators(path).split(u'/');
    for (const char *synced : kSynced) {
        if (folders.contains(QLatin1String(synced), Qt::CaseInsensitive))
            return Error{ErrorKind::Invalid, "db.synced_folder", {}, {path}};
    }
    if (path.startsWith(QLatin1String("\\\\")) || path.startsWith(QLatin1String("//")))
        return Error{ErrorKind::Invalid, "db.network_folder", {}, {path}};
    return {};
}

Result<void> checkStoreFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return Error{ErrorKind::Offline, "db.no_folder", {}, {folder}};
    return checkStoreFolder(path, QString::fromLatin1(QStorageInfo(folder).fileSystemType()));
}

Result<std::unique_ptr<StoreLock>> StoreLock::take(const QString &storePath)
{
    std::unique_ptr<StoreLock> lock(new StoreLock(storePath + QStringLiteral(".lock")));
    lock->m_file.setStaleLockTime(0); // only a dead owner makes it stale, never the clock
    if (lock->m_file.tryLock(0))
        return lock;
    if (lock->m_file.error() != QLockFile::LockFailedError)
        return Error{ErrorKind::Offline, "db.not_writable_folder", {}, {storePath}};
    qint64 pid = 0;
    QString host;
    QString program;
    lock->m_file.getLockInfo(&pid, &host, &program);
    return Error{ErrorKind::Offline,
                 "db.store_in_use",
                 host,
                 {program.isEmpty() ? QStringLiteral("?") : program, QString::number(pid)}};
}

} // namespace reiyan::db
