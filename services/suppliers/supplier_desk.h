#pragma once

#include "services/base/money.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace reiyan::suppliers {

/// Why a supplier did not answer a question, as an error text's key and arguments; empty: it did.
struct Failure {
    QString code = {};
    QStringList args = {};

    [[nodiscard]] bool isNone() const { return code.isEmpty(); }
};

/// What became of following one of a supplier's own price lists.
struct ListNote {
    QString kind;         ///< prepaid, game, bill
    qint64 askedAt = 0;   ///< UTC ms
    qint64 fetchedAt = 0; ///< The last one that could be read; 0: never.
    int items = 0;
    int changed = 0; ///< By the last one.
    int unknown = 0; ///< Items there that we do not have: a person imports them.
    Failure failure = {};
};

/// Where to send money so that our deposit at a supplier grows (2.9 of the protocols).
struct Ticket {
    QString id;
    QString state; ///< ASKED, READY, REFUSED
    Money wanted;
    QString bank;
    QString owner; ///< Name on the account that sends.
    Money amount;  ///< Exact, with the digits that tell it apart.
    QString account;
    QString note; ///< To be written on the transfer.
    qint64 askedAt = 0;
    QString askedBy; ///< Full name.
    Failure failure = {};
};

/// A supplier as its desk on S10 shows it.
struct SupplierDesk {
    qint64 askedAt = 0; ///< The last question for the balance: the test of the connection.
    Failure failure = {};
    QString userName; ///< Of our account there.
    QString address;  ///< Empty: the protocol's own.
    bool testing = false;
    bool ordersTickets = false;
    QList<ListNote> lists;
    QList<Ticket> tickets; ///< Newest first.
};

} // namespace reiyan::suppliers
