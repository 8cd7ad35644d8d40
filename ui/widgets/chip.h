#pragma once

#include "models/texts/state_texts.h"

#include <QLabel>

class QPainter;
class QPalette;

namespace reiyan::ui {

/// Draws a status chip: glyph as a path, word, tinted background. Never colour alone (C14).
void paintChip(QPainter &painter, const QRectF &rect, const QString &word, texts::ChipFamily family,
               const QPalette &palette);

/// How wide a chip with this word is.
[[nodiscard]] int chipWidth(const QFontMetrics &metrics, const QString &word);

/// A chip of its own, in headers.
class Chip final : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);
    void show(const QString &word, texts::ChipFamily family);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
    texts::ChipFamily m_family = texts::ChipFamily::Neutral;
};

} // namespace reiyan::ui
