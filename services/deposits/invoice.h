#pragma once

#include "services/base/id.h"
#include "services/base/money.h"

#include <QJsonObject>
#include <QString>

namespace reiyan::deposits {

/// What a gateway was asked for, one a deposit.
struct Invoice {
    DepositId deposit;
    QString reference; ///< Ours; made once and never used for another payment.
    QString gateway;   ///< payment_methods.gateway
    QString channel;
    QString handle;           ///< The gateway's own id, once known.
    QJsonObject instructions; ///< How the customer pays: page, account, biller, qr, until.
    qint64 calledAt = 0;      ///< The creation left this house (UTC ms); 0: not yet.
    int checks = 0;           ///< Questions so far; numbers the answers.
    qint64 askedAt = 0;       ///< The last question, UTC ms.
    Money asked;              ///< What the gateway was asked to collect; never changes.
    Money paid;               ///< What was booked: into the wallet, or into suspense.
    Money refunded;           ///< What went back, as far as people were told.
    QString cancelReason;     ///< Somebody wants it ended; the next answer that nobody paid does.
    QString failure;          ///< The last normalised error that people were told.
};

/// Who credits what a gateway proves: nobody of the staff.
inline const UserId kEngineUser{QStringLiteral("00000000-0000-4000-8000-0000000000e2")};

} // namespace reiyan::deposits
