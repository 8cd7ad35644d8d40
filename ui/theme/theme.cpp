#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleFactory>

#include <algorithm>

namespace reiyan::ui {
namespace {

QString hex(const QColor &color)
{
    return color.name();
}

/// Only the shell; tables, chips and timelines paint themselves from the tokens.
constexpr char kStyleSheet[] = R"css(
        QLineEdit, QComboBox, QPlainTextEdit { border: 1px solid %line2; border-radius: 4px;
            padding: 4px 8px; background: %surface; color: %text; selection-background-color: %sel;
            selection-color: %onsel; }
        QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border: 2px solid %focus;
            padding: 3px 7px; }
        QLineEdit:disabled { background: %window; color: %muted; border-color: %line; }
        QComboBox QAbstractItemView { background: %raised; border: 1px solid %line; outline: 0; }
        QComboBox::drop-down { border: 0; width: 20px; }
        QComboBox::down-arrow { image: url(:/icons/chevron.svg); width: 12px; height: 12px; }
        QPushButton { border: 1px solid %line2; border-radius: 4px; padding: 5px 14px;
            background: %surface; color: %text; }
        QPushButton:hover { background: %alt; }
        QPushButton:focus { border: 2px solid %focus; padding: 4px 13px; }
        QPushButton:default, QPushButton[primary="true"] { background: %accent; color: %onaccent;
            border-color: %accent; }
        QPushButton:default:focus, QPushButton[primary="true"]:focus { border: 2px solid %text; }
        QPushButton:disabled { color: %muted; background: %window; border-color: %line; }
        QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px 8px;
            color: %text2; }
        QToolButton:hover { background: %alt; color: %text; }
        QToolButton:focus { border: 2px solid %focus; padding: 3px 7px; }
        QToolButton::menu-indicator { image: none; }
        QToolButton[token="true"] { background: %sel; color: %onsel; padding: 3px 8px; }
        QToolButton[bar="true"] { border-color: %line2; background: %surface; color: %text;
            padding: 4px 10px; }
        QToolButton[bar="true"]:hover { background: %alt; }
        QToolButton[bar="true"]:disabled { color: %muted; border-color: %line;
            background: %window; }
        QMenu { background: %raised; border: 1px solid %line; padding: 4px; }
        QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
        QMenu::item:selected { background: %sel; color: %onsel; }
        QMenu::item:disabled { color: %muted; }
        QMenu::separator { height: 1px; background: %line; margin: 4px 8px; }
        QTableView { border: 0; gridline-color: transparent; background: %surface; }
        QHeaderView::section { background: %surface; color: %text2; border: 0;
            border-bottom: 1px solid %line; padding: 6px 8px; font-weight: 600; }
        QTreeView, QListWidget { border: 0; background: %surface; outline: 0; }
        QTreeView::item, QListWidget::item { padding: 4px 6px; border-radius: 4px; }
        QTableWidget::item { padding: 0 5px; background: transparent; }
        QTableWidget::item:selected { background: %sel; color: %onsel; }
        QTreeView::item:selected, QListWidget::item:selected { background: %sel; color: %onsel; }
        QListWidget#sidebar { background: %window; }
        QListWidget#sidebar:focus { border: 2px solid %focus; }
        QTabBar { background: transparent; }
        QTabBar::tab { padding: 6px 12px; border: 0; border-bottom: 2px solid transparent;
            color: %text2; background: transparent; }
        QTabBar::tab:selected { color: %accent; border-bottom-color: %accent; font-weight: 600; }
        QTabBar::tab:focus { background: %alt; }
        QSplitter::handle { background: %line; }
        QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
        QScrollBar::handle:vertical { background: %line2; border-radius: 4px; margin: 2px;
            min-height: 28px; }
        QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
        QScrollBar::handle:horizontal { background: %line2; border-radius: 4px; margin: 2px;
            min-width: 28px; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
        QAbstractScrollArea::corner { background: %surface; }
        QScrollArea { border: 0; background: %surface; }
        QWidget#detailsBody { background: %surface; }
        QWidget#surface { background: %surface; }
        QFrame#armBar { background: %sel; border-top: 2px solid %accent; }
        QFrame#armBar QLabel { color: %onsel; }
        QFrame#alarmBar { background: %alarm; }
        QFrame#alarmBar QLabel { color: %onalarm; font-weight: 600; }
        QFrame#footer { border-top: 1px solid %line; background: %surface; }
        QFrame#statusBar { border-top: 1px solid %line; background: %window; }
        QFrame#card { background: %surface; border: 1px solid %line; border-radius: 8px; }
        QFrame#palette { background: %raised; border: 1px solid %line2; border-radius: 8px; }
        QLabel[role="muted"] { color: %muted; }
        QLabel[role="secondary"] { color: %text2; }
        QLabel[role="error"] { color: %danger-text; }
        QLabel[role="toast"] { background: %text; color: %surface; border-radius: 6px;
            padding: 8px 14px; }
        QToolTip { background: %raised; color: %text; border: 1px solid %line; padding: 4px; }
    )css";

QString styleSheet(const Tokens &t)
{
    QString css = QString::fromLatin1(kStyleSheet);
    const std::initializer_list<std::pair<const char *, QColor>> names = {
        {"%alarm", t.danger},
        {"%onalarm", t.onDanger},
        {"%danger-text", t.chip(texts::ChipFamily::Failed).fg},
        {"%line2", t.lineStrong},
        {"%line", t.line},
        {"%surface", t.surface},
        {"%window", t.window},
        {"%raised", t.raised},
        {"%alt", t.alternate},
        {"%text2", t.text2},
        {"%text", t.text},
        {"%muted", t.muted},
        {"%onaccent", t.onAccent},
        {"%accent", t.accent},
        {"%focus", t.focus},
        {"%onsel", t.onSelection},
        {"%sel", t.selection},
    };
    for (const auto &[name, color] : names)
        css.replace(QLatin1String(name), hex(color));
    return css;
}

} // namespace

Theme::Theme(QApplication &app, QObject *parent)
    : QObject(parent)
    , m_app(app)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    if (QApplication::font().pointSizeF() > 0)
        m_basePoints = QApplication::font().pointSizeF();
}

void Theme::use(bool dark)
{
    m_dark = dark;
    apply();
}

void Theme::setTextScale(int percent)
{
    m_scale = std::clamp(percent, 80, 200);
    apply();
}

void Theme::apply()
{
    QFont font(QStringLiteral("Inter"));
    if (!QFontDatabase::hasFamily(font.family()))
        font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(m_basePoints * m_scale / 100.0);
    const Tokens &tokens = m_dark ? darkTokens() : lightTokens();
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(tokens));
    m_app.setStyleSheet(styleSheet(tokens));
    emit changed();
}

QFont numberFont(const QFont &base)
{
    // Qt 6.4 cannot ask a font for its tabular figures; this family's digits all have one width.
    QFont font(base);
    if (QFontDatabase::hasFamily(QStringLiteral("Noto Sans")))
        font.setFamily(QStringLiteral("Noto Sans"));
    return font;
}

} // namespace reiyan::ui
