#include "services/identity/default_roles.h"

#include "services/identity/permission.h"

#include <array>

namespace reiyan::identity {
namespace {

using enum Permission;

struct Grant {
    Permission permission;
    qint64 limit = -1;    ///< Rupiah; -1 is no limit.
    qint64 dayLimit = -1; ///< Of a whole day.
};

struct DefaultRole {
    const char *name;
    const char *title;
    bool isStaff;
    QList<Grant> grants;
};

QList<Grant> everything()
{
    QList<Grant> all;
    for (const PermissionName &name : kPermissionNames) {
        if (name.permission != Engine)
            all.append({name.permission});
    }
    return all;
}

QList<DefaultRole> defaultRoles()
{
    constexpr qint64 kOperatorDeposit = 5'000'000;
    constexpr qint64 kOperatorDay = 100'000'000;
    constexpr qint64 kOperatorOrder = 2'000'000;
    QList<Grant> administrator = everything();
    administrator.removeIf([](const Grant &grant) { return grant.permission == StoreManage; });
    const QList<Grant> looking = {{ConsoleOpen}, {DepositView}, {OrderView},
                                  {MemberView},  {WalletView},  {CatalogView}};
    return {
        {kOwnerRole, "Super admin", true, everything()},
        {"administrator", "Administrator", true, administrator},
        {"finance", "Keuangan", true,
         looking
             + QList<Grant>{{DepositMatch},
                            {DepositApprove},
                            {DepositReject},
                            {FinanceMargin},
                            {OrderDecide},
                            {SupplierDeposit},
                            {ApprovalView},
                            {AuditView},
                            {PaymentView},
                            {WalletAdjust},
                            {StoreUnlatch}}},
        {"customer_service", "Layanan pelanggan", true,
         looking + QList<Grant>{{DepositRequest}, {OrderCheck}, {MemberCreate}}},
        {"product_manager",
         "Manajer produk",
         true,
         {{ConsoleOpen},
          {CatalogView},
          {CatalogImport},
          {SupplierRoute},
          {FinanceMargin},
          {OrderView}}},
        {"operator", "Operator", true,
         looking
             + QList<Grant>{{DepositRequest},
                            {DepositMatch},
                            {DepositApprove, kOperatorDeposit, kOperatorDay},
                            {DepositReject},
                            {OrderPlace, kOperatorOrder},
                            {OrderCheck},
                            {OrderDecide},
                            {SupplierPause},
                            {MemberCreate},
                            {ApprovalView}}},
        {"member", "Member", false, {}},
        {"guest", "Tamu", false, {}},
    };
}

constexpr std::array kStatements = {
    db::Statement{"roles.insert", "INSERT INTO roles (id, name, title, is_staff) "
                                  "VALUES (:id, :name, :title, :staff){or_notice}"},
    db::Statement{"roles.grant", "INSERT INTO role_permissions (role_id, permission, limit_rupiah, "
                                 "day_limit_rupiah) VALUES (:role, :permission, :limit, :day)"},
};

Result<void> install(db::Transaction &tx, const DefaultRole &role)
{
    const QString id = derivedUuid(QByteArray("role:") + role.name);
    const Result<bool> inserted =
        tx.insertOrNotice(kStatements[0], {{":id", id},
                                           {":name", QLatin1String(role.name)},
                                           {":title", QString::fromUtf8(role.title)},
                                           {":staff", int(role.isStaff)}});
    if (!inserted)
        return inserted.error();
    if (!*inserted)
        return {};
    for (const Grant &grant : role.grants) {
        const auto orNone = [](qint64 limit) {
            return limit < 0 ? std::nullopt : std::optional(limit);
        };
        const Result<int> granted = tx.change(
            kStatements[1], {{":role", id},
                             {":permission", QLatin1String(permissionCode(grant.permission))},
                             {":limit", db::orNull(orNone(grant.limit))},
                             {":day", db::orNull(orNone(grant.dayLimit))}});
        if (!granted)
            return granted.error();
    }
    return {};
}

} // namespace

Result<void> installDefaultRoles(db::Transaction &tx)
{
    const QList<DefaultRole> roles = defaultRoles();
    for (const DefaultRole &role : roles) {
        if (Result<void> done = install(tx, role); !done)
            return done;
    }
    return {};
}

} // namespace reiyan::identity
