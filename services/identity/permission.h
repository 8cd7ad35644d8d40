#pragma once

#include <QByteArray>

#include <array>
#include <optional>

namespace reiyan::identity {

/// One verb on one thing. Granted per role, some with a rupiah limit above which a second
/// person decides.
enum class Permission {
    ConsoleOpen,
    DepositView,
    DepositRequest,
    DepositMatch,
    DepositApprove, ///< Limit: the amount of one deposit.
    DepositReject,
    OrderView,
    OrderPlace, ///< Limit: the price of one order.
    OrderCheck,
    OrderDecide, ///< Ends an order that nobody knows the end of: always with a second person.
    WalletView,
    WalletAdjust, ///< Always with a second person.
    MemberView,
    MemberCreate,
    CatalogView,
    CatalogImport,
    SupplierRoute, ///< Where orders may go.
    SupplierPause,
    SupplierDeposit, ///< Orders deposit tickets at suppliers.
    FinanceMargin,
    ApprovalView,
    UserManage,
    AuditView,
    StoreManage,
    PaymentView,
    PaymentManage, ///< Ways to pay and accounts at gateways; where money goes with two people.
    StoreUnlatch,  ///< Always with a second person.
    Engine,        ///< Of jobs alone: no role can have it.
};

/// The text in role_permissions; stable once shipped.
struct PermissionName {
    Permission permission;
    const char *code;
    bool hasLimit;
};

inline constexpr std::array kPermissionNames = {
    PermissionName{Permission::ConsoleOpen, "console.open", false},
    PermissionName{Permission::DepositView, "deposit.view", false},
    PermissionName{Permission::DepositRequest, "deposit.request", false},
    PermissionName{Permission::DepositMatch, "deposit.match", false},
    PermissionName{Permission::DepositApprove, "deposit.approve", true},
    PermissionName{Permission::DepositReject, "deposit.reject", false},
    PermissionName{Permission::OrderView, "order.view", false},
    PermissionName{Permission::OrderPlace, "order.place", true},
    PermissionName{Permission::OrderCheck, "order.check", false},
    PermissionName{Permission::OrderDecide, "order.decide", false},
    PermissionName{Permission::WalletView, "wallet.view", false},
    PermissionName{Permission::WalletAdjust, "wallet.adjust", false},
    PermissionName{Permission::MemberView, "member.view", false},
    PermissionName{Permission::MemberCreate, "member.create", false},
    PermissionName{Permission::CatalogView, "catalog.view", false},
    PermissionName{Permission::CatalogImport, "catalog.import", false},
    PermissionName{Permission::SupplierRoute, "supplier.route", false},
    PermissionName{Permission::SupplierPause, "supplier.pause", false},
    PermissionName{Permission::SupplierDeposit, "supplier.deposit", false},
    PermissionName{Permission::FinanceMargin, "finance.margin", false},
    PermissionName{Permission::ApprovalView, "approval.view", false},
    PermissionName{Permission::UserManage, "user.manage", false},
    PermissionName{Permission::AuditView, "audit.view", false},
    PermissionName{Permission::StoreManage, "store.manage", false},
    PermissionName{Permission::PaymentView, "payment.view", false},
    PermissionName{Permission::PaymentManage, "payment.manage", false},
    PermissionName{Permission::StoreUnlatch, "store.unlatch", false},
    PermissionName{Permission::Engine, "engine", false},
};

[[nodiscard]] constexpr const char *permissionCode(Permission permission)
{
    return kPermissionNames[size_t(permission)].code;
}

[[nodiscard]] inline std::optional<Permission> permissionFromCode(const QByteArray &code)
{
    for (const PermissionName &name : kPermissionNames) {
        if (code == name.code)
            return name.permission;
    }
    return std::nullopt;
}

} // namespace reiyan::identity
