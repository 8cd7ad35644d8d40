#pragma once

#include "services/base/result.h"
#include "services/db/connection.h"

#include <QStringList>

namespace reiyan::db {

struct Migration {
    int version = 0;
    QString name;
    QByteArray checksum;    ///< SHA-256 of the file; a shipped file never changes.
    QStringList statements; ///< Split at the line "-- next".
};

/// The migrations compiled into the program, ordered, without gaps.
[[nodiscard]] Result<QList<Migration>> shippedMigrations(Dialect dialect);

/// Runs one statement of a migration; running it again changes nothing. SQLite has no ADD COLUMN
/// IF NOT EXISTS, which the files say in all dialects: there the column is looked for here.
[[nodiscard]] Result<void> runStatement(Connection &connection, const QString &statement);

/// Brings the schema to the newest shipped version, one runner at a time; a run that was killed
/// goes on where it stopped. Refuses a database that is newer than this program or whose
/// history differs from what was shipped. Answers the version.
[[nodiscard]] Result<int> migrate(Connection &connection);

/// For programs that must not migrate: fails unless the schema is exactly the shipped one.
[[nodiscard]] Result<void> checkSchema(Connection &connection);

} // namespace reiyan::db
