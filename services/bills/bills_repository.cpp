#include "services/bills/bills_repository.h"

#include "services/base/json.h"
#include "services/base/text.h"

#include <array>

namespace reiyan::bills::repository {
namespace {

#define REIYAN_SELECT_BILL                                                                 \
    "SELECT b.id, b.number, b.user_id, b.service_id, b.provider_id, p.code, b.sku, "       \
    "b.destination, b.state, b.asked_by, b.fee, b.asked_at, b.version, b.expires_at, "     \
    "b.customer_name, b.period, b.amount, b.admin, b.cost, b.price, b.details, b.handle, " \
    "b.failure, b.failure_args FROM bills b JOIN providers p ON p.id = b.provider_id "

constexpr std::array kStatements = {
    db::Statement{"bills.insert", R"sql(
        INSERT INTO bills (id, number, user_id, service_id, provider_id, sku, destination, state,
                           asked_by, fee, asked_at)
        VALUES (:id, :number, :user, :service, :provider, :sku, :destination, 'ASKED', :by, :fee,
                :now){or_notice})sql"},
    db::Statement{"bills.find", REIYAN_SELECT_BILL "WHERE b.id = :id"},
    db::Statement{"bills.lock", "SELECT id FROM bills WHERE id = :id{lock}"},
    db::Statement{"bills.of_order", REIYAN_SELECT_BILL "WHERE b.order_id = :order"},
    db::Statement{"bills.answer", R"sql(
        UPDATE bills SET state = :state, answered_at = :now, expires_at = :expires,
                         customer_name = :name, period = :period, amount = :amount,
                         admin = :admin, cost = :cost, price = :price, details = :details,
                         handle = :handle, failure = :failure, failure_args = :args,
                         version = version + 1
        WHERE id = :id AND version = :version AND state = 'ASKED')sql"},
    db::Statement{"bills.order", R"sql(
        UPDATE bills SET state = 'ORDERED', order_id = :order, version = version + 1
        WHERE id = :id AND version = :version AND state = 'READY')sql"},
    db::Statement{"bills.expiry", "SELECT expires_at FROM bills WHERE order_id = :order"},
    db::Statement{"bills.forget", "DELETE FROM bills WHERE state <> 'ORDERED' "
                                  "AND asked_at < :before"},
    db::Statement{"bills.by_number", REIYAN_SELECT_BILL "WHERE b.number = :number"},
};

constexpr QLatin1Char kBetweenArgs('\x1f');

Bill billFrom(const db::Row &row)
{
    Bill bill;
    bill.id = {row.text(0)};
    bill.number = row.text(1);
    bill.user = {row.text(2)};
    bill.service = {row.text(3)};
    bill.providerId = row.text(4);
    bill.providerCode = row.text(5);
    bill.sku = row.text(6);
    bill.destination = row.text(7);
    bill.state = stateFromCode<BillState>(kBillStateCodes, QLatin1String(row.bytes(8)));
    bill.askedBy = {row.text(9)};
    bill.fee = row.money(10);
    bill.askedAt = row.integer(11);
    bill.version = row.integer(12);
    bill.expiresAt = row.integer(13);
    bill.customerName = row.text(14);
    bill.period = row.text(15);
    bill.amount = row.money(16);
    bill.admin = row.money(17);
    bill.cost = row.money(18);
    bill.price = row.money(19);
    bill.details = jsonObject(row.bytes(20));
    bill.handle = row.text(21);
    bill.failure = row.text(22);
    bill.failureArgs = row.text(23).split(kBetweenArgs, Qt::SkipEmptyParts);
    return bill;
}

Result<std::optional<Bill>> one(db::Reader &reader, const db::Statement &statement,
                                const db::Params &params)
{
    const auto row = reader.row(statement, params);
    if (!row)
        return row.error();
    return *row ? std::optional(billFrom(**row)) : std::nullopt;
}

/// Receipts are small; what is not is left out rather than cut in the middle.
QString storableDetails(const QJsonObject &details)
{
    constexpr qsizetype kMost = 4'000;
    const QByteArray text = jsonText(details);
    return text.size() > kMost ? QStringLiteral("{}") : QString::fromUtf8(text);
}

} // namespace

Result<bool> insert(db::Transaction &tx, const Bill &bill)
{
    return tx.insertOrNotice(kStatements[0], {{":id", bill.id.text},
                                              {":number", bill.number},
                                              {":user", bill.user.text},
                                              {":service", bill.service.text},
                                              {":provider", bill.providerId},
                                              {":sku", bill.sku},
                                              {":destination", bill.destination},
                                              {":by", bill.askedBy.text},
                                              {":fee", bill.fee.toRupiah()},
                                              {":now", bill.askedAt}});
}

Result<std::optional<Bill>> find(db::Reader &reader, const BillId &id)
{
    return one(reader, kStatements[1], {{":id", id.text}});
}

Result<std::optional<Bill>> findByNumber(db::Reader &reader, const QString &number)
{
    return one(reader, kStatements[8], {{":number", number}});
}

Result<std::optional<Bill>> lock(db::Transaction &tx, const BillId &id)
{
    tx.enterLock(db::LockRank::Bill, id.text);
    const auto locked = tx.row(kStatements[2], {{":id", id.text}});
    if (!locked || !*locked)
        return locked ? Result<std::optional<Bill>>(std::nullopt) : locked.error();
    return find(tx, id);
}

Result<std::optional<Bill>> ofOrder(db::Reader &reader, const OrderId &order)
{
    return one(reader, kStatements[3], {{":order", order.text}});
}

Result<void> keepAnswer(db::Transaction &tx, const Bill &bill, qint64 now)
{
    return tx.changeOne(kStatements[4],
                        {{":state", QLatin1String(stateCode(bill.state))},
                         {":now", now},
                         {":expires", bill.expiresAt},
                         {":name", storable(bill.customerName, 200)},
                         {":period", storable(bill.period, 60)},
                         {":amount", bill.amount.toRupiah()},
                         {":admin", bill.admin.toRupiah()},
                         {":cost", bill.cost.toRupiah()},
                         {":price", bill.price.toRupiah()},
                         {":details", storableDetails(bill.details)},
                         {":handle", bill.handle.left(60)},
                         {":failure", bill.failure.left(60)},
                         {":args", storable(bill.failureArgs.join(kBetweenArgs), 400)},
                         {":id", bill.id.text},
                         {":version", bill.version}},
                        Error{ErrorKind::Contended, db::errors::kContended, bill.number});
}

Result<void> setOrdered(db::Transaction &tx, const Bill &bill, const OrderId &order)
{
    return tx.changeOne(kStatements[5],
                        {{":order", order.text}, {":id", bill.id.text}, {":version", bill.version}},
                        Error{ErrorKind::Conflict, "bill.ordered", {}, {bill.number}});
}

Result<qint64> expiryOf(db::Reader &reader, const OrderId &order)
{
    const auto row = reader.row(kStatements[6], {{":order", order.text}});
    if (!row)
        return row.error();
    return *row ? (*row)->integer(0) : 0;
}

Result<int> forgetBefore(db::Transaction &tx, qint64 before)
{
    return tx.change(kStatements[7], {{":before", before}});
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::bills::repository
