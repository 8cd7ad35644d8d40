#include "app/ctl/ctl.h"
#include "models/texts/money_text.h"
#include "services/db/migrator.h"
#include "services/engine/watch.h"
#include "services/identity/passwords.h"
#include "services/ledger/verify.h"
#include "services/store/latch.h"
#include "services/store/setup.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace reiyan::ctl {
namespace {

Result<ledger::VerifyReport> verifyIn(db::Database &store, ledger::VerifyMode mode)
{
    return db::await(store.reports().snapshot(
        [mode](db::Reader &reader) { return ledger::verify(reader, mode); }));
}

QJsonObject toJson(const ledger::VerifyReport &report)
{
    QJsonArray findings;
    for (const ledger::Finding &finding : report.findings) {
        findings.append(QJsonObject{
            {QStringLiteral("invariant"), QLatin1String(finding.invariant)},
            {QStringLiteral("meaning"), QLatin1String(finding.meaning)},
            {QStringLiteral("count"), finding.count},
            {QStringLiteral("offenders"), QJsonArray::fromStringList(finding.offenders)}});
    }
    return {{QStringLiteral("checked"), report.checked},
            {QStringLiteral("milliseconds"), report.elapsedMs},
            {QStringLiteral("findings"), findings}};
}

QString toText(const ledger::VerifyReport &report)
{
    QStringList lines;
    for (const ledger::Finding &finding : report.findings) {
        lines.append(QStringLiteral("%1 %2: %3 — %4")
                         .arg(QLatin1String(finding.invariant), QLatin1String(finding.meaning))
                         .arg(finding.count)
                         .arg(finding.offenders.join(u' ')));
    }
    lines.append(QStringLiteral("%1 invariants, %2 broken, %3 ms")
                     .arg(report.checked)
                     .arg(report.findings.size())
                     .arg(report.elapsedMs));
    return lines.join(u'\n');
}

/// V-49 and V-44, when a witness is named.
Result<void> askWitness(const Ctl &ctl, db::Database &store, ledger::VerifyReport &report)
{
    if (!ctl.isSet("witness"))
        return {};
    const Result<QStringList> broken = store.read(
        [&](db::Reader &reader) { return engine::compareWitness(reader, ctl.option("witness")); });
    if (!broken)
        return broken.error();
    for (const char *name : {"V-49", "V-44"}) {
        const QStringList offenders = broken->filter(QLatin1String(name));
        ++report.checked;
        if (!offenders.isEmpty())
            report.findings.append({name, "the database knows what the witness says", true,
                                    offenders.size(), offenders.mid(0, 10)});
    }
    return {};
}

/// Law 12. An embedded store that a console holds open is latched by the console's own watch.
QString latchText(Ctl &ctl, const ledger::VerifyReport &report, QJsonObject &json)
{
    if (!report.stopsMoney())
        return {};
    const auto store = ctl.openStore();
    const bool latched =
        store && (*store)->write([&](db::Transaction &tx) { return ledger::latch(tx, report); });
    json.insert(QStringLiteral("latched"), latched);
    return latched
               ? QStringLiteral("\nmoney stands still: see latch list")
               : QStringLiteral("\nNOT latched, the store is in use: stop the console or worker "
                                "and verify again, or its own watch will latch it");
}

Result<void> copyStore(db::Database &store, const QString &target)
{
    QString quoted = target;
    quoted.replace(u'\'', QStringLiteral("''"));
    return db::await(store.pages().withConnection([&](db::Connection &connection) -> Result<void> {
        if (Result<void> free =
                connection.execute(QStringLiteral("PRAGMA query_only = OFF"), "backup");
            !free)
            return free;
        return connection.execute(QStringLiteral("VACUUM INTO '") + quoted + u'\'', "backup");
    }));
}

/// A copy is a backup only when it opens and its books are right.
Result<void> checkCopy(const QString &path)
{
    db::ConnectionSettings settings;
    settings.database = path;
    const auto copy =
        db::Database::open(settings, {Environment::system(), db::Access::ReadOnly, 1, {}});
    if (!copy)
        return copy.error();
    const Result<ledger::VerifyReport> report = verifyIn(**copy, ledger::VerifyMode::Quick);
    if (!report)
        return report.error();
    if (report->stopsMoney()) // what only waits for somebody, an overdue request, is no damage
        return Error{ErrorKind::Broken, "backup.failed", toText(*report), {path}};
    return {};
}

/// The world went on without this copy (section 12): nothing is sold, credited or bought from it
/// until two people have compared it with what suppliers and banks say.
Result<void> latchRestored(const db::ConnectionSettings &settings)
{
    const auto store = db::Database::open(settings, {});
    if (!store)
        return store.error();
    const Result<LatchId> set = (*store)->write(
        [](db::Transaction &tx) { return store::setLatch(tx, QStringLiteral("restored")); });
    return set ? Result<void>() : Result<void>(set.error());
}

Error embeddedOnly()
{
    return {ErrorKind::Invalid, "backup.unsupported", {}};
}

} // namespace

int migrate(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("migrate --db URL"), 0))
        return ctl.isSet("help") ? Done : Usage;
    const Result<db::ConnectionSettings> settings = ctl.settings();
    if (!settings)
        return ctl.fail(settings.error());
    const auto store = db::Database::open(*settings, {});
    if (!store)
        return ctl.fail(store.error());
    const Result<int> version = db::await((*store)->writer().withConnection(
        [](db::Connection &connection) { return db::migrate(connection); }));
    if (!version)
        return ctl.fail(version.error());
    return ctl.done({{QStringLiteral("schema"), *version},
                     {QStringLiteral("server"), (*store)->serverVersion()}},
                    QStringLiteral("schema %1 on %2").arg(*version).arg((*store)->serverVersion()));
}

int setup(Ctl &ctl)
{
    ctl.parser().addOptions({{QStringLiteral("name"), {}, QStringLiteral("NAME")},
                             {QStringLiteral("initials"), {}, QStringLiteral("LETTERS")},
                             {QStringLiteral("owner"), {}, QStringLiteral("USER")},
                             {QStringLiteral("owner-name"), {}, QStringLiteral("FULL NAME")},
                             {QStringLiteral("password-file"), {}, QStringLiteral("FILE")}});
    if (!ctl.parse(QStringLiteral("setup --db URL --name NAME --initials RYN --owner USER "
                                  "--owner-name NAME [--password-file FILE]"),
                   0))
        return ctl.isSet("help") ? Done : Usage;
    const auto store = ctl.openStore();
    if (!store)
        return ctl.fail(store.error());
    const Result<QString> password = readPassword(ctl);
    if (!password)
        return ctl.fail(password.error());
    if (Result<void> strong = identity::checkPasswordRules(*password); !strong)
        return ctl.fail(strong.error());
    const Result<QString> hash = identity::hashPassword(*password);
    if (!hash)
        return ctl.fail(hash.error());
    const store::StoreSetup wanted{ctl.option("name"),           ctl.option("initials"),
                                   QStringLiteral("production"), ctl.option("owner-name"),
                                   ctl.option("owner"),          *hash};
    const Result<void> installed =
        (*store)->write([&](db::Transaction &tx) { return store::install(tx, wanted); });
    if (!installed)
        return ctl.fail(installed.error());
    return ctl.done({}, QStringLiteral("store “%1” is ready").arg(wanted.name));
}

int verify(Ctl &ctl)
{
    ctl.parser().addOptions({{QStringLiteral("quick"), QStringLiteral("Since the checkpoint.")},
                             {QStringLiteral("full"), QStringLiteral("Everything.")},
                             {QStringLiteral("witness"), {}, QStringLiteral("FILE")}});
    if (!ctl.parse(QStringLiteral("verify --db URL [--quick|--full] [--witness FILE]"), 0))
        return ctl.isSet("help") ? Done : Usage;
    auto store = ctl.openStore(db::Access::ReadOnly);
    if (!store)
        return ctl.fail(store.error());
    const auto mode = ctl.isSet("quick") ? ledger::VerifyMode::Quick : ledger::VerifyMode::Full;
    Result<ledger::VerifyReport> checked = verifyIn(**store, mode);
    if (!checked)
        return ctl.fail(checked.error());
    ledger::VerifyReport report = *std::move(checked);
    if (Result<void> asked = askWitness(ctl, **store, report); !asked)
        return ctl.fail(asked.error());
    store->reset(); // an embedded store is opened by one at a time
    QJsonObject json = toJson(report);
    const QString text = toText(report) + latchText(ctl, report, json);
    return ctl.done(json, text, report.isClean() ? Done : FoundProblems);
}

int backup(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("backup --db sqlite:PATH TARGET"), 1))
        return ctl.isSet("help") ? Done : Usage;
    const QString target = ctl.parser().positionalArguments().constFirst();
    const auto store = ctl.openStore(db::Access::ReadOnly);
    if (!store)
        return ctl.fail(store.error());
    if ((*store)->settings().dialect != db::Dialect::Sqlite)
        return ctl.fail(embeddedOnly());
    if (QFileInfo::exists(target))
        return ctl.fail({ErrorKind::Conflict, "db.not_empty", {}, {target}});
    Result<void> copied = copyStore(**store, target);
    if (copied)
        copied = checkCopy(target);
    if (!copied) {
        QFile::remove(target);
        return ctl.fail(copied.error());
    }
    return ctl.done(
        {{QStringLiteral("backup"), target}, {QStringLiteral("bytes"), QFileInfo(target).size()}},
        QStringLiteral("%1, %2 bytes, books checked").arg(target).arg(QFileInfo(target).size()));
}

int restore(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("restore --db sqlite:PATH BACKUP"), 1))
        return ctl.isSet("help") ? Done : Usage;
    const QString source = ctl.parser().positionalArguments().constFirst();
    const Result<db::ConnectionSettings> settings = ctl.settings();
    if (!settings)
        return ctl.fail(settings.error());
    if (settings->dialect != db::Dialect::Sqlite)
        return ctl.fail(embeddedOnly());
    if (QFileInfo::exists(settings->database))
        return ctl.fail({ErrorKind::Conflict, "db.not_empty", {}, {settings->database}});
    if (Result<void> good = checkCopy(source); !good)
        return ctl.fail(good.error());
    db::ConnectionSettings from;
    from.database = source;
    const auto backupStore =
        db::Database::open(from, {Environment::system(), db::Access::ReadOnly, 1, {}});
    if (!backupStore)
        return ctl.fail(backupStore.error());
    // Complete, checked and latched before it has the name under which it is opened.
    db::ConnectionSettings beside = *settings;
    beside.database += QStringLiteral(".restoring");
    QFile::remove(beside.database);
    Result<void> copied = copyStore(**backupStore, beside.database);
    if (copied)
        copied = checkCopy(beside.database);
    if (copied)
        copied = latchRestored(beside);
    if (copied && !QFile::rename(beside.database, settings->database))
        copied = Error{ErrorKind::Conflict, "db.not_empty", {}, {settings->database}};
    if (!copied) {
        QFile::remove(beside.database);
        return ctl.fail(copied.error());
    }
    return ctl.done({{QStringLiteral("store"), settings->database}},
                    QStringLiteral("%1 restored, books checked. What happened after the backup is "
                                   "not in it, so money stands still: compare with suppliers and "
                                   "bank, then two people lift it (latch list, latch lift).")
                        .arg(settings->database));
}

} // namespace reiyan::ctl
