#include "tests/support/test_store.h"

#include "services/catalog/catalog_commands.h"
#include "services/deposits/deposits_commands.h"
#include "services/engine/engine.h"
#include "services/identity/identity_repository.h"
#include "services/ledger/account.h"
#include "services/ledger/verify.h"
#include "services/members/members_commands.h"
#include "services/providers/digiflazz/digiflazz_price_list.h"
#include "services/store/setup.h"

#include <QFile>

namespace reiyan::test {

TestStore::TestStore(const Environment &environment, int writers)
    : m_store(m_database.open(environment, writers))
    , m_executor(std::make_unique<commands::Executor>(*m_store))
{
    engine::addAllHandlers(*m_executor);
    const Result<void> installed = m_store->write([](db::Transaction &tx) -> Result<void> {
        Result<void> done = store::install(tx, {.name = "Toko Uji",
                                                .initials = "TU",
                                                .ribbon = "test",
                                                .ownerFullName = "Pemilik",
                                                .ownerUserName = "pemilik",
                                                .ownerPasswordHash = "$argon2id$none"});
        if (done)
            done = store::installProvider(tx, "sandbox", "Pemasok Latihan", "digiflazz", "{}");
        return done;
    });
    if (!installed)
        qFatal("%s %s", installed.error().code.constData(), qPrintable(installed.error().detail));
    m_owner = {m_database.text("SELECT id FROM users WHERE user_name = 'pemilik'")};
}

TestStore::~TestStore() = default;

Result<commands::Outcome> TestStore::runRaw(const UserId &actor, const QByteArray &kind,
                                            const QJsonObject &payload, const QString &id)
{
    const commands::Command command{{id.isEmpty() ? newCommandId() : id},
                                    kind,
                                    payload,
                                    actor,
                                    actor.isNull() ? commands::Origin::Job
                                                   : commands::Origin::Console,
                                    "PC-UJI"};
    return db::await(m_executor->execute(command));
}

UserId TestStore::staff(const QString &userName, const QString &role)
{
    return valueOf(m_store->write([&](db::Transaction &tx) -> Result<UserId> {
        identity::User user;
        user.id = {tx.newId()};
        user.fullName = userName;
        user.userName = userName;
        user.roleId = *valueOf(identity::repository::roleId(tx, role));
        user.passwordHash = QStringLiteral("$argon2id$none");
        if (Result<void> inserted = identity::repository::insert(tx, user, 1); !inserted)
            return inserted.error();
        return user.id;
    }));
}

UserId TestStore::member(const QString &userName, qint64 balance)
{
    const UserId id{
        valueOf(run(m_owner, members::CreateMember{userName, userName, "0812", "bronze"}))
            .result["id"]
            .toString()};
    if (balance > 0) {
        const UserId requester = staff("req-" + userName);
        const Matched deposit = matchedDeposit(id, balance, requester, requester);
        valueOf(run(m_owner, deposits::ApproveDeposit{deposit.id, deposit.version}));
    }
    return id;
}

TestStore::Matched TestStore::matchedDeposit(const UserId &member, qint64 amount,
                                             const UserId &requester, const UserId &matcher)
{
    const deposits::RequestDeposit request{member, "BCA", Money::rupiah(amount), newCommandId()};
    const DepositId id{valueOf(run(requester, request)).result["id"].toString()};
    valueOf(run(matcher, deposits::MatchDeposit{id, 1, "BCA 14.29 CR " + id.text}));
    return {id, 2};
}

void TestStore::importCatalog()
{
    const auto list = valueOf(
        providers::digiflazz::parsePriceList(fixtureBytes("digiflazz/price-list-prepaid.json")));
    valueOf(run(m_owner, engine::importOf("sandbox", list)));
}

ServiceId TestStore::service(const QString &sku)
{
    return {m_database.text("SELECT id FROM services WHERE code = '" + sku + "'")};
}

qint64 TestStore::priceOf(const QString &sku)
{
    return m_database.number("SELECT p.price FROM service_prices p "
                             "JOIN services s ON s.id = p.service_id "
                             "JOIN member_levels l ON l.id = p.member_level_id "
                             "WHERE l.name = 'bronze' AND s.code = '"
                             + sku + "'");
}

qint64 TestStore::balance(const UserId &member)
{
    return m_database.number("SELECT balance FROM accounts WHERE id = '" + ledger::walletOf(member)
                             + "'");
}

qint64 TestStore::held(const UserId &member)
{
    return m_database.number("SELECT held FROM accounts WHERE id = '" + ledger::walletOf(member)
                             + "'");
}

QStringList TestStore::brokenInvariants()
{
    const ledger::VerifyReport report = valueOf(db::await(m_store->reports().snapshot(
        [](db::Reader &reader) { return ledger::verify(reader, ledger::VerifyMode::Full); })));
    QStringList broken;
    for (const ledger::Finding &finding : report.findings)
        broken.append(QLatin1String(finding.invariant) + u' ' + finding.offenders.join(u' '));
    return broken;
}

QByteArray fixtureBytes(const QString &name)
{
    QFile file(QStringLiteral(REIYAN_FIXTURES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return file.readAll();
}

} // namespace reiyan::test
