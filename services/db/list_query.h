#pragma once

#include "services/base/list.h"
#include "services/db/session.h"

#include <span>

namespace reiyan::db {

/// A column of a list: its stable id and the SQL it is read from. A sortable one is never NULL
/// and has an index that ends in the key, or lists of millions would be sorted in memory.
struct ListColumn {
    const char *id = nullptr;
    const char *sql = nullptr;
    bool sortable = false;
    bool summed = false;
    bool isUnique = false;        ///< Orders the list alone, by its own unique index.
    const char *sumSql = nullptr; ///< What is summed, where that is not the value of every row.
};

/// A list as the database sees it. Everything here is fixed text; values are always bound.
struct ListSpec {
    const char *name;
    std::span<const ListColumn> columns;
    const char *from;  ///< FROM and its joins, with a WHERE that is always true or the list's own.
    const char *key;   ///< The id column.
    const char *order; ///< Column id of the list's own order, descending.
    const char *textMatch; ///< A condition over :prefix (PREFIX%) and :text (%folded%).
    /// A second, whole-number key column for rows that are known by two. Their id is `key-part`.
    const char *keyPart = nullptr;
};

/// `fold` makes typed text comparable with the search columns.
[[nodiscard]] Result<ListPage> listPage(Reader &reader, const ListSpec &spec,
                                        const ListRequest &request, const ListCursor &cursor);
[[nodiscard]] Result<ListTotals> listTotals(Reader &reader, const ListSpec &spec,
                                            const ListRequest &request);

/// The text of a page query, for tests and for a look at its plan.
[[nodiscard]] DynamicStatement listSql(Dialect dialect, const ListSpec &spec,
                                       const ListRequest &request, const ListCursor &cursor,
                                       Params &params);

} // namespace reiyan::db
