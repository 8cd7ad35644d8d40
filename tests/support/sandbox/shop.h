#pragma once

#include "services/base/money.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace reiyan::sandbox {

/// What a sandbox supplier does with a purchase. "Buys" is what its own book says; "answers" is
/// what the caller learns.
enum class Behaviour {
    Success,            ///< Buys, says so.
    PendingThenSuccess, ///< Buys, says pending first.
    PendingThenFailed,  ///< Says pending, then failed; charges nothing.
    Refused,            ///< Failed at once, nothing bought: the product is in trouble.
    WrongNumber,        ///< Failed at once: the number is wrong.
    TimeoutBought,      ///< Buys, never answers the first call: a late success.
    TimeoutNothing,     ///< Loses the first call; a repeat buys.
    ServerErrorBought,  ///< Buys, answers 500 with HTML.
    CutJson,            ///< Buys, the answer stops in the middle.
    WrongReference,     ///< Buys, answers about somebody else's reference.
    UnlistedCode,       ///< Buys, answers a code nobody knows.
    ResetConnection,    ///< Loses the first call by closing the connection; a repeat buys.
    Silent,             ///< Never answers, whatever is asked: the order hangs.
};

inline constexpr int kBehaviours = 13;

[[nodiscard]] const char *behaviourName(Behaviour behaviour);

/// Where a purchase stands in the supplier's own eyes.
enum class Standing { Lost, Bought, Pending, Failed };

/// One purchase in the sandbox's own book.
struct Purchase {
    QString reference; ///< The caller's, or the supplier's own id where it takes none.
    QString sku;
    QString destination;
    Money price;   ///< What it costs.
    Money charged; ///< Zero while nothing was bought.
    QString serial;
    Standing standing = Standing::Lost;
    QByteArray reason; ///< Of a failure: no_product, price, trouble, wrong_number, failed
    int calls = 0;
    bool isBill = false;
    Behaviour behaviour = Behaviour::Success;
};

/// The book and the till of a sandbox supplier, whatever protocol it speaks. Not thread-safe: its
/// server locks.
class Shop
{
public:
    Shop(quint64 seed, QList<Behaviour> mix);

    void setPrice(const QString &sku, Money price) { m_prices.insert(sku, price); }
    void scriptNext(Behaviour behaviour) { m_next.append(behaviour); }
    void scriptDestination(const QString &destination, Behaviour behaviour);

    [[nodiscard]] Purchase *find(const QString &reference);
    [[nodiscard]] std::optional<Purchase> at(const QString &reference) const;
    [[nodiscard]] QList<Purchase> book() const { return m_book.values(); }
    [[nodiscard]] Money charged() const;
    [[nodiscard]] Money balance() const { return m_balance; }
    [[nodiscard]] Money priceOf(const QString &sku) const { return m_prices.value(sku); }

    /// A first call: decides by script or mix and, where the behaviour buys, buys. Of a bill the
    /// price is what is owed.
    Purchase &submit(const QString &reference, const QString &sku, const QString &destination,
                     Money ceiling, std::optional<Money> owed = {});
    /// References that were decided since this was last asked, for webhooks.
    [[nodiscard]] QStringList takeNews() { return std::exchange(m_news, {}); }

    void turnToBought(const QString &destination);
    /// A call that was lost is made now.
    void buy(Purchase &purchase, Money ceiling);

private:
    [[nodiscard]] Behaviour draw(const QString &reference, const QString &destination);

    const quint64 m_seed;
    const QList<Behaviour> m_mix;
    QHash<QString, Money> m_prices;
    QHash<QString, Purchase> m_book;
    QList<Behaviour> m_next;
    QStringList m_news;
    QHash<QString, Behaviour> m_byDestination;
    Money m_balance = Money::rupiah(10'000'000'000);
};

} // namespace reiyan::sandbox
