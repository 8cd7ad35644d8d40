#include "ui/pages/suppliers/supplier_story.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "models/texts/time_text.h"
#include "ui/widgets/details.h"

#include <QCoreApplication>

namespace reiyan::ui {
namespace {

QString nothing()
{
    return QStringLiteral("—");
}

QString say(const char *text)
{
    return QCoreApplication::translate("SupplierStory", text);
}

QString stateCode(const engine::SupplierBoard &board)
{
    return QLatin1String(routing::kBreakerCodes[size_t(board.supplier.health.state)]);
}

QString percent(std::optional<int> basisPoints)
{
    if (!basisPoints)
        return nothing();
    const int tenths = *basisPoints / 10; // never rounded up to a hundred
    return QStringLiteral("%1,%2 %").arg(tenths / 10).arg(tenths % 10);
}

QString seconds(const engine::Span &span, qint64 ms)
{
    if (span.succeeded + span.rejected == 0)
        return nothing();
    return say(QT_TRANSLATE_NOOP("SupplierStory", "%1 s")).arg(QString::number(ms / 1000));
}

QString lasts(const std::optional<int> &minutes)
{
    constexpr int kMost = 14 * 24 * 60;
    if (!minutes)
        return nothing();
    if (*minutes >= kMost)
        return say(QT_TRANSLATE_NOOP("SupplierStory", "over 14 d"));
    return texts::formatAge(qint64(*minutes) * 60'000);
}

QString reasonText(const QString &reason)
{
    if (reason == QLatin1String("no_answer"))
        return say(QT_TRANSLATE_NOOP("SupplierStory", "too many calls without an answer"));
    return reason;
}

void tellHealth(DetailsPanel &panel, const engine::SupplierBoard &board)
{
    const routing::Health &health = board.supplier.health;
    panel.addField(say(QT_TRANSLATE_NOOP("SupplierStory", "Reason")), reasonText(health.reason));
    if (health.retryAt > 0)
        panel.addField(say(QT_TRANSLATE_NOOP("SupplierStory", "Asked again")),
                       texts::formatDateTime(health.retryAt));
    panel.addField(say(QT_TRANSLATE_NOOP("SupplierStory", "Good 15 m · 1 h · 24 h")),
                   percent(board.quarter.successBp()) + QStringLiteral(" · ")
                       + percent(board.hour.successBp()) + QStringLiteral(" · ")
                       + percent(board.day.successBp()));
    panel.addField(say(QT_TRANSLATE_NOOP("SupplierStory", "Half · 95 % known in")),
                   seconds(board.day, board.day.medianMs) + QStringLiteral(" · ")
                       + seconds(board.day, board.day.p95Ms));
    if (board.hanging > 0)
        panel.addField(
            say(QT_TRANSLATE_NOOP("SupplierStory", "Hanging")),
            QStringLiteral("%1 · %2").arg(board.hanging).arg(texts::formatRupiah(board.atRisk)));
}

void tellMoney(DetailsPanel &panel, const engine::SupplierBoard &board)
{
    panel.addSection(say(QT_TRANSLATE_NOOP("SupplierStory", "Deposit there")));
    if (board.supplier.balance) {
        panel.addField(say(QT_TRANSLATE_NOOP("SupplierStory", "Balance")),
                       texts::formatRupiah(*board.supplier.balance));
        panel.addField(say(QT_TRANSLATE_NOOP("SupplierStory", "Asked at")),
                       texts::formatDateTime(board.supplier.balanceAt));
        panel.addField(say(QT_TRANSLATE_NOOP("SupplierStory", "Lasts")),
                       lasts(board.runwayMinutes));
    } else {
        panel.addNote(say(QT_TRANSLATE_NOOP("SupplierStory", "Never asked yet.")));
    }
    panel.addField(say(QT_TRANSLATE_NOOP("SupplierStory", "Spent 24 h")),
                   texts::formatRupiah(board.day.spent));
}

QString failureText(const suppliers::Failure &failure)
{
    return texts::errorText({ErrorKind::Offline, failure.code.toLatin1(), {}, failure.args});
}

QString kindText(const QString &kind)
{
    if (kind == QLatin1String("bill"))
        return say(QT_TRANSLATE_NOOP("SupplierStory", "Bills"));
    return kind == QLatin1String("game") ? say(QT_TRANSLATE_NOOP("SupplierStory", "Games"))
                                         : say(QT_TRANSLATE_NOOP("SupplierStory", "Goods"));
}

void tellConnection(DetailsPanel &panel, const suppliers::SupplierDesk &desk)
{
    panel.addSection(say(QT_TRANSLATE_NOOP("SupplierStory", "Account and connection")));
    panel.addField(say(QT_TRANSLATE_NOOP("SupplierStory", "User name")),
                   desk.userName.isEmpty() ? nothing() : desk.userName);
    if (desk.testing)
        panel.addNote(say(QT_TRANSLATE_NOOP("SupplierStory", "Test account: nothing is real.")));
    if (desk.askedAt == 0)
        panel.addNote(say(QT_TRANSLATE_NOOP("SupplierStory", "Never tried. S tries it now.")));
    else
        panel.addLine(texts::formatTime(desk.askedAt),
                      desk.failure.isNone()
                          ? say(QT_TRANSLATE_NOOP("SupplierStory", "Answers, key accepted"))
                          : failureText(desk.failure));
}

void tellLists(DetailsPanel &panel, const suppliers::SupplierDesk &desk)
{
    if (desk.lists.isEmpty())
        return;
    panel.addSection(say(QT_TRANSLATE_NOOP("SupplierStory", "Its price lists, followed")));
    for (const suppliers::ListNote &list : desk.lists) {
        if (list.failure.isNone())
            panel.addLine(texts::formatTime(list.fetchedAt),
                          say(QT_TRANSLATE_NOOP("SupplierStory", "%1: %2 items, %3 not ours"))
                              .arg(kindText(list.kind))
                              .arg(list.items)
                              .arg(list.unknown),
                          say(QT_TRANSLATE_NOOP("SupplierStory", "%1 changed")).arg(list.changed));
        else
            panel.addLine(texts::formatTime(list.askedAt),
                          kindText(list.kind) + QStringLiteral(": ") + failureText(list.failure));
    }
}

void tellTickets(DetailsPanel &panel, const suppliers::SupplierDesk &desk)
{
    constexpr qsizetype kMost = 4;
    if (desk.tickets.isEmpty())
        return;
    panel.addSection(say(QT_TRANSLATE_NOOP("SupplierStory", "Deposit tickets")));
    for (const suppliers::Ticket &ticket :
         desk.tickets.first(std::min(desk.tickets.size(), kMost))) {
        QString what = say(QT_TRANSLATE_NOOP("SupplierStory", "asked …"));
        if (ticket.state == QLatin1String("READY"))
            what = say(QT_TRANSLATE_NOOP("SupplierStory", "to %1, note “%2”"))
                       .arg(ticket.account, ticket.note);
        else if (ticket.state == QLatin1String("REFUSED"))
            what = failureText(ticket.failure);
        panel.addLine(
            texts::formatTime(ticket.askedAt), what,
            texts::formatAmount(ticket.amount.isPositive() ? ticket.amount : ticket.wanted));
    }
}

void tellDesk(DetailsPanel &panel, const suppliers::SupplierDesk &desk)
{
    tellConnection(panel, desk);
    tellTickets(panel, desk);
    tellLists(panel, desk);
}

void tellCodes(DetailsPanel &panel, const engine::SupplierBoard &board)
{
    constexpr int kMost = 5;
    // What nobody knows comes first: each is an order that hangs without need.
    if (!board.unlisted.isEmpty()) {
        panel.addSection(
            say(QT_TRANSLATE_NOOP("SupplierStory", "Codes in no table: treated as unknown")));
        for (const engine::UnlistedCode &code :
             board.unlisted.first(std::min<qsizetype>(board.unlisted.size(), kMost)))
            panel.addLine(texts::formatTime(code.lastAt),
                          QStringLiteral("%1 · %2").arg(code.code, code.message),
                          QStringLiteral("×%1").arg(code.seen));
    }
    if (board.codes.isEmpty())
        return;
    panel.addSection(say(QT_TRANSLATE_NOOP("SupplierStory", "Refusals of 24 hours, by code")));
    for (qsizetype i = 0; i < std::min<qsizetype>(board.codes.size(), kMost); ++i) {
        const auto &[code, count] = board.codes.at(i);
        panel.addLine(code, percent(int(10'000LL * count / std::max(1, board.day.rejected))),
                      QString::number(count));
    }
}

void tellRest(DetailsPanel &panel, const engine::SupplierBoard &board)
{
    panel.addSection(say(QT_TRANSLATE_NOOP("SupplierStory", "Its messages to us")));
    panel.addField(say(QT_TRANSLATE_NOOP("SupplierStory", "Last authentic one")),
                   board.lastMessageAt > 0
                       ? texts::formatDateTime(board.lastMessageAt)
                       : say(QT_TRANSLATE_NOOP("SupplierStory", "none in 24 hours")));
    if (board.forgedMessages > 0)
        panel.addField(say(QT_TRANSLATE_NOOP("SupplierStory", "Not authentic")),
                       QString::number(board.forgedMessages));
    if (board.cutOffs.isEmpty())
        return;
    panel.addSection(say(QT_TRANSLATE_NOOP("SupplierStory", "Not sold daily (WIB)")));
    for (const engine::CutOff &cutOff : board.cutOffs)
        panel.addLine(
            texts::formatMinute(cutOff.start),
            say(QT_TRANSLATE_NOOP("SupplierStory", "to %1")).arg(texts::formatMinute(cutOff.end)),
            say(QT_TRANSLATE_NOOP("SupplierStory", "%1 items")).arg(cutOff.items));
}

} // namespace

QStringList supplierCells(const engine::SupplierBoard &board)
{
    const auto &balance = board.supplier.balance;
    return {texts::breakerText(stateCode(board)),
            board.supplier.title,
            percent(board.hour.successBp()),
            percent(board.day.successBp()),
            seconds(board.hour, board.hour.p95Ms),
            QString::number(board.day.sent),
            QString::number(board.hanging),
            balance ? texts::formatAmount(*balance) : nothing(),
            lasts(board.runwayMinutes)};
}

void tellSupplier(DetailsPanel &panel, const engine::SupplierBoard &board,
                  const std::optional<suppliers::SupplierDesk> &desk)
{
    panel.clear();
    panel.setHeadline(QStringLiteral("%1 · %2").arg(board.supplier.code, board.supplier.driver),
                      board.supplier.title);
    panel.setChip(texts::breakerText(stateCode(board)), texts::breakerFamily(stateCode(board)));
    tellHealth(panel, board);
    tellMoney(panel, board);
    if (desk)
        tellDesk(panel, *desk);
    tellCodes(panel, board);
    tellRest(panel, board);
}

} // namespace reiyan::ui
