#include "tests/support/sandbox/bills.h"

namespace reiyan::sandbox {

void Bills::learn(const Result<providers::PriceList> &kinds)
{
    if (!kinds)
        return;
    for (const providers::CatalogItem &kind : kinds->items)
        m_kinds.insert(kind.sku, kind);
}

std::optional<Owed> Bills::ask(const QString &reference, const QString &sku,
                               const QString &destination)
{
    const auto kind = m_kinds.constFind(sku);
    if (kind == m_kinds.cend() || destination.endsWith(QLatin1String("03"))
        || m_asked.contains(reference))
        return std::nullopt;
    constexpr qint64 kLeast = 41'500;
    constexpr qint64 kSteps = 700;
    constexpr qint64 kStep = 500;
    Owed owed;
    owed.sku = sku;
    owed.destination = destination;
    owed.customer = QStringLiteral("PELANGGAN ") + destination.right(4);
    owed.handle = QString::number(++m_lastHandle);
    owed.amount = Money::rupiah(kLeast + destination.right(4).toLongLong() % kSteps * kStep);
    owed.admin = kind->cost;
    owed.cost = Money::rupiah(owed.total().toRupiah() - kind->commission.toRupiah());
    m_byHandle.insert(owed.handle, reference);
    return *m_asked.insert(reference, owed);
}

std::optional<Owed> Bills::of(const QString &reference) const
{
    const auto found = m_asked.constFind(reference);
    return found == m_asked.cend() ? std::nullopt : std::optional(*found);
}

QJsonObject Bills::detailOf(const Owed &owed)
{
    return {{QStringLiteral("periode"), kPeriod},
            {QStringLiteral("nilai_tagihan"), QString::number(owed.amount.toRupiah())},
            {QStringLiteral("admin"), QString::number(owed.admin.toRupiah())},
            {QStringLiteral("denda"), QStringLiteral("0")}};
}

} // namespace reiyan::sandbox
