#pragma once

#include "services/base/result.h"
#include "services/base/supplier_outcome.h"
#include "services/base/webhook.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QUrl>

namespace reiyan::providers {

/// Our account at a supplier, as the store's settings and its secrets give it.
struct Account {
    QUrl address;
    QString userName; ///< Digiflazz user name, VIP API ID, IAK phone number.
    QString apiKey;   ///< Secret.
    bool testing = false;
    QUrl billAddress = {};         ///< Where bills are paid, if elsewhere (IAK).
    QByteArray webhookSecret = {}; ///< Secret; where the supplier signs with a key of its own.
    qint64 leastRecheckMs = 60'000;
    qint64 patienceMs = 600'000;    ///< A call older than that is not under way any more.
    int purchaseTimeoutMs = 30'000; ///< A shorter one would only make more unknowns (3.5).
    int billTimeoutMs = 60'000;
    int queryTimeoutMs = 10'000;
    int callsAtOnce = 8;
    int callsASecond = 20;
};

/// User name, host and mode as one word.
[[nodiscard]] QByteArray markOf(const Account &account);

/// Which family of calls sells an item.
enum class ItemKind { Prepaid, Game, Bill };

/// What a supplier's protocol can do and allows (money rules 16.1). Undeclared is the careful
/// answer: no, never, unknown.
struct Capabilities {
    bool takesOurReference = false;
    bool repeatIsQuery = false;    ///< The same call with the same reference asks its state...
    bool repeatMayPurchase = true; ///< ...and buys when the first one never arrived.
    bool hasStatusQuery = false;
    bool supportsPriceGuard = false;
    bool sendsWebhooks = false;
    bool webhookCoversOutcome = false; ///< Else a webhook only makes us ask (3.2.3 b).
    bool paysBills = false;
    bool billsOnTheSameDay = false; ///< A bill is paid on the day it was asked for, WIB (2.8).
    bool ordersDepositTickets = false;
    int historyLimitDays = 0;
    qint64 leastRecheckMs = 60'000; ///< Between two calls for one reference.
    qint64 leastPriceListMs = 600'000;
    qint64 searchForMs = 600'000; ///< Without references: how long searching makes sense.
    int longestReference = 40;
    int callsAtOnce = 8; ///< The most at a time, of one program (3.5).
    int callsASecond = 20;
    QList<ItemKind> catalogues = {}; ///< Price lists it has.
};

/// Who gets the goods. Stored as people write it, `12345678 (2685)`; each adapter writes it as its
/// supplier wants.
struct Destination {
    QString main;
    QString zone;

    [[nodiscard]] static Destination parse(const QString &stored)
    {
        const qsizetype open = stored.indexOf(QLatin1String(" ("));
        if (open < 0 || !stored.endsWith(u')'))
            return {stored, {}};
        return {stored.left(open), stored.mid(open + 2).chopped(1)};
    }
};

/// One purchase, or one question about it: a query repeats the very same data.
struct PurchaseRequest {
    QString reference; ///< Of the attempt, stored before the call (1.1).
    QString sku;
    QString destination; ///< As stored: `main (zone)`.
    Money priceCeiling;
    ItemKind kind = ItemKind::Prepaid;
    QString handle = {};           ///< The supplier's own id, once known.
    QString itemName = {};         ///< As the supplier's answers call the item.
    qint64 ageMs = 0;              ///< Since the purchase was sent.
    QStringList otherHandles = {}; ///< Bought before or for others: a search skips these.
    bool mayRepeat = true; ///< Else a question that would buy is not asked (a bill expired).
};

/// Who is it, and what is owed? Moves no money.
struct InquiryRequest {
    enum class Subject { Meter, Wallet, Nickname, Bill };
    Subject subject = Subject::Bill;
    QString sku; ///< For a nickname the supplier's name of the game.
    QString destination;
    QString reference; ///< Of a bill: the payment must repeat it.
};

struct Inquiry {
    QString customerName;
    Money bill;          ///< What the customer owes, the supplier's admin fee included.
    Money admin;         ///< The fee within `bill`.
    Money cost;          ///< What the supplier takes from us.
    QString period;      ///< `202610`
    QJsonObject details; ///< For the receipt, never for sums.
    QString handle;      ///< The supplier's id of this inquiry.
};

/// One row of a supplier's price list, as far as it could be read.
struct CatalogItem {
    QString sku;
    QString name;
    QString category;
    QString brand;
    QString description;
    Money cost; ///< Of a bill: its admin fee.
    bool isAvailable = false;
    QString unavailableReason; ///< seller_off, buyer_off, out_of_stock
    bool repeatable = true;
    int cutOffStart = 0; ///< Minutes after midnight WIB.
    int cutOffEnd = 0;
    ItemKind kind = ItemKind::Prepaid;
    QString answersAs = {}; ///< The item's name in answers, where it is not the SKU.
    Money commission = {};  ///< Of a bill.
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

/// Where to send money so that our deposit at the supplier grows.
struct DepositTicket {
    QString bank;
    QString account;
    QString note; ///< To be written on the transfer.
    Money amount; ///< Exact, with the digits that tell it apart.
};

/// Whose purchase a webhook speaks of; at least one of both is known.
struct WebhookSubject {
    QString reference;
    QString handle;
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
    /// Tells our accounts apart, without a secret: a question about a purchase of another account
    /// could buy at this one.
    [[nodiscard]] virtual QByteArray accountMark() const = 0;
    [[nodiscard]] virtual Result<Money> balance() = 0;
    [[nodiscard]] virtual Result<PriceList> priceList(ItemKind kind) = 0;
    /// Answers a class, never a transport error: unknown is an outcome.
    [[nodiscard]] virtual SupplierOutcome purchase(const PurchaseRequest &request) = 0;
    /// Asks after an earlier purchase. A refused question says nothing about the purchase (1.3).
    [[nodiscard]] virtual SupplierOutcome check(const PurchaseRequest &request) = 0;
    /// A question about an earlier purchase that can never buy, whatever became of it; nothing
    /// where the supplier has none. For what was given back already.
    [[nodiscard]] virtual std::optional<SupplierOutcome> look(const PurchaseRequest &request);
    /// Where no reference of ours is taken: the supplier's ids of purchases alike that exist now.
    /// Asked and stored right before a purchase, so that a later search for a lost answer cannot
    /// find an older one (3.2.6).
    [[nodiscard]] virtual Result<QStringList> handlesBefore(const PurchaseRequest &request);
    [[nodiscard]] virtual Result<Inquiry> inquire(const InquiryRequest &request);
    [[nodiscard]] virtual Result<DepositTicket> orderDeposit(Money amount, const QString &bank,
                                                             const QString &owner);

    /// Compares in constant time what the supplier signs; without a secret nothing is authentic.
    [[nodiscard]] virtual bool isAuthentic(const Webhook &webhook) const;
    /// Of an authentic webhook; nothing for pings and what cannot be read.
    [[nodiscard]] virtual std::optional<WebhookSubject> subjectOf(const Webhook &webhook) const;
    /// What it says about the purchase it belongs to. Where capabilities() say that the signature
    /// does not cover the outcome, this is a hint and no evidence.
    [[nodiscard]] virtual SupplierOutcome outcomeOf(const Webhook &webhook,
                                                    const PurchaseRequest &request) const;
};

} // namespace reiyan::providers
