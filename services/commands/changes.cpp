#include "services/commands/changes.h"

#include "services/db/session.h"

#include <algorithm>

namespace reiyan::commands {
namespace {

constexpr db::Statement kNewest{"changes.newest",
                                "SELECT COALESCE(MAX(id), '0') FROM state_histories"};
constexpr db::Statement kSince{"changes.since", "SELECT machine, MAX(id) FROM state_histories "
                                                "WHERE id > :last GROUP BY machine"};
constexpr db::Statement kApprovals{"changes.approvals", "SELECT COUNT(*) FROM approvals "
                                                        "WHERE state = 'PENDING'"};

Result<void> readSteps(db::Reader &reader, Changes &changes)
{
    if (changes.last.isEmpty()) {
        const Result<std::optional<db::Row>> newest = reader.row(kNewest);
        if (!newest)
            return newest.error();
        changes.last = (*newest)->text(0);
        return {};
    }
    const Result<db::Rows> steps = reader.rows(kSince, {{":last", changes.last}});
    if (!steps)
        return steps.error();
    for (const db::Row &row : *steps) {
        const bool isDeposit = row.text(0) == QLatin1String("deposit");
        changes.deposits = changes.deposits || isDeposit;
        changes.orders = changes.orders || !isDeposit;
        changes.last = std::max(changes.last, row.text(1));
    }
    return {};
}

} // namespace

Result<Changes> changesSince(db::Reader &reader, const QString &last)
{
    Changes changes;
    changes.last = last;
    if (Result<void> read = readSteps(reader, changes); !read)
        return read.error();
    const Result<qint64> approvals = reader.number(kApprovals);
    if (!approvals)
        return approvals.error();
    const Result<qint64> now = reader.now();
    if (!now)
        return now.error();
    changes.waitingApprovals = *approvals;
    changes.readAt = *now;
    return changes;
}

} // namespace reiyan::commands
