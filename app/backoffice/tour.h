#pragma once

#include "ui/shell/main_window.h"

#include <QObject>

#include <functional>

namespace reiyan {

/// Walks through every page in both themes and writes a picture of each: what a person would see,
/// without a display. Ends the program.
class Tour final : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QString folder;
        QString userName;
        QString password;
    };

    Tour(ui::MainWindow &window, ui::Theme &theme, const Options &options);
    void start();

private:
    void signIn();
    void next();
    void armDecision();
    void cases();
    void arm();
    void palette();
    void keys();
    /// What a page shows only after somebody did something there.
    void play();
    void playNext();
    void turnDark();
    void type(const QString &text, Qt::Key then);
    void press(Qt::Key key);
    void paste();
    void pictureOf(const QString &dialog);
    void shoot(const QString &name);
    void save(QWidget &what, const QString &name);
    void later(int ms, void (Tour::*step)());

    ui::MainWindow &m_window;
    ui::Theme &m_theme;
    const Options m_options;
    QList<QByteArray> m_pages;
    int m_page = 0;
    bool m_dark = false;
    int m_failures = 0;
    QList<std::pair<int, std::function<void()>>> m_script; ///< Pause in ms before each.
};

} // namespace reiyan
