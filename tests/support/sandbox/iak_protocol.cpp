#include "services/base/json.h"
#include "services/providers/iak/iak_price_list.h"
#include "services/providers/outcomes.h"
#include "tests/support/sandbox/protocol.h"

namespace reiyan::sandbox {
namespace {

struct Word {
    int status;
    const char *rc;
    const char *message;
};

Word wordFor(const Purchase &purchase)
{
    static const QHash<QByteArray, const char *> kReasons = {
        {"no_product", "20"}, {"trouble", "106"}, {"wrong_number", "14"}, {"failed", "07"}};
    if (purchase.reason == "unlisted")
        return {1, "977", "?"};
    if (purchase.standing == Standing::Pending)
        return {0, "39", "PROCESS"};
    if (purchase.standing == Standing::Bought)
        return {1, "00", "SUCCESS"};
    return {2, kReasons.value(purchase.reason, "07"), "FAILED"};
}

/// Asynchronous: a top-up that is bought still answers "process" first, as the real one does.
class Iak final : public Protocol
{
public:
    Iak(const SandboxServer::Options &options, Shop &shop)
        : Protocol(options, shop)
    {
        const auto list = providers::iak::parsePriceList(options.priceList);
        if (!list)
            return;
        for (const providers::CatalogItem &item : list->items)
            shop.setPrice(item.sku, item.cost);
    }

    [[nodiscard]] HttpAnswer handle(const HttpRequest &received) override
    {
        const QJsonObject request = jsonObject(received.body);
        const bool isTopUp = received.path.endsWith("/top-up");
        const bool isStatus = received.path.endsWith("/check-status");
        const bool isBalance = received.path.endsWith("/check-balance");
        const QString tail = isTopUp || isStatus ? request.value(QLatin1String("ref_id")).toString()
                             : isBalance         ? QStringLiteral("bl")
                                                 : QStringLiteral("pl");
        if (request.value(QLatin1String("sign")).toString().toLatin1()
            != providers::md5Hex(m_options.userName + m_options.apiKey + tail))
            return data({{QStringLiteral("ref_id"), tail},
                         {QStringLiteral("status"), 2},
                         {QStringLiteral("rc"), QStringLiteral("204")},
                         {QStringLiteral("message"), QStringLiteral("WRONG AUTHENTICATION")}});
        if (isTopUp)
            return topUp(request);
        if (isStatus)
            return status(tail);
        if (!isBalance)
            return {.body = m_options.priceList};
        return data({{QStringLiteral("balance"), m_shop.balance().toRupiah()},
                     {QStringLiteral("rc"), QStringLiteral("00")}});
    }

    [[nodiscard]] std::optional<Letter> letterOf(const Purchase &purchase,
                                                 bool genuine) const override
    {
        QJsonObject content =
            jsonObject(tell(purchase).body).value(QLatin1String("data")).toObject();
        const QByteArray sign =
            providers::md5Hex(m_options.userName + m_options.apiKey + purchase.reference
                              + (genuine ? QString() : QStringLiteral("x")));
        content.insert(QStringLiteral("sign"), QString::fromLatin1(sign));
        return Letter{{}, data(content).body};
    }

private:
    [[nodiscard]] static HttpAnswer data(const QJsonObject &content)
    {
        return {.body = jsonText({{QStringLiteral("data"), content}})};
    }

    [[nodiscard]] HttpAnswer topUp(const QJsonObject &request)
    {
        const QString reference = request.value(QLatin1String("ref_id")).toString();
        if (Purchase *known = m_shop.find(reference)) {
            ++known->calls;
            if (known->behaviour == Behaviour::Silent)
                return {.hang = true};
            if (known->standing == Standing::Lost)
                m_shop.buy(*known, {});
            return tell(*known);
        }
        const Purchase &purchase =
            m_shop.submit(reference, request.value(QLatin1String("product_code")).toString(),
                          request.value(QLatin1String("customer_id")).toString(), {});
        return firstAnswer(purchase, [this](const Purchase &shown) {
            Purchase first = shown;
            if (first.standing == Standing::Bought && first.reason.isEmpty())
                first.standing = Standing::Pending;
            return tell(first);
        });
    }

    [[nodiscard]] HttpAnswer status(const QString &reference)
    {
        const Purchase *known = m_shop.find(reference);
        if (known && known->behaviour == Behaviour::Silent)
            return {.hang = true};
        if (known && known->standing != Standing::Lost)
            return tell(*known);
        return data({{QStringLiteral("ref_id"), reference},
                     {QStringLiteral("status"), 2},
                     {QStringLiteral("rc"), QStringLiteral("06")},
                     {QStringLiteral("message"), QStringLiteral("TRANSACTION NOT FOUND")}});
    }

    [[nodiscard]] HttpAnswer tell(const Purchase &purchase) const
    {
        const Word word = wordFor(purchase);
        QJsonObject content{{QStringLiteral("ref_id"), purchase.reference},
                            {QStringLiteral("status"), word.status},
                            {QStringLiteral("product_code"), purchase.sku},
                            {QStringLiteral("customer_id"), purchase.destination},
                            {QStringLiteral("price"), m_shop.priceOf(purchase.sku).toRupiah()},
                            {QStringLiteral("message"), QLatin1String(word.message)},
                            {QStringLiteral("balance"), m_shop.balance().toRupiah()},
                            {QStringLiteral("tr_id"), 348'201},
                            {QStringLiteral("rc"), QLatin1String(word.rc)}};
        if (purchase.standing == Standing::Bought)
            content.insert(QStringLiteral("sn"), purchase.serial);
        return data(content);
    }
};

} // namespace

std::unique_ptr<Protocol> iakProtocol(const SandboxServer::Options &options, Shop &shop)
{
    return std::make_unique<Iak>(options, shop);
}

} // namespace reiyan::sandbox
