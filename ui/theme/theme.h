#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

class QApplication;

namespace reiyan::ui {

/// Puts one of the two themes on the whole application: Fusion, palette, font, and a small style
/// sheet for the parts of the shell that Fusion draws poorly.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &app, QObject *parent = nullptr);

    void use(bool dark);
    [[nodiscard]] bool isDark() const { return m_dark; }
    /// Text size in per cent of the system's, 80 to 200.
    void setTextScale(int percent);
    [[nodiscard]] int textScale() const { return m_scale; }

signals:
    void changed();

private:
    void apply();

    QApplication &m_app;
    double m_basePoints = 10;
    int m_scale = 100;
    bool m_dark = false;
};

/// The font of money, numbers and serials where tabular figures are wanted.
[[nodiscard]] QFont numberFont(const QFont &base);

} // namespace reiyan::ui
