#pragma once

#include "app/backoffice/console_services.h"
#include "app/sample/sample_setup.h"
#include "services/db/migrator.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace reiyan::test {

template <typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s %s", result.error().code.constData(), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// The real console on a sample store: real engine, a supplier over HTTP, driven by the keyboard.
class ConsoleFixture : public QObject
{
protected:
    void openConsole()
    {
        db::ConnectionSettings settings;
        settings.database = m_dir.filePath("store.db");
        m_store = orDie(db::Database::open(settings, {}));
        orDie(db::await(m_store->writer().withConnection(
            [](db::Connection &connection) { return db::migrate(connection); })));
        m_staff = orDie(sample::setUpSample(*m_store, {30, 200, 5, 1, 0, 1}, [](int) {}));
        m_sandbox = std::make_unique<sandbox::SandboxServer>(
            sample::sandboxOf(sample::sampleSuppliers().constFirst()));
        const auto suppliers =
            orDie(engine::loadSuppliers(*m_store, {}, {sample::supplierAt(*m_sandbox)}));
        m_engine = std::make_unique<engine::Engine>(
            *m_store, suppliers.adapters,
            engine::Engine::Options{
                .runner = {.threads = 2, .idlePollMs = 50, .aloneOnStore = true, .version = "test"},
                .witnessPath = m_dir.filePath("witness")});
        orDie(m_engine->start());
        m_services = makeServices(*m_store, m_engine.get(), m_background);
        m_settings =
            std::make_unique<QSettings>(m_dir.filePath("console.ini"), QSettings::IniFormat);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        m_theme->use(false);
        m_language.use("en");
        m_window = std::make_unique<ui::MainWindow>(
            ui::MainWindow::Uses{m_services,
                                 *m_settings,
                                 *m_theme,
                                 m_language,
                                 {"Reiyan Contoh", "training", "SQLite", "test"},
                                 {}});
        m_window->outbox().setDelay(std::chrono::milliseconds(50));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void closeConsole()
    {
        m_window.reset();
        m_engine.reset();
        m_store.reset();
    }

    void press(const QString &text, Qt::Key then)
    {
        QTRY_VERIFY(qobject_cast<QLineEdit *>(qApp->focusWidget()));
        QTest::keyClicks(qApp->focusWidget(), text);
        QTest::keyClick(qApp->focusWidget(), then);
    }

    void go(Qt::Key letter)
    {
        m_window->findChild<QListWidget *>("sidebar")->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_G);
        QTest::keyClick(m_window.get(), letter);
    }

    QString page() const
    {
        for (QStackedWidget *stack : m_window->findChildren<QStackedWidget *>()) {
            if (auto *shown = qobject_cast<ui::Page *>(stack->currentWidget());
                shown && shown->isVisible())
                return shown->objectName();
        }
        return {};
    }

    QTableView *focusedTable() const { return qobject_cast<QTableView *>(qApp->focusWidget()); }

    ui::ArmBar *armBar() const
    {
        for (ui::ArmBar *bar : m_window->findChildren<ui::ArmBar *>()) {
            if (bar->parentWidget()->isVisible())
                return bar;
        }
        return nullptr;
    }

    QAction *action(const QByteArray &id) const { return m_window->actions().action(id); }
    QString label(const QString &name) const { return m_window->findChild<QLabel *>(name)->text(); }

    QString passwordOf(const QString &name) const
    {
        for (const sample::SampleStaff &person : m_staff) {
            if (person.userName == name)
                return person.password;
        }
        return {};
    }

    qint64 number(const char *sql) const
    {
        return orDie(m_store->read([sql](db::Reader &reader) -> Result<qint64> {
            const auto rows = reader.rows(db::DynamicStatement{"test", sql});
            return rows ? Result<qint64>(rows->constFirst().integer(0)) : rows.error();
        }));
    }

    /// Deposits that somebody at the console approved.
    qint64 credited() const
    {
        return number(
            "SELECT COUNT(*) FROM commands WHERE kind = 'deposit.approve' "
            "AND state = 'EXECUTED' AND origin = 'console' AND workstation <> 'PC-KASIR'");
    }

    QString richMember() const
    {
        return orDie(m_store->read([](db::Reader &reader) -> Result<QString> {
            const auto rows = reader.rows(db::DynamicStatement{
                "test", "SELECT u.user_name FROM users u JOIN accounts a ON a.user_id = u.id "
                        "WHERE a.balance - a.held > 100000 ORDER BY a.balance DESC LIMIT 1"});
            return rows ? Result<QString>(rows->constFirst().text(0)) : rows.error();
        }));
    }

    QTemporaryDir m_dir;
    QThreadPool m_background;
    std::unique_ptr<db::Database> m_store;
    QList<sample::SampleStaff> m_staff;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<engine::Engine> m_engine;
    ui::Services m_services;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::Theme> m_theme;
    texts::Language m_language;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace reiyan::test
