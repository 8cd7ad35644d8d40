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
// One pass over each catalog: asked once a table, MariaDB reads all of it each time, a second in
// all.
constexpr char kMariaRules[] = R"sql(
    SELECT CONCAT('rules of ', table_name), CONCAT(
        SUM(what = 'check'), ' checks ', SUM(what = 'reference'), ' references ',
        SUM(what = 'key'), ' keys')
    FROM (SELECT table_name, 'table' AS what FROM information_schema.tables
          WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
          UNION ALL
          SELECT table_name, 'check' FROM information_schema.check_constraints
          WHERE constraint_schema = DATABASE()
          UNION ALL
          SELECT table_name, 'reference' FROM information_schema.referential_constraints
          WHERE constraint_schema = DATABASE()
          UNION ALL
          SELECT table_name, 'key' FROM information_schema.table_constraints
          WHERE table_schema = DATABASE() AND constraint_type = 'UNIQUE') AS rules
    GROUP BY table_name)sql";

/// Without comments and with single spaces, so that only what matters is compared.
QString plain(QString sql)
{
    static const QRegularExpression comment(QStringLiteral("--[^\\n]*"));
    static const QRegularExpression optional(QStringLiteral("\\bIF NOT EXISTS \\b"));
    return sql.remove(comment).remove(optional).simplified();
}

/// The comma-separated parts of a table between its outer brackets, sorted: a column that came
/// later stands wherever the database puts it.
QString sortedParts(const QString &table)
{
    const qsizetype open = table.indexOf(u'(');
    const qsizetype close = table.lastIndexOf(u')');
    QStringList parts = {QString()};
    int depth = 0;
    const QString inside = table.mid(open + 1, close - open - 1);
    for (const QChar c : inside) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (c == u',' && depth == 0)
            parts.append(QString());
        else
            parts.back().append(c);
    }
    for (QString &part : parts)
        part = part.trimmed();
    parts.sort();
    return table.left(open) + parts.join(QStringLiteral(", ")) + table.mid(close + 1);
}

/// What the catalogs of the servers say of a table: how many rules it has.
struct Rules {
    qsizetype checks = 0;
    qsizetype references = 0;
    qsizetype keys = 0;

    void add(const QString &sql)
    {
        const auto count = [&sql](const char *pattern) {
            return sql.count(QRegularExpression(QLatin1String(pattern)));
        };
        checks += count("\\bCHECK \\(");
        references += count("\\bFOREIGN KEY\\b");
        keys += count("\\bUNIQUE\\b");
    }

    [[nodiscard]] QString told() const
    {
        return QStringLiteral("%1 checks %2 references %3 keys")
            .arg(checks)
            .arg(references)
            .arg(keys);
    }
};

/// What the shipped migrations make, said as the catalog of that database says it.
class Expectation
{
public:
    explicit Expectation(Dialect dialect)
        : m_dialect(dialect)
    {}

    void take(const QString &statement)
    {
        static const QRegularExpression alter(
            QStringLiteral("^ALTER TABLE (\\w+) ADD COLUMN (.*)$"));
        static const QRegularExpression create(QStringLiteral(
            "^CREATE (?:OR REPLACE )?(TABLE|TRIGGER|FUNCTION|VIEW|(?:UNIQUE )?INDEX) (\\w+)"));
        const QString sql = plain(statement);
        if (const auto match = alter.match(sql); match.hasMatch())
            addColumn(match.captured(1), match.captured(2));
        if (const auto match = create.match(sql); match.hasMatch())
            make(match.captured(1), match.captured(2), sql);
    }

    [[nodiscard]] Objects objects() const
    {
        Objects all = m_objects;
        for (auto table = m_rules.cbegin(); table != m_rules.cend(); ++table)
            all.insert(QStringLiteral("rules of ") + table.key(), table->told());
        return all;
    }

private:
    void addColumn(const QString &table, const QString &column)
    {
        if (m_dialect != Dialect::Sqlite) {
            m_rules[table].add(column);
            return;
        }
        QString &made = m_objects[QStringLiteral("table ") + table];
        made.insert(made.lastIndexOf(u')'), QStringLiteral(", ") + column);
    }

    void make(const QString &kind, const QString &name, const QString &sql)
    {
        static const QRegularExpression function(QStringLiteral("\\$\\$(.*)\\$\\$"));
        static const QRegularExpression body(QStringLiteral("FOR EACH ROW (.*)$"));
        static const QRegularExpression table(QStringLiteral("\\bON (\\w+)"));
        const QString type = kind.section(u' ', -1).toLower();
        const QString object = type + u' ' + name;
        if (m_dialect == Dialect::Sqlite)
            m_objects.insert(object, sql);
        else if (type == QLatin1String("table"))
            m_rules[name].add(sql);
        else if (type == QLatin1String("function"))
            m_objects.insert(object, function.match(sql).captured(1).simplified());
        else if (type == QLatin1String("trigger"))
            m_objects.insert(object, m_dialect == Dialect::PostgreSql
                                         ? QStringLiteral("on")
                                         : body.match(sql).captured(1));
        else if (kind.startsWith(QLatin1String("UNIQUE")) && m_dialect == Dialect::MariaDb)
            ++m_rules[table.match(sql).captured(1)].keys; // it calls the index a constraint
    }

    const Dialect m_dialect;
    Objects m_objects;
    QHash<QString, Rules> m_rules;
};

Result<Objects> expected(Dialect dialect)
{
    const Result<QList<Migration>> shipped = shippedMigrations(dialect);
    if (!shipped)
        return shipped.error();
    Expectation expectation(dialect);
    for (const Migration &migration : *shipped) {
        for (const QString &statement : migration.statements)
            expectation.take(statement);
    }
    return expectation.objects();
}

bool isSame(const QString &name, const QString &wanted, const QString &found)
{
    if (name.startsWith(QLatin1String("table ")))
        return sortedParts(wanted) == sortedParts(found);
    return wanted == found;
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
        else if (!isSame(object.key(), object.value(), *there))
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
