#pragma once

#include <QWidget>

namespace reiyan::ui {

/// What the shell knows of a page.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    virtual void enter() = 0;        ///< It is in front now: load, take the focus.
    virtual void storeChanged() = 0; ///< Something happened in the store: rows update themselves.
    virtual void retranslate() = 0;
    /// A record to look at, from the palette or another page.
    virtual void openRecord(const QString &text) { Q_UNUSED(text) }
};

} // namespace reiyan::ui
