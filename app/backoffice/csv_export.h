#pragma once

#include "models/list_columns.h"
#include "services/db/database.h"
#include "services/db/list_query.h"

namespace reiyan {

/// The SQL side of a list of the console.
[[nodiscard]] const db::ListSpec &listSpecOf(models::ListId list);

/// Writes what a list shows: its columns in their order, its filter, its sort, page by page, with
/// a byte order mark and `;`. Amounts stay plain numbers. The file ends with where it came from
/// and a SHA-256 of what stands above. Answers the rows. Blocks.
[[nodiscard]] Result<qint64> exportCsv(db::Database &store, models::ListId list,
                                       const ListRequest &request, const QList<int> &columns,
                                       const QString &path);

} // namespace reiyan
