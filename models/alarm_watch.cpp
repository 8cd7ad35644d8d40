#include "models/alarm_watch.h"

#include "models/texts/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace reiyan::models {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Alarms", text);
}

} // namespace

QString Alarm::key() const
{
    const QString what = kind == Kind::UnlistedCode ? detail : QString();
    return QStringLiteral("%1/%2/%3").arg(int(kind)).arg(supplier, what);
}

QString Alarm::text() const
{
    switch (kind) {
    case Kind::SupplierSilent:
        return say(QT_TRANSLATE_NOOP("Alarms", "%1 is silent and is not asked")).arg(title);
    case Kind::RunwayShort:
        return say(QT_TRANSLATE_NOOP("Alarms", "The deposit at %1 lasts %2"))
            .arg(title, texts::formatAge(number * 60'000));
    case Kind::ManyHanging:
        return say(QT_TRANSLATE_NOOP("Alarms", "%1 orders hang at %2")).arg(number).arg(title);
    case Kind::UnlistedCode:
        return say(QT_TRANSLATE_NOOP("Alarms", "%1 answers a code nobody knows: %2"))
            .arg(title, detail);
    }
    return {};
}

bool AlarmWatch::isOn(const Alarm &alarm, bool rings, bool stays) const
{
    return rings || (stays && m_on.contains(alarm.key()));
}

QList<Alarm> AlarmWatch::alarmsOf(const engine::SupplierBoard &board, qint64 readAt) const
{
    using enum Alarm::Kind;
    QList<Alarm> on;
    const QString &code = board.supplier.code;
    const QString &title = board.supplier.title;
    const auto state = board.supplier.health.state;
    const bool silent =
        state == routing::Breaker::Open || state == routing::Breaker::HalfOpen; // not: paused
    if (const Alarm alarm{SupplierSilent, code, title, {}, 0}; isOn(alarm, silent, false))
        on.append(alarm);
    const int runway = board.runwayMinutes.value_or(m_limits.runwayFine);
    if (const Alarm alarm{RunwayShort, code, title, {}, runway};
        isOn(alarm, runway < m_limits.runwayShort, runway < m_limits.runwayFine))
        on.append(alarm);
    if (const Alarm alarm{ManyHanging, code, title, {}, board.hanging};
        isOn(alarm, board.hanging >= m_limits.hangingMany, board.hanging >= m_limits.hangingFew))
        on.append(alarm);
    for (const engine::UnlistedCode &unlisted : board.unlisted) {
        if (readAt - unlisted.lastAt < m_limits.codeFreshMs)
            on.append({UnlistedCode, code, title, unlisted.code, 0});
    }
    return on;
}

bool AlarmWatch::update(const engine::Board &board)
{
    QHash<QString, State> now;
    bool news = false;
    for (const engine::SupplierBoard &supplier : board.suppliers) {
        const QList<Alarm> alarms = alarmsOf(supplier, board.readAt);
        for (const Alarm &alarm : alarms)
            take(now, alarm, news);
    }
    m_on = now;
    return news;
}

void AlarmWatch::take(QHash<QString, State> &now, const Alarm &alarm, bool &news) const
{
    const auto before = m_on.constFind(alarm.key());
    news = news || before == m_on.constEnd();
    now.insert(alarm.key(), {alarm, before != m_on.constEnd() && before->seen});
}

QList<Alarm> AlarmWatch::ringing() const
{
    QList<Alarm> alarms;
    for (const State &state : m_on) {
        if (!state.seen)
            alarms.append(state.alarm);
    }
    std::sort(alarms.begin(), alarms.end(),
              [](const Alarm &a, const Alarm &b) { return a.key() < b.key(); });
    return alarms;
}

void AlarmWatch::acknowledge()
{
    for (State &state : m_on)
        state.seen = true;
}

} // namespace reiyan::models
