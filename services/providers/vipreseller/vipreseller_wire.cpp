#include "services/providers/vipreseller/vipreseller_wire.h"

#include "services/base/json.h"
#include "services/http/form.h"
#include "services/providers/vipreseller/vipreseller_classifier.h"

namespace reiyan::providers::vipreseller {
namespace {

/// Tells what a `result: false` means; its texts are the only codes this supplier has.
Error refusal(const QJsonObject &answer)
{
    const QString message = answer.value(QLatin1String("message")).toString();
    const CodeRow *row = findMessage(message);
    return refusedError(row ? row->error : "UNKNOWN_PROVIDER_CODE", row ? row->code : "", message);
}

} // namespace

QByteArray sign(const Account &account)
{
    return md5Hex(account.userName + account.apiKey);
}

QByteArray formBody(const Account &account, const Fields &fields)
{
    QByteArray body = "key=" + QUrl::toPercentEncoding(account.apiKey) + "&sign=" + sign(account);
    for (const auto &[name, value] : fields)
        body += '&' + name + '=' + QUrl::toPercentEncoding(value);
    return body;
}

QJsonObject readForm(const QByteArray &body)
{
    QJsonObject form;
    QJsonObject data;
    const auto fields = http::formFields(body);
    for (const auto &[name, value] : fields) {
        if (name.startsWith(QLatin1String("data[")) && name.endsWith(u']'))
            data.insert(name.mid(5).chopped(1), value);
        else
            form.insert(name, value);
    }
    form.insert(QStringLiteral("data"), data);
    return form;
}

const char *pathOf(ItemKind kind)
{
    return kind == ItemKind::Game ? "/game-feature" : "/prepaid";
}

Fields orderFields(const PurchaseRequest &request)
{
    const Destination to = Destination::parse(request.destination);
    Fields fields = {
        {"type", QStringLiteral("order")}, {"service", request.sku}, {"data_no", to.main}};
    if (!to.zone.isEmpty())
        fields.append({"data_zone", to.zone});
    return fields;
}

Fields statusFields(const QString &handle)
{
    return {{"type", QStringLiteral("status")}, {"trxid", handle}};
}

Fields recentFields()
{
    return {{"type", QStringLiteral("status")}, {"limit", QStringLiteral("50")}};
}

Fields stockFields(const QString &sku)
{
    return {{"type", QStringLiteral("service-stock")}, {"service", sku}};
}

Fields nicknameFields(const InquiryRequest &request)
{
    const Destination to = Destination::parse(request.destination);
    Fields fields = {
        {"type", QStringLiteral("get-nickname")}, {"code", request.sku}, {"target", to.main}};
    if (!to.zone.isEmpty())
        fields.append({"additional_target", to.zone});
    return fields;
}

Result<Profile> parseProfile(const QByteArray &body)
{
    const QJsonObject answer = jsonObject(body);
    const QJsonObject data = answer.value(QLatin1String("data")).toObject();
    const std::optional<Money> balance = wholeRupiah(data.value(QLatin1String("balance")));
    if (!answer.value(QLatin1String("result")).toBool() || !balance)
        return refusal(answer);
    return Profile{*balance, data.value(QLatin1String("level")).toString().toLower()};
}

Result<Inquiry> parseNickname(const QByteArray &body)
{
    const QJsonObject answer = jsonObject(body);
    if (!answer.value(QLatin1String("result")).toBool())
        return refusal(answer);
    const QJsonValue data = answer.value(QLatin1String("data"));
    Inquiry inquiry;
    inquiry.customerName = data.isObject()
                               ? data.toObject().value(QLatin1String("nickname")).toString()
                               : data.toString();
    return inquiry;
}

Result<std::optional<qint64>> parseStock(const QByteArray &body)
{
    const QJsonObject answer = jsonObject(body);
    const QString message = answer.value(QLatin1String("message")).toString();
    if (answer.value(QLatin1String("result")).toBool()) {
        const QJsonValue stock =
            answer.value(QLatin1String("data")).toObject().value(QLatin1String("stock"));
        const QString text = textOf(stock);
        if (!text.isEmpty())
            return std::optional(text.toLongLong());
    }
    if (message.contains(QLatin1String("tidak mendukung"), Qt::CaseInsensitive)
        || message.contains(QLatin1String("tidak tersedia untuk"), Qt::CaseInsensitive))
        return std::optional<qint64>();
    return refusal(answer);
}

} // namespace reiyan::providers::vipreseller
