#pragma once

#include "services/base/result.h"
#include "services/db/dialect.h"

#include <QString>

namespace reiyan::db {

/// Where a store lives. One URL apart: `sqlite:/path/store.db`,
/// `postgresql://user:password@host:5432/name?sslmode=verify-full&sslrootcert=/ca.pem`,
/// `mysql://user:password@host:3306/name?SSL_CA=/ca.pem` (a `?UNIX_SOCKET=/path` works too).
struct ConnectionSettings {
    Dialect dialect = Dialect::Sqlite;
    QString host;
    int port = -1;
    QString database; ///< A file path on SQLite, a name on a server.
    QString user;
    QString password;
    QString options; ///< Qt connect options, "a=b;c=d".

    [[nodiscard]] static Result<ConnectionSettings> fromUrl(const QString &url);
    [[nodiscard]] QString toDisplay() const; ///< Without the password.
    [[nodiscard]] QString toUrl() const;     ///< With the password; for child processes only.
};

} // namespace reiyan::db
