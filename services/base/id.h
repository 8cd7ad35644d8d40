#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace reiyan {

/// A UUIDv7 that cannot be handed to the wrong table: a UserId is not a DepositId.
template <typename Tag>
struct Id {
    QString text;

    [[nodiscard]] bool isNull() const { return text.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.text, seed); }
};

using ApprovalId = Id<struct ApprovalTag>;
using AttemptId = Id<struct AttemptTag>;
using BillId = Id<struct BillTag>;
using CommandId = Id<struct CommandTag>;
using DepositId = Id<struct DepositTag>;
using JobId = Id<struct JobTag>;
using LatchId = Id<struct LatchTag>;
using OrderId = Id<struct OrderTag>;
using ServiceId = Id<struct ServiceTag>;
using UserId = Id<struct UserTag>; ///< Staff and members alike: both are rows of `users`.

} // namespace reiyan
