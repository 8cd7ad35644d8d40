#include "services/wallets/wallets_commands.h"

#include "services/base/text.h"
#include "services/commands/executor.h"
#include "services/jobs/outbox.h"
#include "services/ledger/ledger.h"
#include "services/members/members_queries.h"

#include <algorithm>
#include <cstdlib>

namespace reiyan::wallets {
namespace {

using commands::Context;
using commands::Subject;

constexpr qint64 kMostEver = 1'000'000'000;

Result<members::MemberBasics> memberOf(const Context &context, const UserId &user)
{
    const auto member = members::basicsOf(context.tx, user);
    if (!member)
        return member.error();
    if (!*member)
        return Error{ErrorKind::NotFound, "member.not_found", user.text};
    return **member;
}

Result<Subject> subjectOf(const Context &context, const AdjustWallet &command)
{
    const Result<members::MemberBasics> member = memberOf(context, command.user);
    if (!member)
        return member.error();
    const QString sign = command.amount.isNegative() ? QStringLiteral("−") : QStringLiteral("+");
    return Subject{Money::rupiah(std::abs(command.amount.toRupiah())), "wallet", command.user.text,
                   QStringLiteral("%1 · %2 Rp %3 · %4")
                       .arg(member->fullName, sign)
                       .arg(std::abs(command.amount.toRupiah()))
                       .arg(command.note),
                   true};
}

Result<QJsonObject> handleAdjust(const Context &context, const AdjustWallet &command)
{
    if (const auto member = memberOf(context, command.user); !member)
        return member.error();
    const QString wallet = ledger::walletOf(command.user);
    const auto posted = ledger::post(
        context.tx,
        {.kind = "ADJUSTMENT",
         .command = context.command,
         .effectiveAt = context.now,
         .noteCode = "wallet." + command.reason.toLatin1(),
         .lines = {{ledger::kAdjustment, command.amount.negated()}, {wallet, command.amount}}});
    if (!posted)
        return posted.error();
    const Result<void> told =
        jobs::tell(context.tx, {command.user,
                                "wallet.adjusted",
                                {{QStringLiteral("amount"), command.amount.toRupiah()},
                                 {QStringLiteral("reason"), command.reason}}});
    if (!told)
        return told.error();
    QJsonObject result;
    for (const ledger::PostedLine &line : posted->lines) {
        if (line.account == wallet) {
            result.insert(QStringLiteral("balanceBefore"), line.before.toRupiah());
            result.insert(QStringLiteral("balanceAfter"), line.after.toRupiah());
        }
    }
    return result;
}

} // namespace

QJsonObject AdjustWallet::toJson() const
{
    return {{QStringLiteral("user"), user.text},
            {QStringLiteral("amount"), amount.toRupiah()},
            {QStringLiteral("reason"), reason},
            {QStringLiteral("note"), note}};
}

Result<AdjustWallet> AdjustWallet::fromJson(const QJsonObject &payload)
{
    AdjustWallet command{
        {payload.value(QLatin1String("user")).toString()},
        Money::rupiah(payload.value(QLatin1String("amount")).toInteger()),
        payload.value(QLatin1String("reason")).toString(),
        storable(payload.value(QLatin1String("note")).toString().simplified(), 300)};
    const qint64 amount = command.amount.toRupiah();
    if (amount == 0 || amount > kMostEver || amount < -kMostEver)
        return Error{
            ErrorKind::Invalid, "wallet.amount", {}, {QStringLiteral("rp:%1").arg(kMostEver)}};
    const bool isKnown = std::any_of(
        kAdjustmentReasons.begin(), kAdjustmentReasons.end(),
        [&command](const char *reason) { return command.reason == QLatin1String(reason); });
    if (!isKnown || command.note.size() < kShortestNote)
        return Error{ErrorKind::Invalid, "wallet.note", {}, {QString::number(kShortestNote)}};
    return command;
}

void addHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<AdjustWallet>(handleAdjust, subjectOf));
}

} // namespace reiyan::wallets
