#pragma once

#include "models/list_columns.h"
#include "models/texts/state_texts.h"

#include <QString>
#include <QVariant>

namespace reiyan::models {

/// What a cell says, shows beside the pointer, and how it stands. Ages are taken against this
/// computer's clock: they inform, they decide nothing.
[[nodiscard]] QString cellText(ColumnKind kind, const QVariant &value);
[[nodiscard]] QString cellToolTip(ColumnKind kind, const QVariant &value);
/// For a voice: glyphs as words.
[[nodiscard]] QString cellWords(ColumnKind kind, const QVariant &value);
[[nodiscard]] Qt::Alignment cellAlignment(ColumnKind kind);
[[nodiscard]] texts::ChipFamily cellFamily(ColumnKind kind, const QVariant &value);
[[nodiscard]] bool isChip(ColumnKind kind);
[[nodiscard]] bool isMoney(ColumnKind kind);

} // namespace reiyan::models
