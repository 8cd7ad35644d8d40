#include "services/secrets/secret_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace reiyan::secrets {

Result<QByteArray> readSecret(const QString &folder, const QString &name)
{
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, "provider.no_key", file.errorString(), {name}};
    constexpr auto kOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if ((file.permissions() & kOthers) != 0)
        return Error{ErrorKind::Invalid, "secret.readable", {}, {file.fileName()}};
    return file.readAll().trimmed();
}

Result<void> writeSecret(const QString &folder, const QString &name, const QByteArray &secret)
{
    QDir().mkpath(folder);
    QFile file(folder + u'/' + name);
    const bool ok = file.open(QIODevice::WriteOnly | QIODevice::Truncate)
                    && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                    && file.write(secret) == secret.size() && file.flush();
    if (ok)
        return {};
    return Error{ErrorKind::Offline, "db.not_writable_folder", file.errorString(), {folder}};
}

} // namespace reiyan::secrets
