#include "services/db/schema_drift.h"

#include "services/db/migrator.h"
#include "services/db/session.h"

#include <QHash>
#include <QRegularExpression>

namespace reiyan::db {
namespace {

/// A name and what the database should say of it.
using Objects = QHash<QString, QString>;

constexpr char kSqliteObjects[] =
    "SELECT type || ' ' || name, sql FROM sqlite_schema "
    "WHERE sql IS NOT NULL AND name NOT LIKE 'schema\\_%' ESCAPE '\\'";
constexpr char kPostgresTriggers[] = R"sql(
    SELECT 'trigger ' || t.tgname, CASE WHEN t.tgenabled = 'O' THEN 'on' ELSE 'off' END
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND c.relnamespace = CURRENT_SCHEMA()::regnamespace)sql";
constexpr char kPostgresFunctions[] = R"sql(
    SELECT 'function ' || proname, prosrc FROM pg_proc
    WHERE pronamespace = CURRENT_SCHEMA()::regnamespace)sql";
constexpr char kPostgresRules[] = R"sql(
    SELECT 'rules of ' || r.relname,
           COUNT(*) FILTER (WHERE c.contype = 'c') || ' checks ' ||
           COUNT(*) FILTER (WHERE c.contype = 'f') || ' references ' ||
           COUNT(*) FILTER (WHERE c.contype = 'u') || ' keys'
    FROM pg_class r LEFT JOIN pg_constraint c ON c.conrelid = r.oid
    WHERE r.relkind = 'r' AND r.relnamespace = CURRENT_SCHEMA()::regnamespace
    GROUP BY r.relname)sql";
constexpr char kMariaTriggers[] =
    "SELECT CONCAT('trigger ', trigger_name), action_statement "
    "FROM information_schema.triggers WHERE trigger_schema = DATABASE()";
constexpr char kMariaRules[] = R"sql(
    SELECT CONCAT('rules of ', t.table_name), CONCAT(
        (SELECT COUNT(*) FROM information_schema.check_constraints c
         WHERE c.constraint_schema = t.table_schema AND c.table_name = t.table_name), ' checks ',
        (SELECT COUNT(*) FROM information_schema.referential_constraints f
         WHERE f.constraint_schema = t.table_schema AND f.table_name = t.table_name),
        ' references ',
        (SELECT COUNT(*) FROM information_schema.table_constraints u
         WHERE u.constraint_schema = t.table_schema AND u.table_name = t.table_name
           AND u.constraint_type = 'UNIQUE'), ' keys')
    FROM information_schema.tables t
    WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE')sql";

/// Without comments and with single spaces, so that only what matters is compared.
QString plain(QString sql)
{
    static const QRegularExpression comment(QStringLiteral("--[^\\n]*"));
    static const QRegularExpression optional(QStringLiteral("\\bIF NOT EXISTS \\b"));
    return sql.remove(comment).remove(optional).simplified();
}

QString rulesIn(const QString &table)
{
    const auto count = [&table](const char *pattern) {
        return table.count(QRegularExpression(QLatin1String(pattern)));
    };
    return QStringLiteral("%1 checks %2 references %3 keys")
        .arg(count("\\bCHECK \\("))
        .arg(count("\\bFOREIGN KEY\\b"))
        .arg(count("\\bUNIQUE\\b"));
}

/// What one statement of a migration makes, said as the catalog of that database says it.
void expect(Objects &objects, const QString &statement, Dialect dialect)
{
    static const QRegularExpression create(QStringLiteral(
        "^CREATE (?:OR REPLACE )?(TABLE|TRIGGER|FUNCTION|VIEW|(?:UNIQUE )?INDEX) (\\w+)"));
    static const QRegularExpression function(QStringLiteral("\\$\\$(.*)\\$\\$"));
    static const QRegularExpression body(QStringLiteral("FOR EACH ROW (.*)$"));
    const QString sql = plain(statement);
    const QRegularExpressionMatch made = create.match(sql);
    if (!made.hasMatch())
        return;
    const QString type = made.captured(1).section(u' ', -1).toLower();
    const QString object = type + u' ' + made.captured(2);
    if (dialect == Dialect::Sqlite)
        objects.insert(object, sql);
    else if (type == QLatin1String("table"))
        objects.insert(QStringLiteral("rules of ") + made.captured(2), rulesIn(sql));
    else if (type == QLatin1String("function"))
        objects.insert(object, function.match(sql).captured(1).simplified());
    else if (type == QLatin1String("trigger"))
        objects.insert(object, dialect == Dialect::PostgreSql ? QStringLiteral("on")
                                                              : body.match(sql).captured(1));
}

Result<Objects> expected(Dialect dialect)
{
    const Result<QList<Migration>> shipped = shippedMigrations(dialect);
    if (!shipped)
        return shipped.error();
    Objects objects;
    for (const Migration &migration : *shipped) {
        for (const QString &statement : migration.statements)
            expect(objects, statement, dialect);
    }
    return objects;
}

QList<const char *> questions(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Sqlite:
        return {kSqliteObjects};
    case Dialect::PostgreSql:
        return {kPostgresTriggers, kPostgresFunctions, kPostgresRules};
    case Dialect::MariaDb:
        return {kMariaTriggers, kMariaRules};
    }
    Q_UNREACHABLE();
}

Result<Objects> present(Reader &reader)
{
    Objects objects;
    for (const char *question : questions(reader.dialect())) {
        const Result<Rows> rows = reader.rows(DynamicStatement{"V-51", question});
        if (!rows)
            return rows.error();
        for (const Row &row : *rows)
            objects.insert(row.text(0), plain(row.text(1)));
    }
    return objects;
}

} // namespace

Result<QStringList> schemaDrift(Reader &reader)
{
    const Result<Objects> wanted = expected(reader.dialect());
    if (!wanted)
        return wanted.error();
    const Result<Objects> found = present(reader);
    if (!found)
        return found.error();
    QStringList drift;
    for (auto object = wanted->cbegin(); object != wanted->cend(); ++object) {
        const auto there = found->constFind(object.key());
        if (there == found->cend())
            drift.append(object.key() + QStringLiteral(" is gone"));
        else if (*there != object.value())
            drift.append(object.key() + QStringLiteral(" differs"));
    }
    for (auto object = found->cbegin(); object != found->cend(); ++object) {
        if (object.key().startsWith(QLatin1String("trigger ")) && !wanted->contains(object.key()))
            drift.append(object.key() + QStringLiteral(" is not ours"));
    }
    drift.sort();
    return drift;
}

} // namespace reiyan::db
