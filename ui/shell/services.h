#pragma once

#include "models/list_columns.h"
#include "services/base/list.h"
#include "services/base/result.h"
#include "services/catalog/catalog_commands.h"
#include "services/catalog/catalog_queries.h"
#include "services/commands/approvals.h"
#include "services/commands/command.h"
#include "services/deposits/deposits_queries.h"
#include "services/deposits/evidence.h"
#include "services/engine/board.h"
#include "services/engine/health.h"
#include "services/identity/actor.h"
#include "services/members/members_queries.h"
#include "services/orders/orders_queries.h"
#include "services/payments/payments_queries.h"
#include "services/providers/provider.h"
#include "services/routing/dry_run.h"
#include "services/statements/statement_rows.h"
#include "services/store/latch.h"
#include "services/suppliers/supplier_desk.h"

#include <QFuture>

#include <functional>

namespace reiyan::ui {

template <typename T>
using Answer = QFuture<Result<T>>;

/// What changed in the store since somebody last looked.
struct ChangeMark {
    QString last; ///< Hand it back with the next question.
    bool deposits = false;
    bool orders = false;
    qint64 waitingDeposits = 0;
    qint64 hangingOrders = 0;
    qint64 openCases = 0;
    qint64 waitingApprovals = 0;
    qint64 readAt = 0;                 ///< UTC ms, for the status bar.
    std::optional<store::Latch> latch; ///< Set: money stands still, and why.
};

/// Who signed in.
struct SignedIn {
    identity::Actor actor;
    qint64 lastSignInAt = 0;
    QString lastSignInFrom;
    int failuresSince = 0;
};

/// A price list that somebody saved from a supplier's API.
struct PriceListFile {
    QString provider; ///< Code.
    providers::ItemKind kind = providers::ItemKind::Prepaid;
    QString path;
};

/// A way to pay, and how it did.
struct MethodView {
    std::optional<payments::PaymentMethod> method;
    payments::MethodFigures figures;
};

/// A statement that somebody hands in: a file, or what they pasted.
struct StatementSource {
    QString account; ///< Code of the receiving account.
    QString path;
    QString pasted;
    std::optional<statements::Layout> layout; ///< Chosen by the person; else remembered or guessed.
};

/// How it was understood; nothing is written.
struct StatementView {
    statements::Layout layout;
    QList<QStringList> head; ///< Its first rows.
    statements::Statement statement;
    std::optional<Error> error; ///< Why no line could be read with this layout.
};

struct StatementImported {
    int added = 0;
    int known = 0;
};

/// A supplier's price list, read and compared; nothing is written.
struct PriceListPreview {
    catalog::ImportPriceList import; ///< The good rows.
    catalog::ImportPreview changes;
    QList<providers::RejectedItem> rejected;
};

/// Everything the console asks of the store. Functions, so that a page sees neither a database
/// nor the engine, and a test fills in what it needs.
struct Services {
    std::function<Answer<ListPage>(models::ListId, const ListRequest &, const ListCursor &)> page;
    std::function<Answer<ListTotals>(models::ListId, const ListRequest &)> totals;
    std::function<Answer<qint64>(models::ListId, const ListRequest &, const QList<int> &columns,
                                 const QString &path)>
        exportCsv;
    std::function<Answer<std::optional<deposits::DepositDetails>>(const DepositId &)> deposit;
    std::function<Answer<std::optional<orders::OrderDetails>>(const OrderId &)> order;
    std::function<Answer<std::optional<bills::Bill>>(const BillId &)> bill;
    std::function<Answer<std::optional<members::MemberDetails>>(const UserId &)> member;
    std::function<Answer<QList<members::MemberChoice>>(const QString &)> findMembers;
    std::function<Answer<QList<catalog::SellableService>>(const QString &, const QString &level)>
        findSellable;
    std::function<Answer<QList<catalog::CatalogNode>>()> catalogTree;
    std::function<Answer<PriceListPreview>(const PriceListFile &file)> previewPriceList;
    std::function<Answer<QList<commands::ApprovalRow>>()> approvals;
    std::function<Answer<orders::HangingSum>()> hangingSum;
    std::function<Answer<engine::Board>()> board;
    std::function<Answer<std::optional<suppliers::SupplierDesk>>(const QString &code)> supplierDesk;
    /// Into the keychain of this machine, for the calls that this machine makes.
    std::function<Answer<void>(const QString &name, const QByteArray &secret)> keepSecret;
    std::function<Answer<routing::RouteView>(const ServiceId &)> route;
    std::function<Answer<routing::DryRun>(const ServiceId &, const QList<routing::RouteRow> &)>
        dryRun;
    std::function<Answer<engine::Health>()> health;
    /// What can be paid with now.
    std::function<Answer<QList<payments::PaymentMethod>>()> paymentMethods;
    std::function<Answer<MethodView>(const QString &code)> paymentMethod;
    std::function<Answer<QList<payments::GatewayAccount>>()> gatewayAccounts;
    std::function<Answer<QList<deposits::Picture>>(const DepositId &)> pictures;
    std::function<Answer<QList<deposits::Reuse>>(const DepositId &)> reuses;
    std::function<Answer<QList<deposits::Candidate>>(const DepositId &, const QString &text)>
        freeLines;
    /// Decoded, made small and kept, before it becomes part of a deposit.
    std::function<Answer<deposits::Picture>(const QString &path)> takePicture;
    std::function<Answer<StatementView>(const StatementSource &)> readStatement;
    /// In pieces, as the person who signed in.
    std::function<Answer<StatementImported>(const StatementSource &, const UserId &actor)>
        importStatement;
    std::function<Answer<ChangeMark>(const QString &last)> changes;

    std::function<Answer<SignedIn>(const QString &name, const QString &password)> signIn;
    /// Files a command as the person who signed in; the id was minted by the caller.
    std::function<Answer<commands::Outcome>(const QString &id, const QByteArray &kind,
                                            const QJsonObject &payload, const UserId &actor)>
        file;
    std::function<QString()> newId;
};

/// What the shell says of the store it is in.
struct StoreIdentity {
    QString name;
    QString ribbon;  ///< production, test, training
    QString server;  ///< SQLite 3.40.1, ...
    QString version; ///< Of this program.
};

} // namespace reiyan::ui
