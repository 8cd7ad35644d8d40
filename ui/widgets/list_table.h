#pragma once

#include <QTableView>
#include <QTimer>

namespace reiyan::ui {

/// The table of every list: keyboard first, uniform rows, no type-ahead (letters are actions).
class ListTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ListTable(QWidget *parent = nullptr);

    void keyboardSearch(const QString &search) override { Q_UNUSED(search) }
    /// Row height from the font, so that text scales without being clipped.
    void fitRows();

signals:
    void enterPressed();
    void escapePressed();
    void markPressed();
    void endPressed();
    void topReached();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void moveBy(int rows);

    QTimer m_ticks;
};

} // namespace reiyan::ui
