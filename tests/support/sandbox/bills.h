#pragma once

#include "services/providers/provider.h"

#include <QHash>

namespace reiyan::sandbox {

/// What a customer owes, as the sandbox sees it.
struct Owed {
    QString sku;
    QString destination;
    QString customer;
    QString handle; ///< The supplier's id of the question.
    Money amount;   ///< Without the supplier's fee.
    Money admin;
    Money cost; ///< What it takes from us.

    [[nodiscard]] Money total() const
    {
        return Money::rupiah(amount.toRupiah() + admin.toRupiah());
    }
};

/// The bills of a sandbox supplier: who owes what follows from the customer's number, so that the
/// same question gets the same answer. Numbers that end in 03 owe nothing.
class Bills
{
public:
    inline static const QString kPeriod = QStringLiteral("202610");

    void learn(const Result<providers::PriceList> &kinds);
    /// Nothing where there is no bill. A reference is asked about once.
    [[nodiscard]] std::optional<Owed> ask(const QString &reference, const QString &sku,
                                          const QString &destination);
    [[nodiscard]] std::optional<Owed> of(const QString &reference) const;
    [[nodiscard]] QString referenceOf(const QString &handle) const
    {
        return m_byHandle.value(handle);
    }
    [[nodiscard]] static QJsonObject detailOf(const Owed &owed);

private:
    QHash<QString, providers::CatalogItem> m_kinds;
    QHash<QString, Owed> m_asked;
    QHash<QString, QString> m_byHandle;
    qint64 m_lastHandle = 9'700'000;
};

} // namespace reiyan::sandbox
