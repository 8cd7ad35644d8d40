#pragma once

#include "app/ctl/payers.h"
#include "services/db/database.h"

#include <QStringList>

namespace reiyan::ctl {

/// What the database says of its deposits, against what the gateways' own books say.
struct PaymentBalance {
    qint64 asked = 0; ///< Requests that were answered.
    qint64 refused = 0;
    qint64 credited = 0;
    qint64 inReview = 0; ///< Another amount: in suspense, in front of people.
    qint64 ended = 0;    ///< Expired, failed, cancelled: nobody paid.
    qint64 open = 0;
    qint64 lost = 0;           ///< Paid there, neither in a wallet nor in suspense.
    qint64 doubled = 0;        ///< Booked here and not paid there, or otherwise.
    qint64 untold = 0;         ///< Taken back there, or paid otherwise, and no case says so.
    qint64 gatewaysDiffer = 0; ///< Whose book is not our clearing account.
    Money received;            ///< There, before what was taken back.
    Money clearing;            ///< Here.
    Money suspense;
    Money explained;   ///< Of it, by what was paid there for deposits in review.
    QStringList names; ///< Of the first that do not agree, with what is wrong.
    qint64 invariantsBroken = 0;
    QStringList brokenNames;

    [[nodiscard]] bool agrees() const
    {
        return open == 0 && lost == 0 && doubled == 0 && untold == 0 && gatewaysDiffer == 0
               && suspense == explained;
    }
    [[nodiscard]] bool isGood() const { return agrees() && invariantsBroken == 0; }
};

/// From one moment of the database. `whole`: the invariants as well.
[[nodiscard]] Result<PaymentBalance> comparePayments(db::Database &store,
                                                     const GatewayServers &servers, bool whole);

} // namespace reiyan::ctl
