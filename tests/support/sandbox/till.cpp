#include "tests/support/sandbox/till.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace reiyan::sandbox {
namespace {

constexpr std::array kNames = {"made",         "timeout-made", "timeout-nothing",
                               "server-error", "cut-json",     "refused"};
static_assert(kNames.size() == kMakings);

} // namespace

const char *makingName(Making making)
{
    return kNames[size_t(making)];
}

Till::Till(quint64 seed, QList<Making> mix)
    : m_seed(seed)
    , m_mix(std::move(mix))
{}

Invoice *Till::find(const QString &reference)
{
    const auto found = m_book.find(reference);
    return found == m_book.end() ? nullptr : &*found;
}

Invoice *Till::findHandle(const QString &handle)
{
    for (Invoice &invoice : m_book) {
        if (invoice.handle == handle)
            return &invoice;
    }
    return nullptr;
}

Money Till::received() const
{
    qint64 sum = 0;
    for (const Invoice &invoice : m_book)
        sum += invoice.paid.toRupiah() - invoice.refunded.toRupiah();
    return Money::rupiah(sum);
}

Invoice *Till::make(const Invoice &wanted)
{
    if (m_book.contains(wanted.reference))
        return nullptr;
    Invoice invoice = wanted;
    invoice.handle = QStringLiteral("GW%1").arg(++m_made, 10, 10, QLatin1Char('0'));
    const QByteArray hash = QCryptographicHash::hash(
        wanted.reference.toUtf8() + QByteArray::number(m_seed), QCryptographicHash::Md5);
    const quint64 draw = qFromLittleEndian<quint64>(hash.constData());
    invoice.making =
        m_next.isEmpty() ? m_mix.at(qsizetype(draw % quint64(m_mix.size()))) : m_next.takeFirst();
    const bool exists =
        invoice.making != Making::TimeoutNothing && invoice.making != Making::Refused;
    if (exists)
        return &*m_book.insert(invoice.reference, invoice);
    m_aside = invoice;
    return &m_aside;
}

bool Till::pay(const QString &reference, std::optional<Money> amount)
{
    Invoice *invoice = find(reference);
    if (!invoice || invoice->standing != Invoice::Standing::Open)
        return false;
    invoice->paid = amount.value_or(invoice->amount);
    invoice->standing = Invoice::Standing::Paid;
    m_news.append(reference);
    return true;
}

bool Till::expire(const QString &reference)
{
    Invoice *invoice = find(reference);
    if (!invoice || invoice->standing != Invoice::Standing::Open)
        return false;
    invoice->standing = Invoice::Standing::Expired;
    m_news.append(reference);
    return true;
}

bool Till::chargeBack(const QString &reference)
{
    Invoice *invoice = find(reference);
    if (!invoice || invoice->standing != Invoice::Standing::Paid)
        return false;
    invoice->standing = Invoice::Standing::ChargedBack;
    invoice->refunded = invoice->paid;
    m_news.append(reference);
    return true;
}

bool Till::cancel(Invoice &invoice)
{
    if (invoice.standing != Invoice::Standing::Open)
        return false;
    invoice.standing = Invoice::Standing::Cancelled;
    m_news.append(invoice.reference);
    return true;
}

bool Till::refund(Invoice &invoice, const QString &key, Money amount)
{
    if (invoice.refundKeys.contains(key))
        return true;
    const qint64 left = invoice.paid.toRupiah() - invoice.refunded.toRupiah();
    if (!amount.isPositive() || amount.toRupiah() > left)
        return false;
    invoice.refundKeys.insert(key);
    invoice.refunded = Money::rupiah(invoice.refunded.toRupiah() + amount.toRupiah());
    if (invoice.refunded == invoice.paid)
        invoice.standing = Invoice::Standing::Refunded;
    m_news.append(invoice.reference);
    return true;
}

} // namespace reiyan::sandbox
