#include "services/store/setup.h"

#include "services/audit/audit.h"
#include "services/identity/default_roles.h"
#include "services/identity/identity_commands.h"
#include "services/identity/identity_repository.h"
#include "services/ledger/ledger.h"
#include "services/store/numbers.h"

#include <QRegularExpression>

#include <array>

namespace reiyan::store {
namespace {

constexpr std::array kStatements = {
    db::Statement{"setup.level", R"sql(
        INSERT INTO member_levels (id, name, markup_type, markup_value, min_threshold, position)
        VALUES (:id, :name, 'percent', :value, :threshold, :position){or_notice})sql"},
    db::Statement{"setup.method", R"sql(
        INSERT INTO payment_methods (id, name, category, code, gateway, account_id, is_active)
        VALUES (:id, :name, 'Transfer bank', :code, 'manual', :account, 1){or_notice})sql"},
    db::Statement{"setup.provider", R"sql(
        INSERT INTO providers (id, code, name, driver, is_active, payload)
        VALUES (:id, :code, :name, :driver, 1, :payload){or_notice})sql"},
    db::Statement{"setup.gateway_method", R"sql(
        INSERT INTO payment_methods (id, name, category, code, gateway, account_id, is_active,
                                     channel)
        VALUES (:id, :name, 'Gateway', :code, :gateway, :account, 1, :channel){or_notice})sql"},
    db::Statement{"setup.gateway", R"sql(
        INSERT INTO gateways (code, driver, title, settings, is_active)
        VALUES (:code, :driver, :title, '{}', 1){or_notice})sql"},
};

Result<void> installLevels(db::Transaction &tx)
{
    struct Level {
        const char *name;
        int basisPoints;
        qint64 threshold;
    };
    constexpr std::array kLevels = {Level{"bronze", 1'000, 0}, Level{"silver", 500, 1'000'000},
                                    Level{"gold", 200, 5'000'000}};
    int position = 0;
    for (const Level &level : kLevels) {
        const Result<bool> inserted = tx.insertOrNotice(
            kStatements[0], {{":id", derivedUuid(QByteArray("level:") + level.name)},
                             {":name", QLatin1String(level.name)},
                             {":value", level.basisPoints},
                             {":threshold", level.threshold},
                             {":position", ++position}});
        if (!inserted)
            return inserted.error();
    }
    return {};
}

Result<void> installMethods(db::Transaction &tx)
{
    for (const char *bank : {"BCA", "BRI", "BNI", "MANDIRI"}) {
        const QString code = QLatin1String(bank);
        const QString account = ledger::bankAccount(code.toLower());
        const Result<void> opened = ledger::openAccount(tx, account, ledger::AccountClass::Asset,
                                                        Money::rupiah(ledger::kNoFloor));
        if (!opened)
            return opened;
        const Result<bool> inserted =
            tx.insertOrNotice(kStatements[1], {{":id", derivedUuid(QByteArray("method:") + bank)},
                                               {":name", QStringLiteral("Transfer ") + code},
                                               {":code", code},
                                               {":account", account}});
        if (!inserted)
            return inserted.error();
    }
    return {};
}

Result<void> insertOwner(db::Transaction &tx, const StoreSetup &setup, qint64 now)
{
    const Result<QString> userName = identity::checkUserName(setup.ownerUserName);
    if (!userName)
        return userName.error();
    const Result<std::optional<QString>> role =
        identity::repository::roleId(tx, QStringLiteral("super_admin"));
    if (!role)
        return role.error();
    identity::User owner;
    owner.id = {tx.newId()};
    owner.fullName = setup.ownerFullName.simplified();
    owner.userName = *userName;
    owner.roleId = role->value_or(QString());
    owner.passwordHash = setup.ownerPasswordHash;
    if (owner.fullName.size() < 2)
        return Error{ErrorKind::Invalid, "identity.full_name", {}};
    if (Result<void> inserted = identity::repository::insert(tx, owner, now); !inserted)
        return inserted;
    return audit::record(tx, {.actor = owner.id,
                              .actorName = owner.userName,
                              .workstation = {},
                              .action = "store.install",
                              .objectType = "store",
                              .objectId = setup.name.left(64)});
}

} // namespace

Result<void> install(db::Transaction &tx, const StoreSetup &setup)
{
    static const QRegularExpression initials(QStringLiteral("^[A-Z]{2,5}$"));
    if (setup.name.simplified().size() < 2)
        return Error{ErrorKind::Invalid, "setup.name", {}};
    if (!initials.match(setup.initials).hasMatch())
        return Error{ErrorKind::Invalid, "setup.initials", {}};
    const Result<bool> needed = needsSetup(tx);
    if (!needed)
        return needed.error();
    if (!*needed)
        return Error{ErrorKind::Conflict, "setup.done_already", {}};
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();

    Result<void> done = identity::installDefaultRoles(tx);
    if (done)
        done = ledger::openStandardAccounts(tx);
    if (done)
        done = installLevels(tx);
    if (done)
        done = installMethods(tx);
    if (done)
        done = setSetting(tx, QLatin1String(kStoreName), setup.name.simplified());
    if (done)
        done = setSetting(tx, QLatin1String(kStoreInitials), setup.initials);
    if (done)
        done = setSetting(tx, QLatin1String(kStoreRibbon), setup.ribbon);
    if (done)
        done = insertOwner(tx, setup, *now);
    return done;
}

Result<void> installProvider(db::Transaction &tx, const QString &code, const QString &name,
                             const QString &driver, const QString &payload)
{
    const Result<bool> inserted =
        tx.insertOrNotice(kStatements[2], {{":id", derivedUuid("provider:" + code.toUtf8())},
                                           {":code", code},
                                           {":name", name},
                                           {":driver", driver},
                                           {":payload", payload}});
    if (!inserted)
        return inserted.error();
    return ledger::openAccount(tx, ledger::providerFloat(code), ledger::AccountClass::Asset,
                               Money::rupiah(ledger::kNoFloor));
}

Result<void> installGatewayMethod(db::Transaction &tx, const QString &gateway,
                                  const QString &channel, const QString &code, const QString &title)
{
    const QString account = ledger::gatewayClearing(gateway);
    const Result<void> opened = ledger::openAccount(tx, account, ledger::AccountClass::Asset,
                                                    Money::rupiah(ledger::kNoFloor));
    if (!opened)
        return opened;
    const Result<bool> known = tx.insertOrNotice(
        kStatements[4], {{":code", gateway}, {":driver", gateway}, {":title", gateway}});
    if (!known)
        return known.error();
    const Result<bool> inserted =
        tx.insertOrNotice(kStatements[3], {{":id", derivedUuid("method:" + code.toUtf8())},
                                           {":name", title},
                                           {":code", code},
                                           {":gateway", gateway},
                                           {":account", account},
                                           {":channel", channel}});
    return inserted ? Result<void>() : Result<void>(inserted.error());
}

Result<bool> needsSetup(db::Reader &reader)
{
    const Result<bool> any = identity::repository::anyStaff(reader);
    if (!any)
        return any;
    return !*any;
}

std::span<const db::Statement> setupStatements()
{
    return kStatements;
}

} // namespace reiyan::store
