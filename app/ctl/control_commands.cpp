#include "app/ctl/desk.h"
#include "models/texts/money_text.h"
#include "models/texts/time_text.h"
#include "services/commands/approvals.h"
#include "services/store/latch.h"

#include <QJsonArray>

/// What needs two people: waiting approvals and the latch.
namespace reiyan::ctl {
int listApprovals(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("approval list --db URL"), 0))
        return ctl.isSet("help") ? Done : Usage;
    const auto store = ctl.openStore(db::Access::ReadOnly);
    if (!store)
        return ctl.fail(store.error());
    const auto waiting = (*store)->read(commands::waitingApprovals);
    if (!waiting)
        return ctl.fail(waiting.error());
    QJsonArray rows;
    QStringList lines;
    for (const commands::ApprovalRow &row : *waiting) {
        rows.append(QJsonObject{{QStringLiteral("id"), row.id.text},
                                {QStringLiteral("kind"), row.commandKind},
                                {QStringLiteral("amount"), row.amount.toRupiah()},
                                {QStringLiteral("summary"), row.summary},
                                {QStringLiteral("maker"), row.makerName},
                                {QStringLiteral("version"), row.version}});
        lines.append(QStringLiteral("%1  %2  %3  %4  %5")
                         .arg(row.id.text, row.commandKind, texts::formatRupiah(row.amount),
                              row.makerName, row.summary));
    }
    return listLines(ctl, "approvals", rows, lines);
}

int decideApproval(Ctl &ctl)
{
    ctl.parser().addOptions({{QStringLiteral("reject"), QStringLiteral("Say no; needs --reason.")},
                             {QStringLiteral("reason"), {}, QStringLiteral("TEXT")}});
    if (!ctl.parse(QStringLiteral("approval decide --db URL --as USER [--reject --reason TEXT] ID"),
                   1))
        return ctl.isSet("help") ? Done : Usage;
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    const ApprovalId id{ctl.parser().positionalArguments().constFirst()};
    const auto waiting = desk->store->read(commands::waitingApprovals);
    if (!waiting)
        return ctl.fail(waiting.error());
    commands::DecideApproval decision{id, 0, !ctl.isSet("reject"), ctl.option("reason")};
    for (const commands::ApprovalRow &row : *waiting) {
        if (row.id == id)
            decision.version = row.version;
    }
    return runAndSay(ctl, *desk, decision,
                     decision.approve ? QStringLiteral("approved") : QStringLiteral("rejected"));
}

int listLatches(Ctl &ctl)
{
    if (!ctl.parse(QStringLiteral("latch list --db URL"), 0))
        return ctl.isSet("help") ? Done : Usage;
    const auto store = ctl.openStore(db::Access::ReadOnly);
    if (!store)
        return ctl.fail(store.error());
    const auto open = (*store)->read(store::openLatches);
    if (!open)
        return ctl.fail(open.error());
    QJsonArray rows;
    QStringList lines;
    for (const store::Latch &latch : *open) {
        rows.append(QJsonObject{{QStringLiteral("id"), latch.id.text},
                                {QStringLiteral("reason"), latch.reason},
                                {QStringLiteral("setAt"), latch.setAt}});
        lines.append(QStringLiteral("%1  %2 WIB  %3")
                         .arg(latch.id.text, texts::formatDateTime(latch.setAt), latch.reason));
    }
    return listLines(ctl, "latches", rows, lines);
}

int liftLatch(Ctl &ctl)
{
    ctl.parser().addOption({QStringLiteral("reason"), {}, QStringLiteral("TEXT")});
    if (!ctl.parse(QStringLiteral("latch lift --db URL --as USER --reason TEXT ID"), 1))
        return ctl.isSet("help") ? Done : Usage;
    Result<Desk> desk = openDesk(ctl);
    if (!desk)
        return ctl.fail(desk.error());
    return runAndSay(
        ctl, *desk,
        store::LiftLatch{{ctl.parser().positionalArguments().constFirst()}, ctl.option("reason")},
        QStringLiteral("lifted"));
}

} // namespace reiyan::ctl
