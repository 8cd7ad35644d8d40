#include "ui/pages/suppliers/supplier_story.h"

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

void tellSupplier(DetailsPanel &panel, const engine::SupplierBoard &board)
{
    panel.clear();
    panel.setHeadline(QStringLiteral("%1 · %2").arg(board.supplier.code, board.supplier.driver),
                      board.supplier.title);
    panel.setChip(texts::breakerText(stateCode(board)), texts::breakerFamily(stateCode(board)));
    tellHealth(panel, board);
    tellMoney(panel, board);
    tellCodes(panel, board);
    tellRest(panel, board);
}

} // namespace reiyan::ui
