#pragma once

#include "services/statements/statement_file.h"

namespace reiyan::statements {

/// The rows of an XLSX workbook's first sheet: texts, and numbers as Excel writes them (a date is
/// its day number).
[[nodiscard]] Result<void> readWorkbook(const QByteArray &bytes, const RowVisitor &visit);

} // namespace reiyan::statements
