#include "app/backoffice/tour.h"

#include <QCoreApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <cstdio>

namespace reiyan {

Tour::Tour(ui::MainWindow &window, ui::Theme &theme, const Options &options)
    : QObject(&window)
    , m_window(window)
    , m_theme(theme)
    , m_options(options)
{}

void Tour::later(int ms, void (Tour::*step)())
{
    QTimer::singleShot(ms, this, step);
}

void Tour::start()
{
    QDir().mkpath(m_options.folder);
    m_theme.use(false);
    m_window.resize(1366, 768);
    later(400, &Tour::signIn);
}

void Tour::signIn()
{
    shoot(QStringLiteral("S01_Masuk"));
    m_dark = true;
    m_theme.use(true);
    shoot(QStringLiteral("S01_Masuk"));
    m_dark = false;
    m_theme.use(false);
    m_window.findChild<QLineEdit *>(QStringLiteral("userName"))->setText(m_options.userName);
    m_window.findChild<QLineEdit *>(QStringLiteral("password"))->setText(m_options.password);
    m_window.findChild<QPushButton *>(QStringLiteral("signIn"))->click();
    later(2'500, &Tour::next);
}

/// One picture a turn: every page, then what opens above a page.
void Tour::next()
{
    if (!m_window.isSignedIn()) {
        std::fprintf(stderr, "the tour could not sign in\n");
        QCoreApplication::exit(1);
        return;
    }
    if (m_pages.isEmpty())
        m_pages = m_window.pages();
    else
        shoot(QString::fromLatin1(m_pages.at(m_page++)));
    if (m_page < m_pages.size()) {
        m_window.goTo(m_pages.at(m_page));
        later(900, &Tour::next);
        return;
    }
    m_window.goTo("hanging");
    later(900, &Tour::armDecision);
}

void Tour::armDecision()
{
    m_window.actions().action("hanging.delivered")->trigger();
    shoot(QStringLiteral("hanging-armed"));
    m_window.actions().action("hanging.next_list")->trigger();
    later(900, &Tour::cases);
}

void Tour::cases()
{
    shoot(QStringLiteral("hanging-cases"));
    m_window.actions().action("cases.next_list")->trigger();
    m_window.goTo("deposits");
    later(900, &Tour::arm);
}

void Tour::arm()
{
    m_window.actions().action("deposits.approve")->trigger();
    shoot(QStringLiteral("deposits-armed"));
    m_window.actions().action("shell.palette")->trigger();
    later(400, &Tour::palette);
}

void Tour::palette()
{
    shoot(QStringLiteral("palette"));
    QWidget *palette = m_window.findChild<QWidget *>(QStringLiteral("palette"));
    if (palette)
        palette->hide();
    m_window.showKeys();
    later(400, &Tour::keys);
}

void Tour::keys()
{
    if (auto *sheet = m_window.findChild<QWidget *>(QStringLiteral("cheatSheet"))) {
        save(*sheet, QStringLiteral("keys"));
        sheet->close();
    }
    if (m_dark) {
        QCoreApplication::exit(m_failures > 0 ? 1 : 0);
        return;
    }
    m_dark = true;
    m_page = 0;
    m_theme.use(true);
    m_window.goTo(m_pages.at(0));
    later(900, &Tour::next);
}

void Tour::shoot(const QString &name)
{
    save(m_window, name);
}

void Tour::save(QWidget &what, const QString &name)
{
    const QString path =
        QStringLiteral("%1/%2-%3-%4.png")
            .arg(m_options.folder, name, m_dark ? QStringLiteral("dark") : QStringLiteral("light"))
            .arg(int(m_window.devicePixelRatioF() * 100));
    const bool saved = what.grab().save(path);
    m_failures += saved ? 0 : 1;
    std::printf("%s %s\n", saved ? "wrote" : "could not write", qPrintable(path));
    std::fflush(stdout);
}

} // namespace reiyan
