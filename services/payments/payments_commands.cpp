#include "services/payments/payments_commands.h"

#include "services/base/text.h"
#include "services/commands/executor.h"
#include "services/identity/identity_repository.h"
#include "services/ledger/ledger.h"
#include "services/payments/payments_repository.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace reiyan::payments {
namespace {

using commands::Context;
using commands::Subject;

constexpr qint64 kLeastEver = 10'000;
constexpr qint64 kMostEver = 1'000'000'000;

QString receiverOf(const PaymentMethod &method)
{
    return method.isManual() ? method.receiverNumber + u' ' + method.receiverName
                             : method.gateway + u'/' + method.channel;
}

/// Whether customers' money goes somewhere else than before.
bool movesMoney(const std::optional<PaymentMethod> &before, const PaymentMethod &after)
{
    if (!before)
        return after.isActive;
    return (after.isActive && !before->isActive) || receiverOf(*before) != receiverOf(after);
}

Result<Subject> subjectOf(const Context &context, QByteArray type, const QString &code,
                          const QString &summary, bool isGrave)
{
    Subject subject{Money(), std::move(type), code, summary};
    if (!isGrave)
        return subject;
    const Result<bool> another = identity::repository::anotherHolds(
        context.tx, context.actor.user, identity::Permission::PaymentManage);
    if (!another)
        return another.error();
    subject.alwaysSecondPerson = *another;
    return subject;
}

/// Every field that changes, old and new: who decides must see where money and keys would go.
QString changesOf(const QJsonObject &before, const QJsonObject &after)
{
    QStringList changes;
    const QStringList names = after.keys();
    for (const QString &name : names) {
        if (name == QLatin1String("version") || before.value(name) == after.value(name))
            continue;
        const QString was = before.value(name).toVariant().toString();
        const QString is = after.value(name).toVariant().toString();
        if (!was.isEmpty() || !is.isEmpty())
            changes.append(QStringLiteral("%1: %2 → %3").arg(name, was, is));
    }
    return changes.join(QStringLiteral(" · "));
}

Result<Subject> subjectOfMethod(const Context &context, const SetMethod &command)
{
    const PaymentMethod &after = command.method;
    const auto before = repository::findMethod(context.tx, after.code);
    if (!before)
        return before.error();
    const QJsonObject was = *before ? SetMethod{**before}.toJson() : QJsonObject();
    return subjectOf(context, "payment_method", after.code,
                     after.code + QStringLiteral(" · ") + changesOf(was, command.toJson()),
                     movesMoney(*before, after));
}

Result<void> checkGateway(const Context &context, const PaymentMethod &method)
{
    if (method.isManual())
        return {};
    const auto gateway = repository::findGateway(context.tx, method.gateway);
    if (!gateway)
        return gateway.error();
    if (!*gateway)
        return Error{ErrorKind::Invalid, "payment.unknown_gateway", {}, {method.gateway}};
    return {};
}

Result<void> saveMethod(const Context &context, PaymentMethod method)
{
    if (method.version > 0)
        return repository::updateMethod(context.tx, method);
    method.id = context.tx.newId();
    const Result<bool> inserted = repository::insertMethod(context.tx, method);
    if (!inserted)
        return inserted.error();
    if (!*inserted)
        return Error{ErrorKind::Conflict, "payment.exists", {}, {method.code}};
    return {};
}

Result<QJsonObject> handleMethod(const Context &context, const SetMethod &command)
{
    PaymentMethod method = command.method;
    if (Result<void> known = checkGateway(context, method); !known)
        return known.error();
    const auto before = repository::findMethod(context.tx, method.code);
    if (!before)
        return before.error();
    // Open deposits and the books of old ones name its account: another gateway is another method.
    if (*before && (*before)->gateway != method.gateway)
        return Error{ErrorKind::Invalid, "payment.gateway_fixed", {}, {method.code}};
    method.account = *before             ? (*before)->account
                     : method.isManual() ? ledger::bankAccount(method.code.toLower())
                                         : ledger::gatewayClearing(method.gateway);
    const bool sameReceiver = *before && receiverOf(**before) == receiverOf(method);
    method.receiverSetAt = sameReceiver ? (*before)->receiverSetAt : context.now;
    const Result<void> opened = ledger::openAccount(
        context.tx, method.account, ledger::AccountClass::Asset, Money::rupiah(ledger::kNoFloor));
    if (!opened)
        return opened.error();
    if (Result<void> saved = saveMethod(context, method); !saved)
        return saved.error();
    return QJsonObject{{QStringLiteral("code"), method.code}};
}

Result<Subject> subjectOfGateway(const Context &context, const SetGateway &command)
{
    const auto before = repository::findGateway(context.tx, command.gateway.code);
    if (!before)
        return before.error();
    const QJsonObject was =
        *before ? SetGateway{**before}.toJson() : SetGateway{GatewayAccount()}.toJson();
    return subjectOf(
        context, "gateway", command.gateway.code,
        command.gateway.code + QStringLiteral(" · ") + changesOf(was, command.toJson()), true);
}

Result<QJsonObject> handleGateway(const Context &context, const SetGateway &command)
{
    const GatewayAccount &gateway = command.gateway;
    const Result<bool> taken = repository::isSupplier(context.tx, gateway.code);
    if (!taken)
        return taken.error();
    if (*taken) // notices are told apart by their code
        return Error{ErrorKind::Conflict, "payment.exists", {}, {gateway.code}};
    if (gateway.version > 0) {
        if (Result<void> updated = repository::updateGateway(context.tx, gateway); !updated)
            return updated.error();
    } else {
        const Result<bool> inserted = repository::insertGateway(context.tx, gateway);
        if (!inserted)
            return inserted.error();
        if (!*inserted)
            return Error{ErrorKind::Conflict, "payment.exists", {}, {gateway.code}};
    }
    return QJsonObject{{QStringLiteral("code"), gateway.code}};
}

/// A word of the payload that is one of `codes`; else the error.
template <typename Word, size_t N>
Result<Word> wordIn(const std::array<const char *, N> &codes, const QJsonObject &payload,
                    const char *name)
{
    const QString word = payload.value(QLatin1String(name)).toString();
    const auto found = std::find_if(codes.begin(), codes.end(), [&word](const char *code) {
        return word == QLatin1String(code);
    });
    if (found == codes.end())
        return Error{ErrorKind::Invalid, "payment.form", {}, {word}};
    return Word(found - codes.begin());
}

bool isCode(const QString &code)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z0-9][A-Z0-9_-]{1,29}$"));
    return form.match(code).hasMatch();
}

bool isSafe(const QString &address)
{
    if (address.isEmpty())
        return true;
    const QUrl url(address, QUrl::StrictMode);
    const bool isLocal = url.host() == QLatin1String("127.0.0.1");
    return url.isValid() && !url.host().isEmpty()
           && (url.scheme() == QLatin1String("https")
               || (isLocal && url.scheme() == QLatin1String("http")));
}

Result<void> checkMethod(const PaymentMethod &method)
{
    const auto bad = [](const char *code, const QString &what = {}) {
        return Error{ErrorKind::Invalid, code, {}, {what}};
    };
    if (!isCode(method.code) || method.title.size() < 2 || method.category.size() < 2)
        return bad("payment.code", method.code);
    if (method.fee.flat.isNegative() || method.fee.flat > Money::rupiah(1'000'000)
        || method.fee.points.value < 0 || method.fee.points.value > 5'000)
        return bad("payment.fee");
    if (method.least < Money::rupiah(kLeastEver) || method.most < method.least
        || method.most > Money::rupiah(kMostEver))
        return Error{
            ErrorKind::Invalid,
            "payment.limits",
            {},
            {QStringLiteral("rp:%1").arg(kLeastEver), QStringLiteral("rp:%1").arg(kMostEver)}};
    if (method.isManual()) {
        const bool named = method.receiverNumber.isEmpty() == method.receiverName.isEmpty();
        const bool isNumber =
            std::all_of(method.receiverNumber.cbegin(), method.receiverNumber.cend(),
                        [](QChar c) { return c.isDigit(); });
        if (!named || !isNumber)
            return bad("payment.receiver", method.receiverNumber);
        if (method.isActive && method.receiverNumber.isEmpty())
            return bad("payment.no_receiver", method.code);
    } else if (method.digits != Digits::None || method.channel.isEmpty()) {
        return bad("payment.channel", method.channel);
    }
    return {};
}

} // namespace

QJsonObject SetMethod::toJson() const
{
    return {{QStringLiteral("code"), method.code},
            {QStringLiteral("title"), method.title},
            {QStringLiteral("category"), method.category},
            {QStringLiteral("gateway"), method.gateway},
            {QStringLiteral("channel"), method.channel},
            {QStringLiteral("fee"), method.fee.flat.toRupiah()},
            {QStringLiteral("points"), method.fee.points.value},
            {QStringLiteral("bearer"), QLatin1String(kFeeBearerCodes[size_t(method.fee.bearer)])},
            {QStringLiteral("least"), method.least.toRupiah()},
            {QStringLiteral("most"), method.most.toRupiah()},
            {QStringLiteral("position"), method.position},
            {QStringLiteral("digits"), QLatin1String(kDigitsCodes[size_t(method.digits)])},
            {QStringLiteral("receiver"), method.receiverNumber},
            {QStringLiteral("receiverName"), method.receiverName},
            {QStringLiteral("active"), method.isActive},
            {QStringLiteral("version"), method.version}};
}

Result<SetMethod> SetMethod::fromJson(const QJsonObject &payload)
{
    const auto text = [&payload](const char *name, qsizetype most) {
        return storable(payload.value(QLatin1String(name)).toString().simplified(), most);
    };
    const auto money = [&payload](const char *name) {
        return Money::rupiah(payload.value(QLatin1String(name)).toInteger(-1));
    };
    const auto bearer = wordIn<FeeBearer>(kFeeBearerCodes, payload, "bearer");
    const auto digits = wordIn<Digits>(kDigitsCodes, payload, "digits");
    if (!bearer || !digits)
        return bearer ? digits.error() : bearer.error();
    PaymentMethod method;
    method.code = text("code", 30);
    method.title = text("title", 60);
    method.category = text("category", 40);
    method.gateway = text("gateway", 60);
    method.channel = text("channel", 60);
    method.fee = {money("fee"), {payload.value(QLatin1String("points")).toInt(-1)}, *bearer};
    method.least = money("least");
    method.most = money("most");
    method.position = std::clamp(payload.value(QLatin1String("position")).toInt(), 0, 9'999);
    method.digits = *digits;
    method.receiverNumber = text("receiver", 40).remove(u' ').remove(u'-');
    method.receiverName = text("receiverName", 100);
    method.isActive = payload.value(QLatin1String("active")).toBool();
    method.version = payload.value(QLatin1String("version")).toInteger();
    if (Result<void> good = checkMethod(method); !good)
        return good.error();
    return SetMethod{method};
}

QJsonObject SetGateway::toJson() const
{
    return {{QStringLiteral("code"), gateway.code},
            {QStringLiteral("driver"), gateway.driver},
            {QStringLiteral("title"), gateway.title},
            {QStringLiteral("address"), gateway.address},
            {QStringLiteral("pageAddress"), gateway.pageAddress},
            {QStringLiteral("merchantCode"), gateway.merchantCode},
            {QStringLiteral("legacySignatures"), gateway.legacySignatures},
            {QStringLiteral("callbackUrl"), gateway.callbackUrl},
            {QStringLiteral("returnUrl"), gateway.returnUrl},
            {QStringLiteral("email"), gateway.email},
            {QStringLiteral("active"), gateway.isActive},
            {QStringLiteral("version"), gateway.version}};
}

Result<SetGateway> SetGateway::fromJson(const QJsonObject &payload)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9][a-z0-9-]{1,29}$"));
    const auto text = [&payload](const char *name) {
        return storable(payload.value(QLatin1String(name)).toString().simplified(), 200);
    };
    GatewayAccount gateway;
    gateway.code = text("code");
    gateway.driver = text("driver").left(30);
    gateway.title = text("title").left(100);
    gateway.address = text("address");
    gateway.pageAddress = text("pageAddress");
    gateway.merchantCode = text("merchantCode");
    gateway.legacySignatures = payload.value(QLatin1String("legacySignatures")).toBool();
    gateway.callbackUrl = text("callbackUrl");
    gateway.returnUrl = text("returnUrl");
    gateway.email = text("email");
    gateway.isActive = payload.value(QLatin1String("active")).toBool();
    gateway.version = payload.value(QLatin1String("version")).toInteger();
    // "manual" is how people's matching is called.
    if (!form.match(gateway.code).hasMatch() || gateway.code == QLatin1String(kManual)
        || gateway.driver.isEmpty() || gateway.title.size() < 2)
        return Error{ErrorKind::Invalid, "payment.gateway_code", {}, {gateway.code}};
    for (const QString &address :
         {gateway.address, gateway.pageAddress, gateway.callbackUrl, gateway.returnUrl}) {
        if (!isSafe(address))
            return Error{ErrorKind::Invalid, "provider.address", {}, {address}};
    }
    return SetGateway{gateway};
}

void addHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<SetMethod>(handleMethod, subjectOfMethod));
    executor.add(commands::handlerOf<SetGateway>(handleGateway, subjectOfGateway));
}

} // namespace reiyan::payments
