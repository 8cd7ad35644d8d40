#include "models/texts/error_texts.h"
#include "models/texts/language.h"
#include "services/db/migrator.h"
#include "services/engine/suppliers.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTimer>

#include <atomic>
#include <csignal>
#include <cstdio>

using namespace reiyan;

namespace {

std::atomic<bool> s_stop = false; // set by a signal

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n  (%s: %s)\n", qPrintable(texts::errorText(error)),
                 error.code.constData(), qPrintable(error.detail));
    return 1;
}

Result<std::unique_ptr<db::Database>> openStore(const QString &url)
{
    const Result<db::ConnectionSettings> settings = db::ConnectionSettings::fromUrl(url);
    if (!settings)
        return settings.error();
    db::RunOptions patience;
    patience.budgetMs = 30'000;
    Result<std::unique_ptr<db::Database>> store =
        db::Database::open(*settings, {Environment::system(), db::Access::ReadWrite, 4, patience});
    if (!store)
        return store;
    const Result<void> schema = db::await((*store)->writer().withConnection(
        [](db::Connection &connection) { return db::checkSchema(connection); }));
    if (!schema)
        return schema.error();
    return store;
}

} // namespace

/// The engine without a window: executes what desktops filed, runs jobs, calls suppliers.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("reiyan-worker"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REIYAN_VERSION));
    texts::Language language;
    language.use(qEnvironmentVariable("REIYAN_LANGUAGE", QStringLiteral("id")));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    parser.addOptions({{QStringLiteral("db"), QStringLiteral("Store address."),
                        QStringLiteral("URL"), qEnvironmentVariable("REIYAN_DB")},
                       {QStringLiteral("secrets"),
                        QStringLiteral("Folder with the suppliers' keys, <code>.key, mode 0600."),
                        QStringLiteral("DIR"), folder + QStringLiteral("/secrets")},
                       {QStringLiteral("witness"), QStringLiteral("The safety file (3.6)."),
                        QStringLiteral("FILE")},
                       {QStringLiteral("threads"), QStringLiteral("Job threads."),
                        QStringLiteral("N"), QStringLiteral("4")}});
    parser.process(app);
    QDir().mkpath(folder);

    const auto store = openStore(parser.value(QStringLiteral("db")));
    if (!store)
        return fail(store.error());
    const auto suppliers = engine::loadSuppliers(**store, parser.value(QStringLiteral("secrets")));
    if (!suppliers)
        return fail(suppliers.error());
    for (const Error &missing : suppliers->missing)
        std::fprintf(stderr, "%s\n", qPrintable(texts::errorText(missing)));

    const bool embedded = (*store)->settings().dialect == db::Dialect::Sqlite;
    engine::Engine engine(
        **store, suppliers->adapters,
        {.runner = {.threads = parser.value(QStringLiteral("threads")).toInt(),
                    .aloneOnStore = embedded,
                    .version = QStringLiteral(REIYAN_VERSION)},
         .witnessPath = parser.isSet(QStringLiteral("witness"))
                            ? parser.value(QStringLiteral("witness"))
                            : engine::Witness::defaultPath((*store)->settings(), folder),
         .executesFiled = !embedded});
    if (Result<void> started = engine.start(); !started)
        return fail(started.error());
    std::printf("%s on %s, %lld suppliers\n", qPrintable((*store)->settings().toDisplay()),
                qPrintable((*store)->serverVersion()),
                static_cast<long long>(suppliers->adapters.size()));
    std::fflush(stdout);

    for (const int signal : {SIGTERM, SIGINT})
        std::signal(signal, [](int) { s_stop = true; });
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &app, [] {
        if (s_stop)
            QCoreApplication::quit();
    });
    poll.start(std::chrono::milliseconds(100));
    const int exit = QCoreApplication::exec();
    engine.stop(); // running purchases finish, nothing new starts (J-5)
    return exit;
}
