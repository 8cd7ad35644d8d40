#include "services/store/cases_queries.h"

#include "services/db/list_query.h"

#include <array>

namespace reiyan::store {
namespace {

constexpr std::array kColumns = {
    db::ListColumn{"opened_at", "c.opened_at", true},
    db::ListColumn{"kind", "c.kind"},
    db::ListColumn{"number", "COALESCE(o.order_id, '')"},
    db::ListColumn{"member", "COALESCE(u.full_name, '')"},
    db::ListColumn{"amount", "c.amount", false, true},
    db::ListColumn{"note", "c.note"},
    db::ListColumn{"state", "c.state"},
    db::ListColumn{"closed_at", "COALESCE(c.closed_at, 0)"},
    db::ListColumn{"closed_by", "COALESCE(w.full_name, '')"},
    db::ListColumn{"closing", "c.closing"},
    db::ListColumn{"order_id", "COALESCE(o.id, '')"},
    db::ListColumn{"version", "c.version"},
};

constexpr db::ListSpec kCases{
    "cases.list",
    kColumns,
    "FROM cases c LEFT JOIN transactions o ON c.object_type = 'order' AND o.id = c.object_id "
    "LEFT JOIN users u ON u.id = o.user_id LEFT JOIN users w ON w.id = c.closed_by WHERE 1 = 1",
    "c.id",
    "opened_at",
    "o.order_id LIKE :prefix OR LOWER(c.note) LIKE :text OR u.search_text LIKE :text"};

constexpr db::Statement kOpen{"cases.open_count",
                              "SELECT COUNT(*) FROM cases WHERE state = 'OPEN'"};

} // namespace

const db::ListSpec &caseList()
{
    return kCases;
}

Result<qint64> openCaseCount(db::Reader &reader)
{
    return reader.number(kOpen);
}

} // namespace reiyan::store
