#pragma once

class QDialog;
class QHBoxLayout;
class QPushButton;
class QString;

namespace reiyan::ui {

/// The row below a form: what leaves it, then `main`, which Enter presses. The dialog takes the row
/// into its layout.
[[nodiscard]] QHBoxLayout *dialogButtons(QDialog *dialog, QPushButton *main, const QString &leave);

} // namespace reiyan::ui
