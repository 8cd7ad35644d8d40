#include "ui/theme/tokens.h"

#include <array>

namespace reiyan::ui {

using texts::ChipFamily;

const Tokens &lightTokens()
{
    static const Tokens tokens{
        false,
        QColor(0xF4F6F8),
        QColor(0xFFFFFF),
        QColor(0xF8FAFB),
        QColor(0xFFFFFF),
        QColor(0xD5DCE3),
        QColor(0x7B8894),
        QColor(0x16202A),
        QColor(0x4A5866),
        QColor(0x5F6C78),
        QColor(0x0B5CAD),
        QColor(0xFFFFFF),
        QColor(0x0B5CAD),
        QColor(0xD6E6F7),
        QColor(0x16202A),
        QColor(0xB3261E),
        QColor(0xFFFFFF),
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        true,
        QColor(0x12171C),
        QColor(0x1A2128),
        QColor(0x1F272F),
        QColor(0x242D36),
        QColor(0x36424D),
        QColor(0x7C8A97),
        QColor(0xE6EBF0),
        QColor(0xB3BEC9),
        QColor(0x9AA7B3),
        QColor(0x6CB2F5),
        QColor(0x0B1620),
        QColor(0xA9D3FB),
        QColor(0x1F4A73),
        QColor(0xFFFFFF),
        QColor(0xFF9A92),
        QColor(0x1C0605),
    };
    return tokens;
}

ChipColors Tokens::chip(ChipFamily family) const
{
    struct Pair {
        std::array<QRgb, 2> light; ///< Text, background.
        std::array<QRgb, 2> dark;
    };
    static constexpr std::array kPairs = {
        // In the order of the enum.
        Pair{{0xFF0F6B3C, 0xFFE1F3E8}, {0xFF7BD8A0, 0xFF143524}}, // Success
        Pair{{0xFF0B4F94, 0xFFE3EEF9}, {0xFF8CC3FA, 0xFF12304D}}, // Running
        Pair{{0xFF7A4B00, 0xFFFDF0D5}, {0xFFF2C14E, 0xFF3A2C0B}}, // Waiting
        Pair{{0xFF5F3593, 0xFFEFE7F8}, {0xFFCBB0F2, 0xFF2F2145}}, // Hanging
        Pair{{0xFFA3211B, 0xFFFBE4E2}, {0xFFFF9A92, 0xFF431C19}}, // Failed
        Pair{{0xFF005A62, 0xFFDDF1F2}, {0xFF74D3D9, 0xFF0E3538}}, // Returned
        Pair{{0xFF46525E, 0xFFE9EDF1}, {0xFFC3CCD5, 0xFF2A333C}}, // Neutral
    };
    const Pair &pair = kPairs.at(size_t(family));
    const std::array<QRgb, 2> &colors = dark ? pair.dark : pair.light;
    return {QColor(colors[0]), QColor(colors[1])};
}

const Tokens &tokensOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTokens() : lightTokens();
}

QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(QPalette::Active, role, color);
        palette.setColor(QPalette::Inactive, role, color);
    };
    set(QPalette::Window, t.window);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.alternate);
    set(QPalette::Text, t.text);
    set(QPalette::Button, t.dark ? t.raised : t.surface);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.danger);
    set(QPalette::Highlight, t.selection);
    set(QPalette::HighlightedText, t.onSelection);
    set(QPalette::ToolTipBase, t.raised);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::PlaceholderText, t.muted);
    set(QPalette::Link, t.accent);
    set(QPalette::Light, t.dark ? t.raised : t.surface);
    set(QPalette::Midlight, t.line);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.lineStrong);
    set(QPalette::Shadow, t.line);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    palette.setColor(QPalette::Disabled, QPalette::Base, t.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, t.window);
    palette.setColor(QPalette::Disabled, QPalette::Window, t.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t.text2);
    return palette;
}

QColor ribbonColor(const QString &environment)
{
    if (environment == QLatin1String("training"))
        return QColor(0x0F6B3C);
    if (environment == QLatin1String("test"))
        return QColor(0x0B5CAD);
    return QColor(0x8A1C16);
}

} // namespace reiyan::ui
