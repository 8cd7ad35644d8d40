#include "services/ledger/ledger.h"

#include "services/base/assert.h"
#include "services/base/crash_point.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace reiyan::ledger {
namespace {

#define REIYAN_SELECT_ACCOUNT \
    "SELECT id, balance, held, min_available, status, version, entry_seq FROM accounts "

constexpr std::array kStatements = {
    db::Statement{"accounts.lock", REIYAN_SELECT_ACCOUNT "WHERE id = :id{lock}"},
    db::Statement{"accounts.find", REIYAN_SELECT_ACCOUNT "WHERE id = :id"},
    db::Statement{"accounts.set", R"sql(
        UPDATE accounts SET balance = :balance, held = :held, entry_seq = :seq,
                            version = version + 1
        WHERE id = :id AND version = :version)sql"},
    db::Statement{"accounts.open", R"sql(
        INSERT INTO accounts (id, class, user_id, min_available, created_at)
        VALUES (:id, :class, :user, :floor, :now){or_notice})sql"},
    db::Statement{"transfers.insert", R"sql(
        INSERT INTO transfers (id, kind, command_id, transfer_no, order_id, deposit_id,
                               effective_at, recorded_at, note_code)
        VALUES (:id, :kind, :command, :no, :order, :deposit, :effective, :now, :note))sql"},
    db::Statement{"entries.insert", R"sql(
        INSERT INTO entries (transfer_id, leg, account_id, amount, balance_before, balance_after,
                             account_seq, recorded_at)
        VALUES (:transfer, :leg, :account, :amount, :before, :after, :seq, :now))sql"},
    db::Statement{"holds.insert", R"sql(
        INSERT INTO holds (id, account_id, amount, purpose, order_id, state, placed_at)
        VALUES (:id, :account, :amount, 'order', :order, 'ACTIVE', :now))sql"},
    db::Statement{"holds.lock", "SELECT id, account_id, amount, state, version FROM holds "
                                "WHERE order_id = :order AND purpose = 'order'{lock}"},
    db::Statement{"holds.resolve", R"sql(
        UPDATE holds SET state = :state, captured_amount = :captured,
                         resolve_command_id = :command, resolved_at = :now, version = version + 1
        WHERE id = :id AND version = :version AND state = 'ACTIVE')sql"},
    db::Statement{"transfers.of_kind", "SELECT COUNT(*) FROM transfers WHERE order_id = :order "
                                       "AND kind = :kind"},
};

const db::Statement &kLock = kStatements[0];
const db::Statement &kFind = kStatements[1];
const db::Statement &kSet = kStatements[2];
const db::Statement &kOpen = kStatements[3];
const db::Statement &kTransfer = kStatements[4];
const db::Statement &kEntry = kStatements[5];
const db::Statement &kHold = kStatements[6];
const db::Statement &kLockHold = kStatements[7];
const db::Statement &kResolveHold = kStatements[8];

Account accountFrom(const db::Row &row)
{
    const QString status = row.text(4);
    return {row.text(0),
            row.money(1),
            row.money(2),
            row.money(3),
            status == QLatin1String("active")   ? AccountStatus::Active
            : status == QLatin1String("frozen") ? AccountStatus::Frozen
                                                : AccountStatus::Closed,
            row.integer(5),
            row.integer(6)};
}

Result<Account> lock(db::Transaction &tx, const QString &id)
{
    tx.enterLock(db::LockRank::Account, id);
    const Result<std::optional<db::Row>> row = tx.row(kLock, {{":id", id}});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::NotFound, "ledger.no_account", id, {id}};
    return accountFrom(**row);
}

const char *className(AccountClass accountClass)
{
    switch (accountClass) {
    case AccountClass::Asset:
        return "asset";
    case AccountClass::Liability:
        return "liability";
    case AccountClass::Income:
        return "income";
    case AccountClass::Expense:
        return "expense";
    case AccountClass::Equity:
        return "equity";
    }
    Q_UNREACHABLE();
}

QString rupiahArg(Money amount)
{
    return QStringLiteral("rp:%1").arg(amount.toRupiah());
}

/// Balance and held after one line, checked before anything is written.
struct Change {
    Account account;
    Money amount;   ///< Onto the balance.
    Money released; ///< Off the held part: a hold that this line pays from.
};

Result<void> check(const Change &change)
{
    const Account &account = change.account;
    if (account.status == AccountStatus::Closed)
        return Error{ErrorKind::Invalid, "wallet.closed", account.id};
    const bool spends = change.amount.isNegative() && change.released.isZero();
    if (spends && account.status == AccountStatus::Frozen)
        return Error{ErrorKind::Invalid, "wallet.frozen", account.id};
    return {};
}

Result<Account> applied(const Change &change)
{
    if (Result<void> allowed = check(change); !allowed)
        return allowed.error();
    Account after = change.account;
    const Result<Money> balance = after.balance.plus(change.amount);
    if (!balance)
        return balance.error();
    const Result<Money> held = after.held.minus(change.released);
    if (!held)
        return held.error();
    after.balance = *balance;
    after.held = *held;
    REIYAN_INVARIANT(!after.held.isNegative(), "held never goes below zero");
    if (after.available() < after.minAvailable) {
        REIYAN_INVARIANT(change.released.isZero(), "H-2: a hold never makes its capture fail");
        return Error{ErrorKind::Invalid,
                     "wallet.insufficient",
                     after.id,
                     {rupiahArg(change.account.available()), rupiahArg(change.amount.negated())}};
    }
    if (!change.amount.isZero())
        ++after.entrySeq;
    return after;
}

Result<void> write(db::Transaction &tx, const Account &after)
{
    const Error raced{ErrorKind::Contended, db::errors::kContended, after.id};
    return tx.changeOne(kSet,
                        {{":balance", after.balance.toRupiah()},
                         {":held", after.held.toRupiah()},
                         {":seq", after.entrySeq},
                         {":id", after.id},
                         {":version", after.version}},
                        raced);
}

void checkLines(const Posting &posting)
{
    REIYAN_INVARIANT(posting.lines.size() >= 2, "V-1: a transfer has two legs or more");
    qint64 sum = 0;
    QSet<QString> seen;
    for (const Line &line : posting.lines) {
        const bool overflows = __builtin_add_overflow(sum, line.amount.toRupiah(), &sum);
        REIYAN_INVARIANT(!overflows, "a transfer's sum fits");
        REIYAN_INVARIANT(!line.amount.isZero(), "an entry moves something");
        REIYAN_INVARIANT(!seen.contains(line.account), "a transfer names an account once");
        seen.insert(line.account);
    }
    REIYAN_INVARIANT(sum == 0, "V-1: a transfer adds up to zero");
}

Result<void> insertTransfer(db::Transaction &tx, const Posting &posting, const QString &id,
                            qint64 now)
{
    const Result<int> inserted =
        tx.change(kTransfer, {{":id", id},
                              {":kind", QString::fromLatin1(posting.kind)},
                              {":command", posting.command.text},
                              {":no", posting.transferNo},
                              {":order", db::orNull(posting.order.text)},
                              {":deposit", db::orNull(posting.deposit.text)},
                              {":effective", posting.effectiveAt},
                              {":now", now},
                              {":note", QString::fromLatin1(posting.noteCode)}});
    if (inserted)
        return {};
    if (inserted.error().code == db::errors::kDuplicate)
        return Error{ErrorKind::Conflict, "ledger.duplicate", inserted.error().detail};
    return inserted.error();
}

/// A change with the account as it is afterwards.
struct Leg {
    Change change;
    Account after;
};

Result<void> insertEntries(db::Transaction &tx, const QString &transfer, const QList<Leg> &legs,
                           qint64 now)
{
    int number = 0;
    for (const auto &[change, after] : legs) {
        const Result<int> inserted =
            tx.change(kEntry, {{":transfer", transfer},
                               {":leg", ++number},
                               {":account", after.id},
                               {":amount", change.amount.toRupiah()},
                               {":before", change.account.balance.toRupiah()},
                               {":after", after.balance.toRupiah()},
                               {":seq", after.entrySeq},
                               {":now", now}});
        if (!inserted)
            return inserted.error();
    }
    return {};
}

/// Locks every account of the posting, in the order of their ids.
Result<QList<Change>> lockAll(db::Transaction &tx, const Posting &posting, const Line &released)
{
    QMap<QString, Money> amounts; // ascending account id: the order of the locks
    for (const Line &line : posting.lines)
        amounts.insert(line.account, line.amount);
    QList<Change> changes;
    for (auto line = amounts.cbegin(); line != amounts.cend(); ++line) {
        const Result<Account> account = lock(tx, line.key());
        if (!account)
            return account.error();
        changes.append(
            {*account, line.value(), line.key() == released.account ? released.amount : Money()});
    }
    crashPoint("ledger.after_locks");
    return changes;
}

/// Posts; `released` names the account whose held amount this posting consumes.
Result<Posted> postReleasing(db::Transaction &tx, const Posting &posting, const Line &released)
{
    checkLines(posting);
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();

    const Result<QList<Change>> changes = lockAll(tx, posting, released);
    if (!changes)
        return changes.error();

    Posted posted{tx.newId(), {}};
    QList<Leg> legs;
    for (const Change &change : *changes) {
        const Result<Account> next = applied(change);
        if (!next)
            return next.error();
        if (Result<void> written = write(tx, *next); !written)
            return written.error();
        crashPoint("ledger.after_account");
        legs.append({change, *next});
        posted.lines.append({next->id, change.account.balance, next->balance});
    }
    if (Result<void> inserted = insertTransfer(tx, posting, posted.transferId, *now); !inserted)
        return inserted.error();
    if (Result<void> inserted = insertEntries(tx, posted.transferId, legs, *now); !inserted)
        return inserted.error();
    crashPoint("ledger.after_entries");
    return posted;
}

Result<Hold> lockHold(db::Transaction &tx, const OrderId &order)
{
    tx.enterLock(db::LockRank::Hold, order.text); // one hold an order: its id orders the locks
    const Result<std::optional<db::Row>> row = tx.row(kLockHold, {{":order", order.text}});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::NotFound, "ledger.no_hold", order.text};
    return Hold{(*row)->text(0), (*row)->text(1), (*row)->money(2),
                (*row)->text(3) == QLatin1String("ACTIVE"), (*row)->integer(4)};
}

Result<Hold> resolveHold(db::Transaction &tx, const OrderId &order, const CommandId &command,
                         bool capture)
{
    Result<Hold> hold = lockHold(tx, order);
    if (!hold)
        return hold;
    const Error resolved{ErrorKind::Conflict, "ledger.hold_resolved", order.text};
    if (!hold->isActive)
        return resolved;
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<void> changed =
        tx.changeOne(kResolveHold,
                     {{":state", capture ? QStringLiteral("CAPTURED") : QStringLiteral("RELEASED")},
                      {":captured", capture ? hold->amount.toRupiah() : qint64(0)},
                      {":command", command.text},
                      {":now", *now},
                      {":id", hold->id},
                      {":version", hold->version}},
                     resolved);
    if (!changed)
        return changed.error();
    return hold;
}

} // namespace

Result<Posted> post(db::Transaction &tx, const Posting &posting)
{
    return postReleasing(tx, posting, {});
}

Result<void> openAccount(db::Transaction &tx, const QString &id, AccountClass accountClass,
                         Money floor, const UserId &user)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<bool> opened =
        tx.insertOrNotice(kOpen, {{":id", id},
                                  {":class", QLatin1String(className(accountClass))},
                                  {":user", db::orNull(user.text)},
                                  {":floor", floor.toRupiah()},
                                  {":now", *now}});
    return opened ? Result<void>() : Result<void>(opened.error());
}

Result<void> openStandardAccounts(db::Transaction &tx)
{
    struct Standard {
        const char *id;
        AccountClass accountClass;
        bool mayGoBelowZero;
    };
    constexpr std::array kStandard = {
        Standard{kSales, AccountClass::Income, true},
        Standard{kCogs, AccountClass::Expense, true},
        Standard{kLateLoss, AccountClass::Expense, true},
        Standard{kFeeIncome, AccountClass::Income, true},
        Standard{kGatewayFee, AccountClass::Expense, true},
        Standard{kRounding, AccountClass::Income, true},
        Standard{kReceivable, AccountClass::Asset, true},
        Standard{kSuspense, AccountClass::Liability, false},
        Standard{kOpening, AccountClass::Equity, true},
        Standard{kAdjustment, AccountClass::Equity, true},
    };
    for (const Standard &standard : kStandard) {
        const Money floor = Money::rupiah(standard.mayGoBelowZero ? kNoFloor : 0);
        const Result<void> opened =
            openAccount(tx, QLatin1String(standard.id), standard.accountClass, floor);
        if (!opened)
            return opened;
    }
    return {};
}

Result<Hold> placeHold(db::Transaction &tx, const QString &accountId, Money amount,
                       const OrderId &order)
{
    REIYAN_INVARIANT(amount.isPositive(), "a hold is a positive amount");
    const Result<Account> account = lock(tx, accountId);
    if (!account)
        return account.error();
    if (account->status != AccountStatus::Active) {
        return Error{ErrorKind::Invalid,
                     account->status == AccountStatus::Frozen ? "wallet.frozen" : "wallet.closed",
                     accountId};
    }
    const Result<Money> rest = account->available().minus(amount);
    if (!rest)
        return rest.error();
    if (*rest < account->minAvailable) {
        return Error{ErrorKind::Invalid,
                     "wallet.insufficient",
                     accountId,
                     {rupiahArg(account->available()), rupiahArg(amount)}};
    }
    const Result<Money> held = account->held.plus(amount);
    if (!held)
        return held.error();
    Account after = *account;
    after.held = *held;
    if (Result<void> written = write(tx, after); !written)
        return written.error();

    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Hold hold{tx.newId(), accountId, amount, true, 1};
    const Result<int> inserted = tx.change(kHold, {{":id", hold.id},
                                                   {":account", accountId},
                                                   {":amount", amount.toRupiah()},
                                                   {":order", order.text},
                                                   {":now", *now}});
    if (!inserted)
        return inserted.error();
    crashPoint("ledger.after_hold");
    return hold;
}

Result<Posted> captureHold(db::Transaction &tx, const OrderId &order, const Posting &posting)
{
    const Result<Hold> hold = resolveHold(tx, order, posting.command, true);
    if (!hold)
        return hold.error();
    const auto paid = std::find_if(posting.lines.cbegin(), posting.lines.cend(),
                                   [&](const Line &line) { return line.account == hold->account; });
    REIYAN_INVARIANT(paid != posting.lines.cend() && paid->amount == hold->amount.negated(),
                     "a capture takes exactly what was held");
    return postReleasing(tx, posting, {hold->account, hold->amount});
}

Result<void> releaseHold(db::Transaction &tx, const OrderId &order, const CommandId &command)
{
    crashPoint("ledger.before_release");
    const Result<Hold> hold = resolveHold(tx, order, command, false);
    if (!hold)
        return hold.error();
    const Result<Account> account = lock(tx, hold->account);
    if (!account)
        return account.error();
    const Result<Money> held = account->held.minus(hold->amount);
    if (!held)
        return held.error();
    REIYAN_INVARIANT(!held->isNegative(), "held never goes below zero");
    Account after = *account;
    after.held = *held;
    return write(tx, after);
}

Result<bool> isPosted(db::Reader &reader, const OrderId &order, const QByteArray &kind)
{
    const Result<qint64> posted = reader.number(
        kStatements[9], {{":order", order.text}, {":kind", QString::fromLatin1(kind)}});
    return posted ? Result<bool>(*posted > 0) : Result<bool>(posted.error());
}

Result<std::optional<Account>> findAccount(db::Reader &reader, const QString &id)
{
    const Result<std::optional<db::Row>> row = reader.row(kFind, {{":id", id}});
    if (!row)
        return row.error();
    return *row ? std::optional(accountFrom(**row)) : std::nullopt;
}

std::span<const db::Statement> statements()
{
    return kStatements;
}

} // namespace reiyan::ledger
