#pragma once

#include "services/deposits/evidence.h"

#include <QImage>
#include <QWidget>

namespace reiyan::ui {

/// The pictures of a deposit, beside its bank line: a picture alone is no proof (K19). Zoomed with
/// the wheel or the keys, moved with the mouse.
class EvidenceView final : public QWidget
{
    Q_OBJECT

public:
    explicit EvidenceView(QWidget *parent = nullptr);

    void show(const QList<deposits::Picture> &pictures);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_images.isEmpty(); }

    void zoom(int steps); ///< 0: back to where all of it is seen.
    void rotate();
    void boostContrast();
    void turn(int pictures); ///< To another one.
    void fullScreen();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void draw();

    QStringList m_captions;
    QList<QImage> m_images;
    QImage m_shown; ///< Turned and brightened as asked.
    int m_current = 0;
    int m_turns = 0; ///< Quarter turns.
    bool m_boosted = false;
    double m_zoom = 1.0;
    QPointF m_offset;
    QPointF m_pressedAt;
};

} // namespace reiyan::ui
