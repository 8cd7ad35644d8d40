#include "services/base/json.h"
#include "services/providers/digiflazz/digiflazz_price_list.h"
#include "services/providers/outcomes.h"
#include "tests/support/sandbox/protocol.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace reiyan::sandbox {
namespace {

/// Echoes what was asked for, as the real one does.
HttpAnswer refusal(const QJsonObject &request, const char *rc, const char *message)
{
    QJsonObject data{{QStringLiteral("rc"), QLatin1String(rc)},
                     {QStringLiteral("status"), QStringLiteral("Gagal")},
                     {QStringLiteral("message"), QLatin1String(message)}};
    for (const char *name : {"ref_id", "customer_no", "buyer_sku_code"}) {
        if (request.contains(QLatin1String(name)))
            data.insert(QLatin1String(name), request.value(QLatin1String(name)));
    }
    return {.body = jsonText({{QStringLiteral("data"), data}})};
}

struct Word {
    const char *status;
    const char *rc;
};

Word wordFor(const Purchase &purchase)
{
    static const QHash<QByteArray, const char *> kReasons = {{"no_product", "43"},
                                                             {"price", "69"},
                                                             {"trouble", "55"},
                                                             {"wrong_number", "54"},
                                                             {"failed", "02"}};
    if (purchase.reason == "unlisted")
        return {"Sukses", "97"};
    if (purchase.standing == Standing::Pending)
        return {"Pending", "03"};
    if (purchase.standing == Standing::Bought)
        return {"Sukses", "00"};
    return {"Gagal", kReasons.value(purchase.reason, "02")};
}

class Digiflazz final : public Protocol
{
public:
    Digiflazz(const SandboxServer::Options &options, Shop &shop)
        : Protocol(options, shop)
    {
        const auto list = providers::digiflazz::parsePriceList(options.priceList);
        if (!list)
            return;
        for (const providers::CatalogItem &item : list->items)
            shop.setPrice(item.sku, item.cost);
    }

    [[nodiscard]] QString basePath() const override { return QStringLiteral("/v1"); }

    [[nodiscard]] HttpAnswer handle(const HttpRequest &received) override
    {
        const QJsonObject request = jsonObject(received.body);
        const bool isTransaction = received.path.endsWith("/transaction");
        const bool isBalance = received.path.endsWith("/cek-saldo");
        const QString what = isTransaction ? request.value(QLatin1String("ref_id")).toString()
                             : isBalance   ? QStringLiteral("depo")
                                           : QStringLiteral("pricelist");
        const QByteArray wanted = providers::md5Hex(m_options.userName + m_options.apiKey + what);
        if (request.value(QLatin1String("sign")).toString().toLatin1() != wanted) {
            HttpAnswer answer = refusal(request, "41", "Signature tidak valid");
            answer.status = 400;
            return answer;
        }
        if (isTransaction)
            return transaction(request);
        if (!isBalance)
            return {.body = m_options.priceList};
        return {.body = jsonText(
                    {{QStringLiteral("data"),
                      QJsonObject{{QStringLiteral("deposit"), m_shop.balance().toRupiah()}}}})};
    }

    [[nodiscard]] std::optional<Letter> letterOf(const Purchase &purchase,
                                                 bool genuine) const override
    {
        const QByteArray body = tell(purchase).body;
        const QByteArray key = genuine ? m_options.webhookSecret : QByteArray("tebakan");
        const QByteArray sign =
            QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha1).toHex();
        return Letter{{{"X-Hub-Signature", "sha1=" + sign}, {"X-Digiflazz-Event", "update"}}, body};
    }

private:
    [[nodiscard]] HttpAnswer transaction(const QJsonObject &request)
    {
        const QString reference = request.value(QLatin1String("ref_id")).toString();
        const QString destination = request.value(QLatin1String("customer_no")).toString();
        const QString sku = request.value(QLatin1String("buyer_sku_code")).toString();
        const Money ceiling = Money::rupiah(request.value(QLatin1String("max_price")).toInteger());
        const auto told = [this](const Purchase &purchase) { return tell(purchase); };
        Purchase *known = m_shop.find(reference);
        if (!known)
            return firstAnswer(m_shop.submit(reference, sku, destination, ceiling), told);
        if (known->sku != sku || known->destination != destination)
            return refusal(request, "49", "Ref ID tidak unik");
        ++known->calls;
        if (known->behaviour == Behaviour::Silent)
            return {.hang = true};
        if (known->standing == Standing::Lost) // never reached the shop: this one is new (2.6)
            m_shop.buy(*known, ceiling);
        return tell(*known);
    }

    [[nodiscard]] HttpAnswer tell(const Purchase &purchase) const
    {
        const Word word = wordFor(purchase);
        const QJsonObject data{
            {QStringLiteral("ref_id"), purchase.reference},
            {QStringLiteral("customer_no"), purchase.destination},
            {QStringLiteral("buyer_sku_code"), purchase.sku},
            {QStringLiteral("message"), QStringLiteral("Transaksi ") + QLatin1String(word.status)},
            {QStringLiteral("status"), QLatin1String(word.status)},
            {QStringLiteral("rc"), QLatin1String(word.rc)},
            {QStringLiteral("sn"), purchase.serial},
            {QStringLiteral("buyer_last_saldo"), m_shop.balance().toRupiah()},
            {QStringLiteral("price"), m_shop.priceOf(purchase.sku).toRupiah()}};
        return {.body = jsonText({{QStringLiteral("data"), data}})};
    }
};

} // namespace

std::unique_ptr<Protocol> digiflazzProtocol(const SandboxServer::Options &options, Shop &shop)
{
    return std::make_unique<Digiflazz>(options, shop);
}

} // namespace reiyan::sandbox
