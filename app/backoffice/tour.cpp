#include "app/backoffice/tour.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
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
    m_window.actions().action("watched.next_list")->trigger();
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
    play();
}

void Tour::play()
{
    const auto act = [this](const char *action) {
        return [this, action] { m_window.actions().action(action)->trigger(); };
    };
    const auto shot = [this](const char *name) {
        return [this, name] { shoot(QLatin1String(name)); };
    };
    const auto dialog = [this](const char *name) {
        return [this, name] { pictureOf(QLatin1String(name)); };
    };
    const auto key = [this](Qt::Key pressed) { return [this, pressed] { press(pressed); }; };
    const auto typing = [this](const char *text) {
        return [this, text] { type(QLatin1String(text), Qt::Key_Return); };
    };
    m_script = {{0, [this] { m_window.goTo("suppliers"); }},
                {900, act("suppliers.next_list")},
                {700, shot("suppliers-attempts")},
                {0, act("attempts.next_list")},
                {300, act("suppliers.ticket")},
                {300, dialog("ticketDialog")},
                {300, act("suppliers.account")},
                {300, dialog("accountDialog")},
                {300, [this] { m_window.goTo("routes"); }},
                {900, act("routes.edit")},
                {900, dialog("routeDialog")},
                {300, [this] { m_window.goTo("sales"); }},
                {500, typing("gita")},
                {900, typing("pln pascabayar")},
                {900, typing("530000000001")},
                {4'000, shot("sales-bill")},
                {0, [this] { m_window.goTo("deposits"); }},
                {900, key(Qt::Key_Down)},
                {900, shot("deposits-evidence")},
                {0, act("deposits.view_near")},
                {900, act("deposits.match")},
                {900, dialog("matchDialog")},
                {300, act("deposits.statement")},
                {600, [this] { paste(); }},
                {1'200, dialog("statementDialog")},
                {300, act("deposits.bulk")},
                {900, dialog("bulkApproval")},
                {300, act("deposits.view_gateway")},
                {1'200, shot("deposits-gateway")},
                {0, act("deposits.view_queue")},
                {300, act("deposits.next_list")},
                {900, shot("bank-lines")},
                {0, act("bank_lines.next_list")},
                {300, [this] { m_window.goTo("payments"); }},
                {900, act("payments.edit")},
                {600, dialog("methodDialog")},
                {300, act("payments.add_gateway")},
                {600, dialog("gatewayDialog")},
                {300, [this] { m_window.goTo("wallets"); }},
                {900, act("wallets.adjust")},
                {600, dialog("adjustDialog")}};
    playNext();
}

void Tour::playNext()
{
    if (m_script.isEmpty()) {
        turnDark();
        return;
    }
    const auto [pause, step] = m_script.takeFirst();
    QTimer::singleShot(pause, this, [this, step = step] {
        step();
        playNext();
    });
}

/// As a hand on the keyboard does; what is searched while typing has its time before the key.
void Tour::type(const QString &text, Qt::Key then)
{
    QWidget *focus = QApplication::focusWidget();
    if (auto *edit = qobject_cast<QLineEdit *>(focus))
        edit->clear();
    for (const QChar letter : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        if (focus)
            QCoreApplication::sendEvent(focus, &press);
    }
    QTimer::singleShot(std::chrono::milliseconds(600), this, [then] {
        QKeyEvent press(QEvent::KeyPress, then, Qt::NoModifier);
        if (QWidget *widget = QApplication::focusWidget())
            QCoreApplication::sendEvent(widget, &press);
    });
}

void Tour::press(Qt::Key key)
{
    const QString text = key < Qt::Key_Escape ? QString(QChar(int(key))) : QString();
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
    if (QWidget *widget = QApplication::focusWidget())
        QCoreApplication::sendEvent(widget, &event);
}

/// A statement as internet banking shows it.
void Tour::paste()
{
    if (auto *edit = m_window.findChild<QPlainTextEdit *>(QStringLiteral("statementPaste")))
        edit->setPlainText(
            QStringLiteral("Tanggal\tKeterangan\tJumlah\tSaldo\n"
                           "27/11/2026\tTRSF E-BANKING CR SRI WAHYUNI\t100.334 CR\t5.100.334\n"
                           "27/11/2026\tBIAYA ADM\t6.500 DB\t5.093.834\n"));
}

void Tour::pictureOf(const QString &dialog)
{
    if (auto *shown = m_window.findChild<QDialog *>(dialog)) {
        save(*shown, dialog);
        shown->reject();
    }
    m_window.activateWindow();
}

void Tour::turnDark()
{
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
