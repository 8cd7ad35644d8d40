#pragma once

#include "services/base/result.h"

#include <QStringList>

namespace reiyan::db {

class Reader;

/// What an owner of the database can quietly take away (money rules, V-51): tables, checks, keys
/// and triggers that the shipped migrations make and the database has no more, or has otherwise.
/// One text per object; empty is good. Columns that somebody added are not looked for.
[[nodiscard]] Result<QStringList> schemaDrift(Reader &reader);

} // namespace reiyan::db
