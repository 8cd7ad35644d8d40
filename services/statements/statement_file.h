#pragma once

#include "services/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

/// Bank statements as banks give them out: files and what people paste. Pure, on any thread.
namespace reiyan::statements {

/// What a person may hand in at once.
inline constexpr qsizetype kLargestFile = 200LL * 1024 * 1024;
inline constexpr int kMostRows = 2'000'000;

/// Called for every row with its number (from 1); false ends the reading.
using RowVisitor = std::function<bool(int number, const QStringList &cells)>;

/// The rows of an XLSX workbook's first sheet, or of a text with separators (comma, semicolon, tab,
/// bar; UTF-8, UTF-16 or the Windows encoding). Refuses with `statement.not_a_table`,
/// `statement.old_excel`, `statement.pdf`, `statement.too_large`, `statement.empty`.
[[nodiscard]] Result<void> readRows(const QByteArray &bytes, const RowVisitor &visit);

} // namespace reiyan::statements
