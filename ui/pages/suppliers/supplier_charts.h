#pragma once

#include "services/engine/board.h"

#include <QWidget>

class QChartView;

namespace reiyan::ui {

/// A day at one supplier: what was bought every hour and how it ended, and how long it took.
class SupplierCharts final : public QWidget
{
    Q_OBJECT

public:
    explicit SupplierCharts(QWidget *parent = nullptr);
    void show(const engine::SupplierBoard &board, qint64 now);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void drawEnds();
    void drawTimes();
    [[nodiscard]] QStringList hourNames() const;

    QChartView *m_ends = nullptr;
    QChartView *m_times = nullptr;
    engine::SupplierBoard m_board;
    qint64 m_now = 0;
};

} // namespace reiyan::ui
