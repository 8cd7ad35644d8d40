#include "tests/support/sandbox/shop.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace reiyan::sandbox {
namespace {

constexpr std::array kNames = {"success",      "pending-success", "pending-failed",  "refused",
                               "wrong-number", "timeout-bought",  "timeout-nothing", "server-error",
                               "cut-json",     "wrong-reference", "unlisted-code",   "reset",
                               "silent"};
static_assert(kNames.size() == kBehaviours);

QString serialFor(const QString &reference)
{
    constexpr qsizetype kLength = 16;
    return QString::fromLatin1(QCryptographicHash::hash(reference.toUtf8(), QCryptographicHash::Md5)
                                   .toHex()
                                   .left(kLength)
                                   .toUpper());
}

} // namespace

const char *behaviourName(Behaviour behaviour)
{
    return kNames[size_t(behaviour)];
}

Shop::Shop(quint64 seed, QList<Behaviour> mix)
    : m_seed(seed)
    , m_mix(std::move(mix))
{}

void Shop::scriptDestination(const QString &destination, Behaviour behaviour)
{
    m_byDestination.insert(destination, behaviour);
}

Purchase *Shop::find(const QString &reference)
{
    const auto found = m_book.find(reference);
    return found == m_book.end() ? nullptr : &*found;
}

std::optional<Purchase> Shop::at(const QString &reference) const
{
    const auto found = m_book.constFind(reference);
    return found == m_book.cend() ? std::nullopt : std::optional(*found);
}

Money Shop::charged() const
{
    qint64 sum = 0;
    for (const Purchase &purchase : m_book)
        sum += purchase.charged.toRupiah();
    return Money::rupiah(sum);
}

Behaviour Shop::draw(const QString &reference, const QString &destination)
{
    if (!m_next.isEmpty())
        return m_next.takeFirst();
    const auto scripted = m_byDestination.constFind(destination);
    if (scripted != m_byDestination.cend())
        return *scripted;
    // By the reference, not by the order of arrival: the same run meets the same faults.
    const QByteArray digest = QCryptographicHash::hash(
        reference.toUtf8() + QByteArray::number(m_seed), QCryptographicHash::Md5);
    const auto chance = qFromLittleEndian<quint64>(digest.constData());
    return m_mix.at(qsizetype(chance % quint64(m_mix.size())));
}

void Shop::buy(Purchase &purchase, Money ceiling)
{
    const Money price = purchase.price;
    m_news.append(purchase.reference);
    purchase.standing = Standing::Failed;
    if (price.isZero()) {
        purchase.reason = "no_product";
        return;
    }
    if (ceiling.isPositive() && price > ceiling) {
        purchase.reason = "price";
        return;
    }
    purchase.charged = price;
    purchase.standing = Standing::Bought;
    purchase.serial = serialFor(purchase.reference);
    m_balance = Money::rupiah(m_balance.toRupiah() - price.toRupiah());
}

void Shop::turnToBought(const QString &destination)
{
    for (Purchase &purchase : m_book) {
        if (purchase.destination == destination && purchase.standing == Standing::Failed)
            buy(purchase, {});
    }
}

Purchase &Shop::submit(const QString &reference, const QString &sku, const QString &destination,
                       Money ceiling, std::optional<Money> owed)
{
    Purchase purchase;
    purchase.price = owed.value_or(priceOf(sku));
    purchase.isBill = owed.has_value();
    purchase.reference = reference;
    purchase.sku = sku;
    purchase.destination = destination;
    purchase.calls = 1;
    purchase.behaviour = draw(reference, destination);
    switch (purchase.behaviour) {
    case Behaviour::TimeoutNothing:
    case Behaviour::ResetConnection:
    case Behaviour::Silent:
        break;
    case Behaviour::PendingThenFailed:
    case Behaviour::Refused:
    case Behaviour::WrongNumber:
        m_news.append(reference);
        purchase.standing = Standing::Failed;
        purchase.reason = purchase.behaviour == Behaviour::Refused       ? "trouble"
                          : purchase.behaviour == Behaviour::WrongNumber ? "wrong_number"
                                                                         : "failed";
        break;
    default:
        buy(purchase, ceiling);
    }
    return *m_book.insert(reference, purchase);
}

} // namespace reiyan::sandbox
