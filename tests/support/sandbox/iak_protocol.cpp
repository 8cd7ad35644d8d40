#include "services/base/json.h"
#include "services/providers/iak/iak_price_list.h"
#include "services/providers/outcomes.h"
#include "tests/support/sandbox/bills.h"
#include "tests/support/sandbox/protocol.h"

#include <QJsonArray>

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
        m_bills.learn(providers::iak::parseBillList(options.billList));
    }

    [[nodiscard]] HttpAnswer handle(const HttpRequest &received) override
    {
        const QJsonObject request = jsonObject(received.body);
        if (received.path.endsWith("/bill/check"))
            return bill(request);
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
        if (purchase.isBill) // its callbacks are not documented
            return std::nullopt;
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
                            {QStringLiteral("price"), purchase.price.toRupiah()},
                            {QStringLiteral("message"), QLatin1String(word.message)},
                            {QStringLiteral("balance"), m_shop.balance().toRupiah()},
                            {QStringLiteral("tr_id"), 348'201},
                            {QStringLiteral("rc"), QLatin1String(word.rc)}};
        if (purchase.standing == Standing::Bought)
            content.insert(QStringLiteral("sn"), purchase.serial);
        return data(content);
    }

    [[nodiscard]] HttpAnswer bill(const QJsonObject &request)
    {
        const QString command = request.value(QLatin1String("commands")).toString();
        const QString reference = request.value(QLatin1String("ref_id")).toString();
        const QString handle = request.value(QLatin1String("tr_id")).toString();
        const QString tail = command == QLatin1String("inq-pasca")     ? reference
                             : command == QLatin1String("pay-pasca")   ? handle
                             : command == QLatin1String("checkstatus") ? QStringLiteral("cs")
                                                                       : QStringLiteral("pl");
        if (request.value(QLatin1String("sign")).toString().toLatin1()
            != providers::md5Hex(m_options.userName + m_options.apiKey + tail))
            return billRefused("100", "WRONG SIGN");
        if (command == QLatin1String("inq-pasca"))
            return billInquiry(request);
        if (command == QLatin1String("pay-pasca"))
            return payBill(handle);
        if (command == QLatin1String("checkstatus"))
            return billStatus(reference);
        return {.body = m_options.billList};
    }

    [[nodiscard]] static HttpAnswer billRefused(const char *code, const char *message)
    {
        return data({{QStringLiteral("response_code"), QLatin1String(code)},
                     {QStringLiteral("message"), QLatin1String(message)}});
    }

    [[nodiscard]] HttpAnswer billInquiry(const QJsonObject &request)
    {
        const QString reference = request.value(QLatin1String("ref_id")).toString();
        const auto owed = m_bills.ask(reference, request.value(QLatin1String("code")).toString(),
                                      request.value(QLatin1String("hp")).toString());
        if (!owed)
            return billRefused("10", "BILL NOT AVAILABLE");
        QJsonObject content = billContent(reference, *owed);
        content.insert(QStringLiteral("response_code"), QStringLiteral("00"));
        content.insert(QStringLiteral("message"), QStringLiteral("INQUIRY SUCCESS"));
        return data(content);
    }

    [[nodiscard]] static QJsonObject billContent(const QString &reference, const Owed &owed)
    {
        const QJsonObject desc{
            {QStringLiteral("tarif"), QStringLiteral("R1")},
            {QStringLiteral("daya"), 1300},
            {QStringLiteral("lembar_tagihan"), QStringLiteral("1")},
            {QStringLiteral("tagihan"),
             QJsonObject{{QStringLiteral("detail"), QJsonArray{Bills::detailOf(owed)}}}}};
        return {{QStringLiteral("tr_id"), owed.handle.toLongLong()},
                {QStringLiteral("code"), owed.sku},
                {QStringLiteral("hp"), owed.destination},
                {QStringLiteral("tr_name"), owed.customer},
                {QStringLiteral("period"), Bills::kPeriod},
                {QStringLiteral("nominal"), owed.amount.toRupiah()},
                {QStringLiteral("admin"), owed.admin.toRupiah()},
                {QStringLiteral("ref_id"), reference},
                {QStringLiteral("price"), owed.total().toRupiah()},
                {QStringLiteral("selling_price"), owed.cost.toRupiah()},
                {QStringLiteral("desc"), desc}};
    }

    [[nodiscard]] HttpAnswer payBill(const QString &handle)
    {
        const QString reference = m_bills.referenceOf(handle);
        const auto owed = m_bills.of(reference);
        if (!owed)
            return billRefused("06", "INQUIRY NOT FOUND");
        const auto told = [this](const Purchase &purchase) { return tellBill(purchase, false); };
        if (Purchase *known = m_shop.find(reference)) {
            ++known->calls;
            if (known->behaviour == Behaviour::Silent)
                return {.hang = true};
            if (known->standing == Standing::Lost)
                m_shop.buy(*known, {});
            return told(*known);
        }
        return firstAnswer(m_shop.submit(reference, owed->sku, owed->destination, {}, owed->cost),
                           told);
    }

    [[nodiscard]] HttpAnswer billStatus(const QString &reference)
    {
        const Purchase *known = m_shop.find(reference);
        if (known && known->behaviour == Behaviour::Silent)
            return {.hang = true};
        if (known && known->standing != Standing::Lost)
            return tellBill(*known, true);
        return data({{QStringLiteral("ref_id"), reference},
                     {QStringLiteral("status"), 0},
                     {QStringLiteral("response_code"), QStringLiteral("42")},
                     {QStringLiteral("message"), QStringLiteral("PAYMENT NOT RECEIVED")}});
    }

    [[nodiscard]] HttpAnswer tellBill(const Purchase &purchase, bool withStatus) const
    {
        const Word word = wordFor(purchase);
        const auto owed = m_bills.of(purchase.reference);
        QJsonObject content = owed ? billContent(purchase.reference, *owed) : QJsonObject();
        content.insert(QStringLiteral("ref_id"), purchase.reference);
        content.insert(QStringLiteral("hp"), purchase.destination);
        content.insert(QStringLiteral("response_code"), QLatin1String(word.rc));
        content.insert(QStringLiteral("message"), QLatin1String(word.message));
        content.insert(QStringLiteral("noref"), purchase.serial);
        if (withStatus) {
            const int status = word.status == 0 ? 3 : word.status; // 3 in process, 1 paid, 2 failed
            content.insert(QStringLiteral("status"), status);
        }
        return data(content);
    }

    Bills m_bills;
};

} // namespace

std::unique_ptr<Protocol> iakProtocol(const SandboxServer::Options &options, Shop &shop)
{
    return std::make_unique<Iak>(options, shop);
}

} // namespace reiyan::sandbox
