#include "ui/shell/outbox.h"

namespace reiyan::ui {

Outbox::Outbox(File file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{}

void Outbox::add(const Dispatch &dispatch)
{
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, id = dispatch.id] { send(id); });
    m_waiting.append({dispatch, timer});
    timer->start(m_delay);
    emit changed();
}

bool Outbox::cancelLast()
{
    if (m_waiting.isEmpty())
        return false;
    const Waiting last = m_waiting.takeLast();
    delete last.timer;
    emit cancelled(last.dispatch);
    emit changed();
    return true;
}

void Outbox::sendNow()
{
    while (!m_waiting.isEmpty())
        send(m_waiting.constFirst().dispatch.id);
}

QStringList Outbox::texts() const
{
    QStringList texts;
    for (const Waiting &waiting : m_waiting)
        texts.append(waiting.dispatch.text);
    return texts;
}

void Outbox::send(const QString &id)
{
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        if (m_waiting.at(i).dispatch.id != id)
            continue;
        const Waiting due = m_waiting.takeAt(i);
        due.timer->deleteLater();
        m_file(due.dispatch);
        emit changed();
        return;
    }
}

} // namespace reiyan::ui
