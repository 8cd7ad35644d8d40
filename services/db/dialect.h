#pragma once

#include "services/base/error.h"

class QSqlError;

namespace reiyan::db {

enum class Dialect { Sqlite, PostgreSql, MariaDb };

/// The folder below resources/migrations, and the label of the test.
[[nodiscard]] QString dialectName(Dialect dialect);

/// Fills what the three databases say differently into portable SQL:
/// `{lock}` row lock at the end of a SELECT, `{skip_locked}` the same for queue claims,
/// `{or_notice}` at the end of an INSERT for Transaction::insertOrNotice,
/// `{int64}` the type name in a CAST (a SUM without it loses digits, L-5),
/// `{now}` the database's own clock in UTC ms.
[[nodiscard]] QString expand(const char *sql, Dialect dialect);

/// Codes of database errors; each has one row in the retry table (money rules, section 6).
namespace errors {
inline constexpr char kContended[] = "db.contended";      ///< Run the whole unit again.
inline constexpr char kNotWritable[] = "db.not_writable"; ///< This server only reads now.
inline constexpr char kLost[] = "db.lost";                ///< The connection died.
inline constexpr char kDuplicate[] = "db.duplicate";      ///< A unique key was there first.
inline constexpr char kRuleRefused[] = "db.rule_refused"; ///< A check, trigger or foreign key.
inline constexpr char kNoSpace[] = "db.no_space";
inline constexpr char kDamaged[] = "db.damaged";
inline constexpr char kTimeout[] = "db.timeout";
inline constexpr char kUnclassified[] = "db.unclassified";
} // namespace errors

/// The only place that looks at a native error code. QSqlError::type() is useless: SQLite
/// reports a broken unique key as a connection error.
[[nodiscard]] Error classify(const QString &nativeCode, const QString &text, Dialect dialect,
                             const char *statement);
[[nodiscard]] Error classify(const QSqlError &error, Dialect dialect, const char *statement);

} // namespace reiyan::db
