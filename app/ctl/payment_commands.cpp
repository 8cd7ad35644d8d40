#include "app/ctl/desk.h"
#include "models/texts/money_text.h"
#include "services/deposits/lines_commands.h"
#include "services/gateways/registry.h"
#include "services/payments/payments_commands.h"
#include "services/payments/payments_queries.h"
#include "services/statements/statement_rows.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>

/// Ways to pay, accounts at gateways, bank statements.
namespace reiyan::ctl {
namespace {

QString drivers()
{
    QStringList names;
    for (const gateways::Driver &driver : gateways::drivers())
        names.append(QLatin1String(driver.name));
    return names.join(u'|');
}

/// What the option says, else what was there before.
void take(const Ctl &ctl, const char *name, QString &field)
{
    if (ctl.isSet(name))
        field = ctl.option(name);
}

/// Off, on, or as it was.
bool isActive(const Ctl &ctl, bool was)
{
    return ctl.isSet("on") || (was && !ctl.isSet("off"));
}

/// A way to pay as it was, with what the options say.
Result<QJsonObject> withOptions(const Ctl &ctl, QJsonObject json)
{
    for (const auto &[option, field] :
         {std::pair("title", "title"), std::pair("category", "category"),
          std::pair("gateway", "gateway"), std::pair("channel", "channel"),
          std::pair("digits", "digits"), std::pair("account", "receiver"),
          std::pair("owner", "receiverName")}) {
        if (ctl.isSet(option))
            json.insert(QLatin1String(field), ctl.option(option));
    }
    for (const char *option : {"fee", "least", "most"}) {
        if (!ctl.isSet(option))
            continue;
        const Result<Money> amount = texts::parseRupiah(ctl.option(option));
        if (!amount)
            return amount.error();
        json.insert(QLatin1String(option), amount->toRupiah());
    }
    if (ctl.isSet("position"))
        json.insert(QStringLiteral("position"), ctl.option("position").toInt());
    if (ctl.isSet("percent")) {
        const Result<int> points = texts::parsePercent(ctl.option("percent"));
        if (!points)
            return points.error();
        json.insert(QStringLiteral("points"), *points);
    }
    if (ctl.isSet("customer-pays"))
        json.insert(QStringLiteral("bearer"), QStringLiteral("customer"));
    json.insert(QStringLiteral("active"),
                isActive(ctl, json.value(QLatin1String("active")).toBool(true)));
    return json;
}

} // namespace

int setGateway(Ctl &ctl)
{
    for (const char *name :
         {"driver", "title", "merchant", "address", "page-address", "callback", "return", "email"})
        ctl.parser().addOption({QLatin1String(name), {}, QStringLiteral("TEXT")});
    ctl.parser().addOptions({{QStringLiteral("legacy"), QStringLiteral("Duitku: old signatures.")},
                             {QStringLiteral("off"), QStringLiteral("Takes no new requests.")},
                             {QStringLiteral("on"), QStringLiteral("Takes them again.")}});
    if (!ctl.parse(QStringLiteral("gateway set --db URL --as USER --driver %1 [--title TEXT] "
                                  "[--merchant CODE] [--address URL] [--page-address URL] "
                                  "[--callback URL] [--return URL] [--email TEXT] [--legacy] "
                                  "[--off|--on] CODE")
                       .arg(drivers()),
                   1))
        return ctl.isSet("help") ? Done : Usage;
    const QString code = ctl.parser().positionalArguments().constFirst();
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const auto known = desk->store->read(payments::gatewayAccounts);
    if (!known)
        return ctl.fail(known.error());
    payments::GatewayAccount account;
    account.isActive = true;
    for (const payments::GatewayAccount &one : *known) {
        if (one.code == code)
            account = one;
    }
    account.code = code;
    take(ctl, "driver", account.driver);
    if (!gateways::findDriver(account.driver))
        return ctl.fail({ErrorKind::Invalid, "payment.no_adapter", {}, {code, account.driver}});
    take(ctl, "title", account.title);
    if (account.title.isEmpty())
        account.title = code;
    take(ctl, "merchant", account.merchantCode);
    take(ctl, "address", account.address);
    take(ctl, "page-address", account.pageAddress);
    take(ctl, "callback", account.callbackUrl);
    take(ctl, "return", account.returnUrl);
    take(ctl, "email", account.email);
    account.legacySignatures = account.legacySignatures || ctl.isSet("legacy");
    account.isActive = isActive(ctl, account.isActive);
    return runAndSay(ctl, *desk, payments::SetGateway{account},
                     QStringLiteral("%1 set; put its key into %1.key of the secrets folder (and "
                                    "%1.private where signatures have one)")
                         .arg(code));
}

int setPayment(Ctl &ctl)
{
    for (const char *name : {"title", "category", "gateway", "channel", "fee", "percent", "least",
                             "most", "digits", "account", "owner", "position"})
        ctl.parser().addOption({QLatin1String(name), {}, QStringLiteral("VALUE")});
    ctl.parser().addOptions(
        {{QStringLiteral("customer-pays"), QStringLiteral("The customer bears the fee.")},
         {QStringLiteral("off"), QStringLiteral("Cannot be chosen.")},
         {QStringLiteral("on"), QStringLiteral("Can be chosen again.")}});
    if (!ctl.parse(QStringLiteral("payment set --db URL --as USER [--title TEXT] [--category TEXT] "
                                  "[--gateway CODE --channel NAME] [--fee RP] [--percent 0,7] "
                                  "[--customer-pays] [--least RP] [--most RP] "
                                  "[--digits none|credited|kept] [--account NUMBER --owner NAME] "
                                  "[--position N] [--off|--on] CODE"),
                   1))
        return ctl.isSet("help") ? Done : Usage;
    const QString code = ctl.parser().positionalArguments().constFirst();
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const auto known =
        desk->store->read([&](db::Reader &reader) { return payments::methodByCode(reader, code); });
    if (!known)
        return ctl.fail(known.error());
    payments::PaymentMethod usual;
    usual.code = usual.title = code;
    usual.category = QStringLiteral("Transfer bank");
    usual.gateway = QLatin1String(payments::kManual);
    usual.isActive = true;
    usual.least = Money::rupiah(10'000);
    usual.most = Money::rupiah(50'000'000);
    // The command reads it as it reads what the console sends.
    const auto json = withOptions(ctl, payments::SetMethod{known->value_or(usual)}.toJson());
    if (!json)
        return ctl.fail(json.error());
    return runAndSay(ctl, *desk, payments::SetMethod::kKind, *json,
                     QStringLiteral("%1 set").arg(code));
}

int listPayments(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("payment list --db URL"), 0))
        return ctl.isSet("help") ? Done : Usage;
    const auto store = ctl.openStore(db::Access::ReadOnly);
    if (!store)
        return ctl.fail(store.error());
    const auto methods = (*store)->read(payments::activeMethods);
    if (!methods)
        return ctl.fail(methods.error());
    QJsonArray rows;
    QStringList lines;
    for (const payments::PaymentMethod &method : *methods) {
        rows.append(payments::SetMethod{method}.toJson());
        lines.append(QStringLiteral("%1  %2  %3  %4 + %5")
                         .arg(method.code, method.title, method.gateway,
                              texts::formatRupiah(method.fee.flat),
                              texts::formatPercent(method.fee.points.value)));
    }
    return listLines(ctl, "payments", rows, lines);
}

int importStatement(Ctl &ctl)
{
    ctl.parser().addOption(
        {QStringLiteral("payment"), QStringLiteral("Our account."), QStringLiteral("CODE")});
    if (!ctl.parse(QStringLiteral("statement import --db URL --as USER --payment CODE FILE"), 1))
        return ctl.isSet("help") ? Done : Usage;
    QFile file(ctl.parser().positionalArguments().constFirst());
    if (!file.open(QIODevice::ReadOnly) || file.size() > statements::kLargestFile)
        return ctl.fail({ErrorKind::NotFound, "statement.empty", file.errorString()});
    const QByteArray bytes = file.readAll();
    const auto head = statements::firstRows(bytes);
    if (!head)
        return ctl.fail(head.error());
    const auto layout = statements::guessLayout(*head);
    const auto statement =
        statements::readStatement(bytes, layout, QDateTime::currentMSecsSinceEpoch());
    if (!statement)
        return ctl.fail(statement.error());
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const QList<deposits::BankLine> lines = deposits::linesOf(*statement);
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    constexpr int kPiece = deposits::ImportLines::kMostLines;
    qint64 added = 0;
    for (int piece = 0; piece * kPiece < int(lines.size()); ++piece) {
        const deposits::ImportLines import{ctl.option("payment"), hash, piece, layout.toJson(),
                                           lines.mid(piece * kPiece, kPiece)};
        const auto outcome =
            ctl.execute(*desk->store, deposits::ImportLines::kKind, import.toJson(), desk->actor);
        if (!outcome)
            return ctl.fail(outcome.error());
        added += outcome->result.value(QLatin1String("added")).toInteger();
    }
    return ctl.done({{QStringLiteral("lines"), lines.size()},
                     {QStringLiteral("added"), added},
                     {QStringLiteral("unreadable"), statement->rejectedCount},
                     {QStringLiteral("balanceGaps"), statement->balanceGaps}},
                    QStringLiteral("%1 lines, %2 new, %3 rows cannot be read, the balance does not "
                                   "follow in %4 places")
                        .arg(lines.size())
                        .arg(added)
                        .arg(statement->rejectedCount)
                        .arg(statement->balanceGaps));
}

} // namespace reiyan::ctl
