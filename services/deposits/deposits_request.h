#pragma once

#include "services/deposits/deposits_commands.h"

/// RequestDeposit: limits, fee, digits, the first job.
namespace reiyan::deposits {

/// Settings of the store: how many requests of a member may wait at once, and how much a member may
/// ask for in 24 hours (rupiah; 0 or unset: no limit).
inline constexpr char kOpenRequestsSetting[] = "deposits.open_requests";
inline constexpr char kMemberDaySetting[] = "deposits.member_day";
inline constexpr int kUsualOpenRequests = 20;

void addRequestHandlers(commands::Executor &executor);

} // namespace reiyan::deposits
