#include "app/ctl/desk.h"
#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/time_text.h"
#include "services/bills/bills_commands.h"
#include "services/bills/bills_queries.h"
#include "services/catalog/catalog_queries.h"
#include "services/orders/orders_commands.h"

namespace reiyan::ctl {
namespace {

Result<bills::Bill> existingBill(db::Database &store, const QString &number)
{
    const auto bill = store.read(
        [&](db::Reader &reader) { return bills::billNumbered(reader, number.toUpper()); });
    if (!bill)
        return bill.error();
    if (!*bill)
        return Error{ErrorKind::NotFound, "bill.not_found", number};
    return **bill;
}

QString billText(const bills::Bill &bill)
{
    const QString head =
        QStringLiteral("%1  %2  %3")
            .arg(bill.number, bill.destination, QLatin1String(bills::stateCode(bill.state)));
    if (bill.state == bills::BillState::Refused) {
        const Error why{ErrorKind::Invalid, bill.failure.toLatin1(), {}, bill.failureArgs};
        return head + QStringLiteral("  ") + texts::errorText(why);
    }
    if (bill.state == bills::BillState::Asked)
        return head + QStringLiteral("  waits for a worker");
    return head
           + QStringLiteral("  %1  %2: %3 + %4 = %5, until %6")
                 .arg(bill.customerName, bill.period, texts::formatRupiah(bill.amount),
                      texts::formatRupiah(bill.fee), texts::formatRupiah(bill.price),
                      texts::formatTime(bill.expiresAt));
}

} // namespace

int askBill(Ctl &ctl)
{
    ctl.parser().addOptions({{QStringLiteral("member"), {}, QStringLiteral("USER")},
                             {QStringLiteral("sku"), {}, QStringLiteral("SKU")},
                             {QStringLiteral("target"), {}, QStringLiteral("NUMBER")}});
    if (!ctl.parse(QStringLiteral("bill ask --db URL --as USER --member USER --sku SKU "
                                  "--target NUMBER"),
                   0))
        return ctl.isSet("help") ? Done : Usage;
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const Result<UserId> member = memberNamed(*desk->store, ctl.option("member"));
    if (!member)
        return ctl.fail(member.error());
    const auto service = desk->store->read(
        [&](db::Reader &reader) { return catalog::serviceBySku(reader, ctl.option("sku")); });
    if (!service)
        return ctl.fail(service.error());
    if (!*service)
        return ctl.fail({ErrorKind::NotFound, "catalog.not_found", ctl.option("sku")});
    return runAndSay(ctl, *desk, bills::AskBill{*member, **service, ctl.option("target")},
                     QStringLiteral("{number} asked; a worker brings the answer"));
}

int showBill(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("bill show --db URL NUMBER"), 1))
        return ctl.isSet("help") ? Done : Usage;
    const auto store = ctl.openStore(db::Access::ReadOnly);
    if (!store)
        return ctl.fail(store.error());
    const auto bill = existingBill(**store, ctl.parser().positionalArguments().constFirst());
    if (!bill)
        return ctl.fail(bill.error());
    return ctl.done({{QStringLiteral("number"), bill->number},
                     {QStringLiteral("state"), QLatin1String(bills::stateCode(bill->state))},
                     {QStringLiteral("customer"), bill->customerName},
                     {QStringLiteral("amount"), bill->amount.toRupiah()},
                     {QStringLiteral("price"), bill->price.toRupiah()},
                     {QStringLiteral("details"), bill->details}},
                    billText(*bill));
}

int payBill(Ctl &ctl)
{
    ctl.parser().addOption({QStringLiteral("again"), QStringLiteral("Pay the same again.")});
    if (!ctl.parse(QStringLiteral("bill pay --db URL --as USER [--again] NUMBER"), 1))
        return ctl.isSet("help") ? Done : Usage;
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const auto bill = existingBill(*desk->store, ctl.parser().positionalArguments().constFirst());
    if (!bill)
        return ctl.fail(bill.error());
    if (bill->state == bills::BillState::Asked)
        return ctl.fail({ErrorKind::Invalid, "bill.not_ready", {}});
    const orders::PlaceOrder place{bill->user,
                                   bill->service,
                                   bill->destination,
                                   {},
                                   bill->price,
                                   ctl.isSet("again"),
                                   newUuid(desk->store->environment()),
                                   bill->id};
    return runAndSay(
        ctl, *desk, place,
        QStringLiteral("{number}: %1, waits for a worker").arg(texts::formatRupiah(bill->price)));
}

} // namespace reiyan::ctl
