#pragma once

#include <QWidget>

namespace reiyan::ui {

/// Windows of a day on one time axis, a row each, with a line where now is (S10).
class DayRibbon final : public QWidget
{
    Q_OBJECT

public:
    struct Row {
        QString name;
        QList<std::pair<int, int>> pieces; ///< Minutes after midnight, from and to.
    };

    explicit DayRibbon(QWidget *parent = nullptr);
    void show(const QList<Row> &rows, int nowMinute);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRow(QPainter &painter, const Row &row, const QRect &band) const;
    void paintHours(QPainter &painter, const QRect &axis) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int nameWidth() const;

    QList<Row> m_rows;
    int m_now = 0;
};

} // namespace reiyan::ui
