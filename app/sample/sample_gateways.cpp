#include "app/sample/sample_gateways.h"

#include "services/ledger/ledger.h"
#include "services/payments/payments_repository.h"

namespace reiyan::sample {
namespace {

gateways::Merchant merchantNamed(const QString &code)
{
    gateways::Merchant merchant;
    merchant.code = QStringLiteral("LATIHAN");
    merchant.apiKey = QStringLiteral("kunci-latihan-") + code;
    merchant.privateKey = QStringLiteral("kunci-pribadi-") + code;
    merchant.email = QStringLiteral("toko@toko.example"); // of members without an address
    merchant.callbackUrl = QUrl(QStringLiteral("https://toko.example/webhook/") + code);
    merchant.returnUrl = QUrl(QStringLiteral("https://toko.example/selesai"));
    return merchant;
}

payments::Fee feeOf(qint64 flat, int points, payments::FeeBearer bearer)
{
    return {Money::rupiah(flat), {points}, bearer};
}

} // namespace

QList<SampleGateway> sampleGateways()
{
    using enum payments::FeeBearer;
    const QString va = QStringLiteral("Virtual account");
    const QString midtrans = QStringLiteral("latihan-midtrans");
    const QString duitku = QStringLiteral("latihan-duitku");
    const QString tripay = QStringLiteral("latihan-tripay");
    return {{midtrans,
             QStringLiteral("Latihan Midtrans"),
             QStringLiteral("midtrans"),
             merchantNamed(midtrans),
             {{QStringLiteral("VA-BCA"), QStringLiteral("BCA Virtual Account"), va,
               QStringLiteral("bca_va"), feeOf(4'000, 0, Customer)},
              {QStringLiteral("QRIS"), QStringLiteral("QRIS"), QStringLiteral("QRIS"),
               QStringLiteral("qris"), feeOf(0, 70, Store)}}},
            {duitku,
             QStringLiteral("Latihan Duitku"),
             QStringLiteral("duitku"),
             merchantNamed(duitku),
             {{QStringLiteral("VA-BRI"), QStringLiteral("BRI Virtual Account"), va,
               QStringLiteral("BR"), feeOf(3'000, 0, Customer)},
              {QStringLiteral("OVO"), QStringLiteral("OVO"), QStringLiteral("E-wallet"),
               QStringLiteral("OV"), feeOf(0, 167, Customer)}}},
            {tripay,
             QStringLiteral("Latihan Tripay"),
             QStringLiteral("tripay"),
             merchantNamed(tripay),
             {{QStringLiteral("ALFAMART"), QStringLiteral("Alfamart"), QStringLiteral("Gerai"),
               QStringLiteral("ALFAMART"), feeOf(6'000, 0, Customer)}}}};
}

sandbox::GatewayServer::Options sandboxOf(const SampleGateway &gateway)
{
    sandbox::GatewayServer::Options options;
    options.driver = gateway.driver;
    options.merchant = gateway.merchant;
    return options;
}

Result<void> installGateway(db::Database &database, const SampleGateway &gateway)
{
    return database.write([&](db::Transaction &tx) -> Result<void> {
        payments::GatewayAccount account;
        account.code = gateway.code;
        account.driver = gateway.driver;
        account.title = gateway.title;
        account.merchantCode = gateway.merchant.code;
        account.callbackUrl = gateway.merchant.callbackUrl.toString();
        account.returnUrl = gateway.merchant.returnUrl.toString();
        account.email = gateway.merchant.email;
        account.isActive = true;
        const Result<bool> known = payments::repository::insertGateway(tx, account);
        if (!known)
            return known.error();
        const QString clearing = ledger::gatewayClearing(gateway.code);
        const Result<void> opened = ledger::openAccount(tx, clearing, ledger::AccountClass::Asset,
                                                        Money::rupiah(ledger::kNoFloor));
        if (!opened)
            return opened;
        int position = 10;
        for (const SampleGateway::Way &way : gateway.ways) {
            payments::PaymentMethod method;
            method.id = derivedUuid("method:" + way.code.toUtf8());
            method.code = way.code;
            method.title = way.title;
            method.category = way.category;
            method.gateway = gateway.code;
            method.channel = way.channel;
            method.account = clearing;
            method.fee = way.fee;
            method.least = Money::rupiah(10'000);
            method.most = Money::rupiah(10'000'000);
            method.position = ++position;
            method.isActive = true;
            const Result<bool> inserted = payments::repository::insertMethod(tx, method);
            if (!inserted)
                return inserted.error();
        }
        return {};
    });
}

engine::LocalGateway gatewayAt(const SampleGateway &gateway, const gateways::Merchant &merchant)
{
    constexpr qint64 kHasteMs = 1'000;
    engine::LocalGateway local{gateway.code, merchant};
    local.merchant.leastRecheckMs = kHasteMs;
    local.merchant.createTimeoutMs = 3'000;
    return local;
}

} // namespace reiyan::sample
