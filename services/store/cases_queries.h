#pragma once

#include "services/base/result.h"

namespace reiyan::db {
class Reader;
struct ListSpec;
} // namespace reiyan::db

namespace reiyan::store {

/// What a person has to look at, with the order it is about, if any.
[[nodiscard]] const db::ListSpec &caseList();
[[nodiscard]] Result<qint64> openCaseCount(db::Reader &reader);

} // namespace reiyan::store
