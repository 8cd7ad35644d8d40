#pragma once

#include "services/base/id.h"
#include "services/base/money.h"
#include "services/base/result.h"

#include <QList>
#include <QMap>

namespace reiyan::db {
class Reader;
}

namespace reiyan::sample {

/// Members and items that a simulation lets its customers choose from.
struct Market {
    struct Item {
        QString id;
        QString targetRule;
    };

    QList<UserId> members;
    QList<Item> items;
    QList<Item> bills;
};

[[nodiscard]] Result<Market> market(db::Reader &reader);

/// An item that is on sale, with what tells which goods it is.
struct MarketItem {
    QString id;
    QString provider;
    QString sku;
    QString brand;
    QString nominal;
};

[[nodiscard]] Result<QList<MarketItem>> marketItems(db::Reader &reader);

/// Whether `orders` placements are decided and none of them is still on its way.
[[nodiscard]] Result<bool> isSettled(db::Reader &reader, int orders);

/// Our side of the books, to be held against a supplier's.
struct OurBook {
    struct Attempt {
        QString reference;
        QString state;
        Money cost;
        QString order;
        QString orderState;
        QString provider;
        QString handle;
        QString sku;
        QString destination;
    };

    QMap<QString, qint64> ordersByState;
    qint64 refused = 0;
    Money cost;
    Money sales;
    QList<Attempt> attempts;
};

[[nodiscard]] Result<OurBook> ourBook(db::Reader &reader);

/// Three members with money, for the orders that hang in a new sample store.
struct Buyer {
    UserId user;
    QString service;
    Money price;
};

[[nodiscard]] Result<QList<Buyer>> buyersOf(db::Reader &reader, const QString &sku);

} // namespace reiyan::sample
