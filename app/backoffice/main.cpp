#include "app/backoffice/console_services.h"
#include "app/backoffice/setup_wizard.h"
#include "app/backoffice/store_opening.h"
#include "app/backoffice/tour.h"
#include "app/sample/sample_setup.h"
#include "models/texts/error_texts.h"
#include "services/identity/identity_repository.h"
#include "services/orders/orders_commands.h"
#include "services/sample/simulation.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <array>
#include <cstdio>

using namespace reiyan;

namespace {

struct Arguments {
    QString url;
    QString folder;
    QString tour;
    bool sample = false;
    bool quitWhenShown = false; ///< For the benchmark of the start.
};

Arguments argumentsOf(const QApplication &app)
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{QStringLiteral("db"), QStringLiteral("Store address; default: a file of your own."),
          QStringLiteral("URL")},
         {QStringLiteral("sample"), QStringLiteral("The sample store with its sandbox supplier.")},
         {QStringLiteral("store"), QStringLiteral("Folder of the sample store."),
          QStringLiteral("DIR"), home + QStringLiteral("/sample")},
         {QStringLiteral("tour"), QStringLiteral("Write a picture of every page and end."),
          QStringLiteral("DIR")},
         {QStringLiteral("quit-when-shown"), QStringLiteral("End as soon as the window shows.")}});
    parser.process(app);
    Arguments arguments;
    arguments.tour = parser.value(QStringLiteral("tour"));
    arguments.quitWhenShown = parser.isSet(QStringLiteral("quit-when-shown"));
    arguments.sample = parser.isSet(QStringLiteral("sample")) || !arguments.tour.isEmpty();
    arguments.folder = arguments.sample ? parser.value(QStringLiteral("store")) : home;
    arguments.url = parser.value(QStringLiteral("db"));
    if (arguments.url.isEmpty())
        arguments.url = QLatin1String("sqlite:") + home + QStringLiteral("/store.db");
    return arguments;
}

void showError(const Error &error)
{
    const QString text = texts::errorText(error);
    std::fprintf(stderr, "%s\n  (%s: %s)\n", qPrintable(text), error.code.constData(),
                 qPrintable(error.detail));
    auto *box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Reiyan Back Office"), text,
                                QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(1); });
    box->open();
}

/// Numbers at which the sandbox never answers: orders to them hang, so that there is something to
/// see on that page.
constexpr std::array kSilentNumbers = {"081299990001", "081299990002", "081299990003"};

std::unique_ptr<sandbox::SandboxServer> startSandbox()
{
    using sandbox::Behaviour;
    sandbox::SandboxServer::Options options;
    options.priceList = sample::samplePriceList();
    options.answerDelayMs = 700;
    options.mix = QList<Behaviour>(6, Behaviour::Success)
                  + QList<Behaviour>{Behaviour::PendingThenSuccess, Behaviour::PendingThenSuccess,
                                     Behaviour::TimeoutBought, Behaviour::Refused};
    auto server = std::make_unique<sandbox::SandboxServer>(options);
    for (const char *number : kSilentNumbers)
        server->scriptDestination(QLatin1String(number), Behaviour::Silent);
    return server;
}

/// A few orders that hang, in a sample store that was made just now.
void placeHangingOrders(db::Database &store, engine::Engine &engine)
{
    const auto buyers = store.read(
        [](db::Reader &reader) { return sample::buyersOf(reader, QStringLiteral("TSEL10")); });
    const auto clerk = store.read([](db::Reader &reader) {
        return identity::repository::findByName(reader, QStringLiteral("rina"));
    });
    if (!buyers || !clerk || !*clerk)
        return;
    const qsizetype count = std::min(buyers->size(), qsizetype(kSilentNumbers.size()));
    for (qsizetype i = 0; i < count; ++i) {
        const sample::Buyer &buyer = buyers->at(i);
        const QString id = newUuid(store.environment());
        const orders::PlaceOrder order{
            buyer.user, {buyer.service}, QLatin1String(kSilentNumbers.at(size_t(i))),
            {},         buyer.price,     false,
            id};
        const auto placed = db::await(engine.executor().execute({{id},
                                                                 orders::PlaceOrder::kKind,
                                                                 order.toJson(),
                                                                 (*clerk)->id,
                                                                 commands::Origin::Ctl,
                                                                 QStringLiteral("contoh")}));
        Q_UNUSED(placed) // a store that cannot take it is still a good sample
    }
    engine.runner().wake();
}

QString hintOf(const QString &passwords)
{
    const QString first = passwords.section(u'\n', 1, 1).simplified();
    return QCoreApplication::translate("Main", "Sample store. Sign in for example as %1 with "
                                               "the password %2 (all are in the terminal).")
        .arg(first.section(u' ', 0, 0), first.section(u' ', 2, 2));
}

/// Everything that lives as long as the window, in order of dependency.
class Console
{
public:
    explicit Console(QApplication &app, const Arguments &arguments)
        : m_arguments(arguments)
        , m_settings(arguments.folder + QStringLiteral("/console.ini"), QSettings::IniFormat)
        , m_theme(app)
    {
        m_language.use(
            m_settings.value(QStringLiteral("ui/language"), QStringLiteral("id")).toString());
        m_theme.use(m_settings.value(QStringLiteral("ui/dark"), false).toBool());
        m_theme.setTextScale(m_settings.value(QStringLiteral("ui/scale"), 100).toInt());
    }

    Result<void> start()
    {
        Result<OpenStore> open =
            m_arguments.sample ? openSampleStore(m_arguments.folder) : openStore(m_arguments.url);
        if (!open)
            return open.error();
        m_store = *std::move(open);
        if (Result<void> engine = startEngine(); !engine)
            return engine;
        if (m_store.needsSetup && !m_arguments.sample) {
            m_wizard = std::make_unique<SetupWizard>(*m_store.database, m_background);
            QObject::connect(m_wizard.get(), &QDialog::accepted, qApp, [this] { showWindow({}); });
            QObject::connect(m_wizard.get(), &QDialog::rejected, qApp, &QCoreApplication::quit);
            m_wizard->open();
            return {};
        }
        showWindow(m_arguments.sample ? samplePasswords(m_arguments.folder) : QString());
        return {};
    }

private:
    Result<void> startEngine()
    {
        const bool embedded = m_store.database->settings().dialect == db::Dialect::Sqlite;
        if (embedded) {
            QList<engine::LocalSupplier> local;
            if (m_arguments.sample) {
                m_sandbox = startSandbox();
                local.append(sample::supplierAt(*m_sandbox));
            }
            const auto suppliers = engine::loadSuppliers(
                *m_store.database, m_arguments.folder + QStringLiteral("/secrets"), local);
            if (!suppliers)
                return suppliers.error();
            m_engine = std::make_unique<engine::Engine>(
                *m_store.database, suppliers->adapters,
                engine::Engine::Options{.runner = {.threads = 3,
                                                   .aloneOnStore = true,
                                                   .version = QStringLiteral(REIYAN_VERSION)},
                                        .witnessPath = engine::Witness::defaultPath(
                                            m_store.database->settings(), m_arguments.folder),
                                        .balanceEveryMs = engine::kBalanceEveryMs});
            if (Result<void> started = m_engine->start(); !started)
                return started;
            if (!m_store.newStaff.isEmpty())
                placeHangingOrders(*m_store.database, *m_engine);
        }
        m_services = makeServices(*m_store.database, m_engine.get(), m_background);
        return {};
    }

    void showWindow(const QString &passwords)
    {
        if (!passwords.isEmpty())
            std::printf("%s", qPrintable(passwords + u'\n'));
        std::fflush(stdout);
        m_window = std::make_unique<ui::MainWindow>(
            ui::MainWindow::Uses{m_services, m_settings, m_theme, m_language, m_store.identity,
                                 passwords.isEmpty() ? QString() : hintOf(passwords)});
        m_window->show();
        if (m_arguments.quitWhenShown)
            QTimer::singleShot(0, qApp, [] {
                std::printf("shown\n");
                std::fflush(stdout); // what follows is the end: calls under way are waited for
                QCoreApplication::quit();
            });
        if (m_arguments.tour.isEmpty())
            return;
        const QString owner = passwords.section(u'\n', 0, 0).simplified();
        auto *tour =
            new Tour(*m_window, m_theme,
                     {m_arguments.tour, owner.section(u' ', 0, 0), owner.section(u' ', 2, 2)});
        tour->start();
    }

    const Arguments m_arguments;
    QSettings m_settings;
    ui::Theme m_theme;
    texts::Language m_language;
    QThreadPool m_background;
    OpenStore m_store;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<engine::Engine> m_engine;
    ui::Services m_services;
    std::unique_ptr<SetupWizard> m_wizard;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("reiyan-backoffice"));
    QApplication::setApplicationVersion(QStringLiteral(REIYAN_VERSION));
    QApplication::setQuitOnLastWindowClosed(true);

    Arguments arguments = argumentsOf(app);
    QTemporaryDir tourStore;
    if (!arguments.tour.isEmpty())
        arguments.folder = tourStore.path(); // pictures of a fresh store, not of somebody's
    QDir().mkpath(arguments.folder);

    Console console(app, arguments);
    if (Result<void> started = console.start(); !started) {
        showError(started.error());
        if (!arguments.tour.isEmpty())
            return 1;
    }
    return QApplication::exec();
}
