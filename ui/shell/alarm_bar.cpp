#include "ui/shell/alarm_bar.h"

#include "services/base/deliver.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>

namespace reiyan::ui {

AlarmBar::AlarmBar(const Services &services, QWidget *parent)
    : QFrame(parent)
    , m_services(services)
    , m_text(new QLabel(this))
    , m_keys(new QLabel(this))
{
    setObjectName(QStringLiteral("alarmBar"));
    m_text->setObjectName(QStringLiteral("alarmText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 16, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_keys);
    m_timer.setInterval(std::chrono::minutes(1));
    connect(&m_timer, &QTimer::timeout, this, &AlarmBar::look);
    hide();
}

void AlarmBar::setWatching(bool watching)
{
    if (watching) {
        m_timer.start();
        look();
    } else {
        m_timer.stop();
        hide();
    }
}

void AlarmBar::look()
{
    deliver(m_services.board(), this, [this](const Result<engine::Board> &board) {
        if (board && m_timer.isActive())
            take(*board);
    });
}

void AlarmBar::take(const engine::Board &board)
{
    if (m_watch.update(board))
        QApplication::beep();
    tell();
}

void AlarmBar::acknowledge()
{
    m_watch.acknowledge();
    tell();
}

QString AlarmBar::supplier() const
{
    const QList<models::Alarm> alarms = m_watch.ringing();
    return alarms.isEmpty() ? QString() : alarms.constFirst().supplier;
}

void AlarmBar::retranslate()
{
    tell();
}

void AlarmBar::tell()
{
    constexpr qsizetype kMost = 3;
    const QList<models::Alarm> alarms = m_watch.ringing();
    QStringList texts;
    for (const models::Alarm &alarm : alarms.first(std::min(alarms.size(), kMost)))
        texts.append(alarm.text());
    if (alarms.size() > kMost)
        texts.append(tr("%n more", nullptr, int(alarms.size() - kMost)));
    const QString text = texts.join(QStringLiteral("  ·  "));
    m_text->setText(text);
    m_keys->setText(tr("Ctrl+Shift+O shows it · Ctrl+Shift+S seen"));
    setAccessibleName(text);
    setVisible(m_timer.isActive() && !alarms.isEmpty());
    emit changed();
}

} // namespace reiyan::ui
