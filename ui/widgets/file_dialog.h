#pragma once

#include <QFileDialog>

namespace reiyan::ui {

/// A file dialog in the console's own language: Qt has none of ours. Deletes itself when closed.
[[nodiscard]] QFileDialog *newFileDialog(QWidget *parent, const QString &title,
                                         const QString &accept);

} // namespace reiyan::ui
