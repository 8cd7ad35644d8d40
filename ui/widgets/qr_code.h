#pragma once

#include <QImage>

namespace reiyan::ui {

/// One pixel a module, with the quiet zone that readers want; null for what does not fit into one.
[[nodiscard]] QImage qrCode(const QString &content);

} // namespace reiyan::ui
