#include "services/providers/provider.h"

#include <QCryptographicHash>

namespace reiyan::providers {
namespace {

Error notOffered(const char *what)
{
    return {ErrorKind::Invalid, "provider.not_offered", QString::fromLatin1(what)};
}

} // namespace

std::optional<SupplierOutcome> ProviderAdapter::look(const PurchaseRequest & /*request*/)
{
    return std::nullopt;
}

QByteArray markOf(const Account &account)
{
    constexpr qsizetype kLength = 16;
    const QString text = account.userName + u'|' + account.address.host() + u'|'
                         + account.billAddress.host() + u'|'
                         + (account.testing ? QStringLiteral("test") : QStringLiteral("real"));
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256)
        .toHex()
        .left(kLength);
}

Result<QStringList> ProviderAdapter::handlesBefore(const PurchaseRequest & /*request*/)
{
    return QStringList();
}

Result<Inquiry> ProviderAdapter::inquire(const InquiryRequest & /*request*/)
{
    return notOffered("inquiry");
}

Result<DepositTicket> ProviderAdapter::orderDeposit(Money /*amount*/, const QString & /*bank*/,
                                                    const QString & /*owner*/)
{
    return notOffered("deposit ticket");
}

bool ProviderAdapter::isAuthentic(const Webhook & /*webhook*/) const
{
    return false;
}

std::optional<WebhookSubject> ProviderAdapter::subjectOf(const Webhook & /*webhook*/) const
{
    return std::nullopt;
}

SupplierOutcome ProviderAdapter::outcomeOf(const Webhook & /*webhook*/,
                                           const PurchaseRequest & /*request*/) const
{
    return {};
}

} // namespace reiyan::providers
