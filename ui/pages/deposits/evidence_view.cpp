#include "ui/pages/deposits/evidence_view.h"

#include "models/texts/time_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTransform>
#include <QWheelEvent>

#include <algorithm>

namespace reiyan::ui {
namespace {

constexpr double kStep = 1.25;
constexpr double kMostZoom = 12.0;
constexpr int kCaptionHeight = 22;

/// Dark grey becomes black and light grey white: faint print on a slip can be read.
QImage boosted(const QImage &image)
{
    QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    constexpr int kMiddle = 128;
    constexpr int kGain = 2;
    for (int y = 0; y < grey.height(); ++y) {
        uchar *line = grey.scanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            line[x] = uchar(std::clamp((int(line[x]) - kMiddle) * kGain + kMiddle, 0, 255));
    }
    return grey;
}

} // namespace

EvidenceView::EvidenceView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("evidenceView"));
    setFocusPolicy(Qt::ClickFocus);
    setMinimumHeight(200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Evidence"));
}

QSize EvidenceView::sizeHint() const
{
    return {380, 240};
}

void EvidenceView::show(const QList<deposits::Picture> &pictures)
{
    m_images.clear();
    m_captions.clear();
    for (const deposits::Picture &picture : pictures) {
        QImage image;
        if (!image.loadFromData(picture.content))
            continue;
        m_images.append(image);
        m_captions.append(
            tr("%1 · %2 WIB").arg(picture.addedBy, texts::formatDateTime(picture.addedAt)));
    }
    m_current = 0;
    m_turns = 0;
    m_boosted = false;
    zoom(0);
    draw();
}

void EvidenceView::clear()
{
    show({});
}

void EvidenceView::zoom(int steps)
{
    if (steps == 0) {
        m_zoom = 1.0;
        m_offset = {};
    }
    for (; steps > 0; --steps)
        m_zoom = std::min(m_zoom * kStep, kMostZoom);
    for (; steps < 0; ++steps)
        m_zoom = std::max(m_zoom / kStep, 1.0);
    update();
}

void EvidenceView::rotate()
{
    m_turns = (m_turns + 1) % 4;
    draw();
}

void EvidenceView::boostContrast()
{
    m_boosted = !m_boosted;
    draw();
}

void EvidenceView::turn(int pictures)
{
    if (m_images.isEmpty())
        return;
    m_current = int((m_current + pictures + m_images.size()) % m_images.size());
    zoom(0);
    draw();
}

void EvidenceView::fullScreen()
{
    auto *large = new EvidenceView;
    large->setAttribute(Qt::WA_DeleteOnClose);
    large->setWindowTitle(tr("Evidence"));
    large->m_images = m_images;
    large->m_captions = m_captions;
    large->m_current = m_current;
    large->m_turns = m_turns;
    large->m_boosted = m_boosted;
    large->draw();
    large->showFullScreen();
    large->setFocus();
}

void EvidenceView::draw()
{
    m_shown = m_images.value(m_current);
    if (!m_shown.isNull() && m_turns > 0)
        m_shown = m_shown.transformed(QTransform().rotate(90.0 * m_turns));
    if (!m_shown.isNull() && m_boosted)
        m_shown = boosted(m_shown);
    update();
}

void EvidenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokensOf(palette());
    painter.fillRect(rect(), t.surface);
    painter.setPen(t.text2);
    const QRect place = rect().adjusted(0, 0, 0, -kCaptionHeight);
    if (m_shown.isNull()) {
        painter.drawText(rect(), Qt::AlignCenter, tr("No picture. P adds one."));
        return;
    }
    const QSizeF fitted = QSizeF(m_shown.size()).scaled(place.size(), Qt::KeepAspectRatio);
    const QSizeF size = fitted * m_zoom;
    const QPointF middle = QRectF(place).center() + m_offset;
    painter.setClipRect(place);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size), m_shown);
    painter.setClipping(false);
    painter.drawText(rect().adjusted(8, 0, -8, -4), Qt::AlignBottom | Qt::AlignLeft,
                     tr("%1 / %2 · %3 % · %4")
                         .arg(m_current + 1)
                         .arg(m_images.size())
                         .arg(qRound(m_zoom * 100))
                         .arg(m_captions.value(m_current)));
}

void EvidenceView::wheelEvent(QWheelEvent *event)
{
    zoom(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void EvidenceView::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position() - m_offset;
}

void EvidenceView::mouseMoveEvent(QMouseEvent *event)
{
    m_offset = event->position() - m_pressedAt;
    update();
}

/// In a window of its own the keys are its own.
void EvidenceView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_E:
        if (isWindow())
            close();
        return;
    case Qt::Key_Plus:
        return zoom(1);
    case Qt::Key_Minus:
        return zoom(-1);
    case Qt::Key_0:
        return zoom(0);
    case Qt::Key_L:
        return rotate();
    case Qt::Key_B:
        return boostContrast();
    case Qt::Key_BracketLeft:
        return turn(-1);
    case Qt::Key_BracketRight:
        return turn(1);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace reiyan::ui
