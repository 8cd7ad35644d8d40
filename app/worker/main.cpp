#include "models/texts/error_texts.h"
#include "models/texts/language.h"
#include "services/db/migrator.h"
#include "services/engine/gateways.h"
#include "services/engine/suppliers.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <array>
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

/// One line of JSON a message, for whoever collects logs.
void logAsJson(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    constexpr std::array kLevels = {"debug", "warning", "critical", "fatal", "info"};
    const QJsonObject line{
        {QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {QStringLiteral("level"), QLatin1String(kLevels[size_t(type)])},
        {QStringLiteral("what"), QLatin1String(context.category)},
        {QStringLiteral("text"), message}};
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact);
    std::fprintf(stderr, "%s\n", text.constData());
}

/// What the command line says, else the settings file, else what is usual.
class Settings
{
public:
    explicit Settings(const QCommandLineParser &parser)
        : m_parser(parser)
        , m_file(parser.value(QStringLiteral("config")), QSettings::IniFormat)
    {}

    [[nodiscard]] QString text(const QString &name) const
    {
        return m_parser.isSet(name) ? m_parser.value(name)
                                    : m_file.value(name, m_parser.value(name)).toString();
    }
    [[nodiscard]] bool isOn(const QString &name) const
    {
        return m_parser.isSet(name) || m_file.value(name).toBool();
    }

private:
    const QCommandLineParser &m_parser;
    QSettings m_file;
};

/// `127.0.0.1:8480`; nothing where nobody asked for it.
Result<std::optional<http::Listener::Options>> listenerFrom(const Settings &settings)
{
    const QString where = settings.text(QStringLiteral("listen"));
    if (where.isEmpty())
        return std::optional<http::Listener::Options>();
    http::Listener::Options options;
    options.address = QHostAddress(where.section(u':', 0, -2));
    bool isPort = false;
    options.port = where.section(u':', -1).toUShort(&isPort);
    if (!isPort || options.address.isNull())
        return Error{ErrorKind::Invalid, "listen.address", {}, {where}};
    options.mayBePublic = settings.isOn(QStringLiteral("listen-public"));
    if (!options.address.isLoopback())
        options.connectionsPerAddress = 16;
    return std::optional(options);
}

QString witnessPath(const Settings &settings, const db::Database &store, const QString &folder)
{
    const QString chosen = settings.text(QStringLiteral("witness"));
    return chosen.isEmpty() ? engine::Witness::defaultPath(store.settings(), folder) : chosen;
}

void addOptions(QCommandLineParser &parser, const QString &folder)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{QStringLiteral("config"),
          QStringLiteral("Settings file, one `option=value` a line, for every option below."),
          QStringLiteral("FILE")},
         {QStringLiteral("db"), QStringLiteral("Store address."), QStringLiteral("URL"),
          qEnvironmentVariable("REIYAN_DB")},
         {QStringLiteral("secrets"),
          QStringLiteral("Folder with the suppliers' keys, <code>.key, mode 0600."),
          QStringLiteral("DIR"), folder + QStringLiteral("/secrets")},
         {QStringLiteral("witness"), QStringLiteral("The safety file (3.6)."),
          QStringLiteral("FILE")},
         {QStringLiteral("threads"), QStringLiteral("Job threads."), QStringLiteral("N"),
          QStringLiteral("4")},
         {QStringLiteral("listen"),
          QStringLiteral("Take webhooks and answer /health and /metrics at ADDRESS:PORT."),
          QStringLiteral("ADDRESS:PORT")},
         {QStringLiteral("listen-public"),
          QStringLiteral("Listen even where other machines can call, without TLS.")},
         {QStringLiteral("log"), QStringLiteral("json: one object a line on standard error."),
          QStringLiteral("FORM"), QStringLiteral("text")}});
}

int untilSignal()
{
    for (const int signal : {SIGTERM, SIGINT})
        std::signal(signal, [](int) { s_stop = true; });
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &poll, [] {
        if (s_stop)
            QCoreApplication::quit();
    });
    poll.start(std::chrono::milliseconds(100));
    return QCoreApplication::exec();
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
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    addOptions(parser, folder);
    parser.process(app);
    QDir().mkpath(folder);
    const Settings settings(parser);
    if (settings.text(QStringLiteral("log")) == QLatin1String("json"))
        qInstallMessageHandler(logAsJson);
    const auto listener = listenerFrom(settings);
    if (!listener)
        return fail(listener.error());

    const auto store = openStore(settings.text(QStringLiteral("db")));
    if (!store)
        return fail(store.error());
    const auto secrets = engine::secretsIn(settings.text(QStringLiteral("secrets")));
    const auto suppliers = engine::loadSuppliers(**store, secrets);
    if (!suppliers)
        return fail(suppliers.error());
    const auto gateways = engine::loadGateways(**store, secrets);
    if (!gateways)
        return fail(gateways.error());
    for (const Error &missing : suppliers->missing + gateways->missing)
        std::fprintf(stderr, "%s\n", qPrintable(texts::errorText(missing)));

    const bool embedded = (*store)->settings().dialect == db::Dialect::Sqlite;
    engine::Engine engine(
        **store, suppliers->adapters,
        {.runner = {.threads = std::clamp(settings.text(QStringLiteral("threads")).toInt(), 1, 64),
                    .aloneOnStore = embedded,
                    .version = QStringLiteral(REIYAN_VERSION)},
         .witnessPath = witnessPath(settings, **store, folder),
         .executesFiled = !embedded,
         .balanceEveryMs = engine::kBalanceEveryMs,
         .priceListsEveryMs = engine::kPriceListsEveryMs,
         .listen = *listener,
         .gateways = gateways->adapters});
    if (Result<void> started = engine.start(); !started)
        return fail(started.error());
    std::printf("%s on %s, %lld suppliers, %lld gateways\n",
                qPrintable((*store)->settings().toDisplay()), qPrintable((*store)->serverVersion()),
                static_cast<long long>(suppliers->adapters.size()),
                static_cast<long long>(gateways->adapters.size()));
    if (*listener) {
        std::printf("listening on %s:%d\n", qPrintable((*listener)->address.toString()),
                    int(engine.port()));
    }
    std::fflush(stdout);

    const int exit = untilSignal();
    engine.stop(); // running purchases finish, nothing new starts (J-5)
    return exit;
}
