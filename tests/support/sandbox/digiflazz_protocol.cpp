#include "services/base/json.h"
#include "services/providers/digiflazz/digiflazz_price_list.h"
#include "services/providers/outcomes.h"
#include "tests/support/sandbox/bills.h"
#include "tests/support/sandbox/protocol.h"

#include <QCryptographicHash>
#include <QJsonArray>
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
        m_bills.learn(
            providers::digiflazz::parsePriceList(options.billList, providers::ItemKind::Bill));
    }

    [[nodiscard]] QString basePath() const override { return QStringLiteral("/v1"); }

    [[nodiscard]] HttpAnswer handle(const HttpRequest &received) override
    {
        const QJsonObject request = jsonObject(received.body);
        const bool isTransaction = received.path.endsWith("/transaction");
        const bool isBalance = received.path.endsWith("/cek-saldo");
        const bool isTicket = received.path.endsWith("/deposit");
        const QString what = isTransaction ? request.value(QLatin1String("ref_id")).toString()
                             : isBalance   ? QStringLiteral("depo")
                             : isTicket    ? QStringLiteral("deposit")
                                           : QStringLiteral("pricelist");
        const QByteArray wanted = providers::md5Hex(m_options.userName + m_options.apiKey + what);
        if (request.value(QLatin1String("sign")).toString().toLatin1() != wanted) {
            HttpAnswer answer = refusal(request, "41", "Signature tidak valid");
            answer.status = 400;
            return answer;
        }
        if (isTransaction)
            return transaction(request);
        if (isTicket)
            return ticket(request);
        if (!isBalance) {
            const bool bills =
                request.value(QLatin1String("cmd")).toString() == QLatin1String("pasca");
            return {.body = bills ? m_options.billList : m_options.priceList};
        }
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
        const QString command = request.value(QLatin1String("commands")).toString();
        if (command == QLatin1String("inq-pasca"))
            return inquiry(request);
        Purchase *known = m_shop.find(reference);
        if (command == QLatin1String("status-pasca"))
            return billStatus(request, known);
        const auto owed = m_bills.of(reference);
        if (!command.isEmpty() && !owed)
            return refusal(request, "50", "Transaksi tidak ditemukan");
        if (!known && owed)
            return firstAnswer(m_shop.submit(reference, sku, destination, {}, owed->cost), told);
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

    [[nodiscard]] static HttpAnswer ticket(const QJsonObject &request)
    {
        constexpr qint64 kLeast = 200'000;
        const qint64 amount = request.value(QLatin1String("amount")).toInteger();
        if (amount < kLeast)
            return refusal(request, "64", "Nominal deposit tidak valid");
        const QJsonObject data{{QStringLiteral("rc"), QStringLiteral("00")},
                               {QStringLiteral("bank"), request.value(QLatin1String("bank"))},
                               {QStringLiteral("payment_method"), QStringLiteral("Bank Transfer")},
                               {QStringLiteral("account_no"), QStringLiteral("0000 1111 22")},
                               {QStringLiteral("notes"), QStringLiteral("UJ7K2PQ")},
                               {QStringLiteral("amount"), amount + 123}};
        return {.body = jsonText({{QStringLiteral("data"), data}})};
    }

    [[nodiscard]] HttpAnswer inquiry(const QJsonObject &request)
    {
        const auto owed = m_bills.ask(request.value(QLatin1String("ref_id")).toString(),
                                      request.value(QLatin1String("buyer_sku_code")).toString(),
                                      request.value(QLatin1String("customer_no")).toString());
        if (!owed)
            return refusal(request, "60", "Tagihan belum tersedia");
        QJsonObject data = request;
        for (const char *own : {"username", "sign", "commands", "testing"})
            data.remove(QLatin1String(own));
        const QJsonObject desc{{QStringLiteral("tarif"), QStringLiteral("R1")},
                               {QStringLiteral("daya"), 1300},
                               {QStringLiteral("lembar_tagihan"), 1},
                               {QStringLiteral("detail"), QJsonArray{Bills::detailOf(*owed)}}};
        data.insert(QStringLiteral("customer_name"), owed->customer);
        data.insert(QStringLiteral("admin"), owed->admin.toRupiah());
        data.insert(QStringLiteral("periode"), Bills::kPeriod);
        data.insert(QStringLiteral("price"), owed->cost.toRupiah());
        data.insert(QStringLiteral("selling_price"), owed->total().toRupiah());
        data.insert(QStringLiteral("desc"), desc);
        data.insert(QStringLiteral("rc"), QStringLiteral("00"));
        data.insert(QStringLiteral("status"), QStringLiteral("Sukses"));
        data.insert(QStringLiteral("message"), QStringLiteral("Transaksi Sukses"));
        return {.body = jsonText({{QStringLiteral("data"), data}})};
    }

    /// Pays nothing: a payment that never arrived stays unknown here.
    [[nodiscard]] HttpAnswer billStatus(const QJsonObject &request, const Purchase *known) const
    {
        if (known && known->behaviour == Behaviour::Silent)
            return {.hang = true};
        return known && known->standing != Standing::Lost
                   ? tell(*known)
                   : refusal(request, "50", "Transaksi tidak ditemukan");
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
            {QStringLiteral("price"), purchase.price.toRupiah()}};
        return {.body = jsonText({{QStringLiteral("data"), data}})};
    }

    Bills m_bills;
};

} // namespace

std::unique_ptr<Protocol> digiflazzProtocol(const SandboxServer::Options &options, Shop &shop)
{
    return std::make_unique<Digiflazz>(options, shop);
}

} // namespace reiyan::sandbox
