#pragma once

#include <QColor>
#include <QPixmap>

namespace reiyan::ui {

/// An outline icon of resources/icons in one colour, `px` logical pixels wide and high. Null when
/// there is none of that name. For the GUI thread; drawn once a name, colour and size.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int px, qreal ratio);

} // namespace reiyan::ui
