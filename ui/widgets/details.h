#pragma once

#include "models/texts/state_texts.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace reiyan::ui {

class Chip;

/// The panel beside a list: headline, chip, fields, sections of lines. Pages fill it; it only
/// lays out.
class DetailsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget *parent = nullptr);

    void clear(const QString &hint = {});
    void setHeadline(const QString &small, const QString &large);
    void setChip(const QString &word, texts::ChipFamily family);
    void addField(const QString &name, const QString &value);
    void addSection(const QString &title);
    /// One line of a timeline or a small list: time, text, and an amount or state at the right.
    void addLine(const QString &time, const QString &text, const QString &right = {},
                 bool indented = false);
    void addNote(const QString &text);
    /// A QR code to be held in front of a telephone.
    void addQr(const QString &content);

private:
    QVBoxLayout *m_layout = nullptr;
    QLabel *m_small = nullptr;
    QLabel *m_large = nullptr;
    Chip *m_chip = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace reiyan::ui
