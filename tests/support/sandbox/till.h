#pragma once

#include "services/base/money.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace reiyan::sandbox {

/// What a sandbox gateway does when a payment is asked for.
enum class Making {
    Made,            ///< Makes it, says so.
    TimeoutMade,     ///< Makes it, never answers the first call.
    TimeoutNothing,  ///< Loses the call.
    ServerErrorMade, ///< Makes it, answers 500 with HTML.
    CutJson,         ///< Makes it, the answer stops in the middle.
    Refused,         ///< Refuses it; nothing exists.
};

inline constexpr int kMakings = 6;

[[nodiscard]] const char *makingName(Making making);

/// One payment in the gateway's own book.
struct Invoice {
    enum class Standing { Open, Paid, Expired, Cancelled, Refunded, ChargedBack };

    QString reference; ///< The caller's.
    QString handle;    ///< The gateway's.
    QString channel;
    Money amount;
    Money paid;     ///< What the customer gave, right or wrong.
    Money refunded; ///< Of it.
    Standing standing = Standing::Open;
    Making making = Making::Made;
    qint64 expiresAt = 0;          ///< UTC ms.
    QSet<QString> refundKeys = {}; ///< One refund each.
};

/// The book of a sandbox gateway, whatever protocol it speaks. Not thread-safe: its server locks.
class Till
{
public:
    Till(quint64 seed, QList<Making> mix);

    void scriptNext(Making making) { m_next.append(making); }

    [[nodiscard]] Invoice *find(const QString &reference);
    [[nodiscard]] Invoice *findHandle(const QString &handle);
    [[nodiscard]] QList<Invoice> book() const { return m_book.values(); }
    /// What customers gave less what went back: what this gateway owes us, before its fees.
    [[nodiscard]] Money received() const;

    /// The first call about a reference; nothing when that reference exists already.
    [[nodiscard]] Invoice *make(const Invoice &wanted);

    /// The customer pays; nothing happens to what is over.
    bool pay(const QString &reference, std::optional<Money> amount = {});
    bool expire(const QString &reference);
    bool chargeBack(const QString &reference);
    bool cancel(Invoice &invoice);
    /// Gives back; the same key is one refund. Refuses more than was paid.
    bool refund(Invoice &invoice, const QString &key, Money amount);

    /// References with news since this was last asked, for notices.
    [[nodiscard]] QStringList takeNews() { return std::exchange(m_news, {}); }

private:
    const quint64 m_seed;
    const QList<Making> m_mix;
    QHash<QString, Invoice> m_book;
    Invoice m_aside; ///< What does not exist, for the answer to this very call.
    QList<Making> m_next;
    QStringList m_news;
    int m_made = 0;
};

} // namespace reiyan::sandbox
