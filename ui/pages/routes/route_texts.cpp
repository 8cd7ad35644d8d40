#include "ui/pages/routes/route_texts.h"

#include "models/texts/money_text.h"
#include "models/texts/time_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace reiyan::ui {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Routes", text);
}

constexpr qint64 kMinuteMs = 60'000;

int minuteFrom(const QString &clock)
{
    return clock.section(u'.', 0, 0).toInt() * 60 + clock.section(u'.', 1).toInt();
}

} // namespace

QString skipText(routing::Skip skip)
{
    switch (skip) {
    case routing::Skip::None:
        return {};
    case routing::Skip::ProviderOff:
        return say(QT_TRANSLATE_NOOP("Routes", "supplier switched off"));
    case routing::Skip::ItemOff:
        return say(QT_TRANSLATE_NOOP("Routes", "item not available"));
    case routing::Skip::CutOff:
        return say(QT_TRANSLATE_NOOP("Routes", "daily pause"));
    case routing::Skip::OutsideHours:
        return say(QT_TRANSLATE_NOOP("Routes", "outside its hours"));
    case routing::Skip::AboveCap:
        return say(QT_TRANSLATE_NOOP("Routes", "dearer than allowed"));
    case routing::Skip::BreakerOpen:
        return say(QT_TRANSLATE_NOOP("Routes", "supplier silent or paused"));
    }
    return {};
}

QString stopText(const routing::RouteRow &row)
{
    QString text = row.providerCode + u'/' + row.sku;
    if (row.cap)
        text += QStringLiteral(" @%1").arg(row.cap->toRupiah());
    if (row.weight != 1)
        text += QStringLiteral(" x%1").arg(row.weight);
    if (row.waitMs != routing::kUsualWaitMs)
        text += QStringLiteral(" %1m").arg(row.waitMs / kMinuteMs);
    if (row.activeFrom != row.activeTo)
        text += QStringLiteral(" %1-%2").arg(texts::formatMinute(row.activeFrom),
                                             texts::formatMinute(row.activeTo));
    return text;
}

Result<routing::RouteRow> stopFrom(const QString &text, int position)
{
    static const QRegularExpression form(QStringLiteral(
        "^([a-z0-9-]+)/(\\S+?)(?:\\s+@([0-9]{1,12}))?(?:\\s+x([0-9]{1,3}))?(?:\\s+([0-9]{1,4})m)?"
        "(?:\\s+((?:[01][0-9]|2[0-3])\\.[0-5][0-9])-((?:[01][0-9]|2[0-3])\\.[0-5][0-9]))?$"));
    const auto match = form.match(text.simplified());
    const int weight = match.captured(4).isEmpty() ? 1 : match.captured(4).toInt();
    const qint64 cap = match.captured(3).toLongLong();
    const bool capWrong = !match.captured(3).isEmpty() && cap == 0;
    const qint64 waitMs =
        match.captured(5).isEmpty() ? routing::kUsualWaitMs : match.captured(5).toInt() * kMinuteMs;
    const bool waitWrong = waitMs < kMinuteMs || waitMs > 24 * 60 * kMinuteMs;
    if (!match.hasMatch() || weight < 1 || weight > 100 || capWrong || waitWrong)
        return Error{ErrorKind::Invalid, "route.form", {}, {text}};
    routing::RouteRow row{match.captured(1), match.captured(2), position};
    if (cap > 0)
        row.cap = Money::rupiah(cap);
    row.weight = weight;
    row.waitMs = waitMs;
    if (!match.captured(6).isEmpty()) {
        row.activeFrom = minuteFrom(match.captured(6));
        row.activeTo = minuteFrom(match.captured(7));
    }
    return row;
}

QString dryRunText(const routing::DryRun &run)
{
    if (run.orders == 0)
        return say(QT_TRANSLATE_NOOP("Routes", "Nobody bought this yesterday."));
    QStringList parts;
    for (const routing::DryRun::Share &share : run.shares)
        parts.append(say(QT_TRANSLATE_NOOP("Routes", "%1: %2 for %3"))
                         .arg(share.providerCode)
                         .arg(share.orders)
                         .arg(texts::formatRupiah(share.cost)));
    if (run.lost > 0)
        parts.append(say(QT_TRANSLATE_NOOP("Routes", "NO PLACE for %1")).arg(run.lost));
    return say(QT_TRANSLATE_NOOP("Routes", "Yesterday's %1 orders would have gone to %2"))
        .arg(run.orders)
        .arg(parts.join(QStringLiteral(" · ")));
}

} // namespace reiyan::ui
