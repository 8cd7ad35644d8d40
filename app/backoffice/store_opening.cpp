#include "app/backoffice/store_opening.h"

#include "app/sample/sample_setup.h"
#include "services/db/migrator.h"
#include "services/secrets/secret_file.h"
#include "services/store/numbers.h"
#include "services/store/setup.h"

#include <QDir>
#include <QFile>

namespace reiyan {
namespace {

constexpr char kPasswords[] = "sample-passwords";

Result<void> readIdentity(OpenStore &open)
{
    return open.database->read([&open](db::Reader &reader) -> Result<void> {
        const auto name = store::setting(reader, QLatin1String(store::kStoreName));
        const auto ribbon = store::setting(reader, QLatin1String(store::kStoreRibbon));
        const auto needed = store::needsSetup(reader);
        if (!name || !ribbon || !needed)
            return name ? (ribbon ? needed.error() : ribbon.error()) : name.error();
        open.identity.name = name->isEmpty() ? QStringLiteral("Reiyan Back Office") : *name;
        open.identity.ribbon = *ribbon;
        open.needsSetup = *needed;
        return {};
    });
}

} // namespace

Result<OpenStore> openStore(const QString &url)
{
    const Result<db::ConnectionSettings> settings = db::ConnectionSettings::fromUrl(url);
    if (!settings)
        return settings.error();
    Result<std::unique_ptr<db::Database>> database = db::Database::open(*settings, {});
    if (!database)
        return database.error();
    OpenStore open;
    open.database = *std::move(database);
    const bool embedded = settings->dialect == db::Dialect::Sqlite;
    const Result<void> schema = db::await(open.database->writer().withConnection(
        [embedded](db::Connection &connection) -> Result<void> {
            if (!embedded) // a desktop never migrates a shared store
                return db::checkSchema(connection);
            const Result<int> version = db::migrate(connection);
            return version ? Result<void>() : Result<void>(version.error());
        }));
    if (!schema)
        return schema.error();
    open.identity.server = open.database->serverVersion().section(u' ', 0, 1);
    open.identity.version = QStringLiteral(REIYAN_VERSION);
    if (Result<void> read = readIdentity(open); !read)
        return read.error();
    return open;
}

Result<OpenStore> openSampleStore(const QString &folder)
{
    QDir().mkpath(folder);
    Result<OpenStore> opened =
        openStore(QLatin1String("sqlite:") + folder + QStringLiteral("/store.db"));
    if (!opened || !opened->needsSetup)
        return opened;
    OpenStore open = *std::move(opened);
    sample::SampleOptions options;
    options.lastHour = 90; // somebody who looks at the board wants to see it at work
    const auto staff = sample::setUpSample(*open.database, options, [](int) {});
    if (!staff)
        return staff.error();
    open.newStaff = *staff;
    QByteArray text;
    for (const sample::SampleStaff &person : *staff)
        text += QStringLiteral("%1 %2 %3\n")
                    .arg(person.userName, -9)
                    .arg(person.role, -17)
                    .arg(person.password)
                    .toUtf8();
    if (Result<void> kept = secrets::writeSecret(folder, QLatin1String(kPasswords), text); !kept)
        return kept.error();
    if (Result<void> read = readIdentity(open); !read)
        return read.error();
    return open;
}

QString samplePasswords(const QString &folder)
{
    const Result<QByteArray> text = secrets::readSecret(folder, QLatin1String(kPasswords));
    return text ? QString::fromUtf8(*text) : QString();
}

} // namespace reiyan
