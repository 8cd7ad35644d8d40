#include "services/payments/payments_repository.h"

#include "services/base/json.h"
#include "services/base/transitions.h"

#include <array>

namespace reiyan::payments::repository {
namespace {

#define REIYAN_SELECT_METHOD                                                                 \
    "SELECT p.id, p.code, p.name, p.category, p.gateway, p.channel, p.account_id, p.fee, "   \
    "p.fee_points, p.fee_bearer, p.least, p.most, p.position, p.digits, p.receiver_number, " \
    "p.receiver_name, p.receiver_set_at, p.is_active, p.version FROM payment_methods p "
#define REIYAN_USABLE                                                   \
    "LEFT JOIN gateways g ON g.code = p.gateway WHERE p.is_active = 1 " \
    "AND (p.gateway = 'manual' OR g.is_active = 1) "
#define REIYAN_SELECT_GATEWAY \
    "SELECT code, driver, title, settings, is_active, version FROM gateways "

constexpr std::array kStatements = {
    db::Statement{"payments.method", REIYAN_SELECT_METHOD "WHERE p.code = :code"},
    db::Statement{"payments.methods", REIYAN_SELECT_METHOD "ORDER BY p.position, p.id"},
    db::Statement{"payments.active",
                  REIYAN_SELECT_METHOD REIYAN_USABLE "ORDER BY p.position, p.id"},
    db::Statement{"payments.insert_method", R"sql(
        INSERT INTO payment_methods (id, name, category, code, gateway, account_id, fee, is_active,
                                     channel, fee_points, fee_bearer, least, most, position,
                                     digits, receiver_number, receiver_name, receiver_set_at)
        VALUES (:id, :title, :category, :code, :gateway, :account, :fee, :active, :channel,
                :points, :bearer, :least, :most, :position, :digits, :number, :name,
                :set_at){or_notice})sql"},
    db::Statement{"payments.update_method", R"sql(
        UPDATE payment_methods SET name = :title, category = :category,
            fee = :fee, is_active = :active, channel = :channel,
            fee_points = :points, fee_bearer = :bearer, least = :least, most = :most,
            position = :position, digits = :digits, receiver_number = :number,
            receiver_name = :name, receiver_set_at = :set_at, version = version + 1
        WHERE code = :code AND gateway = :gateway AND account_id = :account
          AND version = :version)sql"},
    db::Statement{"payments.gateway", REIYAN_SELECT_GATEWAY "WHERE code = :code"},
    db::Statement{"payments.gateways", REIYAN_SELECT_GATEWAY "ORDER BY code"},
    db::Statement{"payments.insert_gateway", R"sql(
        INSERT INTO gateways (code, driver, title, settings, is_active)
        VALUES (:code, :driver, :title, :settings, :active){or_notice})sql"},
    db::Statement{"payments.update_gateway", R"sql(
        UPDATE gateways SET title = :title, settings = :settings, is_active = :active,
                            version = version + 1
        WHERE code = :code AND driver = :driver AND version = :version)sql"},
    db::Statement{"payments.usable", REIYAN_SELECT_METHOD REIYAN_USABLE "AND p.code = :code"},
    db::Statement{"payments.is_supplier", "SELECT COUNT(*) FROM providers WHERE code = :code"},
};

PaymentMethod methodFrom(const db::Row &row)
{
    PaymentMethod method;
    method.id = row.text(0);
    method.code = row.text(1);
    method.title = row.text(2);
    method.category = row.text(3);
    method.gateway = row.text(4);
    method.channel = row.text(5);
    method.account = row.text(6);
    method.fee = {row.money(7),
                  {row.small(8)},
                  stateFromCode<FeeBearer>(kFeeBearerCodes, QLatin1String(row.bytes(9)))};
    method.least = row.money(10);
    method.most = row.money(11);
    method.position = row.small(12);
    method.digits = stateFromCode<Digits>(kDigitsCodes, QLatin1String(row.bytes(13)));
    method.receiverNumber = row.text(14);
    method.receiverName = row.text(15);
    method.receiverSetAt = row.integer(16);
    method.isActive = row.flag(17);
    method.version = row.integer(18);
    return method;
}

db::Params paramsOf(const PaymentMethod &method)
{
    return {{":title", method.title},
            {":category", method.category},
            {":code", method.code},
            {":gateway", method.gateway},
            {":account", method.account},
            {":fee", method.fee.flat.toRupiah()},
            {":active", int(method.isActive)},
            {":channel", method.channel},
            {":points", method.fee.points.value},
            {":bearer", QLatin1String(kFeeBearerCodes[size_t(method.fee.bearer)])},
            {":least", method.least.toRupiah()},
            {":most", method.most.toRupiah()},
            {":position", method.position},
            {":digits", QLatin1String(kDigitsCodes[size_t(method.digits)])},
            {":number", method.receiverNumber},
            {":name", method.receiverName},
            {":set_at", method.receiverSetAt}};
}

Result<std::optional<PaymentMethod>> one(const Result<std::optional<db::Row>> &row)
{
    if (!row)
        return row.error();
    return *row ? std::optional(methodFrom(**row)) : std::optional<PaymentMethod>();
}

GatewayAccount gatewayFrom(const db::Row &row)
{
    const QJsonObject settings = jsonObject(row.bytes(3));
    const auto text = [&settings](const char *name) {
        return settings.value(QLatin1String(name)).toString();
    };
    GatewayAccount gateway;
    gateway.code = row.text(0);
    gateway.driver = row.text(1);
    gateway.title = row.text(2);
    gateway.address = text("address");
    gateway.pageAddress = text("pageAddress");
    gateway.merchantCode = text("merchantCode");
    gateway.legacySignatures = settings.value(QLatin1String("legacySignatures")).toBool();
    gateway.callbackUrl = text("callbackUrl");
    gateway.returnUrl = text("returnUrl");
    gateway.email = text("email");
    gateway.isActive = row.flag(4);
    gateway.version = row.integer(5);
    return gateway;
}

db::Params paramsOf(const GatewayAccount &gateway)
{
    const QJsonObject settings{{QStringLiteral("address"), gateway.address},
                               {QStringLiteral("pageAddress"), gateway.pageAddress},
                               {QStringLiteral("merchantCode"), gateway.merchantCode},
                               {QStringLiteral("legacySignatures"), gateway.legacySignatures},
                               {QStringLiteral("callbackUrl"), gateway.callbackUrl},
                               {QStringLiteral("returnUrl"), gateway.returnUrl},
                               {QStringLiteral("email"), gateway.email}};
    return {{":code", gateway.code},
            {":driver", gateway.driver},
            {":title", gateway.title},
            {":settings", QString::fromUtf8(jsonText(settings))},
            {":active", int(gateway.isActive)}};
}

} // namespace

Result<std::optional<PaymentMethod>> findMethod(db::Reader &reader, const QString &code)
{
    return one(reader.row(kStatements[0], {{":code", code}}));
}

Result<std::optional<PaymentMethod>> findUsable(db::Reader &reader, const QString &code)
{
    return one(reader.row(kStatements[9], {{":code", code}}));
}

Result<QList<PaymentMethod>> methods(db::Reader &reader, bool activeOnly)
{
    const Result<db::Rows> rows = reader.rows(kStatements[activeOnly ? 2 : 1]);
    if (!rows)
        return rows.error();
    QList<PaymentMethod> all;
    for (const db::Row &row : *rows)
        all.append(methodFrom(row));
    return all;
}

Result<bool> insertMethod(db::Transaction &tx, const PaymentMethod &method)
{
    db::Params params = paramsOf(method);
    params.append({":id", method.id});
    return tx.insertOrNotice(kStatements[3], params);
}

Result<void> updateMethod(db::Transaction &tx, const PaymentMethod &method)
{
    db::Params params = paramsOf(method);
    params.append({":version", method.version});
    return tx.changeOne(kStatements[4], params,
                        {ErrorKind::Conflict, "payment.changed", {}, {method.code}});
}

Result<std::optional<GatewayAccount>> findGateway(db::Reader &reader, const QString &code)
{
    const Result<std::optional<db::Row>> row = reader.row(kStatements[5], {{":code", code}});
    if (!row)
        return row.error();
    return *row ? std::optional(gatewayFrom(**row)) : std::optional<GatewayAccount>();
}

Result<QList<GatewayAccount>> gateways(db::Reader &reader)
{
    const Result<db::Rows> rows = reader.rows(kStatements[6]);
    if (!rows)
        return rows.error();
    QList<GatewayAccount> all;
    for (const db::Row &row : *rows)
        all.append(gatewayFrom(row));
    return all;
}

Result<bool> insertGateway(db::Transaction &tx, const GatewayAccount &gateway)
{
    return tx.insertOrNotice(kStatements[7], paramsOf(gateway));
}

Result<void> updateGateway(db::Transaction &tx, const GatewayAccount &gateway)
{
    db::Params params = paramsOf(gateway);
    params.append({":version", gateway.version});
    return tx.changeOne(kStatements[8], params,
                        {ErrorKind::Conflict, "payment.changed", {}, {gateway.code}});
}

Result<bool> isSupplier(db::Reader &reader, const QString &code)
{
    const Result<qint64> count = reader.number(kStatements[10], {{":code", code}});
    return count ? Result<bool>(*count > 0) : Result<bool>(count.error());
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::payments::repository
