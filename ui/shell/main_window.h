#pragma once

#include "models/texts/language.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/login_page.h"
#include "ui/shell/page.h"
#include "ui/shell/ribbon.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_list_page.h"

#include <QMainWindow>

class QStackedWidget;

namespace reiyan::ui {

class AlarmBar;
class SalesPage;

/// The shell (C1, S0): ribbon, sidebar, one page at a time, status bar, palette, lock.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Uses {
        const Services &services;
        QSettings &settings;
        Theme &theme;
        texts::Language &language;
        StoreIdentity store;
        QString signInHint; ///< Shown once on the first screen.
    };

    explicit MainWindow(const Uses &uses, QWidget *parent = nullptr);
    ~MainWindow() override;

    void lock();
    void signOut();
    void goTo(const QByteArray &page);
    [[nodiscard]] QList<QByteArray> pages() const; ///< Of the person who signed in.
    [[nodiscard]] ActionRegistry &actions() { return m_actions; }
    [[nodiscard]] Outbox &outbox() { return m_outbox; }
    [[nodiscard]] bool isSignedIn() const { return m_person.has_value(); }
    void showKeys();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Place {
        QByteArray id;
        char letter;
        const char *group;
        identity::Permission permission;
        Page *page = nullptr;
        qint64 badge = 0;
    };

    void buildShell();
    void buildPages();
    void buildFrame();
    [[nodiscard]] QWidget *newStatusBar();
    void add(const char *id, std::function<QString()> text, const QKeySequence &keys,
             std::function<void()> run);
    void addActions();
    void addLookActions();
    void scaleText(int percent);
    void addPlaceActions();
    void addAlarmActions();
    void addPlace(const QByteArray &id, char letter, const char *group,
                  identity::Permission permission, Page *page);
    void onSignedIn(const SignedIn &person);
    void fillSidebar();
    void openPalette();
    void openRecord(const QByteArray &page, const QString &text);
    void file(const Dispatch &dispatch);
    void onFiled(const Dispatch &dispatch, const Result<commands::Outcome> &outcome);
    void tellWhyNot(const QKeyEvent *event);
    void toast(const QString &text);
    void watch();
    void onChanges(const Result<ChangeMark> &mark);
    void updateStatus();
    void retranslate();
    void askToUnlatch();
    [[nodiscard]] Place *find(const QByteArray &id);

    const Uses m_uses;
    ActionRegistry m_actions;
    Outbox m_outbox;
    QStackedWidget *m_whole = nullptr; ///< Login, or the work.
    LoginPage *m_login = nullptr;
    Sidebar *m_sidebar = nullptr;
    QStackedWidget *m_stack = nullptr;
    Ribbon *m_ribbon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_toast = nullptr;
    QTimer m_toastTimer;
    QTimer m_watch;
    QTimer m_idle;
    CommandPalette *m_palette = nullptr;
    AlarmBar *m_alarms = nullptr;
    SalesPage *m_sales = nullptr;
    std::vector<Place> m_places;
    QByteArray m_current;
    std::optional<SignedIn> m_person;
    QString m_seen; ///< The last change this window knows of.
    qint64 m_freshAt = 0;
    bool m_offline = false;
    bool m_locked = false;
};

} // namespace reiyan::ui
