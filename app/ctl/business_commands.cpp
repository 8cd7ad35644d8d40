#include "app/ctl/desk.h"
#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "models/texts/time_text.h"
#include "services/catalog/catalog_commands.h"
#include "services/catalog/catalog_queries.h"
#include "services/deposits/deposits_commands.h"
#include "services/deposits/deposits_repository.h"
#include "services/deposits/deposits_review.h"
#include "services/engine/engine.h"
#include "services/engine/filing.h"
#include "services/identity/identity_commands.h"
#include "services/identity/passwords.h"
#include "services/members/members_commands.h"
#include "services/members/members_queries.h"
#include "services/orders/orders_commands.h"
#include "services/orders/orders_queries.h"
#include "services/orders/orders_repository.h"
#include "services/providers/registry.h"

#include <QFile>
#include <QJsonArray>

namespace reiyan::ctl {
namespace {

Result<deposits::Deposit> depositNumbered(db::Database &store, const QString &number)
{
    const auto deposit = store.read([&](db::Reader &reader) {
        return deposits::repository::findByNumber(reader, number.toUpper());
    });
    if (!deposit)
        return deposit.error();
    if (!*deposit)
        return Error{ErrorKind::NotFound, "deposit.not_found", number};
    return **deposit;
}

/// Opens the desk and hands on the deposit that the command line names.
template <typename Work>
int withDeposit(Ctl &ctl, Work work)
{
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const auto deposit =
        depositNumbered(*desk->store, ctl.parser().positionalArguments().constFirst());
    if (!deposit)
        return ctl.fail(deposit.error());
    return work(*desk, *deposit);
}

void sayPreview(const Ctl &ctl, const providers::PriceList &list,
                const catalog::ImportPreview &preview)
{
    for (const providers::RejectedItem &row : list.rejected) {
        ctl.progress(
            QStringLiteral("row %1 (%2): %3")
                .arg(row.row)
                .arg(row.sku, texts::errorText({ErrorKind::Invalid, row.code, {}, {row.value}})));
    }
    ctl.progress(QStringLiteral("%1 new, %2 changed, %3 unchanged, %4 gone, %5 rejected")
                     .arg(preview.added.size())
                     .arg(preview.changed.size())
                     .arg(preview.unchanged)
                     .arg(preview.gone.size())
                     .arg(list.rejected.size()));
}

QJsonObject previewJson(const providers::PriceList &list, const catalog::ImportPreview &preview)
{
    QJsonArray rejected;
    for (const providers::RejectedItem &row : list.rejected) {
        rejected.append(
            QJsonObject{{QStringLiteral("row"), row.row},
                        {QStringLiteral("sku"), row.sku},
                        {QStringLiteral("reason"),
                         texts::errorText({ErrorKind::Invalid, row.code, {}, {row.value}})}});
    }
    return {{QStringLiteral("added"), preview.added.size()},
            {QStringLiteral("changed"), preview.changed.size()},
            {QStringLiteral("unchanged"), preview.unchanged},
            {QStringLiteral("gone"), preview.gone.size()},
            {QStringLiteral("rejected"), rejected}};
}

QString orderText(const orders::OrderDetails &order)
{
    QStringList lines = {QStringLiteral("%1  %2  %3  %4  %5")
                             .arg(order.number, texts::orderStateText(order.status), order.item,
                                  order.target, texts::formatRupiah(order.price))};
    for (const orders::TimelineNode &node : order.timeline) {
        lines.append(QStringLiteral("  %1  %2 %3 %4 %5")
                         .arg(texts::formatTime(node.at), node.cause, node.from,
                              node.kind == orders::TimelineNode::Kind::Entry
                                  ? texts::formatAmount(node.amount)
                                  : node.to,
                              node.text));
    }
    return lines.join(u'\n');
}

/// Reads a price list saved from a supplier's API, in that supplier's form.
Result<providers::PriceList> listOf(const Ctl &ctl, const QByteArray &body)
{
    const QString driver = ctl.option("driver");
    if (const providers::Driver *form = providers::findDriver(driver))
        return form->readPriceList(body, engine::kindFromCode(ctl.option("kind")),
                                   ctl.option("tier"));
    return Error{ErrorKind::Invalid, "provider.no_adapter", {}, {driver}};
}

} // namespace

int importPriceList(Ctl &ctl)
{
    ctl.parser().addOptions(
        {{QStringLiteral("provider"), {}, QStringLiteral("CODE"), QStringLiteral("sandbox")},
         {QStringLiteral("driver"), QStringLiteral("Whose form the file has."),
          QStringLiteral("NAME"), QStringLiteral("digiflazz")},
         {QStringLiteral("kind"),
          {},
          QStringLiteral("prepaid|game|bill"),
          QStringLiteral("prepaid")},
         {QStringLiteral("tier"), QStringLiteral("Our price column at VIP Reseller."),
          QStringLiteral("basic|premium|special"), QStringLiteral("basic")},
         {QStringLiteral("apply"), QStringLiteral("Apply what the preview shows.")},
         {QStringLiteral("accept-loss"), QStringLiteral("More than half may be gone.")}});
    if (!ctl.parse(QStringLiteral("import price-list --db URL --as USER [--provider CODE] "
                                  "[--driver NAME] [--kind prepaid|game|bill] [--tier TIER] "
                                  "[--apply] FILE"),
                   1))
        return ctl.isSet("help") ? Done : Usage;
    QFile file(ctl.parser().positionalArguments().constFirst());
    if (!file.open(QIODevice::ReadOnly))
        return ctl.fail({ErrorKind::NotFound, "price_list.no_json", file.errorString()});
    const auto list = listOf(ctl, file.readAll());
    if (!list)
        return ctl.fail(list.error());
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    catalog::ImportPriceList import = engine::importOf(ctl.option("provider"), *list);
    import.acceptsLoss = ctl.isSet("accept-loss");
    const auto preview = desk->store->read(
        [&](db::Reader &reader) { return catalog::previewImport(reader, import); });
    if (!preview)
        return ctl.fail(preview.error());
    sayPreview(ctl, *list, *preview);
    if (!ctl.isSet("apply"))
        return ctl.done(previewJson(*list, *preview),
                        QStringLiteral("nothing changed yet; add --apply"));
    const Result<commands::Outcome> outcome =
        ctl.execute(*desk->store, catalog::ImportPriceList::kKind, import.toJson(), desk->actor);
    if (!outcome)
        return ctl.fail(outcome.error());
    return ctl.done(previewJson(*list, *preview), QStringLiteral("applied"));
}

int createDeposit(Ctl &ctl)
{
    ctl.parser().addOptions(
        {{QStringLiteral("member"), {}, QStringLiteral("USER")},
         {QStringLiteral("amount"), {}, QStringLiteral("RUPIAH")},
         {QStringLiteral("method"), {}, QStringLiteral("CODE"), QStringLiteral("BCA")}});
    if (!ctl.parse(QStringLiteral("deposit create --db URL --as USER --member USER "
                                  "--amount 500rb [--method BCA]"),
                   0))
        return ctl.isSet("help") ? Done : Usage;
    const Result<Money> amount = texts::parseRupiah(ctl.option("amount"));
    if (!amount)
        return ctl.fail(amount.error());
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const Result<UserId> member = memberNamed(*desk->store, ctl.option("member"));
    if (!member)
        return ctl.fail(member.error());
    const deposits::RequestDeposit request{*member, ctl.option("method"), *amount,
                                           newUuid(desk->store->environment())};
    return runAndSay(ctl, *desk, request,
                     QStringLiteral("{number}: %1 requested").arg(texts::formatRupiah(*amount)));
}

int matchDeposit(Ctl &ctl)
{
    ctl.parser().addOption({QStringLiteral("note"), {}, QStringLiteral("TEXT")});
    if (!ctl.parse(QStringLiteral("deposit match --db URL --as USER --note TEXT NUMBER"), 1))
        return ctl.isSet("help") ? Done : Usage;
    return withDeposit(ctl, [&](const Desk &desk, const deposits::Deposit &deposit) {
        return runAndSay(ctl, desk,
                         deposits::MatchDeposit{deposit.id, deposit.version, ctl.option("note")},
                         QStringLiteral("{number} matched"));
    });
}

int approveDeposit(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("deposit approve --db URL --as USER NUMBER"), 1))
        return ctl.isSet("help") ? Done : Usage;
    return withDeposit(ctl, [&](const Desk &desk, const deposits::Deposit &deposit) {
        return runAndSay(ctl, desk, deposits::ApproveDeposit{deposit.id, deposit.version},
                         QStringLiteral("{number} approved, %1 credited")
                             .arg(texts::formatRupiah(deposit.amount)));
    });
}

int rejectDeposit(Ctl &ctl)
{
    ctl.parser().addOption({QStringLiteral("reason"), {}, QStringLiteral("TEXT")});
    if (!ctl.parse(QStringLiteral("deposit reject --db URL --as USER --reason TEXT NUMBER"), 1))
        return ctl.isSet("help") ? Done : Usage;
    return withDeposit(ctl, [&](const Desk &desk, const deposits::Deposit &deposit) {
        return runAndSay(ctl, desk,
                         deposits::RejectDeposit{deposit.id, deposit.version, ctl.option("reason")},
                         QStringLiteral("{number} rejected"));
    });
}

int settleDeposit(Ctl &ctl)
{
    ctl.parser().addOptions(
        {{QStringLiteral("credit"), QStringLiteral("What was paid goes into the wallet.")},
         {QStringLiteral("return"), QStringLiteral("It was given back at the gateway.")},
         {QStringLiteral("reason"), {}, QStringLiteral("TEXT")}});
    if (!ctl.parse(QStringLiteral("deposit settle --db URL --as USER --credit|--return "
                                  "--reason TEXT NUMBER"),
                   1))
        return ctl.isSet("help") ? Done : Usage;
    if (ctl.isSet("credit") == ctl.isSet("return"))
        return ctl.fail({ErrorKind::Invalid, "command.incomplete", QStringLiteral("--credit")});
    return withDeposit(ctl, [&](const Desk &desk, const deposits::Deposit &deposit) {
        return runAndSay(ctl, desk,
                         deposits::DecideReview{deposit.id, deposit.version, ctl.isSet("credit"),
                                                ctl.option("reason")},
                         QStringLiteral("{number} settled"));
    });
}

int placeOrder(Ctl &ctl)
{
    ctl.parser().addOptions({{QStringLiteral("member"), {}, QStringLiteral("USER")},
                             {QStringLiteral("sku"), {}, QStringLiteral("SKU")},
                             {QStringLiteral("target"), {}, QStringLiteral("NUMBER")},
                             {QStringLiteral("again"), QStringLiteral("Buy the same again.")}});
    if (!ctl.parse(QStringLiteral("order place --db URL --as USER --member USER --sku SKU "
                                  "--target NUMBER [--again]"),
                   0))
        return ctl.isSet("help") ? Done : Usage;
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const Result<UserId> member = memberNamed(*desk->store, ctl.option("member"));
    if (!member)
        return ctl.fail(member.error());
    const auto service = desk->store->read(
        [&](db::Reader &reader) -> Result<std::optional<catalog::SellableService>> {
            const auto basics = members::basicsOf(reader, *member);
            const auto id = catalog::serviceBySku(reader, ctl.option("sku"));
            if (!basics || !id)
                return Error{ErrorKind::NotFound, "catalog.not_found", ctl.option("sku")};
            if (!*basics || !*id)
                return std::optional<catalog::SellableService>();
            return catalog::sellable(reader, **id, (*basics)->levelId);
        });
    if (!service)
        return ctl.fail(service.error());
    if (!*service)
        return ctl.fail({ErrorKind::NotFound, "catalog.not_found", ctl.option("sku")});
    const orders::PlaceOrder place{*member,
                                   (*service)->id,
                                   ctl.option("target"),
                                   {},
                                   (*service)->price,
                                   ctl.isSet("again"),
                                   newUuid(desk->store->environment())};
    return runAndSay(ctl, *desk, place,
                     QStringLiteral("{number}: %1 for %2, waits for a worker")
                         .arg((*service)->nominal, texts::formatRupiah((*service)->price)));
}

int decideOrder(Ctl &ctl)
{
    ctl.parser().addOptions(
        {{QStringLiteral("delivered"), QStringLiteral("The goods arrived.")},
         {QStringLiteral("failed"), QStringLiteral("They did not, and will not.")},
         {QStringLiteral("cost"), QStringLiteral("What the supplier took."), QStringLiteral("RP")},
         {QStringLiteral("serial"), {}, QStringLiteral("TEXT")},
         {QStringLiteral("attempt"), QStringLiteral("Which of several delivered."),
          QStringLiteral("N")},
         {QStringLiteral("evidence"), QStringLiteral("What was seen, and where."),
          QStringLiteral("TEXT")}});
    if (!ctl.parse(QStringLiteral("order decide --db URL --as USER --delivered [--cost RP] "
                                  "[--attempt N] [--serial TEXT]|--failed --evidence TEXT NUMBER"),
                   1))
        return ctl.isSet("help") ? Done : Usage;
    if (ctl.isSet("delivered") == ctl.isSet("failed"))
        return ctl.fail({ErrorKind::Invalid, "command.incomplete", QStringLiteral("delivered")});
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const QString number = ctl.parser().positionalArguments().constFirst().toUpper();
    const auto order = desk->store->read(
        [&](db::Reader &reader) { return orders::repository::findByNumber(reader, number); });
    if (!order)
        return ctl.fail(order.error());
    if (!*order)
        return ctl.fail({ErrorKind::NotFound, "order.not_found", number});
    orders::DecideOrder decide{(*order)->id, (*order)->version, ctl.isSet("delivered")};
    decide.serial = ctl.option("serial");
    decide.evidence = ctl.option("evidence");
    decide.attempt = ctl.option("attempt").toInt();
    if (ctl.isSet("cost")) {
        const Result<Money> cost = texts::parseRupiah(ctl.option("cost"));
        if (!cost)
            return ctl.fail(cost.error());
        decide.cost = *cost;
    }
    return runAndSay(ctl, *desk, decide, QStringLiteral("{number} decided"));
}

int showOrder(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("order show --db URL NUMBER"), 1))
        return ctl.isSet("help") ? Done : Usage;
    const auto store = ctl.openStore(db::Access::ReadOnly);
    if (!store)
        return ctl.fail(store.error());
    const QString number = ctl.parser().positionalArguments().constFirst().toUpper();
    const auto details =
        (*store)->read([&](db::Reader &reader) -> Result<std::optional<orders::OrderDetails>> {
            const auto order = orders::repository::findByNumber(reader, number);
            if (!order)
                return order.error();
            if (!*order)
                return Error{ErrorKind::NotFound, "order.not_found", number};
            return orders::orderDetails(reader, (*order)->id);
        });
    if (!details)
        return ctl.fail(details.error());
    const orders::OrderDetails &order = **details;
    return ctl.done({{QStringLiteral("number"), order.number},
                     {QStringLiteral("status"), order.status},
                     {QStringLiteral("attempt"), order.attemptState},
                     {QStringLiteral("price"), order.price.toRupiah()},
                     {QStringLiteral("serial"), order.serial},
                     {QStringLiteral("failure"), order.failure}},
                    orderText(order));
}

int createUser(Ctl &ctl)
{
    ctl.parser().addOptions(
        {{QStringLiteral("user"), {}, QStringLiteral("USER")},
         {QStringLiteral("name"), {}, QStringLiteral("FULL NAME")},
         {QStringLiteral("role"), {}, QStringLiteral("ROLE"), QStringLiteral("operator")},
         {QStringLiteral("password-file"), {}, QStringLiteral("FILE")}});
    if (!ctl.parse(QStringLiteral("user create --db URL --as USER --user USER --name NAME "
                                  "[--role operator] [--password-file FILE]"),
                   0))
        return ctl.isSet("help") ? Done : Usage;
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const Result<QString> password = readPassword(ctl);
    if (!password)
        return ctl.fail(password.error());
    if (Result<void> strong = identity::checkPasswordRules(*password); !strong)
        return ctl.fail(strong.error());
    const Result<QString> hash = identity::hashPassword(*password);
    if (!hash)
        return ctl.fail(hash.error());
    return runAndSay(
        ctl, *desk,
        identity::CreateUser{ctl.option("name"), ctl.option("user"), ctl.option("role"), *hash},
        QStringLiteral("%1 may sign in").arg(ctl.option("user")));
}

int createMember(Ctl &ctl)
{
    ctl.parser().addOptions(
        {{QStringLiteral("user"), {}, QStringLiteral("USER")},
         {QStringLiteral("name"), {}, QStringLiteral("FULL NAME")},
         {QStringLiteral("phone"), {}, QStringLiteral("NUMBER")},
         {QStringLiteral("level"), {}, QStringLiteral("LEVEL"), QStringLiteral("bronze")}});
    if (!ctl.parse(QStringLiteral("member create --db URL --as USER --user USER --name NAME "
                                  "[--phone NUMBER] [--level bronze]"),
                   0))
        return ctl.isSet("help") ? Done : Usage;
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    return runAndSay(ctl, *desk,
                     members::CreateMember{ctl.option("name"), ctl.option("user"),
                                           ctl.option("phone"), ctl.option("level")},
                     QStringLiteral("%1 is a member").arg(ctl.option("user")));
}

} // namespace reiyan::ctl
