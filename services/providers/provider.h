#pragma once

#include "services/base/result.h"
#include "services/base/supplier_outcome.h"

#include <QList>

namespace reiyan::providers {

/// What a supplier's protocol can do and allows (money rules 16.1). Undeclared is the careful
/// answer.
struct Capabilities {
    bool takesOurReference = false;
    bool repeatIsQuery = false;    ///< The same call with the same reference asks its state...
    bool repeatMayPurchase = true; ///< ...and buys when the first one never arrived.
    bool hasStatusQuery = false;
    bool supportsPriceGuard = false;
    int historyLimitDays = 0;
    qint64 leastRecheckMs = 60'000; ///< Between two calls for one reference.
    int longestReference = 40;
};

/// One purchase, or one question about it: a query repeats the very same data.
struct PurchaseRequest {
    QString reference; ///< Of the attempt, stored before the call (1.1).
    QString sku;
    QString destination;
    Money priceCeiling;
};

/// One row of a supplier's price list, as far as it could be read.
struct CatalogItem {
    QString sku;
    QString name;
    QString category;
    QString brand;
    QString description;
    Money cost;
    bool isAvailable = false;
    QString unavailableReason; ///< seller_off, buyer_off, out_of_stock
    bool repeatable = true;
    int cutOffStart = 0; ///< Minutes after midnight WIB.
    int cutOffEnd = 0;
};

struct RejectedItem {
    int row = 0; ///< 1 for the first.
    QString sku;
    QByteArray code; ///< Key of a text: price_list.price, ...
    QString value;
};

/// A price list with the rows that make no sense set apart.
struct PriceList {
    QList<CatalogItem> items;
    QList<RejectedItem> rejected;
};

/// What the engine needs from a supplier, in neutral words. Calls block; they are made on worker
/// threads, outside of any transaction. Thread-safe.
class ProviderAdapter
{
public:
    ProviderAdapter() = default;
    virtual ~ProviderAdapter() = default;
    Q_DISABLE_COPY_MOVE(ProviderAdapter)

    [[nodiscard]] virtual Capabilities capabilities() const = 0;
    [[nodiscard]] virtual Result<Money> balance() = 0;
    [[nodiscard]] virtual Result<PriceList> priceList() = 0;
    /// Answers a class, never a transport error: unknown is an outcome.
    [[nodiscard]] virtual SupplierOutcome purchase(const PurchaseRequest &request) = 0;
    /// Asks after an earlier purchase. A refused question says nothing about the purchase (1.3).
    [[nodiscard]] virtual SupplierOutcome check(const PurchaseRequest &request) = 0;
};

} // namespace reiyan::providers
