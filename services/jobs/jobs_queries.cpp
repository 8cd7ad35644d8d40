#include "services/jobs/jobs_queries.h"

#include "services/db/list_query.h"

#include <array>

namespace reiyan::jobs {
namespace {

constexpr std::array kMessageColumns = {
    db::ListColumn{"received_at", "m.received_at", true},
    db::ListColumn{"source", "m.source"},
    db::ListColumn{"state", "CASE WHEN m.verified = 0 THEN 'forged' ELSE m.state END"},
    db::ListColumn{"note", "COALESCE(m.note, '')"},
    db::ListColumn{"body", "m.body"},
};

constexpr db::ListSpec kMessages{
    "messages.list", kMessageColumns, "FROM inbox m WHERE 1 = 1",
    "m.id",          "received_at",   "m.source LIKE :prefix OR LOWER(m.body) LIKE :text"};

constexpr std::array kJobColumns = {
    db::ListColumn{"created_at", "j.created_at", true},
    db::ListColumn{"kind", "j.kind"},
    db::ListColumn{"state", "j.state"},
    db::ListColumn{"run_at", "j.run_at"},
    db::ListColumn{"attempt", "j.attempt"},
    db::ListColumn{"owner", "COALESCE(j.lease_owner, '')"},
    db::ListColumn{"error", "COALESCE(j.last_error, '')"},
};

// Sorted in memory: what is done is not among them, and a queue of millions is another trouble.
constexpr db::ListSpec kJobs{
    "jobs.list", kJobColumns,  "FROM jobs j WHERE j.state IN ('ready', 'running', 'dead')",
    "j.id",      "created_at", "j.kind LIKE :prefix OR LOWER(j.last_error) LIKE :text"};

} // namespace

const db::ListSpec &messageList()
{
    return kMessages;
}

const db::ListSpec &jobList()
{
    return kJobs;
}

} // namespace reiyan::jobs
