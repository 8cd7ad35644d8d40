#include "services/base/json.h"
#include "services/providers/outcomes.h"
#include "services/providers/vipreseller/vipreseller_price_list.h"
#include "tests/support/sandbox/protocol.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace reiyan::sandbox {
namespace {

/// No reference of the caller: every accepted order is a new one with an id of the shop.
class Vip final : public Protocol
{
public:
    Vip(const SandboxServer::Options &options, Shop &shop)
        : Protocol(options, shop)
    {
        const auto list = providers::vipreseller::parsePriceList(
            options.priceList, providers::ItemKind::Game, QStringLiteral("basic"));
        if (!list)
            return;
        for (const providers::CatalogItem &item : list->items) {
            shop.setPrice(item.sku, item.cost);
            m_names.insert(item.sku, item.answersAs);
        }
    }

    [[nodiscard]] QString basePath() const override { return QStringLiteral("/api"); }

    [[nodiscard]] HttpAnswer handle(const HttpRequest &received) override
    {
        const QUrlQuery form(QString::fromLatin1(received.body));
        const auto field = [&form](const char *name) {
            return form.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
        };
        if (field("sign").toLatin1() != providers::md5Hex(m_options.userName + m_options.apiKey))
            return refusal("Signature tidak sesuai.");
        if (received.path.endsWith("/profile"))
            return accepted(QJsonObject{{QStringLiteral("balance"), m_shop.balance().toRupiah()},
                                        {QStringLiteral("level"), QStringLiteral("Basic")}});
        const QString type = field("type");
        if (type == QLatin1String("services"))
            return {.body = m_options.priceList};
        if (type == QLatin1String("status"))
            return field("trxid").isEmpty() ? recent() : status(field("trxid"));
        const QString zone = field("data_zone");
        return order(field("service"), zone.isEmpty()
                                           ? field("data_no")
                                           : field("data_no") + QStringLiteral(" (") + zone + u')');
    }

    [[nodiscard]] std::optional<Letter> letterOf(const Purchase &purchase,
                                                 bool genuine) const override
    {
        if (purchase.behaviour == Behaviour::Refused
            || purchase.behaviour == Behaviour::WrongNumber)
            return std::nullopt; // never accepted, so it has no id to speak of
        const QByteArray sign = providers::md5Hex(m_options.userName + m_options.apiKey
                                                  + (genuine ? QString() : QStringLiteral("x")));
        return Letter{{{"X-Client-Signature", sign}}, accepted(tell(purchase)).body};
    }

private:
    [[nodiscard]] static HttpAnswer refusal(const char *message)
    {
        return {.body = jsonText({{QStringLiteral("result"), false},
                                  {QStringLiteral("data"), QJsonValue()},
                                  {QStringLiteral("message"), QLatin1String(message)}})};
    }

    [[nodiscard]] static HttpAnswer accepted(const QJsonValue &data)
    {
        return {.body = jsonText({{QStringLiteral("result"), true},
                                  {QStringLiteral("data"), data},
                                  {QStringLiteral("message"), QStringLiteral("ok")}})};
    }

    [[nodiscard]] HttpAnswer order(const QString &sku, const QString &destination)
    {
        const QString id = QStringLiteral("VP%1").arg(++m_orders, 8, 10, QLatin1Char('0'));
        const Purchase &purchase = m_shop.submit(id, sku, destination, {});
        if (purchase.behaviour == Behaviour::Refused)
            return refusal("Stok layanan sedang kosong.");
        if (purchase.behaviour == Behaviour::WrongNumber)
            return refusal("ID tujuan salah.");
        if (purchase.reason == "no_product")
            return refusal("Layanan tidak ditemukan.");
        return firstAnswer(purchase, [this](const Purchase &shown) {
            Purchase first = shown;
            if (first.standing == Standing::Bought && first.reason.isEmpty())
                first.standing = Standing::Pending;
            return accepted(tell(first));
        });
    }

    [[nodiscard]] HttpAnswer status(const QString &id)
    {
        const Purchase *known = m_shop.find(id);
        if (!known || known->standing == Standing::Lost)
            return refusal("Transaksi tidak ditemukan.");
        if (known->behaviour == Behaviour::Silent)
            return {.hang = true};
        return accepted(QJsonArray{tell(*known)});
    }

    /// The newest first, without those that never reached the shop or were refused at once.
    [[nodiscard]] HttpAnswer recent() const
    {
        constexpr qsizetype kLimit = 50;
        QList<Purchase> book = m_shop.book();
        book.removeIf([](const Purchase &purchase) {
            return purchase.standing == Standing::Lost || purchase.behaviour == Behaviour::Refused
                   || purchase.behaviour == Behaviour::WrongNumber;
        });
        std::sort(book.begin(), book.end(),
                  [](const Purchase &a, const Purchase &b) { return a.reference > b.reference; });
        QJsonArray rows;
        for (const Purchase &purchase : book.mid(0, kLimit))
            rows.append(tell(purchase));
        return accepted(rows);
    }

    [[nodiscard]] QJsonObject tell(const Purchase &purchase) const
    {
        const char *status = purchase.reason == "unlisted"            ? "unbekannt"
                             : purchase.standing == Standing::Pending ? "waiting"
                             : purchase.standing == Standing::Bought  ? "success"
                                                                      : "error";
        const auto to = providers::Destination::parse(purchase.destination);
        const QString note = purchase.standing == Standing::Failed
                                 ? QStringLiteral("Layanan sedang gangguan")
                                 : purchase.serial;
        return {{QStringLiteral("trxid"), purchase.reference},
                {QStringLiteral("data"), to.main},
                {QStringLiteral("zone"), to.zone},
                {QStringLiteral("service"), m_names.value(purchase.sku)},
                {QStringLiteral("status"), QLatin1String(status)},
                {QStringLiteral("note"), note},
                {QStringLiteral("price"), m_shop.priceOf(purchase.sku).toRupiah()}};
    }

    QHash<QString, QString> m_names;
    int m_orders = 0;
};

} // namespace

std::unique_ptr<Protocol> vipProtocol(const SandboxServer::Options &options, Shop &shop)
{
    return std::make_unique<Vip>(options, shop);
}

} // namespace reiyan::sandbox
