#include "app/ctl/ctl.h"

#include "models/texts/error_texts.h"
#include "services/audit/audit.h"
#include "services/db/migrator.h"
#include "services/engine/engine.h"
#include "services/identity/identity_repository.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSysInfo>

#include <cstdio>

namespace reiyan::ctl {
namespace {

void print(FILE *to, const QString &text)
{
    std::fprintf(to, "%s\n", qPrintable(text));
    std::fflush(to);
}

} // namespace

Ctl::Ctl(QStringList arguments)
    : m_arguments(std::move(arguments))
{
    m_parser.addOption({QStringLiteral("db"), QStringLiteral("Store address."),
                        QStringLiteral("URL"), qEnvironmentVariable("REIYAN_DB")});
    m_parser.addOption({QStringLiteral("json"), QStringLiteral("Machine-readable output.")});
    m_parser.addOption({QStringLiteral("as"), QStringLiteral("Acting person (user name)."),
                        QStringLiteral("USER"), qEnvironmentVariable("REIYAN_USER")});
    m_parser.addOption({QStringLiteral("help"), QStringLiteral("Show this help.")});
}

bool Ctl::parse(const QString &usage, int positional)
{
    const bool good = m_parser.parse(m_arguments);
    if (good && m_parser.isSet(QStringLiteral("help"))) {
        print(stdout, QStringLiteral("reiyan-ctl ") + usage + u'\n'
                          + m_parser.helpText().section(QStringLiteral("Options:"), 1));
        return false;
    }
    if (good && (positional < 0 || m_parser.positionalArguments().size() == positional))
        return true;
    print(stderr, QStringLiteral("usage: reiyan-ctl ") + usage
                      + (good ? QString() : u'\n' + m_parser.errorText()));
    return false;
}

QString Ctl::option(const char *name) const
{
    return m_parser.value(QLatin1String(name));
}

bool Ctl::isSet(const char *name) const
{
    return m_parser.isSet(QLatin1String(name));
}

int Ctl::done(const QJsonObject &data, const QString &text, int exit) const
{
    if (json()) {
        QJsonObject object = data;
        object.insert(QStringLiteral("ok"), exit == Done);
        print(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    } else if (!text.isEmpty()) {
        print(stdout, text);
    }
    return exit;
}

int Ctl::fail(const Error &error) const
{
    const QString text = texts::errorText(error);
    if (json()) {
        return done({{QStringLiteral("error"), QString::fromLatin1(error.code)},
                     {QStringLiteral("message"), text},
                     {QStringLiteral("detail"), error.detail}},
                    {}, Failed);
    }
    print(stderr, text);
    if (!error.detail.isEmpty())
        print(stderr, QStringLiteral("  (%1: %2)").arg(QLatin1String(error.code), error.detail));
    return Failed;
}

void Ctl::progress(const QString &text) const
{
    if (!json())
        print(stderr, text);
}

Result<db::ConnectionSettings> Ctl::settings() const
{
    return db::ConnectionSettings::fromUrl(option("db"));
}

Result<std::unique_ptr<db::Database>> Ctl::openStore(db::Access access) const
{
    const Result<db::ConnectionSettings> where = settings();
    if (!where)
        return where.error();
    Result<std::unique_ptr<db::Database>> store =
        db::Database::open(*where, {Environment::system(), access, 4, {}});
    if (!store)
        return store;
    db::Pool &pool = access == db::Access::ReadWrite ? (*store)->writer() : (*store)->pages();
    const Result<void> schema = db::await(pool.withConnection(
        [](db::Connection &connection) { return db::checkSchema(connection); }));
    if (!schema)
        return schema.error();
    return store;
}

Result<UserId> Ctl::actor(db::Database &store) const
{
    const QString name = option("as").toLower();
    const auto user = store.read(
        [&](db::Reader &reader) { return identity::repository::findByName(reader, name); });
    if (!user)
        return user.error();
    if (!*user)
        return Error{ErrorKind::Forbidden, "identity.unknown_actor", name};
    return (*user)->id;
}

Result<commands::Outcome> Ctl::execute(db::Database &store, const QByteArray &kind,
                                       const QJsonObject &payload, const UserId &actor) const
{
    commands::Executor executor(store);
    engine::addAllHandlers(executor);
    const commands::Command command{
        {newUuid(store.environment())}, kind, payload, actor, commands::Origin::Ctl,
        QSysInfo::machineHostName()};
    Result<commands::Outcome> outcome = db::await(executor.execute(command));
    const Result<int> sealed =
        store.write([](db::Transaction &tx) { return audit::seal(tx, 100); });
    Q_UNUSED(sealed) // a busy sealer elsewhere will take the row
    return outcome;
}

Result<QString> readPassword(const Ctl &ctl)
{
    QFile file(ctl.option("password-file"));
    const bool open = file.fileName().isEmpty() ? file.open(stdin, QIODevice::ReadOnly)
                                                : file.open(QIODevice::ReadOnly);
    if (!open)
        return Error{ErrorKind::NotFound, "db.no_folder", file.errorString(), {file.fileName()}};
    return QString::fromUtf8(file.readLine()).trimmed();
}

} // namespace reiyan::ctl
