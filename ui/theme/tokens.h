#pragma once

#include "models/texts/state_texts.h"

#include <QColor>
#include <QPalette>

namespace reiyan::ui {

/// Foreground and background of a status chip.
struct ChipColors {
    QColor fg;
    QColor bg;
};

/// The colours of one theme (screens 4.2, contrast measured there). Widgets and delegates read
/// them at paint time; nobody keeps a colour.
struct Tokens {
    bool dark = false;
    QColor window;
    QColor surface;
    QColor alternate;
    QColor raised;
    QColor line;
    QColor lineStrong;
    QColor text;
    QColor text2;
    QColor muted;
    QColor accent;
    QColor onAccent;
    QColor focus;
    QColor selection;
    QColor onSelection;
    QColor danger;
    QColor onDanger;

    [[nodiscard]] ChipColors chip(texts::ChipFamily family) const;
};

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();

/// The tokens of the theme this palette was made from.
[[nodiscard]] const Tokens &tokensOf(const QPalette &palette);
[[nodiscard]] QPalette paletteOf(const Tokens &tokens);

/// The colour of the frame that says which kind of store this is: production, test, training.
[[nodiscard]] QColor ribbonColor(const QString &environment);

} // namespace reiyan::ui
