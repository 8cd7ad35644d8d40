#include "app/backoffice/console_services.h"
#include "app/backoffice/sample_queue.h"
#include "app/backoffice/setup_wizard.h"
#include "app/backoffice/store_opening.h"
#include "app/backoffice/tour.h"
#include "app/sample/sample_gateways.h"
#include "app/sample/sample_setup.h"
#include "app/sample/sample_suppliers.h"
#include "models/texts/error_texts.h"
#include "services/base/deliver.h"
#include "services/identity/identity_repository.h"
#include "services/orders/orders_commands.h"
#include "services/sample/simulation.h"
#include "services/secrets/keychain.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>
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

/// What a store that was made just now sells while somebody looks on. At some numbers the sandbox
/// never answers: orders to them hang, so that there is something to see on that page; at one it
/// answers with a code that no table lists.
struct Sale {
    const char *number;
    sandbox::Behaviour behaviour;
};
constexpr std::array kSales = {Sale{"081299990001", sandbox::Behaviour::Silent},
                               Sale{"081299990002", sandbox::Behaviour::Silent},
                               Sale{"081299990003", sandbox::Behaviour::Silent},
                               Sale{"081299990004", sandbox::Behaviour::UnlistedCode},
                               Sale{"081299990005", sandbox::Behaviour::PendingThenSuccess},
                               Sale{"081299990006", sandbox::Behaviour::PendingThenSuccess},
                               Sale{"081299990007", sandbox::Behaviour::Success}};

std::unique_ptr<sandbox::SandboxServer> startSandbox(const sample::SampleSupplier &supplier)
{
    using sandbox::Behaviour;
    sandbox::SandboxServer::Options options = sample::sandboxOf(supplier);
    options.answerDelayMs = 700;
    options.mix = QList<Behaviour>(6, Behaviour::Success)
                  + QList<Behaviour>{Behaviour::PendingThenSuccess, Behaviour::PendingThenSuccess,
                                     Behaviour::TimeoutBought, Behaviour::Refused};
    auto server = std::make_unique<sandbox::SandboxServer>(options);
    for (const Sale &sale : kSales)
        server->scriptDestination(QLatin1String(sale.number), sale.behaviour);
    return server;
}

void placeOrders(db::Database &store, engine::Engine &engine)
{
    const auto buyers = store.read(
        [](db::Reader &reader) { return sample::buyersOf(reader, QStringLiteral("TSEL10")); });
    const auto clerk = store.read([](db::Reader &reader) {
        return identity::repository::findByName(reader, QStringLiteral("rina"));
    });
    if (!buyers || buyers->isEmpty() || !clerk || !*clerk)
        return;
    for (size_t i = 0; i < kSales.size(); ++i) {
        const sample::Buyer &buyer = buyers->at(qsizetype(i) % buyers->size());
        const QString id = newUuid(store.environment());
        const orders::PlaceOrder order{
            buyer.user, {buyer.service}, QLatin1String(kSales.at(i).number), {}, buyer.price, false,
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
        const bool embedded = m_store.database->settings().dialect == db::Dialect::Sqlite;
        if (!embedded || m_arguments.sample)
            return goOn();
        const Result<QStringList> names = engine::secretNames(*m_store.database);
        if (!names)
            return names.error();
        readSecrets(*names);
        return {};
    }

private:
    /// One after the other from the keychain, then on. Where there is no keychain, a person says
    /// how: a key is never looked for anywhere else.
    void readSecrets(const QStringList &names)
    {
        if (names.isEmpty()) {
            if (Result<void> gone = goOn(); !gone)
                showError(gone.error());
            return;
        }
        deliver(m_keychain.read(names.constFirst()), qApp,
                [this, names](const Result<QByteArray> &secret) {
                    if (!secret && secret.error().kind == ErrorKind::Offline) {
                        askAboutKeychain(names, secret.error());
                        return;
                    }
                    if (secret)
                        m_secrets.insert(names.constFirst(), *secret);
                    readSecrets(names.mid(1));
                });
    }

    void askAboutKeychain(const QStringList &names, const Error &error)
    {
        auto *box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Reiyan Back Office"),
                                    texts::errorText(error),
                                    QMessageBox::Retry | QMessageBox::Ignore | QMessageBox::Close);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->button(QMessageBox::Ignore)
            ->setText(QCoreApplication::translate("Main", "Go on without suppliers"));
        QObject::connect(box, &QMessageBox::finished, qApp, [this, names](int answer) {
            if (answer == QMessageBox::Retry)
                readSecrets(names);
            else if (answer == QMessageBox::Ignore)
                readSecrets({});
            else
                QCoreApplication::quit();
        });
        box->open();
    }

    Result<void> goOn()
    {
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

    Result<void> startEngine()
    {
        const bool embedded = m_store.database->settings().dialect == db::Dialect::Sqlite;
        if (embedded) {
            QList<engine::LocalSupplier> local;
            const QList<sample::SampleSupplier> samples =
                m_arguments.sample ? sample::sampleSuppliers() : QList<sample::SampleSupplier>();
            for (const sample::SampleSupplier &supplier : samples) {
                m_sandboxes.push_back(startSandbox(supplier));
                local.append(sample::supplierAt(supplier, *m_sandboxes.back()));
            }
            const auto suppliers = engine::loadSuppliers(
                *m_store.database, [this](const QString &name) { return secret(name); }, local);
            if (!suppliers)
                return suppliers.error();
            const auto gateways = engine::loadGateways(
                *m_store.database, [this](const QString &name) { return secret(name); },
                m_arguments.sample ? startGateways() : QList<engine::LocalGateway>());
            if (!gateways)
                return gateways.error();
            m_engine = std::make_unique<engine::Engine>(
                *m_store.database, suppliers->adapters,
                engine::Engine::Options{.runner = {.threads = 3,
                                                   .aloneOnStore = true,
                                                   .version = QStringLiteral(REIYAN_VERSION)},
                                        .witnessPath = engine::Witness::defaultPath(
                                            m_store.database->settings(), m_arguments.folder),
                                        .balanceEveryMs = engine::kBalanceEveryMs,
                                        .priceListsEveryMs = engine::kPriceListsEveryMs,
                                        .listen = m_sandboxes.empty()
                                                      ? std::nullopt
                                                      : std::optional(http::Listener::Options()),
                                        .gateways = gateways->adapters});
            if (Result<void> started = m_engine->start(); !started)
                return started;
            for (size_t i = 0; i < m_sandboxes.size(); ++i)
                m_sandboxes[i]->sendWebhooksTo(QUrl(QStringLiteral("http://127.0.0.1:%1/webhook/%2")
                                                        .arg(m_engine->port())
                                                        .arg(samples.at(qsizetype(i)).code)));
            for (const auto &[code, server] : m_gateways)
                server->sendNoticesTo(QUrl(QStringLiteral("http://127.0.0.1:%1/webhook/%2")
                                               .arg(m_engine->port())
                                               .arg(code)));
            if (!m_store.newStaff.isEmpty()) {
                placeOrders(*m_store.database, *m_engine);
                fillQueue(*m_store.database, *m_engine);
            }
        }
        m_services = makeServices(*m_store.database, m_engine.get(), m_background);
        return {};
    }

    /// Sandboxes with a page for customers each: what is printed can be opened in a browser.
    QList<engine::LocalGateway> startGateways()
    {
        QList<engine::LocalGateway> local;
        const QList<sample::SampleGateway> samples = sample::sampleGateways();
        for (const sample::SampleGateway &gateway : samples) {
            auto server = std::make_unique<sandbox::GatewayServer>(sample::sandboxOf(gateway));
            std::printf("%s: %s\n", qPrintable(gateway.title),
                        qPrintable(server->home().toString()));
            local.append(sample::gatewayAt(gateway, server->merchant()));
            m_gateways.emplace(gateway.code, std::move(server));
        }
        return local;
    }

    [[nodiscard]] Result<QByteArray> secret(const QString &name) const
    {
        const auto found = m_secrets.constFind(name);
        if (found == m_secrets.cend())
            return Error{ErrorKind::NotFound, "provider.no_key", {}, {name}};
        return *found;
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
    secrets::Keychain m_keychain;
    QHash<QString, QByteArray> m_secrets; ///< As the keychain gave them, for this run.
    std::vector<std::unique_ptr<sandbox::SandboxServer>> m_sandboxes;
    std::map<QString, std::unique_ptr<sandbox::GatewayServer>> m_gateways;
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
