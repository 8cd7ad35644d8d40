#include "services/db/dialect.h"

#include <QSqlError>

#include <array>

namespace reiyan::db {
namespace {

using namespace errors;

struct NativeCode {
    Dialect dialect;
    const char *code;
    ErrorKind kind;
    const char *meaning;
};

constexpr auto kPg = Dialect::PostgreSql;
constexpr auto kMy = Dialect::MariaDb;
constexpr auto kLite = Dialect::Sqlite;

// SQLite codes are extended; where the exact one is not listed its lowest byte decides.
constexpr std::array kNativeCodes = {
    NativeCode{kPg, "40001", ErrorKind::Contended, kContended}, // serialization_failure
    NativeCode{kPg, "40P01", ErrorKind::Contended, kContended}, // deadlock_detected
    NativeCode{kPg, "55P03", ErrorKind::Contended, kContended}, // lock_not_available
    NativeCode{kPg, "25006", ErrorKind::Offline, kNotWritable}, // read_only_sql_transaction
    NativeCode{kPg, "57P03", ErrorKind::Offline, kNotWritable}, // cannot_connect_now
    NativeCode{kPg, "", ErrorKind::Offline, kLost},             // libpq lost the server
    NativeCode{kPg, "08000", ErrorKind::Offline, kLost},
    NativeCode{kPg, "08001", ErrorKind::Offline, kLost},
    NativeCode{kPg, "08003", ErrorKind::Offline, kLost},
    NativeCode{kPg, "08006", ErrorKind::Offline, kLost},
    NativeCode{kPg, "57P01", ErrorKind::Offline, kLost}, // admin_shutdown
    NativeCode{kPg, "57P02", ErrorKind::Offline, kLost}, // crash_shutdown
    NativeCode{kPg, "57P05", ErrorKind::Offline, kLost}, // idle_session_timeout
    NativeCode{kPg, "25P03", ErrorKind::Offline, kLost}, // idle_in_transaction_session_timeout
    NativeCode{kPg, "23505", ErrorKind::Conflict, kDuplicate},
    NativeCode{kPg, "23514", ErrorKind::Broken, kRuleRefused}, // check_violation
    NativeCode{kPg, "23503", ErrorKind::Broken, kRuleRefused}, // foreign_key_violation
    NativeCode{kPg, "23001", ErrorKind::Broken, kRuleRefused}, // restrict_violation
    NativeCode{kPg, "23502", ErrorKind::Broken, kRuleRefused}, // not_null_violation
    NativeCode{kPg, "P0001", ErrorKind::Broken, kRuleRefused}, // raise_exception
    NativeCode{kPg, "42501", ErrorKind::Broken, kRuleRefused}, // insufficient_privilege
    NativeCode{kPg, "53100", ErrorKind::Broken, kNoSpace},
    NativeCode{kPg, "58030", ErrorKind::Broken, kDamaged}, // io_error
    NativeCode{kPg, "XX001", ErrorKind::Broken, kDamaged}, // data_corrupted
    NativeCode{kPg, "57014", ErrorKind::Broken, kTimeout}, // query_canceled

    NativeCode{kMy, "1205", ErrorKind::Contended, kContended}, // lock wait timeout
    NativeCode{kMy, "1213", ErrorKind::Contended, kContended}, // deadlock, certification
    NativeCode{kMy, "1020", ErrorKind::Contended, kContended}, // record changed since last read
    NativeCode{kMy, "1047", ErrorKind::Offline, kNotWritable}, // node not primary
    NativeCode{kMy, "1290", ErrorKind::Offline, kNotWritable}, // read only
    NativeCode{kMy, "1836", ErrorKind::Offline, kNotWritable}, // read only mode
    NativeCode{kMy, "2006", ErrorKind::Offline, kLost},
    NativeCode{kMy, "2013", ErrorKind::Offline, kLost},
    NativeCode{kMy, "1927", ErrorKind::Offline, kLost}, // connection was killed
    NativeCode{kMy, "1062", ErrorKind::Conflict, kDuplicate},
    NativeCode{kMy, "4025", ErrorKind::Broken, kRuleRefused}, // check
    NativeCode{kMy, "1451", ErrorKind::Broken, kRuleRefused}, // foreign key, parent
    NativeCode{kMy, "1452", ErrorKind::Broken, kRuleRefused}, // foreign key, child
    NativeCode{kMy, "1048", ErrorKind::Broken, kRuleRefused}, // not null
    NativeCode{kMy, "1644", ErrorKind::Broken, kRuleRefused}, // signal of a trigger
    NativeCode{kMy, "1701", ErrorKind::Broken, kRuleRefused}, // truncate of a referenced table
    NativeCode{kMy, "1142", ErrorKind::Broken, kRuleRefused}, // grant missing
    NativeCode{kMy, "1021", ErrorKind::Broken, kNoSpace},
    NativeCode{kMy, "1114", ErrorKind::Broken, kNoSpace}, // table is full
    NativeCode{kMy, "1030", ErrorKind::Broken, kDamaged},
    NativeCode{kMy, "1969", ErrorKind::Broken, kTimeout},

    NativeCode{kLite, "1555", ErrorKind::Conflict, kDuplicate}, // primary key
    NativeCode{kLite, "2067", ErrorKind::Conflict, kDuplicate}, // unique
    NativeCode{kLite, "275", ErrorKind::Broken, kRuleRefused},  // check
    NativeCode{kLite, "787", ErrorKind::Broken, kRuleRefused},  // foreign key
    NativeCode{kLite, "1299", ErrorKind::Broken, kRuleRefused}, // not null
    NativeCode{kLite, "1811", ErrorKind::Broken, kRuleRefused}, // trigger
    NativeCode{kLite, "3091", ErrorKind::Broken, kRuleRefused}, // type in a STRICT table
    NativeCode{kLite, "5", ErrorKind::Contended, kContended},   // busy
    NativeCode{kLite, "6", ErrorKind::Contended, kContended},   // locked
    NativeCode{kLite, "8", ErrorKind::Offline, kNotWritable},   // read only
    NativeCode{kLite, "13", ErrorKind::Broken, kNoSpace},       // full
    NativeCode{kLite, "10", ErrorKind::Broken, kDamaged},       // I/O
    NativeCode{kLite, "11", ErrorKind::Broken, kDamaged},       // corrupt
    NativeCode{kLite, "26", ErrorKind::Broken, kDamaged},       // not a database
    NativeCode{kLite, "9", ErrorKind::Broken, kTimeout},        // interrupted
};

const NativeCode *find(Dialect dialect, const QString &native)
{
    for (const NativeCode &known : kNativeCodes) {
        if (known.dialect == dialect && native == QLatin1String(known.code))
            return &known;
    }
    return nullptr;
}

} // namespace

QString dialectName(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Sqlite:
        return QStringLiteral("sqlite");
    case Dialect::PostgreSql:
        return QStringLiteral("postgresql");
    case Dialect::MariaDb:
        return QStringLiteral("mariadb");
    }
    Q_UNREACHABLE();
}

QString expand(const char *sql, Dialect dialect)
{
    struct Token {
        const char *name;
        const char *text[3]; // in the order of the enum
    };
    static constexpr std::array kTokens = {
        Token{"{lock}", {"", " FOR UPDATE", " FOR UPDATE"}},
        Token{"{skip_locked}", {"", " FOR UPDATE SKIP LOCKED", " FOR UPDATE SKIP LOCKED"}},
        Token{"{or_notice}", {" ON CONFLICT DO NOTHING", " ON CONFLICT DO NOTHING", ""}},
        Token{"{int64}", {"INTEGER", "BIGINT", "SIGNED"}},
        Token{"{now}",
              {"CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER)",
               "CAST(extract(epoch from clock_timestamp()) * 1000 AS BIGINT)",
               "CAST(UNIX_TIMESTAMP(SYSDATE(3)) * 1000 AS SIGNED)"}},
    };
    QString text = QString::fromUtf8(sql);
    if (!text.contains(u'{'))
        return text;
    for (const Token &token : kTokens)
        text.replace(QLatin1String(token.name), QLatin1String(token.text[int(dialect)]));
    return text;
}

Error classify(const QString &nativeCode, const QString &text, Dialect dialect,
               const char *statement)
{
    const QString detail =
        QLatin1String(statement) + QLatin1String(": [") + nativeCode + QLatin1String("] ") + text;
    const NativeCode *known = find(dialect, nativeCode);
    if (!known && dialect == Dialect::Sqlite) {
        bool isNumber = false;
        const int extended = nativeCode.toInt(&isNumber);
        if (isNumber)
            known = find(dialect, QString::number(extended & 0xff));
    }
    if (!known)
        return {ErrorKind::Broken, kUnclassified, detail};
    return {known->kind, known->meaning, detail};
}

Error classify(const QSqlError &error, Dialect dialect, const char *statement)
{
    return classify(error.nativeErrorCode(), error.text(), dialect, statement);
}

} // namespace reiyan::db
